import type { HoursConfig } from '../../contracts/config/calendar.ts';
import { type Instant, instant, millisecondsOf } from '../instant.ts';
import { day, stretchAt } from '../timing/offsets.ts';

const weekdays = ['monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday', 'sunday'] as const;

/** An opening: from (included) to (excluded). */
export interface Opening {
  readonly from: Instant;
  readonly to: Instant;
}

/**
 * The openings of a weekly plan from an instant on, in order, without end; those that a change to summer time swallows
 * whole are left out. Local times in a gap move forward, those in an overlap mean the earlier (RFC 5545).
 * @param zone IANA time zone.
 * @param closed local dates (`2026-12-25`) without an opening.
 */
export function* openingsFrom(
  start: Instant,
  { hours, zone, closed = [] }: { hours: HoursConfig; zone: string; closed?: readonly string[] },
): Generator<Opening> {
  const at = millisecondsOf(start);
  const first = Math.floor((at + stretchAt(zone, at).offset) / day);
  for (let date = first; date < first + maximumDays; date += 1) {
    // 1970-01-01 was a Thursday.
    const weekday = weekdays[(((date + 3) % 7) + 7) % 7] ?? 'monday';
    if (!hours.on.includes(weekday) || closed.includes(instant(date * day).slice(0, 10))) continue;
    const opening = { from: instant(momentOf(date, hours.from, zone)), to: instant(momentOf(date, hours.to, zone)) };
    if (opening.from < opening.to && opening.to > start) yield opening;
  }
}

/** Far beyond any run of holidays; a plan without a single opening must end somewhere. */
const maximumDays = 800;

/**
 * The first moment within the hours, not before `earliest`.
 * @throws RangeError when the plan never opens.
 */
export const firstMomentWithin = (earliest: Instant, hours: HoursConfig, zone: string): Instant => {
  for (const { from } of openingsFrom(earliest, { hours, zone })) return from > earliest ? from : earliest;
  throw new RangeError('These hours never open.');
};

/** No clock is further from UTC. */
const furthest = 16 * 3_600_000;

/** Epoch milliseconds at which a clock in the zone shows a time of a local day: the earlier of two, and past a gap. */
const momentOf = (date: number, time: string, zone: string): number => {
  const local = date * day + (Number(time.slice(0, 2)) * 60 + Number(time.slice(3))) * 60_000;
  let before = stretchAt(zone, local - furthest);
  for (let from = local - furthest; from < local + furthest; from = before.until) {
    const stretch = stretchAt(zone, from);
    const moment = local - stretch.offset;
    if (moment < from) return local - before.offset;
    if (moment < stretch.until) return moment;
    before = stretch;
  }
  return local - before.offset;
};
