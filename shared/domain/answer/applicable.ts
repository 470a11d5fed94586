import type { FurtherQuestion } from '../../contracts/config/further-questions.ts';
import type { SurveyConfig } from '../../contracts/config/program.ts';
import type { Response } from '../../contracts/rows/survey.ts';
import { firstUnmet } from '../condition/condition.ts';
import { groupOf, type Rated } from '../rating.ts';

export type Answers = Response['answers'];

/** Whether a further question is for somebody who answered like this. Of several choices it is enough that one fits. */
export const applicable = ({ when }: FurtherQuestion, survey: SurveyConfig, rated: Rated): boolean =>
  Object.entries(when).every(([path, matcher]) =>
    valuesAt(path, survey, rated).some((value) => firstUnmet({ [path]: matcher }, () => value) === undefined),
  );

const valuesAt = (path: string, survey: SurveyConfig, rated: Rated): readonly unknown[] => {
  if (path === 'score') return [rated.score];
  if (path === 'group') return [groupOf(survey, rated)];
  const id = path.replace(/^answers\./, '');
  const answer = Object.hasOwn(rated.answers, id) ? rated.answers[id] : undefined;
  return Array.isArray(answer) ? answer : [answer];
};

/** So many are shown at a time: ten at once would frighten anybody away. */
const atATime = 3;

/** The next further questions, `all` of those that apply or only what is still unanswered. */
export const nextQuestions = (
  survey: SurveyConfig,
  rated: Rated,
  which: 'all' | 'unanswered',
): readonly FurtherQuestion[] => {
  const fitting = (survey.questions ?? []).filter((question) => applicable(question, survey, rated));
  const wanted = which === 'all' ? fitting : fitting.filter(({ id }) => !Object.hasOwn(rated.answers, id));
  return wanted.slice(0, atATime);
};
