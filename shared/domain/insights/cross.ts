import type { Tally } from '../score/tally.ts';
import type { Grouped } from './count.ts';
import { mostFirst } from './dimension.ts';

type Value = string | null;

/** Two dimensions as rows and columns, the most frequent first. */
export interface Cross {
  readonly columns: readonly Value[];
  readonly rows: readonly { readonly name: Value; readonly cells: readonly (Tally | undefined)[] }[];
  /** Values of either that no longer fit. */
  readonly left: { readonly rows: number; readonly columns: number };
}

/** @param most of rows and columns that are shown. */
export const crossOf = (
  groups: readonly Grouped<Tally>[],
  most: { readonly rows: number; readonly columns: number },
): Cross => {
  const cells = new Map(groups.map(({ key, of }) => [JSON.stringify(key), of]));
  const [down, across] = [frequent(groups, 0), frequent(groups, 1)];
  const columns = across.slice(0, most.columns);
  const rows = down
    .slice(0, most.rows)
    .map((name) => ({ name, cells: columns.map((column) => cells.get(JSON.stringify([name, column]))) }));
  return { columns, rows, left: { rows: down.length - rows.length, columns: across.length - columns.length } };
};

const frequent = (groups: readonly Grouped<Tally>[], at: 0 | 1): readonly Value[] => {
  const counts = new Map<Value, number>();
  for (const { key, of } of groups) counts.set(key[at] as Value, (counts.get(key[at] as Value) ?? 0) + of.n);
  return mostFirst(counts).map(([value]) => value);
};
