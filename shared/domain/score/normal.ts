/** Probability that a standard normal value lies above this (Abramowitz and Stegun 7.1.26's successor by Chebyshev; error below 1.2e-7 of it). */
export const normalAbove = (z: number): number => {
  const x = Math.abs(z) / Math.SQRT2;
  const t = 1 / (1 + x / 2);
  const terms = [
    -1.26551223, 1.00002368, 0.37409196, 0.09678418, -0.18628806, 0.27886807, -1.13520398, 1.48851587, -0.82215223,
    0.17087277,
  ];
  const series = terms.reduceRight((sum, term) => sum * t + term, 0);
  const beyond = (t * Math.exp(-x * x + series)) / 2;
  return z >= 0 ? beyond : 1 - beyond;
};
