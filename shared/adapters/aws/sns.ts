import { PublishCommand, type SNSClient } from '@aws-sdk/client-sns';
import type { Notifier, OutgoingText, SendOutcome, StaffNotice, Texter } from '../../ports/ports.ts';
import { outcomeOfFailure } from './send-failure.ts';

const text = (StringValue: string) => ({ DataType: 'String', StringValue });

/** Texts through SNS. The client must not repeat requests (`maxAttempts: 1`). */
export class SnsTexter implements Texter {
  private readonly client: SNSClient;

  constructor(client: SNSClient) {
    this.client = client;
  }

  async send({ to, body }: OutgoingText): Promise<SendOutcome> {
    try {
      const { MessageId } = await this.client.send(
        new PublishCommand({ PhoneNumber: to, Message: body, MessageAttributes: { 'AWS.SNS.SMS.SMSType': text('Transactional') } }),
      );
      return MessageId ? { kind: 'sent', messageId: MessageId } : { kind: 'unknown', reason: 'SNS answered without a message id.' };
    } catch (error) {
      return outcomeOfFailure(error);
    }
  }
}

/** Notices to staff, on a topic that mail, chats and pagers subscribe to and filter by attribute. */
export class SnsNotifier implements Notifier {
  private readonly client: SNSClient;
  private readonly topicArn: string;

  constructor(client: SNSClient, topicArn: string) {
    this.client = client;
    this.topicArn = topicArn;
  }

  async publish({ id, subject, message, attributes }: StaffNotice): Promise<void> {
    const MessageAttributes = Object.fromEntries(Object.entries({ ...attributes, notice: id }).map(([name, value]) => [name, text(value)]));
    await this.client.send(new PublishCommand({ TopicArn: this.topicArn, Subject: subject, Message: message, MessageAttributes }));
  }
}
