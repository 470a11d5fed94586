import type { HoursConfig } from '../../contracts/config/calendar.ts';
import type { LocalDay } from './holidays.ts';
import type { Hours, Law } from './law.ts';
import { day, stretchAt } from './offsets.ts';

/** As the configuration names them, Monday first. (Its own list would bring the whole schema into the functions.) */
export const weekdays = [
  'monday',
  'tuesday',
  'wednesday',
  'thursday',
  'friday',
  'saturday',
  'sunday',
] as const satisfies HoursConfig['on'];

/** Part of a local day, as milliseconds of its clock: from included, to excluded. */
interface Window {
  readonly from: number;
  readonly to: number;
}

/**
 * What is permitted, to be tested against clocks on the wall: a moment is permitted in a zone when the clock there shows a
 * time within the window of the date that the calendar there shows. An hour that a clock skips is never permitted, one that
 * it shows twice is permitted twice.
 */
export interface Permission {
  readonly zones: readonly string[];
  readonly windowOn: (date: LocalDay) => Window | undefined;
}

/** @param closed local dates (`2026-12-25`) on which nothing is permitted. */
export const permission = (
  {
    hours,
    zones,
    closed = [],
  }: { hours: HoursConfig; zones: readonly string[]; closed?: readonly string[] | undefined },
  law?: Law,
): Permission => {
  const dates = new Set(closed.map((date) => Date.parse(date) / day));
  const own = weekdays.map((name) => (hours.on.includes(name) ? windowOf([hours.from, hours.to]) : undefined));
  const week = law ? own.map((window, weekday) => overlap(window, windowOf(hoursOn(weekday, law)))) : own;
  return { zones, windowOn: (date) => (dates.has(date) || law?.isHoliday?.(date) ? undefined : week[weekdayOf(date)]) };
};

/** Monday is 0; 1970-01-01 was a Thursday. */
const weekdayOf = (date: LocalDay): number => (((date + 3) % 7) + 7) % 7;

const hoursOn = (weekday: number, law: Law): Hours | undefined => {
  if (weekday === 6) return law.sundays;
  return weekday === 5 ? law.saturdays : law.weekdays;
};

const windowOf = (hours: Hours | undefined): Window | undefined =>
  hours && { from: clock(hours[0]), to: clock(hours[1]) };

const clock = (time: string): number => (Number(time.slice(0, 2)) * 60 + Number(time.slice(3))) * 60_000;

const overlap = (a: Window | undefined, b: Window | undefined): Window | undefined => {
  const both = a && b && { from: Math.max(a.from, b.from), to: Math.min(a.to, b.to) };
  return both && both.from < both.to ? both : undefined;
};

/**
 * The first moment, not before one and not after another, that is permitted in every zone. Each zone in turn moves the moment
 * to the first that it permits; when none moves it further, no earlier one can suit them all.
 * @param between epoch milliseconds, both included.
 */
export const firstPermitted = (
  { zones, windowOn }: Permission,
  [from, to]: readonly [number, number],
): number | undefined => {
  for (let at = from; at <= to; ) {
    const next = zones.reduce((moment, zone) => firstIn(zone, windowOn, [moment, to]), at);
    if (next === at) return at;
    at = next;
  }
  return undefined;
};

/** The first permitted moment in one zone; any moment after `to` where there is none until then. */
const firstIn = (zone: string, windowOn: Permission['windowOn'], [from, to]: readonly [number, number]): number => {
  let at = from;
  while (at <= to) {
    const { offset, until } = stretchAt(zone, at);
    const date = Math.floor((at + offset) / day);
    const time = at + offset - date * day;
    const window = windowOn(date);
    if (window && time >= window.from && time < window.to) return at;
    const opening = window && time < window.from ? window.from : day;
    at = Math.min(date * day + opening - offset, until);
  }
  return at;
};

/**
 * The first moment after a permitted one that is no longer permitted in some zone, or any after `to`.
 * @param between epoch milliseconds; the first is a permitted moment.
 */
export const closingAfter = (permitted: Permission, [from, to]: readonly [number, number]): number => {
  let at = from;
  while (at <= to && firstPermitted(permitted, [at, at]) === at) {
    const ends = permitted.zones.map((zone) => {
      const { offset, until } = stretchAt(zone, at);
      const date = Math.floor((at + offset) / day);
      return Math.min(date * day + (permitted.windowOn(date)?.to ?? 0) - offset, until);
    });
    at = Math.min(...ends);
  }
  return at;
};
