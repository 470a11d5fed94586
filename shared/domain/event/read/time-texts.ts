import { composed, type Time } from './composed.ts';

/** Epoch, ISO 8601 in its many spellings, RFC 2822 and what JavaScript and .NET print. Never by the machine's zone. */
export const timeOf = (text: string): Time | undefined =>
  fromEpoch(text) ?? fromIso(text) ?? fromMail(text) ?? fromDate(text) ?? fromEnglish(text) ?? fromNumbers(text);

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
  /^(\d{4})([-/]?)(\d\d)\2(\d\d)(?:[T _](\d\d?(?=:)|\d\d):?(\d\d)(?::?(\d\d)(?:[.,](\d{1,9}))?)?|(\d\d)(\d\d)(\d\d))?\s*(Z|UTC|GMT|[+-]\d\d(?::?\d\d)?|(?<=:\d\d(?:\.\d+)?\s)[A-Z]{3,4}(?![/\w]))?(?:\s?\[?([a-z]\w+(?:\/[\w+-]+)+)\]?|\[UTC\]|\s*\([A-Z]{2,5}\))?$/i;

const fromIso = (text: string): Time | undefined => {
  const [, y, , month, day, h, m, s, fraction = '0', h2, m2, s2, offset, place] = iso.exec(text) ?? [];
  const zone = offset ?? place;
  const clock = [h ?? h2 ?? 0, m ?? m2 ?? 0, s ?? s2 ?? 0].map(Number);
  return y === undefined ? undefined : composed([y, month, day].map(Number), [...clock, Number(`0.${fraction}`)], zone);
};

const months = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];
const mail =
  /^(?:[a-z]{3,9},?\s+)?(\d{1,2})[\s-]([a-z]{3})[a-z]*[\s-](\d{4})\s+(\d\d):(\d\d)(?::(\d\d))?\s*(Z|UTC?|GMT|[A-Z]{3,4}|[+-]\d{4})?(?:\s*\(.*\))?$/i;

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
  /^(?:[a-z]{3,9},?\s+)?([a-z]{3})[a-z]*\.?\s+(\d{1,2})(?:st|nd|rd|th)?,?\s+(\d{4}),?(?:\s+(?:at\s+)?(\d{1,2}):(\d\d)(?::(\d\d))?(?:\s*([ap])\.?m\.?)?)?\s*(Z|UTC|GMT|[A-Z]{3,4}|[+-]\d{4})?$/i;

/** `November 20, 2026 9:30 AM`, `Friday, Nov. 20th, 2026`: a month by its name is no day. */
const fromEnglish = (text: string): Time | undefined => {
  const [, month = '', day, y, h = '0', m = '0', s = '0', half, zone] = english.exec(text) ?? [];
  const nth = months.indexOf(month.toLowerCase()) + 1;
  const hour = hourOf(h, half);
  if (nth === 0 || hour === undefined) return undefined;
  return composed([Number(y), nth, Number(day)], [hour, Number(m), Number(s)], zone);
};

const numbers =
  /^(?:[a-z]{2,9}\.?,?\s+)?(\d{1,2})([./])(\d{1,2})\2(\d{4})(?:,?\s+(\d{1,2})[:.](\d\d)(?:[:.](\d\d))?(?:\s*([ap])\.?m\.?)?)?\s*(Z|UTC|GMT|[A-Z]{3,4}|[+-]\d\d:?\d\d)?$/i;

/** `20.11.2026 09:30`, and with strokes where one of the two can be no month: what may be either is none. */
const fromNumbers = (text: string): Time | undefined => {
  const [, first, sign, second, y, h = '0', m = '0', s = '0', half, zone] = numbers.exec(inFigures(text)) ?? [];
  const [one, other] = [Number(first), Number(second)];
  if (sign === '/' && one !== other && one <= 12 && other <= 12) return undefined;
  const [day, month] = sign === '/' && other > 12 ? [other, one] : [one, other];
  const hour = hourOf(h, half);
  return y === undefined || hour === undefined
    ? undefined
    : composed([Number(y), month, day], [hour, Number(m), Number(s)], zone);
};

/** `2026年11月20日 09:30` is written with signs for year, month and day; so is `2026년 11월 20일`. */
const inFigures = (text: string): string =>
  text.replace(/^(\d{4})\s?[年년]\s?(\d{1,2})\s?[月월]\s?(\d{1,2})\s?[日일]/u, '$3.$2.$1');

/** Of twelve hours in the morning or the afternoon, or of all of the day; undefined for one that no clock shows. */
const hourOf = (hour: string, half: string | undefined): number | undefined => {
  if (half === undefined) return Number(hour);
  return Number(hour) >= 1 && Number(hour) <= 12
    ? (Number(hour) % 12) + (half.toLowerCase() === 'p' ? 12 : 0)
    : undefined;
};
