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

/** What a column of words says of each row; null where it says nothing. */
export const wordsBy = (facts: Facts, name: string): ((row: number) => string | null) => {
  const { codes, words } = wordsOf(facts, name);
  return (row) => words[codes[row] as number] ?? null;
};

/** One word of a row. */
export const wordAt = (facts: Facts, name: string, row: number): string | null => wordsBy(facts, name)(row);

/** Rows of which something holds. */
export const rowsWhere = (length: number, holds: (row: number) => boolean): Rows => {
  const rows = new Int32Array(length);
  let kept = 0;
  for (let row = 0; row < length; row += 1) if (holds(row)) rows[kept++] = row;
  return rows.subarray(0, kept);
};

/** Some lengths that were asked for last: what is kept of these rows is found again by the next page. */
const every = new Map<number, Rows>();
const keptLengths = 8;

/** All of them. */
export const everyRow = (length: number): Rows => {
  const known = every.get(length);
  if (known) return known;
  const rows = new Int32Array(length);
  for (let row = 0; row < length; row += 1) rows[row] = row;
  every.set(length, rows);
  for (const oldest of every.keys()) if (every.size > keptLengths) every.delete(oldest);
  return rows;
};

/** How many of rows have each word of a column; those with none are left out. */
export const countsOf = (
  rows: Rows,
  { codes, words }: { codes: Int32Array; words: readonly string[] },
): ReadonlyMap<string, number> => {
  const counts = new Int32Array(words.length + 1);
  for (let at = 0; at < rows.length; at += 1) {
    const place = (codes[rows[at] as number] as number) + 1;
    counts[place] = (counts[place] as number) + 1;
  }
  return new Map(
    words.flatMap((word, code) => (counts[code + 1] ? [[word, counts[code + 1] as number] as const] : [])),
  );
};

/** Of rows, those of which something more holds. A loop: `filter` of typed arrays takes ten times as long. */
export const those = (rows: Rows, holds: (row: number) => boolean): Rows => {
  const kept = new Int32Array(rows.length);
  let count = 0;
  for (let at = 0; at < rows.length; at += 1) {
    const row = rows[at] as number;
    if (holds(row)) kept[count++] = row;
  }
  return kept.subarray(0, count);
};

/** Of rows, those with one word of a column, by its code; -1 for those with none. */
export const coded = (rows: Rows, codes: Int32Array, code: number): Rows => {
  const kept = new Int32Array(rows.length);
  let count = 0;
  for (let at = 0; at < rows.length; at += 1) {
    const row = rows[at] as number;
    if (codes[row] === code) kept[count++] = row;
  }
  return kept.subarray(0, count);
};

/** Of rows, those whose number lies from one on and before another. */
export const between = (rows: Rows, values: Float64Array, [from, to]: readonly [number, number]): Rows => {
  const kept = new Int32Array(rows.length);
  let count = 0;
  for (let at = 0; at < rows.length; at += 1) {
    const row = rows[at] as number;
    const value = values[row] as number;
    if (value >= from && value < to) kept[count++] = row;
  }
  return kept.subarray(0, count);
};

/** How many of rows have a number at all. */
export const known = (rows: Rows, values: Float64Array): number => {
  let count = 0;
  // NaN alone is not itself.
  for (let at = 0; at < rows.length; at += 1) if (!Number.isNaN(values[rows[at] as number])) count += 1;
  return count;
};

/** Rows by the word of a column, which is its place in the list; those with none are left out. */
export const divided = (
  rows: Rows,
  { codes, words }: { codes: Int32Array; words: readonly string[] },
): readonly Rows[] => {
  const sizes = new Int32Array(words.length);
  for (let at = 0; at < rows.length; at += 1) {
    const code = codes[rows[at] as number] ?? -1;
    if (code >= 0) sizes[code] = (sizes[code] ?? 0) + 1;
  }
  const parts = Array.from(sizes, (size) => new Int32Array(size));
  const filled = new Int32Array(words.length);
  for (let at = 0; at < rows.length; at += 1) {
    const row = rows[at] as number;
    const code = codes[row] as number;
    const part = parts[code];
    if (!part) continue;
    const to = filled[code] ?? 0;
    part[to] = row;
    filled[code] = to + 1;
  }
  return parts;
};
