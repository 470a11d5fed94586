import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { dateOf, dayOf } from '../../../shared/domain/insights/dates.ts';
import { everyOf, reachOf, tallyMoving, windowOf } from '../../../shared/domain/insights/moving.ts';
import { tallyOf } from '../../../shared/domain/score/tally.ts';
import { columnsOf } from './columns.ts';

interface Answer {
  readonly day: number;
  readonly program: string;
  readonly score: number;
}

/** Programme `b` changes its question on day 20 of the period. */
const seriesOf = ({ program, day }: Answer): string => (program === 'b' && day >= 20 ? 'new' : 'old');

const answers = fc.array(
  fc.record({
    day: fc.integer({ min: -30, max: 39 }),
    program: fc.constantFrom('a', 'b'),
    score: fc.constantFrom(-1, 0, 1),
  }),
  { maxLength: 120 },
);

/** Each window by itself, from the rows. */
const naive = (all: readonly Answer[], at: number, length: number) => {
  const hasNew = all.some((one) => one.program === 'b' && one.day >= 20 && one.day <= at);
  return tallyOf(
    all
      .filter((one) => one.day > at - length && one.day <= at)
      .filter((one) => !(hasNew && one.program === 'b' && seriesOf(one) === 'old'))
      .map(({ score }) => score),
  );
};

describe('a moving window', () => {
  it('holds the answers of the days up to its last, and never two series of a programme', () => {
    fc.assert(
      fc.property(answers, fc.integer({ min: 2, max: 31 }), (all, length) => {
        const facts = columnsOf(all.map((one) => ({ ...one, series: seriesOf(one) })));
        const dated = {
          ...{ facts, rows: Int32Array.from(all.keys()), days: Float64Array.from(all, ({ day }) => day) },
          worth: (row: number) => all[row]?.score ?? 0,
        };
        const tallies = tallyMoving(dated, { since: 0, until: 39 }, length);
        expect([...tallies.keys()]).toEqual(Array.from({ length: 40 }, (_, at) => at));
        for (const [at, tally] of tallies) expect(tally).toEqual(naive(all, at, length));
      }),
    );
  });

  it('is named by its days, and needs answers from before the period', () => {
    expect([everyOf('moving:30'), everyOf('week')]).toEqual(['moving:30', 'week']);
    for (const wrong of ['moving:1', 'moving:367', 'moving:', 'moving:3.5', 'moving:-7', 'year'])
      expect(everyOf(wrong)).toBeUndefined();
    expect([windowOf('moving:7'), windowOf('month'), windowOf(undefined)]).toEqual([7, undefined, undefined]);
    const wish = { since: dayOf('2026-03-01'), until: dayOf('2026-03-31'), every: 'moving:30' as const };
    expect(dateOf(reachOf(wish).since)).toBe('2026-01-31');
    expect(reachOf({ ...wish, every: 'week' }).since).toBe(wish.since);
  });
});
