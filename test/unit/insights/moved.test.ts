import { describe, expect, it } from 'vitest';
import { effectOf } from '../../../shared/domain/insights/effect/effect.ts';
import { pricesOf } from '../../../shared/domain/insights/effect/price.ts';
import { statementOf } from '../../../shared/domain/insights/effect/statement.ts';
import { type Missing, missingOf } from '../../../shared/domain/insights/effect/verdict.ts';
import { everyRow } from '../../../shared/domain/insights/fact-rows.ts';
import { standingTo } from '../../../shared/domain/insights/heading/goal.ts';
import { becauseOf, reasonIn } from '../../../shared/domain/insights/risk/because.ts';
import { traits } from '../../../shared/domain/insights/risk/traits.ts';
import type { Score } from '../../../shared/domain/score/score.ts';
import { columnsOf } from './columns.ts';

describe('an improvement', () => {
  const answer = (day: number, cause: string | null, more: object = {}) => ({
    ...{ day, cause, shop: 'here', taskId: 't', type: 'csat', series: 'csat', score: 5 },
    ...more,
  });
  const facts = columnsOf([
    ...[answer(9, 'x'), answer(10, 'x'), answer(12, 'x'), answer(12, null), answer(13, 'x')],
    ...[
      answer(20, 'x'),
      answer(21, null, { taskId: 'waits' }),
      answer(22, null, { taskId: null, score: 1 }),
      answer(23, 'x'),
    ],
    ...[answer(10, 'x', { shop: 'there' }), answer(22, 'x', { shop: 'there' }), answer(22, null, { shop: 'there' })],
  ]);
  const column = (name: string) => {
    const found = facts.columns[name];
    return (row: number) => (found?.kind === 'words' ? (found.words[found.codes[row] ?? -1] ?? null) : null);
  };
  const days = facts.columns.day;
  const compared = {
    ...{ facts, rows: everyRow(facts.length), days: days?.kind === 'numbers' ? days.values : new Float64Array() },
    windows: { days: 3, before: { since: 10, until: 12 }, after: { since: 20, until: 22 } },
    hasCause: (row: number) => column('cause')(row) === 'x',
    waiting: new Set(['waits']),
    isHeldOut: (row: number) => column('shop')(row) === 'there',
  };

  it('is told by what was before it and after it, each day of both included, beside where it did not reach', () => {
    const { share, holdout, beside, scores, fewest } = effectOf(compared);
    expect([share.before.n, share.before.of, share.after.of]).toEqual([2, 3, 3]);
    // One that waits counts as often as tasks had the cause before: two of three.
    expect(share.after.n).toBeCloseTo(1 + 2 / 3, 9);
    expect([holdout?.before.n, holdout?.after.n, holdout?.after.of]).toEqual([1, 1, 2]);
    expect(beside?.by).toBeCloseTo((share.change?.by ?? 0) - (holdout?.change?.by ?? 0), 9);
    expect(scores).toMatchObject([{ type: 'csat', before: { n: 3 }, after: { n: 3 }, holdout: { before: { n: 1 } } }]);
    expect(scores[0]?.beside?.by).toBeCloseTo(-100 / 3, 9);
    expect(fewest).toBe(1);
  });

  it('is told alone where nothing was left out', () => {
    const { share, holdout, beside, scores, fewest } = effectOf({ ...compared, isHeldOut: undefined });
    expect([share.before.of, share.after.of, holdout, beside, fewest]).toEqual([4, 5, undefined, undefined, 4]);
    expect(scores[0]).not.toHaveProperty('holdout');
    const empty = effectOf({ ...compared, isHeldOut: () => false });
    expect([empty.beside, empty.fewest, empty.scores[0]?.beside]).toEqual([undefined, 0, undefined]);
  });

  it('is not proven while anything is missing, each of which is said', () => {
    const change = (by: number, isReal = true) => ({ by, low: by - 1, high: by + 1, isReal });
    const grounds = {
      ...{ days: 14, isPriced: true, change: change(-5), beside: change(-5), hasHoldout: true, fewest: 30 },
      told: { people: 2, told: 1, reachable: 1 },
    } as unknown as Parameters<typeof missingOf>[0];
    expect(missingOf(grounds)).toEqual([]);
    const cases: readonly (readonly [object, readonly Missing[]])[] = [
      [{ days: 13 }, ['time']],
      [{ fewest: 29 }, ['answers']],
      [{ isPriced: false }, ['price']],
      [{ change: change(5) }, ['fixed']],
      [{ change: change(0) }, ['fixed']],
      [{ change: change(-5, false) }, ['fixed']],
      [{ change: undefined }, ['fixed']],
      [{ told: { people: 0, told: 0, reachable: 0 } }, ['told']],
      [{ told: { people: 2, told: 1, reachable: 2 } }, ['told']],
      [{ hasHoldout: false, beside: undefined }, ['holdout']],
      [{ beside: change(5) }, ['proof']],
    ];
    for (const [more, missing] of cases) expect(missingOf({ ...grounds, ...more })).toEqual(missing);
    expect(statementOf(['time', 'price'])).toBe(
      'Not proven: fewer than fourteen days have passed; no task with the cause has an amount.',
    );
  });

  it('is priced by the month, in each currency by itself', () => {
    const eur = (...amounts: readonly number[]) => amounts.map((amount) => ({ currency: 'EUR', amount }));
    const usd = { currency: 'USD', amount: 10 };
    const prices = pricesOf([...eur(30, 60), usd], eur(30), 15);
    expect(prices).toMatchObject([
      { currency: 'EUR', tasks: [2, 1], before: 180, after: 60, change: { by: -120, isReal: false } },
      { currency: 'USD', tasks: [1, 0], before: 20, after: 0, change: { by: -20, isReal: false } },
    ]);
    expect(prices[0]?.change.high).toBeCloseTo(-120 + 2 * 1.959964 * Math.sqrt(30 ** 2 + 60 ** 2 + 30 ** 2), 3);
    const many = eur(...Array(50).fill(10));
    expect(pricesOf(many, [], 30)[0]?.change.isReal).toBe(true);
    expect(pricesOf([], many, 30)[0]?.change).toMatchObject({ by: 500, isReal: true });
    expect(pricesOf([], [], 30)).toEqual([]);
  });
});

describe('a goal', () => {
  const now = (score: number | null, low: number | null, small = false) => ({ score, low, small }) as unknown as Score;
  const then = (expected: number, high: number) => ({ step: 1, expected, low: 0, high });
  it.each([
    [now(60, 50), undefined, 'reached'],
    [now(60, 50, true), undefined, 'there'],
    [now(50, 40), undefined, 'there'],
    [now(49, 40), then(50, 60), 'coming'],
    [now(49, 40), then(49, 50), 'open'],
    [now(49, 40), then(40, 49), 'beyond'],
    [now(null, null), undefined, 'unknown'],
    [now(null, null), then(50, 60), 'coming'],
  ])('of 50 stands, with %o and %o, as %s', (score, ahead, standing) => {
    expect(standingTo(50, score, ahead)).toBe(standing);
  });

  it('of nothing is not reached by nothing', () => {
    expect(standingTo(-10, now(null, null), undefined)).toBe('unknown');
  });
});

describe('why somebody may leave', () => {
  const keys = traits.map(({ key }) => key);
  const zeros = keys.map(() => 0);
  const model = (weights: readonly number[], deviations: readonly number[] = keys.map(() => 1)) =>
    ({
      ...{ weights: Float64Array.from([5, ...weights]), deviations: Float64Array.from(deviations) },
      means: Float64Array.from(keys.map(() => 1)),
    }) as unknown as Parameters<typeof becauseOf>[1];

  it('is what raises the odds, at most three things, the most first', () => {
    const row = Float64Array.from(keys.map(() => 2));
    expect(becauseOf(row, model([0.1, 0.04, 0.4, 0.3, -1, 0.2, ...zeros.slice(6)])).map(({ key }) => key)).toEqual([
      ...[keys[2], keys[3], keys[5]],
    ]);
    const [found] = becauseOf(row, model([0.5, ...zeros.slice(1)], [2, ...zeros.slice(1)]));
    expect(found).toEqual({ key: keys[0], value: 2, odds: Math.exp(0.25) });
    expect(becauseOf(row, model([0.5, ...zeros.slice(1)], zeros))).toEqual([]);
  });

  it.each([
    ['answered', 1, 'answers surveys'],
    ['answered', 0, 'never answered'],
    ['last', -1, 'last answer unhappy'],
    ['last', 0, 'last answer lukewarm'],
    ['last', 1, 'last answer happy'],
    ['change', -1, 'answered worse than before'],
    ['change', 0, 'answers did not get worse'],
    ['silent', 1, '1 month without a purchase'],
    ['silent', 2, '3 months without a purchase'],
    ['ignored', 2, '2 surveys ignored'],
    ['open', 1, '1 open task'],
    ['late', 2, '2 tasks late'],
    ['amount', 0, 'spends less than most'],
    ['purchases', 1, '1 purchase'],
  ] as const)('is said of %s %i as %j', (key, value, words) => {
    const because = [{ key, value, odds: 1.25 }, { key: 'open', value: 3, odds: 1.1 } as const];
    const said = reasonIn({ probability: 0.416, because, lastGroup: -1 });
    expect(said).toBe(`About to leave, 42 % likely: ${words} (odds ×1.3), 3 open tasks (odds ×1.1)`);
  });

  it('is said by the last answer where the model is not better, and left out where nothing stands out', () => {
    const by = (lastGroup: number | undefined) => reasonIn({ probability: 0.5, lastGroup });
    expect([-1, 0, 1, undefined].map(by)).toEqual(
      ['detractor', 'passive', 'promoter', 'none'].map(
        (last) => `About to leave, 50 % likely, by the last answer alone: ${last}`,
      ),
    );
    expect(reasonIn({ probability: 0.5, because: [], lastGroup: 0 })).toBe('About to leave, 50 % likely');
  });
});
