import type { TaskRow } from '../contracts/rows/task.ts';
import { openedAt, waitingSince } from '../domain/task/task.ts';

/** A task as other systems see it: by the API, and in signed calls. */
export const taskView = (task: TaskRow) => ({
  id: task.id,
  state: task.state,
  kind: task.origin ?? task.group,
  severity: task.severity,
  score: task.score ?? null,
  comment: task.comment ?? null,
  contact: { id: task.contactId, ...task.contact },
  writer: task.writer ?? null,
  title: task.title ?? null,
  amount: task.amount ?? null,
  currency: task.currency ?? null,
  flags: task.flags ?? [],
  answers: task.joined ?? [],
  contactWanted: task.noContact !== true,
  waitingSince: waitingSince(task) ?? null,
  recovery: task.recovery ?? null,
  promise: task.promise ?? null,
  program: task.program,
  surveyId: task.surveyId ?? null,
  team: task.team,
  owner: task.owner,
  dueAt: task.dueAt,
  resolveBy: task.resolveBy,
  openedAt: openedAt(task) ?? null,
  cause: task.cause ?? null,
  outcome: task.outcome ?? null,
  history: task.history,
});
