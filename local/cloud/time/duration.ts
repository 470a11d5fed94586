import { Temporal } from 'temporal-polyfill';

/** Ten years: a moved clock cannot be moved back, and a slip of the finger should not end in the year 5000. */
const furthest = 3_660 * 86_400_000;

/**
 * Milliseconds of an ISO 8601 duration that does not go back; calendar units count from now, in UTC.
 * Undefined for anything else.
 */
export const readDuration = (text: unknown, now: number): number | undefined => {
  if (typeof text !== 'string') return undefined;
  try {
    const start = Temporal.Instant.fromEpochMilliseconds(Math.floor(now)).toZonedDateTimeISO('UTC');
    const length = start.add(Temporal.Duration.from(text)).epochMilliseconds - start.epochMilliseconds;
    return length >= 0 && length <= furthest ? length : undefined;
  } catch {
    return undefined;
  }
};
