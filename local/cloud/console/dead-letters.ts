import * as z from 'zod/mini';
import type { DeadLetter } from '../model/local-api.ts';
import type { Topology } from '../model/topology.ts';
import type { CloudServices } from '../services/compose.ts';
import type { StoredMessage } from '../services/sqs/message.ts';
import { deadLetterQueues } from '../services/sqs/queue-spec.ts';

const KeptSchema = z.object({
  queue: z.optional(z.string()),
  reason: z.optional(z.string()),
  body: z.optional(z.unknown()),
  at: z.optional(z.string()),
});

/**
 * Everything that was parked or given up: messages in dead-letter queues, and objects kept safe for later. Oldest first.
 * @param keptUnder prefixes of those objects, in any bucket; each is JSON that may say `queue`, `reason`, `body` and `at`.
 */
export const deadLetters = (
  { queues, buckets }: CloudServices,
  topology: Topology,
  keptUnder: readonly string[],
): readonly DeadLetter[] => {
  const inQueues = deadLetterQueues(topology).flatMap((arn) =>
    queues.contents(arn).map((message) => fromMessage(arn, message)),
  );
  const kept = buckets.names.flatMap((bucket) =>
    keptUnder.flatMap((prefix) =>
      buckets
        .list(bucket, prefix)
        .map(({ key, at }) => fromObject(key, at, buckets.get({ bucket, key })?.toString('utf8') ?? '')),
    ),
  );
  return [...inQueues, ...kept].sort((a, b) => a.at.localeCompare(b.at));
};

const fromMessage = (arn: string, { body, sentAt, messageAttributes, failure }: StoredMessage): DeadLetter => {
  const named = ['reason', 'ERROR_MESSAGE', 'ErrorMessage']
    .map((name) => messageAttributes[name]?.StringValue)
    .find((value) => value !== undefined);
  return {
    queue: arn.split(':').at(-1) ?? arn,
    reason: named ?? failure ?? 'It was received as often as its queue allows, and never dealt with.',
    body,
    at: new Date(sentAt).toISOString(),
  };
};

const fromObject = (key: string, storedAt: number, content: string): DeadLetter => {
  const parsed = KeptSchema.safeParse(jsonOf(content));
  const { queue, reason, body, at } = parsed.success ? parsed.data : {};
  return {
    queue: queue ?? key.split('/')[1] ?? key,
    reason: reason ?? `Kept as ${key}.`,
    body: body === undefined ? content : textOf(body),
    at: at ?? new Date(storedAt).toISOString(),
  };
};

const textOf = (body: unknown): string => (typeof body === 'string' ? body : JSON.stringify(body));

const jsonOf = (text: string): unknown => {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
};
