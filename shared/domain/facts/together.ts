import type { FactChange, FactValue } from './fact.ts';

type Columns = Readonly<Record<string, readonly FactValue[]>>;

/**
 * Several files as one: their rows by id, each in its highest revision; of two alike, that of the file named first.
 * @param gone what is no more, of these months.
 * @param names columns of the table; others that a file may have are left behind.
 */
export const together = (files: readonly Columns[], gone: readonly FactChange[], names: readonly string[]): Columns => {
  const dead = new Map(gone.map(({ id, revision }) => [id, revision]));
  const found = new Map<string, readonly [file: Columns, row: number]>();
  for (const file of files)
    for (const [row, value] of (file.id ?? []).entries()) {
      const [id, revision] = [String(value), revisionAt(file, row)];
      const known = found.get(id);
      if (revision <= (dead.get(id) ?? -1) || (known && revisionAt(...known) >= revision)) continue;
      found.set(id, [file, row]);
    }
  const rows = [...found].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, place]) => place);
  return Object.fromEntries(names.map((name) => [name, rows.map(([file, row]) => file[name]?.[row] ?? null)]));
};

const revisionAt = (file: Columns, row: number): number => Number(file.revision?.[row] ?? 0);
