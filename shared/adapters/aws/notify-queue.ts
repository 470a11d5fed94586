import { SendMessageBatchCommand, type SQSClient } from '@aws-sdk/client-sqs';
import type { Outbox, Telling } from '../../ports/ports.ts';

/** What one call takes. */
const batch = 10;

/** The queue of what chats and other systems are to be told. */
export class NotifyQueue implements Outbox {
  private readonly client: SQSClient;
  private readonly url: string;

  constructor(client: SQSClient, url: string) {
    this.client = client;
    this.url = url;
  }

  async put(tellings: readonly Telling[]): Promise<void> {
    for (let at = 0; at < tellings.length; at += batch) {
      const Entries = tellings
        .slice(at, at + batch)
        .map((telling, index) => ({ Id: String(index), MessageBody: JSON.stringify(telling) }));
      const { Failed = [] } = await this.client.send(new SendMessageBatchCommand({ QueueUrl: this.url, Entries }));
      if (Failed.length > 0)
        throw new Error('The queue did not take everything that is to be told; trying again later.');
    }
  }
}
