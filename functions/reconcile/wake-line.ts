import { millisecondsOf } from '../../shared/domain/instant.ts';
import { handsFor, isLookedAfter } from '../../shared/domain/sending/line.ts';
import { armLine } from '../../shared/steps/send/arm-line.ts';
import type { MendDeps } from './mend.ts';

/**
 * Surveys may wait for their turn while nobody is on the way to them any more, since the wake-up was lost. Whoever comes once too
 * often finds nobody there.
 * @returns how many hands were sent.
 */
export const wakeLine = async ({
  records,
  timer,
  clock,
}: Pick<MendDeps, 'records' | 'timer' | 'clock'>): Promise<number> => {
  const found = await records.get({ kind: 'allowance', id: ['mail'] });
  const now = clock.now();
  if (!found?.line || isLookedAfter(found.line, millisecondsOf(now))) return 0;
  const hands = handsFor(found.grid?.lanes ?? 1);
  for (let hand = 0; hand < hands; hand += 1) await armLine(hand, now, timer);
  return hands;
};
