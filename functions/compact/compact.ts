import type { Retention } from '../../shared/contracts/config/retention.ts';
import type { Log } from '../../shared/ports/ports.ts';
import type { CompactDeps as Compacting } from '../../shared/steps/facts/compact-deps.ts';
import { forget } from '../../shared/steps/facts/forget.ts';
import { compactFresh } from '../../shared/steps/facts/fresh.ts';

export interface CompactDeps extends Compacting {
  readonly retention: Retention;
  readonly log: Pick<Log, 'info'>;
}

/** Each hour: takes the facts that came in since into their months, and removes the months that are kept no longer. */
export const compact = async ({ retention, log, ...deps }: CompactDeps): Promise<void> => {
  const compacted = await compactFresh(deps);
  const forgotten = await forget(retention, deps);
  if (compacted.changes + compacted.folded + forgotten > 0) log.info('facts.compacted', { ...compacted, forgotten });
};
