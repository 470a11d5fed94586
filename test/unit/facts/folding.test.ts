import { describe, expect, it } from 'vitest';
import { CountingIds, VirtualClock } from '../../../shared/adapters/memory/doubles.ts';
import { InMemoryObjects } from '../../../shared/adapters/memory/objects.ts';
import { ParquetFacts } from '../../../shared/adapters/parquet/fact-reader.ts';
import { parquetFormat } from '../../../shared/adapters/parquet/format.ts';
import { type FactChange, forGood } from '../../../shared/domain/facts/fact.ts';
import type { Objects } from '../../../shared/ports/objects.ts';
import { compact } from '../../../shared/steps/facts/compact.ts';
import { TailWriter } from '../../../shared/steps/facts/tail.ts';
import { rowsOf } from './rows.ts';

const ids = new CountingIds();
const clockAt = (now = '2026-11-20T09:00:00.000Z') => new VirtualClock(now);
const compacting = (objects: Objects, clock = clockAt()) =>
  compact({ objects, format: parquetFormat([]), clock, properties: [] });
const add = (objects: Objects, changes: readonly FactChange[]) =>
  new TailWriter({ objects, clock: clockAt(), ids }).add(changes);

const survey = (id: string, month: string, revision = 1, state = 'sent'): FactChange => ({
  ...{ table: 'surveys', month, id, revision },
  row: { id, revision, state, createdAt: Date.parse(`${month}-15`) },
});
const gone = (id: string, month: string): FactChange => ({ ...survey(id, month, forGood), row: null });

const months = ['2025-12', '2026-01', '2026-02', '2026-04', '2026-09', '2026-10', '2026-11'];
const year = months.map((month) => survey(`of-${month}`, month));

/** Months as they were before any had closed. */
const played = async (changes: readonly FactChange[] = year) => {
  const objects = new InMemoryObjects();
  await add(objects, changes);
  await compacting(objects, clockAt('2025-12-20T09:00:00.000Z'));
  return objects;
};
const folded = async () => {
  const objects = await played();
  await compacting(objects);
  return objects;
};

const files = async (objects: Objects) =>
  (await objects.list('surveys/')).map(({ key, etag }) => [key.replace('surveys/', ''), etag] as const);
const names = async (objects: Objects) => (await files(objects)).map(([name]) => name);
const read = async (objects: Objects, range = { from: '2025-01', to: '2026-12' }) =>
  rowsOf(await new ParquetFacts(objects, []).read('surveys', range, ['id', 'state']))
    .map(({ id, state }) => `${id} ${state}`)
    .toSorted();

const whole = ['year=2025/2025-12.parquet', 'year=2026/2026-01_2026-09.parquet'];
const open = ['year=2026/2026-10.parquet', 'year=2026/2026-11.parquet'];

describe('months that have closed', () => {
  it('are put together by year; this month and the last stay their own', async () => {
    const objects = await played();
    const before = await read(objects);
    expect((await compacting(objects)).folded).toBe(4);
    expect(await names(objects)).toEqual([...whole, ...open]);
    expect(await read(objects)).toEqual(before);
  });

  it('stay as they are when it is done again, and are the same to the byte when they are made anew', async () => {
    const objects = await folded();
    const before = await files(objects);
    expect(await compacting(objects)).toEqual({ changes: 0, files: 0, folded: 0 });
    await add(objects, year.toReversed());
    await compacting(objects);
    expect(await files(objects)).toEqual(before);
    const anew = new InMemoryObjects();
    await add(anew, year);
    await compacting(anew);
    expect(await files(anew)).toEqual(before);
  });

  it('give only those rows that lie in the months that are asked for', async () => {
    expect(await read(await folded(), { from: '2026-02', to: '2026-04' })).toEqual([
      'of-2026-02 sent',
      'of-2026-04 sent',
    ]);
  });

  it('take in what comes late, of months that had nothing too, and lose who is erased', async () => {
    const objects = await folded();
    const late = [
      survey('late', '2026-03'),
      survey('of-2026-01', '2026-01', 2, 'answered'),
      gone('of-2026-09', '2026-09'),
    ];
    await add(objects, late);
    const expected = await read(objects);
    expect(expected).toContain('of-2026-01 answered');
    expect(expected.join()).not.toContain('of-2026-09');
    await compacting(objects);
    expect(await names(objects)).toEqual([...whole, ...open]);
    expect(await read(objects)).toEqual(expected);
    const bytes = await Promise.all((await objects.list('surveys/')).map(({ key }) => objects.get(key)));
    const words = bytes.map((found) => Buffer.from(found?.body ?? []).toString('latin1')).join();
    expect(words).not.toContain('of-2026-09');
  });

  it('are left alone where they would be more than can be rewritten at once', async () => {
    const objects = await played();
    const heavy = new Proxy<Objects>(objects, {
      get: (target, name) =>
        name === 'list'
          ? async (prefix: string) => (await target.list(prefix)).map((one) => ({ ...one, size: 15_000_000 }))
          : Reflect.get(target, name).bind(target),
    });
    await compacting(heavy);
    expect(await names(objects)).toEqual([
      ...['year=2025/2025-12.parquet', 'year=2026/2026-01_2026-02.parquet', 'year=2026/2026-04_2026-09.parquet'],
      ...open,
    ]);
  });
});

class Death extends Error {}

/** Something happens before the n-th call. */
const disturbedAt = (
  objects: Objects,
  call: number,
  happens: () => Promise<void>,
): { objects: Objects; calls: () => number } => {
  let calls = 0;
  const disturbed = new Proxy<Objects>(objects, {
    get:
      (target, name) =>
      async (...given: unknown[]) => {
        calls += 1;
        if (calls === call) await happens();
        return Reflect.get(target, name).apply(target, given);
      },
  });
  return { objects: disturbed, calls: () => calls };
};

const late = [survey('late', '2026-03'), survey('of-2026-02', '2026-02', 2, 'answered'), gone('of-2026-04', '2026-04')];
const settled = async () => {
  const objects = await folded();
  await add(objects, late);
  await compacting(objects);
  return { rows: await read(objects), files: await files(objects) };
};

describe('putting months together', () => {
  it('may die at any call: nothing is counted twice meanwhile, and the next round ends it', async () => {
    const end = await settled();
    for (let call = 1, done = false; !done; call += 1) {
      const objects = await played();
      await add(objects, late);
      const dying = disturbedAt(objects, call, async () => {
        throw new Death();
      });
      await compacting(dying.objects).catch((error: unknown) => {
        if (!(error instanceof Death)) throw error;
      });
      done = dying.calls() < call;
      expect(await read(objects), `after call ${call}`).toEqual(end.rows);
      await compacting(objects);
      expect(await files(objects), `after call ${call}`).toEqual(end.files);
    }
  });

  it('goes together with another that takes in something late at any call', async () => {
    const end = await settled();
    for (let call = 1, done = false; !done; call += 1) {
      const objects = await played();
      const disturbed = disturbedAt(objects, call, async () => {
        await add(objects, late);
        await compacting(objects, clockAt(call % 2 ? '2025-12-20T09:00:00.000Z' : undefined));
      });
      await compacting(disturbed.objects);
      done = disturbed.calls() < call;
      if (done) await add(objects, late);
      expect(await read(objects), `at call ${call}`).toEqual(end.rows);
      await compacting(objects);
      await compacting(objects);
      expect(await files(objects), `at call ${call}`).toEqual(end.files);
    }
  });

  it('may happen under the hands of who reads', async () => {
    const expected = await read(await played());
    for (let call = 1, done = false; !done; call += 1) {
      const objects = await played();
      const disturbed = disturbedAt(objects, call, async () => void (await compacting(objects)));
      expect(await read(disturbed.objects), `at call ${call}`).toEqual(expected);
      done = disturbed.calls() < call;
    }
  });
});
