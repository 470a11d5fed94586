import { adjustedWald, studentMean, wilson } from './interval.ts';
import { rangeOf, ruleOf, type SurveyType } from './rule.ts';
import type { Tally } from './tally.ts';

/** A score as it is counted, unrounded, with its 95 % interval; null without an answer. */
export interface Score {
  readonly n: number;
  readonly score: number | null;
  readonly low: number | null;
  readonly high: number | null;
  /** Too few answers to be ranked. */
  readonly small: boolean;
}

/** Below so many answers a score is shown grey, and never ranked. */
export const fewAnswers = 30;

/** NPS from -100 to 100, shares from 0 to 100 per cent, CXI from 1 to 10. */
export const scoreOf = (type: SurveyType, tally: Tally): Score => {
  const { n, up, down, sum } = tally;
  const small = n < fewAnswers;
  if (n === 0) return { n, score: null, low: null, high: null, small };
  switch (ruleOf(type)) {
    case 'balance': {
      const { low, high } = adjustedWald(tally);
      return { n, score: (100 * (up - down)) / n, low: 100 * low, high: 100 * high, small };
    }
    case 'share': {
      const { low, high } = wilson(up, n);
      return { n, score: (100 * up) / n, low: 100 * low, high: 100 * high, small };
    }
    case 'mean':
      return { n, score: sum / n, ...studentMean(tally, rangeOf(type)), small };
  }
};
