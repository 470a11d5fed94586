import type { SurveyConfig } from '../../contracts/config/survey.ts';
import type { SurveyRow } from '../../contracts/rows/survey.ts';
import { languagesOf } from '../contact/languages.ts';
import { scaleOf } from '../rating.ts';
import type { Asked } from '../reply/asked.ts';

/** What a reply to a survey can be, and in which languages its keywords count. */
export const askedOf = (
  { language, country, state }: SurveyRow,
  survey: SurveyConfig,
  { reads = [], sender }: Pick<Asked, 'reads' | 'sender'> = {},
): Asked => ({
  scale: scaleOf(survey),
  language,
  kind: survey.type === 'thumbs' ? 'thumbs' : 'scale',
  reads: [...reads, ...languagesOf(country ? [country] : [])],
  answered: state === 'answered',
  ...(sender !== undefined && { sender }),
});
