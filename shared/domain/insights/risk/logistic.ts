import { inverseDiagonal, solve } from './linear.ts';

/** What is known of each, a row of numbers each, and what happened: 1 or 0. */
export interface Examples {
  readonly rows: readonly Float64Array[];
  readonly happened: Uint8Array;
}

/** A fitted model, in standard deviations of what it was fitted to. */
export interface Logistic {
  readonly means: Float64Array;
  readonly deviations: Float64Array;
  /** The intercept first. */
  readonly weights: Float64Array;
  /** Variances of the weights, from the curvature of what is maximised. */
  readonly variances: Float64Array;
}

const ridge = 1;
const mostRounds = 50;

const sigmoid = (x: number): number => 1 / (1 + Math.exp(-x));

/**
 * Logistic regression with an L2 penalty of one on each standardised weight, the intercept aside (Hoerl and Kennard 1970; le
 * Cessie and van Houwelingen 1992), by Newton's steps, halved while they overshoot. Rows in the same order give the same bits.
 */
export const fitLogistic = ({ rows, happened }: Examples): Logistic => {
  const { means, deviations } = scaleOf(rows);
  const scaled = rows.map((row) => standardised(row, { means, deviations }));
  const weights = new Float64Array(means.length + 1);
  let height = heightOf(scaled, happened, weights);
  for (let round = 0; round < mostRounds; round += 1) {
    const { gradient, curvature } = slopeOf(scaled, happened, weights);
    const step = solve(curvature, gradient);
    let [share, next] = [1, moved(weights, step, 1)];
    let reached = heightOf(scaled, happened, next);
    while (reached < height - rounding(height) && share > 1e-6) {
      share /= 2;
      next = moved(weights, step, share);
      reached = heightOf(scaled, happened, next);
    }
    const isThere = reached - height <= rounding(height);
    weights.set(next);
    height = reached;
    if (isThere) break;
  }
  return { means, deviations, weights, variances: inverseDiagonal(slopeOf(scaled, happened, weights).curvature) };
};

/** Less than that is the noise of adding up. */
const rounding = (height: number): number => 1e-10 * (1 + Math.abs(height));

const moved = (weights: Float64Array, step: Float64Array, share: number): Float64Array =>
  weights.map((weight, at) => weight + share * (step[at] ?? 0));

/** How probable it is for one, from 0 to 1. */
export const probabilityOf = (row: Float64Array, model: Logistic): number =>
  sigmoid(dot(standardised(row, model), model.weights));

const scaleOf = (rows: readonly Float64Array[]) => {
  const width = rows[0]?.length ?? 0;
  const column = (at: number, of: (value: number) => number): number =>
    rows.reduce((sum, row) => sum + of(row[at] ?? 0), 0) / Math.max(1, rows.length);
  const means = Float64Array.from({ length: width }, (_, at) => column(at, (value) => value));
  const deviations = Float64Array.from({ length: width }, (_, at) =>
    Math.sqrt(column(at, (value) => (value - (means[at] ?? 0)) ** 2)),
  );
  return { means, deviations };
};

/** What never varies says nothing: it becomes 0. */
const standardised = (
  row: Float64Array,
  { means, deviations }: Pick<Logistic, 'means' | 'deviations'>,
): Float64Array => {
  const scaled = new Float64Array(row.length + 1);
  scaled[0] = 1;
  for (const [at, value] of row.entries()) {
    const deviation = deviations[at] ?? 0;
    scaled[at + 1] = deviation < 1e-9 ? 0 : (value - (means[at] ?? 0)) / deviation;
  }
  return scaled;
};

const dot = (row: Float64Array, weights: Float64Array): number => {
  let sum = 0;
  for (let at = 0; at < row.length; at += 1) sum += (row[at] ?? 0) * (weights[at] ?? 0);
  return sum;
};

/** The penalised log-likelihood. */
const heightOf = (rows: readonly Float64Array[], happened: Uint8Array, weights: Float64Array): number => {
  let sum = 0;
  for (const [at, row] of rows.entries()) {
    const x = dot(row, weights);
    sum += (happened[at] ? x : 0) - (x > 30 ? x : Math.log1p(Math.exp(x)));
  }
  return sum - (ridge / 2) * weights.subarray(1).reduce((all, weight) => all + weight * weight, 0);
};

/** The gradient, and the lower triangle of the curvature. */
const slopeOf = (rows: readonly Float64Array[], happened: Uint8Array, weights: Float64Array) => {
  const size = weights.length;
  const gradient = weights.map((weight, at) => (at === 0 ? 0 : -ridge * weight));
  const curvature = Array.from({ length: size }, (_, at) => {
    const row = new Float64Array(size);
    row[at] = at === 0 ? 0 : ridge;
    return row;
  });
  for (const [n, row] of rows.entries()) {
    const p = sigmoid(dot(row, weights));
    const [miss, weight] = [(happened[n] ?? 0) - p, p * (1 - p)];
    for (let i = 0; i < size; i += 1) {
      const [x, line] = [row[i] ?? 0, curvature[i]];
      gradient[i] = (gradient[i] ?? 0) + miss * x;
      if (line) for (let j = 0; j <= i; j += 1) line[j] = (line[j] ?? 0) + weight * x * (row[j] ?? 0);
    }
  }
  return { gradient, curvature };
};
