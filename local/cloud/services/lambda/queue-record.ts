import { createHash } from 'node:crypto';
import type { QueueMessage } from '../../model/queues.ts';
import type { EventSourceMapping } from '../../model/topology.ts';

/** A message as Lambda hands it to a function. */
export const queueRecord = (
  { id, receiptHandle, body, attributes, messageAttributes }: QueueMessage,
  { eventSourceArn }: Pick<EventSourceMapping, 'eventSourceArn'>,
  region: string,
) => ({
  messageId: id,
  receiptHandle,
  body,
  attributes,
  messageAttributes: Object.fromEntries(
    Object.entries(messageAttributes).map(([name, { DataType, StringValue, BinaryValue }]) => [
      name,
      {
        dataType: DataType,
        stringValue: StringValue,
        binaryValue: BinaryValue,
        stringListValues: [],
        binaryListValues: [],
      },
    ]),
  ),
  md5OfBody: createHash('md5').update(body).digest('hex'),
  eventSource: 'aws:sqs',
  eventSourceARN: eventSourceArn,
  awsRegion: region,
});

/** What a mapping's filters see: the record, with a body of JSON taken apart. */
export const filterable = (
  message: QueueMessage,
  mapping: Pick<EventSourceMapping, 'eventSourceArn'>,
  region: string,
): object => {
  const record = queueRecord(message, mapping, region);
  try {
    return { ...record, body: JSON.parse(record.body) as unknown };
  } catch {
    return record;
  }
};
