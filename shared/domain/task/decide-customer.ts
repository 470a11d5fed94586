import type { Instant } from '../instant.ts';
import { groupOf, ratedOn } from '../rating.ts';
import { isThanks } from '../words/thanks.ts';
import { wroteAgain } from './after-closing.ts';
import { resumedClocks, type TeamRules } from './clocks.ts';
import { accept, acted, type Decided, type TaskCommand, type TaskEvent } from './command.ts';
import { remarkedWords } from './plain.ts';
import { promised, withPromise } from './promise.ts';
import { rulesOf } from './reflect.ts';
import { reopening } from './reopen.ts';
import { saidIn } from './said.ts';
import { alarmedBy } from './severity.ts';
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
        ...alarmedBy(task, words, 'passive'),
        ...(messageId !== undefined && { thread: messageId }),
        writer: writer === undefined ? undefined : { email: writer },
      },
    },
    acted({ at, by: 'customer', act: 'replied', note }, words),
  ];
  const since = waitingSince(task);
  if (since !== undefined) return accept(...told, ...goesOn(task, { since, now: at, rules }));
  if (!isOver(task) || isThanks(words)) return accept(...told);
  return accept(...told, ...reopening(task, { at, from: at, by: 'heardback', within, rules }));
};

/**
 * The customer says whether the repair has worked. Still unhappy: it is owed again. Otherwise it is proven. Whoever opened
 * it again by hand meanwhile is told, and goes on.
 */
export const recover = (task: Task, { survey, context }: CommandOf<'recover'>, now: Instant): Decided => {
  const { score, at, promisedBy } = survey.response;
  const comment = saidIn(survey, context.program);
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

/** The customer wrote again before they gave a rating: told, and what was closed opens again, as by a reply. */
export const remark = (task: Task, { survey, rules }: CommandOf<'remark'>, now: Instant): Decided => {
  const comment = remarkedWords(survey);
  if (task.origin !== 'remark' || comment === task.comment) return accept();
  const { at = now, words } = survey.remarks?.at(-1) ?? {};
  const told: readonly TaskEvent[] = [
    { type: 'FactsChanged', facts: { comment, ...alarmedBy(task, comment, 'passive') } },
    acted({ at, by: 'customer', act: 'wrote-again' }, words),
  ];
  const since = waitingSince(task);
  if (since !== undefined) return accept(...told, ...goesOn(task, { since, now, rules }));
  return accept(...told, ...(isOver(task) ? wroteAgain(task, { comment, at, now, rules }) : []));
};

/** Whoever waited for the customer waits no longer, and the clocks go on with what was left of them. */
const goesOn = (
  task: Task,
  { since, now, rules }: { readonly since: Instant; readonly now: Instant; readonly rules: TeamRules },
): readonly TaskEvent[] => [
  { type: 'ClocksSet', clocks: resumedClocks(task, { since, now }, rules) },
  { type: 'WentOn' },
];

/** What the customer lets their words be used for, or no longer. */
export const consent = (_task: Task, { agrees, declines, use, at }: CommandOf<'consent'>): Decided => {
  const no = declines ? 'consent-declined' : 'consent-revoked';
  return accept(acted({ at, by: 'customer', act: agrees ? 'consented' : no, note: use }));
};
