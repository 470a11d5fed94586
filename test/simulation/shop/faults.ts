import { roll } from './roll.ts';

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
  /** A list does not yet show what was written just now. */
  'lag',
  /** Queues deliver again, senders send again. */
  'duplicate',
  /** What was sent first comes last. */
  'reorder',
  /** A schedule, or a record of the stream, is lost for good. */
  'loss',
  /** Reports on deliveries that never come, come twice, or come before our own record of the sending. */
  'reports',
  /** Functions whose clocks differ by seconds. */
  'skew',
  /** Another configuration is deployed while surveys are in flight, function by function. */
  'redeploy',
] as const;
export type FaultKind = (typeof faultKinds)[number];

/** The process died here. */
export class SimulatedCrash extends Error {
  override readonly name = 'SimulatedCrash';
}

/** Which faults there are, and how often: decided by what they strike, so that a run can be had again. */
export class Faults {
  /** How often each struck. */
  readonly struck: Record<FaultKind, number>;
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

  /** Whether a fault strikes here. @param factor how much oftener than usual. */
  strikes(kind: FaultKind, at: string, factor = 1): boolean {
    if (this.isOver || !this.kinds.has(kind) || roll(this.seed, kind, at) >= this.rate * factor) return false;
    this.struck[kind] += 1;
    return true;
  }

  /** From -1 to 1 where functions' clocks differ, else 0. */
  skew(at: string): number {
    return this.isOver || !this.kinds.has('skew') ? 0 : 2 * roll(this.seed, 'skew', at) - 1;
  }

  has(kind: FaultKind): boolean {
    return this.kinds.has(kind);
  }
}

/** What a port's calls go through: each may be struck before and after its effect. */
export const troubled = <T extends object>(port: T, call: () => string, faults: Faults): T =>
  new Proxy(port, {
    get(target, name) {
      const member: unknown = Reflect.get(target, name);
      if (typeof member !== 'function') return member;
      return async (...given: unknown[]) => {
        const at = `${call()}.${String(name)}`;
        if (faults.strikes('crash', `${at}<`)) throw new SimulatedCrash(`before ${String(name)}`);
        if (faults.strikes('throttle', at)) throw new Error('ThrottlingException');
        const result: unknown = await Reflect.apply(member, target, given);
        if (faults.strikes('time-out', at)) throw new Error('TimeoutError');
        if (faults.strikes('crash', `${at}>`)) throw new SimulatedCrash(`after ${String(name)}`);
        return result;
      };
    },
  });
