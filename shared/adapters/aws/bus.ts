import { type EventBridgeClient, PutEventsCommand } from '@aws-sdk/client-eventbridge';
import { loopSource, ownSource } from '../../contracts/own-events.ts';
import { TransientError } from '../../ports/errors.ts';
import type { Bus, DomainEvent } from '../../ports/ports.ts';

/** Entries that one PutEvents takes. */
const batch = 10;

export class EventBridgeBus implements Bus {
  private readonly client: EventBridgeClient;
  private readonly name: string;

  constructor(client: EventBridgeClient, name: string) {
    this.client = client;
    this.name = name;
  }

  async handIn({ detailType, detail }: { readonly detailType: string; readonly detail: unknown }): Promise<void> {
    const entry = {
      EventBusName: this.name,
      Source: loopSource,
      DetailType: detailType,
      Detail: JSON.stringify(detail),
    };
    const { FailedEntryCount = 0 } = await this.client.send(new PutEventsCommand({ Entries: [entry] }));
    if (FailedEntryCount > 0) throw new TransientError('The bus did not take the event.');
  }

  async publish(events: readonly DomainEvent[]): Promise<void> {
    for (let at = 0; at < events.length; at += batch) {
      const Entries = events.slice(at, at + batch).map(({ id, type, at: time, detail }) => ({
        EventBusName: this.name,
        Source: ownSource,
        DetailType: type,
        Time: new Date(time),
        Detail: JSON.stringify({ id, ...detail }),
      }));
      const { FailedEntryCount = 0 } = await this.client.send(new PutEventsCommand({ Entries }));
      if (FailedEntryCount > 0) throw new TransientError('The bus did not take every event.');
    }
  }
}
