import type { Row } from '../../contracts/rows/row.ts';
import type { Task } from '../../domain/task/task.ts';
import type { Timer } from '../../ports/ports.ts';
import type { Records } from '../../ports/records.ts';
import { arm } from '../commit/arm.ts';
import { nothingToCommit, untilCommitted } from '../commit/until-committed.ts';

export interface TaskChange<V> {
  /** The task as it is to be; left out, or the very same, where nothing happens to it. */
  readonly task?: Task | undefined;
  /** What is written in the same commit, and only together with it. */
  readonly rows?: readonly Row[];
  readonly value: V;
}

/**
 * The one way to change a task: reads it, decides, commits, tries again when somebody was faster, and arms its clock where that
 * moved. A repeated call finds nothing to do and arms it again, which heals what a crash between commit and arming left.
 * @param decide undefined for a task that is not there.
 */
export const changeTask = async <V>(
  id: string,
  decide: (task: Task | undefined) => TaskChange<V> | Promise<TaskChange<V>>,
  { records, timer }: { readonly records: Records; readonly timer: Timer },
): Promise<V> => {
  const { value, clock } = await untilCommitted(async () => {
    const before = await records.get({ kind: 'task', id: [id] });
    const { task = before, rows = [], value } = await decide(before);
    const puts = [...(task && task !== before ? [task] : []), ...rows].map((put) => ({ put }));
    if (puts.length === 0) return { commit: nothingToCommit, value: { value, clock: task } };
    const moved = task?.generation !== before?.generation || task?.wakeAt !== before?.wakeAt;
    return { commit: await records.commit(puts), value: { value, clock: moved ? task : undefined } };
  });
  await arm(clock, timer);
  return value;
};
