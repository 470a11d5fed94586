import { count, noTally, type Tally } from '../score/tally.ts';
import { type Day, type Step, stepStart } from './dates.ts';
import { classesOf, type Dimension } from './dimension.ts';
import type { Facts, Rows } from './fact-rows.ts';
import type { Worth } from './rating.ts';

export const tallyRows = (rows: Rows, worth: Worth): Tally => {
  const tally = noTally();
  for (const row of rows) count(tally, worth(row));
  return tally;
};

export interface Grouped<T> {
  /** A value for each dimension; null where a row has none. */
  readonly key: readonly (string | null)[];
  readonly of: T;
}

/**
 * Divides rows by one dimension or by two, counting as it goes. A row with several tags counts to each.
 * @param make what a group begins with.
 * @param add counts a row into its group, in place.
 */
export const groupRows = <T>(
  { facts, rows, by }: { readonly facts: Facts; readonly rows: Rows; readonly by: readonly Dimension[] },
  make: () => T,
  add: (group: T, row: number) => void,
): readonly Grouped<T>[] => {
  const classes = by.map((dimension) => classesOf(facts, dimension));
  const groups = new Map<number, T[]>();
  const keys = new Map<string, Grouped<T>>();
  const groupsAt = (codes: readonly number[]): T[] =>
    combined(codes.map((code, at) => classes[at]?.values[code + 1] ?? [null])).map((key) => {
      const name = JSON.stringify(key);
      const group = keys.get(name) ?? { key, of: make() };
      keys.set(name, group);
      return group.of;
    });
  const [first, second] = classes;
  const width = (second?.values.length ?? 0) + 1;
  for (const row of rows) {
    const [a, b] = [first?.codes[row] ?? -1, second?.codes[row] ?? -1];
    const place = (a + 1) * width + b + 1;
    const found = groups.get(place) ?? groupsAt([a, b].slice(0, by.length));
    groups.set(place, found);
    for (const group of found) add(group, row);
  }
  return [...keys.values()];
};

const combined = (lists: readonly (readonly (string | null)[])[]): readonly (readonly (string | null)[])[] =>
  lists.reduce<readonly (readonly (string | null)[])[]>(
    (made, list) => made.flatMap((key) => list.map((value) => [...key, value])),
    [[]],
  );

export const tallyBy = (
  division: { readonly facts: Facts; readonly rows: Rows; readonly by: readonly Dimension[] },
  worth: Worth,
): readonly Grouped<Tally>[] => groupRows(division, noTally, (tally, row) => count(tally, worth(row)));

/** Answers of each step, by its first day; steps without an answer are left out. */
export const tallySteps = (rows: Rows, days: Float64Array, { step, worth }: { step: Step; worth: Worth }) => {
  const byDay = new Map<Day, Tally>();
  const starts = new Map<Day, Day>();
  for (const row of rows) {
    const at = days[row] ?? Number.NaN;
    const start = starts.get(at) ?? stepStart(at, step);
    starts.set(at, start);
    const tally = byDay.get(start) ?? noTally();
    byDay.set(start, tally);
    count(tally, worth(row));
  }
  return new Map([...byDay].sort(([a], [b]) => a - b));
};

/** Answers of each rating, ascending. */
export const distributionOf = (facts: Facts, rows: Rows): ReadonlyMap<number, number> => {
  const column = facts.columns.score;
  const counts = new Map<number, number>();
  if (column?.kind !== 'numbers') return counts;
  for (const row of rows) {
    const rating = column.values[row] ?? Number.NaN;
    if (!Number.isNaN(rating)) counts.set(rating, (counts.get(rating) ?? 0) + 1);
  }
  return new Map([...counts].sort(([a], [b]) => a - b));
};
