import type { SurveyConfig } from '../contracts/config.ts';
import { groupOf, ratingsOf, scaleOf } from '../domain/rating.ts';
import { filled, textsIn } from './texts.ts';

export interface Wording {
  readonly question: string;
  readonly low: string;
  readonly high: string;
  readonly ratings: readonly number[];
  /** The open question, worded for the group that a rating falls in. */
  why(rating: number | undefined): string;
}

/** A survey in words: the configuration's own where it has some, else those of the language. */
export const wordingOf = (survey: SurveyConfig, brand: string, language: string): Wording => {
  const { texts } = textsIn(language);
  const built = texts[survey.type];
  const about = survey.about ?? texts.aboutDefault[survey.type];
  const own = survey.wording ?? {};
  return {
    question: filled(own.question ?? built.question, { brand, about }),
    low: own.low ?? built.low,
    high: own.high ?? built.high,
    ratings: ratingsOf(scaleOf(survey)),
    why: (rating) => texts.why[rating === undefined ? 'unrated' : groupOf(survey, rating)],
  };
};
