import { normaliseEmail, sameMailbox } from '../../shared/domain/contact/email.ts';
import type { ReadMail } from '../../shared/domain/reply/mail-body.ts';
import type { Received, Verdicts } from './received.ts';

/**
 * How far a mail's sender is to be believed. `customer`: whom it was expected from. `other`: somebody else who has the
 * mail; their words count, their rating does not. `forged`: SES could tell that the mail is not from where it says.
 */
export type Sender = 'customer' | 'other' | 'forged';

/**
 * Judges a sender by SES's verdicts. A failed DMARC check is the sender's own domain saying so; without a policy of the
 * domain it is forgery only when neither SPF nor DKIM vouches for the mail. Mail that is forwarded fails SPF alone.
 */
export const senderOf = (from: string, asked: string, verdicts: Verdicts): Sender => {
  if (isForged(verdicts)) return 'forged';
  return sameMailbox(from, asked) ? 'customer' : 'other';
};

export const isForged = ({ dmarc, spf, dkim }: Verdicts): boolean =>
  dmarc === 'FAIL' || (spf === 'FAIL' && dkim === 'FAIL');

/** Whether something vouches for the sender, where nothing but their address says what they write about. */
export const isVouchedFor = ({ dmarc, spf, dkim }: Verdicts): boolean =>
  dmarc === 'PASS' || spf === 'PASS' || dkim === 'PASS';

/**
 * Whether it is proven that a mail is from where it says: by the domain's own policy, or by an envelope of the same domain that SPF
 * vouches for. A signature alone may be another's: SES does not say whose it is.
 */
export const isProven = (from: string, { verdicts, source = '' }: Pick<Received, 'verdicts' | 'source'>): boolean => {
  if (isForged(verdicts)) return false;
  if (verdicts.dmarc === 'PASS') return true;
  return verdicts.spf === 'PASS' && isAligned(domainOf(from), domainOf(source));
};

const domainOf = (address: string): string => address.trim().toLowerCase().split('@').at(-1) ?? '';

const isAligned = (one: string, other: string): boolean =>
  one !== '' && other !== '' && (one === other || one.endsWith(`.${other}`) || other.endsWith(`.${one}`));

/** Where somebody can be answered: not a system's own address when the mail names another, as forms on web pages do. */
export const answerableAt = ({ from, writer }: ReadMail): string | undefined => {
  const own = normaliseEmail(from || writer.address);
  if (own !== undefined && !noReply.test(own)) return own;
  return (writer.replyTo && normaliseEmail(writer.replyTo)) || own;
};

const noReply =
  /^(no|do-?not|donot)[-_.]?(reply|respond|answer)|^(mailer|notifications?|robot|bounces?|posta-certificata)([-_.+].*)?@/;
