import { stepStart } from '../insights/dates.ts';
import { fewAnswers } from '../score/score.ts';
import { logEvidence, type Sums } from './evidence.ts';

/** One more false alarm than this in so many years, over all series together, would break the promise. */
const yearsBetweenFalseAlarms = 20;
const weeksInYear = 365.25 / 7;

/** A change is looked for in the last so many days, against as many as these before it. */
export const lookBack = { after: 13 * 7, before: 52 * 7 } as const;

/** Days of a series one after the other, from the first on. */
export interface Series {
  readonly first: number;
  readonly isShare: boolean;
  readonly days: readonly { readonly n: number; readonly sum: number; readonly squares: number }[];
}

export interface Alarm {
  /** First day of the new level; a Monday. */
  readonly from: number;
  /** First day of what it is compared with. */
  readonly since: number;
}

/** Sums up to each day, that day excluded, so that those of any stretch are a difference. */
const sumsOf = ({ days }: Series): readonly Sums[] => {
  const all: Sums[] = [{ n: 0, sum: 0, squares: 0, ofDays: 0, days: 0 }];
  for (const { n, sum, squares } of days) {
    const last = all[all.length - 1] as Sums;
    const more = n === 0 ? 0 : sum ** 2 / n;
    all.push({
      n: last.n + n,
      sum: last.sum + sum,
      squares: last.squares + squares,
      ofDays: last.ofDays + more,
      days: last.days + (n === 0 ? 0 : 1),
    });
  }
  return all;
};

const less = (a: Sums, b: Sums): Sums => ({
  n: a.n - b.n,
  sum: a.sum - b.sum,
  squares: a.squares - b.squares,
  ofDays: a.ofDays - b.ofDays,
  days: a.days - b.days,
});

/**
 * Evidence that the bound allows: the sum over all Mondays of the evidence that the series changed on them. Each is 1 on
 * average while nothing changes, so that their sum reaches this within a year with a probability of at most
 * 1 / (years x series), by Markov's inequality, however often one looks (Shiryaev and Roberts; Pollak and Siegmund 1991 for a
 * level that is not known).
 */
export const thresholdFor = (series: number, years = yearsBetweenFalseAlarms): number =>
  weeksInYear * Math.max(1, series) * years;

/**
 * Whether a series has changed by the end of a day, and since when.
 * @param until the last day that counts.
 * @param since nothing before this day counts: it changed there already, or another question was asked.
 */
export const watcher = (series: Series) => {
  const sums = sumsOf(series);
  const upTo = (day: number): Sums => sums[Math.min(Math.max(day - series.first, 0), sums.length - 1)] as Sums;
  return (until: number, { since, threshold }: { readonly since: number; readonly threshold: number }) => {
    let [evidence, best] = [0, Number.NEGATIVE_INFINITY];
    let alarm: Alarm | undefined;
    for (let from = stepStart(until, 'week'); from > since && from > until - lookBack.after; from -= 7) {
      const begin = Math.max(since, series.first, from - lookBack.before);
      const [before, after] = [less(upTo(from), upTo(begin)), less(upTo(until + 1), upTo(from))];
      if (before.n < fewAnswers || after.n < fewAnswers) continue;
      const log = logEvidence(before, after, series.isShare);
      evidence += Math.exp(Math.min(log, 700));
      if (log > best) [best, alarm] = [log, { from, since: begin }];
    }
    return evidence >= threshold ? alarm : undefined;
  };
};
