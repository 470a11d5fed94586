import { type Instant, later } from '../instant.ts';
import { type ActiveTask, isActive, type Task } from './task.ts';

interface Deadline {
  readonly at: Instant;
  readonly act: 'reminded' | 'escalated' | 'slipping';
}

/** Nothing rings for who is to be left in peace, or has to answer first. */
const isSilent = ({ noContact, waitingSince }: ActiveTask): boolean => noContact === true || waitingSince !== undefined;

/** What rings while nothing happens: a reminder, the end of the clock that runs, and each step above it. */
const deadlinesOf = (task: Task): readonly Deadline[] => {
  if (!isActive(task) || isSilent(task)) return [];
  const waitsForContact = task.state !== 'contacted';
  const { dueAt, resolveBy, remindAt, ladder = [] } = task;
  const steps = ladder.filter(({ clock }) => clock === 'solution' || waitsForContact).map(({ at }) => at);
  const ends = [...(waitsForContact ? [dueAt] : []), resolveBy, ...steps];
  const escalations = [...new Set(ends)].map((at): Deadline => ({ at, act: 'escalated' }));
  const reminder: readonly Deadline[] =
    waitsForContact && remindAt && remindAt < dueAt ? [{ at: remindAt, act: 'reminded' }] : [];
  const { tellAt, renewedBy, keptAt } = task.promise ?? {};
  const slip: readonly Deadline[] =
    waitsForContact && tellAt && !renewedBy && !keptAt ? [{ at: tellAt, act: 'slipping' }] : [];
  // Thanks press nobody; what was promised before the customer changed their mind still holds.
  if (task.group === 'promoter') return slip;
  return [...reminder, ...slip, ...escalations].sort((a, b) => (a.at < b.at ? -1 : 1));
};

const ahead = (task: Task): readonly Deadline[] => {
  const until = isActive(task) ? task.rungUntil : undefined;
  return deadlinesOf(task).filter(({ at }) => until === undefined || at > until);
};

/** The next thing that rings, if any. */
export const nextDeadline = (task: Task): Instant | undefined => ahead(task)[0]?.at;

/** What has passed and was not dealt with. */
export const passedDeadlines = (task: Task, now: Instant): readonly Deadline[] =>
  ahead(task).filter(({ at }) => at <= now);

/** When somebody must look at a task again: at the end of its settle window, then at what rings next. */
const wantsWakingAt = (task: Task): Instant | undefined =>
  task.state === 'settling' ? task.settleUntil : nextDeadline(task);

/**
 * The task with its one wake-up. Never in the past: the due index is looked at hour by hour, and not twice. A wake-up that
 * comes too early stays, since firing arms the next; any other is replaced, and known by its generation.
 */
export const armed = (task: Task, armedFor: Instant | undefined, now: Instant): Task => {
  const wanted = wantsWakingAt(task);
  if (wanted === undefined) return task.wakeAt === undefined ? task : { ...task, wakeAt: undefined };
  const wakeAt = later(wanted, now);
  const stays = armedFor !== undefined && armedFor > now && armedFor <= wakeAt;
  return stays ? { ...task, wakeAt: armedFor } : { ...task, wakeAt, generation: task.generation + 1 };
};

/** Who is called once all has rung up to an instant: the highest step that was reached, else the owner. */
export const calledFor = (task: Task, until: Instant): Task['owner'] => {
  const waitsForContact = task.state !== 'contacted';
  const reached = (task.ladder ?? []).filter(
    ({ at, clock }) => at <= until && (clock === 'solution' || waitsForContact),
  );
  return reached.at(-1)?.to ?? task.owner;
};
