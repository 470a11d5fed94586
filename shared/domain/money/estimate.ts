import { t95, z95 } from '../score/quantile.ts';

/** An estimate with its 95 % interval, in its own unit; null where nobody is there, or too few to say. */
export interface Estimate {
  readonly n: number;
  readonly value: number | null;
  readonly low: number | null;
  readonly high: number | null;
}

/** What an interval is made of: the estimate, and the first cumulants of its error. */
export interface Sampled {
  readonly n: number;
  readonly value: number;
  readonly variance: number;
  /** Third cumulant. */
  readonly third: number;
  readonly freedom: number;
}

/**
 * @param influences what each person adds to the estimate's error, times n; around zero. Of a mean, their values less the mean.
 * @returns undefined for fewer than two people.
 */
export const sampled = (value: number, influences: Float64Array): Sampled | undefined => {
  const n = influences.length;
  if (n < 2) return undefined;
  let [squares, cubes] = [0, 0];
  for (const one of influences) {
    squares += one * one;
    cubes += one * one * one;
  }
  return { n, value, variance: squares / (n - 1) / n, third: cubes / n / (n * n), freedom: n - 1 };
};

export const meanOf = (values: Float64Array): Sampled | undefined => {
  const mean = values.reduce((sum, one) => sum + one, 0) / values.length;
  return sampled(
    mean,
    values.map((one) => one - mean),
  );
};

/** Sums over the same people, divided: such as the amount of an order where people order more than once. */
export const ratioOf = (tops: Float64Array, bottoms: Float64Array): Sampled | undefined => {
  const [top, bottom] = [tops, bottoms].map((all) => all.reduce((sum, one) => sum + one, 0)) as [number, number];
  if (bottom === 0) return undefined;
  const [ratio, mean] = [top / bottom, bottom / bottoms.length];
  return sampled(
    ratio,
    tops.map((one, at) => (one - ratio * (bottoms[at] ?? 0)) / mean),
  );
};

/** One mean less another of other people; degrees of freedom by Satterthwaite, as Welch has them. */
export const differenceOf = (one: Sampled, other: Sampled): Sampled => {
  const variance = one.variance + other.variance;
  const shares = one.variance ** 2 / one.freedom + other.variance ** 2 / other.freedom;
  return {
    ...{ n: one.n + other.n, value: one.value - other.value, variance },
    third: one.third - other.third,
    freedom: shares === 0 ? one.freedom + other.freedom : variance ** 2 / shares,
  };
};

export const scaled = ({ value, variance, third, ...rest }: Sampled, by: number): Sampled => ({
  ...rest,
  ...{ value: value * by, variance: variance * by ** 2, third: third * by ** 3 },
});

/**
 * Interval for amounts, which are skewed: most people spend little and a few spend much. Student's t, with its skewness taken
 * out by Hall's transformation (Hall 1992; of a difference, Zhou and Dinh 2005). It needs no resampling: the same facts give
 * the same interval.
 */
export const estimateOf = (of: Sampled | undefined, n: number): Estimate => {
  if (!of) return { n, value: null, low: null, high: null };
  const error = Math.sqrt(of.variance);
  if (error === 0) return { n, value: of.value, low: of.value, high: of.value };
  const skew = of.third / error ** 3;
  const q = of.freedom < 1 ? z95 : t95(of.freedom);
  return { n, value: of.value, low: of.value - error * straight(q, skew), high: of.value - error * straight(-q, skew) };
};

/** The inverse of Hall's transformation. */
const straight = (y: number, skew: number): number =>
  Math.abs(skew) < 1e-6 ? y : (3 / skew) * (Math.cbrt(1 + skew * (y - skew / 6)) - 1);
