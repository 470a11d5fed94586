import { type Instant, millisecondsOf } from '../../domain/instant.ts';
import type { Timer } from '../../ports/ports.ts';
import { arm } from '../commit/arm.ts';

/**
 * Has somebody look after the surveys that wait for their turn.
 * @param hand which of those who look after the line at once.
 */
export const armLine = (hand: number, at: Instant, timer: Timer): Promise<void> =>
  arm({ kind: 'line', id: `mail-${hand}`, generation: Math.floor(millisecondsOf(at) / 1_000), wakeAt: at }, timer);
