/** A mail as `/_local/email` lists it. */
export interface ListedMail {
  readonly id: string;
  readonly to: string;
  readonly from: string;
  readonly replyTo: string;
  readonly subject: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly text: string;
  readonly html: string;
}

/** Link for a rating, as a customer finds it in the mail. */
export const ratingLink = ({ text }: Pick<ListedMail, 'text'>, rating: number): string => {
  const link = new RegExp(`https?://\\S+\\?score=${rating}$`, 'm').exec(text)?.[0];
  if (!link) throw new Error(`The mail has no link for ${rating}.`);
  return link;
};
