import { createAuthorizer, type RenewableAuthorizer } from '../iam/authorizer.ts';
import type { Store } from '../machine/store.ts';
import type { AwsService } from '../model/aws-service.ts';
import type { CloudClock } from '../model/clock.ts';
import type { Delivery } from '../model/delivery.ts';
import type { Functions } from '../model/functions.ts';
import type { Meter } from '../model/meter.ts';
import type { Timed } from '../model/timed.ts';
import type { Topology } from '../model/topology.ts';
import { createDelivery } from './delivery.ts';
import { createBuses, type EventBuses } from './eventbridge/bus.ts';
import { createEventBridge } from './eventbridge/service.ts';
import { checkpointTable } from './lambda/checkpoints.ts';
import { type BucketStore, createBuckets } from './s3/buckets.ts';
import { createObjectLock } from './s3/object-lock.ts';
import { createS3 } from './s3/service.ts';
import { Schedules } from './scheduler/schedules.ts';
import { createScheduler } from './scheduler/service.ts';
import { createSecrets, type Secrets, type SecretsOptions } from './secrets/service.ts';
import { createMailEvents, type MailEvents } from './ses/mail-events.ts';
import { createMailbox, type Mailbox } from './ses/mailbox.ts';
import { createMailReceiver, type MailReceiver } from './ses/receive.ts';
import { createSes } from './ses/service.ts';
import { createSmsVoice } from './sms-voice/service.ts';
import { createTextEvents, type TextEvents } from './sms-voice/text-events.ts';
import { Phones } from './sns/phones.ts';
import { createSns } from './sns/service.ts';
import { createTopics, type TopicStore } from './sns/topics.ts';
import { createQueues, type QueueStore } from './sqs/queues.ts';
import { createSqs } from './sqs/service.ts';
import { createSts } from './sts.ts';

export interface ServiceOptions {
  readonly topology: Topology;
  readonly store: Store;
  readonly clock: CloudClock;
  /** Read when something is first delivered to a function. */
  readonly functions: () => Functions;
  /** Tells the pump that there is something to do. */
  readonly nudge: () => void;
  /** Told of what is billed and comes in by no call: deliveries, schedules that run, texts. */
  readonly meter?: Meter;
  readonly secrets?: SecretsOptions['override'];
}

/** Every service but DynamoDB and Lambda, wired as the template wires them. */
export interface CloudServices {
  readonly authorizer: RenewableAuthorizer;
  readonly services: readonly AwsService[];
  readonly timed: readonly Timed[];
  readonly delivery: Delivery;
  readonly queues: QueueStore;
  readonly schedules: Schedules;
  readonly buckets: BucketStore;
  readonly buses: EventBuses;
  readonly topics: TopicStore;
  readonly phones: Phones;
  readonly textEvents: TextEvents;
  readonly mailbox: Mailbox;
  readonly mailEvents: MailEvents;
  readonly mailReceiver: MailReceiver;
  readonly secrets: Secrets;
  /** Back to empty, in place; secrets stay, since functions remember them. */
  reset(): void;
}

/** @throws Error naming what of the template is not understood. */
export const createServices = (options: ServiceOptions): CloudServices => {
  const { topology, store, clock, functions, nudge, meter = { count: () => undefined } } = options;
  const authorizer = createAuthorizer({ topology, clock });
  const queues = createQueues({ topology, store, clock, nudge });
  const topics = createTopics({ topology, store, clock, meter, authorizer, queues, functions });
  const phones = new Phones({ store, clock, meter });
  const textEvents = createTextEvents({ topology, store, clock, topics, authorizer, nudge });
  const delivery = createDelivery(
    { authorizer, meter },
    { queues: () => queues, topics: () => topics, functions, buses: () => buses },
  );
  const buses: EventBuses = createBuses({ topology, store, clock, meter, authorizer, delivery, queues });
  const schedules = new Schedules({ topology, store, clock, meter, authorizer, delivery, queues, nudge });
  const buckets = createBuckets({ topology, store, clock });
  const mailbox = createMailbox({ store, clock });
  const mailEvents = createMailEvents({ topology, store, clock, mailbox, buses, nudge });
  const mailReceiver = createMailReceiver({ topology, clock, meter, authorizer, buckets, delivery });
  const secrets = createSecrets({ topology, store, clock, authorizer, override: options.secrets });
  return {
    authorizer,
    services: [
      createSqs({ queues, authorizer, store, clock }),
      createSns({ topics, phones, authorizer }),
      createSmsVoice({ topology, clock, phones, events: textEvents, authorizer }),
      createSes({ topology, store, clock, authorizer, mailbox, events: mailEvents }),
      createS3({ buckets, authorizer, lock: createObjectLock({ topology, clock, authorizer }) }),
      createEventBridge({ buses, authorizer, store, clock }),
      createScheduler({ schedules, authorizer, topology }),
      createSts(topology),
      secrets,
    ],
    timed: [schedules, buses.scheduled, mailEvents, textEvents],
    delivery,
    queues,
    schedules,
    buckets,
    buses,
    topics,
    phones,
    textEvents,
    mailbox,
    mailEvents,
    mailReceiver,
    secrets,
    reset: () => {
      store.empty('secrets', checkpointTable);
      authorizer.forgetDenials();
    },
  };
};
