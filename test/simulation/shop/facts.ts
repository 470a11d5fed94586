import { gather } from '../../../functions/gather/gather.ts';
import { InMemoryObjects } from '../../../shared/adapters/memory/objects.ts';
import { parquetFormat } from '../../../shared/adapters/parquet/format.ts';
import type { RuntimeConfig } from '../../../shared/contracts/config/config.ts';
import type { Row } from '../../../shared/contracts/rows/row.ts';
import { gatherFilters, passes } from '../../../shared/contracts/wiring/stream-filters.ts';
import { compact } from '../../../shared/steps/facts/compact.ts';
import { TailWriter } from '../../../shared/steps/facts/tail.ts';
import type { Deps } from './process.ts';
import { roll } from './roll.ts';
import type { Shop } from './shop.ts';

const hour = 3_600_000;
const day = 24 * hour;
/** As many as the function is given at once. */
const batchSize = 500;

interface RowChange {
  readonly before: Row | undefined;
  readonly after: Row;
}

interface Portion {
  readonly key: string;
  readonly reader: number;
  readonly batch: readonly RowChange[];
}

/** Facts as they are gathered and merged, and the end of it. */
export interface Gathering {
  readonly objects: InMemoryObjects;
  finish(): Promise<void>;
}

/** The second reader of the stream: late, in batches, by two processes that stay warm, again where one died. */
export const gatherFrom = (shop: Shop, { insights: { properties } }: RuntimeConfig): Gathering => {
  const objects = new InMemoryObjects();
  const changes: RowChange[] = [];
  const warm = new WarmReaders(objects);
  const first = shop.onChange;
  let batches = 0;
  const hand = (): void => {
    const batch = changes.splice(0);
    if (batch.length === 0) return;
    batches += 1;
    const key = `gather/${batches}`;
    // One of the two has nearly all the work.
    const reader = Math.floor(roll(shop.seed, 'reader', key) + 0.1);
    take({ key, reader, batch }, shop.now + 1_000);
    if (shop.faults.strikes('duplicate', key, 4)) take({ key: `${key}~`, reader: 1 - reader, batch }, shop.now + hour);
  };
  /** What fails is halved, and tried again. */
  const take = ({ key, reader, batch }: Portion, at: number): void => {
    const does = async (deps: Deps): Promise<void> => {
      try {
        await warm.read(reader, batch, deps);
      } catch (error) {
        if (batch.length === 1) throw error;
        const half = Math.ceil(batch.length / 2);
        take({ key: `${key}a`, reader, batch: batch.slice(0, half) }, shop.now + 1_000);
        take({ key: `${key}b`, reader, batch: batch.slice(half) }, shop.now + 1_000);
      }
    };
    shop.add({ key, way: 'queue', isRound: true, does }, at);
  };
  shop.onChange = (before, after) => {
    first(before, after);
    if (!passes(after, gatherFilters)) return;
    changes.push({ before, after });
    if (changes.length >= batchSize) hand();
  };
  const merge = () => compact({ objects, format: parquetFormat(properties), clock: shop.clock, properties });
  // As the last of a month's tails are merged: the more often, the more is written again and again.
  const everyWeek = (): void => {
    hand();
    shop.add({ key: `compact/${shop.now / day}`, way: 'hourly', does: merge, after: everyWeek }, shop.now + 7 * day);
  };
  everyWeek();
  const finish = async (): Promise<void> => {
    while (changes.length > 0) {
      hand();
      await shop.runUntil(shop.now + 6 * hour);
    }
    await merge();
  };
  return { objects, finish };
};

/** Processes that remember the tail which they wrote last, until they die. */
class WarmReaders {
  private readonly objects: InMemoryObjects;
  private readonly tails = new Map<number, { readonly writer: TailWriter; deps: Deps }>();

  constructor(objects: InMemoryObjects) {
    this.objects = objects;
  }

  async read(reader: number, batch: readonly RowChange[], deps: Deps): Promise<void> {
    const { writer } = this.tailOf(reader, deps);
    try {
      await gather(batch, { ...deps, archive: { keep: async () => undefined }, tail: writer });
    } catch (error) {
      this.tails.delete(reader);
      throw error;
    }
  }

  private tailOf(reader: number, deps: Deps): { readonly writer: TailWriter; deps: Deps } {
    const known = this.tails.get(reader);
    if (known) {
      known.deps = deps;
      return known;
    }
    const made = { deps } as { writer: TailWriter; deps: Deps };
    const clock = { now: () => made.deps.clock.now() };
    made.writer = new TailWriter({ objects: this.objects, clock, ids: { next: () => made.deps.ids.next() } });
    this.tails.set(reader, made);
    return made;
  }
}
