import { type Share, shareOf } from './asked.ts';
import { type Facts, numbersOf, type Rows } from './fact-rows.ts';

const hour = 3_600_000;

/** How long something took. */
export interface Durations {
  readonly n: number;
  /** Milliseconds; null where nothing happened. */
  readonly quarter: number | null;
  readonly median: number | null;
  readonly threeQuarters: number | null;
  /** Share of those that came within so many hours. */
  readonly by: readonly { readonly hours: number; readonly share: Share }[];
}

const marks = [1, 4, 12, 24, 48, 72, 168, 336, 720];

/** Of surveys that were sent, how long it took until something happened, where it did. */
export const durationsOf = (surveys: Facts, sent: Rows, until: 'answeredAt' | 'optedOutAt'): Durations => {
  const [from, to] = [numbersOf(surveys, 'sentAt'), numbersOf(surveys, until)];
  const all = new Float64Array(sent.length);
  let n = 0;
  for (let at = 0; at < sent.length; at += 1) {
    const row = sent[at] as number;
    if (!Number.isNaN(to[row])) all[n++] = Math.max(0, (to[row] as number) - (from[row] as number));
  }
  const took = all.subarray(0, n).sort();
  return {
    n: took.length,
    quarter: quantile(took, 0.25),
    median: quantile(took, 0.5),
    threeQuarters: quantile(took, 0.75),
    by: marks.map((hours) => ({ hours, share: shareOf(countUpTo(took, hours * hour), took.length) })),
  };
};

/** Between the two nearest values, as in most statistics software (type 7 of Hyndman and Fan, 1996). */
export const quantile = (sorted: Float64Array, share: number): number | null => {
  if (sorted.length === 0) return null;
  const at = (sorted.length - 1) * share;
  const [low, high] = [sorted[Math.floor(at)] ?? 0, sorted[Math.ceil(at)] ?? 0];
  return low + (high - low) * (at - Math.floor(at));
};

const countUpTo = (sorted: Float64Array, limit: number): number => {
  let [low, high] = [0, sorted.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((sorted[middle] ?? 0) <= limit) low = middle + 1;
    else high = middle;
  }
  return low;
};
