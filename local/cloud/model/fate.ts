/** A call by a function. */
export interface FunctionCall {
  /** As the credential scope names it. */
  readonly service: string;
  /** The function's name. */
  readonly by: string;
}

/**
 * What becomes of a call by a function: `refused` for now, done and `unanswered`, or its function `killed` before or after it
 * was done. For whoever wants to see what a system makes of it.
 */
export type Fate = 'well' | 'refused' | 'unanswered' | 'killed before' | 'killed after';

export type FateOf = (call: FunctionCall) => Fate;
