import type { RuntimeConfig } from '../../contracts/config/config.ts';
import type { FurtherQuestion } from '../../contracts/config/further-questions.ts';
import type { Response } from '../../contracts/rows/survey.ts';
import { own } from '../../domain/own.ts';
import { spelled } from '../staff/rating-text.ts';
import { anyText, type Reader, readerOf } from '../texts.ts';

type Given = Response['answers'][string];

/**
 * What a customer chose beside the rating, a line for each question, in the words in which it is asked now. What they wrote stands
 * among their words; what is asked no more stands by the names that it had.
 */
export const furtherLines = (
  { program, response: { answers } }: { readonly program: string; readonly response: Pick<Response, 'answers'> },
  { programs, brand }: Pick<RuntimeConfig, 'programs' | 'brand'>,
): readonly string[] => {
  const asked = own(programs, program)?.survey.questions ?? [];
  const reader = readerOf('en', brand);
  return Object.entries(answers).flatMap(([id, given]) => {
    const question = asked.find((one) => one.id === id);
    if (question?.type === 'text') return [];
    const name = question ? anyText(question.text, reader) : spelled(id);
    return [`${name}${/[?:]$/.test(name) ? '' : ':'} ${givenText(given, question, reader)}`];
  });
};

const givenText = (given: Given, question: FurtherQuestion | undefined, reader: Reader): string => {
  if (typeof given === 'number') return question?.type === 'scale' ? `${given}/${question.to}` : String(given);
  const options = question && 'options' in question ? question.options : [];
  const named = [given].flat().map((one) => {
    const option = options.find(({ id }) => id === one);
    return option ? anyText(option.text, reader) : one;
  });
  return named.join(', ');
};
