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
import { type Checkpoints, createCheckpoints } from './checkpoints.ts';
import { QueuePoller } from './queue-poller.ts';
import { createStreamPoller, type StreamPoller } from './stream-poller.ts';

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

/** Nobody has to know more exactly how much is left. */
const mostCounted = 10_000;

/** Every event source mapping of the template, read into its function. */
export class Pollers {
  readonly timed: readonly Timed[];
  private readonly options: PollersOptions;
  private readonly checkpoints: Checkpoints;
  private readonly ofStreams: readonly StreamPollerOf[];

  constructor(options: PollersOptions) {
    this.options = options;
    this.checkpoints = createCheckpoints(options.store);
    const { queues, tables } = bySource(options.topology.eventSourceMappings);
    this.ofStreams = tables.map((mapping) => this.ofStream(mapping));
    this.timed = [...queues.map((mapping) => this.ofQueue(mapping)), ...this.ofStreams.map(({ poller }) => poller)];
  }

  /** A table was written to. */
  changed(): void {
    for (const { poller } of this.ofStreams) poller.changed();
    this.options.nudge();
  }

  /** The streams were made anew. */
  startOver(): void {
    for (const { poller } of this.ofStreams) poller.startOver();
  }

  /** Has all readers of a table's stream pass over what it tells so far. */
  async passOver(table: string): Promise<void> {
    for (const each of this.ofStreams) if (each.table === table) await each.poller.passOver();
  }

  /** Changes of tables that not all their readers have read yet. */
  async unread(): Promise<number> {
    const counts = await Promise.all(
      this.ofStreams.map(async ({ table, poller }) => ({
        table,
        count: (await this.options.stream(table).read(poller.position(), mostCounted)).length,
      })),
    );
    return [...Map.groupBy(counts, ({ table }) => table).values()]
      .map((readers) => Math.max(...readers.map(({ count }) => count)))
      .reduce((all, one) => all + one, 0);
  }

  /** Forgets what all readers of a stream are done with; only while nobody writes. */
  trim(): void {
    for (const [table, readers] of Map.groupBy(this.ofStreams, (each) => each.table)) {
      const slowest = readers
        .map(({ poller }) => BigInt(poller.position() ?? 0))
        .reduce((least, each) => (each < least ? each : least));
      this.options.stream(table).trim(String(slowest));
    }
  }

  private ofStream(mapping: EventSourceMapping): StreamPollerOf {
    const { buckets, stream } = this.options;
    const table = /:table\/([^/]+)\/stream/.exec(mapping.eventSourceArn)?.[1] ?? '';
    const { checkpoints } = this;
    const poller = createStreamPoller({ ...this.shared(mapping), stream: () => stream(table), checkpoints, buckets });
    return { table, poller };
  }

  private ofQueue(mapping: EventSourceMapping): Timed {
    const { queues, meter } = this.options;
    return new QueuePoller({ ...this.shared(mapping), queues, meter });
  }

  private shared(mapping: EventSourceMapping) {
    const { topology, functions, authorizer, clock, nudge } = this.options;
    return { mapping, role: roleOf(mapping, topology), region: topology.region, functions, authorizer, clock, nudge };
  }
}

interface StreamPollerOf {
  readonly table: string;
  readonly poller: StreamPoller;
}

const bySource = (mappings: readonly EventSourceMapping[]) => {
  const tables = mappings.filter(({ eventSourceArn }) => eventSourceArn.includes(':dynamodb:'));
  const queues = mappings.filter(({ eventSourceArn }) => eventSourceArn.includes(':sqs:'));
  if (tables.length + queues.length < mappings.length)
    throw new Error('An event source is neither a queue nor a table; it is not understood.');
  return { tables, queues };
};

const roleOf = ({ functionArn }: EventSourceMapping, { functions }: Topology): Principal => {
  const spec = functions.find(({ arn }) => arn === functionArn);
  if (!spec) throw new Error(`An event source feeds ${functionArn}, which the template does not have.`);
  return { kind: 'role', roleArn: spec.roleArn, session: spec.name };
};
