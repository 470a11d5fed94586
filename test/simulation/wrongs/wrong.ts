/** A mistake that somebody could make: one place of the code, and what stands there instead. */
export interface Wrong {
  readonly name: string;
  readonly file: string;
  readonly find: string;
  readonly put: string;
}
