import type { HistoryEntry } from '../../contracts/rows/task.ts';
import type { Task } from '../../domain/task/task.ts';
import type { Records, Ref } from '../../ports/records.ts';

/** All steps of a task from the first on, those that lie in chapters included. */
export const readHistory = async ({ id, past, history }: Task, records: Records): Promise<readonly HistoryEntry[]> => {
  const refs = Array.from(
    { length: past?.chapters ?? 0 },
    (_, at): Ref => ({ kind: 'chapter', id: [id, String(at + 1)] }),
  );
  const rows = await records.getAll(refs);
  return [...rows.flatMap((row) => (row?.kind === 'chapter' ? row.entries : [])), ...history];
};
