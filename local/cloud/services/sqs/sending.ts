import { type Operation, operation } from '../../protocols/operations.ts';
import { attributesMd5, type MessageAttributes, md5 } from './attributes.ts';
import { batch } from './batch.ts';
import { permittedOn, type SqsParts } from './permission.ts';
import type { QueueSpec } from './queue-spec.ts';
import type { QueueStore } from './queues.ts';
import * as schemas from './schemas.ts';

/** Puts messages into queues. */
export const sending = (parts: SqsParts): Readonly<Record<string, Operation>> => {
  const { queues, store } = parts;
  const permitted = permittedOn(parts);
  return {
    SendMessage: operation(schemas.SendSchema, (input, call) =>
      send(queues, permitted('SendMessage', call, input.QueueUrl), input),
    ),
    SendMessageBatch: operation(schemas.SendBatchSchema, ({ QueueUrl, Entries }, call) => {
      const spec = permitted('SendMessage', call, QueueUrl);
      return store.transaction(() => batch(Entries, (entry) => send(queues, spec, entry)));
    }),
  };
};

const send = (
  queues: QueueStore,
  spec: QueueSpec,
  entry: { MessageBody: string; DelaySeconds?: number | undefined; MessageAttributes: MessageAttributes },
) => {
  const { MessageBody: body, DelaySeconds, MessageAttributes: messageAttributes } = entry;
  const delay = DelaySeconds === undefined ? {} : { delaySeconds: DelaySeconds };
  const MessageId = queues.send(spec.arn, { body, messageAttributes, ...delay });
  const digest = attributesMd5(messageAttributes);
  return { MessageId, MD5OfMessageBody: md5(body), ...(digest ? { MD5OfMessageAttributes: digest } : {}) };
};
