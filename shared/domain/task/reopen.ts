import { type Instant, later } from '../instant.ts';
import { clocksFrom, type TeamRules, type Within } from './clocks.ts';
import { acted, type TaskEvent } from './command.ts';
import type { Task } from './task.ts';

export interface Reopening {
  readonly at: Instant;
  /** From when the clocks run: what the customer said may be older than our hearing of it. */
  readonly from: Instant;
  readonly by: string;
  readonly note?: string | undefined;
  readonly within: Within;
  readonly rules: TeamRules;
}

/** For tasks that were made before they knew their own. */
export const usualWithin: Within = { contact: 8 * 3_600_000, solution: 40 * 3_600_000 };

/**
 * What was closed is owed again, with clocks of its own, whoever opened it: a reply, a repair that did not help, a person.
 * No deadline moves backwards by it.
 */
export const reopening = (task: Task, { at, from, by, note, within, rules }: Reopening): readonly TaskEvent[] => {
  const fresh = clocksFrom(from, within, rules);
  const [dueAt, resolveBy] = [later(fresh.dueAt, task.dueAt), later(fresh.resolveBy, task.resolveBy)];
  const moved = dueAt !== fresh.dueAt || resolveBy !== fresh.resolveBy;
  const clocks = moved
    ? { dueAt, resolveBy, remindAt: undefined, ladder: laddered(fresh.ladder, { dueAt, resolveBy }) }
    : fresh;
  return [{ type: 'ClocksSet', clocks }, acted({ at, by, act: 'reopened', note })];
};

/** No step above a clock comes before its end. */
const laddered = (ladder: Task['ladder'], { dueAt, resolveBy }: Pick<Task, 'dueAt' | 'resolveBy'>): Task['ladder'] =>
  ladder?.map((step) => ({ ...step, at: later(step.at, step.clock === 'contact' ? dueAt : resolveBy) }));
