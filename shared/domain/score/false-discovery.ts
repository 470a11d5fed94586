/** Of what is called a discovery, the share that may be none. */
export const falseDiscoveries = 0.05;

/**
 * The smallest false discovery rate at which each test would be called a discovery (Benjamini and Hochberg 1995). It holds for
 * tests that are independent, or depend on one another positively (Benjamini and Yekutieli 2001).
 * @param ps probabilities, in any order. @returns in the same order.
 */
export const discoveryRates = (ps: readonly number[]): readonly number[] => {
  const order = ps.map((p, at) => [p, at] as const).sort(([a], [b]) => b - a);
  const rates: number[] = [];
  let least = 1;
  for (const [place, [p, at]] of order.entries()) {
    least = Math.min(least, (p * ps.length) / (ps.length - place));
    rates[at] = least;
  }
  return rates;
};
