import { type FactTableName, monthOf } from '../../contracts/facts/tables.ts';
import type { FactChange, FactValue } from '../../domain/facts/fact.ts';
import type { FactRows } from '../../ports/facts.ts';

/** Rows of a file as changes: where another file has the same ones, the newer hold. */
export const changesOf = (table: FactTableName, { columns, length }: FactRows): readonly FactChange[] => {
  const valueAt = (name: string, row: number): FactValue => {
    const column = columns[name];
    if (column?.kind === 'words') return column.words[column.codes[row] ?? -1] ?? null;
    const value = column?.values[row] ?? Number.NaN;
    return Number.isNaN(value) ? null : value;
  };
  return Array.from({ length }, (_, row) => ({
    table,
    month: new Date(Number(valueAt(monthOf[table], row))).toISOString().slice(0, 7),
    id: String(valueAt('id', row)),
    revision: Number(valueAt('revision', row)),
    row: Object.fromEntries(Object.keys(columns).map((name) => [name, valueAt(name, row)])),
  }));
};
