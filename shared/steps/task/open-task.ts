import type { TaskRow } from '../../contracts/rows/task.ts';
import type { Instant } from '../../domain/instant.ts';
import type { Records } from '../../ports/records.ts';

/** Somebody who is owed an answer is not asked again: these are the states in which we owe it. */
const owing: readonly TaskRow['state'][] = ['settling', 'open', 'acknowledged', 'contacted'];
/** The newest tasks of a person; whoever was unhappy before them was answered, or has waited for longer than anybody. */
const looked = 10;

/** Since when a detractor's task has been open for any of these contacts. */
export const openTaskSince = async (contactIds: readonly string[], records: Records): Promise<Instant | undefined> => {
  const pages = await Promise.all(
    contactIds.map((contactId) =>
      records.list({ of: 'contact', contactId, what: 'tasks' }, { limit: looked, newestFirst: true }),
    ),
  );
  const refs = pages.flatMap((page) => page.refs);
  const rows = await records.getAll(refs);
  const open = rows.filter(
    (row): row is TaskRow => row?.kind === 'task' && row.group === 'detractor' && owing.includes(row.state),
  );
  return open.map(({ settleUntil }) => settleUntil).sort()[0];
};
