import { describe, expect, it } from 'vitest';
import { CountingIds, VirtualClock } from '../../../shared/adapters/memory/doubles.ts';
import { InMemoryObjects } from '../../../shared/adapters/memory/objects.ts';
import { ParquetFacts } from '../../../shared/adapters/parquet/fact-reader.ts';
import { parquetFormat } from '../../../shared/adapters/parquet/format.ts';
import { type FactChange, type FactRow, forGood, lastOfEach, newest } from '../../../shared/domain/facts/fact.ts';
import type { Objects } from '../../../shared/ports/objects.ts';
import { compact } from '../../../shared/steps/facts/compact.ts';
import { TailWriter } from '../../../shared/steps/facts/tail.ts';
import { rowsOf } from './rows.ts';

const clock = new VirtualClock('2026-11-20T09:00:00.000Z');
const ids = new CountingIds();
const surveyFact = (id: string, revision: number, more: FactRow = {}, month = '2026-11'): FactChange => ({
  ...{ table: 'surveys', month, id, revision },
  row: { id, revision, ...more },
});
const gone = (id: string, revision: number, month = '2026-11'): FactChange => ({
  ...surveyFact(id, revision, {}, month),
  row: null,
});
const compacting = (objects: Objects) => compact({ objects, format: parquetFormat([]), clock, properties: [] });
const writer = (objects: Objects) => new TailWriter({ objects, clock, ids });
const read = async (objects: Objects, columns: readonly string[] = ['id', 'state', 'amount']) =>
  rowsOf(await new ParquetFacts(objects, []).read('surveys', { from: '2026-11', to: '2026-11' }, columns));

describe('of two facts alike', () => {
  it('the higher revision holds, in whatever order they come', () => {
    const [old, fresh] = [surveyFact('a', 1, { state: 'sent' }), surveyFact('a', 2, { state: 'answered' })];
    expect(newest(old, fresh)).toEqual(newest(fresh, old));
    expect(newest(old, fresh).row?.state).toBe('answered');
  });

  it('the newer keeps what only the older knew, and not what it knows to be nothing', () => {
    const old = surveyFact('a', 1, { amount: 320, currency: 'EUR' });
    expect(newest(old, surveyFact('a', 2, { currency: null })).row).toMatchObject({ amount: 320, currency: null });
    expect([...lastOfEach([gone('a', forGood), old]).values()]).toEqual([gone('a', forGood)]);
  });
});

describe('what is no more', () => {
  it('stays so, in the tail, in the months, and when somebody late brings it once more', async () => {
    const objects = new InMemoryObjects();
    const tail = writer(objects);
    await tail.add([surveyFact('a', 1, { state: 'sent' }), surveyFact('b', 1, { state: 'sent' })]);
    await compacting(objects);
    await tail.add([gone('a', forGood)]);
    expect((await read(objects)).map(({ id }) => id)).toEqual(['b']);
    await compacting(objects);
    await tail.add([surveyFact('a', 7, { state: 'answered' })]);
    expect((await read(objects)).map(({ id }) => id)).toEqual(['b']);
    await compacting(objects);
    expect((await read(objects)).map(({ id }) => id)).toEqual(['b']);
  });

  it('leaves no file behind when nothing else was in it', async () => {
    const objects = new InMemoryObjects();
    await writer(objects).add([surveyFact('a', 1)]);
    await compacting(objects);
    await writer(objects).add([gone('a', forGood)]);
    await compacting(objects);
    expect((await objects.list('surveys/')).length).toBe(0);
  });
});

describe('a month', () => {
  it('keeps what an event said that has had its time', async () => {
    const objects = new InMemoryObjects();
    await writer(objects).add([surveyFact('a', 1, { state: 'sent', amount: 320 })]);
    await compacting(objects);
    await writer(objects).add([surveyFact('a', 2, { state: 'answered' })]);
    await compacting(objects);
    expect(await read(objects)).toEqual([{ id: 'a', state: 'answered', amount: 320 }]);
  });

  it('is not written when nothing changed', async () => {
    const objects = new InMemoryObjects();
    await writer(objects).add([surveyFact('a', 1, { state: 'sent' })]);
    expect((await compacting(objects)).files).toBe(1);
    await writer(objects).add([surveyFact('a', 1, { state: 'sent' })]);
    expect((await compacting(objects)).files).toBe(0);
  });
});

describe('two who add at once', () => {
  it('see each other', async () => {
    const objects = new InMemoryObjects();
    const [first, second] = [writer(objects), writer(objects)];
    await first.add([surveyFact('a', 1)]);
    await second.add([surveyFact('b', 1)]);
    await first.add([surveyFact('c', 1)]);
    expect((await objects.list('tail/')).length).toBe(1);
    expect((await read(objects)).map(({ id }) => id)).toEqual(['a', 'b', 'c']);
  });

  it('begin anew where the tail was taken over meanwhile', async () => {
    const objects = new InMemoryObjects();
    const tail = writer(objects);
    await tail.add([surveyFact('a', 1)]);
    await compacting(objects);
    await tail.add([surveyFact('b', 1)]);
    expect((await read(objects)).map(({ id }) => id)).toEqual(['a', 'b']);
  });
});

describe('a reader', () => {
  it('sees each fact once while the tail is taken over under its hands', async () => {
    const objects = new InMemoryObjects();
    await writer(objects).add([surveyFact('a', 1), surveyFact('b', 1)]);
    let disturbed = false;
    const disturbing = new Proxy<Objects>(objects, {
      get: (target, name) =>
        name === 'list'
          ? async (prefix: string) => {
              const listed = await target.list(prefix);
              if (!disturbed) await compacting(objects);
              disturbed = true;
              return listed;
            }
          : Reflect.get(target, name).bind(target),
    });
    expect((await read(disturbing)).map(({ id }) => id)).toEqual(['a', 'b']);
  });

  it('takes the months that are asked for, and gives null for what a file lacks', async () => {
    const objects = new InMemoryObjects();
    const months = [surveyFact('a', 1, {}, '2026-10'), surveyFact('b', 1), surveyFact('c', 1, {}, '2026-12')];
    await writer(objects).add(months);
    await compacting(objects);
    expect(await read(objects, ['id', 'property_new'])).toEqual([{ id: 'b', property_new: null }]);
  });

  it('looks once for all who begin to read at the same time, and again for whoever comes later', async () => {
    const objects = new InMemoryObjects();
    let looks = 0;
    const list = objects.list.bind(objects);
    objects.list = (prefix) => {
      looks += 1;
      return list(prefix);
    };
    const facts = new ParquetFacts(objects, []);
    const reading = (table: 'surveys' | 'answers') => facts.read(table, { from: '2026-11', to: '2026-11' }, ['id']);
    await Promise.all([reading('surveys'), reading('answers')]);
    expect(looks).toBe(1);
    await writer(objects).add([surveyFact('a', 1)]);
    expect((await reading('surveys')).length).toBe(1);
  });

  it('reads a file once for as long as it stays the same', async () => {
    const objects = new InMemoryObjects();
    await writer(objects).add([surveyFact('a', 1)]);
    await compacting(objects);
    let reads = 0;
    const counting = new Proxy<Objects>(objects, {
      get: (target, name) => {
        if (name === 'get') reads += 1;
        return Reflect.get(target, name).bind(target);
      },
    });
    const facts = new ParquetFacts(counting, []);
    for (const columns of [['id'], ['state'], ['id', 'program']])
      await facts.read('surveys', { from: '2026-11', to: '2026-11' }, columns);
    expect(reads).toBe(1);
  });
});
