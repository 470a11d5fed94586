import { describe, expect, it } from 'vitest';
import { countInsights } from '../../../functions/insights/view.ts';
import { InMemoryFacts, type PlainFact } from '../../../shared/adapters/memory/facts.ts';
import { dateOf } from '../../../shared/domain/insights/dates.ts';
import { readWish } from '../../../shared/domain/insights/wish.ts';
import { now, pageDeps, today } from './shop.ts';

const day = 86_400_000;
const at = (daysFromNow: number): number => Date.parse(now) + daysFromNow * day;
const care = { program: 'post-purchase', team: 'care', kind: 'detractor', cause: null };

const tasksOf = async (rows: readonly PlainFact[], query = '') => {
  const facts = new InMemoryFacts();
  facts.add('tasks', ...rows.map((row, n) => ({ id: `t${n}`, ...care, ...row })));
  const read = readWish(new URLSearchParams(query), { today, days: 30, others: [] });
  if (read.kind === 'wrong') throw new Error(read.message);
  return (await countInsights(read.wish, await pageDeps(facts))).figures.tasks;
};

describe('tasks on the page of figures', () => {
  it('wait, and are late, by the deadline that is theirs now', async () => {
    const [open, contacted] = [{ state: 'open' }, { state: 'contacted', contactedAt: at(-2) }];
    const figures = await tasksOf([
      { ...open, openedAt: at(-1), dueAt: at(1) },
      { ...open, state: 'acknowledged', openedAt: at(-2), dueAt: at(-1) },
      { ...contacted, openedAt: at(-3), dueAt: at(-1), resolveBy: at(1) },
      { ...contacted, openedAt: at(-3), dueAt: at(-1), resolveBy: at(-0.5) },
      { ...open, openedAt: at(-170), dueAt: at(-169) },
      { ...open, openedAt: at(-1), dueAt: at(-1), kind: 'promoter' },
    ]);
    expect(figures).toMatchObject({ open: 5, breached: 3, opened: 4, closed: 0 });
  });

  it('were closed on time or late, and kept what was promised or not', async () => {
    const closed = { state: 'resolved', openedAt: at(-9), contactedAt: at(-8), closedAt: at(-5) };
    const figures = await tasksOf([
      { ...closed, late: false, promisesKept: 3, recovered: 'promoter' },
      { ...closed, late: false, recovered: 'passive' },
      { ...closed, late: true, promisesKept: 1, promisesBroken: 1, recovered: 'detractor' },
      { ...closed, closedAt: at(-40) },
    ]);
    expect(figures).toMatchObject({
      ...{ open: 0, closed: 3, onTime: { n: 2, of: 3 } },
      ...{ promises: { n: 4, of: 5 }, recovered: { n: 2, of: 3 } },
    });
  });

  it('wait now, however long ago the period ended', async () => {
    const period = `since=${dateOf(today - 200)}&until=${dateOf(today - 150)}`;
    expect(await tasksOf([{ state: 'open', openedAt: at(-2) }], period)).toMatchObject({ open: 1, opened: 0 });
  });

  it.each([
    ['program', 'support'],
    ['team', 'accounts'],
    ['cause', 'Loose screws'],
  ])('are those that pass a filter by %s', async (name, value) => {
    const opened = { state: 'open', openedAt: at(-1) };
    const query = new URLSearchParams({ [name]: value }).toString();
    expect(await tasksOf([opened, { ...opened, [name]: value }], query)).toMatchObject({ open: 1, opened: 1 });
  });
});
