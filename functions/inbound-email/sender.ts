import { normaliseEmail, sameMailbox } from '../../shared/domain/contact/email.ts';
import type { ReadMail } from '../../shared/domain/reply/mail-body.ts';
import type { Verdicts } from './received.ts';

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

/** Where somebody can be answered: not a system's own address when the mail names another, as forms on web pages do. */
export const answerableAt = ({ from, writer }: ReadMail): string | undefined => {
  const own = normaliseEmail(from || writer.address);
  if (own !== undefined && !noReply.test(own)) return own;
  return (writer.replyTo && normaliseEmail(writer.replyTo)) || own;
};

const noReply = /^(no|do-?not|donot)[-_.]?(reply|respond|answer)|^(mailer|notifications?|robot|bounces?)([-_.+].*)?@/;
