import type { TableStream } from '../dynamodb/stream.ts';
import type { CloudClock, EventSourceMapping, Functions, Principal, Timed, Topology } from '../model.ts';
import type { CloudServices } from '../services/compose.ts';
import type { Store } from '../store.ts';
import { createQueuePoller } from './queue-poller.ts';
import { createStreamPoller } from './stream-poller.ts';

export interface PollersOptions {
  readonly topology: Topology;
  readonly store: Store;
  readonly clock: CloudClock;
  readonly functions: Functions;
  readonly services: CloudServices;
  readonly stream: (table: string) => TableStream;
  readonly nudge: () => void;
}

export interface Pollers {
  readonly timed: readonly Timed[];
  /** A table was written to. */
  changed(): void;
  /** The streams were made anew. */
  forget(): void;
}

/** Every event source mapping of the template. */
export const createPollers = ({ topology, store, clock, functions, services, stream, nudge }: PollersOptions): Pollers => {
  const { authorizer, queues, buckets } = services;
  const { region } = topology;
  const roleOf = ({ functionArn }: EventSourceMapping): Principal => {
    const spec = topology.functions.find(({ arn }) => arn === functionArn);
    if (!spec) throw new Error(`An event source feeds ${functionArn}, which the template does not have.`);
    return { kind: 'role', roleArn: spec.roleArn, session: spec.name };
  };
  const shared = { region, functions, authorizer, clock, nudge };
  const ofStreams = topology.eventSourceMappings.filter(({ eventSourceArn }) => eventSourceArn.includes(':dynamodb:'));
  const ofQueues = topology.eventSourceMappings.filter(({ eventSourceArn }) => eventSourceArn.includes(':sqs:'));
  const known = ofStreams.length + ofQueues.length;
  if (known < topology.eventSourceMappings.length) throw new Error('An event source is neither a queue nor a table; it is not understood.');

  const streamPollers = ofStreams.map((mapping) => {
    const table = /:table\/([^/]+)\/stream/.exec(mapping.eventSourceArn)?.[1] ?? '';
    return createStreamPoller({ ...shared, mapping, role: roleOf(mapping), stream: () => stream(table), store, buckets });
  });
  const queuePollers = ofQueues.map((mapping) => createQueuePoller({ ...shared, mapping, role: roleOf(mapping), queues }));
  return {
    timed: [...queuePollers, ...streamPollers],
    changed: () => {
      for (const poller of streamPollers) poller.changed();
      nudge();
    },
    forget: () => {
      for (const poller of streamPollers) poller.forget();
    },
  };
};
