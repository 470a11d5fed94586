import { type Facts, type Rows, wordsOf } from '../fact-rows.ts';

/** Everybody there are facts of, in the order of their pseudonyms, so that the order of facts changes nothing. */
export const peopleIn = (tables: readonly Facts[]): ReadonlyMap<string, number> => {
  const all = new Set(tables.flatMap((facts) => [...wordsOf(facts, 'contact').words]));
  return new Map([...all].sort().map((person, at) => [person, at]));
};

/** What happened to each person, one kind of fact, by time: the values of person n lie from `starts[n]` to `starts[n + 1]`. */
export interface Ledger {
  readonly starts: Int32Array;
  readonly at: Float64Array;
  /** What is known of each. */
  readonly values: readonly Float64Array[];
}

interface Columns {
  readonly at: Float64Array;
  readonly values: readonly Float64Array[];
}

/** Lays facts out by person and time; those at the same time by their values, so that equal facts give equal ledgers. */
export const ledgerOf = (
  { facts, rows }: { readonly facts: Facts; readonly rows: Rows },
  people: ReadonlyMap<string, number>,
  columns: Columns,
): Ledger => {
  const { codes, words } = wordsOf(facts, 'contact');
  const places = words.map((word) => people.get(word) ?? -1);
  const placeOf = (row: number): number => places[codes[row] as number] ?? -1;
  const order = rows.filter((row) => placeOf(row) >= 0 && !Number.isNaN(columns.at[row] ?? Number.NaN));
  const starts = new Int32Array(people.size + 1);
  for (const row of order) starts[placeOf(row) + 1] = (starts[placeOf(row) + 1] ?? 0) + 1;
  for (let at = 1; at < starts.length; at += 1) starts[at] = (starts[at] ?? 0) + (starts[at - 1] ?? 0);
  const differs = (a: number, b: number): number => {
    for (const column of [columns.at, ...columns.values]) {
      const by = (column[a] || 0) - (column[b] || 0);
      if (by !== 0) return by;
    }
    return 0;
  };
  order.sort((a, b) => placeOf(a) - placeOf(b) || differs(a, b));
  const laid = (column: Float64Array): Float64Array => Float64Array.from(order, (row) => column[row] ?? Number.NaN);
  return { starts, at: laid(columns.at), values: columns.values.map(laid) };
};

/** Places of a person's facts up to an instant, from another on. */
export const span = (
  { starts, at }: Ledger,
  person: number,
  { after, until }: { readonly after: number; readonly until: number },
): readonly [from: number, to: number] => {
  let from = starts[person] ?? 0;
  const end = starts[person + 1] ?? from;
  while (from < end && (at[from] ?? 0) <= after) from += 1;
  let to = from;
  while (to < end && (at[to] ?? 0) <= until) to += 1;
  return [from, to];
};

/** A column of words as numbers. */
export const coded = (facts: Facts, column: string, codes: Readonly<Record<string, number>>): Float64Array => {
  const words = wordsOf(facts, column);
  const values = words.words.map((word) => codes[word] ?? Number.NaN);
  return Float64Array.from(words.codes, (code) => values[code] ?? Number.NaN);
};
