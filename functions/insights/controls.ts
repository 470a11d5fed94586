import type { RuntimeConfig } from '../../shared/contracts/config/config.ts';
import { type Day, dateOf, daysIn } from '../../shared/domain/insights/dates.ts';
import type { Dimension } from '../../shared/domain/insights/dimension.ts';
import { valuesOf } from '../../shared/domain/insights/dimension.ts';
import type { Facts, Rows } from '../../shared/domain/insights/fact-rows.ts';
import type { Wish } from '../../shared/domain/insights/wish.ts';
import { own } from '../../shared/domain/own.ts';
import type { Choice, Controls } from '../../shared/render/insights/model.ts';
import { dimensionLabel, shapeOf } from './shape.ts';
import { valueName } from './value-name.ts';

export const overview = '/app/insights';

type Chosen = Pick<Wish, 'since' | 'until' | 'filters' | 'every' | 'by'>;

/** The address of a page for a wish, with some of its filters in another way. */
export const addressOf = (
  wish: Chosen,
  changed: Readonly<Record<string, readonly string[]>> = {},
  path: string = overview,
): string => `${path}?${queryOf(wish, changed)}`;

const queryOf = (wish: Chosen, changed: Readonly<Record<string, readonly string[]>> = {}): string => {
  const query = new URLSearchParams({ since: dateOf(wish.since), until: dateOf(wish.until) });
  for (const [name, value] of shapeIn(wish)) query.append(name, value);
  const filters = { ...Object.fromEntries(wish.filters), ...changed };
  for (const [name, values] of Object.entries(filters)) for (const value of values) query.append(name, value);
  return query.toString();
};

const shapeIn = ({ every, by }: Chosen): readonly (readonly [string, string])[] => [
  ...(every ? [['every', every] as const] : []),
  ...by.map((one) => ['by', one] as const),
];

const fields = {
  program: 'Programme',
  stage: 'Stage',
  type: 'Survey type',
  channel: 'Channel',
  language: 'Language',
  team: 'Team',
} as const satisfies Partial<Record<Dimension, string>>;
/** A list that is longer is no list to choose from. */
const mostOptions = 60;
const spans = [7, 30, 90, 365];

type Naming = Pick<RuntimeConfig, 'teams'>;

interface Choosing {
  readonly today: Day;
  /** What there is to choose from. */
  readonly facts: Facts;
  readonly rows: Rows;
  readonly path?: string;
  readonly config: Naming;
  /** Configured properties, on the page that can be divided by them. */
  readonly properties?: readonly string[];
}

/** What one can choose, and what was chosen. */
export const controlsOf = (wish: Wish, choosing: Choosing): Controls => {
  const { today, path = overview, properties, config } = choosing;
  return {
    path,
    query: queryOf(wish),
    since: dateOf(wish.since),
    until: dateOf(wish.until),
    days: daysIn(wish),
    presets: spans.map((days) => ({
      label: days === 365 ? 'A year' : `${days} days`,
      href: addressOf({ ...wish, since: today - days + 1, until: today }, {}, path),
      isChosen: wish.until === today && daysIn(wish) === days,
    })),
    filters: Object.entries(fields).map(([name, label]) => filterOf(name as Dimension, label, { wish, ...choosing })),
    kept: keptOf(wish),
    chosen: [...chosenOf(wish, path, config), ...(properties ? dividedBy(wish, path) : [])],
    shape: properties ? shapeOf(wish, properties) : [],
    carried: properties ? [] : shapeIn(wish),
  };
};

const filterOf = (
  name: Dimension,
  label: string,
  { wish, facts, rows, config }: Choosing & { readonly wish: Wish },
): Choice => {
  const [chosen] = wish.filters.get(name) ?? [];
  const values = valuesOf(facts, rows, name).flatMap(([value]) => (value === null ? [] : [value]));
  const all = [...new Set([...(chosen === undefined ? [] : [chosen]), ...values.slice(0, mostOptions)])];
  const options = all.map((value) => ({ value, label: valueName(name, value, config), isChosen: value === chosen }));
  return { name, label, none: 'All', options: options.sort((a, b) => a.label.localeCompare(b.label, 'en')) };
};

/** Filters of an address beyond the first value of each field. */
const keptOf = (wish: Wish): Controls['kept'] =>
  [...wish.filters].flatMap(([name, values]) =>
    values.slice(Object.hasOwn(fields, name) ? 1 : 0).map((value) => ({ name, value })),
  );

/** Every filter in words, with the address of the page without it. */
const chosenOf = (wish: Wish, path: string, config: Naming): Controls['chosen'] =>
  [...wish.filters].flatMap(([name, values]) =>
    values.map((value) => ({
      label: `${own(fields, name) ?? dimensionLabel(name)}: ${valueName(name, value, config)}`,
      without: addressOf(wish, { [name]: values.filter((one) => one !== value) }, path),
    })),
  );

const dividedBy = (wish: Wish, path: string): Controls['chosen'] =>
  wish.by.map((one) => ({
    label: `By ${dimensionLabel(one)}`,
    without: addressOf({ ...wish, by: wish.by.filter((other) => other !== one) }, {}, path),
  }));
