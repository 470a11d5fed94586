import type { Authorizer, Principal } from '../../model/access.ts';
import type { CloudClock } from '../../model/clock.ts';
import type { Functions, Invocation } from '../../model/functions.ts';
import type { Meter } from '../../model/meter.ts';
import type { QueueMessage, Queues } from '../../model/queues.ts';
import type { Timed } from '../../model/timed.ts';
import type { EventSourceMapping } from '../../model/topology.ts';
import { compilePattern } from '../eventbridge/pattern.ts';
import { reportedFailures } from './batch-answer.ts';
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
export const createQueuePoller = (options: QueuePollerOptions): Timed => {
  const { mapping, queues, authorizer, meter, role, clock, nudge } = options;
  const queue = mapping.eventSourceArn;
  const by = mapping.functionArn.split(':').at(-1) ?? '';
  const limit = Math.min(mapping.maximumConcurrency ?? parallel, parallel);
  const filters = mapping.filters.map((filter) => compilePattern(filter));
  const isWanted = (message: QueueMessage): boolean =>
    filters.length === 0 || filters.some((matches) => matches(filterable(message, mapping, options.region)));
  let active = 0;
  /** A poller that may not poll asks again later, as Lambda's do, rather than at once and for ever. */
  let pausedUntil = 0;

  const permitted = (): boolean => {
    try {
      for (const action of ['sqs:ReceiveMessage', 'sqs:DeleteMessage', 'sqs:GetQueueAttributes'])
        authorizer.demand({ principal: role, action, resource: queue });
      return true;
    } catch {
      pausedUntil = clock.now() + pauseAfterRefusal;
      return false;
    }
  };

  /** What lies in the queue waits no longer for others. */
  let hasty = false;
  const visible = (): number | undefined => (mapping.enabled ? queues.earliestVisible(queue) : undefined);

  const due = (): number | undefined => {
    const first = visible();
    const earliest = first === undefined ? undefined : first + (hasty ? 0 : mapping.batchWindowMs);
    // A clock that was set back does not make the pause longer.
    const pause = pausedUntil > clock.now() + pauseAfterRefusal ? 0 : pausedUntil;
    return earliest === undefined ? undefined : Math.max(earliest, pause);
  };

  const remove = (messages: readonly QueueMessage[]): void => {
    if (messages.length === 0) return;
    for (const { receiptHandle } of messages) queues.remove(queue, receiptHandle);
    meter.count('sqs', { operation: 'DeleteMessageBatch', by });
  };

  const hand = async (messages: readonly QueueMessage[]): Promise<void> => {
    const wanted = messages.filter(isWanted);
    remove(messages.filter((message) => !wanted.includes(message)));
    if (wanted.length === 0) return;
    const Records = wanted.map((message) => queueRecord(message, mapping, options.region));
    const failed = failedAmong(
      wanted,
      await options.functions.invoke(mapping.functionArn, { Records }),
      mapping.reportsItemFailures,
    );
    remove(wanted.filter(({ id }) => !failed.has(id)));
    for (const [id, reason] of failed) queues.noteFailure(queue, id, reason);
  };

  const start = (messages: readonly QueueMessage[]): void => {
    active += 1;
    hand(messages)
      .catch((error: unknown) =>
        process.stderr.write(`${queue}: ${String(error instanceof Error ? error.stack : error)}\n`),
      )
      .finally(() => {
        active -= 1;
        nudge();
      });
  };

  return {
    label: `queue ${queue.split(':').at(-1)}`,
    nextInstant: due,
    busy: () => active > 0,
    waits: () => mapping.batchWindowMs > 0 && (visible() ?? Number.POSITIVE_INFINITY) <= clock.now(),
    hasten: () => {
      hasty = mapping.batchWindowMs > 0;
    },
    run: async () => {
      let did = false;
      while (active < limit && (due() ?? Number.POSITIVE_INFINITY) <= clock.now() && permitted()) {
        const messages = queues.receive(queue, mapping.batchSize);
        did = true;
        meter.count('sqs', { operation: 'ReceiveMessage', by });
        if (messages.length > 0) start(messages);
      }
      hasty &&= active === limit;
      return did;
    },
  };
};

/** Which messages come back, and why. An answer that is not understood, or names strangers, fails the whole batch. */
const failedAmong = (
  messages: readonly QueueMessage[],
  invocation: Invocation,
  reports: boolean,
): ReadonlyMap<string, string> => {
  const all = (reason: string) => new Map(messages.map(({ id }) => [id, reason]));
  const { error } = invocation;
  if (error) return all(`${error.type}: ${error.message}`);
  const failures = reportedFailures(invocation, reports);
  if (failures === 'all') return all('The function gave an answer that Lambda does not understand.');
  if (failures.some((id) => !messages.some((message) => message.id === id)))
    return all('The function named a message that it was not given.');
  return new Map(failures.map((id) => [id, 'The function could not handle it; its log says why.']));
};
