import { type FactTableName, type FactType, factTables, propertyColumn } from './tables.ts';

/** Where facts lie in their bucket. Each table is a folder of months, as Hive, Athena and DuckDB expect it. */
export const monthFolder = (table: FactTableName): string => `${table}/`;
export const monthFile = (table: FactTableName, month: string): string => `${table}/month=${month}/facts.parquet`;
/** @returns the month of a file's name; undefined for any other object. */
export const monthOfFile = (key: string): string | undefined => /\/month=(\d{4}-\d\d)\/facts\.parquet$/.exec(key)?.[1];

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
