import { type Instant, instant, millisecondsOf } from '../instant.ts';
import { closingAfter, firstPermitted, permission } from './permitted.ts';
import { horizon, lawOf, type Wish } from './solve.ts';

/** So many messages leave in one minute; more would come faster than the people who answer the answers, and carriers, like. */
export const perMinute = 100;

const minute = 60_000;

/**
 * The moment for the n-th message that is due in one minute: the first hundred keep it, each further hundred leaves a minute
 * later. Only permitted minutes count, so that what does not fit before closing goes on, as slowly, after the next opening.
 * @param wish the one that `moment` solves.
 * @param nth 1 for the first.
 * @returns a permitted moment, never before `moment`; where the openings of 60 days do not hold them all, the last of these.
 */
export const spread = (moment: Instant, nth: number, wish: Wish): Instant => {
  const from = millisecondsOf(moment);
  let left = Math.floor((Math.max(nth, 1) - 1) / perMinute);
  if (left === 0) return moment;
  const permitted = permission(wish, lawOf(wish));
  let last = from;
  let opening = firstPermitted(permitted, [from, from + horizon]);
  while (opening !== undefined) {
    const closing = closingAfter(permitted, [opening, opening + left * minute]);
    const minutes = Math.ceil((closing - opening) / minute);
    if (left < minutes) return instant(opening + left * minute);
    last = opening + (minutes - 1) * minute;
    left -= minutes;
    opening = firstPermitted(permitted, [closing, from + horizon]);
  }
  return instant(last);
};
