import { SendMessageCommand, type SQSClient } from '@aws-sdk/client-sqs';

/** Has a received mail looked at again, as if SES had told of it. */
export class MailQueue {
  private readonly client: SQSClient;
  private readonly url: string;

  constructor(client: SQSClient, url: string) {
    this.client = client;
    this.url = url;
  }

  async again(id: string): Promise<void> {
    const MessageBody = JSON.stringify({ replay: { id } });
    await this.client.send(new SendMessageCommand({ QueueUrl: this.url, MessageBody }));
  }
}
