import { type Score, scoreOf } from '../score/score.ts';
import { tallyOf } from '../score/tally.ts';
import { type Facts, numbersOf, type Rows } from './fact-rows.ts';

export interface CxiParts {
  readonly effective: Score;
  readonly easy: Score;
  readonly enjoyed: Score;
  /** Effective but not easy: the process is the problem. Easy but not effective: the need was not met. */
  readonly pattern: 'process' | 'need' | undefined;
}

/** The three questions of CXI, each a mean. A pattern is named only where the intervals of the two do not meet. */
export const cxiParts = (facts: Facts, rows: Rows): CxiParts => {
  const part = (name: 'effective' | 'easy' | 'enjoyed'): Score => {
    const values = numbersOf(facts, name);
    const given = Array.from(rows, (row) => values[row] ?? Number.NaN).filter((value) => !Number.isNaN(value));
    return scoreOf('cxi', tallyOf(given));
  };
  const [effective, easy, enjoyed] = [part('effective'), part('easy'), part('enjoyed')];
  return { effective, easy, enjoyed, pattern: patternOf(effective, easy) };
};

const patternOf = (effective: Score, easy: Score): CxiParts['pattern'] => {
  if (isAbove(effective, easy)) return 'process';
  return isAbove(easy, effective) ? 'need' : undefined;
};

const isAbove = (one: Score, other: Score): boolean =>
  one.low !== null && other.high !== null && !one.small && one.low > other.high;
