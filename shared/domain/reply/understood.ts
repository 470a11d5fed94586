/** What a customer's own words mean to a survey. Nothing is guessed: a rating is taken only where the words clearly state it. */
export type Understood =
  /** A rating, with what else was said. */
  | { readonly kind: 'answer'; readonly score: number; readonly comment?: string | undefined }
  /** Words without a clear rating. `ambiguous`: numbers were named that might be meant as one, so it is worth asking once. */
  | { readonly kind: 'comment'; readonly comment: string; readonly ambiguous: boolean }
  | { readonly kind: 'unsubscribe' | 'help' | 'resume' }
  /** Written by a machine: a vacation note, a delivery report, a list. Never an answer. */
  | { readonly kind: 'automatic'; readonly why: string }
  /** Nothing is left once quotes, signatures and disclaimers are cut. */
  | { readonly kind: 'empty' };
