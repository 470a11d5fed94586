import middy from '@middy/core';
import type { SQSBatchResponse, SQSEvent, SQSRecord } from 'aws-lambda';
import { PermanentError } from '../../ports/errors.ts';
import type { Log, Parking } from '../../ports/ports.ts';

interface QueueMessage {
  readonly id: string;
  readonly body: string;
  /** Milliseconds that the function may still run. */
  readonly remaining: number;
  /** Messages of the same batch that come after it. */
  readonly behind: number;
}

interface QueueHandlerDeps {
  readonly log: Log;
  readonly parking?: Parking;
  /** Name under which hopeless messages are parked. */
  readonly queue: string;
  /** For work that must not be repeated: a process that dies leaves one message in doubt, not a whole batch. */
  readonly oneByOne?: boolean;
  /** What is written once for a whole batch, at its end. Messages that were worked on do not come back for it. */
  readonly afterAll?: () => Promise<void>;
}

/**
 * A function behind a queue: each message on its own, so that one that fails does not take the others with it. Only the
 * failed ones come back; what will never succeed is parked with its reason.
 */
export const queueHandler = (
  handle: (message: QueueMessage) => Promise<{ readonly kind: string }>,
  deps: QueueHandlerDeps,
) =>
  middy<SQSEvent, SQSBatchResponse>().handler(async (event, context): Promise<SQSBatchResponse> => {
    const failures: (string | undefined)[] = [];
    const one = (record: SQSRecord, at: number) => {
      const remaining = context.getRemainingTimeInMillis?.() ?? 60_000;
      const behind = event.Records.length - at - 1;
      return handleOne(record, (message) => handle({ ...message, remaining, behind }), deps);
    };
    if (deps.oneByOne) for (const [at, record] of event.Records.entries()) failures.push(await one(record, at));
    else failures.push(...(await Promise.all(event.Records.map(one))));
    await deps
      .afterAll?.()
      .catch((error: unknown) => deps.log.error(`${deps.queue}.uncounted`, { error: nameOf(error) }));
    return { batchItemFailures: failures.flatMap((itemIdentifier) => (itemIdentifier ? [{ itemIdentifier }] : [])) };
  });

const handleOne = async (
  { messageId, body }: SQSRecord,
  handle: (message: Pick<QueueMessage, 'id' | 'body'>) => Promise<{ readonly kind: string }>,
  deps: QueueHandlerDeps,
): Promise<string | undefined> => {
  const { log, parking, queue } = deps;
  try {
    const { kind } = await handle({ id: messageId, body });
    log.info(`${queue}.${kind}`, { messageId });
    return undefined;
  } catch (error) {
    const { name, message } = error instanceof Error ? error : new Error('unknown');
    if (error instanceof PermanentError && parking) {
      await parking.park({ id: messageId, queue, reason: message, body, at: new Date().toISOString() });
      log.error(`${queue}.parked`, { messageId });
      return undefined;
    }
    log.error(`${queue}.failed`, { messageId, error: name, detail: isOwn(error) || isRefusal(name) ? message : '' });
    return messageId;
  }
};

const nameOf = (error: unknown): string => (error instanceof Error ? error.name : 'unknown');

/** Our own messages carry no customer's words, nor do AWS's refusals; those of parsers may. */
const isOwn = (error: unknown): boolean =>
  error instanceof Error && (error.name === 'TransientError' || error.name === 'PermanentError');
const isRefusal = (name: string): boolean => name.startsWith('AccessDenied');
