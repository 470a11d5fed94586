import { hourOf } from '../../contracts/wiring/due-index.ts';
import { type Instant, millisecondsOf } from '../../domain/instant.ts';
import type { Wish } from '../../domain/timing/solve.ts';
import { spread } from '../../domain/timing/spread.ts';
import type { Clock } from '../../ports/ports.ts';
import type { Counts } from '../commit/counts.ts';
import type { Places } from '../commit/places.ts';

const day = 86_400;
/** As long as a usual hour is worked out from. */
export const paceDays = 14;

const secondsOf = (at: Instant): number => Math.floor(millisecondsOf(at) / 1000);

/** Counts one more survey of a programme for the hour in which it was decided on. */
export const countPace = async (
  program: string,
  { counts, clock }: { readonly counts: Counts; readonly clock: Clock },
): Promise<void> => {
  const now = clock.now();
  await counts.note({ kind: 'pace', program, hour: hourOf(now), expires: secondsOf(now) + (paceDays + 1) * day });
};

/** When to wake up for a survey: when it is due or, where many of its programme are due in the same minute, somewhat later. */
export const wakeUpTime = async (
  { program, due }: { readonly program: string; readonly due: Instant },
  wish: Wish,
  places: Places,
): Promise<Instant> => {
  const nth = await places.nth({
    kind: 'burst',
    minute: `${due.slice(0, 16)}|${program}`,
    expires: secondsOf(due) + day,
  });
  return spread(due, nth, wish);
};
