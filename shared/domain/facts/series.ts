import type { SurveyConfig } from '../../contracts/config/program.ts';
import { idOf } from '../id.ts';
import { scaleOf } from '../rating.ts';

/** What answers must have in common to be counted together over time: type, scale, and what was asked in which words. */
export const seriesOf = (survey: SurveyConfig): string => {
  const { low, high } = scaleOf(survey);
  const { about, wording } = survey;
  const asked = JSON.stringify([about ?? null, questionsIn(wording)]);
  return `${survey.type} ${low}-${high} ${idOf('series', asked).slice(0, 8)}`;
};

/** The question in each language, or the one there is. */
const questionsIn = (wording: SurveyConfig['wording']): readonly unknown[] =>
  Object.entries(wording ?? {})
    .flatMap(([name, value]): unknown[] => {
      if (name === 'question') return [value];
      const question = typeof value === 'object' && 'question' in value ? value.question : undefined;
      return question === undefined ? [] : [`${name} ${question}`];
    })
    .sort();
