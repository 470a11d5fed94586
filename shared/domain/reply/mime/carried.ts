import type { MailHead } from './head.ts';

/** Italy's certified mail: an envelope around what somebody wrote, in the name of their provider. */
export const isCarrier = ({ headers }: MailHead): boolean =>
  (headers['x-trasporto'] ?? '').trim().toLowerCase() === 'posta-certificata';

/**
 * Whether a mail that lies within another is by whoever sent that one: by the same address, or, in an envelope, by the one that
 * it asks to answer. A mail of somebody else's is passed on, and its words are not theirs.
 */
export const isOwnMail = (outer: MailHead, inner: MailHead): boolean => {
  const writer = isCarrier(outer) ? outer.writer.replyTo : outer.writer.address;
  return writer !== undefined && writer !== '' && inner.writer.address.toLowerCase() === writer.toLowerCase();
};
