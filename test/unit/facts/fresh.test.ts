import { beforeEach, expect, it } from 'vitest';
import { compact } from '../../../functions/compact/compact.ts';
import { CountingIds, VirtualClock } from '../../../shared/adapters/memory/doubles.ts';
import { InMemoryObjects } from '../../../shared/adapters/memory/objects.ts';
import { parquetFormat } from '../../../shared/adapters/parquet/format.ts';
import type { Retention } from '../../../shared/contracts/config/retention.ts';
import { freshPath, tailPrefix } from '../../../shared/contracts/facts/layout.ts';
import type { FactChange } from '../../../shared/domain/facts/fact.ts';
import { compactFresh } from '../../../shared/steps/facts/fresh.ts';
import { TailWriter } from '../../../shared/steps/facts/tail.ts';

const clock = new VirtualClock('2026-11-20T09:00:00.000Z');
const ids = new CountingIds();
const fact = (id: string): FactChange => ({
  ...{ table: 'surveys', month: '2026-11', id, revision: 1 },
  row: { id, revision: 1, state: 'sent' },
});

class Watched extends InMemoryObjects {
  looks = 0;
  whenLookedAt: () => Promise<unknown> = async () => undefined;

  override async list(prefix: string) {
    if (prefix !== tailPrefix) this.looks += 1;
    const found = await super.list(prefix);
    await this.whenLookedAt();
    return found;
  }
}

let objects: Watched;
beforeEach(() => {
  objects = new Watched();
});
const hourly = (at = clock) => compactFresh({ objects, format: parquetFormat([]), clock: at, properties: [] });
const writer = () => new TailWriter({ objects, clock, ids });
const tails = async () => (await objects.list(tailPrefix)).length;

it('does not look for what is fresh in an hour in which nothing came', async () => {
  expect(await hourly()).toEqual({ changes: 0, files: 0, folded: 0 });
  expect(objects.looks).toBe(0);
});

it('takes over what came, and is at rest after that', async () => {
  await writer().add([fact('a')]);
  objects.looks = 0;
  expect(await hourly()).toEqual({ changes: 1, files: 1, folded: 0 });
  expect(await hourly()).toEqual({ changes: 0, files: 0, folded: 0 });
  // One listing says it all: tails, the files of their months, and that none has closed.
  expect(objects.looks).toBe(1);
  expect(await tails()).toBe(0);
});

it('takes over in the next hour what began while tails were looked for', async () => {
  await writer().add([fact('a')]);
  const late = new InMemoryObjects();
  await new TailWriter({ objects: late, clock, ids }).add([fact('b')]);
  const [tail] = await late.list(tailPrefix);
  objects.whenLookedAt = async () => {
    objects.whenLookedAt = async () => undefined;
    const found = tail && (await late.get(tail.key));
    if (tail && found) await objects.put(tail.key, found.body, undefined);
    await objects.put(freshPath, Buffer.from('later'), undefined);
  };
  expect(await hourly()).toEqual({ changes: 1, files: 1, folded: 0 });
  expect(await tails()).toBe(1);
  expect(await hourly()).toEqual({ changes: 1, files: 1, folded: 0 });
  expect(await tails()).toBe(0);
});

it('comes back to what it could not take over', async () => {
  await writer().add([fact('a')]);
  objects.whenLookedAt = async () => {
    throw new Error('S3 is away.');
  };
  await expect(hourly()).rejects.toThrow('S3 is away.');
  objects.whenLookedAt = async () => undefined;
  expect(await hourly()).toEqual({ changes: 1, files: 1, folded: 0 });
});

it('looks once a day whatever is marked: whoever marks may die before', async () => {
  await writer().add([fact('a')]);
  await objects.remove(freshPath, undefined);
  expect(await hourly()).toEqual({ changes: 0, files: 0, folded: 0 });
  expect(await hourly(new VirtualClock('2026-11-21T00:40:00.000Z'))).toEqual({ changes: 1, files: 1, folded: 0 });
});

it('marks what is added to a tail of somebody else, too', async () => {
  await writer().add([fact('a')]);
  await objects.remove(freshPath, undefined);
  await writer().add([fact('b')]);
  expect(await hourly()).toEqual({ changes: 2, files: 1, folded: 0 });
});

it('removes the months that are kept no longer, and says so where anything happened', async () => {
  const said: unknown[] = [];
  const log = { info: (...words: readonly unknown[]) => void said.push(words) };
  const retention = { facts: 61 * 86_400_000 } as Retention;
  const at = (now: string) => {
    const deps = { objects, format: parquetFormat([]), clock: new VirtualClock(now), properties: [], retention, log };
    return compact(deps);
  };
  await writer().add([fact('a')]);
  await at('2026-11-20T10:00:00.000Z');
  await at('2026-11-20T11:00:00.000Z');
  expect((await objects.list('surveys/')).length).toBe(1);
  await at('2027-03-01T10:00:00.000Z');
  expect(await objects.list('surveys/')).toEqual([]);
  expect(said).toEqual([
    ['facts.compacted', { changes: 1, files: 1, folded: 0, forgotten: 0 }],
    ['facts.compacted', { changes: 0, files: 0, folded: 0, forgotten: 1 }],
  ]);
});
