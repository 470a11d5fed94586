import type { SurveyConfig } from '../../contracts/config/survey.ts';

export type SurveyType = SurveyConfig['type'];
export const surveyTypes = ['nps', 'csat', 'ces', 'cxi', 'smileys', 'stars', 'thumbs'] as const satisfies SurveyType[];

/** How a score is read: from where to where, and in what. */
export interface Range {
  readonly low: number;
  readonly high: number;
}

/** `balance`: promoters less detractors. `share`: of positive answers, in per cent. `mean`: of ratings. */
export type Rule = 'balance' | 'share' | 'mean';

export const ruleOf = (type: SurveyType): Rule => {
  if (type === 'nps') return 'balance';
  return type === 'cxi' ? 'mean' : 'share';
};

const ranges: Readonly<Record<Rule, Range>> = {
  balance: { low: -100, high: 100 },
  share: { low: 0, high: 100 },
  mean: { low: 1, high: 10 },
};

/** The lowest and the highest score that there can be. */
export const rangeOf = (type: SurveyType): Range => ranges[ruleOf(type)];

/** Lowest rating that counts as positive, by the top of the scale: 4 of 5, 5 of 7, thumbs up. */
const positiveFrom = (type: SurveyType, top: number): number => {
  if (type === 'thumbs') return 1;
  return top === 7 ? 5 : 4;
};

/**
 * What one rating is worth for its type's score (see `Tally`).
 * @param top highest rating of the scale; only CES has two.
 */
export const pointsOf = (type: SurveyType, rating: number, top = 5): number => {
  switch (ruleOf(type)) {
    case 'balance':
      if (rating >= 9) return 1;
      return rating <= 6 ? -1 : 0;
    case 'share':
      return rating >= positiveFrom(type, top) ? 1 : 0;
    case 'mean':
      return rating;
  }
};
