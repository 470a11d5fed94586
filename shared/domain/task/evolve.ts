import type { HistoryEntry } from '../../contracts/rows/task.ts';
import { beginningOf } from '../conversation/beginning.ts';
import type { Instant } from '../instant.ts';
import { never } from '../never.ts';
import type { TaskEvent } from './command.ts';
import { callsOwner, meanings } from './meaning.ts';
import { takenBack } from './take-back.ts';
import { isActive, isStaff, openedAt, type Task, type TaskIn } from './task.ts';

type Acted = Extract<TaskEvent, { type: 'Acted' }>;
type Base = Omit<TaskIn<'settling'>, 'state'>;

/** The task after an event. Pure, and total over all that can happen. */
export const evolve = (task: Task, event: TaskEvent): Task => {
  switch (event.type) {
    case 'FactsChanged':
      return { ...task, ...event.facts };
    case 'ClocksSet':
      return { ...task, ...event.clocks };
    case 'Settling':
      return { ...baseOf(task), state: 'settling', settleUntil: event.until, restarts: event.restarts };
    case 'Dropped':
      return { ...baseOf(task), state: 'withdrawn', openedAt: openedAt(task) };
    case 'Rang':
      return isActive(task)
        ? { ...task, rungUntil: event.until, escalation: task.escalation + event.escalations }
        : task;
    case 'Paused':
      return isActive(task) ? { ...task, waitingSince: task.waitingSince ?? event.at } : task;
    case 'WentOn':
      return wentOn(task);
    case 'TakenBack':
      return takenBack(task, event);
    case 'Acted':
      return recorded(moved(task, event), event);
    default:
      return never(event);
  }
};

/** Whoever is in conversation is not told that nobody wrote; whoever was never written to still is. */
const wentOn = (task: Task): Task => {
  if (!isActive(task)) return task;
  const { waitingSince: _, ...rest } = task;
  const { promise, contactedAt, state } = task;
  const isWritten = state === 'contacted' || contactedAt !== undefined;
  return promise && isWritten ? { ...rest, promise: { ...promise, tellAt: undefined } } : rest;
};

/** What a task is in every state. */
const baseOf = (task: Task): Base => {
  const {
    state: _state,
    openedAt: _openedAt,
    closedAt: _closedAt,
    rungUntil: _rungUntil,
    waitingSince: _waitingSince,
    ...base
  } = { openedAt: undefined, closedAt: undefined, rungUntil: undefined, waitingSince: undefined, ...task };
  return base;
};

/** Where an act takes a task; most leave it where it is. */
const moved = (task: Task, { act, at }: Acted): Task => {
  const base = baseOf(task);
  const opened = openedAt(task) ?? at;
  switch (act) {
    case 'opened':
      return { ...base, state: 'open', openedAt: at };
    case 'reopened':
      return { ...base, state: 'open', openedAt: opened };
    case 'released':
      return isActive(task) ? { ...task, state: 'open' } : task;
    case 'acknowledged':
    case 'contacted':
      return isActive(task) ? { ...task, state: act } : task;
    case 'resolved':
    case 'dismissed':
      return { ...base, state: act, openedAt: opened, closedAt: at };
    case 'verified':
      return task.state === 'resolved' ? { ...task, state: 'verified' } : task;
    case 'withdrawn':
      return { ...base, state: 'withdrawn', openedAt: opened };
    case 'not-delivered':
      return task.state === 'contacted'
        ? { ...base, state: 'acknowledged', openedAt: opened, rungUntil: task.rungUntil }
        : task;
    default:
      return task;
  }
};

const recorded = (before: Task, { type: _, words, ...acted }: Acted): Task => {
  const isCalled = acted.to === undefined && callsOwner(before, acted, before.history.at(-1));
  const entry = isCalled ? { ...acted, to: before.owner } : acted;
  const task = { ...before, history: [...before.history, entry], ...saidLast(before, entry, words) };
  if (!isStaff(entry.by)) return task;
  const touched = { ...task, touchedAt: entry.at };
  return entry.act === 'contacted' || entry.act === 'resolved' ? answered(touched, entry.at) : touched;
};

/** Lists, and mail to staff, show so much of what was said. In bytes. */
const shownWords = 4_000;

/** What did not arrive is still what was said last. */
const saidLast = ({ latest }: Task, { act, at, by }: HistoryEntry, words: string | undefined): Pick<Task, 'latest'> => {
  if (meanings[act].speaks === undefined) return {};
  if (act === 'not-delivered') return { latest: { ...latest, at, act } };
  return { latest: { at, act, by, ...(words && { words: beginningOf(words, { bytes: shownWords }) }) } };
};

/** A solution is an answer, too, and keeps what was promised. */
const answered = (task: Task, at: Instant): Task => {
  const { promise } = task;
  const kept = promise && !promise.keptAt && at >= promise.madeAt;
  return { ...task, contactedAt: task.contactedAt ?? at, ...(kept && { promise: { ...promise, keptAt: at } }) };
};
