import type { CalendarConfig } from '../../contracts/config/calendar.ts';
import { addBusinessTime, businessTimeBetween } from '../calendar/business-time.ts';
import type { Instant } from '../instant.ts';
import type { Task } from './task.ts';

export interface TeamClock {
  readonly calendar: CalendarConfig;
  /** Company zone, for calendars without one of their own. */
  readonly zone: string;
}

/** One step up: who is called, after how much more working time. */
export interface Step {
  readonly to: { readonly name: string; readonly email: string };
  readonly after: number;
}

/** By what a team's tasks are timed. */
export interface TeamRules extends TeamClock {
  readonly escalation: readonly Step[];
  /** Share of the time to the first contact after which the owner is reminded; never without one. */
  readonly remindAfter?: number | undefined;
}

/** Working time for the first contact and for the solution, in milliseconds. */
export interface Within {
  readonly contact: number;
  readonly solution: number;
}

/** When something rings of itself. */
export type Clocks = Pick<Task, 'dueAt' | 'resolveBy' | 'remindAt' | 'ladder'>;

/** Both clocks from an instant on, with the reminder before the first and the steps above each. */
export const clocksFrom = (at: Instant, within: Within, { escalation, remindAfter, ...clock }: TeamRules): Clocks => {
  const due = (working: number): Instant => addBusinessTime(at, working, clock);
  const ends = { dueAt: due(within.contact), resolveBy: due(within.solution) };
  return {
    ...ends,
    remindAt: remindAfter === undefined ? undefined : due(within.contact * remindAfter),
    ladder: escalation.length > 0 ? ladderOf(ends, escalation, clock) : undefined,
  };
};

/** Times at which people further up are called, beyond each clock's own end. */
export const ladderOf = (
  { dueAt, resolveBy }: Pick<Task, 'dueAt' | 'resolveBy'>,
  steps: readonly Step[],
  clock: TeamClock,
): NonNullable<Task['ladder']> => {
  const above = (end: Instant, which: 'contact' | 'solution') => {
    let working = 0;
    return steps.map(({ to, after }, at) => {
      working += at === 0 ? 0 : after;
      return { at: at === 0 ? end : addBusinessTime(end, working, clock), clock: which, to };
    });
  };
  return [...above(dueAt, 'contact'), ...above(resolveBy, 'solution')];
};

/** The clocks with what working time was left of each when they stopped. */
export const resumedClocks = (
  task: Clocks,
  { since, now }: { readonly since: Instant; readonly now: Instant },
  clock: TeamClock,
): Clocks => {
  const moved = (end: Instant): Instant =>
    end <= since ? end : addBusinessTime(now, businessTimeBetween(since, end, clock), clock);
  return {
    dueAt: moved(task.dueAt),
    resolveBy: moved(task.resolveBy),
    remindAt: task.remindAt && moved(task.remindAt),
    ladder: task.ladder?.map((step) => ({ ...step, at: moved(step.at) })),
  };
};
