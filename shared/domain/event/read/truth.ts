import { as, isNothing, leftOut, nothing, type Read } from './field.ts';

const yes: readonly string[] = ['true', 'yes', 'y', 'on', '1', 't'];
const plainNo: readonly string[] = [
  ...['false', 'no', 'n', 'off', '0', 'f', 'never', 'none'],
  ...['nein', 'non', 'nee', 'nej', 'nei', 'não', 'nao', 'нет', 'ні', 'nie', 'ne', 'ei', 'hayır', 'hayir', 'nu', 'όχι'],
  ...['いいえ', '否', '不', '아니요', 'لا', 'falsch', 'faux', 'falso', 'onwaar', 'ложь'],
];
/** An objection is heard in more words than a consent, and in the languages that a spreadsheet may be kept in. */
const no: readonly string[] = [
  ...plainNo,
  ...['denied', 'declined', 'revoked', 'withdrawn', 'not_subscribed', 'not subscribed'],
  ...['unsubscribed', 'opted-out', 'opted_out', 'opted out', 'optout', 'opt-out'],
  ...['refused', 'rejected', 'blocked', 'cleaned', 'dnc', 'do not contact', 'no consent'],
];
/** Words of consent, as they stand in a field that is there for objections as well: `opt_out_status: "opted_in"`. */
const consenting: readonly string[] = [
  'opted_in',
  'opted-in',
  'opted in',
  'optedin',
  'opt-in',
  'optin',
  'subscribed',
  'granted',
];
/** Objections in whatever field they stand. */
const unmistakable = /^(?:unsubscribed?|opt(?:ed)?[ _-]?out|do[ _-]?not[ _-]?(?:contact|email|text|survey)|dnc)$/;

const wordOf = (value: unknown): string =>
  typeof value === 'string' || typeof value === 'number' ? String(value).trim().toLowerCase() : '';

/** Whether something holds. */
export const readTruth = (value: unknown): Read<boolean> => {
  if (isNothing(value)) return nothing;
  if (typeof value === 'boolean') return as(value);
  const word = wordOf(value);
  if (yes.includes(word)) return as(true);
  return no.includes(word) ? as(false) : leftOut('is neither true nor false');
};

/** Whether a field that is there for objections holds one: anything but a plain no, such as when it was made, or by which word. */
export const readObjection = (value: unknown): Read<boolean> => {
  if (isNothing(value)) return nothing;
  if (typeof value === 'boolean') return as(value);
  const word = wordOf(value);
  return word === '' ? leftOut('is neither true nor false') : as(!plainNo.includes(word) && !consenting.includes(word));
};

/** Whether a word objects wherever it stands: `status: "unsubscribed"`. */
export const isObjection = (value: unknown): boolean => unmistakable.test(wordOf(value));
