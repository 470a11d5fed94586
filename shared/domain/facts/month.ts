import type { FactChange, FactRow, FactValue } from './fact.ts';

type Columns = Readonly<Record<string, readonly FactValue[]>>;

/**
 * A month with changes of its facts taken in: its rows by id, each in its highest revision.
 * @param names columns of the table; others that the file may have are left behind.
 * @returns undefined when the changes change nothing.
 */
export const monthWith = (
  month: Columns,
  changes: readonly FactChange[],
  names: readonly string[],
): Columns | undefined => {
  const places = new Map((month.id ?? []).map((id, at) => [String(id), at]));
  const news = changes.filter((change) => isNews(change, month, places));
  if (news.length === 0) return undefined;
  const gone = new Set(news.map(({ id }) => places.get(id)));
  const added = news.flatMap(({ id, row }) => (row ? [filled(row, month, places.get(id))] : []));
  const kept = [...places.values()].filter((at) => !gone.has(at));
  const rows = [...kept, ...added].sort((a, b) => (idOf(a, month) < idOf(b, month) ? -1 : 1));
  return Object.fromEntries(
    names.map((name) => [name, rows.map((row) => (typeof row === 'number' ? month[name]?.[row] : row[name]) ?? null)]),
  );
};

const idOf = (row: number | FactRow, month: Columns): string =>
  String(typeof row === 'number' ? month.id?.[row] : row.id);

/** Something newer than what the month has; the same revision once more counts, where it says something else. */
const isNews = ({ id, revision, row }: FactChange, month: Columns, places: ReadonlyMap<string, number>): boolean => {
  const at = places.get(id);
  if (at === undefined) return row !== null;
  const before = Number(month.revision?.[at] ?? 0);
  if (revision !== before || row === null) return revision >= before;
  return Object.entries(row).some(([name, value]) => (month[name]?.[at] ?? null) !== value);
};

/** What the newer row does not know any more is taken from the older. */
const filled = (row: FactRow, month: Columns, at: number | undefined): FactRow => {
  if (at === undefined) return row;
  const older = Object.entries(month).map(([name, values]) => [name, values[at] ?? null] as const);
  return { ...Object.fromEntries(older), ...row };
};
