import type {
  Authorizer,
  CloudClock,
  EventSourceMapping,
  Functions,
  Invocation,
  Principal,
  QueueMessage,
  Queues,
  Timed,
} from '../model.ts';
import { compilePattern } from '../services/eventbridge/pattern.ts';

export interface QueuePollerOptions {
  readonly mapping: EventSourceMapping;
  readonly role: Principal;
  readonly region: string;
  readonly queues: Queues;
  readonly functions: Functions;
  readonly authorizer: Authorizer;
  readonly clock: CloudClock;
  readonly nudge: () => void;
}

/** Batches of one queue that are handed to its function side by side. */
const parallel = 3;
const pauseAfterRefusal = 60_000;

/** Reads a queue into a function as Lambda's pollers do, with the function's own permissions. */
export const createQueuePoller = (options: QueuePollerOptions): Timed => {
  const { mapping, queues, authorizer, role, clock, nudge } = options;
  const queue = mapping.eventSourceArn;
  const limit = Math.min(mapping.maximumConcurrency ?? parallel, parallel);
  const wanted = mapping.filters.map((filter) => compilePattern(filter));
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

  const due = (): number | undefined => {
    const earliest = mapping.enabled ? queues.earliestVisible(queue) : undefined;
    return earliest === undefined ? undefined : Math.max(earliest, pausedUntil);
  };

  const hand = async (messages: readonly QueueMessage[]): Promise<void> => {
    const matching =
      wanted.length === 0 ? messages : messages.filter((message) => wanted.some((matches) => matches({ body: bodyOf(message) })));
    for (const message of messages) if (!matching.includes(message)) queues.remove(queue, message.receiptHandle);
    if (matching.length > 0) {
      const invocation = await options.functions.invoke(mapping.functionArn, {
        Records: matching.map((message) => recordOf(message, options)),
      });
      const failed = failedAmong(matching, invocation, mapping.reportsItemFailures);
      for (const message of matching) {
        if (!failed.has(message.id)) queues.remove(queue, message.receiptHandle);
        else queues.noteFailure(queue, message.id, failed.get(message.id) ?? '');
      }
    }
    active -= 1;
    nudge();
  };

  return {
    label: `queue ${queue.split(':').at(-1)}`,
    nextInstant: due,
    busy: () => active > 0,
    run: async () => {
      let did = false;
      while (active < limit && (due() ?? Number.POSITIVE_INFINITY) <= clock.now() && permitted()) {
        const messages = queues.receive(queue, mapping.batchSize);
        did = true;
        if (messages.length === 0) continue;
        active += 1;
        void hand(messages);
      }
      return did;
    },
  };
};

/** Which messages come back, and why. An answer that is not understood, or names strangers, fails the whole batch. */
const failedAmong = (
  messages: readonly QueueMessage[],
  { ok, payload, error }: Invocation,
  reports: boolean,
): ReadonlyMap<string, string> => {
  const all = (reason: string) => new Map(messages.map(({ id }) => [id, reason]));
  if (!ok) return all(`${error?.type ?? 'Error'}: ${error?.message ?? ''}`);
  if (!reports) return new Map();
  const failures = (payload as { batchItemFailures?: { itemIdentifier?: string }[] } | null)?.batchItemFailures ?? [];
  const named = failures.map(({ itemIdentifier }) => itemIdentifier ?? '');
  if (named.some((id) => !messages.some((message) => message.id === id))) return all('The function named a message that it was not given.');
  return new Map(named.map((id) => [id, 'The function could not handle it; its log says why.']));
};

const bodyOf = ({ body }: QueueMessage): unknown => {
  try {
    return JSON.parse(body);
  } catch {
    return body;
  }
};

const recordOf = ({ id, receiptHandle, body, attributes, messageAttributes }: QueueMessage, { mapping, region }: QueuePollerOptions) => ({
  messageId: id,
  receiptHandle,
  body,
  attributes,
  messageAttributes: Object.fromEntries(
    Object.entries(messageAttributes).map(([name, { DataType, StringValue, BinaryValue }]) => [
      name,
      { dataType: DataType, stringValue: StringValue, binaryValue: BinaryValue, stringListValues: [], binaryListValues: [] },
    ]),
  ),
  md5OfBody: '',
  eventSource: 'aws:sqs',
  eventSourceARN: mapping.eventSourceArn,
  awsRegion: region,
});
