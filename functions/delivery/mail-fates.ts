import type { Verdict } from './report.ts';

/**
 * What SES reports, as it means. Bounce types, sub-types and feedback types:
 * https://docs.aws.amazon.com/ses/latest/dg/notification-contents.html ; feedback types besides: RFC 5965, RFC 6430.
 * Undefined: noted by SES, and nothing follows from it.
 */
type Meanings = Readonly<Record<string, Verdict | undefined>>;

const dead = (why: string): Verdict => ({ fate: 'dead', why });
const lost = (why: string): Verdict => ({ fate: 'lost', why });
const refused = (why: string): Verdict => ({ fate: 'refused', why });

/** By `type/sub-type`, then by type. */
const bounces: Meanings = {
  'permanent/general': dead('The address does not take mail (hard bounce).'),
  'permanent/noemail': dead('There is no such address (hard bounce).'),
  // SES has known the address for dead across all its customers, or our own account has: no mail left.
  'permanent/suppressed': dead('SES sends nothing there: mail to the address came back before.'),
  'permanent/onaccountsuppressionlist': dead('The address is on the suppression list of the account.'),
  'permanent/unsubscribedrecipient': { fate: 'unwanted', why: 'The person unsubscribed at SES.' },
  permanent: dead('The address does not take mail (hard bounce).'),
  'transient/general': lost('The mail could not be delivered for now, however often SES tried (soft bounce).'),
  'transient/mailboxfull': lost('The mailbox is full (soft bounce).'),
  // The mail is at fault, not the mailbox.
  'transient/messagetoolarge': refused('The mail was too large for the mailbox.'),
  'transient/contentrejected': refused('The provider refused the content of the mail.'),
  'transient/attachmentrejected': refused('The provider refused an attachment of the mail.'),
  'transient/customtimeoutexceeded': lost('The mail could not be delivered in time.'),
  transient: lost('The mail could not be delivered for now, however often SES tried (soft bounce).'),
  undetermined: lost('The mail came back, and the provider did not say why.'),
};

const unwanted: Verdict = { fate: 'unwanted', why: 'The person reported the mail as unwanted.' };

/** Most providers name no type: whoever pressed "spam" is behind it. `virus` and `other` speak of the mail. */
const complaints: Meanings = {
  '': unwanted,
  abuse: unwanted,
  fraud: unwanted,
  'opt-out': unwanted,
  'opt-out-list': unwanted,
  'auth-failure': undefined,
  dmarc: undefined,
  'not-spam': undefined,
  other: undefined,
  virus: undefined,
};

const key = (text: string | null | undefined): string => (text ?? '').trim().toLowerCase();
const meant = (meanings: Meanings, name: string): Verdict | undefined =>
  Object.hasOwn(meanings, name) ? meanings[name] : undefined;

export interface BounceDetail {
  readonly bounceType: string;
  readonly bounceSubType?: string | null | undefined;
}
export interface ComplaintDetail {
  readonly complaintFeedbackType?: string | null | undefined;
  readonly complaintSubType?: string | null | undefined;
}

/** A type that is new to us is a bounce all the same. */
export const bounceFate = ({ bounceType, bounceSubType }: BounceDetail): Verdict | undefined =>
  meant(bounces, `${key(bounceType)}/${key(bounceSubType)}`) ??
  meant(bounces, key(bounceType)) ??
  lost('The mail came back.');

/** On the account's list for a complaint: SES took the mail and did not send it. */
export const complaintFate = (complaint: ComplaintDetail | undefined): Verdict | undefined =>
  key(complaint?.complaintSubType) === 'onaccountsuppressionlist'
    ? unwanted
    : meant(complaints, key(complaint?.complaintFeedbackType));

export const mailFates = {
  delivered: { fate: 'delivered', why: 'Delivered.' },
  rejected: refused('SES refused the mail.'),
  notRendered: refused('SES could not put the mail together.'),
} as const satisfies Readonly<Record<string, Verdict>>;
