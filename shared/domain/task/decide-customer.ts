import type { Instant } from '../instant.ts';
import { groupOf, ratedOn } from '../rating.ts';
import { isThanks } from '../words/thanks.ts';
import { resumedClocks } from './clocks.ts';
import { accept, acted, type Decided, type TaskCommand, type TaskEvent } from './command.ts';
import { remarkedWords } from './plain.ts';
import { promised, withPromise } from './promise.ts';
import { rulesOf } from './reflect.ts';
import { reopening, usualWithin } from './reopen.ts';
import { flagsOf } from './severity.ts';
import { isOver, type Task, waitingSince } from './task.ts';

type CommandOf<T extends TaskCommand['type']> = Extract<TaskCommand, { type: T }>;

/**
 * The customer wrote back: whoever waited for them waits no longer, and words that a person must see at once make it urgent.
 * What was closed opens again, unless the customer only says thank you.
 */
export const reply = (task: Task, command: CommandOf<'reply'>): Decided => {
  const { words, at, rules, within, messageId, writer, note } = command;
  const told: readonly TaskEvent[] = [
    {
      type: 'FactsChanged',
      facts: {
        ...flaggedBy(words, task),
        ...(messageId !== undefined && { thread: messageId }),
        writer: writer === undefined ? undefined : { email: writer },
      },
    },
    acted({ at, by: 'customer', act: 'replied', note }, words),
  ];
  const since = waitingSince(task);
  if (since !== undefined)
    return accept(
      ...told,
      { type: 'ClocksSet', clocks: resumedClocks(task, { since, now: at }, rules) },
      { type: 'WentOn' },
    );
  if (!isOver(task) || isThanks(words)) return accept(...told);
  return accept(...told, ...reopening(task, { at, from: at, by: 'heardback', within, rules }));
};

/** What of a customer's words a person must see at once, beside what was flagged before. */
const flaggedBy = (words: string, { flags = [], language }: Task): Pick<Partial<Task>, 'flags' | 'severity'> => {
  const found = flagsOf(words, 'passive', language);
  if (found.length === 0) return {};
  const isUrgent = found.some((flag) => flag !== 'wrong-person');
  return { flags: [...new Set([...flags, ...found])], ...(isUrgent && { severity: 'urgent' }) };
};

/**
 * The customer says whether the repair has worked. Still unhappy: it is owed again. Otherwise it is proven. Whoever opened
 * it again by hand meanwhile is told, and goes on.
 */
export const recover = (task: Task, { survey, context }: CommandOf<'recover'>, now: Instant): Decided => {
  const { score, at, comment, promisedBy } = survey.response;
  if (task.recovery?.surveyId === survey.id && task.recovery.score === score) return accept();
  const group = groupOf(context.program.survey, survey.response);
  const scale = ratedOn(context.program.survey);
  const facts: TaskEvent = {
    type: 'FactsChanged',
    facts: { recovery: { surveyId: survey.id, score, scale, group, at } },
  };
  if (group !== 'detractor') return accept(facts, acted({ at, by: 'customer', act: 'verified', note: comment }));
  const said = acted({ at, by: 'customer', act: 'still-unhappy', note: comment }, comment);
  // Their thank-you page promised anew.
  const promise = promisedBy ? promised(promisedBy, at, context.tasks?.slipNotice) : undefined;
  const anew: TaskEvent = { type: 'FactsChanged', facts: withPromise(task, promise) };
  if (task.state !== 'resolved' && task.state !== 'verified') return accept(facts, anew, said);
  const { contactWithin: contact, resolveWithin: solution } = context.program.followUp.detractor;
  const fresh = { at: now, from: at, by: 'heardback', within: { contact, solution }, rules: rulesOf(context) };
  return accept(facts, anew, said, ...reopening(task, fresh));
};

/**
 * The customer wrote again before they gave a rating. What was closed opens again, unless they only say thank you; words that a person
 * must see at once make it urgent.
 */
export const remark = (task: Task, { survey, rules }: CommandOf<'remark'>, now: Instant): Decided => {
  const comment = remarkedWords(survey);
  if (task.origin !== 'remark' || comment === task.comment) return accept();
  const { at = now, words = '' } = survey.remarks?.at(-1) ?? {};
  const told: readonly TaskEvent[] = [
    { type: 'FactsChanged', facts: { comment, ...flaggedBy(words, task) } },
    acted({ at, by: 'customer', act: 'wrote-again' }, words),
  ];
  if (!isOver(task) || isThanks(words)) return accept(...told);
  const { within = usualWithin } = task;
  return accept(...told, ...reopening(task, { at: now, from: at, by: 'heardback', within, rules }));
};

/** What the customer lets their words be used for, or no longer. */
export const consent = (_task: Task, { agrees, declines, use, at }: CommandOf<'consent'>): Decided => {
  const no = declines ? 'consent-declined' : 'consent-revoked';
  return accept(acted({ at, by: 'customer', act: agrees ? 'consented' : no, note: use }));
};
