import { logGamma } from '../score/quantile.ts';

/** Sums over the answers of a series, by day: each answer gives a value from 0 to 1 (see `shareOfScale`). */
export interface Sums {
  readonly n: number;
  readonly sum: number;
  readonly squares: number;
  /** Over days, the square of a day's sum by its number of answers: what days differ among one another. */
  readonly ofDays: number;
  /** With an answer. */
  readonly days: number;
}

/** Logarithm of how likely so many successes of so many are under Jeffreys' prior, the order given. */
const logMixture = (successes: number, n: number): number =>
  logGamma(successes + 0.5) + logGamma(Math.max(0, n - successes) + 0.5) - logGamma(n + 1) - Math.log(Math.PI);

/** Answers whose spread is taken for a coin's before any is seen. */
const prior = 5;

/**
 * How much further answers spread than a coin of the same mean: 1 for shares, less for values between, more where days differ
 * beyond chance (answers of a day that belong together count for less).
 */
const dispersion = (before: Sums, after: Sums, isShare: boolean): number => {
  const [n, sum] = [before.n + after.n, before.sum + after.sum];
  const mean = sum / n;
  const coin = Math.max(1e-6, mean * (1 - mean));
  const means = before.sum ** 2 / before.n + after.sum ** 2 / after.n;
  const within = before.squares + after.squares - means;
  const own = isShare ? 1 : Math.min(1, (within + prior * coin) / ((n - 2 + prior) * coin));
  const freedom = before.days + after.days - 2;
  if (freedom < 10) return own;
  const between = (before.ofDays + after.ofDays - means) / freedom;
  return own * Math.max(1, between / (own * coin));
};

/**
 * Logarithm of the evidence that a series has another mean after a day than before it: how much likelier the answers are with
 * two means, each unknown, than with one (a mixture over Jeffreys' prior; Robbins 1970). Were nothing different, it would be
 * about 1 on average however long one looks, and 1/a or more with a probability of a at most (Ville 1939).
 */
export const logEvidence = (before: Sums, after: Sums, isShare: boolean): number => {
  const by = dispersion(before, after, isShare);
  const [n, m] = [before.n / by, after.n / by];
  const [k, l] = [before.sum / by, after.sum / by];
  return logMixture(k, n) + logMixture(l, m) - logMixture(k + l, n + m);
};
