import type { Row, RowKind, RowOf } from '../../shared/contracts/rows/row.ts';

/** The rows of one kind. */
export const only = <K extends RowKind>(rows: readonly (Row | undefined)[], kind: K): RowOf<K>[] =>
  rows.filter((row): row is RowOf<K> => row?.kind === kind);
