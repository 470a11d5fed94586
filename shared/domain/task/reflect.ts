import { groupOf, ratedOn } from '../rating.ts';
import { clocksFrom, type TeamRules, type Within } from './clocks.ts';
import { promised } from './promise.ts';
import { type Answered, type FollowUpContext, factsOf, fits, ruleFor } from './rules.ts';
import { saidIn } from './said.ts';
import { keptFlags, severityOf } from './severity.ts';
import type { Task } from './task.ts';

/** What of a task follows from the answer that it was made for. */
export type Reflected = Pick<
  Task,
  | 'group'
  | 'severity'
  | 'flags'
  | 'isKey'
  | 'noContact'
  | 'score'
  | 'scale'
  | 'comment'
  | 'revision'
  | 'dueAt'
  | 'resolveBy'
  | 'remindAt'
  | 'ladder'
  | 'promise'
  | 'acknowledge'
  | 'within'
>;

/** By what an answer's task is timed. */
export const rulesOf = ({ team, zone, tasks }: Pick<FollowUpContext, 'team' | 'zone' | 'tasks'>): TeamRules => ({
  calendar: team.calendar,
  zone,
  escalation: team.escalation ?? [],
  remindAfter: tasks?.remindAfter,
});

/** Promoters are thanked in their own time: nobody is reminded or called for them. */
const unhurried = { remindAt: undefined, ladder: undefined };

/** What of a task follows from the answer; both clocks run from the answer, not from when we got round to it. */
export const reflected = (survey: Answered, context: FollowUpContext): Reflected => {
  const { revision, at, score, contact, promisedBy } = survey.response;
  const comment = saidIn(survey, context.program);
  const group = groupOf(context.program.survey, survey.response);
  const within = withinOf(survey, context);
  const stakes = stakesOf(survey, context);
  return {
    group,
    severity: ruleFor(survey, context)?.severity ?? severityOf(stakes),
    isKey: stakes.isKey || undefined,
    flags: keptFlags(comment, group, survey.language),
    noContact: contact === false ? true : undefined,
    score,
    scale: ratedOn(context.program.survey),
    comment,
    revision,
    within,
    ...clocksFrom(at, within, rulesOf(context)),
    ...(group === 'promoter' && unhurried),
    promise: promisedBy ? promised(promisedBy, at, context.tasks?.slipNotice) : undefined,
    acknowledge: context.program.followUp.acknowledge && promisedBy ? true : undefined,
  };
};

const withinOf = (survey: Answered, { program }: Pick<FollowUpContext, 'program'>): Within => {
  const { contactWithin, resolveWithin } = program.followUp[groupOf(program.survey, survey.response)];
  return { contact: contactWithin, solution: resolveWithin };
};

const stakesOf = (survey: Answered, context: FollowUpContext) => {
  const { tasks, event, program } = context;
  const keys = tasks?.keyCustomers ?? {};
  return {
    group: groupOf(program.survey, survey.response),
    words: saidIn(survey, program),
    language: survey.language,
    amount: event?.amount,
    highAmount: tasks?.highAmount ?? Number.POSITIVE_INFINITY,
    isKey: Object.keys(keys).length > 0 && fits(keys, factsOf(survey, context)),
  };
};
