import type { FactTableName } from '../contracts/facts/tables.ts';

/** Words repeat, so they are kept once: `codes[row]` is a place in `words`, or -1 for null. */
export interface WordColumn {
  readonly kind: 'words';
  readonly codes: Int32Array;
  readonly words: readonly string[];
}

/** Numbers, instants (milliseconds since 1970) and flags (0 or 1); NaN is null. */
export interface NumberColumn {
  readonly kind: 'numbers';
  readonly values: Float64Array;
}

export type FactColumn = WordColumn | NumberColumn;

/** Rows of one table, by column; each id stands once, in its highest revision. */
export interface FactRows {
  readonly length: number;
  readonly columns: Readonly<Record<string, FactColumn>>;
}

/** Months that are wanted, first and last, as `YYYY-MM` in UTC. */
export interface MonthRange {
  readonly from: string;
  readonly to: string;
}

export interface FactReader {
  /**
   * The rows of a table that fall into these months, what is not compacted yet included.
   * @param columns names of the columns that are needed; one that a file lacks reads as null.
   */
  read(table: FactTableName, months: MonthRange, columns: readonly string[]): Promise<FactRows>;
}
