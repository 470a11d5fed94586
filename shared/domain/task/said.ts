import type { ProgramConfig } from '../../contracts/config/program.ts';
import { wordsOf } from '../answer/words.ts';
import { together } from '../conversation/beginning.ts';
import type { SurveyIn } from '../survey/survey.ts';

/**
 * Everything that a customer wrote about a survey, for whoever answers them: what came before the rating, the comment, and what they
 * wrote to further questions.
 */
export const saidIn = (
  { response, remarks = [] }: Pick<SurveyIn<'answered'>, 'response' | 'remarks'>,
  program: Pick<ProgramConfig, 'survey'>,
): string | undefined => {
  const words = wordsOf(response, program);
  const before = remarks
    .filter((remark) => !words?.includes(remark.words))
    .reduce<string | undefined>((all, remark) => together(all, remark.words), undefined);
  return before === undefined || words === undefined ? (words ?? before) : together(before, words);
};
