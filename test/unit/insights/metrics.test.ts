import { describe, expect, it } from 'vitest';
import { metrics } from '../../../functions/insights/metrics.ts';
import { tasksIn, tasksOfCause, waitingTasks } from '../../../functions/insights/tasks-of-cause.ts';
import { InMemoryFacts, type PlainFact } from '../../../shared/adapters/memory/facts.ts';
import { dateOf, startOf } from '../../../shared/domain/insights/dates.ts';
import { pageDeps, today } from './shop.ts';

const zone = 'Europe/Berlin';
const at = (daysAgo: number): number => startOf(today - daysAgo, zone) + 12 * 3_600_000;
let made = 0;
const id = (): string => {
  made += 1;
  return `a${made}`;
};
const answer = (daysAgo: number, more: PlainFact): PlainFact => ({
  ...{ id: id(), revision: 1, at: at(daysAgo), day: dateOf(today - daysAgo), program: 'post-purchase' },
  ...{ stage: 'purchase', series: 'x', team: 'care', channel: 'email', ...more },
});
const nps = (daysAgo: number, score: number, more: PlainFact = {}) =>
  answer(daysAgo, {
    ...{ type: 'nps', score, group: score >= 9 ? 'promoter' : score >= 7 ? 'passive' : 'detractor', ...more },
  });
const counted = async (facts: InMemoryFacts, query: string) => {
  const { status, body } = await metrics(new URLSearchParams(query), await pageDeps(facts));
  return { status, ...JSON.parse(body) };
};
const factsOf = (...answers: readonly PlainFact[]) => {
  const facts = new InMemoryFacts();
  facts.add('answers', ...answers);
  return facts;
};

describe('GET /v1/metrics', () => {
  const empty = { n: 0, score: null, low: null, high: null };

  it('of nothing has no score, and the type that the question leaves open', async () => {
    expect(await counted(factsOf(), '')).toEqual({
      ...{ status: 200, type: null, ...empty, counts: {}, beside: [] },
      ...{ asked: 0, answered: 0, responseRate: null },
    });
    expect(await counted(factsOf(), 'type=csat')).toMatchObject({ type: 'csat', ...empty });
    expect(await counted(factsOf(), 'program=billing')).toMatchObject({ type: 'ces', ...empty });
    expect(await counted(factsOf(), 'program=nothing')).toMatchObject({ type: null, ...empty });
    expect(await counted(factsOf(), 'program=constructor')).toMatchObject({ type: null });
  });

  it('counts one type, within its period, and names the types where there are several', async () => {
    const facts = factsOf(
      ...[nps(1, 10), nps(2, 9), nps(3, 8), nps(4, 3), nps(60, 0)],
      answer(5, { type: 'csat', score: 5, group: 'promoter', program: 'support' }),
    );
    const since = `since=${dateOf(today - 30)}`;
    expect(await counted(facts, since)).toMatchObject({ status: 400, message: expect.stringMatching(/nps, csat\.$/) });
    expect(await counted(facts, `${since}&type=nps`)).toMatchObject({
      ...{ type: 'nps', n: 4, score: 25, counts: { promoter: 2, passive: 1, detractor: 1 } },
    });
    expect(await counted(facts, `${since}&program=support`)).toMatchObject({ type: 'csat', n: 1, counts: { 5: 1 } });
    expect(await counted(facts, `${since}&program=support`)).not.toHaveProperty('parts');
    expect(await counted(facts, `since=${dateOf(today - 400)}&type=nps`)).toMatchObject({ n: 5, score: 0 });
    expect(await counted(facts, 'colour=red')).toMatchObject({ status: 400 });
  });

  it('divides by one dimension or two, the largest first, and says where nothing was known', async () => {
    const store = (score: number, name: string | null) => nps(1, score, { property_store: name, language: 'en' });
    const facts = factsOf(store(9, 'Berlin'), store(2, 'Cologne'), store(10, 'Cologne'), store(10, null));
    const { groups } = await counted(facts, 'by=property.store');
    expect(groups[0]).toMatchObject({ key: { 'property.store': 'Cologne' }, n: 2, score: 0, small: true });
    expect(groups.slice(1).map(({ key }: { key: object }) => key)).toEqual(
      expect.arrayContaining([{ 'property.store': 'Berlin' }, { 'property.store': null }]),
    );
    const both = await counted(facts, 'by=property.store,language');
    expect(both.groups[0].key).toEqual({ 'property.store': 'Cologne', language: 'en' });
    expect(await counted(facts, '')).not.toHaveProperty('groups');
  });

  it('goes along time by steps that have answers, and by moving windows', async () => {
    const facts = factsOf(nps(0, 10), nps(1, 2), nps(20, 9), nps(45, 9));
    const since = `since=${dateOf(today - 30)}`;
    const { series } = await counted(facts, `${since}&every=day`);
    expect(series.map(({ from, n, score }: { from: string; n: number; score: number }) => [from, n, score])).toEqual([
      [dateOf(today - 20), 1, 100],
      [dateOf(today - 1), 1, -100],
      [dateOf(today), 1, 100],
    ]);
    expect(series[0]).not.toHaveProperty('small');
    const moving = (await counted(facts, `${since}&every=moving:30`)).series;
    expect(moving.at(-1)).toMatchObject({ from: dateOf(today - 29), until: dateOf(today), n: 3 });
    // What lies before the period still counts in its first windows.
    expect(moving[0]).toMatchObject({ until: dateOf(today - 30), n: 1 });
  });

  it('tells CXI’s three questions apart, and what they say together', async () => {
    const part = (easy: number) =>
      answer(1, { type: 'cxi', score: 4, group: 'promoter', effective: 5, easy, enjoyed: 4 });
    const { means, parts, pattern, counts } = await counted(factsOf(...Array.from({ length: 40 }, () => part(2))), '');
    expect(means).toEqual({ effective: 5, easy: 2, enjoyed: 4 });
    expect([parts.easy.n, pattern, counts]).toEqual([40, 'process', { 4: 40 }]);
    expect((await counted(factsOf(part(5), part(4)), '')).pattern).toBeNull();
  });

  it('knows how many were asked, except by what only answers have', async () => {
    const facts = factsOf(nps(1, 10));
    const sent = (id: string, daysAgo: number, answered: boolean, more: PlainFact = {}) => ({
      ...{ id, revision: 1, program: 'post-purchase', type: 'nps', stage: 'purchase', state: 'sent', ...more },
      ...{
        createdAt: at(daysAgo),
        occurredAt: at(daysAgo),
        sentAt: at(daysAgo),
        answeredAt: answered ? at(daysAgo) : null,
      },
    });
    facts.add(
      'surveys',
      sent('s1', 2, true),
      sent('s2', 2, false),
      sent('s3', 2, true, { type: 'csat' }),
      sent('s4', 90, false),
    );
    facts.add('surveys', { ...sent('s5', 29, false), createdAt: at(75), occurredAt: at(75) });
    expect(await counted(facts, `since=${dateOf(today - 30)}`)).toMatchObject({
      asked: 3,
      answered: 1,
      responseRate: 1 / 3,
    });
    expect(await counted(facts, 'tag=delivery&type=nps')).toMatchObject({
      asked: null,
      answered: null,
      responseRate: null,
    });
  });

  it('puts beside it, by themselves, those whom nobody chose', async () => {
    const { n, beside } = await counted(
      factsOf(
        ...[nps(1, 10), nps(1, 0, { apart: 'kiosk' }), nps(1, 9, { apart: 'link' }), nps(50, 9, { apart: 'link' })],
        answer(1, { type: 'csat', score: 5, group: 'promoter', apart: 'link' }),
      ),
      `since=${dateOf(today - 30)}`,
    );
    expect([n, beside]).toMatchObject([
      1,
      [
        { way: 'link', type: 'nps', n: 1, score: 100 },
        { way: 'kiosk', n: 1, score: -100 },
      ],
    ]);
  });
});

describe('the tasks of a cause', () => {
  const task = (id: string, daysAgo: number, more: PlainFact = {}): PlainFact => ({
    ...{ id, revision: 1, program: 'post-purchase', team: 'care', state: 'resolved', openedAt: at(daysAgo) },
    ...{ cause: 'Loose screws', amount: 100, currency: 'EUR', ...more },
  });
  const period = { since: today - 400, until: today };
  const tasks = async (...rows: readonly PlainFact[]) => {
    const facts = new InMemoryFacts();
    facts.add('tasks', ...rows);
    return tasksIn(period, new Map([['language', ['de']]]), await pageDeps(facts));
  };
  const windows = {
    days: 30,
    before: { since: today - 60, until: today - 31 },
    after: { since: today - 30, until: today },
  };

  it('are those of any spelling, the newest first, with what they were about before and after', async () => {
    const found = await tasks(
      ...[task('t1', 50), task('t2', 5, { cause: ' loose SCREWS', amount: 40 }), task('t3', 20, { amount: null })],
      ...[
        task('t4', 1, { cause: 'Glue' }),
        task('t5', 1, { cause: null }),
        task('t6', 200),
        task('t7', 10, { currency: null }),
      ],
    );
    const { ids: known, prices } = tasksOfCause(found, 'loose screws', { windows: windows as never, zone });
    expect(known).toEqual(['t2', 't7', 't3', 't1']);
    expect(prices).toHaveLength(1);
    expect(prices[0]).toMatchObject({ currency: 'EUR' });
    expect(tasksOfCause(found, 'nothing', { windows: windows as never, zone })).toEqual({ ids: [], prices: [] });
  });

  it('that wait, and have none yet, are known by their ids', async () => {
    const none = { cause: null };
    const states = ['open', 'acknowledged', 'contacted', 'resolved', 'dismissed'];
    const found = await tasks(
      ...states.map((state) => task(state, 1, { ...none, state })),
      task('named', 1, { state: 'open' }),
    );
    expect([...waitingTasks(found)]).toEqual(['open', 'acknowledged', 'contacted']);
  });
});
