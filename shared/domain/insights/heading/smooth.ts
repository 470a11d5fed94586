/** How much of each surprise the level and the trend take, and what is left of a trend after each step. */
export interface Weights {
  readonly alpha: number;
  readonly beta: number;
  readonly phi: number;
}

export interface Smoothed {
  readonly level: number;
  readonly trend: number;
  /** The level after each step from the first value on. */
  readonly levels: readonly number[];
  /** Surprises of the steps that had a value, the first step aside. */
  readonly errors: readonly number[];
}

/**
 * Exponential smoothing with a damped trend (Gardner and McKenzie 1985), in its form by error correction; with `beta` 0 it is
 * the local level. A step without a value only lets the trend die down.
 */
export const smooth = (values: readonly (number | null)[], { alpha, beta, phi }: Weights): Smoothed => {
  const first = values.findIndex((value) => value !== null);
  let [level, trend] = [values[first] ?? 0, 0];
  const errors: number[] = [];
  const levels = [level];
  for (const value of values.slice(first + 1)) {
    const expected = level + phi * trend;
    const error = value === null ? 0 : value - expected;
    if (value !== null) errors.push(error);
    level = expected + alpha * error;
    trend = phi * trend + alpha * beta * error;
    levels.push(level);
  }
  return { level, trend, levels, errors };
};

/** Sum of phi, phi squared and so on: how far a trend still leads in so many steps. */
export const damped = (phi: number, steps: number): number =>
  phi === 1 ? steps : (phi * (1 - phi ** steps)) / (1 - phi);

/**
 * Variance of a forecast as a multiple of that of one step (Hyndman et al. 2008, class 1):
 * one, and for each step on the way the square of what a surprise in it would have moved.
 */
export const spreadAt = ({ alpha, beta, phi }: Weights, steps: number): number =>
  Array.from({ length: steps - 1 }, (_, at) => (alpha * (1 + beta * damped(phi, at + 1))) ** 2).reduce(
    (sum, one) => sum + one,
    1,
  );
