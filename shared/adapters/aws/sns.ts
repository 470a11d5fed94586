import { PublishCommand, type SNSClient } from '@aws-sdk/client-sns';
import type { Notifier, StaffNotice } from '../../ports/ports.ts';

const text = (StringValue: string) => ({ DataType: 'String', StringValue });

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
