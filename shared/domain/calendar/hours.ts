import { Temporal } from 'temporal-polyfill';
import type { HoursConfig } from '../../contracts/config.ts';
import { type Instant, instant } from '../instant.ts';

const days = ['monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday', 'sunday'] as const;

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
  let day = Temporal.Instant.from(start).toZonedDateTimeISO(zone).toPlainDate();
  for (let looked = 0; looked < maximumDays; looked += 1, day = day.add({ days: 1 })) {
    if (!hours.on.includes(days[day.dayOfWeek - 1] ?? 'monday') || closed.includes(day.toString())) continue;
    const opening = { from: momentOf(day, hours.from, zone), to: momentOf(day, hours.to, zone) };
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

const momentOf = (day: Temporal.PlainDate, time: string, zone: string): Instant => {
  const [date, clock] = time === '24:00' ? [day.add({ days: 1 }), '00:00'] : [day, time];
  const zoned = date.toZonedDateTime({ timeZone: zone, plainTime: Temporal.PlainTime.from(clock) });
  return instant(zoned.epochMilliseconds);
};
