import { type FactTableName, type FactType, factTables, monthOf } from '../../contracts/facts/tables.ts';
import type { FactColumn, FactReader, FactRows, MonthRange } from '../../ports/facts.ts';

type Value = string | number | boolean | null | undefined;
/** Instants are epoch milliseconds, days `YYYY-MM-DD`; what is left out is null. */
export type PlainFact = Readonly<Record<string, Value>>;

/** Facts from plain rows, as a test writes them. Of rows with the same id the highest revision counts. */
export class InMemoryFacts implements FactReader {
  /** What was read, in order. */
  readonly reads: FactTableName[] = [];
  private readonly tables = new Map<FactTableName, PlainFact[]>();

  add(table: FactTableName, ...rows: readonly PlainFact[]): void {
    const known = this.tables.get(table) ?? [];
    this.tables.set(table, known);
    for (const row of rows) known.push(row);
  }

  /** The rows of a table as they were added. */
  all(table: FactTableName): readonly PlainFact[] {
    return this.tables.get(table) ?? [];
  }

  async read(table: FactTableName, months: MonthRange, columns: readonly string[]): Promise<FactRows> {
    this.reads.push(table);
    const [start, end] = boundsOf(months);
    const rows = newest(this.tables.get(table) ?? []).filter(({ [monthOf[table]]: at }) =>
      typeof at === 'number' ? at >= start && at < end : false,
    );
    const types: Readonly<Record<string, FactType>> = factTables[table];
    return {
      length: rows.length,
      columns: Object.fromEntries(columns.map((name) => [name, columnOf(rows, name, types[name] ?? 'text')])),
    };
  }
}

const newest = (rows: readonly PlainFact[]): readonly PlainFact[] => {
  const found = new Map<Value, PlainFact>();
  for (const row of rows) {
    const known = found.get(row.id);
    if (!known || Number(known.revision ?? 0) <= Number(row.revision ?? 0)) found.set(row.id, row);
  }
  return [...found.values()];
};

/** The first instant of the range, and the first after it. */
const boundsOf = ({ from, to }: MonthRange): readonly [number, number] => {
  const last = new Date(Date.parse(to));
  return [Date.parse(from), last.setUTCMonth(last.getUTCMonth() + 1)];
};

const columnOf = (rows: readonly PlainFact[], name: string, type: FactType): FactColumn => {
  if (type === 'number' || type === 'instant' || type === 'flag') {
    const values = Float64Array.from(rows, ({ [name]: value }) => (value == null ? Number.NaN : Number(value)));
    return { kind: 'numbers', values };
  }
  const places = new Map<string, number>();
  const codes = Int32Array.from(rows, ({ [name]: value }) => {
    if (value == null) return -1;
    const word = String(value);
    const at = places.get(word) ?? places.size;
    places.set(word, at);
    return at;
  });
  return { kind: 'words', codes, words: [...places.keys()] };
};
