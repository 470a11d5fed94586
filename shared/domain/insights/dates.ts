import { day, stretchAt } from '../timing/offsets.ts';
import { type Facts, numbersOf } from './fact-rows.ts';

/** A date as days since 1970-01-01. */
export type Day = number;

/** First and last day, both included, in the company's zone. */
export interface Period {
  readonly since: Day;
  readonly until: Day;
}

export const dayOf = (date: string): Day => Math.floor(Date.parse(`${date}T00:00:00Z`) / day);
export const dateOf = (at: Day): string => new Date(at * day).toISOString().slice(0, 10);
export const daysIn = ({ since, until }: Period): number => until - since + 1;

/** The local date of an instant. @param at epoch milliseconds. */
export const localDay = (at: number, zone: string): Day => Math.floor((at + stretchAt(zone, at).offset) / day);

const half = 14 * 3_600_000;

/** Epoch milliseconds at which a local date begins, past a gap where the clock skips midnight. */
export const startOf = (date: Day, zone: string): number => {
  const local = date * day;
  const candidates = [-half, 0, half].map((by) => local - stretchAt(zone, local + by).offset);
  return Math.min(
    ...candidates.filter((at) => localDay(at, zone) >= date && localDay(at - 1, zone) < date),
    local + half,
  );
};

/** As long a time, just before. */
export const before = ({ since, until }: Period): Period => ({ since: since - (until - since + 1), until: since - 1 });

/** Days of columns that came as words. */
const read = new WeakMap<object, Float64Array>();

/** Days of a column of dates, whether they came as words or as days since 1970. */
export const daysOf = (facts: Facts, name: string): Float64Array => {
  const column = facts.columns[name];
  if (column?.kind !== 'words') return numbersOf(facts, name);
  const { codes, words } = column;
  const known = read.get(codes);
  if (known) return known;
  // The place before the first is that of null, whose code is -1.
  const byCode = Float64Array.from([Number.NaN, ...words.map(dayOf)]);
  const days = new Float64Array(codes.length);
  for (let row = 0; row < codes.length; row += 1) days[row] = byCode[(codes[row] as number) + 1] as number;
  read.set(codes, days);
  return days;
};

export const steps = ['day', 'week', 'month'] as const;
export type Step = (typeof steps)[number];

/** First day of the day, the week (from Monday) or the month that a day lies in. */
export const stepStart = (at: Day, step: Step): Day => {
  // 1970-01-01 was a Thursday.
  if (step === 'week') return at - ((((at + 3) % 7) + 7) % 7);
  return step === 'month' ? dayOf(`${dateOf(at).slice(0, 7)}-01`) : at;
};

/** First days of all steps that a period touches. */
export const stepsIn = ({ since, until }: Period, step: Step): readonly Day[] => {
  const starts: Day[] = [];
  for (let at = stepStart(since, step); at <= until; at = nextStep(at, step)) starts.push(at);
  return starts;
};

const nextStep = (start: Day, step: Step): Day => {
  if (step === 'month') return stepStart(start + 32, 'month');
  return step === 'week' ? start + 7 : start + 1;
};

/** Months in UTC in which something of this period may lie, zones included. @param reach days more before and after. */
export const monthsOf = (
  { since, until }: Period,
  reach: { readonly before?: number; readonly after?: number } = {},
) => ({
  from: dateOf(since - 1 - (reach.before ?? 0)).slice(0, 7),
  to: dateOf(until + 1 + (reach.after ?? 0)).slice(0, 7),
});
