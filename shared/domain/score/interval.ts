import { t95, z95 } from './quantile.ts';
import type { Tally } from './tally.ts';

/** A 95 % interval, in the unit of what it is about. */
export interface Interval {
  readonly low: number;
  readonly high: number;
}

/** Centre and variance of the NPS by the adjusted Wald method (three answers more, a quarter of each kind to either end). */
export const adjusted = ({ n, up, down }: Tally): { readonly centre: number; readonly variance: number } => {
  const all = n + 3;
  const [promoters, detractors] = [(up + 0.75) / all, (down + 0.75) / all];
  const centre = promoters - detractors;
  return { centre, variance: (promoters + detractors - centre ** 2) / all };
};

/** Interval of promoters less detractors, as a share from -1 to 1: adjusted Wald (Rocks 2016; Sauro and Lewis). */
export const adjustedWald = (tally: Tally): Interval => {
  const { centre, variance } = adjusted(tally);
  const margin = z95 * Math.sqrt(variance);
  return { low: Math.max(-1, centre - margin), high: Math.min(1, centre + margin) };
};

/** Interval of a proportion: Wilson's score interval (1927), without correction for continuity. All there is where n is 0. */
export const wilson = (positive: number, n: number): Interval => {
  const [share, z2] = [positive / n, z95 ** 2];
  const centre = (share + z2 / (2 * n)) / (1 + z2 / n);
  const margin = (z95 / (1 + z2 / n)) * Math.sqrt((share * (1 - share)) / n + z2 / (4 * n * n));
  // At the ends rounding would leave the range by some billionths; none of none is at both.
  return {
    low: positive === 0 ? 0 : Math.max(0, centre - margin),
    high: positive === n ? 1 : Math.min(1, centre + margin),
  };
};

/** Sample variance, never below zero for rounding's sake. */
export const varianceOf = ({ n, sum, squares }: Tally): number =>
  n < 2 ? Number.POSITIVE_INFINITY : Math.max(0, (squares - (sum * sum) / n) / (n - 1));

/** Interval of a mean by Student's t; everything that the scale has where there are fewer than two answers. */
export const studentMean = (tally: Tally, scale: Interval): Interval => {
  const { n, sum } = tally;
  if (n < 2) return scale;
  const margin = t95(n - 1) * Math.sqrt(varianceOf(tally) / n);
  return { low: Math.max(scale.low, sum / n - margin), high: Math.min(scale.high, sum / n + margin) };
};
