import type { Row } from '../../shared/contracts/rows/row.ts';
import type { TaskRow } from '../../shared/contracts/rows/task.ts';
import { atLeast } from '../../shared/steps/facts/at-least.ts';
import { makeFacts } from '../../shared/steps/facts/make-facts.ts';
import { touchedBy } from '../../shared/steps/facts/touched.ts';
import type { GatherDeps } from './deps.ts';

/** A row before and after a commit, as the table's stream tells it. */
interface RowChange {
  readonly before: Row | undefined;
  readonly after: Row;
}

/**
 * Copies the trail's entries to where nobody can change them, and makes the facts anew that these rows go into. Doing it twice,
 * late, or in another order changes nothing.
 */
export const gather = async (changes: readonly RowChange[], deps: GatherDeps): Promise<void> => {
  for (const { after } of changes) if (after.kind === 'audit') await deps.archive.keep(after);
  const touched = touchedBy(changes.flatMap(({ before, after }) => (before ? [before, after] : [after])));
  const records = atLeast(
    changes.map(({ after }) => after),
    deps.records,
  );
  await deps.tail.add(await makeFacts(touched, { ...deps, records }, tasksBefore(changes)));
};

const tasksBefore = (changes: readonly RowChange[]): readonly TaskRow[] =>
  changes.flatMap(({ before }) => (before?.kind === 'task' ? [before] : []));
