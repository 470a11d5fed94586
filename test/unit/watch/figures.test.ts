import { describe, expect, it } from 'vitest';
import type { WatchDeps } from '../../../functions/watch/deps.ts';
import { figuresFor } from '../../../functions/watch/figures.ts';
import { VirtualClock } from '../../../shared/adapters/memory/doubles.ts';
import { InMemoryFacts, type PlainFact } from '../../../shared/adapters/memory/facts.ts';
import { dateOf, dayOf, startOf } from '../../../shared/domain/insights/dates.ts';
import config from '../../config.ts';

const zone = 'Europe/Berlin';
/** A Monday. */
const day = dayOf('2026-11-23');
const at = (on: number): number => startOf(on, zone) + 10 * 3_600_000;
let made = 0;
const answer = (on: number, score: number, more: PlainFact = {}): PlainFact => {
  made += 1;
  return {
    ...{ id: `a${made}`, revision: 1, at: at(on), day: dateOf(on), type: 'nps', score, series: 'x', stage: 'purchase' },
    ...{ group: score >= 9 ? 'promoter' : score >= 7 ? 'passive' : 'detractor', program: 'post-purchase', ...more },
  };
};
const figures = async (
  answers: readonly PlainFact[],
  {
    every = 'day',
    programs,
    tasks = [],
  }: { every?: 'day' | 'week'; programs?: readonly string[]; tasks?: readonly PlainFact[] } = {},
) => {
  const facts = new InMemoryFacts();
  facts.add('answers', ...answers);
  facts.add('tasks', ...tasks);
  const clock = new VirtualClock('2026-11-30T07:00:00.000Z');
  const deps = { config, clock, facts, publicUrl: 'https://f.example' } as unknown as WatchDeps;
  const period = every === 'day' ? { since: day, until: day } : { since: day, until: day + 6 };
  return figuresFor({ every, programs }, { name: 'x', period } as never, deps);
};

describe('the figures of a digest', () => {
  it('are of its period, held against the four weeks before it', async () => {
    const before = Array.from({ length: 28 }, (_, back) => answer(day - 1 - back, 0));
    const { scores } = await figures([
      ...before,
      answer(day, 10),
      answer(day, 9),
      answer(day - 29, 10),
      answer(day + 1, 0),
    ]);
    expect(scores).toMatchObject([{ type: 'nps', score: { n: 2, score: 100 } }]);
    expect(scores[0]?.change).toMatchObject({ by: 200 });
    expect(scores[0]?.bars).toHaveLength(14);
    expect(scores[0]?.bars.at(-1)).toMatchObject({ at: day, score: { n: 2 } });
    expect(scores[0]?.bars[0]).toMatchObject({ at: day - 13, score: { n: 1, score: -100 } });
  });

  it('are held against the whole of the four weeks, the month before included', async () => {
    const before = Array.from({ length: 6 }, () => answer(day - 28, 0));
    const { scores } = await figures([...before, ...Array.from({ length: 6 }, () => answer(day, 10))]);
    expect(scores[0]?.change).toMatchObject({ by: 200 });
  });

  it('of a week are seven days, and eight weeks of bars', async () => {
    const { scores } = await figures([answer(day, 10), answer(day + 6, 9), answer(day + 7, 0), answer(day - 1, 0)], {
      every: 'week',
    });
    expect(scores[0]?.score).toMatchObject({ n: 2, score: 100 });
    expect(scores[0]?.bars.map(({ at: from }) => from)).toEqual(
      [49, 42, 35, 28, 21, 14, 7, 0].map((back) => day - back),
    );
    expect(scores[0]?.bars.at(-2)?.score.n).toBe(1);
  });

  it('have a line for each programme that was answered in the period, a dozen at most', async () => {
    const other = (on: number, score: number, program: string | null) => answer(on, score, { program });
    const { scores } = await figures([
      answer(day, 10),
      other(day, 0, 'late'),
      other(day - 2, 9, 'gone'),
      other(day, 3, null),
    ]);
    expect(scores[0]?.programs.map(({ name, score }) => [name, score.n, score.score]).toSorted()).toEqual([
      ...[
        ['late', 1, -100],
        ['post-purchase', 1, 100],
      ],
    ]);
    const many = Array.from({ length: 15 }, (_, one) => other(day, 9, `p${one}`));
    expect((await figures(many)).scores[0]?.programs).toHaveLength(12);
  });

  it('are of the programmes that were asked for, and tell types apart', async () => {
    const csat = answer(day, 5, { type: 'csat', program: 'support' });
    const all = [answer(day, 10), csat];
    expect((await figures(all)).scores.map(({ type }) => type).toSorted()).toEqual(['csat', 'nps']);
    const own = await figures(all, { programs: ['support'] });
    expect(own).toMatchObject({ programs: ['support'], scores: [{ type: 'csat', score: { n: 1 } }] });
    expect(own.scores).toHaveLength(1);
  });

  it('name a type that nobody answered lately, with nothing', async () => {
    const { scores } = await figures([answer(day - 5, 10)]);
    expect(scores).toMatchObject([{ type: 'nps', score: { n: 0, score: null }, programs: [] }]);
    expect((await figures([answer(day - 40, 10)])).scores).toEqual([]);
    expect((await figures([answer(day, 10, { apart: 'link' })])).scores).toEqual([]);
  });

  it('say how tasks stand, and where to look', async () => {
    const task = (id: string, on: number, more: PlainFact = {}): PlainFact => ({
      ...{
        id,
        revision: 1,
        program: 'post-purchase',
        team: 'care',
        state: 'open',
        kind: 'detractor',
        openedAt: at(on),
      },
      ...{ dueAt: at(on + 1), resolveBy: at(on + 3), ...more },
    });
    const tasks = [task('t1', day), task('t2', day - 100), task('t3', day, { program: 'support' })];
    const view = await figures([], { tasks });
    expect(view.tasks).toMatchObject({ open: 3 });
    expect((await figures([], { tasks, programs: ['support'] })).tasks).toMatchObject({ open: 1 });
    expect(view).toMatchObject({
      url: 'https://f.example/app/insights',
      daysBefore: 28,
      every: 'day',
      programs: undefined,
    });
  });
});
