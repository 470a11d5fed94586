export interface Metered {
  readonly operation: string;
  /** The function that asked for it, or the queue, schedule's target or source of events that it was for. */
  readonly by?: string;
  readonly readUnits?: number;
  readonly writeUnits?: number;
  /** Functions only. */
  readonly gigabyteSeconds?: number;
  /** Functions only: what they print. */
  readonly logBytes?: number;
}

export interface Meter {
  count(service: string, metered: Metered): void;
}
