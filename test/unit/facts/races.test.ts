import { describe, expect, it } from 'vitest';
import { CountingIds, VirtualClock } from '../../../shared/adapters/memory/doubles.ts';
import { InMemoryObjects } from '../../../shared/adapters/memory/objects.ts';
import { ParquetFacts } from '../../../shared/adapters/parquet/fact-reader.ts';
import { parquetFormat } from '../../../shared/adapters/parquet/format.ts';
import { freshPath, gonePath, tailPrefix } from '../../../shared/contracts/facts/layout.ts';
import { type FactChange, forGood } from '../../../shared/domain/facts/fact.ts';
import { TransientError } from '../../../shared/ports/errors.ts';
import type { Objects } from '../../../shared/ports/objects.ts';
import { compact } from '../../../shared/steps/facts/compact.ts';
import { forget } from '../../../shared/steps/facts/forget.ts';
import { readGone, rememberGone } from '../../../shared/steps/facts/gone.ts';
import { sealTail, TailWriter } from '../../../shared/steps/facts/tail.ts';
import { rowsOf } from './rows.ts';

const clock = new VirtualClock('2026-11-20T09:00:00.000Z');
const now = clock.now();
const fact = (id: string, month = '2026-11', revision = 1): FactChange => ({
  ...{ table: 'surveys', month, id, revision },
  row: { id, revision, state: 'sent' },
});
const gone = (id: string, revision: number, month = '2026-11'): FactChange => ({
  ...fact(id, month, revision),
  row: null,
});
const compacting = (objects: Objects) => compact({ objects, format: parquetFormat([]), clock, properties: [] });
const writer = (objects: Objects) => new TailWriter({ objects, clock, ids: new CountingIds() });

/** A bucket in which others are faster for some time: each of so many writes to such a key finds it changed. */
class Raced extends InMemoryObjects {
  tries = 0;
  private readonly of: string;
  private readonly times: number;

  constructor(of: string, times: number) {
    super();
    this.of = of;
    this.times = times;
  }

  override async put(key: string, body: Uint8Array, replacing: string | undefined) {
    if (!key.includes(this.of)) return super.put(key, body, replacing);
    this.tries += 1;
    return this.tries > this.times ? super.put(key, body, replacing) : ({ kind: 'changed' } as const);
  }
}

describe('somebody else who is faster', () => {
  it('is waited for by whoever adds, for a while', async () => {
    const patient = new Raced(tailPrefix, 11);
    await writer(patient).add([fact('a')]);
    expect(patient.tries).toBe(12);
    expect(await patient.list(tailPrefix)).toHaveLength(1);
    await expect(writer(new Raced(tailPrefix, 12)).add([fact('a')])).rejects.toThrow(TransientError);
    const idle = new Raced(tailPrefix, 0);
    await writer(idle).add([]);
    expect(idle.tries).toBe(0);
  });

  it('is waited for by whoever seals a tail; what was taken over has none', async () => {
    const key = `${tailPrefix}x.json`;
    const begun = async (times: number) => {
      const objects = new Raced(tailPrefix, times + 1);
      objects.tries = times + 1;
      await objects.put(key, Buffer.from(JSON.stringify({ sealed: false, changes: [fact('a')] })), undefined);
      objects.tries = 1;
      return objects;
    };
    expect(await sealTail(key, await begun(11))).toMatchObject({ sealed: true, changes: [{ id: 'a' }] });
    await expect(sealTail(key, await begun(12))).rejects.toThrow(TransientError);
    expect(await sealTail(key, new InMemoryObjects())).toBeUndefined();
  });

  it.each(['surveys/', gonePath])(
    'at `%s` is waited for by whoever takes facts over, and nothing is lost',
    async (of) => {
      const changes = [fact('a'), gone('b', 1)];
      const patient = new Raced(of, 7);
      await writer(patient).add(changes);
      expect(await compacting(patient)).toMatchObject({ changes: 2, files: 1 });
      expect(patient.tries).toBe(8);
      const slow = new Raced(of, 8);
      await writer(slow).add(changes);
      await expect(compacting(slow)).rejects.toThrow(TransientError);
      expect(await slow.list(tailPrefix)).toHaveLength(1);
      expect(await compacting(slow)).toMatchObject({ changes: 2, files: 1 });
      expect(await slow.list(tailPrefix)).toEqual([]);
    },
  );
});

describe('what came in', () => {
  it('goes to the months of its tables, each file once, and is counted', async () => {
    const objects = new InMemoryObjects();
    const all = [fact('a'), fact('b'), fact('c', '2026-10'), fact('d', '2025-11')];
    const answer: FactChange = { ...fact('a'), table: 'answers' };
    await writer(objects).add([...all, answer]);
    expect(await compacting(objects)).toEqual({ changes: 5, files: 4, folded: 0 });
    expect((await objects.list('')).map(({ key }) => key).filter((key) => key.endsWith('.parquet'))).toEqual([
      ...['answers/year=2026/2026-11.parquet', 'surveys/year=2025/2025-11.parquet'],
      ...['surveys/year=2026/2026-10.parquet', 'surveys/year=2026/2026-11.parquet'],
    ]);
    await writer(objects).add([fact('a')]);
    expect(await compacting(objects)).toEqual({ changes: 1, files: 0, folded: 0 });
    expect(await compacting(objects)).toEqual({ changes: 0, files: 0, folded: 0 });
  });

  it('is taken over in portions where it is much', async () => {
    const objects = new InMemoryObjects();
    for (const name of ['1', '2', '3', '4'])
      await objects.put(
        `${tailPrefix}${name}.json`,
        Buffer.from(JSON.stringify({ sealed: false, changes: [fact(name)] })),
        undefined,
      );
    const large = Object.assign(Object.create(objects) as Objects, {
      list: async (prefix: string) => (await objects.list(prefix)).map((found) => ({ ...found, size: 16_000_000 })),
    });
    expect(await compacting(large)).toEqual({ changes: 4, files: 2, folded: 0 });
  });
});

describe('what is no more', () => {
  const remember = (objects: Objects, changes: readonly FactChange[], at = now) =>
    rememberGone(changes, { objects, now: at });

  it('is remembered by its newest revision, and written only where that is news', async () => {
    const objects = new Raced(gonePath, 0);
    expect(await remember(objects, [fact('a')])).toEqual([]);
    expect(objects.tries).toBe(0);
    expect(await remember(objects, [gone('a', 3), fact('b')])).toEqual([gone('a', 3)]);
    await remember(objects, [gone('a', 3)]);
    await remember(objects, [gone('a', 2)]);
    expect(objects.tries).toBe(1);
    expect(await remember(objects, [gone('a', forGood)])).toEqual([gone('a', forGood)]);
    expect((await readGone(objects)).gone).toMatchObject([{ id: 'a', revision: forGood, at: now }]);
  });

  it('is forgotten after thirty days', async () => {
    const objects = new InMemoryObjects();
    await remember(objects, [gone('a', 1)]);
    const later = (days: number) => new Date(Date.parse(now) + days * 86_400_000).toISOString();
    expect(await remember(objects, [], later(29.9))).toHaveLength(1);
    expect(await remember(objects, [gone('b', 1)], later(30))).toEqual([gone('b', 1)]);
    expect((await readGone(objects)).gone.map(({ id }) => id)).toEqual(['b']);
    expect(await readGone(new InMemoryObjects())).toEqual({ etag: undefined, gone: [] });
  });
});

describe('months that are kept no longer', () => {
  const day = 86_400_000;
  const stored = async () => {
    const objects = new InMemoryObjects();
    for (const key of [
      ...[
        'surveys/year=2025/2025-01_2025-09.parquet',
        'surveys/year=2025/2025-10.parquet',
        'surveys/year=2026/2026-11.parquet',
      ],
      ...['comments/year=2026/2026-08.parquet', 'comments/year=2026/2026-09.parquet', 'gone.json'],
    ])
      await objects.put(key, Buffer.from('x'), undefined);
    return objects;
  };
  const left = async (kept: Parameters<typeof forget>[0]) => {
    const objects = await stored();
    const files = await forget(kept, { objects, clock });
    return [files, (await objects.list('')).length];
  };

  it('go by the last month of their file, words by the shorter of two lengths', async () => {
    expect(await left({})).toEqual([0, 6]);
    expect(await left({ facts: 400 * day })).toEqual([1, 5]);
    expect(await left({ facts: 386 * day, words: 900 * day })).toEqual([1, 5]);
    expect(await left({ words: 60 * day })).toEqual([1, 5]);
    expect(await left({ facts: 900 * day, words: 40 * day })).toEqual([2, 4]);
    expect(await left({ facts: 10 * day })).toEqual([4, 2]);
  });
});

describe('a tail', () => {
  it('that has grown large is left as it is, and the next is begun', async () => {
    const objects = new InMemoryObjects();
    const wordy = (id: string): FactChange => ({ ...fact(id), row: { id, state: 'x'.repeat(600_000) } });
    const own = new TailWriter({ objects, clock, ids: new CountingIds() });
    await own.add([wordy('a')]);
    await own.add([wordy('b')]);
    expect(await objects.list(tailPrefix)).toHaveLength(1);
    await own.add([fact('c')]);
    expect(await objects.list(tailPrefix)).toHaveLength(2);
    // Whoever comes anew leaves it alone, too.
    await own.add([fact('d')]);
    const found = await objects.list(tailPrefix);
    expect(found.map(({ size }) => size > 1_000_000)).toEqual([true, false]);
  });

  it('is marked once by who begins it, and written again without another look', async () => {
    const objects = new Raced(freshPath, 0);
    let looks = 0;
    const list = objects.list.bind(objects);
    objects.list = (prefix) => {
      looks += 1;
      return list(prefix);
    };
    const own = writer(objects);
    for (const id of ['a', 'b', 'c']) await own.add([fact(id)]);
    expect([objects.tries, looks]).toEqual([1, 1]);
  });
});

describe('months that are put together', () => {
  const months = ['2026-01', '2026-02', '2026-03'];
  const played = async (objects: Objects) => {
    await writer(objects).add(months.map((month) => fact(`of-${month}`, month)));
    const then = new VirtualClock('2026-01-15T09:00:00.000Z');
    await compact({ objects, format: parquetFormat([]), clock: then, properties: [] });
    return objects;
  };
  const ids = async (objects: Objects) =>
    rowsOf(await new ParquetFacts(objects, []).read('surveys', { from: '2026-01', to: '2026-12' }, ['id']))
      .map(({ id }) => id)
      .toSorted();

  it('lose who is no more at either end of them, and nobody of that name in another month or table', async () => {
    const objects = await played(new InMemoryObjects());
    const elsewhere: readonly FactChange[] = [
      { ...gone('of-2026-02', forGood, '2026-02'), table: 'answers' },
      gone('of-2026-02', forGood, '2025-12'),
      gone('of-2026-02', forGood, '2026-10'),
    ];
    await rememberGone([gone('of-2026-01', forGood, '2026-01'), gone('of-2026-03', forGood, '2026-03'), ...elsewhere], {
      ...{ objects, now },
    });
    await compacting(objects);
    expect(await ids(objects)).toEqual(['of-2026-02']);
  });

  it('leave nothing where nobody is left in them', async () => {
    const objects = await played(new InMemoryObjects());
    const all = months.map((month) => gone(`of-${month}`, forGood, month));
    await rememberGone(all, { objects, now });
    await compacting(objects);
    expect(await objects.list('surveys/')).toEqual([]);
  });

  it('are tried again where somebody was faster, for a while', async () => {
    const patient = new Raced('2026-01_2026-03', 7);
    await played(patient);
    expect(await compacting(patient)).toMatchObject({ folded: 3 });
    expect(patient.tries).toBe(8);
    const slow = new Raced('2026-01_2026-03', 8);
    await played(slow);
    await expect(compacting(slow)).rejects.toThrow(TransientError);
    expect(await ids(slow)).toEqual(months.map((month) => `of-${month}`));
  });
});
