import type { Store } from '../../machine/store.ts';
import type { Authorizer, Principal } from '../../model/access.ts';
import type { Buckets } from '../../model/buckets.ts';
import type { CloudClock } from '../../model/clock.ts';
import type { Functions } from '../../model/functions.ts';
import type { Meter } from '../../model/meter.ts';
import type { Queues } from '../../model/queues.ts';
import type { Timed } from '../../model/timed.ts';
import type { EventSourceMapping, Topology } from '../../model/topology.ts';
import type { TableStream } from '../dynamodb/stream.ts';
import { createCheckpoints } from './checkpoints.ts';
import { createQueuePoller } from './queue-poller.ts';
import { createStreamPoller } from './stream-poller.ts';

export interface PollersOptions {
  readonly topology: Topology;
  readonly store: Store;
  readonly clock: CloudClock;
  readonly functions: Functions;
  readonly meter: Meter;
  readonly authorizer: Authorizer;
  readonly queues: Queues;
  readonly buckets: Buckets;
  readonly stream: (table: string) => TableStream;
  readonly nudge: () => void;
}

export interface Pollers {
  readonly timed: readonly Timed[];
  /** A table was written to. */
  changed(): void;
  /** The streams were made anew. */
  startOver(): void;
  /** Forgets what all readers of a stream are done with; only while nobody writes. */
  trim(): void;
  /** Has all readers of a table's stream pass over what it tells so far. */
  passOver(table: string): Promise<void>;
}

/** Every event source mapping of the template. */
export const createPollers = ({
  topology,
  store,
  clock,
  functions,
  meter,
  authorizer,
  queues,
  buckets,
  stream,
  nudge,
}: PollersOptions): Pollers => {
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
  if (known < topology.eventSourceMappings.length)
    throw new Error('An event source is neither a queue nor a table; it is not understood.');

  const checkpoints = createCheckpoints(store);
  const tableOf = ({ eventSourceArn }: EventSourceMapping): string =>
    /:table\/([^/]+)\/stream/.exec(eventSourceArn)?.[1] ?? '';
  const streamPollers = ofStreams.map((mapping) =>
    createStreamPoller({
      ...shared,
      mapping,
      role: roleOf(mapping),
      stream: () => stream(tableOf(mapping)),
      checkpoints,
      buckets,
    }),
  );
  const queuePollers = ofQueues.map((mapping) =>
    createQueuePoller({ ...shared, mapping, role: roleOf(mapping), queues, meter }),
  );
  return {
    timed: [...queuePollers, ...streamPollers],
    changed: () => {
      for (const poller of streamPollers) poller.changed();
      nudge();
    },
    startOver: () => {
      for (const poller of streamPollers) poller.startOver();
    },
    passOver: async (table) => {
      for (const [at, poller] of streamPollers.entries()) {
        const mapping = ofStreams[at];
        if (mapping && tableOf(mapping) === table) await poller.passOver();
      }
    },
    trim: () => {
      for (const table of new Set(ofStreams.map(tableOf))) {
        const positions = streamPollers
          .filter((_, at) => ofStreams[at] && tableOf(ofStreams[at]) === table)
          .map((poller) => poller.position());
        const slowest = positions
          .map((position) => BigInt(position ?? 0))
          .reduce((least, each) => (each < least ? each : least));
        stream(table).trim(String(slowest));
      }
    },
  };
};
