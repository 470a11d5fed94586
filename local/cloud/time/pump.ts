import type { CloudClock } from '../model/clock.ts';
import type { Timed } from '../model/timed.ts';

export interface Pump {
  /** Says that there may be something to do. */
  nudge(): void;
  /** Moves the clock over everything that falls due, and comes back when all of it has run; gives the number of stops. */
  advance(milliseconds: number): Promise<number>;
  /** Keeps the cloud from moving while something is done to it. */
  exclusively<T>(work: () => Promise<T>): Promise<T>;
  stop(): Promise<void>;
}

/** A turn that failed is not repeated at once and for ever. */
const pauseAfterError = 1_000;
/**
 * For so long, in milliseconds of real time, work waits for more to come while nobody moves the clock: whoever looks on need
 * not wait as long as AWS would, and a bill is right where the clock is moved.
 */
const patience = 500;
/** The longest that setTimeout waits. */
const longestSleep = 2_000_000_000;

/**
 * What makes the cloud go: runs what is due, at real speed or, for `advance`, from one due instant to the next. When an advance
 * is over, nothing waits any longer for more to come.
 */
export const createPump = (timed: readonly Timed[], clock: CloudClock): Pump => new TimedPump(timed, clock);

class TimedPump implements Pump {
  private readonly timed: readonly Timed[];
  private readonly clock: CloudClock;
  private changes = 0;
  private waiting: (() => void)[] = [];
  private turn: Promise<unknown> = Promise.resolve();
  private alarm: NodeJS.Timeout | undefined;
  private queued = false;
  private stopped = false;
  private pausedUntil = 0;
  /** Since when, in real time, something waits only for more to come. */
  private waitingSince: number | undefined;

  constructor(timed: readonly Timed[], clock: CloudClock) {
    this.timed = timed;
    this.clock = clock;
  }

  nudge(): void {
    this.changes += 1;
    for (const wake of this.waiting.splice(0)) wake();
    this.goOn();
  }

  advance(milliseconds: number): Promise<number> {
    return this.exclusively(async () => {
      const target = this.clock.now() + milliseconds;
      let stops = 0;
      await this.settle();
      for (let next = this.next(); next !== undefined && next <= target && !this.stopped; next = this.next()) {
        this.clock.moveTo(next);
        if (!(await this.settle()) && this.next() === next)
          throw new Error(`${this.stuck(next)} is due and does nothing.`);
        stops += 1;
      }
      this.clock.moveTo(target);
      await this.settle();
      while (this.waits() && !this.stopped) {
        this.hasten();
        await this.settle();
      }
      return stops;
    });
  }

  exclusively<T>(work: () => Promise<T>): Promise<T> {
    const done = this.turn.then(work);
    this.turn = done.catch(() => undefined).finally(() => this.sleep());
    return done;
  }

  async stop(): Promise<void> {
    this.stopped = true;
    clearTimeout(this.alarm);
    this.nudge();
    await this.turn;
  }

  /** At real speed: one turn at a time, another when something changed meanwhile. */
  private goOn(): void {
    if (this.queued || this.stopped) return;
    this.queued = true;
    void this.exclusively(async () => {
      this.queued = false;
      if (this.patienceLeft() <= 0) this.hasten();
      try {
        await this.settle();
      } catch (error) {
        this.pausedUntil = performance.now() + pauseAfterError;
        process.stderr.write(`${String(error instanceof Error ? error.stack : error)}\n`);
      }
    });
  }

  /** Runs what is due until nothing is, and nothing that was started is still under way; says whether there was anything. */
  private async settle(): Promise<boolean> {
    let any = false;
    while (!this.stopped) {
      const seen = this.changes;
      let did = false;
      for (const one of this.timed) did = (await one.run()) || did;
      any ||= did;
      if (did || this.changes !== seen) continue;
      if (!this.timed.some((one) => one.busy())) break;
      await new Promise<void>((wake) => this.waiting.push(wake));
    }
    return any;
  }

  private next(): number | undefined {
    const instants = this.timed.map((one) => one.nextInstant()).filter((instant) => instant !== undefined);
    return instants.length === 0 ? undefined : Math.min(...instants);
  }

  private stuck(instant: number): string {
    return this.timed.find((one) => one.nextInstant() === instant)?.label ?? 'Something';
  }

  private hasten(): void {
    for (const one of this.timed) one.hasten?.();
    this.waitingSince = undefined;
  }

  private waits(): boolean {
    return this.timed.some((one) => one.waits?.());
  }

  private patienceLeft(): number {
    return this.waitingSince === undefined
      ? Number.POSITIVE_INFINITY
      : this.waitingSince + patience - performance.now();
  }

  private sleep(): void {
    clearTimeout(this.alarm);
    if (this.stopped || this.queued) return;
    const next = this.next();
    if (next === undefined) return;
    this.waitingSince = this.waits() ? (this.waitingSince ?? performance.now()) : undefined;
    const left = Math.min(next - this.clock.now(), this.patienceLeft());
    const wait = Math.max(1, left, this.pausedUntil - performance.now());
    this.alarm = setTimeout(() => this.goOn(), Math.min(wait, longestSleep));
  }
}
