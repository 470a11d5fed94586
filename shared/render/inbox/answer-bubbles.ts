import type { TaskRow } from '../../contracts/rows/task.ts';
import { openedAt } from '../../domain/task/task.ts';
import { spelled } from '../staff/rating-text.ts';
import { whoOf } from '../staff/task-text.ts';
import type { Bubble } from './bubble.ts';
import { furtherLines } from './further-lines.ts';
import { scoreChip } from './score-chip.ts';
import type { TaskPageView } from './task-page-view.ts';

type Rated = Pick<TaskRow, 'score' | 'scale' | 'group' | 'program'> & Partial<Pick<TaskRow, 'origin'>>;

interface Said extends Pick<Bubble, 'at' | 'words'> {
  readonly surveyId: string | undefined;
  readonly did?: string;
}

/** Answers to surveys, with the rating in front. */
export const answersIn = (view: TaskPageView): readonly Bubble[] => {
  const { task } = view.scene;
  const { recovery, surveyId } = task;
  const began = answerTo(surveyId, view)?.response.at ?? openedAt(task) ?? task.settleUntil;
  const after = recovery && {
    ...{ at: recovery.at, words: answerTo(recovery.surveyId, view)?.response.comment },
    ...{ surveyId: recovery.surveyId, did: 'asked again after the repair' },
  };
  return [
    bubbleOf(task, { at: began, words: task.comment, surveyId }, view),
    ...(task.joined ?? []).map((one) =>
      bubbleOf(one, { at: one.at, words: one.comment, surveyId: one.surveyId }, view),
    ),
    ...(after ? [bubbleOf({ ...recovery, program: task.program }, after, view)] : []),
  ];
};

const answerTo = (id: string | undefined, { scene }: TaskPageView) => {
  const survey = scene.surveys.find((one) => one.id === id);
  return survey?.state === 'answered' ? survey : undefined;
};

/** An analyst reads how, and neither whose it is nor what they wrote. */
const bubbleOf = (rated: Rated, { at, words, surveyId, did }: Said, view: TaskPageView): Bubble => {
  const isHidden = view.viewer.role === 'analyst';
  const survey = answerTo(surveyId, view);
  return {
    ...{ kind: 'bubble', at, side: 'in', chip: scoreChip(rated), how: did ?? spelled(rated.program) },
    who: isHidden ? 'The customer' : whoOf(view.scene.task),
    words: isHidden ? undefined : words,
    chosen: isHidden || !survey ? [] : furtherLines(survey, view.config),
  };
};
