import { once } from '../../once.ts';
import { skeleton } from '../phrase-book.ts';

/** Languages whose names of days and months are known, those in which we read nothing else included. */
const languages =
  'en de fr es it pt nl pl tr sv cs ru uk ar he ja zh hi da nb fi hu ro el ko vi th sl hr sr sr-Latn sk bg lt lv et ca id ms fa'.split(
    ' ',
  );

const styles = ['short', 'long'] as const;
const january = Date.UTC(2026, 0, 15);

const names = (
  options: Intl.DateTimeFormatOptions,
  part: 'weekday' | 'month',
  { days, among = languages }: { readonly days: readonly number[]; readonly among?: readonly string[] },
) =>
  new Set(
    among.flatMap((language) => {
      const format = new Intl.DateTimeFormat(`${language}-u-ca-gregory`, { ...options, timeZone: 'UTC' });
      return days
        .flatMap((day) => format.formatToParts(january + day * 86_400_000))
        .filter(({ type }) => type === part)
        .map(({ value }) => skeleton(value))
        .filter((word) => /^\p{L}[\p{L}\p{M} ]*$/u.test(word));
    }),
  );

/** "mon", "martedi", "вт": folded, of all languages. */
export const weekdays = once(
  () => new Set(styles.flatMap((weekday) => [...names({ weekday }, 'weekday', { days: [0, 1, 2, 3, 4, 5, 6] })])),
);

const months = [0, 31, 59, 90, 120, 151, 181, 212, 243, 273, 304, 334];

/** "nov", "novembre", "ноября": folded, by themselves and as they stand in a date. */
export const monthNames = once(
  () =>
    new Set(
      styles.flatMap((month) => [
        ...names({ month }, 'month', { days: months }),
        ...names({ month, day: 'numeric' }, 'month', { days: months }),
      ]),
    ),
);

interface Months {
  readonly long: ReadonlySet<string>;
  readonly short: ReadonlySet<string>;
}

const known = new Map<string, Months>();

/** Names of months in one language, by themselves and as they stand in a date. English "may" says something else as often. */
export const monthsOf = (language: string): Months => {
  const found = known.get(language) ?? { long: monthsIn(language, 'long'), short: monthsIn(language, 'short') };
  known.set(language, found);
  return found;
};

const monthsIn = (language: string, month: 'long' | 'short'): ReadonlySet<string> => {
  const at = { days: months, among: [language] };
  const all = [...names({ month }, 'month', at), ...names({ month, day: 'numeric' }, 'month', at)];
  return new Set(all.filter((name) => name !== 'may'));
};
