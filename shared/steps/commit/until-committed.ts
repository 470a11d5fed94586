import { TransientError } from '../../ports/errors.ts';
import type { Commit } from '../../ports/records.ts';

/** A lost race means that somebody else made progress, so a handful of rounds is enough. */
const maximumRounds = 8;

export type Attempt<T> = { readonly commit: Commit; readonly value: T };

/**
 * Reads, decides and commits again until no other writer came in between.
 * @throws TransientError when the rows are so contended that a later try is better.
 */
export const untilCommitted = async <T>(attempt: () => Promise<Attempt<T>>): Promise<T> => {
  for (let round = 0; round < maximumRounds; round += 1) {
    const { commit, value } = await attempt();
    if (commit.kind === 'committed') return value;
    if (round < maximumRounds - 1) await commit.giveWay?.(round);
  }
  throw new TransientError('Other writers kept changing the same rows.');
};

/** For an attempt that found nothing to write. */
export const nothingToCommit: Commit = { kind: 'committed' };
