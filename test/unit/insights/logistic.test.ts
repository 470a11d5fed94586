import { describe, expect, it } from 'vitest';
import { fitLogistic, probabilityOf } from '../../../shared/domain/insights/risk/logistic.ts';
import { areaUnder, betterBy, brier, calibrationOf, type Tried } from '../../../shared/domain/insights/risk/quality.ts';
import { Chance } from '../../simulation/chance.ts';

const normal = (chance: Chance): number =>
  Math.sqrt(-2 * Math.log(1 - chance.next())) * Math.cos(2 * Math.PI * chance.next());

const truth = [-1, 0.8, -0.5, 0];
const drawn = (chance: Chance, n: number) => {
  const rows = Array.from({ length: n }, () => Float64Array.of(normal(chance), normal(chance), normal(chance)));
  const of = (row: Float64Array) =>
    1 / (1 + Math.exp(-row.reduce((sum, x, at) => sum + x * (truth[at + 1] ?? 0), truth[0] ?? 0)));
  return { rows, happened: Uint8Array.from(rows, (row) => Number(chance.happens(of(row)))), of };
};

describe('the regression', () => {
  it('finds a known truth, and its intervals hold it in 95 % of samples', () => {
    const chance = new Chance(9);
    const rounds = 250;
    const held = [0, 0, 0];
    for (let round = 0; round < rounds; round += 1) {
      const { weights, variances, deviations } = fitLogistic(drawn(chance, 400));
      for (const at of held.keys()) {
        const [weight, true_] = [weights[at + 1] ?? 0, (truth[at + 1] ?? 0) * (deviations[at] ?? 1)];
        if (Math.abs(weight - true_) <= 1.96 * Math.sqrt(variances[at + 1] ?? 0)) held[at] = (held[at] ?? 0) + 1;
      }
    }
    for (const one of held) {
      expect(one / rounds).toBeGreaterThan(0.92);
      expect(one / rounds).toBeLessThan(0.99);
    }
  });

  it('stays finite where two sides are parted cleanly, and gives nothing to what never varies', () => {
    const rows = Array.from({ length: 200 }, (_, at) => Float64Array.of(at < 100 ? -1 : 1, 7));
    const model = fitLogistic({ rows, happened: Uint8Array.from(rows, ([x]) => Number((x ?? 0) > 0)) });
    expect([...model.weights, ...model.variances].every(Number.isFinite)).toBe(true);
    expect(model.weights[2]).toBe(0);
    expect(probabilityOf(Float64Array.of(1, 7), model)).toBeGreaterThan(0.95);
  });

  it('is where no small step leads higher', () => {
    const { rows, happened } = drawn(new Chance(2), 300);
    const { weights, means, deviations } = fitLogistic({ rows, happened });
    const height = (tried: readonly number[]) =>
      rows.reduce((sum, row, n) => {
        const x = row.reduce(
          (all, value, at) => all + ((value - (means[at] ?? 0)) / (deviations[at] ?? 1)) * (tried[at + 1] ?? 0),
          tried[0] ?? 0,
        );
        return sum + (happened[n] ?? 0) * x - Math.log1p(Math.exp(x));
      }, 0) -
      tried.slice(1).reduce((sum, weight) => sum + weight * weight, 0) / 2;
    const best = height([...weights]);
    for (const at of weights.keys())
      for (const by of [-1e-3, 1e-3])
        expect(height([...weights].map((w, i) => (i === at ? w + by : w)))).toBeLessThan(best);
  });
});

describe('how good probabilities are', () => {
  const chance = new Chance(4);
  const tried: readonly Tried[] = Array.from({ length: 400 }, (_, person) => {
    const p = Math.round(20 * chance.next()) / 20;
    return { person, model: p, rule: 0.5, happened: chance.happens(p) };
  });

  it('is what a count over all pairs gives', () => {
    const pairs = tried.flatMap((a) =>
      a.happened ? tried.filter((b) => !b.happened).map((b) => [a.model, b.model] as const) : [],
    );
    const naive = pairs.reduce((sum, [a, b]) => sum + (a === b ? 0.5 : Number(a > b)), 0) / pairs.length;
    expect(areaUnder(tried, ({ model }) => model)).toBeCloseTo(naive, 12);
    expect(areaUnder(tried, ({ rule }) => rule)).toBe(0.5);
    expect(
      areaUnder(
        tried.filter(({ happened }) => happened),
        ({ model }) => model,
      ),
    ).toBeNull();
    expect(brier(tried, ({ rule }) => rule)).toBe(0.25);
  });

  it('is seen person by person, and whoever was tried twice does not count as two', () => {
    const once = betterBy(tried);
    const twice = betterBy([...tried, ...tried]);
    expect(once.high).toBeLessThan(0);
    expect(twice.by).toBeCloseTo(once.by, 12);
    expect(twice.high - twice.low).toBeCloseTo(once.high - once.low, 12);
  });

  it('is calibrated where what was given came', () => {
    const fifths = calibrationOf(tried, ({ model }) => model);
    expect(fifths.reduce((sum, { happened }) => sum + happened.of, 0)).toBe(400);
    expect(
      fifths.filter(({ given, happened }) => (happened.low ?? 0) <= given && given <= (happened.high ?? 0)).length,
    ).toBeGreaterThanOrEqual(4);
  });
});
