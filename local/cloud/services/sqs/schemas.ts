import * as z from 'zod/mini';

const QueueUrl = z.string();
const names = z.optional(z.array(z.string()));
const seconds = z.optional(z.coerce.number());

export const MessageAttributesSchema = z._default(
  z.record(
    z.string(),
    z.object({ DataType: z.string(), StringValue: z.optional(z.string()), BinaryValue: z.optional(z.string()) }),
  ),
  {},
);

export const SendSchema = z.object({
  QueueUrl,
  MessageBody: z.string(),
  DelaySeconds: seconds,
  MessageAttributes: MessageAttributesSchema,
});
export const SendBatchSchema = z.object({
  QueueUrl,
  Entries: z.array(
    z.object({
      Id: z.string(),
      MessageBody: z.string(),
      DelaySeconds: seconds,
      MessageAttributes: MessageAttributesSchema,
    }),
  ),
});
export const ReceiveSchema = z.object({
  QueueUrl,
  MaxNumberOfMessages: z._default(z.coerce.number(), 1),
  VisibilityTimeout: seconds,
  WaitTimeSeconds: seconds,
  AttributeNames: names,
  MessageSystemAttributeNames: names,
  MessageAttributeNames: names,
});
export const DeleteSchema = z.object({ QueueUrl, ReceiptHandle: z.string() });
export const DeleteBatchSchema = z.object({
  QueueUrl,
  Entries: z.array(z.object({ Id: z.string(), ReceiptHandle: z.string() })),
});
export const VisibilitySchema = z.object({ QueueUrl, ReceiptHandle: z.string(), VisibilityTimeout: z.coerce.number() });
export const VisibilityBatchSchema = z.object({
  QueueUrl,
  Entries: z.array(z.object({ Id: z.string(), ReceiptHandle: z.string(), VisibilityTimeout: z.coerce.number() })),
});
export const QueueNameSchema = z.object({ QueueName: z.string() });
export const AttributesSchema = z.object({ QueueUrl, AttributeNames: z._default(z.array(z.string()), ['All']) });
export const ListQueuesSchema = z.object({ QueueNamePrefix: z._default(z.string(), '') });
export const QueueSchema = z.object({ QueueUrl });
export const StartMoveSchema = z.object({ SourceArn: z.string(), DestinationArn: z.optional(z.string()) });
export const ListMovesSchema = z.object({ SourceArn: z.string(), MaxResults: z._default(z.coerce.number(), 1) });
