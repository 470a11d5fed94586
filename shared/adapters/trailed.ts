import { signed, withTrail } from '../domain/audit/trail.ts';
import { withChapters } from '../domain/task/chapters.ts';
import type { Change } from '../ports/records.ts';

/**
 * What a commit writes, with the audit entries that belong to it and the chapters that a long history is moved to. It stands
 * in the store itself, so that nobody who changes a task can forget either, and none is there without the other.
 */
export const trailed = (changes: readonly Change[]): readonly Change[] =>
  changes.flatMap((change): readonly Change[] => {
    if (!('put' in change) || change.put.kind !== 'task') return [change];
    const { task: told, entries } = withTrail(change.put);
    const { task, chapters } = withChapters(told);
    return [task, ...chapters, ...entries].map((put) => ({ put }));
  });

export const hasEntries = (changes: readonly Change[]): boolean =>
  changes.some((change) => 'put' in change && change.put.kind === 'audit');

/** The entries among them signed; none is stored without. */
export const signedWith = (changes: readonly Change[], key: Uint8Array): readonly Change[] =>
  changes.map((change) => ('put' in change && change.put.kind === 'audit' ? { put: signed(change.put, key) } : change));
