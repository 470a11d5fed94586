import type { CalendarConfig } from '../../contracts/config/calendar.ts';
import { type Instant, instant, millisecondsOf } from '../instant.ts';
import { openingsFrom } from './hours.ts';

/**
 * The instant at which so much working time has passed on a team's calendar.
 * @param working milliseconds of working time.
 * @param zone used where the calendar names none.
 * @throws RangeError when the calendar opens too rarely ever to get there.
 */
export const addBusinessTime = (
  start: Instant,
  working: number,
  { calendar, zone }: { calendar: CalendarConfig; zone: string },
): Instant => {
  let left = working;
  for (const opening of openingsFrom(start, {
    hours: calendar.hours,
    zone: calendar.timezone ?? zone,
    closed: calendar.holidays,
  })) {
    const from = Math.max(millisecondsOf(opening.from), millisecondsOf(start));
    const length = millisecondsOf(opening.to) - from;
    if (left <= length) return instant(from + left);
    left -= length;
  }
  throw new RangeError('The calendar has too few working hours for this deadline.');
};

/** Working time, in milliseconds, between two instants; 0 where the second is not later. */
export const businessTimeBetween = (
  start: Instant,
  end: Instant,
  { calendar, zone }: { calendar: CalendarConfig; zone: string },
): number => {
  let total = 0;
  for (const opening of openingsFrom(start, {
    hours: calendar.hours,
    zone: calendar.timezone ?? zone,
    closed: calendar.holidays,
  })) {
    if (opening.from >= end) break;
    const from = Math.max(millisecondsOf(opening.from), millisecondsOf(start));
    total += Math.max(0, Math.min(millisecondsOf(opening.to), millisecondsOf(end)) - from);
  }
  return total;
};
