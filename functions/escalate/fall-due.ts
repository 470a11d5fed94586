import type { WakeUp } from '../../shared/contracts/wiring/wake-up.ts';
import { fallenDue } from '../../shared/domain/notice/flood.ts';
import { type Attempt, nothingToCommit, untilCommitted } from '../../shared/steps/commit/until-committed.ts';
import type { EscalateDeps } from './deps.ts';

/** The window of a digest is over; the table's stream has it told. */
export const fallDue = (
  { id, generation }: Pick<WakeUp, 'id' | 'generation'>,
  { records, clock }: EscalateDeps,
): Promise<{ readonly kind: 'due' | 'ignored' }> =>
  untilCommitted(async (): Promise<Attempt<{ readonly kind: 'due' | 'ignored' }>> => {
    const row = await records.get({ kind: 'digest', id: [id] });
    const due = row && fallenDue(row, generation, clock.now());
    if (!due) return { commit: nothingToCommit, value: { kind: 'ignored' } };
    return { commit: await records.commit([{ put: due }]), value: { kind: 'due' } };
  });
