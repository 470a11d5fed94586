import { describe, expect, it } from 'vitest';
import { differenceOf, estimateOf, meanOf, ratioOf } from '../../shared/domain/money/estimate.ts';
import { churnBy } from '../../shared/domain/money/kaplan-meier.ts';
import { Chance } from '../simulation/chance.ts';

const samples = 10_000;

const normal = (chance: Chance): number =>
  Math.sqrt(-2 * Math.log(1 - chance.next())) * Math.cos(2 * Math.PI * chance.next());

/** Most buy nothing; the amounts of the others are lognormal. */
const amounts = (chance: Chance, { n, buys, spread }: { n: number; buys: number; spread: number }): Float64Array =>
  Float64Array.from({ length: n }, () => (chance.happens(buys) ? Math.exp(spread * normal(chance)) : 0));

const shareOf = (times: number, holds: () => boolean): number => {
  let held = 0;
  for (let at = 0; at < times; at += 1) if (holds()) held += 1;
  return (100 * held) / times;
};

const holds = ({ low, high }: { low: number | null; high: number | null }, truth: number): boolean =>
  low !== null && high !== null && low <= truth && truth <= high;

describe('an interval holds the truth in 95 ± 1.5 % of samples', () => {
  it.each([
    [100, 0.4, 0.5],
    [200, 0.4, 0.8],
  ])('of revenue per person: %i people', (n, buys, spread) => {
    const chance = new Chance(11);
    const truth = buys * Math.exp(spread ** 2 / 2);
    const share = shareOf(samples, () => holds(estimateOf(meanOf(amounts(chance, { n, buys, spread })), n), truth));
    expect(Math.abs(share - 95)).toBeLessThan(1.5);
  });

  it('of the difference between two groups of different sizes', () => {
    const chance = new Chance(12);
    const one = () => meanOf(amounts(chance, { n: 120, buys: 0.5, spread: 0.5 }));
    const other = () => meanOf(amounts(chance, { n: 250, buys: 0.3, spread: 0.5 }));
    const truth = 0.2 * Math.exp(0.125);
    const share = shareOf(samples, () => {
      const [a, b] = [one(), other()];
      return holds(estimateOf(a && b && differenceOf(a, b), 370), truth);
    });
    expect(Math.abs(share - 95)).toBeLessThan(1.5);
  });

  it('of the amount of an order, where people order more than once', () => {
    const chance = new Chance(13);
    const share = shareOf(samples, () => {
      const orders = Float64Array.from({ length: 150 }, () => chance.below(4));
      const sums = orders.map((n) => amounts(chance, { n, buys: 1, spread: 0.5 }).reduce((a, b) => a + b, 0));
      return holds(estimateOf(ratioOf(sums, orders), 150), Math.exp(0.125));
    });
    expect(Math.abs(share - 95)).toBeLessThan(1.5);
  });

  it('of churn, though many are followed for less than the horizon', () => {
    const chance = new Chance(14);
    const truth = 100 * (1 - Math.exp(-0.002 * 180));
    const share = shareOf(samples, () => {
      const people = Array.from({ length: 100 }, () => {
        const [seen, leaves] = [60 + 300 * chance.next(), -Math.log(1 - chance.next()) / 0.002];
        return { days: Math.min(seen, leaves), lost: leaves < seen };
      });
      return holds(churnBy(people, 180), truth);
    });
    expect(Math.abs(share - 95)).toBeLessThan(1.5);
  });
});

describe('churn', () => {
  it('is the plain share where everybody was followed', () => {
    const people = [10, 20, 90, 400, 400, 400].map((days) => ({ days, lost: days < 100 }));
    expect(churnBy(people, 180)).toMatchObject({ n: 6, lost: 3, censored: 0, rate: expect.closeTo(50, 9) });
  });

  it('counts whoever was followed for less as long as they were (Kaplan and Meier by hand)', () => {
    const people = [
      { days: 10, lost: true },
      { days: 20, lost: false },
      { days: 30, lost: true },
      { days: 200, lost: false },
    ];
    expect(churnBy(people, 180)).toMatchObject({ lost: 2, censored: 1, rate: expect.closeTo(62.5, 9) });
  });

  it('says nothing where nobody was followed for so long', () => {
    expect(churnBy([{ days: 5, lost: false }], 180).rate).toBeNull();
    expect(churnBy([], 180)).toMatchObject({ n: 0, rate: null });
  });
});
