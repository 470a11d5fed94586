import type { Row, RowKind, RowOf } from '../../contracts/rows/row.ts';
import type { List, Records, Ref } from '../../ports/records.ts';

/** All of a list, page by page. */
export const allOf = async (list: List, records: Records): Promise<readonly Ref[]> => {
  const refs: Ref[] = [];
  let after: string | undefined;
  do {
    const page = await records.list(list, { limit: 200, ...(after !== undefined && { after }) });
    refs.push(...page.refs);
    after = page.next;
  } while (after !== undefined);
  return refs;
};

/** The rows of these that are there, of one kind. */
export const rowsIn = async <K extends RowKind>(
  refs: readonly Ref[],
  kind: K,
  records: Records,
): Promise<readonly RowOf<K>[]> => {
  const rows: readonly (Row | undefined)[] = await records.getAll(refs);
  return rows.filter((row): row is RowOf<K> => row?.kind === kind);
};
