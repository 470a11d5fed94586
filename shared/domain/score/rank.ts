import type { Interval } from './interval.ts';
import { z95 } from './quantile.ts';

/** How far two things go up and down together, from -1 to 1. */
export interface Correlation extends Interval {
  readonly n: number;
  readonly rho: number;
}

/** Fewer than this tell nothing. */
export const fewestPairs = 10;

/** Ranks from 1; what is equal shares the middle of its ranks. */
const ranksOf = (values: readonly number[]): Float64Array => {
  const order = values.map((value, at) => [value, at] as const).sort(([a], [b]) => a - b);
  const ranks = new Float64Array(values.length);
  for (let from = 0; from < order.length; ) {
    let to = from + 1;
    while (order[to]?.[0] === order[from]?.[0]) to += 1;
    for (let at = from; at < to; at += 1) ranks[order[at]?.[1] ?? 0] = (from + to + 1) / 2;
    from = to;
  }
  return ranks;
};

/**
 * Spearman's rank correlation, ties shared, with its 95 % interval by Fisher's z and the variance of Bonett and Wright (2000).
 * @returns undefined where one of the two does not vary, or there are fewer than ten pairs.
 */
export const spearman = (pairs: readonly (readonly [number, number])[]): Correlation | undefined => {
  const n = pairs.length;
  if (n < fewestPairs) return undefined;
  const [a, b] = [ranksOf(pairs.map(([x]) => x)), ranksOf(pairs.map(([, y]) => y))];
  const middle = (n + 1) / 2;
  let [both, ofA, ofB] = [0, 0, 0];
  for (let at = 0; at < n; at += 1) {
    const [x, y] = [(a[at] ?? 0) - middle, (b[at] ?? 0) - middle];
    both += x * y;
    ofA += x * x;
    ofB += y * y;
  }
  if (ofA === 0 || ofB === 0) return undefined;
  const rho = Math.max(-1, Math.min(1, both / Math.sqrt(ofA * ofB)));
  const [centre, reach] = [Math.atanh(rho), z95 * Math.sqrt((1 + rho ** 2 / 2) / (n - 3))];
  return { n, rho, low: Math.tanh(centre - reach), high: Math.tanh(centre + reach) };
};
