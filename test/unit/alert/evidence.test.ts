import { describe, expect, it } from 'vitest';
import { logEvidence, type Sums } from '../../../shared/domain/alert/evidence.ts';
import { lookBack, type Series, thresholdFor, watcher } from '../../../shared/domain/alert/watch.ts';

/** Jeffreys' mixture one answer after the other (Krichevsky and Trofimov 1981): no gamma function in it. */
const inTurn = (successes: number, n: number): number => {
  let log = 0;
  for (let at = 0; at < n; at += 1) log += Math.log(((at < successes ? at : at - successes) + 0.5) / (at + 1));
  return log;
};

const sums = (n: number, sum: number, more: Partial<Sums> = {}): Sums => ({
  ...{ n, sum, squares: sum, ofDays: 0, days: 1 },
  ...more,
});

describe('the evidence that a share changed', () => {
  it('is how much likelier the answers are with two shares than with one', () => {
    for (const [k, n, l, m] of [[30, 40, 10, 40] as const, [0, 30, 5, 31] as const, [50, 50, 50, 50] as const]) {
      const expected = inTurn(k, n) + inTurn(l, m) - inTurn(k + l, n + m);
      expect(logEvidence(sums(n, k), sums(m, l), true)).toBeCloseTo(expected, 8);
      expect(logEvidence(sums(m, l), sums(n, k), true)).toBeCloseTo(expected, 8);
    }
    expect(logEvidence(sums(40, 30), sums(40, 10), true)).toBeGreaterThan(5);
    expect(logEvidence(sums(40, 20), sums(40, 20), true)).toBeLessThan(0);
  });

  it('is less where answers of a day belong together, from twelve days on', () => {
    // Six days of ten answers on each side, each day all of one kind: twelve times the spread of a coin.
    const days = (count: number) => sums(60, 30, { ofDays: 30, days: count });
    const log = 2 * Math.log(4 / 120) - 2 * Math.log(52.34277778455352) + Math.log(3_628_800) - Math.log(Math.PI);
    expect(logEvidence(days(6), days(6), true)).toBeCloseTo(log, 8);
    const alike = 2 * inTurn(30, 60) - inTurn(60, 120);
    expect(logEvidence(days(6), days(5), true)).toBeCloseTo(alike, 8);
    // Days that differ less than a coin would count for no more than a coin's.
    const even = sums(60, 30, { ofDays: 15, days: 6 });
    expect(logEvidence(even, even, true)).toBeCloseTo(alike, 8);
  });
});

describe('the evidence that a mean changed', () => {
  it('is more where answers spread less than a coin of the same mean', () => {
    // All 36 on either side in the middle: only the five that are taken for a coin's spread, so that each counts for fifteen.
    const middle = sums(36, 18, { squares: 9 });
    expect(logEvidence(middle, middle, false)).toBeCloseTo(2 * inTurn(270, 540) - inTurn(540, 1080), 7);
    // Where they spread as a coin's, there is nothing more to it.
    const ends = sums(36, 18, { squares: 18 });
    expect(logEvidence(ends, ends, false)).toBeCloseTo(2 * inTurn(18, 36) - inTurn(36, 72), 8);
  });

  it('takes only the spread within each side, not what lies between them', () => {
    // Everybody 0.25 before and 0.75 after: nobody spreads.
    const [low, high] = [sums(36, 9, { squares: 2.25 }), sums(36, 27, { squares: 20.25 })];
    expect(logEvidence(low, high, false)).toBeCloseTo(inTurn(135, 540) + inTurn(405, 540) - inTurn(540, 1080), 7);
  });
});

/** A Monday. */
const first = 20_741 - ((20_741 + 3) % 7);

type Day = Series['days'][number];
const day = (n: number, sum: number): Day => ({ n, sum, squares: sum });
const dull = (count: number, one: Day) => Array.from({ length: count }, () => one);
const series = (...days: readonly Day[]): Series => ({ first, isShare: true, days });
const logOf = (before: readonly [number, number], after: readonly [number, number]) =>
  Math.exp(
    inTurn(before[1], before[0]) + inTurn(after[1], after[0]) - inTurn(before[1] + after[1], before[0] + after[0]),
  );

describe('a watched series', () => {
  // Nine days lie before the second Monday's end, so that days never differ beyond chance.
  const changed = series(day(40, 32), ...dull(6, day(0, 0)), day(40, 8));
  const evidence = logOf([40, 32], [40, 8]);

  it('alarms as soon as the evidence reaches the threshold, and names the Monday and what it is compared with', () => {
    const look = watcher(changed);
    const alarm = { from: first + 7, since: first };
    expect(look(first + 7, { since: first - 100, threshold: evidence * 0.9999999 })).toEqual(alarm);
    expect(look(first + 7, { since: first - 100, threshold: evidence * 1.0000001 })).toBeUndefined();
    expect(look(first + 13, { since: first, threshold: evidence * 0.9999999 })).toEqual(alarm);
    expect(look(first + 6, { since: first, threshold: 0.001 })).toBeUndefined();
    expect(look(first + 7, { since: first + 7, threshold: 0.001 })).toBeUndefined();
  });

  it('is weighed from thirty answers on, on either side', () => {
    const look = (before: number, after: number) =>
      watcher(series(day(before, before), ...dull(6, day(0, 0)), day(after, 0)))(first + 7, {
        since: first,
        threshold: 1,
      });
    expect(look(30, 30)).toEqual({ from: first + 7, since: first });
    expect(look(29, 30)).toBeUndefined();
    expect(look(30, 29)).toBeUndefined();
  });

  it('adds up the evidence of all Mondays, and names the likeliest', () => {
    const look = watcher(series(...changed.days, ...dull(6, day(0, 0)), day(40, 8)));
    const [early, late] = [logOf([40, 32], [80, 16]), logOf([80, 40], [40, 8])];
    const both = (early + late) * 0.9999999;
    expect(look(first + 14, { since: first, threshold: both })).toEqual({ from: first + 7, since: first });
    expect(look(first + 14, { since: first, threshold: (early + late) * 1.0000001 })).toBeUndefined();
    // What changed back is told by the Monday of the last change.
    const back = watcher(series(...dull(7, day(0, 0)), day(40, 36), ...dull(6, day(0, 0)), day(40, 4)));
    expect(back(first + 14, { since: first, threshold: 1 })?.from).toBe(first + 14);
  });

  it('looks back thirteen weeks for a change, and a year for what was before it', () => {
    const long = series(...dull(366, day(10, 8)), ...dull(5, day(10, 8)), ...dull(91, day(10, 1)));
    const monday = first + 371;
    const look = watcher(long);
    expect(look(monday + lookBack.after - 1, { since: first, threshold: 1 })).toEqual({
      from: monday,
      since: monday - lookBack.before,
    });
    const later = look(monday + lookBack.after, { since: first, threshold: 1 });
    expect(later?.from).toBe(monday + 7);
  });

  it('is not alarmed by answers after the day that counts', () => {
    const look = watcher(series(...changed.days, day(900, 900)));
    expect(look(first + 7, { since: first, threshold: evidence * 0.9999999 })).toEqual({
      from: first + 7,
      since: first,
    });
    expect(look(first + 7, { since: first, threshold: evidence * 1.0000001 })).toBeUndefined();
  });
});

describe('the threshold', () => {
  it('is a year of Mondays for each series and each year of peace', () => {
    expect(thresholdFor(1)).toBeCloseTo((365.25 / 7) * 20, 9);
    expect(thresholdFor(3, 10)).toBeCloseTo((365.25 / 7) * 30, 9);
    expect(thresholdFor(0)).toBe(thresholdFor(1));
  });
});
