import { SendMessageCommand, type SQSClient } from '@aws-sdk/client-sqs';
import type { WakeUp } from '../../contracts/wiring/wake-up.ts';

/** Wake-ups for now rather than later: straight onto the queue that the scheduler would put them on. */
export class WakeQueue {
  private readonly client: SQSClient;
  private readonly url: string;

  constructor(client: SQSClient, url: string) {
    this.client = client;
    this.url = url;
  }

  async wake(wakeUp: WakeUp): Promise<void> {
    await this.client.send(new SendMessageCommand({ QueueUrl: this.url, MessageBody: JSON.stringify(wakeUp) }));
  }
}
