import type { TaskRow } from '../../contracts/rows/task.ts';
import { addBusinessTime } from '../calendar/business-time.ts';
import { groupOf } from '../rating.ts';
import { armed, ladderOf, nextDeadline, noted } from './clocks.ts';
import { promised } from './promise.ts';
import type { Answered, FollowUpContext } from './task.ts';

/**
 * The task after the customer said whether the repair has worked. Still unhappy: it opens again, with clocks of its own.
 * Otherwise it is proven. Whoever opened it again by hand meanwhile is told, and goes on.
 */
export const withRecovery = (task: TaskRow, survey: Answered, context: FollowUpContext): TaskRow => {
  const { score, at, comment } = survey.response;
  const before = task.recovery;
  if (before?.surveyId === survey.id && before.score === score) return task;
  const group = groupOf(context.program.survey, survey.response);
  const told = { ...task, recovery: { surveyId: survey.id, score, group, at } };
  const note = comment === undefined ? {} : { note: comment };
  if (group !== 'detractor')
    return noted(task.state === 'resolved' ? { ...told, state: 'verified' } : told, {
      at,
      by: 'customer',
      act: 'verified',
      ...note,
    });
  const isClosed = task.state === 'resolved' || task.state === 'verified';
  const said = noted(told, { at, by: 'customer', act: 'still-unhappy', ...note });
  return isClosed ? reopened(said, survey, context) : said;
};

const reopened = (
  task: TaskRow,
  { response }: Answered,
  { program, team, zone, now, tasks }: FollowUpContext,
): TaskRow => {
  const { contactWithin, resolveWithin } = program.followUp.detractor;
  const clock = { calendar: team.calendar, zone };
  const ends = {
    dueAt: addBusinessTime(response.at, contactWithin, clock),
    resolveBy: addBusinessTime(response.at, resolveWithin, clock),
  };
  const fresh: TaskRow = {
    ...task,
    ...ends,
    state: 'open',
    rungUntil: undefined,
    remindAt: undefined,
    waitingSince: undefined,
    // Their thank-you page promised anew.
    promise: response.promisedBy ? promised(response.promisedBy, response.at, tasks?.slipNotice) : task.promise,
    ladder: team.escalation?.length ? ladderOf(ends, team.escalation, clock) : undefined,
  };
  const open = noted(fresh, { at: now, by: 'heardback', act: 'reopened' });
  return armed(open, nextDeadline(open));
};

export interface Recovered {
  /** Answers after a repair. */
  readonly asked: number;
  readonly recovered: number;
  /** 0 to 1; undefined without an answer. */
  readonly share: number | undefined;
  /** 95 % interval by Wilson (1927), which stays within 0 and 1 and says much of a few answers: how little is known. */
  readonly interval: readonly [number, number] | undefined;
}

const z = 1.959964;

/** Share of repaired customers who are unhappy no longer, of those who said. */
export const recoveredShare = (tasks: readonly Pick<TaskRow, 'recovery'>[]): Recovered => {
  const answers = tasks.flatMap(({ recovery }) => recovery ?? []);
  const [asked, recovered] = [answers.length, answers.filter(({ group }) => group !== 'detractor').length];
  if (asked === 0) return { asked, recovered, share: undefined, interval: undefined };
  const share = recovered / asked;
  const centre = (share + z ** 2 / (2 * asked)) / (1 + z ** 2 / asked);
  const half = (z * Math.sqrt((share * (1 - share)) / asked + z ** 2 / (4 * asked ** 2))) / (1 + z ** 2 / asked);
  return { asked, recovered, share, interval: [Math.max(0, centre - half), Math.min(1, centre + half)] };
};
