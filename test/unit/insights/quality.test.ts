import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { areaUnder, betterBy, brier, calibrationOf, type Tried } from '../../../shared/domain/insights/risk/quality.ts';

const tried = (model: number, happened: boolean, more: Partial<Tried> = {}): Tried => ({
  ...{ person: 0, model, rule: 0.5, happened },
  ...more,
});
const model = ({ model }: Tried): number => model;
const some = fc.array(
  fc
    .record({ model: fc.constantFrom(0, 0.25, 0.5, 0.75, 1), happened: fc.boolean() })
    .map((one) => tried(one.model, one.happened)),
  { minLength: 2, maxLength: 12 },
);

describe('how well those who are lost are told from those who stay', () => {
  it.each<[string, readonly Tried[], number | null]>([
    ['perfectly', [tried(0.1, false), tried(0.9, true)], 1],
    ['the wrong way round', [tried(0.9, false), tried(0.1, true)], 0],
    ['not at all', [tried(0.5, false), tried(0.5, true)], 0.5],
    ['in three of four pairs', [tried(0.1, false), tried(0.5, false), tried(0.3, true), tried(0.9, true)], 0.75],
    ['where nobody was lost', [tried(0.1, false)], null],
    ['where all were lost', [tried(0.1, true)], null],
    ['of nobody', [], null],
  ])('%s', (_, all, area) => {
    expect(areaUnder(all, model)).toBe(area);
  });

  it('is the share of pairs in the right order, ties by half', () => {
    fc.assert(
      fc.property(some, (all) => {
        const pairs = all
          .filter(({ happened }) => happened)
          .flatMap((lost) => all.filter(({ happened }) => !happened).map((kept) => Math.sign(lost.model - kept.model)));
        const share = pairs.reduce((sum, sign) => sum + (1 + sign) / 2, 0) / pairs.length;
        if (pairs.length === 0) expect(areaUnder(all, model)).toBeNull();
        else expect(areaUnder(all, model)).toBeCloseTo(share, 12);
      }),
    );
  });
});

describe('the error of probabilities', () => {
  it('is the mean of squares', () => {
    expect(brier([tried(1, true), tried(0, false)], model)).toBe(0);
    expect(brier([tried(0.5, true), tried(0.25, false)], model)).toBeCloseTo((0.25 + 0.0625) / 2, 12);
    expect(brier([], model)).toBe(0);
  });

  it('of two is compared person by person', () => {
    expect(betterBy([tried(1, true, { rule: 0.5 }), tried(0, false, { rule: 0.5, person: 1 })])).toEqual({
      by: -0.25,
      low: -0.25,
      high: -0.25,
    });
    const { by, low, high } = betterBy([tried(1, true, { rule: 0 }), tried(0.5, true, { rule: 0.5, person: 1 })]);
    // Gains of -1 and 0: half a unit to either side, over two people.
    const margin = (1.959964 * Math.sqrt(0.5)) / 2;
    expect([by, low, high].map((one) => Number(one.toFixed(5)))).toEqual(
      [-0.5, -0.5 - margin, -0.5 + margin].map((one) => Number(one.toFixed(5))),
    );
    const twice = betterBy([tried(1, true, { rule: 0 }), tried(0.5, true, { rule: 0.5 })]);
    expect(twice.high - twice.low).toBeCloseTo(0, 12);
    expect(betterBy([])).toEqual({ by: 0, low: 0, high: 0 });
  });
});

describe('fifths', () => {
  it('are of those who were given least to those who were given most', () => {
    const all = Array.from({ length: 10 }, (_, at) => tried((9 - at) / 10, at < 2, { person: at }));
    const fifths = calibrationOf(all, model);
    expect(fifths.map(({ given }) => Math.round(given))).toEqual([5, 25, 45, 65, 85]);
    expect(fifths.map(({ happened }) => happened.n)).toHaveLength(5);
    expect(fifths.at(-1)?.happened).toMatchObject({ n: 2 });
  });

  it('that hold nobody are left out', () => {
    expect(calibrationOf([tried(0.5, true)], model)).toHaveLength(1);
  });
});
