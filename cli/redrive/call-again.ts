import type { LambdaClient } from '@aws-sdk/client-lambda';
import { ReceiveMessageCommand, type SQSClient } from '@aws-sdk/client-sqs';
import * as z from 'zod/mini';
import type { DeadLetterQueue } from './find.ts';
import { remove } from './move.ts';

const FailedCallSchema = z.object({ requestPayload: z.unknown() });

/**
 * Calls a function again that was not reached, or failed each time; then takes the calls out of the queue. Of equal calls,
 * as those of every hour are, one is made. Whoever dies on the way has a call twice, never none.
 * @returns how many messages were taken out
 */
export const callAgain = async (
  sqs: SQSClient,
  lambda: () => Promise<Pick<LambdaClient, 'send'>>,
  { url, messages, home }: DeadLetterQueue,
): Promise<number> => {
  const { InvokeCommand } = await import('@aws-sdk/client-lambda');
  const made = new Set<string>();
  let done = 0;
  while (done < messages) {
    const { Messages = [] } = await sqs.send(
      new ReceiveMessageCommand({ QueueUrl: url, MaxNumberOfMessages: 10, VisibilityTimeout: 60 }),
    );
    if (Messages.length === 0) break;
    for (const { Body = '' } of Messages) {
      const { call, payload } = callOf(Body);
      if (made.has(call)) continue;
      await (await lambda()).send(
        new InvokeCommand({ FunctionName: home.name, InvocationType: 'Event', Payload: Buffer.from(payload) }),
      );
      made.add(call);
    }
    await remove(sqs, url, Messages);
    done += Messages.length;
  }
  return done;
};

/** What the function was called with, and what makes a call another one: hours differ by their time alone. */
const callOf = (body: string): { readonly call: string; readonly payload: string } => {
  const value = JSON.parse(body) as unknown;
  const failed = FailedCallSchema.safeParse(value);
  const payload = failed.success && failed.data.requestPayload !== undefined ? failed.data.requestPayload : value;
  const { 'detail-type': type, detail } = (payload ?? {}) as Readonly<Record<string, unknown>>;
  return { call: JSON.stringify([type, detail]), payload: JSON.stringify(payload) };
};
