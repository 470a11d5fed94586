import type { TaskRow } from '../../contracts/rows/task.ts';
import type { TaskAct } from '../../contracts/task-acts.ts';
import { type Id, idOf } from '../id.ts';
import type { Instant } from '../instant.ts';

/** Somebody at the company owes a customer an answer. */
export type Task = TaskRow;
export type TaskState = Task['state'];
export type TaskIn<S extends TaskState> = Extract<Task, { state: S }>;
/** Somebody has to do something. */
export type ActiveTask = TaskIn<'open' | 'acknowledged' | 'contacted'>;
export type OverTask = TaskIn<'resolved' | 'verified' | 'dismissed' | 'withdrawn'>;

/** One task for one answered survey: its id follows from the survey's. */
export const taskIdOf = (surveyId: Id): Id => idOf('task', surveyId);

export const isOver = (task: Task): task is OverTask =>
  task.state === 'resolved' || task.state === 'verified' || task.state === 'dismissed' || task.state === 'withdrawn';

export const isActive = (task: Task): task is ActiveTask =>
  task.state === 'open' || task.state === 'acknowledged' || task.state === 'contacted';

/** Since when its customer has to answer first. */
export const waitingSince = (task: Task): Instant | undefined => (isActive(task) ? task.waitingSince : undefined);

/** The customer wrote back, changed their answer when all was done, or is unhappy with the repair, and nobody has answered since. */
export const hasWrittenBack = (task: Task): boolean => {
  const act = task.latest?.act;
  if (!isActive(task) || act === undefined) return false;
  // Who wrote again before anybody answered waits as long as everybody.
  return act === 'wrote-again' ? task.contactedAt !== undefined : writesBack.includes(act);
};

const writesBack: readonly TaskAct[] = ['replied', 'answered-anew', 'still-unhappy'];

export const openedAt = (task: Task): Instant | undefined => ('openedAt' in task ? task.openedAt : undefined);

/** When it was last resolved, if it still is. */
export const resolvedAt = (task: Task): Instant | undefined =>
  task.state === 'resolved' || task.state === 'verified' ? task.closedAt : undefined;

/** Somebody of the company did it, or a system of theirs. */
export const isStaff = (by: string): boolean => by !== 'heardback' && by !== 'customer';

/** How many steps a task has gone through, those in its chapters included. */
export const stepsOf = ({ past, history }: Pick<Task, 'past' | 'history'>): number =>
  (past?.steps ?? 0) + history.length;

/** A step by its number from the beginning, from 0; undefined once it lies in a chapter. */
export const stepAt = ({ past, history }: Pick<Task, 'past' | 'history'>, number: number) =>
  history[number - (past?.steps ?? 0)];

/** Changes with all that a reader can see, each of which leaves its step, and not with our own bookkeeping. */
export const versionOf = (task: Pick<Task, 'past' | 'history' | 'revision'>): string =>
  `${stepsOf(task)}.${task.revision}`;
