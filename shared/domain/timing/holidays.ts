import { day } from './offsets.ts';

/** A date on the calendar of the place in question, as the number of days since 1970-01-01. */
export type LocalDay = number;

export const localDay = (year: number, month: number, date: number): LocalDay => Date.UTC(year, month - 1, date) / day;

/** Easter Sunday of a Gregorian year (the algorithm of Meeus, Jones and Butcher). */
export const easter = (year: number): LocalDay => {
  const golden = year % 19;
  const [century, rest] = [Math.floor(year / 100), year % 100];
  const correction = Math.floor((century - Math.floor((century + 8) / 25) + 1) / 3);
  const epact = (19 * golden + century - Math.floor(century / 4) - correction + 15) % 30;
  const toSunday = (32 + 2 * (century % 4) + 2 * Math.floor(rest / 4) - epact - (rest % 4)) % 7;
  const late = Math.floor((golden + 11 * epact + 22 * toSunday) / 451);
  const count = epact + toSunday - 7 * late + 114;
  return localDay(year, Math.floor(count / 31), (count % 31) + 1);
};

/** Public holidays in all of France: Code du travail, L3133-1. Alsace, Moselle and the overseas departments have more. */
export const isFrenchHoliday = (date: LocalDay): boolean => {
  const at = new Date(date * day);
  const fromEaster = date - easter(at.getUTCFullYear());
  return frenchMovable.includes(fromEaster) || frenchFixed.includes(`${at.getUTCMonth() + 1}-${at.getUTCDate()}`);
};

const frenchFixed = ['1-1', '5-1', '5-8', '7-14', '8-15', '11-1', '11-11', '12-25'];
/** Easter Monday, Ascension, Whit Monday. */
const frenchMovable = [1, 39, 50];
