import type { SurveyConfig } from '../contracts/config/program.ts';
import type { Response } from '../contracts/rows/survey.ts';
import type { RatingScale } from '../contracts/rows/task.ts';
import { never } from './never.ts';
import { own } from './own.ts';

export type Group = 'detractor' | 'passive' | 'promoter';

export interface Scale {
  readonly low: number;
  readonly high: number;
}

/** What of a response says how it went. */
export type Rated = Pick<Response, 'score' | 'answers'>;

/** The three questions of CXI, in the order in which they are asked; their ratings are kept among the answers. */
export const cxiParts = ['effective', 'easy', 'enjoyed'] as const;
export type CxiPart = (typeof cxiParts)[number];

/** The ratings a survey offers, both ends included; for CXI those of each question. */
export const scaleOf = (survey: SurveyConfig): Scale => {
  switch (survey.type) {
    case 'nps':
      return { low: survey.low, high: 10 };
    case 'cxi':
      return { low: 1, high: 10 };
    case 'csat':
    case 'smileys':
    case 'stars':
      return { low: 1, high: 5 };
    case 'ces':
      return { low: 1, high: survey.high };
    case 'thumbs':
      return { low: 0, high: 1 };
    default:
      return never(survey);
  }
};

/** What a rating has to be read with. */
export const ratedOn = (survey: SurveyConfig): RatingScale => ({ type: survey.type, ...scaleOf(survey) });

const tops = { nps: 10, cxi: 10, csat: 5, smileys: 5, stars: 5, thumbs: 1 } as const;

/** What a survey's rating was given to; undefined where neither its type nor the configuration says it any more. */
export const scaleKnown = (
  { type, program }: { readonly type: RatingScale['type']; readonly program: string },
  programs: Readonly<Record<string, { readonly survey: SurveyConfig }>>,
): RatingScale | undefined => {
  const survey = own(programs, program)?.survey;
  if (survey?.type === type) return ratedOn(survey);
  return type === 'ces' ? undefined : { type, low: type === 'nps' || type === 'thumbs' ? 0 : 1, high: tops[type] };
};

/** Ratings of a scale, ascending. */
export const ratingsOf = ({ low, high }: Scale): readonly number[] =>
  Array.from({ length: high - low + 1 }, (_, at) => low + at);

/** Highest detractor and lowest promoter by the top of the scale: 0-10 as NPS, the shorter ones by the field's convention. */
const bounds: Readonly<Record<number, { detractor: number; promoter: number }>> = {
  10: { detractor: 6, promoter: 9 },
  7: { detractor: 3, promoter: 7 },
  5: { detractor: 2, promoter: 5 },
  1: { detractor: 0, promoter: 1 },
};

/**
 * Group that decides the follow-up (not the headline score, which keeps its own rule: CSAT counts 4 and 5). CXI: one low
 * rating of the three makes a detractor, three high ones a promoter.
 * @throws RangeError for a rating that the scale does not have.
 */
export const groupOf = (survey: SurveyConfig, rated: Rated): Group => {
  const { low, high } = scaleOf(survey);
  const bound = bounds[high];
  const parts = survey.type === 'cxi' ? cxiRatings(rated) : undefined;
  const ratings = parts ?? [rated.score];
  const fits = (rating: number) =>
    rating >= low && rating <= high && (Number.isInteger(rating) || survey.type === 'cxi');
  if (!bound || !ratings.every(fits)) throw new RangeError(`No rating ${ratings.join(', ')} on ${low}-${high}.`);
  if (ratings.some((rating) => rating <= bound.detractor)) return 'detractor';
  return ratings.every((rating) => rating >= bound.promoter) ? 'promoter' : 'passive';
};

/** The three ratings, when all are there. A reply by text or mail may give a score alone. */
const cxiRatings = ({ answers }: Rated): readonly number[] | undefined => {
  const ratings = cxiParts.map((part) => (Object.hasOwn(answers, part) ? answers[part] : undefined));
  return ratings.every((rating) => typeof rating === 'number') ? ratings : undefined;
};

/** Score of a CXI answer: the mean of its three ratings with one decimal, rounded half up. */
export const cxiScore = (ratings: readonly number[]): number =>
  Math.round((ratings.reduce((sum, rating) => sum + rating, 0) * 10) / ratings.length) / 10;
