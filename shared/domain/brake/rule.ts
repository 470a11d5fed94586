import type { Harm } from '../../contracts/rows/brake.ts';
import { beta } from '../score/quantile.ts';

/** Messages of one bucket of time, and what came of them. */
export type Tally = Readonly<Record<Harm, number>> & { readonly sent: number };

/** Share of messages that may come to harm. */
export type Limits = Readonly<Record<Harm, number>>;

export interface Excess {
  readonly harm: Harm;
  readonly limit: number;
  readonly count: number;
  readonly sent: number;
  /** How many of the newest buckets were looked at together. */
  readonly buckets: number;
}

/** Fewer messages are no rate, and fewer people who complain no reason. */
export const enough = { messages: 50, harmed: 3 } as const;

/** The most likely that a programme exactly at its limit is halted by a window that begins on a given day, however often it is looked at. */
export const falseHalts = 0.001;

/** Probability of at least `count` out of `n` where each has the probability `share`. */
export const atLeast = (count: number, n: number, share: number): number => {
  if (count <= 0) return 1;
  return count > n ? 0 : beta(share, count, n - count + 1);
};

/**
 * Whether so many out of so many are too many. The look at the k-th harm spends `allowed / (k (k + 1))`, which sums up to
 * `allowed` over all k. The k-th harm among at most n messages has the binomial tail as its probability, so a programme at its
 * limit is ever halted with a probability of at most `allowed` (a sequential test by exact binomial bounds; union over k).
 * Harm that is heard of late only makes it less likely.
 */
export const isTooMuch = (
  count: number,
  sent: number,
  { limit, allowed = falseHalts }: { readonly limit: number; readonly allowed?: number },
): boolean => {
  const n = Math.max(count, sent);
  if (count < enough.harmed || n < enough.messages || count <= n * limit) return false;
  return atLeast(count, n, limit) <= allowed / (count * (count + 1));
};

/**
 * @param tallies by bucket of when the message left, the newest first. Every window that ends now is looked at, so that a bad
 * hour is not diluted by a good week.
 */
export const excessOf = (tallies: readonly Tally[], limits: Limits): Excess | undefined => {
  for (const harm of ['complaints', 'bounces', 'objections'] as const) {
    let [count, sent] = [0, 0];
    for (const [at, tally] of tallies.entries()) {
      count += tally[harm];
      sent += tally.sent;
      const limit = limits[harm];
      if (isTooMuch(count, sent, { limit }))
        return { harm, limit, count, sent: Math.max(count, sent), buckets: at + 1 };
    }
  }
  return undefined;
};
