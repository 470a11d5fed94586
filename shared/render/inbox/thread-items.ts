import type { MessageRow } from '../../contracts/rows/conversation.ts';
import type { HistoryEntry, TaskRow } from '../../contracts/rows/task.ts';
import { meanings } from '../../domain/task/meaning.ts';
import { openedAt } from '../../domain/task/task.ts';
import type { SafeHtml } from '../html.ts';
import { spelled } from '../staff/rating-text.ts';
import { eventText, stateText, surveyRating, whoOf } from '../staff/task-text.ts';
import { nameOf } from './names.ts';
import { scoreChip } from './score-chip.ts';
import type { TaskPageView } from './task-page-view.ts';

/** Something that somebody said: the customer (`in`), we to them (`out`), or we among ourselves (`note`). */
export interface Bubble {
  readonly kind: 'bubble';
  readonly at: string;
  readonly side: 'in' | 'out' | 'note';
  readonly who: string;
  readonly how: string;
  readonly chip?: SafeHtml | undefined;
  readonly subject?: string | undefined;
  readonly words: string | undefined;
  readonly isLost?: boolean;
}

/** Something that happened. */
export interface Step {
  readonly kind: 'step';
  readonly at: string;
  readonly what: string;
  readonly words?: string | undefined;
  readonly href?: string | undefined;
}

export type ThreadItem = Bubble | Step;

/** All that is known of a customer, the oldest first: what was said, and what happened. */
export const threadItems = (view: TaskPageView): readonly ThreadItem[] =>
  [...answersIn(view), ...messagesIn(view), ...stepsIn(view), ...aroundIn(view)].toSorted((a, b) =>
    a.at < b.at ? -1 : 1,
  );

const customerOf = ({ viewer, scene }: TaskPageView): string =>
  viewer.role === 'analyst' ? 'The customer' : whoOf(scene.task);

/** Answers to surveys, with the rating in front. */
const answersIn = (view: TaskPageView): readonly Bubble[] => {
  const { task, surveys } = view.scene;
  const who = customerOf(view);
  const isHidden = view.viewer.role === 'analyst';
  const responseOf = (id: string | undefined) => {
    const survey = surveys.find((one) => one.id === id);
    return survey?.state === 'answered' ? survey.response : undefined;
  };
  const bubble = (
    rated: Pick<TaskRow, 'score' | 'scale' | 'group' | 'program'> & Partial<Pick<TaskRow, 'origin'>>,
    said: Pick<Bubble, 'at' | 'words'> & { readonly did?: string },
  ): Bubble => ({
    ...{ kind: 'bubble', at: said.at, side: 'in', who, chip: scoreChip(rated) },
    how: said.did ?? spelled(rated.program),
    words: isHidden ? undefined : said.words,
  });
  const first = responseOf(task.surveyId);
  const began = first?.at ?? openedAt(task) ?? task.settleUntil;
  return [
    bubble(task, { at: began, words: task.comment }),
    ...(task.joined ?? []).map((one) => bubble(one, { at: one.at, words: one.comment })),
    ...(task.recovery
      ? [
          bubble(
            { ...task.recovery, program: task.program },
            {
              at: task.recovery.at,
              words: responseOf(task.recovery.surveyId)?.comment,
              did: 'asked again after the repair',
            },
          ),
        ]
      : []),
  ];
};

const sending: Readonly<Record<MessageRow['state'], string>> = {
  waiting: 'on its way',
  sending: 'on its way',
  sent: 'sent',
  unknown: 'nobody can tell whether it arrived',
  refused: 'not delivered',
  received: '',
  'taken-back': 'taken back before it left',
};

const messagesIn = (view: TaskPageView): readonly Bubble[] => {
  const { viewer, scene, config } = view;
  if (viewer.role === 'analyst') return [];
  // What never left is in the composer, and in the history as a step.
  const messages = scene.messages.filter(({ state }) => state !== 'taken-back');
  return messages.map(({ direction, words, by, createdAt, channel, state, reason, subject }) => ({
    ...{ kind: 'bubble', at: createdAt, side: direction, subject, words },
    who: direction === 'in' ? whoOf(scene.task) : (by?.name ?? config.brand.name),
    how: [channel === 'sms' ? 'text' : 'e-mail', sending[state], reason].filter(Boolean).join(', '),
    isLost: state === 'refused' || state === 'unknown',
  }));
};

/** What stands in the thread as a message or an answer of its own. */
const spoken: readonly HistoryEntry['act'][] = ['replied', 'answer-joined', 'still-unhappy'];
const written = /^Wrote to the customer by/;

const stepsIn = (view: TaskPageView): readonly ThreadItem[] => {
  const isAnalyst = view.viewer.role === 'analyst';
  return view.scene.task.history.flatMap((entry): readonly ThreadItem[] => {
    const { at, by, act, note } = entry;
    if (!isAnalyst && (spoken.includes(act) || written.test(note ?? ''))) return [];
    const words = isAnalyst ? undefined : note;
    if (words === undefined || (act !== 'noted' && act !== 'contacted'))
      return [{ kind: 'step', at, what: stepText(entry, view), words }];
    const how = act === 'noted' ? 'a note, for us alone' : 'contacted';
    return [{ kind: 'bubble', at, side: 'note', who: nameOf(by, view.scene.task, view), how, words }];
  });
};

/** Who did what, and who was told of it. */
const stepText = ({ by, act, to, clock }: HistoryEntry, view: TaskPageView): string => {
  const missed = clock === 'solution' ? ', not solved in time' : ', not answered in time';
  const why = act === 'escalated' ? missed : '';
  const told = to && view.viewer.role !== 'analyst' ? `; told ${to.name}` : '';
  return `${nameOf(by, view.scene.task, view)}: ${meanings[act].line}${why}${told}`;
};

/** Around the task: what they did, what else they were asked and answered, and their other tasks. */
const aroundIn = ({ scene, viewer, config }: TaskPageView): readonly Step[] => {
  const { task, events, surveys, others } = scene;
  const shown = [task.surveyId, task.recovery?.surveyId, ...(task.joined ?? []).map(({ surveyId }) => surveyId)];
  const isAnalyst = viewer.role === 'analyst';
  return [
    ...events.map(({ event }) => ({
      kind: 'step' as const,
      at: event.occurredAt,
      what: isAnalyst ? spelled(event.type) : eventText(event),
    })),
    ...surveys.flatMap((survey): readonly Step[] => [
      ...('sentAt' in survey
        ? [{ kind: 'step' as const, at: survey.sentAt, what: `Asked: ${spelled(survey.program)}` }]
        : []),
      ...(survey.state === 'answered' && !shown.includes(survey.id)
        ? [
            {
              kind: 'step' as const,
              at: survey.response.at,
              what: `Answered ${surveyRating(survey, config.programs)}`,
              words: isAnalyst ? undefined : survey.response.comment,
            },
          ]
        : []),
    ]),
    ...others.map((other) => ({
      kind: 'step' as const,
      at: openedAt(other) ?? other.settleUntil,
      what: `Another task: ${stateText(other)}`,
      words: isAnalyst ? undefined : other.comment,
      href: `/app/tasks/${other.id}`,
    })),
  ];
};
