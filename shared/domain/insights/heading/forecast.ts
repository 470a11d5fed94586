import { t95 } from '../../score/quantile.ts';
import { damped, type Smoothed, smooth, spreadAt, type Weights } from './smooth.ts';

/** Steps with a value that a forecast needs at least. */
export const fewestSteps = 26;

export interface Ahead {
  /** Steps from the last value on, from 1. */
  readonly step: number;
  readonly expected: number;
  /** Where a step's score will lie with 95 %. */
  readonly low: number;
  readonly high: number;
}

export interface Forecast {
  readonly model: 'level' | 'damped-trend';
  readonly weights: Weights;
  /** Where the score stood after each step from the first value on, chance of the single step taken out. */
  readonly levels: readonly number[];
  readonly ahead: readonly Ahead[];
}

interface Range {
  readonly low: number;
  readonly high: number;
}

const hundredths = (from: number, to: number, by: number): readonly number[] =>
  Array.from({ length: Math.round((to - from) / by) + 1 }, (_, at) => Math.round(100 * (from + at * by)) / 100);

const levels: readonly Weights[] = hundredths(0.02, 0.98, 0.04).map((alpha) => ({ alpha, beta: 0, phi: 1 }));
const trends: readonly Weights[] = hundredths(0.05, 0.95, 0.1).flatMap((alpha) =>
  [0.05, 0.1, 0.2, 0.4].flatMap((beta) => [0.8, 0.9, 0.98].map((phi) => ({ alpha, beta, phi }))),
);

interface Fitted extends Smoothed {
  readonly weights: Weights;
  readonly squares: number;
}

const best = (values: readonly (number | null)[], choices: readonly Weights[]): Fitted => {
  const fits = choices.map((weights) => {
    const smoothed = smooth(values, weights);
    return { weights, ...smoothed, squares: smoothed.errors.reduce((sum, error) => sum + error * error, 0) };
  });
  return fits.reduce((one, other) => (other.squares < one.squares ? other : one));
};

/** Akaike's criterion, corrected for few values; the smaller the better. */
const criterion = ({ squares, errors: { length: n } }: Fitted, parameters: number): number =>
  n * Math.log(Math.max(squares, 1e-9) / n) +
  2 * parameters +
  (2 * parameters * (parameters + 1)) / (n - parameters - 1);

/**
 * Where a series of scores is heading: the level alone unless a damped trend explains the past so much better that it is worth
 * its weights. The weights are those of a grid with the smallest squared surprises.
 * @param values a score for each step, the oldest first; null without an answer.
 * @param steps how far ahead.
 * @param range the lowest and the highest score there can be.
 * @returns undefined with fewer than 26 values: a band from less would be a guess.
 */
export const forecast = (values: readonly (number | null)[], steps: number, range: Range): Forecast | undefined => {
  if (values.filter((value) => value !== null).length < fewestSteps) return undefined;
  const [level, trend] = [best(values, levels), best(values, trends)];
  const isTrend = criterion(trend, 5) < criterion(level, 3);
  const { weights, errors, squares, ...state } = isTrend ? trend : level;
  const freedom = errors.length - (isTrend ? 4 : 2);
  const margin = t95(freedom) * Math.sqrt(squares / freedom);
  const within = (value: number): number => Math.min(range.high, Math.max(range.low, value));
  const ahead = Array.from({ length: steps }, (_, at) => {
    const expected = state.level + damped(weights.phi, at + 1) * state.trend;
    const reach = margin * Math.sqrt(spreadAt(weights, at + 1));
    return { step: at + 1, expected: within(expected), low: within(expected - reach), high: within(expected + reach) };
  });
  return { model: isTrend ? 'damped-trend' : 'level', weights, levels: state.levels.map(within), ahead };
};
