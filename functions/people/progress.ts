import type { ErasureRow } from '../../shared/contracts/rows/erasure.ts';
import { untilCommitted } from '../../shared/steps/commit/until-committed.ts';
import type { PeopleDeps } from './deps.ts';

/** Adds to what was counted, by kind. */
export const counting = (erasure: ErasureRow, more: Readonly<Record<string, number>>): ErasureRow => {
  const before = erasure.counts ?? {};
  const grown = Object.entries(more).map(([kind, count]) => [kind, (before[kind] ?? 0) + count] as const);
  return { ...erasure, counts: { ...before, ...Object.fromEntries(grown) } };
};

/**
 * Stores how far an erasure is.
 * @throws TransientError when somebody else erases the same person at this moment.
 */
export const keep = (erasure: ErasureRow, { records }: Pick<PeopleDeps, 'records'>): Promise<ErasureRow> =>
  untilCommitted(async () => ({
    commit: await records.commit([{ put: erasure }]),
    value: { ...erasure, version: erasure.version + 1 },
  }));
