import { normaliseEmail } from '../../shared/domain/contact/email.ts';
import type { Verdicts } from './received.ts';

/**
 * How far a mail's sender is to be believed. `customer`: whom the survey was sent to. `other`: somebody else who has the
 * mail; their words count, their rating does not. `forged`: SES could tell that the mail is not from where it says.
 */
export type Sender = 'customer' | 'other' | 'forged';

/**
 * Judges a sender by SES's verdicts. A failed DMARC check is the sender's own domain saying so; without a policy of the
 * domain it is forgery only when neither SPF nor DKIM vouches for the mail. Mail that is forwarded fails SPF alone.
 */
export const senderOf = (from: string, asked: string, { dmarc, spf, dkim }: Verdicts): Sender => {
  if (dmarc === 'FAIL' || (spf === 'FAIL' && dkim === 'FAIL')) return 'forged';
  // The survey's own address is in its one spelling.
  return normaliseEmail(from) === asked ? 'customer' : 'other';
};

/** Whether something vouches for the sender, where nothing but their address says what they write about. */
export const isVouchedFor = ({ dmarc, spf, dkim }: Verdicts): boolean =>
  dmarc === 'PASS' || spf === 'PASS' || dkim === 'PASS';
