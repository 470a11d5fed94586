import { randomUUID } from 'node:crypto';
import type { Row, Store } from '../../machine/store.ts';
import { AwsError } from '../../model/aws-error.ts';
import type { CloudClock } from '../../model/clock.ts';
import type { Topics } from '../../model/delivery.ts';
import type { Topology } from '../../model/topology.ts';
import type { MessageAttributes } from '../sqs/attributes.ts';
import { handTo, type Subscribers } from './hand-to.ts';
import type { Notice, PublishedNotice } from './notice.ts';
import { delivered, readSubscriptions, type Subscription } from './subscriptions.ts';
import { wants } from './wants.ts';

const schema =
  'CREATE TABLE IF NOT EXISTS notifications (seq INTEGER PRIMARY KEY AUTOINCREMENT, id TEXT NOT NULL, topic TEXT NOT NULL, subject TEXT, message TEXT NOT NULL, attributes TEXT NOT NULL, at REAL NOT NULL);';

/** A notice as a person reads it. */
export interface Notification {
  readonly topic: string;
  readonly subject: string | null;
  readonly message: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly at: string;
}

export interface TopicStore extends Topics {
  readonly arns: readonly string[];
  readonly subscriptions: readonly Subscription[];
  /** The key that a topic lies under, which whoever publishes has to be let use. */
  keyOf(topicArn: string): string | undefined;
  /** Keeps a notice and hands it to the subscriptions whose filter it fits; gives its id. */
  send(notice: Notice): string;
  /** Oldest first. */
  notifications(): readonly Notification[];
}

export interface TopicOptions extends Subscribers {
  readonly topology: Topology;
  readonly store: Store;
  readonly clock: CloudClock;
}

export const createTopics = (options: TopicOptions): TopicStore => new SqliteTopics(options);

class SqliteTopics implements TopicStore {
  readonly arns: readonly string[];
  readonly subscriptions: readonly Subscription[];
  private readonly options: TopicOptions;

  constructor(options: TopicOptions) {
    this.options = options;
    this.arns = options.topology.ofType('AWS::SNS::Topic').map(({ arn }) => arn);
    this.subscriptions = readSubscriptions(options.topology);
    options.store.define(schema);
  }

  keyOf(topicArn: string): string | undefined {
    const key = this.options.topology.byArn(topicArn)?.properties.KmsMasterKeyId;
    return typeof key === 'string' ? key : undefined;
  }

  send(notice: Notice): string {
    const { store, clock } = this.options;
    if (!this.arns.includes(notice.topicArn)) throw new AwsError('NotFound', 'Topic does not exist', 404);
    const published = { ...notice, id: randomUUID(), at: clock.now() };
    store.transaction(() => {
      this.keep(published);
      for (const subscription of this.subscriptions)
        if (isFor(subscription, published)) handTo(subscription, published, this.options);
    });
    return published.id;
  }

  publish(topicArn: string, message: string, subject?: string): void {
    this.send({ topicArn, message, ...(subject === undefined ? {} : { subject }), attributes: {} });
  }

  notifications(): readonly Notification[] {
    return this.options.store.all('SELECT * FROM notifications ORDER BY seq').map(notificationOf);
  }

  private keep({ id, topicArn, subject, message, attributes, at }: PublishedNotice): void {
    this.options.store.run(
      'INSERT INTO notifications (id, topic, subject, message, attributes, at) VALUES (?, ?, ?, ?, ?, ?)',
      ...[id, topicArn, subject ?? null, message, JSON.stringify(attributes), at],
    );
  }
}

const isFor = (subscription: Subscription, notice: Notice): boolean =>
  subscription.topicArn === notice.topicArn && delivered.includes(subscription.protocol) && wants(subscription, notice);

const notificationOf = (row: Row): Notification => ({
  topic: String(row.topic).split(':').at(-1) ?? '',
  subject: row.subject === null ? null : String(row.subject),
  message: String(row.message),
  attributes: plainAttributes(row),
  at: new Date(Number(row.at)).toISOString(),
});

const plainAttributes = (row: Row): Readonly<Record<string, string>> => {
  const attributes = JSON.parse(String(row.attributes)) as MessageAttributes;
  return Object.fromEntries(Object.entries(attributes).map(([name, { StringValue = '' }]) => [name, StringValue]));
};
