import type { CalendarConfig } from '../../contracts/config/calendar.ts';
import type { HistoryEntry, TaskRow } from '../../contracts/rows/task.ts';
import { addBusinessTime, businessTimeBetween } from '../calendar/business-time.ts';
import { type Instant, later } from '../instant.ts';
import { firstContactAt } from './times.ts';

export interface TeamClock {
  readonly calendar: CalendarConfig;
  /** Company zone, for calendars without one of their own. */
  readonly zone: string;
}

interface Person {
  readonly name: string;
  readonly email: string;
}

/** One step up: who is called, after how much more working time. */
export interface Step {
  readonly to: Person;
  readonly after: number;
}

export const noted = (task: TaskRow, entry: HistoryEntry): TaskRow => ({ ...task, history: [...task.history, entry] });

export const armed = (task: TaskRow, wakeAt: Instant | undefined): TaskRow =>
  wakeAt ? { ...task, wakeAt, generation: task.generation + 1 } : { ...task, wakeAt: undefined };

export const isOver = ({ state }: TaskRow): boolean =>
  state === 'resolved' || state === 'verified' || state === 'dismissed' || state === 'withdrawn';

/** Times at which people further up are called, beyond each clock's own end. */
export const ladderOf = (
  { dueAt, resolveBy }: Pick<TaskRow, 'dueAt' | 'resolveBy'>,
  steps: readonly Step[],
  clock: TeamClock,
): NonNullable<TaskRow['ladder']> => {
  const above = (end: Instant, which: 'contact' | 'solution') => {
    let working = 0;
    return steps.map(({ to, after }, at) => {
      working += at === 0 ? 0 : after;
      return { at: at === 0 ? end : addBusinessTime(end, working, clock), clock: which, to };
    });
  };
  return [...above(dueAt, 'contact'), ...above(resolveBy, 'solution')];
};

interface Deadline {
  readonly at: Instant;
  readonly act: 'reminded' | 'escalated' | 'slipping';
}

/** What rings while nothing happens: a reminder, the end of the clock that runs, and each step above it. */
const deadlinesOf = (task: TaskRow): readonly Deadline[] => {
  if (task.group === 'promoter' || task.noContact || isOver(task) || task.state === 'settling' || task.waitingSince)
    return [];
  const waitsForContact = task.state === 'open' || task.state === 'acknowledged';
  const { dueAt, resolveBy, remindAt, ladder = [] } = task;
  const steps = ladder.filter(({ clock }) => clock === 'solution' || waitsForContact).map(({ at }) => at);
  const ends = [...(waitsForContact ? [dueAt] : []), resolveBy, ...steps];
  const escalations = [...new Set(ends)].map((at): Deadline => ({ at, act: 'escalated' }));
  const reminder: readonly Deadline[] =
    waitsForContact && remindAt && remindAt < dueAt ? [{ at: remindAt, act: 'reminded' }] : [];
  const { tellAt, renewedBy, madeAt = '' } = task.promise ?? {};
  const isOwed = waitsForContact && firstContactAt(task, madeAt) === undefined;
  const slip: readonly Deadline[] = isOwed && tellAt && !renewedBy ? [{ at: tellAt, act: 'slipping' }] : [];
  return [...reminder, ...slip, ...escalations].sort((a, b) => (a.at < b.at ? -1 : 1));
};

/** The next thing that rings, if any. */
export const nextDeadline = (task: TaskRow): Instant | undefined =>
  deadlinesOf(task).find(({ at }) => task.rungUntil === undefined || at > task.rungUntil)?.at;

/** Rings for what has passed, once however much of it has, and arms what comes next. */
export const rung = (task: TaskRow, now: Instant): TaskRow => {
  const passed = deadlinesOf(task).filter(
    ({ at }) => at <= now && (task.rungUntil === undefined || at > task.rungUntil),
  );
  const last = passed.at(-1);
  if (!last) return armed(task, nextDeadline(task));
  const isEscalated = passed.some(({ act }) => act === 'escalated');
  const escalation = task.escalation + passed.filter(({ act }) => act === 'escalated').length;
  const acts = [
    ...(passed.some(({ act }) => act === 'slipping') ? ['slipping'] : []),
    ...(isEscalated ? ['escalated'] : passed.some(({ act }) => act === 'reminded') ? ['reminded'] : []),
  ];
  const told: TaskRow = { ...task, rungUntil: last.at, escalation };
  const rang = acts.reduce((next, act) => noted(next, { at: now, by: 'heardback', act }), told);
  return armed(rang, nextDeadline(rang));
};

/** Who is called now: the highest step that was reached, else the owner. */
export const calledFor = ({ ladder = [], rungUntil, owner }: TaskRow): Person =>
  ladder.filter(({ at }) => rungUntil !== undefined && at <= rungUntil).at(-1)?.to ?? owner;

/** The customer has to answer first. */
export const paused = (task: TaskRow, now: Instant): TaskRow =>
  task.waitingSince || isOver(task) ? task : armed({ ...task, waitingSince: now }, undefined);

/** The clocks go on with what working time was left of each when they stopped. */
export const resumed = (task: TaskRow, now: Instant, clock: TeamClock): TaskRow => {
  const { waitingSince: since } = task;
  if (!since) return task;
  const moved = (end: Instant): Instant =>
    end <= since ? end : addBusinessTime(now, businessTimeBetween(since, end, clock), clock);
  const { remindAt, ladder } = task;
  const next: TaskRow = {
    ...task,
    waitingSince: undefined,
    // Whoever is in conversation is not told that nobody wrote.
    ...(task.promise && { promise: { ...task.promise, tellAt: undefined } }),
    dueAt: moved(task.dueAt),
    resolveBy: moved(task.resolveBy),
    ...(remindAt && { remindAt: moved(remindAt) }),
    ...(ladder && { ladder: ladder.map((step) => ({ ...step, at: moved(step.at) })) }),
  };
  const deadline = nextDeadline(next);
  return armed(next, deadline && later(deadline, now));
};
