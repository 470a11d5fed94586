import type { FactTableName } from '../contracts/facts/tables.ts';
import type { FactValue } from '../domain/facts/fact.ts';

/** Values of each column, as many as there are rows. */
export type FactColumns = Readonly<Record<string, readonly FactValue[]>>;

/** How a month of a table lies in its file. The same rows give the same bytes. */
export interface FactFormat {
  /** All columns of a file. */
  decode(bytes: Uint8Array): Promise<FactColumns>;
  /** @param columns of equal length; one that is missing is null throughout. */
  encode(table: FactTableName, columns: FactColumns): Uint8Array;
}
