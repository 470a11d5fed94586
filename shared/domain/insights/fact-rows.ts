/*
 * Facts by column, as the port gives them, and how rows are chosen from them. Types are structural, so that the domain does
 * not know the port.
 */
export type Column =
  | { readonly kind: 'words'; readonly codes: Int32Array; readonly words: readonly string[] }
  | { readonly kind: 'numbers'; readonly values: Float64Array };

export interface Facts {
  readonly length: number;
  readonly columns: Readonly<Record<string, Column>>;
}

/** Numbers of rows, ascending. */
export type Rows = Int32Array;

/** A column of words, whatever came: numbers become their own words, what is missing null throughout. */
export const wordsOf = ({ columns, length }: Facts, name: string): { codes: Int32Array; words: readonly string[] } => {
  const column = columns[name];
  if (column?.kind === 'words') return column;
  const codes = new Int32Array(length).fill(-1);
  if (!column) return { codes, words: [] };
  const places = new Map<number, number>();
  for (let row = 0; row < length; row += 1) {
    const value = column.values[row] ?? Number.NaN;
    if (Number.isNaN(value)) continue;
    const at = places.get(value) ?? places.size;
    places.set(value, at);
    codes[row] = at;
  }
  return { codes, words: [...places.keys()].map(String) };
};

/** A column of numbers; NaN where there is none. */
export const numbersOf = ({ columns, length }: Facts, name: string): Float64Array => {
  const column = columns[name];
  return column?.kind === 'numbers' ? column.values : new Float64Array(length).fill(Number.NaN);
};

/** One word of a row. */
export const wordAt = (facts: Facts, name: string, row: number): string | null => {
  const { codes, words } = wordsOf(facts, name);
  return words[codes[row] ?? -1] ?? null;
};

/** Rows of which something holds. */
export const rowsWhere = (length: number, holds: (row: number) => boolean): Rows => {
  const rows = new Int32Array(length);
  let kept = 0;
  for (let row = 0; row < length; row += 1) if (holds(row)) rows[kept++] = row;
  return rows.slice(0, kept);
};

/** Of rows, those of which something more holds. */
export const those = (rows: Rows, holds: (row: number) => boolean): Rows => rows.filter(holds);
