import type { TaskRow } from '../../contracts/rows/task.ts';
import type { Instant } from '../instant.ts';
import { isLate, nextDue } from './queue.ts';
import { hasWrittenBack, waitingSince } from './task.ts';

/** In the order in which somebody works through them. */
export const deskGroups = ['urgent', 'back', 'late', 'today', 'later', 'customer'] as const;

/**
 * Under which heading a task that waits stands. `urgent`: whatever outranks any rating, whenever its clock ends. `back`: whoever wrote back, or is unhappy with the repair, and has no answer
 * yet. `customer`: those that wait for them.
 */
export type DeskGroup = (typeof deskGroups)[number];

const dayOf = (at: Instant, zone: string): string =>
  new Intl.DateTimeFormat('en-CA', { timeZone: zone }).format(new Date(at));

/** @param zone the company's: its day is today. */
export const deskGroupOf = (task: TaskRow, now: Instant, zone: string): DeskGroup => {
  if (waitingSince(task)) return 'customer';
  if (task.severity === 'urgent') return 'urgent';
  if (hasWrittenBack(task)) return 'back';
  if (isLate(task, now)) return 'late';
  return dayOf(nextDue(task), zone) === dayOf(now, zone) ? 'today' : 'later';
};

/** Tasks by their headings, each in the order in which they came; a heading without tasks is left out. */
export const deskOrder = (
  tasks: readonly TaskRow[],
  now: Instant,
  zone: string,
): readonly (readonly [DeskGroup, readonly TaskRow[]])[] =>
  deskGroups
    .map((group) => [group, tasks.filter((task) => deskGroupOf(task, now, zone) === group)] as const)
    .filter(([, those]) => those.length > 0);
