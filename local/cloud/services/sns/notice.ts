import type { MessageAttributes } from '../sqs/attributes.ts';

export interface Notice {
  readonly topicArn: string;
  readonly message: string;
  readonly subject?: string;
  readonly attributes: MessageAttributes;
}

/** One that SNS took. */
export interface PublishedNotice extends Notice {
  readonly id: string;
  readonly at: number;
}

/** What a subscriber reads who did not ask for the bare message. */
export const envelopeOf = ({ topicArn, id, at, message, subject, attributes }: PublishedNotice) => ({
  Type: 'Notification',
  TopicArn: topicArn,
  MessageId: id,
  Timestamp: new Date(at).toISOString(),
  Message: message,
  Subject: subject,
  SignatureVersion: '1',
  MessageAttributes: Object.fromEntries(
    Object.entries(attributes).map(([name, { DataType: Type, StringValue, BinaryValue }]) => [
      name,
      { Type, Value: StringValue ?? BinaryValue },
    ]),
  ),
});
