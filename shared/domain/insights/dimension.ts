import { compare } from '../compare.ts';
import { parseJson } from '../json.ts';
import { coded, everyRow, type Facts, type Rows, rowsWhere, those, wordsOf } from './fact-rows.ts';
import { keeping } from './kept.ts';

/** By what answers can be filtered and divided, properties of events aside. */
export const dimensions = [
  ...(['program', 'stage', 'type', 'channel', 'language', 'country', 'persona'] as const),
  ...(['tag', 'cause', 'team', 'agent', 'version'] as const),
] as const;

export type Dimension = (typeof dimensions)[number] | `property.${string}`;

const propertyPrefix = 'property.';

/** @returns undefined for what is no dimension. */
export const dimensionOf = (name: string): Dimension | undefined => {
  if (name.startsWith(propertyPrefix) && name.length > propertyPrefix.length) return name as `property.${string}`;
  return dimensions.find((one) => one === name);
};

/** Tags and causes are of answers alone; whoever did not answer has none. */
export const isOfAnswers = (dimension: Dimension): boolean => dimension === 'tag' || dimension === 'cause';

/** The column behind a dimension. Properties have one each, named like `property_store`. */
export const columnOf = (dimension: Dimension): string =>
  dimension === 'tag' ? 'tags' : dimension.replace(/^property\./, 'property_');

/** How the absence of a value is written in an address. */
export const noValue = '~';

/** Wanted values by dimension; any of a dimension's, and all of the dimensions. */
export type Filters = ReadonlyMap<Dimension, readonly string[]>;

/** Values of each row: `values[codes[row] + 1]`. A row has one, or none (null), or with tags several. */
export interface Classes {
  readonly codes: Int32Array;
  readonly values: readonly (readonly (string | null)[])[];
}

export const classesOf = (facts: Facts, dimension: Dimension): Classes => {
  const { codes, words } = wordsOf(facts, columnOf(dimension));
  const values = dimension === 'tag' ? words.map(tagsIn) : words.map((word) => [word]);
  return { codes, values: [[null], ...values] };
};

const tagsIn = (list: string): readonly (string | null)[] => {
  const json = parseJson(list);
  const tags = json.kind === 'value' && Array.isArray(json.value) ? json.value.map(String) : [];
  return tags.length > 0 ? [...new Set(tags)] : [null];
};

/** Whether a row has one of the wanted values. */
const wantedRows = (facts: Facts, dimension: Dimension, wanted: readonly string[]): ((row: number) => boolean) => {
  const { codes, values } = classesOf(facts, dimension);
  const isWanted = values.map((own) => own.some((value) => wanted.includes(value ?? noValue)));
  return (row) => isWanted[(codes[row] as number) + 1] as boolean;
};

/** Rows that pass all filters that this table can answer. */
export const filtered = (
  facts: Facts,
  filters: Filters,
  leaveOut: (dimension: Dimension) => boolean = () => false,
): Rows => {
  const tests = [...filters]
    .filter(([dimension]) => !leaveOut(dimension))
    .map(([dimension, wanted]) => wantedRows(facts, dimension, wanted));
  const [first, ...others] = tests;
  if (!first) return everyRow(facts.length);
  return others.reduce(those, rowsWhere(facts.length, first));
};

const headlines = keeping<Rows>();

/** What counts in a headline: no tests, links, kiosks or recoveries. */
export const headline = (facts: Facts, rows: Rows): Rows => {
  const { codes } = wordsOf(facts, 'apart');
  return headlines(rows, codes, { make: () => coded(rows, codes, -1) });
};

/** The most frequent first; among equals none, then by name. */
export const mostFirst = (counts: ReadonlyMap<string | null, number>): readonly (readonly [string | null, number])[] =>
  [...counts].sort((a, b) => b[1] - a[1] || compare(a[0] ?? '', b[0] ?? ''));

/** How often each value of a dimension stands in rows, the most frequent first. */
export const valuesOf = (
  facts: Facts,
  rows: Rows,
  dimension: Dimension,
): readonly (readonly [string | null, number])[] => {
  const { codes, values } = classesOf(facts, dimension);
  const counts = new Map<string | null, number>();
  for (const row of rows)
    for (const value of values[(codes[row] as number) + 1] ?? []) counts.set(value, (counts.get(value) ?? 0) + 1);
  return mostFirst(counts);
};
