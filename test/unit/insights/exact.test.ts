import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { movementsOf } from '../../../shared/domain/insights/themes/growth.ts';
import { fisherExact } from '../../../shared/domain/score/exact.ts';
import { discoveryRates } from '../../../shared/domain/score/false-discovery.ts';
import { normalAbove } from '../../../shared/domain/score/normal.ts';
import { spearman } from '../../../shared/domain/score/rank.ts';
import { Chance } from '../../simulation/chance.ts';

const choose = (n: number, k: number): bigint => {
  let all = 1n;
  for (let at = 0; at < k; at += 1) all = (all * BigInt(n - at)) / BigInt(at + 1);
  return all;
};

/** By whole numbers, every table there could be. */
const naive = (a: { k: number; n: number }, b: { k: number; n: number }): number => {
  const all = a.k + b.k;
  const tables = Array.from({ length: all + 1 }, (_, x) =>
    x > a.n || all - x > b.n ? 0n : choose(a.n, x) * choose(b.n, all - x),
  );
  const own = tables[a.k] ?? 0n;
  const rare = tables.reduce((sum, one) => (one <= own ? sum + one : sum), 0n);
  return Number((rare * 1_000_000_000_000n) / choose(a.n + b.n, all)) / 1e12;
};

const part = fc
  .integer({ min: 0, max: 40 })
  .chain((n) => fc.record({ k: fc.integer({ min: 0, max: n }), n: fc.constant(n) }));

describe('Fisher’s exact test', () => {
  it('is what every table by itself gives', () => {
    fc.assert(
      fc.property(part, part, (a, b) => {
        const { p, least } = fisherExact(a, b);
        expect(p).toBeCloseTo(naive(a, b), 9);
        expect(least).toBeLessThanOrEqual(p + 1e-9);
        expect(fisherExact(b, a).p).toBeCloseTo(p, 9);
      }),
    );
  });

  it('knows the lady tasting tea, and a large year', () => {
    expect(fisherExact({ k: 3, n: 4 }, { k: 1, n: 4 }).p).toBeCloseTo(34 / 70, 10);
    const { p } = fisherExact({ k: 2_000, n: 100_000 }, { k: 2_050, n: 100_000 });
    expect(p).toBeGreaterThan(0.41);
    expect(p).toBeLessThan(0.45);
  });
});

describe('false discovery rates', () => {
  it('are the smallest rate at which the stepwise rule takes each', () => {
    const ps = fc.array(fc.double({ min: 0, max: 1, noNaN: true }), { maxLength: 20 });
    fc.assert(
      fc.property(ps, fc.constantFrom(0.01, 0.05, 0.2), (all, rate) => {
        const sorted = all.toSorted((a, b) => a - b);
        const last = sorted.findLastIndex((p, at) => p <= ((at + 1) * rate) / all.length);
        const limit = last < 0 ? -1 : (sorted[last] ?? -1);
        const rates = discoveryRates(all);
        for (const [at, p] of all.entries())
          if (Math.abs((rates[at] ?? 1) - rate) > 1e-12) expect((rates[at] ?? 1) < rate).toBe(p <= limit);
      }),
    );
  });
});

const drawn = (chance: Chance, n: number, share: number): number => {
  let k = 0;
  for (let at = 0; at < n; at += 1) if (chance.happens(share)) k += 1;
  return k;
};

describe('new and growing themes', () => {
  /** Share of those named that are none, over many pairs of periods. @param real of twelve themes, how many really grew threefold. */
  const falseShare = (real: number): { rate: number; found: number } => {
    const chance = new Chance(11);
    const rounds = 600;
    let [rate, found] = [0, 0];
    for (let round = 0; round < rounds; round += 1) {
      const themes = Array.from({ length: 12 }, (_, at) => {
        const share = 0.01 + 0.015 * at;
        const now = share * (at < real ? 3 : 1);
        return {
          name: String(at),
          before: { k: drawn(chance, 150, share), n: 150 },
          now: { k: drawn(chance, 150, now), n: 150 },
        };
      });
      const named = movementsOf(themes).filter(({ is }) => is !== 'same');
      const wrong = named.filter(({ name }) => Number(name) >= real).length;
      rate += named.length === 0 ? 0 : wrong / named.length / rounds;
      found += (named.length - wrong) / rounds;
    }
    return { rate, found };
  };

  it('are chance in at most one of twenty, where nothing changed and where some did', () => {
    expect(falseShare(0).rate).toBeLessThanOrEqual(0.05);
    const mixed = falseShare(5);
    expect(mixed.rate).toBeLessThanOrEqual(0.05);
    expect(mixed.found).toBeGreaterThan(1);
  });

  it('say which way', () => {
    const of = (before: number, now: number) =>
      movementsOf([{ name: 'x', before: { k: before, n: 500 }, now: { k: now, n: 500 } }])[0]?.is;
    expect([of(0, 30), of(10, 60), of(60, 10), of(30, 31), of(0, 1)]).toEqual([
      'new',
      'growing',
      'fading',
      'same',
      'same',
    ]);
    expect(movementsOf([])).toEqual([]);
  });
});

describe('rank correlation', () => {
  it('is Pearson’s of ranks counted by hand, and does not mind the scale', () => {
    const pair = fc.tuple(fc.integer({ min: 0, max: 10 }), fc.integer({ min: 1, max: 5 }));
    fc.assert(
      fc.property(fc.array(pair, { minLength: 10, maxLength: 40 }), (pairs) => {
        const rank = (values: number[], value: number) =>
          values.filter((one) => one < value).length + (values.filter((one) => one === value).length + 1) / 2;
        const [xs, ys] = [pairs.map(([x]) => x), pairs.map(([, y]) => y)];
        const [rx, ry] = [xs.map((x) => rank(xs, x)), ys.map((y) => rank(ys, y))];
        const mean = (xs.length + 1) / 2;
        const dot = (a: number[], b: number[]) =>
          a.reduce((sum, one, at) => sum + (one - mean) * ((b[at] ?? 0) - mean), 0);
        const found = spearman(pairs);
        if (dot(rx, rx) === 0 || dot(ry, ry) === 0) return expect(found).toBeUndefined();
        expect(found?.rho).toBeCloseTo(dot(rx, ry) / Math.sqrt(dot(rx, rx) * dot(ry, ry)), 9);
        expect(spearman(pairs.map(([x, y]) => [x ** 3, 7 - y]))?.rho).toBeCloseTo(-(found?.rho ?? 0), 9);
      }),
    );
  });

  it('has an interval that holds the truth nineteen times in twenty', () => {
    const chance = new Chance(5);
    const draw = () => {
      const mood = chance.below(5);
      return [Math.min(5, Math.max(1, mood + chance.below(3))), mood + chance.below(7)] as const;
    };
    const truth = spearman(Array.from({ length: 40_000 }, draw))?.rho ?? 0;
    let held = 0;
    for (let round = 0; round < 1_000; round += 1) {
      const { low, high } = spearman(Array.from({ length: 80 }, draw)) ?? { low: 2, high: 2 };
      if (low <= truth && truth <= high) held += 1;
    }
    expect(held).toBeGreaterThan(925);
    expect(held).toBeLessThan(975);
  });

  it('knows the tails of the normal distribution', () => {
    expect(normalAbove(0)).toBeCloseTo(0.5, 6);
    expect(normalAbove(1.959963984540054)).toBeCloseTo(0.025, 7);
    expect(normalAbove(-1.959963984540054)).toBeCloseTo(0.975, 6);
    expect(normalAbove(6) / 9.865876450377e-10).toBeCloseTo(1, 5);
  });
});
