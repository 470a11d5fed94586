import { randomUUID } from 'node:crypto';
import { bounceTypeOf } from './bounce-types.ts';
import type { MailEventType } from './configuration-sets.ts';
import type { Mail } from './mailbox.ts';

/** Something that became of a mail. */
export interface Happened {
  readonly mail: Mail;
  readonly type: MailEventType;
  readonly subType: string | undefined;
  readonly at: number;
}

/** The event as SES publishes it. */
export const mailEvent = (happened: Happened, account: string): object => ({
  eventType: happened.type,
  mail: described(happened.mail, account),
  ...outcomes[happened.type](happened),
});

const addressOf = (mailbox: string): string => /<([^>]+)>\s*$/.exec(mailbox)?.[1] ?? mailbox;

/** `mail` as event publishing describes it. */
const described = (mail: Mail, account: string): unknown => ({
  timestamp: new Date(mail.at).toISOString(),
  source: mail.from,
  sendingAccountId: account,
  messageId: mail.id,
  destination: mail.recipients,
  headersTruncated: false,
  headers: mail.headers,
  commonHeaders: {
    from: [mail.from],
    to: mail.recipients,
    messageId: mail.id,
    subject: mail.subject,
    ...(mail.replyTo ? { replyTo: [mail.replyTo] } : {}),
  },
  tags: {
    'ses:from-domain': [addressOf(mail.from).split('@').at(-1) ?? ''],
    'ses:source-ip': ['127.0.0.1'],
    ...(mail.configurationSet ? { 'ses:configuration-set': [mail.configurationSet] } : {}),
    ...mail.tags,
  },
});

const iso = (instant: number): string => new Date(instant).toISOString();
const recipientsOf = ({ recipients }: Mail) => recipients.map((emailAddress) => ({ emailAddress }));

/** What each type of event says beside the mail. */
const outcomes: Readonly<Record<MailEventType, (happened: Happened) => object>> = {
  Send: () => ({ send: {} }),
  Delivery: ({ mail, at }) => ({
    delivery: {
      timestamp: iso(at),
      processingTimeMillis: Math.max(0, Math.round(at - mail.at)),
      recipients: mail.recipients,
      smtpResponse: '250 2.0.0 OK',
      reportingMTA: 'a1-1.smtp-out.amazonses.com',
    },
  }),
  Bounce: ({ mail, subType, at }) => ({
    bounce: {
      feedbackId: randomUUID(),
      bounceType: bounceTypeOf(subType),
      bounceSubType: subType ?? 'General',
      bouncedRecipients: recipientsOf(mail).map((recipient) => ({ ...recipient, ...unknownUser })),
      timestamp: iso(at),
      reportingMTA: 'dns; amazonses.com',
    },
  }),
  DeliveryDelay: ({ mail, subType, at }) => ({
    deliveryDelay: {
      timestamp: iso(at),
      delayType: subType ?? 'TransientCommunicationFailure',
      delayedRecipients: recipientsOf(mail),
    },
  }),
  Reject: ({ subType }) => ({ reject: { reason: subType ?? 'Bad content' } }),
  Complaint: ({ mail, subType, at }) => ({
    complaint: {
      feedbackId: randomUUID(),
      complaintSubType: null,
      complainedRecipients: recipientsOf(mail),
      timestamp: iso(at),
      arrivalDate: iso(at),
      complaintFeedbackType: subType ?? 'abuse',
      userAgent: 'embedded cloud',
    },
  }),
};

const unknownUser = { action: 'failed', status: '5.1.1', diagnosticCode: 'smtp; 550 5.1.1 user unknown' };
