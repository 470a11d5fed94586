import type { Authorizer, Principal } from '../../model/access.ts';
import type { CloudClock } from '../../model/clock.ts';
import type { Functions } from '../../model/functions.ts';
import type { Meter } from '../../model/meter.ts';
import type { QueueMessage, Queues } from '../../model/queues.ts';
import type { Timed } from '../../model/timed.ts';
import type { EventSourceMapping } from '../../model/topology.ts';
import { compilePattern, type Pattern } from '../eventbridge/pattern.ts';
import { failedAmong } from './failed-messages.ts';
import { filterable, queueRecord } from './queue-record.ts';

export interface QueuePollerOptions {
  readonly mapping: EventSourceMapping;
  readonly role: Principal;
  readonly region: string;
  readonly queues: Queues;
  readonly functions: Functions;
  readonly authorizer: Authorizer;
  readonly meter: Meter;
  readonly clock: CloudClock;
  readonly nudge: () => void;
}

/** Batches of one queue that are handed to its function side by side. */
const parallel = 3;
const pauseAfterRefusal = 60_000;

/** Reads a queue into a function as Lambda's pollers do, with the function's own permissions. */
export class QueuePoller implements Timed {
  readonly label: string;
  private readonly options: QueuePollerOptions;
  private readonly queue: string;
  private readonly limit: number;
  private readonly filters: readonly Pattern[];
  private active = 0;
  /** A poller that may not poll asks again later, as Lambda's do, rather than at once and for ever. */
  private pausedUntil = 0;
  /** What lies in the queue waits no longer for others. */
  private hasty = false;

  constructor(options: QueuePollerOptions) {
    const { mapping } = options;
    this.options = options;
    this.queue = mapping.eventSourceArn;
    this.label = `queue ${this.queue.split(':').at(-1)}`;
    this.limit = Math.min(mapping.maximumConcurrency ?? parallel, parallel);
    this.filters = mapping.filters.map((filter) => compilePattern(filter));
  }

  nextInstant(): number | undefined {
    const first = this.visible();
    if (first === undefined) return undefined;
    const { clock, mapping } = this.options;
    // A clock that was set back does not make the pause longer.
    const pause = this.pausedUntil > clock.now() + pauseAfterRefusal ? 0 : this.pausedUntil;
    return Math.max(first + (this.hasty ? 0 : mapping.batchWindowMs), pause);
  }

  async run(): Promise<boolean> {
    const { mapping, queues } = this.options;
    let did = false;
    while (this.active < this.limit && this.isDue() && this.isPermitted()) {
      const messages = queues.receive(this.queue, mapping.batchSize);
      did = true;
      this.count('ReceiveMessage');
      if (messages.length > 0) this.start(messages);
    }
    this.hasty &&= this.active === this.limit;
    return did;
  }

  busy(): boolean {
    return this.active > 0;
  }

  waits(): boolean {
    const { mapping, clock } = this.options;
    return mapping.batchWindowMs > 0 && (this.visible() ?? Number.POSITIVE_INFINITY) <= clock.now();
  }

  hasten(): void {
    this.hasty = this.options.mapping.batchWindowMs > 0;
  }

  private visible(): number | undefined {
    const { mapping, queues } = this.options;
    return mapping.enabled ? queues.earliestVisible(this.queue) : undefined;
  }

  private isDue(): boolean {
    return (this.nextInstant() ?? Number.POSITIVE_INFINITY) <= this.options.clock.now();
  }

  private isPermitted(): boolean {
    const { authorizer, role, clock } = this.options;
    try {
      for (const action of ['sqs:ReceiveMessage', 'sqs:DeleteMessage', 'sqs:GetQueueAttributes'])
        authorizer.demand({ principal: role, action, resource: this.queue });
      return true;
    } catch {
      this.pausedUntil = clock.now() + pauseAfterRefusal;
      return false;
    }
  }

  private start(messages: readonly QueueMessage[]): void {
    this.active += 1;
    this.hand(messages)
      .catch((error: unknown) =>
        process.stderr.write(`${this.queue}: ${String(error instanceof Error ? error.stack : error)}\n`),
      )
      .finally(() => {
        this.active -= 1;
        this.options.nudge();
      });
  }

  private async hand(messages: readonly QueueMessage[]): Promise<void> {
    const { mapping, region, functions, queues } = this.options;
    const wanted = messages.filter((message) => this.isWanted(message));
    this.remove(messages.filter((message) => !wanted.includes(message)));
    if (wanted.length === 0) return;
    const Records = wanted.map((message) => queueRecord(message, mapping, region));
    const invocation = await functions.invoke(mapping.functionArn, { Records });
    const failed = failedAmong(wanted, invocation, mapping.reportsItemFailures);
    this.remove(wanted.filter(({ id }) => !failed.has(id)));
    for (const [id, reason] of failed) queues.noteFailure(this.queue, id, reason);
  }

  private isWanted(message: QueueMessage): boolean {
    const { mapping, region } = this.options;
    return this.filters.length === 0 || this.filters.some((fits) => fits(filterable(message, mapping, region)));
  }

  private remove(messages: readonly QueueMessage[]): void {
    if (messages.length === 0) return;
    for (const { receiptHandle } of messages) this.options.queues.remove(this.queue, receiptHandle);
    this.count('DeleteMessageBatch');
  }

  private count(operation: string): void {
    const { meter, mapping } = this.options;
    meter.count('sqs', { operation, by: mapping.functionArn.split(':').at(-1) ?? '' });
  }
}
