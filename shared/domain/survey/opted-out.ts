import type { SurveyRow } from '../../contracts/rows/survey.ts';
import type { Instant } from '../instant.ts';

/** The survey in answer to which somebody ended messages; the same when they had done so before. */
export const withOptOut = <S extends SurveyRow>(survey: S, at: Instant): S =>
  survey.optedOutAt === undefined ? { ...survey, optedOutAt: at } : survey;

/** The survey that somebody reported as unwanted, which ends messages too. */
export const withComplaint = <S extends SurveyRow>(survey: S, at: Instant): S =>
  survey.complainedAt === undefined ? withOptOut({ ...survey, complainedAt: at }, at) : survey;
