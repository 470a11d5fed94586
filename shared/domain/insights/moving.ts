import { count, noTally, type Tally, together } from '../score/tally.ts';
import { type Day, daysIn, type Period, type Step, steps } from './dates.ts';
import { type Facts, type Rows, wordsOf } from './fact-rows.ts';
import type { Worth } from './rating.ts';

/** Each day's score over the days up to it: `moving:30`. */
export type Moving = `moving:${number}`;
export type Every = Step | Moving;

const [shortest, longest] = [2, 366];

/** @returns undefined for what is neither a step nor a window of 2 to 366 days. */
export const everyOf = (text: string): Every | undefined => {
  const length = Number(/^moving:(\d{1,3})$/.exec(text)?.[1]);
  if (length >= shortest && length <= longest) return `moving:${length}`;
  return steps.find((one) => one === text);
};

export const isStep = (every: Every): every is Step => steps.some((one) => one === every);

/** Days of a moving window; undefined for a step. */
export const windowOf = (every: Every | undefined): number | undefined =>
  every?.startsWith('moving:') ? Number(every.slice('moving:'.length)) : undefined;

/** The period whose answers a trend needs: the first day's window begins before it. */
export const reachOf = <T extends Period & { readonly every?: Every | undefined }>(wish: T): T => ({
  ...wish,
  since: wish.since - ((windowOf(wish.every) ?? 1) - 1),
});

interface Dated {
  readonly facts: Facts;
  /** From before the period on (`reachOf`). */
  readonly rows: Rows;
  readonly days: Float64Array;
  readonly worth: Worth;
}

/**
 * The answers of each day's window, the day itself included. Where a programme's scale or question changed, windows from that
 * day on hold no answer to the one before: a score never mixes the two.
 * @param length days of the window.
 */
export const tallyMoving = (dated: Dated, period: Period, length: number): ReadonlyMap<Day, Tally> => {
  const byDay = tallyByEnd(dated);
  const windowAt = (day: Day): Tally =>
    together(
      Array.from({ length }, (_, back) => [...(byDay.get(day - back) ?? [])])
        .flat()
        .flatMap(([end, tally]) => (end > day ? [tally] : [])),
    );
  const days = Array.from({ length: daysIn(period) }, (_, at) => period.since + at);
  return new Map(days.map((day) => [day, windowAt(day)]));
};

/** Answers of each day, by the day from which they count no more. */
const tallyByEnd = ({ facts, rows, days, worth }: Dated): ReadonlyMap<Day, ReadonlyMap<Day, Tally>> => {
  const endOf = seriesEnds({ facts, rows, days });
  const byDay = new Map<Day, Map<Day, Tally>>();
  for (const row of rows) {
    const at = days[row] ?? Number.NaN;
    const end = Math.max(endOf(row), at + 1);
    const own = byDay.get(at) ?? new Map<Day, Tally>();
    byDay.set(at, own);
    const tally = own.get(end) ?? noTally();
    own.set(end, tally);
    count(tally, worth(row));
  }
  return byDay;
};

/** When the next series of a row's programme began, after its own. */
const seriesEnds = ({ facts, rows, days }: Omit<Dated, 'worth'>): ((row: number) => Day) => {
  const [programs, series] = [wordsOf(facts, 'program'), wordsOf(facts, 'series')];
  const width = series.words.length + 1;
  const keyOf = (row: number): number =>
    ((programs.codes[row] as number) + 1) * width + (series.codes[row] as number) + 1;
  const begun = new Map<number, Day>();
  for (const row of rows) {
    const at = days[row] ?? Number.NaN;
    begun.set(keyOf(row), Math.min(begun.get(keyOf(row)) ?? at, at));
  }
  const ends = new Map(
    [...begun].map(([key, from]) => {
      const later = [...begun].filter(
        ([other, at]) => Math.floor(other / width) === Math.floor(key / width) && at > from,
      );
      return [key, Math.min(...later.map(([, at]) => at))];
    }),
  );
  return (row) => ends.get(keyOf(row)) ?? Number.POSITIVE_INFINITY;
};
