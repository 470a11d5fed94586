import { randomUUID } from 'node:crypto';
import { isRecord, TemplateError } from '../../assembly/place.ts';
import type { Authorizer, Principal } from '../../model/access.ts';
import { AwsError } from '../../model/aws-error.ts';
import type { CloudClock } from '../../model/clock.ts';
import type { Delivery } from '../../model/delivery.ts';
import type { Meter } from '../../model/meter.ts';
import type { Topology } from '../../model/topology.ts';
import type { BucketStore } from '../s3/buckets.ts';
import { headerOf, type MailHeader, readMail } from './mime.ts';

export const verdictNames = ['spam', 'virus', 'spf', 'dkim', 'dmarc'] as const;
export type Verdicts = Readonly<Record<(typeof verdictNames)[number], string>>;

interface Rule {
  readonly name: string;
  readonly setName: string;
  /** Addresses, or domains that stand for all of theirs; none stands for everything. */
  readonly recipients: readonly string[];
  readonly actions: readonly {
    readonly bucket: string;
    readonly prefix: string;
    readonly topicArn: string | undefined;
  }[];
}

export interface ReceivedMail {
  readonly raw: Buffer;
  /** Recipients of the envelope; those of the headers where it names none. */
  readonly to?: readonly string[];
  readonly verdicts: Verdicts;
}

export interface MailReceiver {
  /** Takes a mail as SES does. @returns its id, and which addresses a rule took it for. */
  receive(mail: ReceivedMail): { readonly id: string; readonly recipients: readonly string[] };
}

export interface ReceiveOptions {
  readonly topology: Topology;
  readonly clock: CloudClock;
  readonly meter: Meter;
  readonly authorizer: Authorizer;
  readonly buckets: BucketStore;
  readonly delivery: Delivery;
}

/** Mail as it comes in: stored by the template's receipt rules, and told to their topics. */
export const createMailReceiver = (options: ReceiveOptions): MailReceiver => {
  const rules = readRules(options.topology);
  return {
    receive: (mail) => {
      const headers = readMail(mail.raw).headers;
      const addressed = mail.to ?? recipientsIn(headers);
      const taken = rules.map((rule) => ({ rule, own: addressed.filter((address) => isFor(rule, address)) }));
      const recipients = [...new Set(taken.flatMap(({ own }) => own))];
      if (recipients.length === 0) throw noRecipient(addressed, rules);
      const id = randomUUID().replaceAll('-', '');
      options.meter.count('ses', { operation: 'Receive' });
      for (const { rule, own } of taken) if (own.length > 0) carryOut(rule, { ...mail, id, own, headers }, options);
      return { id, recipients };
    },
  };
};

const recipientsIn = (headers: readonly MailHeader[]): readonly string[] =>
  ['to', 'cc', 'delivered-to'].flatMap((name) => addressesIn(headerOf(headers, name) ?? ''));

const noRecipient = (addressed: readonly string[], rules: readonly Rule[]): AwsError => {
  const wanted = rules.flatMap((rule) => rule.recipients).join(', ') || 'no address';
  return new AwsError(
    'NoRecipient',
    `No receipt rule takes mail for ${addressed.join(', ') || 'nobody'}; they take mail for ${wanted}.`,
    404,
  );
};

interface TakenMail {
  readonly id: string;
  readonly raw: Buffer;
  readonly headers: readonly MailHeader[];
  readonly verdicts: Verdicts;
  /** The recipients that the rule takes mail for. */
  readonly own: readonly string[];
}

const carryOut = (rule: Rule, mail: TakenMail, options: ReceiveOptions): void => {
  const { topology, clock, meter, authorizer, buckets, delivery } = options;
  const sourceArn = `arn:aws:ses:${topology.region}:${topology.account}:receipt-rule-set/${rule.setName}:receipt-rule/${rule.name}`;
  const from: Principal = { kind: 'service', service: 'ses.amazonaws.com', sourceArn };
  for (const { bucket, prefix, topicArn } of rule.actions) {
    const objectKey = `${prefix}${mail.id}`;
    const resource = `arn:aws:s3:::${bucket}/${objectKey}`;
    authorizer.demand({ principal: from, action: 's3:PutObject', resource });
    buckets.put({ bucket, key: objectKey }, mail.raw, 'message/rfc822');
    meter.count('s3', { operation: 'PutObject' });
    if (!topicArn) continue;
    const action = { type: 'S3', topicArn, bucketName: bucket, objectKeyPrefix: prefix, objectKey };
    delivery.deliver({ from, to: topicArn, body: notice(mail, action, clock.now()) });
  }
};

const senderOf = (headers: readonly MailHeader[]): string => {
  const from = headerOf(headers, 'from') ?? '';
  return addressesIn(headerOf(headers, 'return-path') ?? from)[0] ?? '';
};

/** https://docs.aws.amazon.com/ses/latest/dg/receiving-email-notifications-contents.html */
const notice = ({ id, own, verdicts, headers }: TakenMail, action: object, now: number): object => {
  const timestamp = new Date(now).toISOString();
  const status = (name: keyof Verdicts) => ({ status: verdicts[name] });
  return {
    notificationType: 'Received',
    mail: {
      timestamp,
      source: senderOf(headers),
      messageId: id,
      destination: own,
      headersTruncated: false,
      headers,
    },
    receipt: {
      timestamp,
      processingTimeMillis: 1,
      recipients: own,
      spamVerdict: status('spam'),
      virusVerdict: status('virus'),
      spfVerdict: status('spf'),
      dkimVerdict: status('dkim'),
      dmarcVerdict: status('dmarc'),
      action,
    },
  };
};

const isFor = ({ recipients }: Rule, address: string): boolean => {
  const lower = address.toLowerCase();
  return (
    recipients.length === 0 ||
    recipients.some((one) => lower === one || lower.endsWith(`@${one}`) || (one.startsWith('.') && lower.endsWith(one)))
  );
};

/** Addresses in a header, without names. */
const addressesIn = (header: string): readonly string[] =>
  header
    .split(',')
    .map((one) => (/<([^<>]*)>\s*$/.exec(one)?.[1] ?? one).trim())
    .filter((one) => one.includes('@'));

const readRules = (topology: Topology): readonly Rule[] =>
  topology.ofType('AWS::SES::ReceiptRule').flatMap(({ properties, stack, logicalId }) => {
    const place = `${stack}/${logicalId}`;
    const { Rule: rule, RuleSetName } = properties;
    if (!isRecord(rule)) throw new TemplateError(place, 'A receipt rule needs a Rule.');
    if (rule.Enabled !== true) return [];
    const actions = Array.isArray(rule.Actions) ? (rule.Actions as unknown[]) : [];
    return [
      {
        name: String(rule.Name),
        setName: String(RuleSetName),
        recipients: (Array.isArray(rule.Recipients) ? (rule.Recipients as unknown[]) : []).map((one) =>
          String(one).toLowerCase(),
        ),
        actions: actions.map((action) => {
          const store = isRecord(action) ? action.S3Action : undefined;
          if (!isRecord(store))
            throw new TemplateError(place, 'Of the actions of a receipt rule only S3Action is understood.');
          return {
            bucket: String(store.BucketName),
            prefix: String(store.ObjectKeyPrefix ?? ''),
            topicArn: store.TopicArn === undefined ? undefined : String(store.TopicArn),
          };
        }),
      },
    ];
  });
