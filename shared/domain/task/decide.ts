import type { HistoryEntry } from '../../contracts/rows/task.ts';
import type { Instant } from '../instant.ts';
import { never } from '../never.ts';
import { accept, acted, type Decided, type TaskCommand, type TaskEvent } from './command.ts';
import { armed, calledFor, passedDeadlines } from './deadlines.ts';
import { follow, isOwedAnyway, join } from './decide-answer.ts';
import { change } from './decide-change.ts';
import { consent, recover, remark, reply } from './decide-customer.ts';
import { evolve } from './evolve.ts';
import type { Task } from './task.ts';

type CommandOf<T extends TaskCommand['type']> = Extract<TaskCommand, { type: T }>;

/** Whether and how a task changes. Pure: time and rules arrive with the command. */
export const decide = (command: TaskCommand, task: Task, now: Instant): Decided => {
  switch (command.type) {
    case 'wake':
      return wake(task, command, now);
    case 'change':
      return change(task, command, now);
    case 'follow':
      return follow(task, command, now);
    case 'join':
      return join(task, command, now);
    case 'recover':
      return recover(task, command, now);
    case 'remark':
      return remark(task, command, now);
    case 'signal':
      return signal(task, command);
    case 'reply':
      return reply(task, command);
    case 'undelivered':
      return accept(acted({ at: command.at, by: 'heardback', act: 'not-delivered', note: command.reason }));
    case 'take-back':
      return accept(
        { type: 'TakenBack', ...command.letter },
        acted({ at: command.at, by: command.by, act: 'taken-back' }),
      );
    case 'unsent':
      return accept(acted({ at: command.at, by: 'heardback', act: 'not-sent', note: command.note, to: command.to }));
    case 'consent':
      return consent(task, command);
    default:
      return never(command);
  }
};

export type Performed = { readonly kind: 'done'; readonly task: Task } | Extract<Decided, { kind: 'refused' }>;

/**
 * Carries out a command: decides, follows the events, and leaves the task with the one wake-up that it needs. A command that
 * changes nothing gives the very same task back, so that nothing has to be written.
 */
export const perform = (command: TaskCommand, task: Task, now: Instant): Performed => {
  const decided = decide(command, task, now);
  if (decided.kind === 'refused') return decided;
  if (decided.events.length === 0 && command.type !== 'wake') return { kind: 'done', task };
  // A wake-up that has fired is spent, also when it came too early.
  const armedFor = command.type === 'wake' ? undefined : task.wakeAt;
  return { kind: 'done', task: armed(decided.events.reduce(evolve, task), armedFor, now) };
};

/** For commands that nobody may refuse: what a customer says, and what a clock does. */
export const performed = (command: Exclude<TaskCommand, { type: 'change' }>, task: Task, now: Instant): Task => {
  const done = perform(command, task, now);
  return done.kind === 'done' ? done.task : task;
};

/** What a wake-up finds to do: the settle window ends, deadlines have passed, or it came too early. */
const wake = (task: Task, { needed }: CommandOf<'wake'>, now: Instant): Decided => {
  if (task.state !== 'settling') return accept(...rang(task, now));
  if (now < task.settleUntil) return accept();
  if (!needed && !isOwedAnyway(task)) return accept({ type: 'Dropped' });
  return accept(acted({ at: now, by: 'heardback', act: 'opened' }));
};

/** Rings for what has passed, once however much of it has. */
const rang = (task: Task, now: Instant): readonly TaskEvent[] => {
  const passed = passedDeadlines(task, now);
  const last = passed.at(-1);
  if (!last) return [];
  const has = (act: string): boolean => passed.some((one) => one.act === act);
  const ring = (act: 'slipping' | 'escalated' | 'reminded', more: Partial<HistoryEntry> = {}) =>
    acted({ at: now, by: 'heardback', act, ...more });
  const called = { to: calledFor(task, last.at), clock: task.state === 'contacted' ? 'solution' : 'contact' } as const;
  return [
    { type: 'Rang', until: last.at, escalations: passed.filter(({ act }) => act === 'escalated').length },
    ...(has('slipping') ? [ring('slipping')] : []),
    ...(has('escalated') ? [ring('escalated', called)] : []),
    ...(has('reminded') && !has('escalated') ? [ring('reminded')] : []),
  ];
};

const order = ['low', 'normal', 'high', 'urgent'] as const;

/** A further signal about a customer whose task is open: it is told, and may raise the task. */
const signal = (task: Task, { event, signal: { severity } }: CommandOf<'signal'>): Decided => {
  const raised = order.indexOf(severity) > order.indexOf(task.severity);
  return accept(
    ...(raised ? [{ type: 'FactsChanged', facts: { severity } } as const] : []),
    acted({ at: event.occurredAt, by: 'heardback', act: 'signal-joined', note: event.type }),
  );
};
