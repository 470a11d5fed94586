import { filesOf, gonePath, tailPrefix } from '../../contracts/facts/layout.ts';
import type { FactTableName } from '../../contracts/facts/tables.ts';
import type { FactColumn, FactReader, FactRows, MonthRange } from '../../ports/facts.ts';
import type { FoundObject, Objects } from '../../ports/objects.ts';
import { sizeOf } from './columns.ts';
import { FileCache } from './file-cache.ts';
import { FileReader } from './file-reader.ts';
import { Shelf } from './shelf.ts';

/** How often it begins again where files are taken over while it reads. */
const rounds = 6;
/** Bytes of columns that are kept as they were asked for. */
const room = 320_000_000;

/** Facts in a bucket: the months that are wanted, and what is not in them yet. Nothing is made again that stayed the same. */
export class ParquetFacts implements FactReader {
  private readonly objects: Objects;
  private readonly reader: FileReader;
  private readonly made = new Shelf<FactColumn>(room);
  private listing: Promise<readonly FoundObject[]> | undefined;

  constructor(objects: Objects, properties: readonly string[]) {
    this.objects = objects;
    this.reader = new FileReader(new FileCache(objects), properties);
  }

  async read(table: FactTableName, months: MonthRange, columns: readonly string[]): Promise<FactRows> {
    for (let round = 0; round < rounds; round += 1) {
      const listed = await this.list();
      const state = stateOf(listed, table, months);
      const known = columns.map((name) => [name, this.made.get(`${state} ${name}`)] as const);
      const missing = known.flatMap(([name, column]) => (column ? [] : [name]));
      if (missing.length === 0 && known.length > 0) return rowsOf(Object.fromEntries(known.filter(isThere)));
      const rows = await this.reader.rows({ table, months, columns: missing }, listed);
      if (!rows) continue;
      for (const [name, column] of Object.entries(rows.columns))
        this.made.put(`${state} ${name}`, column, sizeOf(column));
      return { length: rows.length, columns: { ...Object.fromEntries(known.filter(isThere)), ...rows.columns } };
    }
    throw new Error('Facts were taken over faster than they could be read; try again.');
  }

  /** Reads that begin together look at one listing, which costs twelve times as much as a read. */
  private list(): Promise<readonly FoundObject[]> {
    this.listing ??= this.objects.list('').finally(() => {
      this.listing = undefined;
    });
    return this.listing;
  }
}

const isThere = (entry: readonly [string, FactColumn | undefined]): entry is readonly [string, FactColumn] =>
  entry[1] !== undefined;

const rowsOf = (columns: FactRows['columns']): FactRows => {
  const [first] = Object.values(columns);
  return { length: (first?.kind === 'numbers' ? first.values : first?.codes)?.length ?? 0, columns };
};

/** Versions of all that the rows of these months are made of. */
const stateOf = (listed: readonly FoundObject[], table: FactTableName, { from, to }: MonthRange): string => {
  const files = filesOf(table, listed).filter((file) => file.to >= from && file.from <= to);
  const others = listed.filter(({ key }) => key.startsWith(tailPrefix) || key === gonePath);
  return [`${table} ${from} ${to}`, ...[...files, ...others].map(({ key, etag }) => `${key} ${etag}`)].join('\n');
};
