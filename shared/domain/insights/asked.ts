import { wilson } from '../score/interval.ts';
import { type Period, startOf } from './dates.ts';
import { type Dimension, type Filters, filtered, headline, isOfAnswers } from './dimension.ts';
import { between, type Facts, known, numbersOf, type Rows } from './fact-rows.ts';
import { keeping } from './kept.ts';

/** A share of a count, with Wilson's interval; per cent. */
export interface Share {
  readonly of: number;
  readonly n: number;
  readonly rate: number | null;
  readonly low: number | null;
  readonly high: number | null;
}

export const shareOf = (n: number, of: number): Share => {
  if (of === 0) return { of, n, rate: null, low: null, high: null };
  const { low, high } = wilson(Math.min(n, of), of);
  return { of, n, rate: (100 * n) / of, low: 100 * low, high: 100 * high };
};

/** Rows with an instant of a column within a period of the company's zone. */
export const within = (facts: Facts, column: string, { since, until, zone }: Period & { readonly zone: string }) => {
  const [values, from, to] = [numbersOf(facts, column), startOf(since, zone), startOf(until + 1, zone)];
  return (row: number): boolean => {
    const at = values[row] ?? Number.NaN;
    return at >= from && at < to;
  };
};

const windows = keeping<Rows>();

/** Of rows, those with an instant of a column within a period of the company's zone. */
export const inWindow = (
  facts: Facts,
  rows: Rows,
  { column, window }: { readonly column: string; readonly window: Period & { readonly zone: string } },
): Rows => {
  const values = numbersOf(facts, column);
  const [from, to] = [startOf(window.since, window.zone), startOf(window.until + 1, window.zone)];
  return windows(rows, values, { what: `${from} ${to}`, make: () => between(rows, values, [from, to]) });
};

/** What was chosen of a table last, since several figures begin with the same. */
const chosen = new WeakMap<Facts, { readonly filters: Filters; readonly rows: Rows }>();

/** Surveys that pass the filters and count in a headline. What only answers have (tags, causes) is no filter here. */
export const asking = (surveys: Facts, filters: Filters): Rows => {
  const known = chosen.get(surveys);
  if (known?.filters === filters) return known.rows;
  const rows = headline(surveys, filtered(surveys, filters, isOfAnswers));
  chosen.set(surveys, { filters, rows });
  return rows;
};

/** Surveys that were sent within a period and count in a headline. What only answers have (tags, causes) is no filter here. */
export const sentRows = (surveys: Facts, filters: Filters, window: Period & { readonly zone: string }): Rows =>
  inWindow(surveys, asking(surveys, filters), { column: 'sentAt', window });

/** Whether a row's instant is there at all. */
export const happened = (facts: Facts, column: string): ((row: number) => boolean) => {
  const values = numbersOf(facts, column);
  return (row) => !Number.isNaN(values[row] ?? Number.NaN);
};

/** Of surveys that were sent, how many were answered, whenever. */
export const responseRate = (surveys: Facts, sent: Rows): Share =>
  shareOf(known(sent, numbersOf(surveys, 'answeredAt')), sent.length);

/** Whether the surveys behind filtered answers can be counted at all. */
export const canBeAsked = (filters: Filters): boolean =>
  ![...filters.keys()].some((one: Dimension) => isOfAnswers(one));
