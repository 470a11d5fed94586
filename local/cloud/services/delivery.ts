import type { Authorizer, Principal } from '../model/access.ts';
import { AwsError } from '../model/aws-error.ts';
import type { Delivery, Topics } from '../model/delivery.ts';
import type { Functions } from '../model/functions.ts';
import type { Meter } from '../model/meter.ts';
import type { Queues } from '../model/queues.ts';

/** A bus as others inside the cloud feed it. */
export interface Buses {
  publish(
    from: Principal,
    busArn: string,
    event: { readonly source: string; readonly detailType: string; readonly detail: string },
  ): void;
}

/** What can be delivered to; read when first needed, since buses deliver and are delivered to. */
export interface Destinations {
  readonly queues: () => Queues;
  readonly functions: () => Functions;
  readonly topics: () => Topics;
  readonly buses: () => Buses;
}

type Deliver = (
  from: Principal,
  arn: string,
  body: string,
  origin: { readonly source: string; readonly detailType: string },
) => void;

/** Takes what rules, schedules and subscriptions send to its target, as whoever sends it. */
export const createDelivery = (
  { authorizer, meter }: { readonly authorizer: Authorizer; readonly meter: Meter },
  to: Destinations,
): Delivery => {
  const demanding =
    (action: string, deliver: Deliver): Deliver =>
    (from, arn, body, origin) => {
      authorizer.demand({ principal: from, action, resource: arn });
      deliver(from, arn, body, origin);
    };
  const byService: Readonly<Record<string, Deliver>> = {
    sqs: demanding('sqs:SendMessage', (_, arn, body) => {
      to.queues().send(arn, { body });
      // The queue's owner pays for what others put into it, too.
      meter.count('sqs', { operation: 'SendMessage', by: arn.split(':').at(-1) ?? '' });
    }),
    lambda: demanding('lambda:InvokeFunction', (_, arn, body) => to.functions().invokeAsync(arn, JSON.parse(body))),
    sns: demanding('sns:Publish', (_, arn, body) => to.topics().publish(arn, body)),
    events: (from, arn, body, origin) => to.buses().publish(from, arn, { ...origin, detail: body }),
  };
  const deliverNow: Delivery['deliverNow'] = (from, arn, body, origin = { source: 'aws', detailType: 'Event' }) => {
    const deliver = byService[arn.split(':')[2] ?? ''];
    if (!deliver) throw new AwsError('ResourceNotFoundException', `The embedded cloud cannot deliver to ${arn}.`, 404);
    deliver(from, arn, typeof body === 'string' ? body : JSON.stringify(body), origin);
  };
  return {
    deliverNow,
    deliver: async (from, arn, body) => deliverNow(from, arn, body),
  };
};
