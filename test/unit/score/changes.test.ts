import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { beside } from '../../../shared/domain/score/beside.ts';
import { changeBetween, changeOfShares } from '../../../shared/domain/score/change.ts';
import { adjustedWald } from '../../../shared/domain/score/interval.ts';
import { z95 } from '../../../shared/domain/score/quantile.ts';
import { fewAnswers, scoreOf } from '../../../shared/domain/score/score.ts';
import { noTally, tallyOf } from '../../../shared/domain/score/tally.ts';

const times = (count: number, value: number) => Array.from({ length: count }, () => value);
const nps = (up: number, passive: number, down: number) =>
  tallyOf([...times(up, 1), ...times(passive, 0), ...times(down, -1)]);

describe('a change of NPS', () => {
  it('is after less before, in points, with what the two intervals add up to', () => {
    const [before, after] = [nps(50, 30, 20), nps(120, 60, 20)];
    const change = changeBetween('nps', before, after);
    expect(change?.by).toBeCloseTo(20, 10);
    const own = [before, after].map(adjustedWald).map(({ low, high }) => [(low + high) / 2, (high - low) / 2] as const);
    const [[was = 0, a = 0] = [], [is = 0, b = 0] = []] = own;
    expect(change?.low).toBeCloseTo(100 * (is - was - Math.hypot(a, b)), 10);
    expect(change?.high).toBeCloseTo(100 * (is - was + Math.hypot(a, b)), 10);
    expect(change?.isReal).toBe(true);
  });

  it('stays between -200 and 200, the furthest there is', () => {
    const [none, all] = [nps(0, 0, 5), nps(5_000, 0, 0)];
    const mirrored = [nps(0, 0, 5_000), nps(5, 0, 0)] as const;
    expect(changeBetween('nps', none, all)).toMatchObject({ by: 200, high: 200 });
    expect(changeBetween('nps', all, none)).toMatchObject({ by: -200, low: -200 });
    expect(changeBetween('nps', ...mirrored)).toMatchObject({ by: 200, high: 200 });
    expect(changeBetween('nps', none, all)?.low).toBeGreaterThan(-200);
    expect(changeBetween('nps', all, none)?.high).toBeLessThan(200);
  });
});

describe('any change', () => {
  const answers = fc.array(fc.constantFrom(1, 0, -1), { minLength: 1, maxLength: 60 }).map(tallyOf);
  const shares = fc.array(fc.constantFrom(1, 0), { minLength: 1, maxLength: 60 }).map(tallyOf);
  const ratings = fc.array(fc.integer({ min: 1, max: 10 }), { minLength: 1, maxLength: 60 }).map(tallyOf);

  it('is itself, the other way round, when told from after to before', () => {
    const pairs = fc.oneof(
      fc.tuple(fc.constant('nps' as const), answers, answers),
      fc.tuple(fc.constant('csat' as const), shares, shares),
      fc.tuple(fc.constant('cxi' as const), ratings, ratings),
    );
    fc.assert(
      fc.property(pairs, ([type, a, b]) => {
        const [there, back] = [changeBetween(type, a, b), changeBetween(type, b, a)];
        expect(there?.by).toBeCloseTo(-(back?.by ?? 0), 9);
        expect(there?.low).toBeCloseTo(-(back?.high ?? 0), 9);
        expect(there?.high).toBeCloseTo(-(back?.low ?? 0), 9);
        expect(there?.isReal).toBe(back?.isReal);
        expect(there?.by).toBeCloseTo((scoreOf(type, b).score ?? 0) - (scoreOf(type, a).score ?? 0), 9);
      }),
    );
  });

  it('is none where either has no answer', () => {
    for (const type of ['nps', 'csat', 'cxi'] as const) {
      expect(changeBetween(type, noTally(), tallyOf([1]))).toBeUndefined();
      expect(changeBetween(type, tallyOf([1]), noTally())).toBeUndefined();
    }
  });
});

describe('a change of shares', () => {
  it('has the intervals of Newcombe’s table', () => {
    // 1998, table II, method 10.
    const rows = [
      [56, 70, 48, 80, 0.0524, 0.3339],
      [9, 10, 3, 10, 0.1705, 0.809],
      [10, 10, 0, 20, 0.6791, 1],
      [5, 56, 0, 29, -0.0381, 0.1926],
      [0, 10, 0, 10, -0.2775, 0.2775],
    ] as const;
    for (const [n, of, m, all, low, high] of rows) {
      const change = changeOfShares({ n: m, of: all }, { n, of });
      expect(change?.low).toBeCloseTo(100 * low, 1);
      expect(change?.high).toBeCloseTo(100 * high, 1);
      expect(change?.by).toBeCloseTo(100 * (n / of - m / all), 9);
    }
    expect(changeOfShares({ n: 0, of: 0 }, { n: 1, of: 2 })).toBeUndefined();
  });
});

describe('a change of means', () => {
  // The second example of Welch's test in "Welch's t-test", Wikipedia: df 27.7, t -2.84.
  const before = [27.5, 21, 19, 23.6, 17, 17.9, 16.9, 20.1, 21.9, 22.6, 23.1, 19.6, 19, 21.7, 21.4];
  const after = [27.1, 22, 20.8, 23.4, 23.4, 23.5, 25.8, 22, 24.8, 20.2, 21.9, 22.1, 22.9, 30, 23.9];

  it('has Welch’s interval', () => {
    const change = changeBetween('cxi', tallyOf(before), tallyOf(after));
    expect(change?.by).toBeCloseTo(2.766666666666, 9);
    expect(change?.low).toBeCloseTo(0.766888294115, 9);
    expect(change?.high).toBeCloseTo(4.766445039218, 9);
    expect(change?.isReal).toBe(true);
    const few = changeBetween('cxi', tallyOf(before.slice(0, 6)), tallyOf(after.slice(0, 8)));
    expect(few?.low).toBeCloseTo(-1.69609405216, 9);
    expect(few?.high).toBeCloseTo(6.69609405216, 9);
  });

  it('may be any that there is where one answered alone, and is known where everybody said the same', () => {
    const one = changeBetween('cxi', tallyOf([4]), tallyOf([7, 8, 9]));
    expect(one).toEqual({ by: 4, low: -9, high: 9, isReal: false });
    expect(changeBetween('cxi', tallyOf([7, 8, 9]), tallyOf([4]))).toEqual({ by: -4, low: -9, high: 9, isReal: false });
    expect(changeBetween('cxi', tallyOf([4, 4]), tallyOf([7, 7]))).toEqual({ by: 3, low: 3, high: 3, isReal: true });
    expect(changeBetween('cxi', tallyOf([4, 4]), tallyOf([4, 4]))?.isReal).toBe(false);
    // Two that spread alike are not two that do not spread.
    expect(changeBetween('cxi', tallyOf([4, 6]), tallyOf([5, 7]))?.low).toBeCloseTo(1 - 4.302652729749 * Math.SQRT2, 8);
    const half = changeBetween('cxi', tallyOf([4, 4, 4]), tallyOf([6, 7, 8]));
    expect(half?.high).toBeCloseTo(3 + 4.302652729749 / Math.sqrt(3), 8);
  });
});

describe('a change beside what was left as it was', () => {
  const change = (by: number, low: number, high: number) => ({ by, low, high, isReal: false });

  it('is how much further it moved, with what lies on either side by Pythagoras', () => {
    const found = beside(change(10, 7, 22), change(4, -1, 8));
    expect(found.by).toBe(6);
    expect(found.low).toBeCloseTo(6 - Math.hypot(3, 4), 12);
    expect(found.high).toBeCloseTo(6 + Math.hypot(12, 5), 12);
    expect(found.isReal).toBe(true);
    const wide = beside(change(10, 7, 22), change(4, -1, 9.5));
    expect(wide.low).toBeLessThan(0);
    expect(wide.isReal).toBe(false);
    expect(beside(change(4, -1, 8), change(10, 7, 22)).isReal).toBe(true);
  });

  it('does not reach past what was seen where an interval lies beyond it, and is not real at zero', () => {
    expect(beside(change(10, 11, 12), change(4, 1, 3))).toEqual({
      by: 6,
      low: 6,
      high: 6 + Math.hypot(2, 3),
      isReal: true,
    });
    expect(beside(change(4, 4, 5), change(4, 3, 4)).isReal).toBe(false);
    expect(beside(change(4, 3, 4), change(4, 4, 5)).isReal).toBe(false);
  });
});

describe('few answers', () => {
  it('are fewer than thirty', () => {
    expect(scoreOf('nps', nps(fewAnswers - 1, 0, 0)).small).toBe(true);
    expect(scoreOf('nps', nps(fewAnswers, 0, 0)).small).toBe(false);
    expect(scoreOf('csat', tallyOf(times(10, 1))).low).toBeCloseTo((100 * 10) / (10 + z95 ** 2), 9);
  });
});
