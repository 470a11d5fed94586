export interface Metered {
  readonly operation: string;
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
