import { roll, rollOf } from './roll.ts';

/** What goes wrong in a system of functions, queues and a table, each by itself. */
export const faultKinds = [
  /** The process dies at a call, before or after it took effect. */
  'crash',
  /** A call took effect, and its answer never came. */
  'time-out',
  /** A call is refused for now. */
  'throttle',
  /** A commit fails as though somebody had been faster. */
  'conflict',
  /** A list, or a read that may lag, does not yet show what was written just now. */
  'lag',
  /** Queues deliver again, senders send again. */
  'duplicate',
  /** What was sent first comes last. */
  'reorder',
  /** A schedule, or a record of the stream, is lost for good. */
  'loss',
  /** A queue stands still for hours, and what waited on it comes all the same. */
  'late',
  /** Another process does its work between two calls of this one. */
  'race',
  /** Reports on deliveries that never come, come twice, or come before our own record of the sending. */
  'reports',
  /** Functions whose clocks differ by seconds, and a scheduler whose clock is fast by up to a minute. */
  'skew',
  /** Another configuration is deployed while surveys are in flight, function by function. */
  'redeploy',
] as const;
export type FaultKind = (typeof faultKinds)[number];

/** Faults are many, and where one was made says nothing. */
const withoutStack = <T extends Error>(make: () => T): T => {
  const { stackTraceLimit } = Error;
  Error.stackTraceLimit = 0;
  const error = make();
  Error.stackTraceLimit = stackTraceLimit;
  return error;
};

/** The process died here. */
export class SimulatedCrash extends Error {
  override readonly name = 'SimulatedCrash';

  static at(place: string): SimulatedCrash {
    return withoutStack(() => new SimulatedCrash(place));
  }
}

const fates = [
  { kind: 'crash', how: 'dies before' },
  { kind: 'throttle', how: 'is refused' },
  { kind: 'time-out', how: 'is done and not answered' },
  { kind: 'crash', how: 'dies after' },
] as const;
type Fate = (typeof fates)[number]['how'] | 'well';

/** Which faults there are, and how often: decided by what they strike, so that a run can be had again. */
export class Faults {
  /** How often each struck. */
  readonly struck: Record<FaultKind, number>;
  /** How many struck so far. */
  total = 0;
  private readonly seed: number;
  private readonly kinds: ReadonlySet<FaultKind>;
  private readonly rate: number;
  private isOver = false;

  /** @param rate of calls that each kind strikes, from 0 to 1. */
  constructor(seed: number, kinds: Iterable<FaultKind>, rate: number) {
    this.seed = seed;
    this.kinds = new Set(kinds);
    this.rate = rate;
    this.struck = Object.fromEntries(faultKinds.map((kind) => [kind, 0])) as Record<FaultKind, number>;
  }

  stop(): void {
    this.isOver = true;
  }

  get areOver(): boolean {
    return this.isOver;
  }

  /** Whether a fault strikes here. @param factor how much oftener than usual. */
  strikes(kind: FaultKind, at: string, factor = 1): boolean {
    if (this.isOver || this.rate === 0 || !this.kinds.has(kind)) return false;
    if (rollOf(`${this.seed}|${kind}|${at}`) >= this.rate * factor) return false;
    this.struck[kind] += 1;
    this.total += 1;
    return true;
  }

  /** What becomes of a call, of what may strike any: drawn once. @param factor how much oftener than usual. */
  fate(at: string, factor: number): Fate {
    if (this.isOver || this.rate === 0) return 'well';
    const drawn = rollOf(`${this.seed}|call|${at}`) / (this.rate * factor);
    // Each has a place of its own: without one of the kinds the others strike where they struck.
    const fate = drawn < fates.length ? fates[Math.floor(drawn)] : undefined;
    if (!fate || !this.kinds.has(fate.kind)) return 'well';
    this.struck[fate.kind] += 1;
    this.total += 1;
    return fate.how;
  }

  /** At which of its calls some work dies, however often it is tried; undefined for nearly all work. */
  doom(key: string): number | undefined {
    return this.strikes('crash', `${key} each time`, 0.3)
      ? Math.floor(12 * roll(this.seed, key, 'each time'))
      : undefined;
  }

  /** Milliseconds by which a wake-up comes late; below zero where the scheduler's clock is fast. */
  delay(at: string): number {
    if (this.strikes('late', at, 4)) return Math.round(12 * 3_600_000 * roll(this.seed, 'late', at, 'by'));
    return this.strikes('skew', at, 4) ? -Math.round(60_000 * roll(this.seed, 'early', at)) : 0;
  }

  /** From -1 to 1 where functions' clocks differ, else 0. */
  skew(at: string): number {
    return this.isOver || !this.kinds.has('skew') ? 0 : 2 * roll(this.seed, 'skew', at) - 1;
  }

  has(kind: FaultKind): boolean {
    return this.kinds.has(kind);
  }
}

export interface Troubles {
  /** Names the call. */
  readonly call: () => string;
  readonly faults: Faults;
  /** How much oftener than usual its calls are struck. */
  readonly factor: number;
  /** Lets others work for a moment; undefined where nobody would. */
  readonly meanwhile: () => (() => Promise<void>) | undefined;
}

/** What a port's calls go through: each may be struck before and after its effect. */
export const troubled = <T extends object>(port: T, { call, faults, factor, meanwhile }: Troubles): T =>
  new Proxy(port, {
    get(target, name) {
      const member: unknown = Reflect.get(target, name);
      if (typeof member !== 'function') return member;
      return async (...given: unknown[]) => {
        const at = `${call()}.${String(name)}`;
        const fate = faults.fate(at, factor);
        if (fate === 'dies before') throw SimulatedCrash.at(`before ${String(name)}`);
        const others = faults.areOver ? undefined : meanwhile();
        if (others && faults.strikes('race', at, 4)) await others();
        if (fate === 'is refused') throw withoutStack(() => new Error('ThrottlingException'));
        const result: unknown = await Reflect.apply(member, target, given);
        if (fate === 'is done and not answered') throw withoutStack(() => new Error('TimeoutError'));
        if (fate === 'dies after') throw SimulatedCrash.at(`after ${String(name)}`);
        return result;
      };
    },
  });
