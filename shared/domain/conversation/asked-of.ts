import type { SurveyConfig } from '../../contracts/config/survey.ts';
import type { SurveyRow } from '../../contracts/rows/survey.ts';
import { scaleOf } from '../rating.ts';
import type { Asked } from '../reply/understand.ts';

/** What a reply to a survey can be. */
export const askedOf = ({ language }: SurveyRow, survey: SurveyConfig): Asked => ({
  scale: scaleOf(survey),
  language,
  kind: survey.type === 'thumbs' ? 'thumbs' : 'scale',
});
