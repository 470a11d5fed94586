import { type FactTableName, type FactType, factTables, propertyColumn } from './tables.ts';

/** Where facts lie in their bucket. Each table is a folder of years, as Hive, Athena and DuckDB expect it. */
export const tableFolder = (table: FactTableName): string => `${table}/`;
export const yearFolder = (table: FactTableName, month: string): string => `${table}/year=${month.slice(0, 4)}/`;

/** Months in UTC, `YYYY-MM`, the first and the last that a file holds; of one year. */
export interface Span {
  readonly from: string;
  readonly to: string;
}

/** `answers/year=2026/2026-11.parquet`, or `2026-01_2026-09.parquet` where months were put together. */
export const spanFile = (table: FactTableName, { from, to }: Span): string =>
  `${yearFolder(table, from)}${from === to ? from : `${from}_${to}`}.parquet`;
export const monthFile = (table: FactTableName, month: string): string => spanFile(table, { from: month, to: month });

/** @returns the months that a file holds by its name; undefined for any other object. */
const spanOf = (table: FactTableName, key: string): Span | undefined => {
  if (!key.startsWith(tableFolder(table))) return undefined;
  const [, from, to] = /\/year=\d{4}\/(\d{4}-\d\d)(?:_(\d{4}-\d\d))?\.parquet$/.exec(key) ?? [];
  return from === undefined ? undefined : { from, to: to ?? from };
};

/** Of listed objects, the files of a table, with the months that they hold. */
export const filesOf = <T extends { readonly key: string }>(
  table: FactTableName,
  listed: readonly T[],
): readonly (T & Span)[] =>
  listed.flatMap((found) => {
    const span = spanOf(table, found.key);
    return span ? [{ ...found, ...span }] : [];
  });

/** What is not in its month yet. */
export const tailPrefix = 'tail/';
/** What is no more: whoever was erased, and facts that moved to another month. */
export const gonePath = 'gone.json';
/** Is there where a tail began that was not taken into its months yet. */
export const freshPath = 'fresh.json';

const withProperties: readonly FactTableName[] = ['surveys', 'answers', 'moments'];

/** Names and types of a table's columns, in the order of its files. */
export const columnsOf = (
  table: FactTableName,
  properties: readonly string[],
): readonly (readonly [string, FactType])[] => [
  ...Object.entries<FactType>(factTables[table]),
  ...(withProperties.includes(table) ? properties.map((name) => [propertyColumn(name), 'text'] as const) : []),
];
