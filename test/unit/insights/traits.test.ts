import { describe, expect, it } from 'vitest';
import { type Churn, historyOf } from '../../../shared/domain/insights/risk/history.ts';
import { newestOf } from '../../../shared/domain/insights/risk/newest.ts';
import { customerFor, isCustomer, isLost, traits, traitsAt } from '../../../shared/domain/insights/risk/traits.ts';
import { columnsOf } from './columns.ts';

const day = 86_400_000;
const now = 1_000 * day;
type Row = Record<string, string | number | null>;
const silence: Churn = { silence: 60 * day };
const ended: Churn = { event: 'ended' };

const bought = (ago: number, amount: number | null = 10, currency = 'EUR', contact = 'kim'): Row => ({
  ...{ contact, at: now - ago * day, moment: 'bought', amount, currency },
});
const left = (ago: number): Row => ({
  ...{ contact: 'kim', at: now - ago * day, moment: 'ended', amount: 1_000, currency: 'EUR' },
});
const historyWith = (
  told: Partial<Record<'moments' | 'answers' | 'surveys' | 'tasks', Row[]>>,
  churn: Churn = silence,
) =>
  historyOf(
    {
      moments: columnsOf(told.moments ?? []),
      answers: columnsOf(told.answers ?? []),
      surveys: columnsOf(told.surveys ?? []),
      tasks: columnsOf(told.tasks ?? []),
    },
    { revenue: ['bought'], churn },
  );

const seen = (told: Parameters<typeof historyWith>[0]): Record<string, number> => {
  const values = traitsAt(historyWith(told), 0, now);
  return Object.fromEntries(traits.map(({ key }, at) => [key, values[at] ?? Number.NaN]));
};

describe('who is a customer', () => {
  const is = (moments: Row[], churn: Churn): boolean =>
    isCustomer(historyWith({ moments }, churn), { person: 0, at: now }, churn);

  it('is whoever bought within the silence', () => {
    expect(customerFor(silence)).toBe(60 * day);
    expect(is([bought(59)], silence)).toBe(true);
    expect(is([bought(60)], silence)).toBe(false);
    expect(is([bought(-1)], silence)).toBe(false);
  });

  it('is whoever bought since the event by which they were lost', () => {
    expect(customerFor(ended)).toBe(360 * day);
    expect(is([bought(300)], ended)).toBe(true);
    expect(is([bought(20), left(10)], ended)).toBe(false);
    expect(is([bought(20), left(10), bought(5)], ended)).toBe(true);
    expect(is([bought(20), left(-1)], ended)).toBe(true);
  });

  it('is lost by the event or by silence within the horizon', () => {
    const lost = (moments: Row[], churn: Churn): boolean =>
      isLost(historyWith({ moments }, churn), { person: 0, at: now }, { churn, horizon: 30 * day });
    expect([lost([bought(1)], silence), lost([bought(1), bought(-30)], silence)]).toEqual([true, false]);
    expect([lost([bought(1), bought(-31)], silence)]).toEqual([true]);
    expect([lost([bought(1), left(-30)], ended), lost([bought(1), left(-31)], ended)]).toEqual([true, false]);
  });
});

describe('what is known of a customer', () => {
  it('is how much and how often they bought in 180 days, and for how many months not', () => {
    const moments = [bought(60, 5), bought(90, 4), bought(179, null), bought(180, 100), bought(30, 7, 'USD')];
    const told = seen({ moments });
    expect(told.amount).toBeCloseTo(Math.log10(10));
    expect(told.purchases).toBeCloseTo(Math.log2(5));
    expect(told.silent).toBeCloseTo(1);
    expect(seen({ moments: [bought(90)] }).silent).toBeCloseTo(2);
    expect(seen({ moments: [bought(-3)] })).toMatchObject({ silent: 0, amount: 0, purchases: 0 });
    expect(seen({ moments: [bought(9, -50)] }).amount).toBe(0);
  });

  it('counts amounts in the currency that most have, the first by name among equals', () => {
    const told = (...moments: Row[]): number => 10 ** (seen({ moments }).amount ?? 0) - 1;
    expect(told(bought(1, 3, 'USD'), bought(2, 50, 'EUR'), bought(3, 4, 'USD'))).toBeCloseTo(7);
    expect(told(bought(1, 3, 'USD'), bought(2, 50, 'EUR'))).toBeCloseTo(50);
    expect(told(bought(2, 50, 'EUR'), bought(1, 3, 'CHF'))).toBeCloseTo(3);
  });

  it('is the group of the last answer, and how far it is from the one before', () => {
    const answer = (ago: number, group: string, apart: string | null = null): Row => ({
      ...{ contact: 'kim', at: now - ago * day, group, apart },
    });
    expect(seen({ moments: [bought(1)] })).toMatchObject({ answered: 0, last: 0, change: 0 });
    const answers = [answer(5, 'promoter'), answer(2, 'detractor'), answer(1, 'promoter', 'test')];
    expect(seen({ answers })).toMatchObject({ answered: 1, last: -1, change: -2 });
    expect(seen({ answers: [answer(5, 'promoter')] })).toMatchObject({ answered: 1, last: 1, change: 0 });
    expect(seen({ answers: [answer(5, 'passive'), answer(-1, 'promoter')] })).toMatchObject({ last: 0, change: 0 });
  });

  it('is how many surveys of 180 days were ignored for 14 days, five at most', () => {
    const asked = (ago: number, answeredAgo: number | null, apart: string | null = null): Row => ({
      ...{ contact: 'kim', apart, sentAt: now - ago * day },
      answeredAt: answeredAgo === null ? null : now - answeredAgo * day,
    });
    const ignored = (...surveys: Row[]): number | undefined => seen({ moments: [bought(1)], surveys }).ignored;
    expect([ignored(asked(14, null)), ignored(asked(13, null))]).toEqual([1, 0]);
    expect([ignored(asked(20, 19)), ignored(asked(20, 0)), ignored(asked(20, -1))]).toEqual([0, 0, 1]);
    expect(ignored(asked(180, null), asked(179, null), asked(30, null, 'test'))).toBe(1);
    expect(ignored(...Array.from({ length: 7 }, (_, at) => asked(20 + at, null)))).toBe(5);
  });

  it('is how many tasks are open and were late, thanks to promoters aside', () => {
    const task = (more: Row): Row => ({
      ...{ contact: 'kim', kind: 'detractor', openedAt: now - 10 * day, contactedAt: null, dueAt: null },
      ...{ resolveBy: null, closedAt: null, ...more },
    });
    const told = (...tasks: Row[]) => {
      const { open, late } = seen({ tasks });
      return [open, late];
    };
    expect(told(task({}))).toEqual([1, 0]);
    expect(told(task({ kind: 'promoter' }))).toEqual([0, 0]);
    expect(told(task({ closedAt: now }))).toEqual([0, 0]);
    expect(told(task({ closedAt: now + 1 }))).toEqual([1, 0]);
    expect(told(task({ openedAt: now - 180 * day }))).toEqual([0, 0]);
    expect(told(task({ dueAt: now - 5, contactedAt: now - 5 }))).toEqual([1, 0]);
    expect(told(task({ dueAt: now - 5, contactedAt: now - 4 }))).toEqual([1, 1]);
    expect(told(task({ dueAt: now, contactedAt: null }))).toEqual([1, 0]);
    expect(told(task({ resolveBy: now - 5, closedAt: now - 4 }))).toEqual([0, 1]);
    expect(told(task({ resolveBy: now - 5, closedAt: now - 6 }))).toEqual([0, 0]);
    expect(told(...Array.from({ length: 7 }, () => task({ dueAt: now - 9 })))).toEqual([5, 5]);
  });
});

describe('the newest fact of each person', () => {
  it('is the one with the latest instant, and of nobody who has none', () => {
    const newest = newestOf(
      columnsOf([
        { id: 'a', contact: 'kim', at: 5 },
        { id: 'b', contact: 'ann', at: 9 },
        { id: 'c', contact: 'kim', at: 7 },
        { id: 'd', contact: 'kim', at: 6 },
        { id: 'e', contact: null, at: 99 },
      ]),
      'at',
    );
    expect(['kim', 'ann', 'bob'].map(newest)).toEqual(['c', 'b', undefined]);
  });
});
