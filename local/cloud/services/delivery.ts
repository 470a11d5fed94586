import type { Authorizer, Principal } from '../model/access.ts';
import { AwsError } from '../model/aws-error.ts';
import type { Delivery, EventOrigin, Parcel, Topics } from '../model/delivery.ts';
import type { Functions } from '../model/functions.ts';
import type { Meter } from '../model/meter.ts';
import type { Queues } from '../model/queues.ts';

/** A bus as others inside the cloud feed it. */
export interface Buses {
  publish(from: Principal, busArn: string, event: EventOrigin & { readonly detail: string }): void;
}

/** What can be delivered to; read when first needed, since buses deliver and are delivered to. */
export interface Destinations {
  readonly queues: () => Queues;
  readonly functions: () => Functions;
  readonly topics: () => Topics;
  readonly buses: () => Buses;
}

type Carry = (parcel: Carried) => void;

interface Carried extends Required<Parcel> {
  readonly body: string;
}

interface DeliveryOptions {
  readonly authorizer: Authorizer;
  readonly meter: Meter;
}

/** Each target takes what its own permission lets the sender bring. */
export const createDelivery = (options: DeliveryOptions, destinations: Destinations): Delivery => {
  const carriers = carriersTo(destinations, options);
  return {
    deliver: ({ from, to, body, origin = { source: 'aws', detailType: 'Event' } }) => {
      const carry = carriers[to.split(':')[2] ?? ''];
      if (!carry) throw new AwsError('ResourceNotFoundException', `The embedded cloud cannot deliver to ${to}.`, 404);
      carry({ from, to, body: typeof body === 'string' ? body : JSON.stringify(body), origin });
    },
  };
};

/** By the service that stands in the target's ARN. */
const carriersTo = (
  { queues, functions, topics, buses }: Destinations,
  { authorizer, meter }: DeliveryOptions,
): Readonly<Record<string, Carry>> => {
  const demanding =
    (action: string, carry: Carry): Carry =>
    (parcel) => {
      authorizer.demand({ principal: parcel.from, action, resource: parcel.to });
      carry(parcel);
    };
  return {
    sqs: demanding('sqs:SendMessage', ({ to, body }) => {
      queues().send(to, { body });
      // The queue's owner pays for what others put into it, too.
      meter.count('sqs', { operation: 'SendMessage', by: to.split(':').at(-1) ?? '' });
    }),
    lambda: demanding('lambda:InvokeFunction', ({ to, body }) => functions().invokeAsync(to, JSON.parse(body))),
    sns: demanding('sns:Publish', ({ to, body }) => topics().publish(to, body)),
    events: ({ from, to, body, origin }) => buses().publish(from, to, { ...origin, detail: body }),
  };
};
