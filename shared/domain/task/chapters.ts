import type { ChapterRow } from '../../contracts/rows/task.ts';
import type { Task } from './task.ts';

/** A row of the table holds 400 KB; a history shares it with everything else that a task says. In characters of JSON. */
const longestHistory = 60_000;
/** What a page shows, and what is read with the task itself. */
const keptSteps = 20;

/**
 * Moves the oldest steps of a long history into a chapter of its own, so that a task can always be gone on with and closed.
 * Steps that were not told yet stay: whoever tells reads them from the task.
 */
export const withChapters = (task: Task): { readonly task: Task; readonly chapters: readonly ChapterRow[] } => {
  const { chapters = 0, steps = 0 } = task.past ?? {};
  const told = Math.max(0, task.announced - steps);
  const moving = Math.min(told, task.history.length - keptSteps);
  if (moving <= 0 || JSON.stringify(task.history).length <= longestHistory) return { task, chapters: [] };
  const chapter: ChapterRow = {
    ...{ kind: 'chapter', version: 0, taskId: task.id, number: chapters + 1 },
    entries: task.history.slice(0, moving),
  };
  const past = { chapters: chapters + 1, steps: steps + moving };
  return { task: { ...task, past, history: task.history.slice(moving) }, chapters: [chapter] };
};
