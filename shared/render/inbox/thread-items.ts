import type { MessageRow } from '../../contracts/rows/conversation.ts';
import type { HistoryEntry } from '../../contracts/rows/task.ts';
import { meanings } from '../../domain/task/meaning.ts';
import { openedAt } from '../../domain/task/task.ts';
import { spelled } from '../staff/rating-text.ts';
import { eventText, stateText, surveyRating, whoOf } from '../staff/task-text.ts';
import { answersIn } from './answer-bubbles.ts';
import type { Bubble } from './bubble.ts';
import { nameOf } from './names.ts';
import type { TaskPageView } from './task-page-view.ts';

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
    // The note itself stands above it.
    const words = isAnalyst || act === 'mentioned' ? undefined : note;
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
