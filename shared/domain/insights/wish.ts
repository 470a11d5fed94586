import { type SurveyType, surveyTypes } from '../score/rule.ts';
import { type Day, dateOf, dayOf, type Period } from './dates.ts';
import { type Dimension, dimensionOf, type Filters } from './dimension.ts';
import { type Every, everyOf } from './moving.ts';

/** What of the answers somebody wants to see. */
export interface Wish extends Period {
  readonly filters: Filters;
  readonly by: readonly Dimension[];
  readonly every?: Every | undefined;
}

export type Read =
  | { readonly kind: 'wish'; readonly wish: Wish }
  | { readonly kind: 'wrong'; readonly message: string };

interface Reading {
  readonly today: Day;
  /** Days up to today, where nothing else is said. */
  readonly days: number;
  /** Parameters that mean something else. */
  readonly others: readonly string[];
}

const wrong = (message: string): Read => ({ kind: 'wrong', message });

/**
 * Reads filters, division and period from the query of an address. Empty values mean nothing, as forms send them.
 * @returns what is wrong with it, in words, for a parameter, a date or a dimension that does not exist.
 */
export const readWish = (query: URLSearchParams, { today, days, others }: Reading): Read => {
  const filters = new Map<Dimension, string[]>();
  const by: Dimension[] = [];
  for (const [name, value] of query) {
    if (value === '' || name === 'since' || name === 'until' || name === 'every' || others.includes(name)) continue;
    if (name === 'by') {
      for (const one of value.split(',')) {
        const dimension = dimensionOf(one.trim());
        if (!dimension) return wrong(`\`by\` knows no dimension '${one}'.`);
        if (!by.includes(dimension)) by.push(dimension);
      }
      continue;
    }
    const dimension = dimensionOf(name);
    if (!dimension) return wrong(`There is no filter '${name}'.`);
    filters.set(dimension, [...(filters.get(dimension) ?? []), value]);
  }
  if (by.length > 2) return wrong('`by` takes one dimension, or two.');
  const type = filters.get('type')?.find((one) => !typeNamed(one));
  if (type !== undefined) return wrong(`There is no survey type '${type}'; types are ${surveyTypes.join(', ')}.`);
  return withPeriod(query, { filters, by }, { today, days });
};

export const typeNamed = (name: string | undefined): SurveyType | undefined =>
  surveyTypes.find((type) => type === name);

const withPeriod = (
  query: URLSearchParams,
  { filters, by }: Pick<Wish, 'filters' | 'by'>,
  { today, days }: Pick<Reading, 'today' | 'days'>,
): Read => {
  const [until, every] = [query.get('until') || dateOf(today), query.get('every') || undefined];
  if (!isDate(until)) return wrong('`until` is a date such as 2026-11-20.');
  const since = query.get('since') || dateOf(dayOf(until) - days + 1);
  if (!isDate(since)) return wrong('`since` is a date such as 2026-11-20.');
  if (since > until) return wrong('`since` is later than `until`.');
  const step = every === undefined ? undefined : everyOf(every);
  if (every !== undefined && !step)
    return wrong('`every` is day, week, month, or a moving window such as moving:30 (2 to 366 days).');
  return { kind: 'wish', wish: { since: dayOf(since), until: dayOf(until), filters, by, every: step } };
};

const isDate = (text: string): boolean =>
  /^\d{4}-\d\d-\d\d$/.test(text) && !Number.isNaN(dayOf(text)) && dateOf(dayOf(text)) === text;
