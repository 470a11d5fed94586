import { describe, expect, it } from 'vitest';
import { shareMove } from '../../../shared/domain/insights/effect/cause-share.ts';
import { effectOf } from '../../../shared/domain/insights/effect/effect.ts';
import { pricesOf } from '../../../shared/domain/insights/effect/price.ts';
import { missingOf } from '../../../shared/domain/insights/effect/verdict.ts';
import { windowsOf } from '../../../shared/domain/insights/effect/windows.ts';
import { beside } from '../../../shared/domain/score/beside.ts';
import { changeBetween } from '../../../shared/domain/score/change.ts';
import { noTally } from '../../../shared/domain/score/tally.ts';
import { Chance } from '../../simulation/chance.ts';
import { columnsOf } from './columns.ts';

const shares = (up: number, n: number) => ({ ...noTally(), n, up, sum: up });
const drawn = (chance: Chance, n: number, p: number) =>
  Array.from({ length: n }, () => chance.happens(p)).filter(Boolean).length;

describe('two windows', () => {
  it('are of equal length, end yesterday at the latest, and are not there on the first day', () => {
    expect(windowsOf(100, { today: 100, days: 90 })).toBeUndefined();
    expect(windowsOf(100, { today: 103, days: 90 })).toEqual({
      ...{ days: 3, before: { since: 97, until: 99 }, after: { since: 100, until: 102 } },
    });
    expect(windowsOf(100, { today: 500, days: 90 })?.after).toEqual({ since: 100, until: 189 });
  });
});

describe('the difference in differences', () => {
  it('covers the truth in 95 ± 1.5 % of samples, shares far from the middle included', () => {
    const chance = new Chance(11);
    let covered = 0;
    const rounds = 6_000;
    for (let round = 0; round < rounds; round += 1) {
      const [a, b, c, d] = [0.05, 0.05, 0.05, 0.05].map((least) => least + 0.4 * chance.next()) as [
        number,
        number,
        number,
        number,
      ];
      const changed = changeBetween('csat', shares(drawn(chance, 150, a), 150), shares(drawn(chance, 120, b), 120));
      const left = changeBetween('csat', shares(drawn(chance, 60, c), 60), shares(drawn(chance, 80, d), 80));
      if (!changed || !left) throw new Error('There are answers.');
      const { low, high } = beside(changed, left);
      const truth = 100 * (b - a - (d - c));
      if (low <= truth && truth <= high) covered += 1;
    }
    expect(covered / rounds).toBeGreaterThan(0.935);
    expect(covered / rounds).toBeLessThan(0.975);
  });

  it('is nothing where both moved alike', () => {
    const move = changeBetween('csat', shares(30, 100), shares(20, 100));
    if (!move) throw new Error('There are answers.');
    expect(beside(move, move)).toMatchObject({ by: 0, isReal: false });
  });
});

describe('the share of a cause', () => {
  it('counts tasks that still wait as often as before: fresh answers are no success by being fresh', () => {
    const before = { n: 1000, withCause: 60, settled: 120, waiting: 0 };
    const after = { n: 1000, withCause: 0, settled: 0, waiting: 120 };
    expect(shareMove(before, after).change).toMatchObject({ by: 0, isReal: false });
    expect(shareMove(before, { ...after, waiting: 0, settled: 120 }).change?.isReal).toBe(true);
  });
});

describe('a price', () => {
  it('covers the truth of tasks that come by themselves', () => {
    const chance = new Chance(5);
    const tasks = (rate: number) =>
      Array.from({ length: 400 }, () => chance.happens(rate))
        .filter(Boolean)
        .map(() => ({ currency: 'EUR', amount: 50 + 500 * chance.next() ** 2 }));
    const mean = 50 + 500 / 3;
    const rounds = 3_000;
    const covered = Array.from({ length: rounds }, () => pricesOf(tasks(0.2), tasks(0.1), 60)).filter(([price]) => {
      const truth = (400 * (0.1 - 0.2) * mean * 30) / 60;
      return price !== undefined && price.change.low <= truth && truth <= price.change.high;
    }).length;
    expect(covered / rounds).toBeGreaterThan(0.935);
    // Whether a task comes is drawn, which varies less than the process does by a tenth.
    expect(covered / rounds).toBeLessThan(0.98);
  });

  it('never adds two currencies, and is the same in any order', () => {
    const chance = new Chance(2);
    const amounts = Array.from({ length: 50 }, () => ({
      currency: chance.pick(['EUR', 'CHF']),
      amount: chance.next() * 1e3,
    }));
    const prices = pricesOf(amounts, [], 30);
    expect(prices.map(({ currency }) => currency)).toEqual(['CHF', 'EUR']);
    expect(pricesOf(chance.shuffled(amounts), [], 30)).toEqual(prices);
  });
});

describe('an improvement', () => {
  const told = { people: 8, reachable: 7, told: 7, answered: 8 };
  const lower = { by: -6, low: -9, high: -3, isReal: true };
  const grounds = { days: 90, isPriced: true, change: lower, beside: lower, hasHoldout: true, fewest: 200, told };

  it('is proven when nothing is missing, and otherwise says what is', () => {
    expect(missingOf(grounds)).toEqual([]);
    expect(missingOf({ ...grounds, days: 13 })).toEqual(['time']);
    expect(missingOf({ ...grounds, fewest: 29 })).toEqual(['answers']);
    expect(missingOf({ ...grounds, isPriced: false })).toEqual(['price']);
    expect(missingOf({ ...grounds, change: { ...lower, by: 6 } })).toEqual(['fixed']);
    expect(missingOf({ ...grounds, told: { ...told, told: 6 } })).toEqual(['told']);
    expect(missingOf({ ...grounds, hasHoldout: false, beside: undefined })).toEqual(['holdout']);
    expect(missingOf({ ...grounds, beside: { ...lower, isReal: false } })).toEqual(['proof']);
  });

  it('is the same whatever the order of the facts', () => {
    const chance = new Chance(3);
    const answers = Array.from({ length: 300 }, (_, at) => ({
      ...{ type: 'nps', series: 'nps', score: chance.below(11), day: chance.below(60), taskId: `t${at}` },
      ...{ store: chance.pick(['Berlin', 'Köln']), cause: chance.pick(['crack', 'other', null]) },
    }));
    const effect = (rows: typeof answers) => {
      const facts = columnsOf(rows);
      return effectOf({
        facts,
        rows: Int32Array.from(rows.keys()),
        days: Float64Array.from(rows, ({ day }) => day),
        windows: { days: 30, before: { since: 0, until: 29 }, after: { since: 30, until: 59 } },
        hasCause: (row) => rows[row]?.cause === 'crack',
        waiting: new Set(['t1', 't7', 't9']),
        isHeldOut: (row) => rows[row]?.store === 'Berlin',
      });
    };
    expect(effect(chance.shuffled(answers))).toEqual(effect(answers));
    expect(effect(answers).scores[0]?.holdout?.before.n).toBeGreaterThan(30);
  });
});
