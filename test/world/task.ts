import type { TaskRow } from '../../shared/contracts/rows/task.ts';
import type { TaskState } from '../../shared/domain/task/task.ts';

type Over = 'resolved' | 'verified' | 'dismissed';
const isOver = (state: TaskState): state is Over => ['resolved', 'verified', 'dismissed'].includes(state);

/** Any part of a task, whatever its state. */
export type TaskParts = Partial<Omit<Extract<TaskRow, { state: 'open' }>, 'state'>> & {
  readonly state?: TaskState;
  readonly closedAt?: string;
};

/** A detractor's task, open since Friday afternoon, unless it says otherwise. */
export const aTask = ({ state = 'open', ...more }: TaskParts = {}): TaskRow => {
  const at = more.settleUntil ?? '2026-11-20T15:10:00.000Z';
  const common = {
    ...{ kind: 'task' as const, version: 1, id: 't', group: 'detractor' as const, severity: 'high' as const },
    ...{ surveyId: 's', program: 'p', contactId: 'c', contact: {}, score: 2, revision: 1 },
    ...{ team: 'care', owner: { name: 'Mara', email: 'mara@shop.example' }, settleUntil: at, restarts: 0 },
    ...{ dueAt: '2026-11-24T15:00:00.000Z', resolveBy: '2026-11-30T15:00:00.000Z', escalation: 0 },
    ...{ history: [], announced: 0, generation: 1 },
  };
  if (state === 'settling' || state === 'withdrawn') return { ...common, ...more, state };
  const opened = { ...common, openedAt: at, ...more };
  return isOver(state) ? { ...opened, closedAt: more.closedAt ?? at, state } : { ...opened, state };
};
