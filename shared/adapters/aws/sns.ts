import { PublishCommand, type SNSClient } from '@aws-sdk/client-sns';
import type { Notifier, OutgoingText, SendOutcome, StaffNotice, Texter } from '../../ports/ports.ts';
import { outcomeOfFailure } from './send-failure.ts';

const text = (StringValue: string) => ({ DataType: 'String', StringValue });

/** Texts through SNS. The client must not repeat requests (`maxAttempts: 1`). */
export class SnsTexter implements Texter {
  private readonly client: SNSClient;
  private readonly number: string | undefined;

  /** @param number own number in E.164 that the texts come from, so that answers reach us; without it AWS chooses one. */
  constructor(client: SNSClient, number?: string) {
    this.client = client;
    this.number = number;
  }

  async send({ to, body }: OutgoingText): Promise<SendOutcome> {
    const MessageAttributes = {
      'AWS.SNS.SMS.SMSType': text('Transactional'),
      ...(this.number && { 'AWS.MM.SMS.OriginationNumber': text(this.number) }),
    };
    try {
      const { MessageId } = await this.client.send(
        new PublishCommand({ PhoneNumber: to, Message: body, MessageAttributes }),
      );
      return MessageId
        ? { kind: 'sent', messageId: MessageId }
        : { kind: 'unknown', reason: 'SNS answered without a message id.' };
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
    const MessageAttributes = Object.fromEntries(
      Object.entries({ ...attributes, notice: id }).map(([name, value]) => [name, text(value)]),
    );
    await this.client.send(
      new PublishCommand({ TopicArn: this.topicArn, Subject: subject, Message: message, MessageAttributes }),
    );
  }
}
