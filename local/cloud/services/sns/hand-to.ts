import type { Authorizer, Principal } from '../../model/access.ts';
import { AwsError } from '../../model/aws-error.ts';
import type { Functions } from '../../model/functions.ts';
import type { Meter } from '../../model/meter.ts';
import type { Queues } from '../../model/queues.ts';
import { envelopeOf, type PublishedNotice } from './notice.ts';
import type { Subscription } from './subscriptions.ts';

export interface Subscribers {
  readonly authorizer: Authorizer;
  readonly meter: Meter;
  readonly queues: Queues;
  readonly functions: () => Functions;
}

/** Hands a notice to a queue or function; what it may not take goes to the subscription's dead-letter queue, or is lost. */
export const handTo = (subscription: Subscription, notice: PublishedNotice, subscribers: Subscribers): void => {
  const { topicArn, deadLetterArn } = subscription;
  const { authorizer, queues } = subscribers;
  const principal: Principal = { kind: 'service', service: 'sns.amazonaws.com', sourceArn: topicArn };
  try {
    const deliver = subscription.protocol === 'sqs' ? toQueue : toFunction;
    deliver(subscription, notice, { ...subscribers, principal });
  } catch (error) {
    if (!(error instanceof AwsError)) throw error;
    if (deadLetterArn && authorizer.judge({ principal, action: 'sqs:SendMessage', resource: deadLetterArn }).allowed)
      queues.send(deadLetterArn, queued(subscription, notice));
  }
};

interface Delivering extends Subscribers {
  readonly principal: Principal;
}

const toQueue = (
  subscription: Subscription,
  notice: PublishedNotice,
  { principal, authorizer, queues, meter }: Delivering,
): void => {
  const { endpoint } = subscription;
  authorizer.demand({ principal, action: 'sqs:SendMessage', resource: endpoint });
  queues.send(endpoint, queued(subscription, notice));
  // The queue's owner pays for what others put into it, too.
  meter.count('sqs', { operation: 'SendMessage' });
};

const queued = ({ raw }: Subscription, notice: PublishedNotice): Parameters<Queues['send']>[1] =>
  raw ? { body: notice.message, messageAttributes: notice.attributes } : { body: JSON.stringify(envelopeOf(notice)) };

const toFunction = (
  { endpoint, arn }: Subscription,
  notice: PublishedNotice,
  { principal, authorizer, functions }: Delivering,
): void => {
  authorizer.demand({ principal, action: 'lambda:InvokeFunction', resource: endpoint });
  const record = { EventVersion: '1.0', EventSource: 'aws:sns', EventSubscriptionArn: arn, Sns: envelopeOf(notice) };
  functions().invokeAsync(endpoint, { Records: [record] });
};
