/** Something that has work at known instants: a poller, the scheduler, rules on a schedule. */
export interface Timed {
  readonly label: string;
  /** The next instant at which work falls due (may be in the past: due now), or undefined. */
  nextInstant(): number | undefined;
  /** Does what is due by `clock.now()`, or starts it; says whether there was anything to do. */
  run(): Promise<boolean>;
  /** Work started by `run` and not finished. */
  busy(): boolean;
  /** Has work that only waits for more to come. */
  waits?(): boolean;
  /** What waits for more to come waits no longer. */
  hasten?(): void;
}
