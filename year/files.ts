import { columnsOf, monthFile } from '../shared/contracts/facts/layout.ts';
import type { FactTableName } from '../shared/contracts/facts/tables.ts';
import type { FactChange, FactValue } from '../shared/domain/facts/fact.ts';
import type { FactFormat } from '../shared/ports/fact-format.ts';

export type Put = (file: string, body: Uint8Array) => void | Promise<void>;

/** Rows of one month of a table, by column: a million objects would not fit. */
class Month {
  readonly ids: string[] = [];
  private readonly columns: Map<string, FactValue[]>;
  private readonly table: FactTableName;

  constructor(table: FactTableName, properties: readonly string[]) {
    this.table = table;
    this.columns = new Map(columnsOf(table, properties).map(([name]) => [name, []]));
  }

  add({ id, row }: FactChange): void {
    this.ids.push(id);
    for (const [name, values] of this.columns) values.push(row?.[name] ?? null);
  }

  /** As the compaction writes it: by id. */
  encode(format: FactFormat): Uint8Array {
    const order = this.ids.map((_, at) => at).sort((a, b) => ((this.ids[a] ?? '') < (this.ids[b] ?? '') ? -1 : 1));
    const sorted = [...this.columns].map(([name, values]) => [name, order.map((at) => values[at] ?? null)] as const);
    return format.encode(this.table, Object.fromEntries(sorted));
  }
}

/** Months are written once nothing can fall into them any more, so that a year of millions needs the memory of some. */
const open = 3;

/**
 * Writes facts as files of their months, by the writer that the compaction has.
 * @param facts in the order of time, give or take two months; each of them once.
 * @returns how many rows each table has.
 */
export const writeFacts = async (
  facts: Iterable<FactChange>,
  { format, properties, put }: { format: FactFormat; properties: readonly string[]; put: Put },
): Promise<ReadonlyMap<FactTableName, number>> => {
  const months = new Map<string, Month>();
  const counts = new Map<FactTableName, number>();
  const close = async (table: string, kept: number): Promise<void> => {
    const own = [...months.keys()].filter((file) => file.startsWith(`${table}/`)).sort();
    for (const file of own.slice(0, Math.max(0, own.length - kept))) {
      const month = months.get(file);
      months.delete(file);
      if (month) await put(file, month.encode(format));
    }
  };
  for (const change of facts) {
    const file = monthFile(change.table, change.month);
    const month = months.get(file) ?? new Month(change.table, properties);
    if (!months.has(file)) {
      months.set(file, month);
      await close(change.table, open);
    }
    month.add(change);
    counts.set(change.table, (counts.get(change.table) ?? 0) + 1);
  }
  for (const table of counts.keys()) await close(table, 0);
  return counts;
};
