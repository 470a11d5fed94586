import type { Instant } from '../instant.ts';
import { later, plus } from '../instant.ts';
import { groupOf, ratedOn } from '../rating.ts';
import { answeredAnew, gettingWorse } from './after-closing.ts';
import { type Clocks, resumedClocks } from './clocks.ts';
import { accept, acted, type Decided, type TaskCommand, type TaskEvent } from './command.ts';
import { withPromise } from './promise.ts';
import { type Reflected, reflected, rulesOf } from './reflect.ts';
import { type Answered, type FollowUpContext, needsFollowUp } from './rules.ts';
import { saidIn } from './said.ts';
import { alarmedBy } from './severity.ts';
import { isOver, type Task, waitingSince } from './task.ts';

type CommandOf<T extends TaskCommand['type']> = Extract<TaskCommand, { type: T }>;

/** An answer may restart the settle window so often; then somebody is called, whatever comes. */
const maximumRestarts = 2;

/** A changed answer: while settling the task follows it and waits a little longer; afterwards it is told, and may open it again. */
export const follow = (task: Task, { survey, context }: CommandOf<'follow'>, now: Instant): Decided => {
  if (survey.response.revision <= task.revision) return accept();
  const facts = { ...reflected(survey, context), origin: undefined };
  const until = plus(survey.response.at, context.program.followUp.settle);
  if (task.state === 'settling') return accept({ type: 'FactsChanged', facts }, settlingLonger(task, until));
  if (task.state === 'withdrawn')
    return accept({ type: 'FactsChanged', facts }, { type: 'Settling', until: later(until, now), restarts: 0 });
  const kept: TaskEvent = { type: 'FactsChanged', facts: withOwnClocks(facts, task) };
  if (isOver(task)) return accept(kept, ...answeredAnew(task, { survey, context, known: task }, now));
  const { at } = survey.response;
  const told = acted({ at, by: 'customer', act: 'answer-changed' }, facts.comment);
  const isNeeded = needsFollowUp(survey, context.program, context) || isOwedAnyway(task);
  return isUntouched(task) && !isNeeded
    ? accept(kept, told, acted({ at: now, by: 'heardback', act: 'withdrawn' }))
    : accept(kept, told, ...goingOn(task, now, context));
};

const settlingLonger = (task: Task, until: Instant): TaskEvent =>
  task.restarts < maximumRestarts
    ? { type: 'Settling', until, restarts: task.restarts + 1 }
    : { type: 'Settling', until: task.settleUntil, restarts: task.restarts };

/** Once somebody was called their clocks, and what the customer was told first, stand. */
const withOwnClocks = (facts: Reflected, task: Task) => {
  const { dueAt, resolveBy, remindAt, ladder, within } = task;
  return { ...facts, dueAt, resolveBy, remindAt, ladder, within, ...withPromise(task, facts.promise) };
};

/** Whoever waited for the customer waits no longer. */
const goingOn = (task: Task, now: Instant, context: FollowUpContext): readonly TaskEvent[] => {
  const since = waitingSince(task);
  if (since === undefined) return [];
  return [{ type: 'ClocksSet', clocks: resumedClocks(task, { since, now }, rulesOf(context)) }, { type: 'WentOn' }];
};

/** Nobody has done anything about it yet. */
const isUntouched = ({ state, touchedAt }: Task): boolean => state === 'open' && touchedAt === undefined;

/** Another answer that the task holds still wants somebody. */
export const isOwedAnyway = ({ joined = [] }: Task): boolean => joined.some(({ group }) => group === 'detractor');

/** Whether a further answer belongs to a task: it is still open, and the answer is close in time or about the same thing. */
export const joins = (
  task: Task,
  survey: Answered,
  { tasks, event }: Pick<FollowUpContext, 'tasks' | 'event'>,
): boolean => {
  if (isOver(task) || task.surveyId === survey.id) return false;
  if (task.businessId !== undefined && task.businessId === event?.id) return true;
  const last = [task.settleUntil, ...(task.joined ?? []).map(({ at }) => at)].sort().at(-1) ?? task.settleUntil;
  return survey.response.at <= plus(last, tasks?.joinWithin ?? 0);
};

/** Nobody answers more surveys while one task is open. */
const keptJoined = 20;

/** A further answer. One that is unhappier than the task takes over its urgency and its clocks. */
export const join = (task: Task, { survey, context }: CommandOf<'join'>, now: Instant): Decided => {
  const { score, revision, at } = survey.response;
  const comment = saidIn(survey, context.program);
  const group = groupOf(context.program.survey, survey.response);
  const before = task.joined?.find(({ surveyId }) => surveyId === survey.id);
  if (before && before.revision >= revision) return accept();
  const { id: surveyId, program } = survey;
  const scale = ratedOn(context.program.survey);
  const entry = { surveyId, program, group, score, scale, ...(comment !== undefined && { comment }), revision, at };
  const joined = [...(task.joined ?? []).filter((other) => other.surveyId !== surveyId), entry].slice(-keptJoined);
  const isWorse = gettingWorse.indexOf(group) > gettingWorse.indexOf(task.group);
  const facts = isWorse ? takenOver(survey, context) : alarmedBy(task, comment, group);
  const promises = withPromise(task, reflected(survey, context).promise);
  const changed: TaskEvent = { type: 'FactsChanged', facts: { ...facts, ...promises, joined } };
  if (isOver(task)) return accept(changed, ...answeredAnew(task, { survey, context, known: before }, now));
  return accept(changed, acted({ at, by: 'customer', act: before ? 'answer-changed' : 'answer-joined' }, comment));
};

const takenOver = (survey: Answered, context: FollowUpContext): Partial<Task> & Clocks => {
  const { group, severity, flags, within, dueAt, resolveBy, remindAt, ladder } = reflected(survey, context);
  return { group, severity, flags, within, dueAt, resolveBy, remindAt, ladder };
};
