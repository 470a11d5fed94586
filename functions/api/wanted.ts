import type { TaskRow } from '../../shared/contracts/rows/task.ts';
import { isLate } from '../../shared/domain/task/queue.ts';
import type { ApiRequest } from './deps.ts';

/** A page may hold fewer than its limit, or none: filters leave tasks out after they were read. */
export const isWanted = (task: TaskRow, query: ApiRequest['query'], now: string): boolean => {
  const { state, team, owner, kind, severity, overdue } = query;
  return (
    task.state !== 'settling' &&
    task.state !== 'withdrawn' &&
    (state === undefined || task.state === state) &&
    (team === undefined || task.team === team) &&
    (owner === undefined || task.owner.email.toLowerCase() === owner.toLowerCase()) &&
    (kind === undefined || (task.origin ?? task.group) === kind) &&
    (severity === undefined || task.severity === severity) &&
    (overdue !== 'true' || isLate(task, now))
  );
};
