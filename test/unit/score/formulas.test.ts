import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fisherExact } from '../../../shared/domain/score/exact.ts';
import { discoveryRates } from '../../../shared/domain/score/false-discovery.ts';
import { studentMean, varianceOf, wilson } from '../../../shared/domain/score/interval.ts';
import { normalAbove } from '../../../shared/domain/score/normal.ts';
import { beta, logGamma, quantileOfT, t95, tBeyond, z95 } from '../../../shared/domain/score/quantile.ts';
import { fewestPairs, spearman } from '../../../shared/domain/score/rank.ts';
import { noTally, tallyOf } from '../../../shared/domain/score/tally.ts';

/** Within a relative error. */
const near = (found: number | undefined, expected: number, error = 1e-11) =>
  expect(Math.abs((found ?? Number.NaN) / expected - 1)).toBeLessThan(error);

describe('the gamma function', () => {
  it('is the factorial, and √π at a half', () => {
    let factorial = 1;
    for (let n = 1; n <= 20; n += 1) {
      factorial *= n;
      expect(logGamma(n + 1)).toBeCloseTo(Math.log(factorial), 11);
    }
    expect(logGamma(0.5)).toBeCloseTo(Math.log(Math.PI) / 2, 12);
    // Stirling's formula with two terms, exact to twelve digits for so large a number.
    const x = 100_000.5;
    near(logGamma(x), (x - 0.5) * Math.log(x) - x + Math.log(2 * Math.PI) / 2 + 1 / (12 * x));
  });
});

describe('the incomplete beta function', () => {
  const within = fc.double({ min: 0.001, max: 0.999, noNaN: true });
  const size = fc.double({ min: 0.3, max: 60, noNaN: true });

  it('has its closed forms', () => {
    fc.assert(
      fc.property(within, size, (x, a) => {
        near(beta(x, a, 1), x ** a);
        expect(beta(x, 1, a)).toBeCloseTo(1 - (1 - x) ** a, 12);
        expect(beta(x, 2, 3)).toBeCloseTo(6 * x ** 2 - 8 * x ** 3 + 3 * x ** 4, 12);
        expect(beta(x, 0.5, 0.5)).toBeCloseTo((2 / Math.PI) * Math.asin(Math.sqrt(x)), 12);
      }),
    );
  });

  it('is the same from either end, and grows from none to all', () => {
    fc.assert(
      fc.property(within, within, size, size, (x, y, a, b) => {
        expect(beta(x, a, b)).toBeCloseTo(1 - beta(1 - x, b, a), 11);
        // Of two neighbours among the numbers, the last digits alone may tell another order.
        expect(beta(Math.max(x, y), a, b)).toBeGreaterThan(beta(Math.min(x, y), a, b) * (1 - 1e-12));
      }),
    );
    expect([beta(-1, 2, 3), beta(0, 2, 3), beta(1, 2, 3), beta(2, 2, 3)]).toEqual([0, 0, 1, 1]);
  });

  it('is the tail of the binomial distribution, deep into it', () => {
    // 1e-20 and less: what is subtracted from one would be lost.
    const tail = Array.from({ length: 11 }, (_, at) => at + 20).reduce(
      (sum, k) => sum + Math.exp(logGamma(31) - logGamma(k + 1) - logGamma(31 - k)) * 0.02 ** k * 0.98 ** (30 - k),
      0,
    );
    near(beta(0.02, 20, 11), tail, 1e-9);
    near(beta(0.4, 30, 50), 0.6829428460308882);
    near(beta(0.5, 5_000, 5_000), 0.5, 1e-9);
  });
});

describe('Student’s t', () => {
  it('has its closed forms for one, two and four degrees of freedom', () => {
    near(quantileOfT(1), Math.tan(0.475 * Math.PI));
    near(quantileOfT(2), 0.95 * Math.sqrt(2 / (1 - 0.95 ** 2)));
    const angle = Math.acos(Math.sqrt(0.0975)) / 3;
    near(quantileOfT(4), 2 * Math.sqrt(Math.cos(angle) / Math.sqrt(0.0975) - 1));
    for (const t of [0.3, 1, 5, 40]) {
      expect(tBeyond(t, 1)).toBeCloseTo(1 - (2 / Math.PI) * Math.atan(t), 12);
      expect(tBeyond(t, 2)).toBeCloseTo(1 - t / Math.sqrt(2 + t * t), 12);
      expect(tBeyond(-t, 2)).toBe(tBeyond(t, 2));
    }
  });

  it('has the quantiles that tables have, of parts of a degree too, and ends in the normal distribution', () => {
    const table = [
      [2.5, 3.5746548420036817],
      [3, 3.1824463052837078],
      [7.3, 2.345066736547703],
      [30, 2.0422724563012378],
      [120, 1.9799304050824402],
      [1e6, 1.959966356814107],
    ] as const;
    for (const [freedom, expected] of table) {
      near(quantileOfT(freedom), expected, 1e-9);
      expect(t95(freedom)).toBe(quantileOfT(freedom));
      // Asked a second time it is remembered, and the same.
      expect(t95(freedom)).toBe(t95(freedom));
    }
    expect([t95(1e7 + 1), t95(Number.POSITIVE_INFINITY)]).toEqual([z95, z95]);
    expect(t95(1e7)).toBeGreaterThan(z95);
  });
});

describe('the tails of the normal distribution', () => {
  it.each([
    [0.5, 0.308537538725987],
    [1, 0.158655253931457],
    [2, 0.0227501319481792],
    [3, 0.00134989803163009],
    [4.5, 3.39767312473006e-6],
  ])('above %f hold %f', (z, above) => {
    near(normalAbove(z), above, 1.3e-7);
    expect(normalAbove(-z)).toBeCloseTo(1 - above, 6);
  });

  it('hold one half on either side of zero', () => {
    expect(normalAbove(0)).toBeCloseTo(0.5, 7);
    expect(normalAbove(0) + normalAbove(-0)).toBeCloseTo(1, 7);
  });
});

describe('Wilson’s interval', () => {
  it('is where the score test turns, within 0 and 1, and mirrored', () => {
    const some = fc
      .integer({ min: 1, max: 500 })
      .chain((n) => fc.tuple(fc.integer({ min: 0, max: n }), fc.constant(n)));
    fc.assert(
      fc.property(some, ([k, n]) => {
        const { low, high } = wilson(k, n);
        for (const bound of [low, high].filter((one) => one > 0 && one < 1))
          near((k / n - bound) ** 2, z95 ** 2 * ((bound * (1 - bound)) / n), 1e-7);
        expect(low).toBeCloseTo(1 - wilson(n - k, n).high, 12);
      }),
    );
  });

  it('begins at nothing where there was none, ends at all where all were, and knows nothing of nothing', () => {
    for (let n = 1; n <= 300; n += 1) {
      expect(wilson(0, n).low).toBe(0);
      near(wilson(0, n).high, z95 ** 2 / (n + z95 ** 2));
      expect(wilson(n, n).high).toBe(1);
      expect(wilson(n, n).low).toBeLessThan(1);
    }
    expect(wilson(0, 0)).toEqual({ low: 0, high: 1 });
  });
});

describe('the interval of a mean', () => {
  const scale = { low: 1, high: 10 };

  it('is by the spread of what was answered, within the scale', () => {
    const { low, high } = studentMean(tallyOf([5.4, 5.6]), scale);
    near(low, 5.5 - Math.tan(0.475 * Math.PI) / 10, 1e-9);
    near(high, 5.5 + Math.tan(0.475 * Math.PI) / 10, 1e-9);
    expect(studentMean(tallyOf([1, 10]), scale)).toEqual(scale);
    const same = studentMean(tallyOf([7.1, 7.1, 7.1]), scale);
    near(same.low, 7.1, 1e-6);
    near(same.high, 7.1, 1e-6);
  });

  it('is all of the scale where fewer than two answered', () => {
    expect(studentMean(noTally(), scale)).toEqual(scale);
    expect(studentMean(tallyOf([7]), scale)).toEqual(scale);
    expect(varianceOf(tallyOf([7]))).toBe(Number.POSITIVE_INFINITY);
    expect(varianceOf(noTally())).toBe(Number.POSITIVE_INFINITY);
    expect(varianceOf(tallyOf([4, 6]))).toBe(2);
  });
});

describe('Fisher’s exact test', () => {
  it('knows the least that its totals could give, where one group is smaller than what both have', () => {
    near(fisherExact({ k: 3, n: 3 }, { k: 2, n: 10 }).least, 10 / 286, 1e-9);
    near(fisherExact({ k: 1, n: 3 }, { k: 4, n: 10 }).least, 10 / 286, 1e-9);
    near(fisherExact({ k: 3, n: 3 }, { k: 9, n: 10 }).least, 3 / 13, 1e-9);
    near(fisherExact({ k: 9, n: 10 }, { k: 3, n: 3 }).least, 3 / 13, 1e-9);
  });

  it('has nothing to tell where nobody has it, or everybody', () => {
    expect(fisherExact({ k: 0, n: 5 }, { k: 0, n: 9 })).toEqual({ p: 1, least: 1 });
    expect(fisherExact({ k: 5, n: 5 }, { k: 9, n: 9 })).toEqual({ p: 1, least: 1 });
  });
});

describe('false discovery rates', () => {
  it('are those of the example of Benjamini and Hochberg', () => {
    // Thrombolysis after a heart attack, 1995: four of fifteen at 5 %.
    const ps = [
      ...[0.0001, 0.0004, 0.0019, 0.0095, 0.0201, 0.0278, 0.0298, 0.0344],
      ...[0.0459, 0.324, 0.4262, 0.5719, 0.6528, 0.759, 1],
    ];
    const rates = discoveryRates(ps);
    expect(rates.filter((rate) => rate <= 0.05)).toHaveLength(4);
    expect(rates[3]).toBeCloseTo((0.0095 * 15) / 4, 12);
    expect(rates.at(-1)).toBe(1);
    expect(discoveryRates(ps.toReversed())).toEqual(rates.toReversed());
    expect(discoveryRates([])).toEqual([]);
  });
});

describe('rank correlation', () => {
  const pairs = (n: number, y: (x: number) => number) => Array.from({ length: n }, (_, x) => [x, y(x)] as const);

  it('has the interval of Bonett and Wright', () => {
    const found = spearman(pairs(12, (x) => (x % 3 ? x : 11 - x)));
    const rho = found?.rho ?? 0;
    const reach = z95 * Math.sqrt((1 + rho ** 2 / 2) / 9);
    expect(Math.atanh(found?.high ?? 0) - Math.atanh(rho)).toBeCloseTo(reach, 10);
    expect(Math.atanh(rho) - Math.atanh(found?.low ?? 0)).toBeCloseTo(reach, 10);
    expect(found?.n).toBe(12);
  });

  it('is said of ten pairs and more, and of what varies', () => {
    expect(spearman(pairs(fewestPairs - 1, (x) => x))).toBeUndefined();
    expect(spearman(pairs(fewestPairs, (x) => x))).toMatchObject({ rho: 1, n: 10 });
    expect(spearman(pairs(10, (x) => -x))?.rho).toBe(-1);
    expect(spearman(pairs(10, () => 4))).toBeUndefined();
    expect(spearman(pairs(10, (x) => x).map(([x]) => [4, x]))).toBeUndefined();
  });
});
