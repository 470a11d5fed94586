import type * as z from 'zod/mini';
import { AwsError } from '../../model/aws-error.ts';
import type { QueueMessage } from '../../model/queues.ts';
import { type Operation, operation } from '../../protocols/operations.ts';
import { attributesMd5, md5, wantedAttributes } from './attributes.ts';
import { receiveWithin } from './long-poll.ts';
import { permittedOn, type SqsParts } from './permission.ts';
import * as schemas from './schemas.ts';

/** Takes messages out of queues. */
export const receiving = (parts: SqsParts): Readonly<Record<string, Operation>> => {
  const { queues } = parts;
  const permitted = permittedOn(parts);
  return {
    ReceiveMessage: operation(schemas.ReceiveSchema, async (input, call) => {
      const spec = permitted('ReceiveMessage', call, input.QueueUrl);
      const max = input.MaxNumberOfMessages;
      if (max < 1 || max > 10)
        throw new AwsError(
          'InvalidParameterValue',
          `Value ${max} for parameter MaxNumberOfMessages is invalid. Reason: Must be between 1 and 10.`,
        );
      const receive = () => queues.receiveFor(spec.arn, max, input.VisibilityTimeout ?? spec.visibilitySeconds);
      const received = await receiveWithin(receive, queues, input.WaitTimeSeconds ?? spec.waitSeconds);
      const Messages = received.map((message) => asReceived(message, input));
      return Messages.length > 0 ? { Messages } : {};
    }),
  };
};

/** A message with those of its attributes that the receiver asks for. */
const asReceived = (message: QueueMessage, input: z.output<typeof schemas.ReceiveSchema>): object => {
  const MessageAttributes = wantedAttributes(message.messageAttributes, input.MessageAttributeNames ?? []);
  const digest = attributesMd5(MessageAttributes);
  return {
    MessageId: message.id,
    ReceiptHandle: message.receiptHandle,
    Body: message.body,
    MD5OfBody: md5(message.body),
    Attributes: wantedAttributes(message.attributes, [
      ...(input.AttributeNames ?? []),
      ...(input.MessageSystemAttributeNames ?? []),
    ]),
    ...(digest ? { MessageAttributes, MD5OfMessageAttributes: digest } : {}),
  };
};
