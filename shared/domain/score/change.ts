import { adjusted, type Interval, varianceOf, wilson } from './interval.ts';
import { t95, z95 } from './quantile.ts';
import { ruleOf, type SurveyType } from './rule.ts';
import type { Tally } from './tally.ts';

/** How far a score moved from one set of answers to another, in the score's unit, with its 95 % interval. */
export interface Change extends Interval {
  readonly by: number;
  /** The interval does not hold zero: were nothing different, so much would be seen in one of twenty pairs. */
  readonly isReal: boolean;
}

/** Two sets of different answers, such as two periods. @returns undefined where either has no answer. */
export const changeBetween = (type: SurveyType, before: Tally, after: Tally): Change | undefined => {
  if (before.n === 0 || after.n === 0) return undefined;
  const { by, low, high } = differences[ruleOf(type)](before, after);
  return { by, low, high, isReal: low > 0 || high < 0 };
};

/** The same for two shares of different things. */
export const changeOfShares = (
  before: { readonly n: number; readonly of: number },
  after: { readonly n: number; readonly of: number },
): Change | undefined => {
  const tally = ({ n, of }: typeof before): Tally => ({ n: of, up: n, down: of - n, sum: n, squares: n });
  return changeBetween('thumbs', tally(before), tally(after));
};

type Difference = (before: Tally, after: Tally) => Interval & { readonly by: number };

/** The variances of two adjusted Wald intervals add. */
const balances: Difference = (before, after) => {
  const [a, b] = [adjusted(before), adjusted(after)];
  const margin = 100 * z95 * Math.sqrt(a.variance + b.variance);
  const centre = 100 * (b.centre - a.centre);
  const by = 100 * ((after.up - after.down) / after.n - (before.up - before.down) / before.n);
  return { by, low: Math.max(-200, centre - margin), high: Math.min(200, centre + margin) };
};

/** Newcombe's hybrid score interval (1998, method 10): what Wilson's intervals leave on either side, by Pythagoras. */
const shares: Difference = (before, after) => {
  const [p, q] = [before.up / before.n, after.up / after.n];
  const [a, b] = [wilson(before.up, before.n), wilson(after.up, after.n)];
  return {
    by: 100 * (q - p),
    low: 100 * (q - p - Math.hypot(q - b.low, a.high - p)),
    high: 100 * (q - p + Math.hypot(b.high - q, p - a.low)),
  };
};

/** Welch's interval, with the degrees of freedom by Satterthwaite. */
const means: Difference = (before, after) => {
  const by = after.sum / after.n - before.sum / before.n;
  const [a, b] = [varianceOf(before) / before.n, varianceOf(after) / after.n];
  if (!Number.isFinite(a + b)) return { by, low: -9, high: 9 };
  if (a + b === 0) return { by, low: by, high: by };
  const freedom = (a + b) ** 2 / (a ** 2 / (before.n - 1) + b ** 2 / (after.n - 1));
  const margin = t95(freedom) * Math.sqrt(a + b);
  return { by, low: by - margin, high: by + margin };
};

const differences = { balance: balances, share: shares, mean: means } as const;
