/** Time of the whole cloud: real speed plus an offset that survives restarts. Milliseconds since the epoch. */
export interface CloudClock {
  now(): number;
  /** Moves forward to `instant`; an instant in the past changes nothing. */
  moveTo(instant: number): void;
  /** Float64 offset at byte 0, shared with the function workers. */
  readonly shared: SharedArrayBuffer;
}
