import { beforeEach, describe, expect, it } from 'vitest';
import { InMemoryRecords } from '../../../shared/adapters/memory/records.ts';
import type { Row } from '../../../shared/contracts/rows/row.ts';
import type { ReadOptions, Records, Ref } from '../../../shared/ports/records.ts';
import { atLeast } from '../../../shared/steps/facts/at-least.ts';
import { aTask } from '../../world/task.ts';
import { anAnswer } from '../tasks/answer.ts';

const newer = { ...anAnswer(3), version: 5 };
const older = { ...newer, version: 4 };
const ref: Ref = { kind: 'survey', id: [newer.id] };

describe('a reader who was told of a row', () => {
  const asked: (ReadOptions | undefined)[] = [];
  const store = new InMemoryRecords();
  /** Whatever may lag shows the row as it was. */
  const lagging: Records = Object.assign(Object.create(store) as Records, {
    getAll: async (refs: readonly Ref[], options?: ReadOptions): Promise<readonly Row[]> => {
      asked.push(options);
      return refs.map(() => (options?.mayLag ? older : newer));
    },
    list: async (_: unknown, options?: ReadOptions) => {
      asked.push(options);
      return { refs: [] };
    },
  });
  beforeEach(() => {
    asked.length = 0;
  });

  it('reads it again when it finds an older one', async () => {
    expect(await atLeast([older, newer], lagging).getAll([ref])).toEqual([newer]);
    expect(asked).toEqual([{ mayLag: true }, undefined]);
  });

  it('is content with what it was told of, for half the price', async () => {
    expect(await atLeast([older], lagging).getAll([ref])).toEqual([older]);
    expect(asked).toEqual([{ mayLag: true }]);
  });

  it('looks for openings that it was told of where they are sure to be', async () => {
    const at = '2026-11-20T09:00:00.000Z';
    const opened: Row = { kind: 'intent', version: 1, surveyId: newer.id, id: 'a', at, expires: 0 };
    await atLeast([opened], lagging).list({ of: 'intents', surveyId: newer.id });
    await atLeast([opened], lagging).list({ of: 'intents', surveyId: 'another' });
    expect(asked).toEqual([{ mayLag: false }, { mayLag: true }]);
  });

  it('reads the chapters of a task after the task', async () => {
    await atLeast([], lagging).getAll([{ kind: 'chapter', id: ['t', '1'] }]);
    expect(asked).toEqual([{ mayLag: false }]);
  });
});

describe('whatever was told of', () => {
  const at = '2026-11-20T09:00:00.000Z';
  const event = (version: number): Row =>
    ({
      ...{ kind: 'event', version, key: 'e', envelopeId: 'e', receivedAt: at, decisions: [], expires: 0 },
      event: { id: 'o', type: 't', source: 's', occurredAt: at, customer: {} },
    }) as Row;
  const rows: readonly (readonly [string, Ref, (version: number) => Row])[] = [
    ['a survey', ref, (version) => ({ ...newer, version })],
    ['a task', { kind: 'task', id: ['t'] }, (version) => aTask({ id: 't', version })],
    ['an event', { kind: 'event', id: ['e'] }, event],
    ['a tie', { kind: 'member', id: ['s'] }, (version) => ({ kind: 'member', version, surveyId: 's', taskId: 't' })],
  ];
  /** Two rows, of which the second lags by a version until it is read in full. */
  const store = (first: Row, second: (version: number) => Row) => {
    const reads: (readonly Ref[])[] = [];
    const records = Object.assign(Object.create(new InMemoryRecords()) as Records, {
      getAll: async (refs: readonly Ref[], options?: ReadOptions) => {
        reads.push(refs);
        return options?.mayLag ? [first, second(1)] : refs.map(() => second(2));
      },
    });
    return { reads, records };
  };

  it.each(rows)('is read again where it is older, and nothing else with it: %s', async (_, own, row) => {
    const other: Ref = { kind: 'contact', id: ['c'] };
    const contact: Row = { kind: 'contact', version: 1, id: 'c', asked: {}, createdAt: at };
    const { reads, records } = store(contact, row);
    expect(await atLeast([row(2), row(1)], records).getAll([other, own])).toEqual([contact, row(2)]);
    expect(reads).toEqual([[other, own], [own]]);
  });

  it('is waited for where it was not there yet', async () => {
    const { records } = store(newer, () => newer);
    const late = Object.assign(Object.create(records) as Records, {
      getAll: async (refs: readonly Ref[], options?: ReadOptions) =>
        refs.map(() => (options?.mayLag ? undefined : newer)),
    });
    expect(await atLeast([newer], late).getAll([ref])).toEqual([newer]);
  });

  it('leaves what it says nothing of as it is found', async () => {
    const { reads, records } = store(newer, () => older);
    const contact: Row = { kind: 'contact', version: 9, id: newer.id, asked: {}, createdAt: at };
    await atLeast([contact], records).getAll([ref, ref]);
    expect(reads).toHaveLength(1);
    expect(await atLeast([newer], records).getAll([])).toEqual([]);
    expect(reads).toHaveLength(1);
    await atLeast([], records).getAll([ref, { kind: 'chapter', id: ['t', '1'] }]);
    expect(reads).toHaveLength(2);
  });

  it('is written and counted as ever', async () => {
    const records = new InMemoryRecords();
    const own = atLeast([], records);
    await own.commit([{ put: { ...newer, version: 0 } }]);
    expect(await own.get({ kind: 'survey', id: [newer.id] })).toMatchObject({ id: newer.id, version: 1 });
    const counter = { kind: 'pace', program: 'p', hour: '2026-11-20T09', expires: 0 } as const;
    expect([await own.count(counter), await own.count(counter, 4)]).toEqual([1, 5]);
    await own.commit([{ put: { kind: 'intent', version: 0, surveyId: 's', id: 'i', at, expires: 0 } }]);
    expect((await own.list({ of: 'intents', surveyId: 's' }, { limit: 5 })).refs).toHaveLength(1);
  });
});
