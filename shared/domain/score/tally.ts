/**
 * What all scores are computed from. Each answer gives one value: NPS 1, 0 or -1; what is counted as a share 1 or 0; CXI the
 * mean of its three ratings.
 */
export interface Tally {
  n: number;
  /** Values above zero, and below. */
  up: number;
  down: number;
  sum: number;
  squares: number;
}

export const noTally = (): Tally => ({ n: 0, up: 0, down: 0, sum: 0, squares: 0 });

/** Counts one value into a tally, in place: tallies are made by the hundred thousand. */
export const count = (tally: Tally, value: number): void => {
  tally.n += 1;
  if (value > 0) tally.up += 1;
  else if (value < 0) tally.down += 1;
  tally.sum += value;
  tally.squares += value * value;
};

export const tallyOf = (values: Iterable<number>): Tally => {
  const tally = noTally();
  for (const value of values) count(tally, value);
  return tally;
};

export const together = (tallies: Iterable<Tally>): Tally => {
  const all = noTally();
  for (const { n, up, down, sum, squares } of tallies) {
    all.n += n;
    all.up += up;
    all.down += down;
    all.sum += sum;
    all.squares += squares;
  }
  return all;
};
