import { randomUUID } from 'node:crypto';
import type { Row, Store } from '../../machine/store.ts';
import type { Authorizer, Principal } from '../../model/access.ts';
import { AwsError } from '../../model/aws-error.ts';
import type { CloudClock } from '../../model/clock.ts';
import type { Topics } from '../../model/delivery.ts';
import type { Functions } from '../../model/functions.ts';
import type { Meter } from '../../model/meter.ts';
import type { Queues } from '../../model/queues.ts';
import type { Topology } from '../../model/topology.ts';
import type { MessageAttributes } from '../sqs/attributes.ts';
import { delivered, readSubscriptions, type Subscription } from './subscriptions.ts';

const schema = `
CREATE TABLE IF NOT EXISTS notifications (seq INTEGER PRIMARY KEY AUTOINCREMENT, id TEXT NOT NULL, topic TEXT NOT NULL, subject TEXT, message TEXT NOT NULL, attributes TEXT NOT NULL, at REAL NOT NULL);
CREATE TABLE IF NOT EXISTS texts (seq INTEGER PRIMARY KEY AUTOINCREMENT, id TEXT NOT NULL, recipient TEXT NOT NULL, body TEXT NOT NULL, at REAL NOT NULL);
CREATE TABLE IF NOT EXISTS opted_out (phone TEXT PRIMARY KEY);`;

export interface Notice {
  readonly topicArn: string;
  readonly message: string;
  readonly subject?: string;
  readonly attributes: MessageAttributes;
}

export interface TopicStore extends Topics {
  readonly arns: readonly string[];
  readonly subscriptions: readonly Subscription[];
  /** Keeps a notice and hands it to the subscriptions whose filter it fits; gives its id. */
  send(notice: Notice): string;
  /** Keeps a text as if a telephone had received it; a number that has opted out receives nothing. */
  text(recipient: string, body: string): string;
  optedOut(phone: string): boolean;
  setOptedOut(phone: string, out: boolean): void;
  notifications(): readonly {
    topic: string;
    subject: string | null;
    message: string;
    attributes: Readonly<Record<string, string>>;
    at: string;
  }[];
  texts(to?: string): readonly { id: string; to: string; body: string; sentAt: string }[];
}

export interface TopicOptions {
  readonly topology: Topology;
  readonly store: Store;
  readonly clock: CloudClock;
  readonly meter: Meter;
  readonly authorizer: Authorizer;
  readonly queues: Queues;
  readonly functions: () => Functions;
}

export const createTopics = (options: TopicOptions): TopicStore => {
  const { topology, store, clock, meter } = options;
  store.define(schema);
  const subscriptions = readSubscriptions(topology);
  const arns = topology.ofType('AWS::SNS::Topic').map(({ arn }) => arn);
  const iso = (instant: unknown): string => new Date(Number(instant)).toISOString();

  const send = (notice: Notice): string => {
    const { topicArn, message, subject, attributes } = notice;
    if (!arns.includes(topicArn)) throw new AwsError('NotFound', 'Topic does not exist', 404);
    const id = randomUUID();
    store.transaction(() => {
      store.run(
        'INSERT INTO notifications (id, topic, subject, message, attributes, at) VALUES (?, ?, ?, ?, ?, ?)',
        ...[id, topicArn, subject ?? null, message, JSON.stringify(attributes), clock.now()],
      );
      for (const subscription of subscriptions) {
        if (
          subscription.topicArn === topicArn &&
          delivered.includes(subscription.protocol) &&
          wants(subscription, notice)
        )
          hand(subscription, notice, id, options);
      }
    });
    return id;
  };

  return {
    arns,
    subscriptions,
    send,
    publish: (topicArn, message, subject) =>
      void send({ topicArn, message, ...(subject === undefined ? {} : { subject }), attributes: {} }),
    text: (recipient, body) => {
      const id = randomUUID();
      meter.count('sns', { operation: 'Text' });
      const isOut = store.one('SELECT 1 FROM opted_out WHERE phone = ?', recipient) !== undefined;
      // SNS takes a text to a number that has opted out and does not deliver it.
      if (!isOut)
        store.run('INSERT INTO texts (id, recipient, body, at) VALUES (?, ?, ?, ?)', id, recipient, body, clock.now());
      return id;
    },
    optedOut: (phone) => store.one('SELECT 1 FROM opted_out WHERE phone = ?', phone) !== undefined,
    setOptedOut: (phone, out) =>
      void store.run(
        out ? 'INSERT OR IGNORE INTO opted_out (phone) VALUES (?)' : 'DELETE FROM opted_out WHERE phone = ?',
        phone,
      ),
    notifications: () =>
      store.all('SELECT * FROM notifications ORDER BY seq').map((row) => ({
        topic: String(row.topic).split(':').at(-1) ?? '',
        subject: row.subject === null ? null : String(row.subject),
        message: String(row.message),
        attributes: plainAttributes(row),
        at: iso(row.at),
      })),
    texts: (to) =>
      store
        .all(
          to === undefined
            ? 'SELECT * FROM texts ORDER BY seq'
            : 'SELECT * FROM texts WHERE recipient = ? ORDER BY seq',
          ...(to === undefined ? [] : [to]),
        )
        .map(({ id, recipient, body, at }) => ({
          id: String(id),
          to: String(recipient),
          body: String(body),
          sentAt: iso(at),
        })),
  };
};

const plainAttributes = (row: Row): Readonly<Record<string, string>> => {
  const attributes = JSON.parse(String(row.attributes)) as MessageAttributes;
  return Object.fromEntries(Object.entries(attributes).map(([name, { StringValue = '' }]) => [name, StringValue]));
};

/** Filter policies see attributes by their type: a `String.Array` as its elements, a `Number` as a number. */
const wants = ({ filter }: Subscription, { message, attributes }: Notice): boolean => {
  if (!filter) return true;
  if (filter.scope === 'MessageBody') {
    try {
      return filter.fits(JSON.parse(message));
    } catch {
      return false;
    }
  }
  const typed = Object.entries(attributes).map(([name, { DataType, StringValue = '' }]) => {
    if (DataType === 'String.Array') return [name, JSON.parse(StringValue) as unknown] as const;
    return [name, DataType.startsWith('Number') ? Number(StringValue) : StringValue] as const;
  });
  return filter.fits(Object.fromEntries(typed));
};

const hand = (
  subscription: Subscription,
  notice: Notice,
  id: string,
  { authorizer, queues, functions, clock, meter }: TopicOptions,
): void => {
  const { endpoint, protocol, raw, deadLetterArn, topicArn, arn } = subscription;
  const principal: Principal = { kind: 'service', service: 'sns.amazonaws.com', sourceArn: topicArn };
  const described = {
    TopicArn: topicArn,
    MessageId: id,
    Timestamp: new Date(clock.now()).toISOString(),
    Message: notice.message,
    Subject: notice.subject,
  };
  const attributes = Object.fromEntries(
    Object.entries(notice.attributes).map(([name, { DataType: Type, StringValue, BinaryValue }]) => [
      name,
      { Type, Value: StringValue ?? BinaryValue },
    ]),
  );
  const envelope = { Type: 'Notification', ...described, SignatureVersion: '1', MessageAttributes: attributes };
  const message = raw
    ? { body: notice.message, messageAttributes: notice.attributes }
    : { body: JSON.stringify(envelope) };
  try {
    authorizer.demand({
      principal,
      action: protocol === 'sqs' ? 'sqs:SendMessage' : 'lambda:InvokeFunction',
      resource: endpoint,
    });
    if (protocol === 'sqs') {
      queues.send(endpoint, message);
      meter.count('sqs', { operation: 'SendMessage' });
    } else
      functions().invokeAsync(endpoint, {
        Records: [{ EventVersion: '1.0', EventSource: 'aws:sns', EventSubscriptionArn: arn, Sns: envelope }],
      });
  } catch (error) {
    if (!(error instanceof AwsError)) throw error;
    if (deadLetterArn && authorizer.judge({ principal, action: 'sqs:SendMessage', resource: deadLetterArn }).allowed)
      queues.send(deadLetterArn, message);
  }
};
