import type { TaskRow } from '../../contracts/rows/task.ts';
import { hasWrittenBack, isOver, waitingSince } from './task.ts';

/** Where staff find a task: what waits for them, promoters to thank, what is over. */
export type Queue = 'waiting' | 'promoters' | 'done';
export const queues = ['waiting', 'promoters', 'done'] as const;

/** In the order in which a task goes through them. */
export const activeStates: readonly TaskRow['state'][] = ['open', 'acknowledged', 'contacted'];

/** The queue that a task stands in; none while it settles or after it was withdrawn. */
export const queueOf = ({ state, group }: Pick<TaskRow, 'state' | 'group'>): Queue | undefined => {
  if (state === 'settling' || state === 'withdrawn') return undefined;
  if (!activeStates.includes(state)) return 'done';
  return group === 'promoter' ? 'promoters' : 'waiting';
};

/** When somebody has to do something next. */
export const nextDue = ({ state, dueAt, resolveBy }: Pick<TaskRow, 'state' | 'dueAt' | 'resolveBy'>): string =>
  state === 'contacted' ? resolveBy : dueAt;

const rankOfOwed = (task: TaskRow): number => {
  if (task.severity === 'urgent') return 0;
  return hasWrittenBack(task) ? 1 : 2;
};

/** The urgent first, then whoever wrote back, those that wait for the customer last, in each by what is due next; what is over by when it was closed. */
export const placeInQueue = (task: TaskRow): string => {
  if (isOver(task)) return 'closedAt' in task ? task.closedAt : task.dueAt;
  const rank = waitingSince(task) ? 3 : rankOfOwed(task);
  return `${rank}#${nextDue(task)}`;
};

/** Somebody should have done something by now; whoever waits for the customer is not late, nor is a promoter's thanks. */
export const isLate = (task: TaskRow, now: string): boolean =>
  queueOf(task) === 'waiting' && !waitingSince(task) && nextDue(task) < now;
