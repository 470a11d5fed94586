/** 97.5 % quantile of the normal distribution: two-sided 95 %. */
export const z95 = 1.959963984540054;

const lanczos = [
  676.5203681218851, -1259.1392167224028, 771.3234287776531, -176.6150291621406, 12.507343278686905,
  -0.13857109526572012, 9.984369578019572e-6, 1.5056327351493116e-7,
];

/** Logarithm of the gamma function for x > 0 (Lanczos, g = 7, n = 9; error below 1e-13). */
export const logGamma = (x: number): number => {
  const from = x - 1;
  const series = lanczos.reduce((sum, term, at) => sum + term / (from + at + 1), 0.9999999999998099);
  const t = from + 7.5;
  return 0.5 * Math.log(2 * Math.PI) + (from + 0.5) * Math.log(t) - t + Math.log(series);
};

const tiny = 1e-300;
const away = (value: number): number => (Math.abs(value) < tiny ? tiny : value);

/** Continued fraction of the incomplete beta function, by Lentz's method (NIST DLMF 8.17.22). */
const betaFraction = (x: number, a: number, b: number): number => {
  let d = 1 / away(1 - ((a + b) * x) / (a + 1));
  let [c, fraction] = [1, d];
  for (let m = 1; m < 500; m += 1) {
    const before = fraction;
    for (const step of [
      (m * (b - m) * x) / ((a + 2 * m - 1) * (a + 2 * m)),
      (-(a + m) * (a + b + m) * x) / ((a + 2 * m) * (a + 2 * m + 1)),
    ]) {
      d = 1 / away(1 + step * d);
      c = away(1 + step / c);
      fraction *= c * d;
    }
    if (Math.abs(fraction / before - 1) < 1e-15) break;
  }
  return fraction;
};

/** Regularised incomplete beta function, 0 <= x <= 1. */
export const beta = (x: number, a: number, b: number): number => {
  if (x <= 0 || x >= 1) return x <= 0 ? 0 : 1;
  const front = Math.exp(logGamma(a + b) - logGamma(a) - logGamma(b) + a * Math.log(x) + b * Math.log1p(-x));
  return x < (a + 1) / (a + b + 2) ? (front * betaFraction(x, a, b)) / a : 1 - (front * betaFraction(1 - x, b, a)) / b;
};

/** Probability that Student's t lies further from zero than this, on either side. */
export const tBeyond = (t: number, freedom: number): number => beta(freedom / (freedom + t * t), freedom / 2, 0.5);

/** Halvings of the way from 1.96 to 13, after which it is shorter than a double can tell. */
const halvings = 60;

/**
 * 97.5 % quantile of Student's t, by bisection on its distribution; 12.7062 for one degree of freedom, 1.96 for very many.
 * @param freedom degrees of freedom, at least 1; Welch's need not be whole.
 */
export const quantileOfT = (freedom: number): number => {
  let [low, high] = [z95, 13];
  for (let at = 0; at < halvings; at += 1) {
    const middle = (low + high) / 2;
    if (tBeyond(middle, freedom) > 0.05) low = middle;
    else high = middle;
  }
  return high;
};

const known = new Map<number, number>();
const mostKnown = 4_000;

/** The same, remembered. */
export const t95 = (freedom: number): number => {
  if (freedom > 1e7) return z95;
  const found = known.get(freedom) ?? quantileOfT(freedom);
  if (known.size >= mostKnown) known.clear();
  known.set(freedom, found);
  return found;
};
