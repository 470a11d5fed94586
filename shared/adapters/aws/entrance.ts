import { type EventBridgeClient, PutEventsCommand } from '@aws-sdk/client-eventbridge';
import type { Entrance, IncomingEvent } from '../../ports/ports.ts';

/** What one PutEvents takes: entries, and bytes in all (1 MB; what else an entry carries needs room too). */
const batch = 10;
const batchBytes = 900_000;
/** An entry that the bus refused is tried again so often at once. */
const rounds = 3;

export class EventBridgeEntrance implements Entrance {
  private readonly client: EventBridgeClient;
  private readonly name: string;

  constructor(client: EventBridgeClient, name: string) {
    this.client = client;
    this.name = name;
  }

  async put(events: readonly IncomingEvent[]): Promise<readonly boolean[]> {
    const taken = events.map(() => false);
    for (let round = 0; round < rounds && taken.includes(false); round += 1) {
      const left = events.flatMap((event, at) => (taken[at] ? [] : [{ at, entry: this.entryOf(event) }]));
      for (const portion of portionsOf(left)) {
        const { Entries = [] } = await this.client.send(
          new PutEventsCommand({ Entries: portion.map(({ entry }) => entry) }),
        );
        for (const [index, { at }] of portion.entries()) taken[at] = Entries[index]?.EventId !== undefined;
      }
    }
    return taken;
  }

  private entryOf({ source, detailType, detail }: IncomingEvent) {
    return { EventBusName: this.name, Source: source, DetailType: detailType, Detail: JSON.stringify(detail) };
  }
}

type Entry = { readonly at: number; readonly entry: { readonly Detail: string } };

const portionsOf = <E extends Entry>(entries: readonly E[]): readonly (readonly E[])[] => {
  const portions: E[][] = [];
  let bytes = Number.POSITIVE_INFINITY;
  for (const entry of entries) {
    const size = Buffer.byteLength(entry.entry.Detail);
    const last = portions.at(-1);
    if (last && last.length < batch && bytes + size <= batchBytes) {
      last.push(entry);
      bytes += size;
    } else {
      portions.push([entry]);
      bytes = size;
    }
  }
  return portions;
};
