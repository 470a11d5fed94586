import { describe, expect, it } from 'vitest';
import { listImprovements } from '../../../functions/insights/improvements.ts';
import { testKeyring } from '../../../shared/adapters/memory/doubles.ts';
import { InMemoryFacts, type PlainFact } from '../../../shared/adapters/memory/facts.ts';
import type { ImprovementRow } from '../../../shared/contracts/rows/improvement.ts';
import { dateOf, startOf } from '../../../shared/domain/insights/dates.ts';
import { now, pageDeps, today } from './shop.ts';

const noon = (daysAgo: number): number => startOf(today - daysAgo, 'Europe/Berlin') + 12 * 3_600_000;
const noted = (id: string, daysAgo: number, more: Partial<ImprovementRow> = {}): ImprovementRow => ({
  ...{ kind: 'improvement', version: 0, id, name: `Better ${id}`, cause: 'Glue', addedAt: now },
  ...{ on: dateOf(today - daysAgo), ...more },
});

let made = 0;
const answers = (n: number, daysAgo: number, more: PlainFact = {}): readonly PlainFact[] =>
  Array.from({ length: n }, () => {
    made += 1;
    const known = { type: 'nps', series: 'x', program: 'support', team: 'care', score: 9, group: 'promoter' };
    return { ...known, id: `a${made}`, at: noon(daysAgo), day: dateOf(today - daysAgo), ...more };
  });
const unhappy = { score: 2, group: 'detractor' };

const counted = async (rows: readonly ImprovementRow[], facts: InMemoryFacts, query = '', insights = {}) => {
  const deps = { ...(await pageDeps(facts)), keyring: async () => testKeyring };
  for (const put of rows) await deps.records.commit([{ put }]);
  const config = { ...deps.config, insights: { ...deps.config.insights, ...insights } };
  const { status, body } = await listImprovements(new URLSearchParams(query), { ...deps, config });
  return { status, body: JSON.parse(body) };
};
const factsOf = (...rows: readonly PlainFact[]): InMemoryFacts => {
  const facts = new InMemoryFacts();
  facts.add('answers', ...rows);
  return facts;
};

describe('an improvement', () => {
  it('is counted by the share of its own cause among all answers, however that is spelt', async () => {
    const facts = factsOf(
      ...[...answers(20, 15, { ...unhappy, cause: 'Glue' }), ...answers(20, 15, { ...unhappy, cause: 'Late' })],
      ...[...answers(60, 15), ...answers(5, 5, { ...unhappy, cause: ' gLUE ' }), ...answers(95, 5)],
    );
    const { body } = await counted([noted('a', 10)], facts);
    expect(body[0].share).toMatchObject({ before: { n: 20, of: 100, rate: 20 }, after: { n: 5, of: 100, rate: 5 } });
    expect(body[0].share.change).toMatchObject({ by: expect.closeTo(-15, 9), isReal: true });
  });

  it('has not begun on its first day, and is counted from the day after on', async () => {
    const facts = factsOf(...answers(3, 1), ...answers(3, 2));
    const { body } = await counted([noted('today', 0), noted('yesterday', 1)], facts);
    expect(body.map(({ id, state }: Record<string, string>) => `${id} ${state}`)).toEqual([
      ...['today planned', 'yesterday begun'],
    ]);
    expect(body[1].days).toBe(1);
    expect(body[1].share).toMatchObject({ before: { of: 3 }, after: { of: 3 } });
  });

  it('that is the oldest is counted as far back as it needs, beside younger ones', async () => {
    const facts = factsOf(...answers(4, 290), ...answers(6, 250), ...answers(3, 25), ...answers(2, 5));
    const { body } = await counted([noted('young', 20), noted('old', 260)], facts, 'days=40');
    const of = (id: string) => body.find((one: { id: string }) => one.id === id).share;
    expect(of('old')).toMatchObject({ before: { of: 4 }, after: { of: 6 } });
    expect(of('young')).toMatchObject({ before: { of: 3 }, after: { of: 2 } });
  });

  it('stands the newest first, those of one day in one order, and not once it was taken off', async () => {
    const removed = noted('z', 1, { removedAt: now });
    const rows = [noted('b', 30), noted('c', 5), noted('a', 30), removed, noted('d', 50)];
    const { body } = await counted(rows, factsOf());
    expect(body.map(({ id }: { id: string }) => id)).toEqual(['c', 'a', 'b', 'd']);
  });

  it('takes tasks that wait to be of its cause as often as tasks were before', async () => {
    const glue = { ...unhappy, taskId: 't0', cause: 'Glue' };
    const rows = [...answers(5, 15, glue), ...answers(5, 15, { ...unhappy, taskId: 't1' }), ...answers(10, 15)];
    const facts = factsOf(...rows, ...answers(4, 5, { ...unhappy, taskId: 't2' }), ...answers(16, 5));
    const task = { program: 'support', team: 'care', openedAt: noon(5), cause: null };
    const lately = async () => (await counted([noted('a', 10)], facts)).body[0].share.after;
    facts.add('tasks', { ...task, id: 't1', state: 'dismissed' }, { ...task, id: 't2', state: 'open' });
    expect(await lately()).toMatchObject({ n: 2, of: 20 });
    facts.add('tasks', { ...task, id: 't2', state: 'resolved' });
    expect(await lately()).toMatchObject({ n: 0, of: 20 });
  });

  it('is held beside those whom it did not reach, by its score as well', async () => {
    const [in1, out] = [{ property_store: 'Wien' }, { property_store: 'Berlin' }];
    const glue = { ...unhappy, cause: 'Glue' };
    const facts = factsOf(
      ...[...answers(50, 15, { ...in1, ...glue }), ...answers(50, 15, in1), ...answers(100, 5, in1)],
      ...[...answers(50, 15, { ...out, ...glue }), ...answers(50, 15, out)],
      ...[...answers(50, 5, { ...out, ...glue }), ...answers(50, 5, out)],
    );
    const holdout = { property: 'store', values: ['Berlin'] };
    const { body } = await counted([noted('a', 10)], facts, '', { holdout });
    const [{ share, scores }] = body;
    expect(share).toMatchObject({ before: { of: 100 }, after: { of: 100 }, change: { by: -50 }, beside: { by: -50 } });
    expect(share.holdout).toMatchObject({ ...holdout, before: { of: 100, n: 50 }, after: { of: 100, n: 50 } });
    expect(scores).toMatchObject([
      { type: 'nps', change: { by: 100 }, holdout: { before: { n: 100 }, after: { n: 100 }, change: { by: 0 } } },
    ]);
    expect((await counted([noted('a', 10)], facts)).body[0].scores[0].holdout).toBeNull();
  });

  it('is proven where the cause fell beside the holdout, all was priced and everybody told', async () => {
    const lacking = (await counted([noted('a', 10)], factsOf(...answers(50, 15), ...answers(50, 5)))).body[0];
    expect([lacking.proven, lacking.missing]).toEqual([false, expect.arrayContaining(['time', 'price', 'holdout'])]);
    expect(lacking.statement).toMatch(/^Not proven: /);
    expect(lacking.money).toEqual([]);
  });
});

describe('what is asked of improvements', () => {
  it.each(['days=1', 'days=365', 'days='])('may be %s', async (query) =>
    expect((await counted([], factsOf(), query)).status).toBe(200),
  );

  it.each([
    ['days=366', '`days` is a number from 1 to 365.'],
    ['since=2026-01-01', 'Each improvement has its own days'],
    ['until=2026-01-01', 'Each improvement has its own days'],
  ])('may not be %s', async (query, words) => {
    const { status, body } = await counted([], factsOf(), query);
    expect([status, body.message]).toEqual([400, expect.stringContaining(words)]);
  });
});
