import { describe, expect, it } from 'vitest';
import { latestComments } from '../../../functions/insights/comments.ts';
import { InMemoryFacts } from '../../../shared/adapters/memory/facts.ts';
import { dateOf, dayOf } from '../../../shared/domain/insights/dates.ts';
import { readWish } from '../../../shared/domain/insights/wish.ts';
import config from '../../config.ts';
import { columnsOf } from './columns.ts';

const today = dayOf('2026-11-27');
const day = 86_400_000;
const said = (at: number, more: object = {}) => ({
  ...{
    id: `s${at}`,
    at: (today - at) * day + 9 * 3_600_000,
    day: today - at,
    type: 'nps',
    score: 2,
    group: 'detractor',
  },
  ...{ program: 'support', team: 'care', taskId: `t${at}`, apart: null, tag: null, ...more },
});
type Row = ReturnType<typeof said>;

const comments = async (
  rows: readonly Row[],
  {
    words = {},
    viewer = {},
    searched = '',
    filed = {},
  }: {
    words?: Record<string, string>;
    viewer?: object;
    searched?: string;
    filed?: Record<string, readonly string[]>;
  } = {},
) => {
  const facts = new InMemoryFacts();
  for (const { id, at, day: on } of rows)
    facts.add('comments', {
      id,
      revision: 1,
      at,
      day: dateOf(on),
      words: words[id] ?? `Words of ${id}`,
      language: 'en',
    });
  const read = readWish(new URLSearchParams('since=2026-10-01&program=support'), { today, days: 90, others: [] });
  if (read.kind === 'wrong') throw new Error(read.message);
  const counted = {
    answers: {
      facts: columnsOf(rows),
      rows: Int32Array.from(rows.keys()),
      days: Float64Array.from(rows, (row) => row.day),
    },
    rows: Int32Array.from(rows.keys()),
  };
  const getAll = async (refs: readonly { readonly id: readonly string[] }[]) =>
    refs.map(({ id: [id = ''] }) => (filed[id] ? { kind: 'survey', id, tags: filed[id] } : undefined));
  const deps = { facts, records: { getAll }, config };
  const reader = { name: 'Mara', email: 'mara@x.example', role: 'manager', teams: [], ...viewer };
  return latestComments({ wish: read.wish, searched, viewer: reader as never }, counted as never, deps as never);
};

describe('the latest words of customers', () => {
  it('are sixteen at most, the newest first, with what they are about and how many more there are', async () => {
    const found = await comments(Array.from({ length: 20 }, (_, at) => said(at)));
    expect(found?.found).toBe(20);
    expect(found?.latest.map(({ id }) => id)).toEqual(Array.from({ length: 16 }, (_, at) => `s${at}`));
    expect(found?.latest[1]).toEqual({
      ...{ id: 's1', words: 'Words of s1', type: 'nps', score: 2, group: 'detractor', program: 'support', task: 't1' },
      ...{ date: '2026-11-26', tags: [] },
    });
    expect(found?.action).toBe('/app/insights?since=2026-10-01&until=2026-11-27&program=support');
  });

  it('are none of tests, nor of whoever wrote none, and those over links as well', async () => {
    const rows = [said(0, { apart: 'test' }), said(1), said(2, { apart: 'link' }), said(3)];
    expect((await comments(rows, { words: { s3: '' } }))?.latest.map(({ id }) => id)).toEqual(['s1', 's2']);
  });

  it('are found by a part of them, however it is written', async () => {
    const words = { s0: 'The TOP is cracked', s1: 'Late again', s2: 'on top of that' };
    const found = await comments([said(0), said(1), said(2)], { words, searched: 'Top' });
    expect(found).toMatchObject({ searched: 'Top', found: 2, latest: [{ id: 's0' }, { id: 's2' }] });
  });

  it('are for agents those of their own teams, for managers all, for analysts none', async () => {
    const rows = [said(0), said(1, { team: 'accounts' }), said(2, { team: null })];
    const read = async (viewer: object) => (await comments(rows, { viewer }))?.latest.map(({ id }) => id);
    expect(await read({ role: 'agent', teams: ['accounts'] })).toEqual(['s1']);
    expect(await read({ role: 'agent', teams: [] })).toEqual([]);
    expect(await read({ role: 'manager', teams: [] })).toEqual(['s0', 's1', 's2']);
    expect(await read({ role: 'analyst', teams: ['care'] })).toBeUndefined();
  });

  it('can be filed under what the configuration knows', async () => {
    expect((await comments([said(0)]))?.knownTags).toEqual(Object.keys(config.insights.tags));
  });

  it('stand under the tags that they were just filed under, before the facts follow', async () => {
    const found = await comments([said(0), said(1)], { filed: { s1: ['late', 'rude'] } });
    expect(found?.latest.map(({ tags }) => tags)).toEqual([[], ['late', 'rude']]);
  });

  it('of an answer of which little is known say what there is', async () => {
    const bare = said(0, { type: null, group: null, program: null, taskId: null });
    expect((await comments([bare]))?.latest).toMatchObject([{ type: '', score: 2, group: '', program: '' }]);
  });
});
