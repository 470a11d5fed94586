import type { Task, TaskState } from '../../../shared/domain/task/task.ts';
import { aTask as anyTask, type TaskParts } from '../../world/task.ts';

/** A detractor's task of Monday morning, its clocks ending on Tuesday and Friday. */
export const aTask = (state: TaskState, more: TaskParts = {}): Task =>
  anyTask({
    owner: { name: 'Tom', email: 'tom@shop.example' },
    settleUntil: '2026-11-23T09:00:00.000Z',
    dueAt: '2026-11-24T09:00:00.000Z',
    resolveBy: '2026-11-27T09:00:00.000Z',
    ...more,
    state,
  });
