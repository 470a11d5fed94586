import { AwsError } from '../../model/aws-error.ts';
import { type Operation, operation } from '../../protocols/operations.ts';
import { batch } from './batch.ts';
import { permittedOn, type SqsParts } from './permission.ts';
import * as schemas from './schemas.ts';

/** What a receiver does with a message in the end: deletes it, or hides it for longer or shorter. */
export const acknowledging = (parts: SqsParts): Readonly<Record<string, Operation>> => ({
  ...deleting(parts),
  ...hiding(parts),
});

const deleting = (parts: SqsParts): Readonly<Record<string, Operation>> => {
  const { queues } = parts;
  const permitted = permittedOn(parts);
  return {
    DeleteMessage: operation(schemas.DeleteSchema, ({ QueueUrl, ReceiptHandle }, call) => {
      queues.remove(permitted('DeleteMessage', call, QueueUrl).arn, ReceiptHandle);
    }),
    DeleteMessageBatch: operation(schemas.DeleteBatchSchema, ({ QueueUrl, Entries }, call) => {
      const { arn } = permitted('DeleteMessage', call, QueueUrl);
      return batch(Entries, ({ ReceiptHandle }) => {
        queues.remove(arn, ReceiptHandle);
        return {};
      });
    }),
  };
};

const hiding = (parts: SqsParts): Readonly<Record<string, Operation>> => {
  const { queues } = parts;
  const permitted = permittedOn(parts);
  return {
    ChangeMessageVisibility: operation(
      schemas.VisibilitySchema,
      ({ QueueUrl, ReceiptHandle, VisibilityTimeout }, call) => {
        queues.changeVisibility(
          permitted('ChangeMessageVisibility', call, QueueUrl).arn,
          ReceiptHandle,
          hidden(VisibilityTimeout),
        );
      },
    ),
    ChangeMessageVisibilityBatch: operation(schemas.VisibilityBatchSchema, ({ QueueUrl, Entries }, call) => {
      const { arn } = permitted('ChangeMessageVisibility', call, QueueUrl);
      return batch(Entries, ({ ReceiptHandle, VisibilityTimeout }) => {
        queues.changeVisibility(arn, ReceiptHandle, hidden(VisibilityTimeout));
        return {};
      });
    }),
  };
};

/** Twelve hours are the longest that a message can be hidden. */
const hidden = (seconds: number): number => {
  if (Number.isInteger(seconds) && seconds >= 0 && seconds <= 43_200) return seconds;
  throw new AwsError(
    'InvalidParameterValue',
    `Value ${seconds} for parameter VisibilityTimeout is invalid. Reason: Must be between 0 and 43200, if provided.`,
  );
};
