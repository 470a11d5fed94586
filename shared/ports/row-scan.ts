import type { Row, RowKind } from '../contracts/rows/row.ts';

/** Everything in the table, page by page, for what has to be made anew from all of it. */
export interface RowScan {
  /**
   * @param after `next` of the page before.
   * @throws InvalidCursorError for one that is not ours.
   */
  page(
    kinds: readonly RowKind[],
    after: string | undefined,
  ): Promise<{ readonly rows: readonly Row[]; readonly next?: string }>;
}
