import { stretchAt } from '../../timing/offsets.ts';
import { canonicalZone } from '../../timing/places.ts';

export interface Time {
  /** Milliseconds since 1970. */
  readonly at: number;
  readonly zoned: boolean;
}

/** A date that exists, in a zone that is one; without a zone UTC, in all that is sent to us. */
export const composed = (
  date: readonly number[],
  clock: readonly number[],
  zone: string | undefined,
): Time | undefined => {
  const [y = 0, month = 0, day = 0] = date;
  const [h = 0, m = 0, s = 0, fraction = 0] = clock;
  const local = Date.UTC(y, month - 1, day, h, m, Math.min(s, 59), Math.floor(fraction * 1000));
  // ISO 8601 has a day end at 24:00, which is the next one's first moment.
  const isEnd = h === 24 && m + s + fraction === 0;
  const isClock = (h <= 23 || isEnd) && m <= 59 && s <= 60;
  const isDate = month >= 1 && month <= 12 && new Date(isEnd ? local - 1 : local).getUTCDate() === day;
  const offset = zone === undefined ? 0 : (offsetOf(zone) ?? offsetIn(zone, local));
  if (offset === undefined || !isClock || !isDate) return undefined;
  return { at: local - offset, zoned: zone !== undefined };
};

/** The zones of mail that have a name (RFC 5322, 4.3), and others of which there is one alone. */
const named: ReadonlyMap<string, number> = new Map(
  Object.entries({
    Z: 0,
    UT: 0,
    UTC: 0,
    GMT: 0,
    EST: -5,
    EDT: -4,
    CST: -6,
    CDT: -5,
    MST: -7,
    MDT: -6,
    PST: -8,
    PDT: -7,
    ...{
      WET: 0,
      WEST: 1,
      CET: 1,
      CEST: 2,
      EET: 2,
      EEST: 3,
      MSK: 3,
      HKT: 8,
      JST: 9,
      KST: 9,
      AEST: 10,
      AEDT: 11,
      NZST: 12,
      NZDT: 13,
    },
  }),
);

const offsetOf = (zone: string): number | undefined => {
  const known = named.get(zone.toUpperCase());
  if (known !== undefined) return known * 3_600_000;
  const [, sign, hours = '', minutes = '0'] = /^([+-])(\d\d):?(\d\d)?$/.exec(zone) ?? [];
  if (sign === undefined || Number(hours) > 14 || Number(minutes) > 59) return undefined;
  return (sign === '-' ? -1 : 1) * (Number(hours) * 60 + Number(minutes)) * 60_000;
};

/** Of a zone by its IANA name. The offset at the guess is that of the moment, but for the hour in which the clock changes. */
const offsetIn = (name: string, local: number): number | undefined => {
  const zone = canonicalZone(name);
  if (zone === undefined || Number.isNaN(local)) return undefined;
  return stretchAt(zone, local - stretchAt(zone, local).offset).offset;
};
