import { as, isNothing, leftOut, nothing, type Read } from './field.ts';

const yes: readonly string[] = ['true', 'yes', 'y', 'on', '1', 't'];
/** An objection is heard in more words than a consent, and in the languages that a spreadsheet may be kept in. */
const no: readonly string[] = [
  ...['false', 'no', 'n', 'off', '0', 'f', 'denied', 'declined', 'revoked', 'withdrawn'],
  ...['unsubscribed', 'opted-out', 'opted_out', 'opted out', 'optout', 'opt-out', 'not_subscribed', 'not subscribed'],
  ...['never', 'none', 'refused', 'rejected', 'blocked', 'cleaned', 'dnc', 'do not contact', 'no consent'],
  ...['nein', 'non', 'nee', 'nej', 'nei', 'não', 'nao', 'нет', 'ні', 'nie', 'ne', 'ei', 'hayır', 'hayir', 'nu', 'όχι'],
  ...['いいえ', '否', '不', '아니요', 'لا', 'falsch', 'faux', 'falso', 'onwaar', 'ложь'],
];

/** Whether something holds. */
export const readTruth = (value: unknown): Read<boolean> => {
  if (isNothing(value)) return nothing;
  if (typeof value === 'boolean') return as(value);
  const word = typeof value === 'string' || typeof value === 'number' ? String(value).trim().toLowerCase() : '';
  if (yes.includes(word)) return as(true);
  return no.includes(word) ? as(false) : leftOut('is neither true nor false');
};
