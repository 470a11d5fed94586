import { type Instant, instant, plus } from '../../instant.ts';
import { as, isNothing, leftOut, nothing, type Read } from './field.ts';
import { timeText } from './moment-shapes.ts';
import { timeOf } from './time-texts.ts';
import { usualTime } from './usual-time.ts';

/** Times outside are mistakes: seconds taken for milliseconds, a default of 1970, a year with a digit too many. */
const earliest = Date.UTC(2000, 0, 1);
const latest = Date.UTC(2100, 0, 1);
const year = 366 * 86_400_000;

/** When something is due, or will be. */
export const readMoment = (value: unknown): Read<Instant> => {
  if (isNothing(value)) return nothing;
  const text = timeText(value);
  const read = text === undefined ? undefined : timeOf(usualTime(text));
  if (read === undefined)
    return leftOut('is no time that can be read (write ISO 8601 with its zone, such as 2026-11-20T09:30:00+01:00)');
  if (!(read.at >= earliest && read.at < latest)) return leftOut('is a time that cannot be meant');
  return as(instant(read.at), read.zoned ? undefined : 'names no zone; taken as UTC');
};

/** When something happened; without a time that can be meant, when the event itself came. */
export const readOccurrence = (value: unknown, came: Instant): Read<Instant> => {
  const { value: at, note } = readMoment(value);
  if (at !== undefined && at <= plus(came, year)) return as(at, note);
  if (at === undefined && note === undefined) return as(came);
  const why = at === undefined ? (note ?? '').replace(/; left out$/, '') : 'lies more than a year ahead';
  return as(came, `${why}; the event's own time is used`);
};
