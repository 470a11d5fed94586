import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { gridOf, nextSlot, regrid, takeSlots, tolerance } from '../../../shared/domain/sending/lanes.ts';
import { mostWithin } from './limits.ts';

const noon = Date.parse('2026-11-24T12:00:00.000Z');
const wanted = { patience: 2_000, reach: 2_500 };

/** Somebody takes some slots, and uses each as late as they may. */
const claims = fc.array(
  fc.record({
    after: fc.integer({ min: 0, max: 400 }),
    slots: fc.integer({ min: 1, max: 10 }),
    late: fc.integer({ min: 0, max: tolerance }),
    pace: fc.option(fc.integer({ min: 1, max: 200 }), { nil: undefined }),
  }),
  { minLength: 1, maxLength: 150 },
);

const rates = fc.oneof(fc.integer({ min: 1, max: 3_000 }), fc.double({ min: 0.2, max: 60, noNaN: true }));

describe('slots to send in', () => {
  it('hold no more messages within any second than the rate allows, whoever takes how many and is how late', () => {
    fc.assert(
      fc.property(rates, claims, (rate, all) => {
        const grid = gridOf(rate);
        let [free, now]: [readonly number[], number] = [regrid([], undefined, grid), noon];
        const left: number[] = [];
        for (const { after, slots, late, pace } of all) {
          now += after;
          const taken = takeSlots(free, grid, { ...wanted, slots, now, pace });
          if (taken.kind === 'crowded') continue;
          free = taken.free;
          const { start, step } = taken.stretch;
          for (let nth = 0; nth < taken.stretch.slots; nth += 1) left.push(start + nth * step + late);
        }
        expect(mostWithin(left, 1_000)).toBeLessThanOrEqual(Math.max(1, Math.floor(rate)));
        // Slots of different lanes are as far from each other as those of one.
        expect(mostWithin(left, 5_000)).toBeLessThanOrEqual(Math.ceil(5 * (rate < 1 ? rate : Math.floor(rate))));
      }),
      { numRuns: 300 },
    );
  });

  it('are all used by those who come one after the other', () => {
    for (const rate of [1, 14, 50, 200]) {
      const grid = gridOf(rate);
      let [free, count]: [readonly number[], number] = [regrid([], undefined, grid), 0];
      for (let now = noon; now < noon + 10_000; now += 5) {
        const taken = takeSlots(free, grid, { slots: 4, now, patience: 100, reach: 1_000 });
        if (taken.kind === 'crowded') continue;
        free = taken.free;
        count += taken.stretch.slots;
      }
      expect(count, `at ${rate} a second`).toBeGreaterThanOrEqual(rate * 0.9 * 10 * 0.95 - grid.lanes);
    }
  });

  it('are over a tenth of a second after their begin, and the next is taken', () => {
    const stretch = { start: noon, step: 500, slots: 3 };
    expect(nextSlot(stretch, noon - 60)).toMatchObject({ at: noon, rest: { start: noon + 500, slots: 2 } });
    expect(nextSlot(stretch, noon + 100)?.at).toBe(noon);
    expect(nextSlot(stretch, noon + 101)).toMatchObject({ at: noon + 500, rest: { slots: 1 } });
    expect(nextSlot(stretch, noon + 1_101)).toBeUndefined();
  });

  it('are not given where they would begin too late, and say when they would', () => {
    const grid = gridOf(1);
    const taken = takeSlots([noon + 9_000], grid, { ...wanted, slots: 1, now: noon });
    expect(taken).toMatchObject({ kind: 'crowded' });
    expect(taken.kind === 'crowded' && taken.from).toBeGreaterThanOrEqual(noon + 9_000);
  });

  it('begin behind all that were taken when the rate changes', () => {
    const [before, grid] = [gridOf(14), gridOf(50)];
    const free = regrid([noon + 700, noon + 300], before, grid);
    expect(free).toHaveLength(grid.lanes);
    for (const from of free) expect(from).toBeGreaterThan(noon + 700);
  });
});
