import type { Instant } from '../instant.ts';
import { type Group, groupOf } from '../rating.ts';
import { isThanks } from '../words/thanks.ts';
import type { TeamRules } from './clocks.ts';
import { acted, type TaskEvent } from './command.ts';
import { reflected, rulesOf } from './reflect.ts';
import { reopening, usualWithin } from './reopen.ts';
import type { Answered, FollowUpContext } from './rules.ts';
import { saidIn } from './said.ts';
import type { Task } from './task.ts';

/** What of an answer the task knew when it was closed. */
export interface KnownAnswer {
  readonly group: Group;
  readonly score?: number | undefined;
  readonly comment?: string | undefined;
  readonly noContact?: boolean | undefined;
}

export const gettingWorse: readonly Group[] = ['promoter', 'passive', 'detractor'];

/**
 * What a changed answer means once its task is closed. The customer said something, so its owner hears of it; new words but thanks,
 * a worse rating, and the wish to be contacted after all are owed an answer again, as a reply would be.
 */
export const answeredAnew = (
  task: Task,
  { survey, context, known }: { survey: Answered; context: FollowUpContext; known: KnownAnswer | undefined },
  now: Instant,
): readonly TaskEvent[] => {
  const { at } = survey.response;
  const said = acted({ at, by: 'customer', act: 'answered-anew' }, saidIn(survey, context.program));
  if (!isOwed(survey, { context, known })) return [said];
  const { within = usualWithin } = reflected(survey, context);
  return [said, ...reopening(task, { at: now, from: at, by: 'heardback', within, rules: rulesOf(context) })];
};

const isOwed = (
  survey: Answered,
  { context, known }: { context: FollowUpContext; known: KnownAnswer | undefined },
): boolean => {
  const { score, contact } = survey.response;
  const group = groupOf(context.program.survey, survey.response);
  const words = newWords(saidIn(survey, context.program), known?.comment);
  if (words !== undefined && !isThanks(words)) return true;
  if (group === 'detractor' && (known?.score === undefined || score < known.score)) return true;
  if (known?.noContact && contact !== false && group !== 'promoter') return true;
  return group === 'detractor' && known?.group !== 'detractor';
};

/** What is said beyond what was known; the rest of it where it goes on from there, as a text behind a text does. */
const newWords = (comment: string | undefined, known: string | undefined): string | undefined => {
  if (comment === undefined || comment === known) return undefined;
  const rest = known !== undefined && comment.startsWith(known) ? comment.slice(known.length).trim() : comment;
  return rest === '' ? undefined : rest;
};

interface Remarked {
  /** All that was written without a rating. */
  readonly comment: string | undefined;
  readonly at: Instant;
  readonly now: Instant;
  readonly rules: TeamRules;
}

/** Words without a rating that came once their task was closed open it again, unless they are mere thanks. */
export const wroteAgain = (task: Task, { comment, at, now, rules }: Remarked): readonly TaskEvent[] => {
  const words = newWords(comment, task.comment);
  if (words === undefined || isThanks(words)) return [];
  return reopening(task, { at: now, from: at, by: 'heardback', within: task.within ?? usualWithin, rules });
};
