import { logGamma } from './quantile.ts';

/** How many of how many. */
export interface Part {
  readonly k: number;
  readonly n: number;
}

const logChoose = (n: number, k: number): number => logGamma(n + 1) - logGamma(k + 1) - logGamma(n - k + 1);

/** Rounding must not part what is equally likely. */
const nearly = 1 + 1e-7;

/**
 * Fisher's exact test of two shares (1935), on both sides: how likely a table is that is no more likely than this one, were
 * there no difference. `least` is the smallest value that any table of these totals could have given.
 */
export const fisherExact = (a: Part, b: Part): { readonly p: number; readonly least: number } => {
  const all = a.k + b.k;
  const [from, to] = [Math.max(0, all - b.n), Math.min(all, a.n)];
  const chances = new Float64Array(to - from + 1);
  let log = logChoose(a.n, from) + logChoose(b.n, all - from) - logChoose(a.n + b.n, all);
  for (let x = from; x <= to; x += 1) {
    chances[x - from] = Math.exp(log);
    log += Math.log(((a.n - x) * (all - x)) / ((x + 1) * (b.n - all + x + 1)));
  }
  const upTo = (limit: number): number =>
    Math.min(
      1,
      chances.reduce((sum, chance) => (chance <= limit * nearly ? sum + chance : sum), 0),
    );
  return { p: upTo(chances[a.k - from] ?? 1), least: upTo(Math.min(chances[0] ?? 1, chances.at(-1) ?? 1)) };
};
