import {
  DeleteMessageBatchCommand,
  ListMessageMoveTasksCommand,
  type Message,
  ReceiveMessageCommand,
  SendMessageBatchCommand,
  type SQSClient,
  StartMessageMoveTaskCommand,
} from '@aws-sdk/client-sqs';
import { RefusedError } from '../command.ts';

/** The queues of a move, and about how many messages there are. */
export interface Move {
  readonly from: { readonly name: string; readonly url: string; readonly arn: string };
  readonly to: { readonly url: string; readonly arn: string };
  readonly messages: number;
}

/** What says that this queue, or this place, knows no redrive of SQS's own. */
const unavailable = /UnsupportedOperation|UnknownOperation|InvalidAction|AccessDenied/;

/**
 * Puts all messages back. SQS does it by itself where it can; else they are moved one by one.
 * @returns how many were moved
 * @throws RefusedError where SQS stopped on the way: what was not moved lies where it lay.
 */
export const moveBack = async (sqs: SQSClient, move: Move): Promise<number> => {
  try {
    await sqs.send(new StartMessageMoveTaskCommand({ SourceArn: move.from.arn, DestinationArn: move.to.arn }));
  } catch (error) {
    const { name, message } = error instanceof Error ? error : new Error(String(error));
    if (unavailable.test(name)) return moveByHand(sqs, move);
    // Somebody else has begun it: what they move is moved.
    if (!/active message move task|already/i.test(message)) throw error;
  }
  return ended(sqs, move);
};

/** Asks until the task has ended, each second. */
const ended = async (sqs: SQSClient, { from }: Move): Promise<number> => {
  for (;;) {
    const { Results = [] } = await sqs.send(new ListMessageMoveTasksCommand({ SourceArn: from.arn, MaxResults: 1 }));
    const [{ Status = '', ApproximateNumberOfMessagesMoved: moved = 0, FailureReason = '' } = {}] = Results;
    if (Status === 'COMPLETED') return moved;
    if (Status !== 'RUNNING')
      throw new RefusedError(
        `SQS stopped moving ${from.name} back after ${moved} (${FailureReason || Status}). What is left lies where it lay: try again.`,
      );
    await new Promise((resolve) => setTimeout(resolve, 1_000));
  }
};

/**
 * Sends first and deletes then: whoever dies between the two has a message twice, never none. No more are moved than there
 * were, or what fails again at once would go round for ever.
 */
export const moveByHand = async (sqs: SQSClient, { from, to, messages }: Move): Promise<number> => {
  let moved = 0;
  while (moved < messages) {
    const { Messages = [] } = await sqs.send(
      new ReceiveMessageCommand({
        QueueUrl: from.url,
        MaxNumberOfMessages: 10,
        VisibilityTimeout: 60,
        MessageAttributeNames: ['All'],
      }),
    );
    if (Messages.length === 0) break;
    const taken = await send(sqs, to.url, Messages);
    await remove(sqs, from.url, taken);
    moved += taken.length;
    if (taken.length < Messages.length)
      throw new RefusedError(`${from.name}: the queue did not take all of them back. The others lie where they lay.`);
  }
  return moved;
};

const send = async (sqs: SQSClient, url: string, messages: readonly Message[]): Promise<readonly Message[]> => {
  const Entries = messages.map(({ Body, MessageAttributes }, index) => ({
    Id: String(index),
    MessageBody: Body,
    ...(MessageAttributes && { MessageAttributes }),
  }));
  const { Successful = [] } = await sqs.send(new SendMessageBatchCommand({ QueueUrl: url, Entries }));
  return Successful.flatMap(({ Id }) => messages[Number(Id)] ?? []);
};

/** Takes messages out of a queue for good. */
export const remove = async (sqs: SQSClient, url: string, messages: readonly Message[]): Promise<void> => {
  if (messages.length === 0) return;
  const Entries = messages.map(({ ReceiptHandle }, index) => ({ Id: String(index), ReceiptHandle }));
  await sqs.send(new DeleteMessageBatchCommand({ QueueUrl: url, Entries }));
};
