import type { FactType } from '../../contracts/facts/tables.ts';
import type { FactChange } from '../../domain/facts/fact.ts';
import type { FactRows } from '../../ports/facts.ts';
import { columnOf, joined } from './columns.ts';

/** What is taken of a file, and what of the changes beside it has been overtaken. */
interface Part extends FactRows {
  readonly rows: Int32Array | undefined;
  readonly stale: readonly FactChange[];
}

/** The rows of several files, one behind the other, and what is not in them yet. */
export const rowsFrom = (
  parts: readonly Part[],
  over: readonly FactChange[],
  { columns, types }: { readonly columns: readonly string[]; readonly types: ReadonlyMap<string, FactType> },
): FactRows => {
  const stale = new Set(parts.flatMap((part) => part.stale));
  const fresh = over.flatMap((change) => (change.row && !stale.has(change) ? [change.row] : []));
  const of = (name: string) => {
    const type: FactType = types.get(name) ?? 'text';
    const values = fresh.map((row) => row[name] ?? null);
    const last = { column: columnOf(type, values, fresh.length), rows: undefined, length: fresh.length };
    const pieces = parts.map(({ rows, length, columns: read }) => ({
      ...{ rows, length },
      column: read[name] ?? columnOf(type, undefined, length),
    }));
    return joined(type, [...pieces, last]);
  };
  return {
    length: parts.reduce((sum, { rows, length }) => sum + (rows?.length ?? length), fresh.length),
    columns: Object.fromEntries(columns.map((name) => [name, of(name)])),
  };
};
