import { stretchAt } from '../timing/offsets.ts';

/** A time of a calendar and a clock, as many systems write it. */
const wallClock = /^(\d{4}-\d\d-\d\d)(?:[T ](\d\d:\d\d)(:\d\d(?:\.\d+)?)?)?$/;

/**
 * An instant, from a time as a system writes it.
 * @param as what it means where it does not say so itself: `seconds` or `milliseconds` since 1970, `utc`, or an IANA zone.
 * The zone of the machine never counts.
 * @returns undefined for what is no time.
 */
export const instantFrom = (value: string | number, as: string): string | undefined => {
  if (as === 'seconds' || as === 'milliseconds') return isoOf(Number(value) * (as === 'seconds' ? 1000 : 1));
  const text = String(value).trim();
  const [, date, time = '00:00', seconds = ''] = wallClock.exec(text) ?? [];
  if (date === undefined) return /[zZ]$|[+-]\d\d:?\d\d$/.test(text) ? isoOf(Date.parse(text)) : undefined;
  const local = Date.parse(`${date}T${time}${seconds}Z`);
  if (Number.isNaN(local) || as === 'utc') return isoOf(local);
  // The offset at the guess is that of the moment, but for the hour in which the clock changes.
  const guess = local - stretchAt(as, local).offset;
  return isoOf(local - stretchAt(as, guess).offset);
};

const isoOf = (milliseconds: number): string | undefined => {
  const date = new Date(milliseconds);
  return Number.isNaN(date.getTime()) ? undefined : date.toISOString();
};
