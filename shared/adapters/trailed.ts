import { withTrail } from '../domain/audit/trail.ts';
import type { Change } from '../ports/records.ts';

/**
 * What a commit writes, with the audit entries that belong to it. It stands in the store itself, so that nobody who changes
 * a task can forget the trail, and neither is there without the other.
 */
export const trailed = (changes: readonly Change[]): readonly Change[] =>
  changes.flatMap((change): readonly Change[] => {
    if (!('put' in change) || change.put.kind !== 'task') return [change];
    const { task, entries } = withTrail(change.put);
    return [{ put: task }, ...entries.map((put) => ({ put }))];
  });
