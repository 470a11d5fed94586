import { type Instant, instant, plus } from '../../instant.ts';
import { as, isNothing, leftOut, nothing, type Read } from './field.ts';

/** Times outside are mistakes: seconds taken for milliseconds, a default of 1970, a year with a digit too many. */
const earliest = Date.UTC(2000, 0, 1);
const latest = Date.UTC(2100, 0, 1);
const year = 366 * 86_400_000;

/** When something is due, or will be. */
export const readMoment = (value: unknown): Read<Instant> => {
  if (isNothing(value)) return nothing;
  const read = typeof value === 'string' || typeof value === 'number' ? timeOf(String(value).trim()) : undefined;
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

interface Time {
  /** Milliseconds since 1970. */
  readonly at: number;
  readonly zoned: boolean;
}

/** Epoch, ISO 8601 in its many spellings, RFC 2822 and what JavaScript and .NET print. Never by the machine's zone. */
const timeOf = (text: string): Time | undefined =>
  fromEpoch(text) ?? fromIso(text) ?? fromMail(text) ?? fromDate(text) ?? fromEnglish(text);

/** Seconds until the year 5138; milliseconds, micro- and nanoseconds from 1973 on. */
const fromEpoch = (text: string): Time | undefined => {
  const [, digits = ''] = /^(?:\/Date\()?(\d{9,19}(?:\.\d+)?)(?:[+-]\d{4})?(?:\)\/)?$/.exec(text) ?? [];
  if (digits === '' || isCompact(text)) return undefined;
  const number = Number(digits);
  const power = [1e11, 1e14, 1e17].filter((bound) => number >= bound).length;
  return { at: Math.floor(number * 10 ** (3 - 3 * power)), zoned: true };
};

/** `20261120093000`: as milliseconds it would be centuries ahead. */
const isCompact = (text: string): boolean => /^20\d{12}$/.test(text);

const iso =
  /^(\d{4})([-/]?)(\d\d)\2(\d\d)(?:[T _](\d\d?(?=:)|\d\d):?(\d\d)(?::?(\d\d)(?:[.,](\d{1,9}))?)?|(\d\d)(\d\d)(\d\d))?\s*(Z|UTC|GMT|[+-]\d\d(?::?\d\d)?)?(?:\[[\w/+-]+\]|\s*\([A-Z]{2,5}\))?$/i;

const fromIso = (text: string): Time | undefined => {
  const [, y, , month, day, h, m, s, fraction = '0', h2, m2, s2, zone] = iso.exec(text) ?? [];
  const clock = [h ?? h2 ?? 0, m ?? m2 ?? 0, s ?? s2 ?? 0].map(Number);
  return y === undefined ? undefined : composed([y, month, day].map(Number), [...clock, Number(`0.${fraction}`)], zone);
};

const months = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];
const mail =
  /^(?:[a-z]{3,9},?\s+)?(\d{1,2})[\s-]([a-z]{3})[a-z]*[\s-](\d{4})\s+(\d\d):(\d\d)(?::(\d\d))?\s*(Z|UTC?|GMT|[A-Z]{3}|[+-]\d{4})?(?:\s*\(.*\))?$/i;

/** `Fri, 20 Nov 2026 09:30:00 +0000` */
const fromMail = (text: string): Time | undefined => {
  const [, day, month = '', y, h, m, s = '0', zone] = mail.exec(text) ?? [];
  const nth = months.indexOf(month.toLowerCase()) + 1;
  return nth === 0 ? undefined : composed([Number(y), nth, Number(day)], [h, m, s].map(Number), zone);
};

/** `Fri Nov 20 2026 10:30:00 GMT+0100 (Central European Standard Time)` */
const fromDate = (text: string): Time | undefined => {
  const [, month, day, y, clock, zone] =
    /^[a-z]{3} ([a-z]{3}) (\d\d) (\d{4}) (\d\d:\d\d:\d\d) GMT([+-]\d{4})/i.exec(text) ?? [];
  return month === undefined ? undefined : fromMail(`${day} ${month} ${y} ${clock} ${zone}`);
};

const english =
  /^(?:[a-z]{3,9},?\s+)?([a-z]{3})[a-z]*\.?\s+(\d{1,2})(?:st|nd|rd|th)?,?\s+(\d{4}),?(?:\s+(?:at\s+)?(\d{1,2}):(\d\d)(?::(\d\d))?(?:\s*([ap])\.?m\.?)?)?\s*(Z|UTC|GMT|[A-Z]{3}|[+-]\d{4})?$/i;

/** `November 20, 2026 9:30 AM`, `Friday, Nov. 20th, 2026`: a month by its name is no day. */
const fromEnglish = (text: string): Time | undefined => {
  const [, month = '', day, y, h = '0', m = '0', s = '0', half, zone] = english.exec(text) ?? [];
  const nth = months.indexOf(month.toLowerCase()) + 1;
  if (nth === 0 || (half !== undefined && !(Number(h) >= 1 && Number(h) <= 12))) return undefined;
  const hour = half === undefined ? Number(h) : (Number(h) % 12) + (half.toLowerCase() === 'p' ? 12 : 0);
  return composed([Number(y), nth, Number(day)], [hour, Number(m), Number(s)], zone);
};

/** A date that exists, in a zone that is one; without a zone UTC, in all that is sent to us. */
const composed = (date: readonly number[], clock: readonly number[], zone: string | undefined): Time | undefined => {
  const [y = 0, month = 0, day = 0] = date;
  const [h = 0, m = 0, s = 0, fraction = 0] = clock;
  const offset = zone === undefined ? 0 : offsetOf(zone);
  const local = Date.UTC(y, month - 1, day, h, m, Math.min(s, 59), Math.floor(fraction * 1000));
  // ISO 8601 has a day end at 24:00, which is the next one's first moment.
  const isEnd = h === 24 && m + s + fraction === 0;
  const isClock = (h <= 23 || isEnd) && m <= 59 && s <= 60;
  const isDate = month >= 1 && month <= 12 && new Date(isEnd ? local - 1 : local).getUTCDate() === day;
  if (offset === undefined || !isClock || !isDate) return undefined;
  return { at: local - offset, zoned: zone !== undefined };
};

/** RFC 5322, 4.3: the zones of mail that have a name. */
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
  }),
);

const offsetOf = (zone: string): number | undefined => {
  const known = named.get(zone.toUpperCase());
  if (known !== undefined) return known * 3_600_000;
  const [, sign, hours = '', minutes = '0'] = /^([+-])(\d\d):?(\d\d)?$/.exec(zone) ?? [];
  if (sign === undefined || Number(hours) > 14 || Number(minutes) > 59) return undefined;
  return (sign === '-' ? -1 : 1) * (Number(hours) * 60 + Number(minutes)) * 60_000;
};
