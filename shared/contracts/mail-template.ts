/**
 * Mail is laid out when the app is synthesised and filled in when it is sent. In a template `{{name}}` stands for a text,
 * which is escaped, and `{{#name}}…{{/name}}` for a part that is left out where there is no such text.
 */
export const mailKinds = ['scale-5', 'scale-7', 'scale-10', 'scale-11', 'smileys', 'stars', 'thumbs'] as const;
export type MailKind = (typeof mailKinds)[number];
export type Direction = 'ltr' | 'rtl';

/** A template for each way of rating and each direction of writing. */
export type MailTemplates = Readonly<Record<`${MailKind}.${Direction}`, string>>;

/** Ratings that a kind has room for; each has `{{url<n>}}`, `{{label<n>}}`, `{{shown<n>}}` and `{{number<n>}}`, from 0. */
export const ratingsIn: Readonly<Record<MailKind, number>> = {
  'scale-5': 5,
  'scale-7': 7,
  'scale-10': 10,
  'scale-11': 11,
  smileys: 5,
  stars: 5,
  thumbs: 2,
};
