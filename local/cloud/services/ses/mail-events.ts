import { randomUUID } from 'node:crypto';
import type { Store } from '../../machine/store.ts';
import type { CloudClock } from '../../model/clock.ts';
import type { Timed } from '../../model/timed.ts';
import type { Topology } from '../../model/topology.ts';
import type { EventBuses } from '../eventbridge/bus.ts';
import { busName } from '../eventbridge/rules.ts';
import { type MailEventType, readConfigurationSets, wantsEvent } from './configuration-sets.ts';
import type { Mail, Mailbox } from './mailbox.ts';

/** Providers take a moment: a delivery is reported a little after the mail has left. */
const deliveryTakes = 1_000;

export interface MailEvents extends Timed {
  /** Reports through the configuration set of the mail, and lets SES's own suppression list learn from it. */
  report(mail: Mail, type: MailEventType, subType?: string): void;
  reportLater(mail: Mail, type: MailEventType, subType?: string): void;
}

export interface MailEventOptions {
  readonly topology: Topology;
  readonly store: Store;
  readonly clock: CloudClock;
  readonly mailbox: Mailbox;
  readonly buses: EventBuses;
  /** Tells the pump that an event falls due. */
  readonly nudge: () => void;
}

const detailTypes: Readonly<Record<MailEventType, string>> = {
  Send: 'Email Sent',
  Delivery: 'Email Delivered',
  Bounce: 'Email Bounced',
  Complaint: 'Email Complaint Received',
  DeliveryDelay: 'Email Delivery Delayed',
  Reject: 'Email Rejected',
};

/** Sub-types of bounces that name what SES itself knew beforehand: no news for its list. */
const knownBefore = ['Suppressed', 'OnAccountSuppressionList'];

export const createMailEvents = ({ topology, store, clock, mailbox, buses, nudge }: MailEventOptions): MailEvents => {
  const sets = readConfigurationSets(topology);

  const report = (mail: Mail, type: MailEventType, subType?: string): void => {
    const set = sets.find(({ name }) => name === mail.configurationSet);
    store.transaction(() => {
      learn(mail, type, subType, set?.suppressedReasons ?? ['BOUNCE', 'COMPLAINT'], mailbox);
      for (const { busArn, types } of set?.destinations ?? []) {
        if (!wantsEvent(types, type)) continue;
        const detail = JSON.stringify({
          eventType: type,
          mail: describe(mail, topology.account),
          ...outcome(mail, type, subType, clock.now()),
        });
        buses.put(busName(busArn), {
          source: 'aws.ses',
          detailType: detailTypes[type],
          detail,
          resources: set ? [set.arn] : [],
        });
      }
    });
  };

  return {
    label: 'mail events',
    report,
    reportLater: (mail, type, subType) => {
      mailbox.later(mail.id, type, subType, clock.now() + deliveryTakes);
      nudge();
    },
    nextInstant: () => mailbox.nextDue(),
    run: async () => {
      if ((mailbox.nextDue() ?? Number.POSITIVE_INFINITY) > clock.now()) return false;
      store.transaction(() => {
        for (const { mailId, type, subType } of mailbox.takeDue(clock.now())) {
          const mail = mailbox.find(mailId);
          if (mail) report(mail, type as MailEventType, subType);
        }
      });
      return true;
    },
    busy: () => false,
  };
};

const learn = (
  mail: Mail,
  type: MailEventType,
  subType: string | undefined,
  reasons: readonly string[],
  mailbox: Mailbox,
): void => {
  const reason = suppressedBy(type, subType);
  if (!reason || !reasons.includes(reason)) return;
  for (const recipient of mail.recipients) if (!isSimulator(recipient)) mailbox.suppress(recipient, reason);
};

/** Why an event puts its recipients onto SES's own list, if it does. */
const suppressedBy = (type: MailEventType, subType: string | undefined): 'BOUNCE' | 'COMPLAINT' | undefined => {
  if (type === 'Complaint') return isComplaint(subType) ? 'COMPLAINT' : undefined;
  const isNews = type === 'Bounce' && !knownBefore.includes(subType ?? '') && !isPassing(subType);
  return isNews ? 'BOUNCE' : undefined;
};

/** https://docs.aws.amazon.com/ses/latest/dg/notification-contents.html#bounce-types */
const passing = ['MailboxFull', 'MessageTooLarge', 'ContentRejected', 'AttachmentRejected'];
const isPassing = (subType: string | undefined): boolean =>
  subType !== undefined && bounceTypeOf(subType) !== 'Permanent';
const bounceTypeOf = (subType = ''): string => {
  if (subType === 'Undetermined') return 'Undetermined';
  return passing.includes(subType) ? 'Transient' : 'Permanent';
};

/** Feedback types of RFC 5965 that speak of no complaint. */
const isComplaint = (subType = 'abuse'): boolean => !['not-spam', 'auth-failure', 'virus', 'other'].includes(subType);

/** The mailbox simulator of SES never gets onto the list, so that it can be used again. */
export const isSimulator = (address: string): boolean => address.toLowerCase().endsWith('@simulator.amazonses.com');

const addressOf = (mailbox: string): string => /<([^>]+)>\s*$/.exec(mailbox)?.[1] ?? mailbox;

/** `mail` as event publishing describes it. */
const describe = (mail: Mail, account: string): unknown => ({
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

const outcome = (mail: Mail, type: MailEventType, subType: string | undefined, now: number): object => {
  const timestamp = new Date(now).toISOString();
  const recipients = mail.recipients.map((emailAddress) => ({ emailAddress }));
  switch (type) {
    case 'Send':
      return { send: {} };
    case 'Delivery':
      return {
        delivery: {
          timestamp,
          processingTimeMillis: Math.max(0, Math.round(now - mail.at)),
          recipients: mail.recipients,
          smtpResponse: '250 2.0.0 OK',
          reportingMTA: 'a1-1.smtp-out.amazonses.com',
        },
      };
    case 'Bounce': {
      const bouncedRecipients = recipients.map((recipient) => ({
        ...recipient,
        action: 'failed',
        status: '5.1.1',
        diagnosticCode: 'smtp; 550 5.1.1 user unknown',
      }));
      return {
        bounce: {
          feedbackId: randomUUID(),
          bounceType: bounceTypeOf(subType),
          bounceSubType: subType ?? 'General',
          bouncedRecipients,
          timestamp,
          reportingMTA: 'dns; amazonses.com',
        },
      };
    }
    case 'DeliveryDelay':
      return {
        deliveryDelay: {
          timestamp,
          delayType: subType ?? 'TransientCommunicationFailure',
          delayedRecipients: recipients,
        },
      };
    case 'Reject':
      return { reject: { reason: subType ?? 'Bad content' } };
    case 'Complaint':
      return {
        complaint: {
          feedbackId: randomUUID(),
          complaintSubType: null,
          complainedRecipients: recipients,
          timestamp,
          arrivalDate: timestamp,
          complaintFeedbackType: subType ?? 'abuse',
          userAgent: 'embedded cloud',
        },
      };
  }
};
