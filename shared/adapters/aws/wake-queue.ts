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

  /** @param after seconds that it stays out of sight; SQS knows 900 at most. */
  async wake(wakeUp: WakeUp, after = 0): Promise<void> {
    const delay = after > 0 ? { DelaySeconds: Math.min(900, Math.ceil(after)) } : {};
    await this.client.send(
      new SendMessageCommand({ QueueUrl: this.url, MessageBody: JSON.stringify(wakeUp), ...delay }),
    );
  }
}
