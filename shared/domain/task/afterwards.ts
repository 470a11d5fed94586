import type { Instant } from '../instant.ts';
import { isThanks } from '../words/thanks.ts';
import { acted, type TaskEvent } from './command.ts';
import { reflected, rulesOf } from './reflect.ts';
import { reopening, usualWithin } from './reopen.ts';
import { type Answered, type FollowUpContext, needsFollowUp } from './rules.ts';
import type { Task } from './task.ts';

interface Later {
  readonly survey: Answered;
  readonly context: FollowUpContext;
  /** The words of the answer as the task knew them. */
  readonly before: string | undefined;
}

/**
 * What a customer says by a changed answer once their task is over. New words are told; and whoever writes more than thanks, is still
 * unhappy, or was promised an answer anew, is owed one: it opens again. Whoever only rates it better is noted.
 */
export const afterwards = (task: Task, { survey, context, before }: Later, now: Instant): readonly TaskEvent[] => {
  const { at, comment, promisedBy } = survey.response;
  const { group, within = usualWithin } = reflected(survey, context);
  const said = newWords(before, comment);
  const told = said === undefined ? [] : [acted({ at, by: 'customer', act: 'wrote-again' }, said)];
  const isPromised = promisedBy !== undefined && promisedBy !== task.promise?.by;
  const isOwed = said === undefined ? group === 'detractor' || isPromised : !isThanks(said);
  if (!isOwed || !needsFollowUp(survey, context.program, context)) return told;
  const unhurried = group === 'promoter' ? { escalation: [], remindAfter: undefined } : {};
  const rules = { ...rulesOf(context), ...unhurried };
  const note = said === undefined ? 'The customer changed the answer.' : undefined;
  return [...told, ...reopening(task, { at: now, from: at, by: 'heardback', note, within, rules })];
};

/** What is written back stands behind what was written first. */
const newWords = (before = '', comment = ''): string | undefined => {
  const said = comment.startsWith(before) ? comment.slice(before.length) : comment;
  return said.trim() || undefined;
};
