import type { Row } from '../../machine/store.ts';
import { AwsError } from '../../model/aws-error.ts';
import type { QueueMessage } from '../../model/queues.ts';
import type { MessageAttributes } from './attributes.ts';

/** A message with what only its own cloud may see. */
export interface StoredMessage {
  readonly id: string;
  readonly body: string;
  readonly sentAt: number;
  readonly messageAttributes: MessageAttributes;
  readonly failure?: string;
}

export const storedMessage = (row: Row): StoredMessage => ({
  id: String(row.id),
  body: String(row.body),
  sentAt: Number(row.sent_at),
  messageAttributes: attributesOf(row),
  ...(row.failure === null ? {} : { failure: String(row.failure) }),
});

/** One receipt of a message. */
export interface Receipt {
  readonly receiptHandle: string;
  /** How often it was received, this time included. */
  readonly receiveCount: number;
  readonly firstReceivedAt: number;
}

/** A message as whoever receives it sees it. */
export const receivedMessage = (row: Row, { receiptHandle, receiveCount, firstReceivedAt }: Receipt): QueueMessage => ({
  id: String(row.id),
  receiptHandle,
  body: String(row.body),
  attributes: {
    SenderId: 'AIDAEMBEDDEDCLOUD0000',
    SentTimestamp: whole(Number(row.sent_at)),
    ApproximateReceiveCount: String(receiveCount),
    ApproximateFirstReceiveTimestamp: whole(firstReceivedAt),
    ...(row.came_from === null ? {} : { DeadLetterQueueSourceArn: String(row.came_from) }),
  },
  messageAttributes: attributesOf(row),
  receiveCount,
});

const whole = (instant: number): string => String(Math.floor(instant));

const attributesOf = (row: Row): MessageAttributes => JSON.parse(String(row.attributes)) as MessageAttributes;

/** Which message a receipt handle is of. @throws AwsError when it is none. */
export const idOf = (receiptHandle: string): string => {
  const [id, nonce] = receiptHandle.split('#');
  if (!id || !nonce) throw new AwsError('ReceiptHandleIsInvalid', 'The input receipt handle is invalid.');
  return id;
};
