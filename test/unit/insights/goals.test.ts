import { describe, expect, it } from 'vitest';
import { goalStandings } from '../../../functions/insights/goals.ts';
import { headingOf } from '../../../functions/insights/heading.ts';
import { dateOf, dayOf } from '../../../shared/domain/insights/dates.ts';
import { columnsOf } from './columns.ts';

/** A Friday; the last whole week began on Monday the 16th. */
const today = dayOf('2026-11-27');
const monday = dayOf('2026-11-16');

/** An answer each day for so many days back: promoters, but for one day in four. */
const answered = (days: number, more: object = {}) =>
  Array.from({ length: days }, (_, back) => ({
    ...{ id: `a${back}`, type: 'nps', series: 'x', day: today - back, score: back % 4 === 0 ? 0 : 10 },
    ...{ group: back % 4 === 0 ? 'detractor' : 'promoter', program: 'support', stage: 'support', ...more },
  }));
const countedOf = (rows: readonly ReturnType<typeof answered>[number][], since = today - 363) => {
  const facts = columnsOf(rows);
  const all = Int32Array.from(rows.keys()) as never;
  const answers = { facts, rows: all, days: Float64Array.from(rows, ({ day }) => day) };
  return { answers, rows: all, period: { since, until: today }, today };
};
const heading = (rows: readonly ReturnType<typeof answered>[number][], since?: number) => {
  const counted = countedOf(rows, since);
  return headingOf('nps', counted.rows, counted);
};

describe('where a score is heading', () => {
  it('goes by whole weeks, from the first answer to the last Sunday', () => {
    const { points } = heading(answered(40));
    expect(points.map(({ at }) => dateOf(at))).toEqual([
      '2026-10-19',
      '2026-10-26',
      '2026-11-02',
      '2026-11-09',
      '2026-11-16',
    ]);
    expect(points.map(({ score }) => score.n)).toEqual([7, 7, 7, 7, 7]);
  });

  it('goes by no week before the period, nor by one that begins before it', () => {
    expect(heading(answered(40), monday - 7).points.map(({ at }) => at)).toEqual([monday - 7, monday]);
    expect(heading(answered(40), monday - 6).points.map(({ at }) => at)).toEqual([monday]);
  });

  it('is of now over ninety days, and of the newest question alone', () => {
    expect(heading(answered(120)).now.n).toBe(90);
    const changed = answered(120).map((row, back) => ({ ...row, series: back < 20 ? 'new' : 'old' }));
    const { now, points } = heading(changed);
    expect(now.n).toBe(20);
    expect(points.every(({ at }) => at >= today - 20)).toBe(true);
    expect(points).toHaveLength(2);
    const twice = answered(120).map((row, back) => ({
      ...row,
      series: ['new', 'old', 'oldest'][Math.floor(back / 50)] ?? '',
    }));
    expect(heading(twice).now.n).toBe(50);
  });

  it('counts a week without an answer as one', () => {
    const { points } = heading(answered(40).filter(({ day }) => day < monday - 7 || day >= monday));
    expect(points.map(({ score }) => score.n)).toEqual([7, 7, 7, 0, 7]);
  });

  it('looks a quarter of a year ahead where there is enough to go by, within the scale', () => {
    const { forecast } = heading(answered(360));
    expect(forecast?.ahead).toHaveLength(13);
    for (const { low, high } of forecast?.ahead ?? []) {
      expect(low).toBeGreaterThanOrEqual(-100);
      expect(high).toBeLessThanOrEqual(100);
    }
    expect(heading(answered(60)).forecast).toBeUndefined();
  });
});

describe('a goal', () => {
  const rows = [
    ...answered(360),
    ...answered(360, { program: 'billing', stage: 'purchase', score: 0, group: 'detractor' }),
    ...answered(50, { type: 'csat', score: 5, group: 'promoter' }),
  ];
  const standing = (goal: object) => goalStandings([{ type: 'nps', score: 40, ...goal } as never], countedOf(rows))[0];

  it('is held against its own answers: of its type, its programme, its stage', () => {
    expect(standing({})?.heading.now.n).toBe(180);
    expect(standing({ program: 'support' })?.heading.now).toMatchObject({ n: 90 });
    expect(standing({ stage: 'purchase' })?.heading.now).toMatchObject({ n: 90, score: -100 });
    expect(standing({ program: 'support', stage: 'purchase' })?.heading.now.n).toBe(0);
    expect(standing({ type: 'csat', score: 90 })?.heading.now.n).toBe(50);
  });

  it('says how far it has moved since its baseline, where it has one and is answered', () => {
    const now = standing({ program: 'support' })?.heading.now.score ?? Number.NaN;
    expect(standing({ program: 'support', baseline: 10 })?.moved).toBe(now - 10);
    expect(standing({ program: 'support' })?.moved).toBeNull();
    expect(standing({ program: 'nothing', baseline: 10 })?.moved).toBeNull();
  });

  it('is reached, missed or open by what the interval and the band of its day say', () => {
    const [reached, never] = [standing({ program: 'support', score: 0 }), standing({ stage: 'purchase', score: 90 })];
    expect(reached?.standing).not.toEqual(never?.standing);
    const dated = (by: string) => standing({ program: 'support', score: 55, by })?.standing;
    // Of a day that is over nothing is foretold, nor of one that is too far.
    expect([dated('2026-11-26'), dated('2030-01-01')]).toEqual(['unknown', 'unknown']);
  });

  it('is foretold for the week of its day, today’s as the next, and for the last week where it has none', () => {
    const counted = countedOf(answered(360).filter((_, back) => back % 5 !== 1));
    const { points, forecast, now } = headingOf('nps', counted.rows, counted);
    const last = points.at(-1)?.at ?? 0;
    const ahead = forecast?.ahead ?? [];
    const at = (by: string | undefined, score: number) =>
      goalStandings([{ type: 'nps', score, ...(by && { by }) } as never], counted)[0]?.standing;
    const nowScore = now.score ?? 0;
    for (const week of [1, 2, 6, 13]) {
      const then = ahead[week - 1]?.high ?? 0;
      expect(then).toBeGreaterThan(nowScore);
      const by = dateOf(last + 7 * week);
      if (dayOf(by) >= today) expect([at(by, then - 0.01), at(by, then + 0.01)]).toEqual(['open', 'beyond']);
    }
    const end = ahead.at(-1)?.high ?? 0;
    expect([at(undefined, end - 0.01), at(undefined, end + 0.01)]).toEqual(['open', 'beyond']);
    const first = ahead[0]?.high ?? 0;
    expect([at(dateOf(today), first - 0.01), at(dateOf(today), first + 0.01)]).toEqual(['open', 'beyond']);
    expect(at(dateOf(today - 1), first - 0.01)).toBe('unknown');
  });
});
