/** What a customer's own words mean to a survey. Nothing is guessed: a rating is taken only where the words clearly state it. */
export type Understood =
  /** A rating, with what else was said. */
  | {
      readonly kind: 'answer';
      readonly score: number;
      readonly comment?: string | undefined;
      readonly objects?: Objects;
      readonly corrects?: true;
    }
  /** Words without a clear rating. `ambiguous`: numbers were named that might be meant as one, so it is worth asking once. */
  | { readonly kind: 'comment'; readonly comment: string; readonly ambiguous: boolean; readonly objects?: Objects }
  /** Consent is taken back. `words`: all that they wrote, where that says more than the wish, for a person to read. */
  | { readonly kind: 'unsubscribe'; readonly words?: string | undefined }
  | { readonly kind: 'help' | 'resume' }
  /** A reaction that a phone or a mail program reports with one tap: a sign, never words. */
  | Sign
  /** Written by a machine: a vacation note, a delivery report, a list. Never an answer. */
  | { readonly kind: 'automatic'; readonly why: string }
  /** Nothing is left once quotes, signatures and disclaimers are cut. */
  | { readonly kind: 'empty' };

/** Beside what was said consent is taken back as well: the messages end, and nothing is asked in return. */
export type Objects = true;

export interface Sign {
  readonly kind: 'sign';
  /** As one character that a person sees, such as 👍. */
  readonly sign: string;
  /** What it says of what it was put to; `none`: it was taken back, or says nothing of the kind. */
  readonly mood: 'good' | 'bad' | 'none';
}
