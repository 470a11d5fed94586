import type { Column, Facts } from '../../../shared/domain/insights/fact-rows.ts';

type Row = Readonly<Record<string, string | number | null>>;

/** Rows as columns, as a reader of facts would give them. */
export const columnsOf = (rows: readonly Row[]): Facts => {
  const names = [...new Set(rows.flatMap((row) => Object.keys(row)))];
  return { length: rows.length, columns: Object.fromEntries(names.map((name) => [name, columnOf(rows, name)])) };
};

const columnOf = (rows: readonly Row[], name: string): Column => {
  const values = rows.map((row) => row[name] ?? null);
  if (values.every((value) => value === null || typeof value === 'number'))
    return {
      kind: 'numbers',
      values: Float64Array.from(values, (value) => (value === null ? Number.NaN : Number(value))),
    };
  const words = [...new Set(values.flatMap((value) => (value === null ? [] : [String(value)])))];
  return {
    kind: 'words',
    codes: Int32Array.from(values, (value) => (value === null ? -1 : words.indexOf(String(value)))),
    words,
  };
};
