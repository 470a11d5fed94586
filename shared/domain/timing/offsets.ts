/**
 * The local clocks of the world as stretches of constant offset from UTC, so that everything else is whole-number
 * arithmetic: in a stretch, local time is UTC plus the offset, and gaps and overlaps of the clock are where two meet.
 * Offsets come from the runtime's own time zone data, through `Intl`.
 */
export interface Stretch {
  /** Milliseconds to add to UTC. */
  readonly offset: number;
  /** Epoch milliseconds, excluded; the next stretch may well have the same offset. */
  readonly until: number;
}

const second = 1_000;
export const day = 86_400_000;
/** Stretches are found in blocks, each when it is first asked for. */
const block = 32 * day;
/** No clock changes twice within so short a time: the least between 1990 and 2050 is a week (Gaza, October 2040). */
const step = 4 * day;

/**
 * The stretch of constant offset in which an instant lies.
 * @throws RangeError for a zone that the runtime does not know, or an instant that `Date` cannot hold.
 */
export const stretchAt = (zone: string, at: number): Stretch => {
  for (const stretch of stretchesOf(zone, Math.floor(at / block))) if (at < stretch.until) return stretch;
  throw new RangeError('This instant is out of range.');
};

const known = new Map<string, readonly Stretch[]>();
/** Some thousand blocks are a year of every zone there is; hostile dates must not fill the memory. */
const mostKnown = 6_000;

const stretchesOf = (zone: string, index: number): readonly Stretch[] => {
  const key = `${index} ${zone}`;
  const found = known.get(key);
  if (found) return found;
  const stretches = stretchesBetween(zone, index * block, (index + 1) * block);
  if (known.size >= mostKnown) known.clear();
  known.set(key, stretches);
  return stretches;
};

const stretchesBetween = (zone: string, from: number, to: number): readonly Stretch[] => {
  const stretches: Stretch[] = [];
  let offset = offsetAt(zone, from);
  for (let at = from; at < to; at += step) {
    const next = offsetAt(zone, at + step);
    if (next !== offset) stretches.push({ offset, until: changeBetween(zone, at, at + step) });
    offset = next;
  }
  return [...stretches, { offset, until: to }];
};

/** The instant at which the one change between two instants happens. */
const changeBetween = (zone: string, from: number, to: number): number => {
  const before = offsetAt(zone, from);
  let [low, high] = [from / second, to / second];
  while (high - low > 1) {
    const middle = Math.floor((low + high) / 2);
    if (offsetAt(zone, middle * second) === before) low = middle;
    else high = middle;
  }
  return high * second;
};

const formats = new Map<string, Intl.DateTimeFormat>();

const formatOf = (zone: string): Intl.DateTimeFormat => {
  const format = formats.get(zone) ?? new Intl.DateTimeFormat('en-US', { timeZone: zone, timeZoneName: 'longOffset' });
  formats.set(zone, format);
  return format;
};

/** Milliseconds to add to UTC, from a text such as `11/20/2026, GMT+05:30`; UTC itself is `GMT`. */
const offsetAt = (zone: string, at: number): number => {
  const [, sign, hours = '0', minutes = '0', seconds = '0'] =
    /GMT(?:([+-])(\d\d):(\d\d)(?::(\d\d))?)?$/.exec(formatOf(zone).format(at)) ?? [];
  const size = ((Number(hours) * 60 + Number(minutes)) * 60 + Number(seconds)) * second;
  return sign === '-' ? -size : size;
};
