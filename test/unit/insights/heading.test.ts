import { describe, expect, it } from 'vitest';
import { backtest } from '../../../shared/domain/insights/heading/backtest.ts';
import { forecast } from '../../../shared/domain/insights/heading/forecast.ts';
import { damped, smooth } from '../../../shared/domain/insights/heading/smooth.ts';
import { Chance } from '../../simulation/chance.ts';

const range = { low: -100, high: 100 };

const normal = (chance: Chance): number =>
  Math.sqrt(-2 * Math.log(1 - chance.next())) * Math.cos(2 * Math.PI * chance.next());

/** A level that wanders, seen through the noise of few answers. */
const wandering = (chance: Chance, steps: number, { drift, noise }: { drift: number; noise: number }) => {
  let level = 20;
  return Array.from({ length: steps }, () => {
    level += drift * normal(chance);
    return level + noise * normal(chance);
  });
};

describe('where a score is heading', () => {
  it.each([
    { drift: 0, noise: 8 },
    { drift: 2, noise: 6 },
    { drift: 5, noise: 3 },
  ])('has a band that covers what comes in 95 % (%j), one step and eight ahead', (how) => {
    const chance = new Chance(17);
    const rounds = 400;
    const hits = [0, 0];
    for (let round = 0; round < rounds; round += 1) {
      const all = wandering(chance, 60, how);
      const told = forecast(all.slice(0, 52), 8, { low: -1e3, high: 1e3 })?.ahead;
      for (const [at, step] of [1, 8].entries()) {
        const [band, came] = [told?.[step - 1], all[51 + step] ?? 0];
        if (band && band.low <= came && came <= band.high) hits[at] = (hits[at] ?? 0) + 1;
      }
    }
    for (const hit of hits) {
      expect(hit / rounds).toBeGreaterThan(0.9);
      expect(hit / rounds).toBeLessThan(0.985);
    }
  });

  it('sees a trend where there is one, and lets it die down', () => {
    const chance = new Chance(3);
    const rising = Array.from({ length: 52 }, (_, at) => -20 + at + normal(chance));
    const told = forecast(rising, 13, range);
    expect(told?.model).toBe('damped-trend');
    const steps = told?.ahead.map(({ expected }) => expected) ?? [];
    expect(steps[0]).toBeGreaterThan(30);
    expect((steps[1] ?? 0) - (steps[0] ?? 0)).toBeGreaterThan((steps[12] ?? 0) - (steps[11] ?? 0));
  });

  it('never leaves the scale, and refuses where there is too little to go by', () => {
    const told = forecast(
      Array.from({ length: 40 }, (_, at) => 60 + at),
      20,
      range,
    );
    for (const { low, high, expected } of told?.ahead ?? []) {
      expect(Math.max(low, high, expected)).toBeLessThanOrEqual(100);
      expect(low).toBeLessThanOrEqual(expected);
    }
    expect(
      forecast(
        Array.from({ length: 25 }, () => 1),
        4,
        range,
      ),
    ).toBeUndefined();
    expect(forecast([...Array.from({ length: 25 }, () => 1), null, null], 4, range)).toBeUndefined();
    expect(
      forecast(
        Array.from({ length: 30 }, () => 7),
        4,
        range,
      )?.ahead.at(-1),
    ).toMatchObject({ low: 7, high: 7 });
  });

  it('smooths as the formula says', () => {
    expect(smooth([10, 20], { alpha: 0.5, beta: 0, phi: 1 })).toEqual({
      ...{ level: 15, trend: 0 },
      ...{ levels: [10, 15], errors: [10] },
    });
    expect(smooth([10, 20, null], { alpha: 0.5, beta: 0.4, phi: 0.5 })).toEqual({
      ...{ level: 16, trend: 1 },
      ...{ levels: [10, 15, 16], errors: [10] },
    });
    expect(smooth([null, 7, 9], { alpha: 0.5, beta: 0, phi: 1 }).levels).toEqual([7, 8]);
    expect(damped(0.5, 3)).toBeCloseTo(0.875, 12);
  });

  it('is tried on the past with what was known then', () => {
    const values = wandering(new Chance(5), 104, { drift: 1, noise: 5 });
    const tried = backtest(values, 4, range);
    expect(tried.covered.of).toBe(104 - 26 - 4 + 1);
    expect(tried.covered.rate).toBeGreaterThan(85);
    expect(tried.error).toBeLessThan(tried.plainError ?? 0);
    const changed = values.map((value, at) => (at > 60 ? 0 : value));
    expect(forecast(values.slice(0, 60), 4, range)).toEqual(forecast(changed.slice(0, 60), 4, range));
  });
});
