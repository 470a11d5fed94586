import type { WakeUp } from '../../contracts/wiring/wake-up.ts';
import type { Instant } from '../../domain/instant.ts';
import type { Timer } from '../../ports/ports.ts';

/** A row that somebody has to look at again. */
interface Waking {
  readonly kind: WakeUp['kind'];
  readonly id: string;
  readonly generation: number;
  readonly wakeAt?: Instant | undefined;
}

/**
 * Arms the wake-up that a committed row wants; none where it wants none. Always after the commit: a crash in between is
 * healed by whoever reads the row next, and arming the same again changes nothing.
 */
export const arm = async (row: Waking | undefined, timer: Timer): Promise<void> => {
  if (row?.wakeAt !== undefined)
    await timer.arm({ kind: row.kind, id: row.id, generation: row.generation }, row.wakeAt);
};
