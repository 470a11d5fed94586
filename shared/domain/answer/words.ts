import type { ProgramConfig } from '../../contracts/config/program.ts';
import type { Response } from '../../contracts/rows/survey.ts';
import { own } from '../own.ts';

/** Everything that a person wrote in an answer: the comment, then what they wrote to further questions. */
export const wordsOf = (
  { comment, answers }: Pick<Response, 'comment' | 'answers'>,
  { survey }: Pick<ProgramConfig, 'survey'>,
): string | undefined => {
  const written = (survey.questions ?? []).flatMap(({ id, type }) => {
    const answer = type === 'text' ? own(answers, id) : undefined;
    return typeof answer === 'string' ? [answer] : [];
  });
  const words = [...(comment === undefined ? [] : [comment]), ...written].join('\n').trim();
  return words === '' ? undefined : words;
};
