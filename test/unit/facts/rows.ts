import type { FactColumn, FactRows } from '../../../shared/ports/facts.ts';

type Cell = string | number | null;

const cell = (column: FactColumn | undefined, at: number): Cell => {
  if (column?.kind === 'words') return column.words[column.codes[at] ?? -1] ?? null;
  const value = column?.values[at] ?? Number.NaN;
  return Number.isNaN(value) ? null : value;
};

/** Rows as objects, to be looked at. */
export const rowsOf = ({ length, columns }: FactRows): readonly Readonly<Record<string, Cell>>[] =>
  Array.from({ length }, (_, at) =>
    Object.fromEntries(Object.keys(columns).map((name) => [name, cell(columns[name], at)])),
  );
