import type { HistoryEntry, TaskRow } from '../../contracts/rows/task.ts';
import { promiseStates } from '../task/promise.ts';
import { openedAt } from '../task/task.ts';
import { type FactChange, type FactRow, type FactSetting, revisionOf } from './fact.ts';
import { at, monthAt } from './values.ts';

interface Told {
  readonly task: TaskRow;
  /** All of its history, chapters included. */
  readonly steps: readonly HistoryEntry[];
  /** The task before it changed: one that is opened anew may have moved to another month. */
  readonly before: readonly TaskRow[];
}

/** A task once it was opened. */
export const taskFacts = ({ task, steps, before }: Told, setting: FactSetting): readonly FactChange[] => {
  const revision = revisionOf(task.version, []);
  const fact = (opened: string, row: FactRow | null): FactChange => ({
    ...{ table: 'tasks', month: monthAt(opened), id: task.id, revision },
    row,
  });
  const is = openedAt(task);
  const left = before
    .flatMap((earlier) => openedAt(earlier) ?? [])
    .filter((was) => is === undefined || monthAt(was) !== monthAt(is));
  return [
    ...left.map((was) => fact(was, null)),
    ...(is === undefined ? [] : [fact(is, { id: task.id, revision, ...columnsOfTask(task, steps, setting) })]),
  ];
};

const columnsOfTask = (task: TaskRow, steps: readonly HistoryEntry[], setting: FactSetting): FactRow => {
  const closedAt = 'closedAt' in task ? task.closedAt : undefined;
  return {
    survey: task.surveyId ?? null,
    contact: setting.pseudonym(task.contactId),
    program: task.program,
    kind: task.origin ?? task.group,
    state: task.state,
    team: task.team,
    owner: task.owner.name,
    cause: task.cause ?? null,
    outcome: task.outcome ?? null,
    openedAt: at(openedAt(task)),
    dueAt: at(task.dueAt),
    resolveBy: at(task.resolveBy),
    contactedAt: at(task.contactedAt),
    closedAt: at(closedAt),
    late: isLate(task, closedAt),
    reopened: steps.filter(({ act }) => act === 'reopened').length,
    score: task.score ?? null,
    recovered: task.recovery?.group ?? null,
    ...promisesOf(task, closedAt),
    amount: task.amount ?? null,
    currency: task.currency ?? null,
  };
};

/** By what has happened: of a task that is overdue and in which nothing happened since, its deadlines tell. */
const isLate = (task: TaskRow, closedAt: string | undefined): boolean =>
  task.escalation > 0 ||
  (task.contactedAt !== undefined && task.contactedAt > task.dueAt) ||
  (closedAt !== undefined && closedAt > task.resolveBy);

const promisesOf = (task: TaskRow, closedAt: string | undefined): FactRow => {
  const seen = closedAt ?? ('rungUntil' in task ? task.rungUntil : undefined) ?? task.touchedAt ?? '';
  const states = promiseStates(task, seen);
  const count = (wanted: string): number => states.filter((state) => state === wanted).length;
  return { promisesKept: count('kept'), promisesBroken: count('broken') };
};
