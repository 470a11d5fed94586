import { describe, expect, it } from 'vitest';
import { type Series, thresholdFor, watcher } from '../../shared/domain/alert/watch.ts';

/** Numbers that look random and are the same each time (mulberry32). */
const seeded = (seed: number) => {
  let state = seed;
  return (): number => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4_294_967_296;
  };
};

type Draw = (random: () => number, worse: number) => number;
const share =
  (p: number): Draw =>
  (random, worse) =>
    random() < p - worse ? 1 : 0;
/** Promoters, passives and detractors as 1, a half and 0; worse by so much moves promoters to detractors. */
const nps =
  (up: number, down: number): Draw =>
  (random, worse) => {
    const at = random();
    if (at < up - worse) return 1;
    return at < 1 - down - worse ? 0.5 : 0;
  };
const cxi: Draw = (random, worse) =>
  Math.min(1, Math.max(0, 0.72 - worse + 0.35 * (random() + random() + random() - 1.5)));

interface Year {
  readonly draw: Draw;
  readonly perDay: number;
  readonly isShare: boolean;
  readonly from?: number;
  readonly worse?: number;
}

/** A Monday. */
const first = 20_741 - ((20_741 + 3) % 7);

const played = (
  { draw, perDay, isShare, from = Number.POSITIVE_INFINITY, worse = 0 }: Year,
  days: number,
  seed: number,
) => {
  const random = seeded(seed);
  const all = Array.from({ length: days }, (_, day) => {
    const one = { n: 0, sum: 0, squares: 0 };
    const n = Math.floor(perDay * (0.5 + random()) + random());
    for (let at = 0; at < n; at += 1) {
      const value = draw(random, day >= from ? worse : 0);
      one.n += 1;
      one.sum += value;
      one.squares += value * value;
    }
    return one;
  });
  return { first, isShare, days: all } satisfies Series;
};

/** Days until the first alarm; undefined where there is none. @param every days one looks again: the bound holds for all. */
const alarmIn = (series: Series, threshold: number, every = 1): number | undefined => {
  const look = watcher(series);
  for (let day = 0; day < series.days.length; day += every)
    if (look(first + day, { since: first, threshold })) return day;
  return undefined;
};

const kinds: readonly (readonly [string, Year])[] = [
  ['a share in the middle', { draw: share(0.6), perDay: 5, isShare: true }],
  ['a share near its end', { draw: share(0.95), perDay: 3, isShare: true }],
  ['a share at its end', { draw: share(0.99), perDay: 6, isShare: true }],
  ['NPS', { draw: nps(0.5, 0.2), perDay: 5, isShare: false }],
  ['CXI', { draw: cxi, perDay: 3, isShare: false }],
];

describe('alarms', () => {
  it.each(kinds)('are false at most once in twenty years: %s', (_, kind) => {
    const [runs, years] = [400, 2];
    const threshold = thresholdFor(1);
    let alarms = 0;
    for (let run = 0; run < runs; run += 1)
      if (alarmIn(played(kind, years * 365, run + 1), threshold, 3) !== undefined) alarms += 1;
    expect(alarms).toBeLessThanOrEqual((runs * years) / 20);
  });

  it('find a real drop within weeks, and where it began', () => {
    const found = Array.from({ length: 100 }, (_, seed) => {
      const series = played({ draw: nps(0.5, 0.2), perDay: 27, isShare: false, from: 210, worse: 0.1 }, 300, seed + 9);
      return alarmIn(series, thresholdFor(10));
    });
    const late = found.map((day) => (day ?? 300) - 210);
    expect(found.filter((day) => day !== undefined && day < 210)).toEqual([]);
    expect(late.sort((a, b) => a - b)[50]).toBeLessThan(28);
    expect(late[95]).toBeLessThan(60);
  });
});
