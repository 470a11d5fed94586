/** What the survey asked, which tells what an answer can be. */
export interface Asked {
  readonly scale: { readonly low: number; readonly high: number };
  /** BCP 47 language of the survey. Customers answer in others too; it decides where words are the same in several. */
  readonly language: string;
  readonly kind?: 'scale' | 'thumbs' | undefined;
  /** Of the mail that asked: another one, above a mail without words, is what they said. */
  readonly subject?: string | undefined;
  /** Further languages that the person is known or likely to read (BCP 47 or ISO 639-1): keywords of others are none to them. */
  readonly reads?: readonly string[] | undefined;
  /** There is a rating already, which a text may correct. */
  readonly answered?: boolean | undefined;
  /** The name that all our texts carry: what a text quotes of ours is not theirs. */
  readonly sender?: string | undefined;
}
