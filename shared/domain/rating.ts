import type { SurveyConfig } from '../contracts/config.ts';

export type Group = 'detractor' | 'passive' | 'promoter';

export interface Scale {
  readonly low: number;
  readonly high: number;
}

/** The ratings a survey offers, both ends included. */
export const scaleOf = (survey: SurveyConfig): Scale => {
  switch (survey.type) {
    case 'nps':
      return { low: survey.low, high: 10 };
    case 'csat':
      return { low: 1, high: 5 };
    case 'ces':
      return { low: 1, high: survey.high };
  }
};

/** Ratings of a scale, ascending. */
export const ratingsOf = ({ low, high }: Scale): readonly number[] => Array.from({ length: high - low + 1 }, (_, at) => low + at);

/** Highest detractor and lowest promoter by the top of the scale: 0-10 as NPS, 1-5 and 1-7 by the field's convention. */
const bounds: Readonly<Record<number, { detractor: number; promoter: number }>> = {
  10: { detractor: 6, promoter: 9 },
  7: { detractor: 3, promoter: 7 },
  5: { detractor: 2, promoter: 5 },
};

/**
 * Group that decides the follow-up (not the headline score, which keeps its own rule: CSAT counts 4 and 5).
 * @throws RangeError for a rating that the scale does not have.
 */
export const groupOf = (survey: SurveyConfig, score: number): Group => {
  const { low, high } = scaleOf(survey);
  const bound = bounds[high];
  if (!bound || !Number.isInteger(score) || score < low || score > high) throw new RangeError(`No rating ${score} on ${low}-${high}.`);
  if (score <= bound.detractor) return 'detractor';
  return score >= bound.promoter ? 'promoter' : 'passive';
};
