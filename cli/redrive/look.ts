import {
  ChangeMessageVisibilityBatchCommand,
  type Message,
  ReceiveMessageCommand,
  type SQSClient,
} from '@aws-sdk/client-sqs';
import type { DeadLetterQueue } from './find.ts';
import { sortOf } from './sort-of.ts';

/** How many messages of a queue are looked at. */
const most = 100;
/** Seconds for which they are hidden from others meanwhile; they come back by themselves, should this process die. */
const looking = 20;

/** What lies in a queue, as far as somebody may read it who only wants to know what to do. */
export interface Seen {
  readonly queue: DeadLetterQueue;
  /** When the oldest of those that were looked at was sent first. */
  readonly oldest: string | undefined;
  /** How many of each sort, most first. */
  readonly sorts: readonly (readonly [sort: string, messages: number])[];
}

/** Reads at most a hundred messages of a queue, and lets all of them go again. */
export const lookInto = async (sqs: SQSClient, queue: DeadLetterQueue): Promise<Seen> => {
  const seen = queue.messages === 0 ? [] : await taken(sqs, queue);
  const sorts = new Map<string, number>();
  for (const message of seen) {
    const sort = `${sortOf(message.Body ?? '')}${undelivered(message)}`;
    sorts.set(sort, (sorts.get(sort) ?? 0) + 1);
  }
  const sentAt = seen.map(({ Attributes }) => Number(Attributes?.SentTimestamp));
  return {
    queue,
    oldest: seen.length === 0 ? undefined : new Date(Math.min(...sentAt)).toISOString(),
    sorts: [...sorts].sort(([a, n], [b, m]) => m - n || (a < b ? -1 : 1)),
  };
};

const taken = async (sqs: SQSClient, { url }: DeadLetterQueue): Promise<readonly Message[]> => {
  const seen: Message[] = [];
  try {
    while (seen.length < most) {
      const { Messages = [] } = await sqs.send(
        new ReceiveMessageCommand({
          QueueUrl: url,
          MaxNumberOfMessages: 10,
          VisibilityTimeout: looking,
          MessageSystemAttributeNames: ['SentTimestamp'],
          MessageAttributeNames: ['ERROR_CODE'],
        }),
      );
      if (Messages.length === 0) break;
      seen.push(...Messages);
    }
  } finally {
    await letGo(sqs, url, seen);
  }
  return seen;
};

const letGo = async (sqs: SQSClient, url: string, seen: readonly Message[]): Promise<void> => {
  for (let at = 0; at < seen.length; at += 10) {
    const Entries = seen
      .slice(at, at + 10)
      .map(({ ReceiptHandle }, index) => ({ Id: String(index), ReceiptHandle, VisibilityTimeout: 0 }));
    await sqs.send(new ChangeMessageVisibilityBatchCommand({ QueueUrl: url, Entries }));
  }
};

/** A rule, schedule or topic says why the queue or function behind it did not get the message. */
const undelivered = ({ MessageAttributes = {} }: Message): string => {
  const code = MessageAttributes.ERROR_CODE?.StringValue;
  if (code === undefined) return '';
  return /^[A-Za-z_.]{1,60}$/.test(code) ? `, never delivered (${code})` : ', never delivered';
};
