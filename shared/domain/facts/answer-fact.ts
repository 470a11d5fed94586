import type { ProgramConfig } from '../../contracts/config/program.ts';
import type { Response, SurveyRow } from '../../contracts/rows/survey.ts';
import { wordsOf } from '../answer/words.ts';
import { own } from '../own.ts';
import { cxiParts, groupOf } from '../rating.ts';
import { type FactChange, type FactRow, type FactSetting, revisionOf } from './fact.ts';
import { askedColumns, type SurveyScene, surveyFact } from './survey-fact.ts';
import { at, dayAt, monthAt } from './values.ts';

type Answered = Extract<SurveyRow, { state: 'answered' }>;
type AnsweredScene = SurveyScene & { readonly survey: Answered };

/** All facts of a survey: itself and, once answered, the answer and, apart, the words. */
export const surveyFacts = (scene: SurveyScene, setting: FactSetting): readonly FactChange[] => {
  const { survey } = scene;
  if (survey.state !== 'answered') return [surveyFact(scene, setting)];
  const answered = { ...scene, survey };
  return [surveyFact(scene, setting), answerFact(answered, setting), ...commentFact(answered, setting)];
};

const firstAt = ({ history, response }: Answered): string => (history[0] ?? response).at;

const answerFact = (scene: AnsweredScene, setting: FactSetting): FactChange => {
  const { survey, program, event, task, ties } = scene;
  const { response } = survey;
  const revision = revisionOf(survey.version, [event?.version, ties]);
  const row = {
    id: survey.id,
    revision,
    ...askedColumns(scene, setting),
    at: at(firstAt(survey)),
    day: dayAt(firstAt(survey), setting.zone),
    score: response.score,
    group: groupOf(program.survey, response),
    ...partsOf(response),
    answers: JSON.stringify(closedAnswers(response, program)),
    tags: JSON.stringify(survey.tags ?? []),
    cause: task?.cause ?? null,
    taskId: task?.id ?? null,
    commented: response.comment !== undefined,
    sentAt: survey.via ? null : at(survey.sentAt),
  };
  return { table: 'answers', month: monthAt(firstAt(survey)), id: survey.id, revision, row };
};

const partsOf = ({ answers }: Response): FactRow =>
  Object.fromEntries(
    cxiParts.map((part) => {
      const rating = own(answers, part);
      return [part, typeof rating === 'number' ? rating : null];
    }),
  );

/** What was chosen, in the order of the questions. What was written lies with the words. */
const closedAnswers = ({ answers }: Response, program: ProgramConfig): Response['answers'] =>
  Object.fromEntries(
    (program.survey.questions ?? []).flatMap(({ id, type }) => {
      const answer = type === 'text' ? undefined : own(answers, id);
      return answer === undefined ? [] : [[id, answer]];
    }),
  );

/** The words of the newest answer, and that there are none any more where an earlier answer had some. */
const commentFact = ({ survey, program }: AnsweredScene, { zone }: FactSetting): readonly FactChange[] => {
  const words = wordsOf(survey.response, program);
  const revision = revisionOf(survey.version, []);
  const when = firstAt(survey);
  const fact = { table: 'comments', month: monthAt(when), id: survey.id, revision } as const;
  if (words === undefined)
    return survey.history.some((earlier) => wordsOf(earlier, program) !== undefined) ? [{ ...fact, row: null }] : [];
  const row = { id: survey.id, revision, at: at(when), day: dayAt(when, zone), language: survey.language, words };
  return [{ ...fact, row }];
};
