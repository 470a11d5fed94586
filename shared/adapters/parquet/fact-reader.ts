import { columnsOf, gonePath, monthFile, monthOfFile, tailPrefix } from '../../contracts/facts/layout.ts';
import type { FactTableName, FactType } from '../../contracts/facts/tables.ts';
import { GoneSchema, TailSchema } from '../../contracts/facts/tail.ts';
import { type FactChange, settled } from '../../domain/facts/fact.ts';
import type { FactReader, FactRows, MonthRange } from '../../ports/facts.ts';
import type { FoundObject, Objects } from '../../ports/objects.ts';
import { columnOf, joined, type Piece } from './columns.ts';
import { FileCache } from './file-cache.ts';

/** How often it begins again where files are taken over while it reads. */
const rounds = 6;

/** Facts in a bucket: the months that are wanted, and what is not in them yet. Files are read again only when they changed. */
export class ParquetFacts implements FactReader {
  private readonly objects: Objects;
  private readonly files: FileCache;
  private readonly properties: readonly string[];
  private listing: Promise<readonly FoundObject[]> | undefined;

  constructor(objects: Objects, properties: readonly string[]) {
    this.objects = objects;
    this.files = new FileCache(objects);
    this.properties = properties;
  }

  async read(table: FactTableName, months: MonthRange, columns: readonly string[]): Promise<FactRows> {
    for (let round = 0; round < rounds; round += 1) {
      const listed = await this.list();
      // The tails first: one that is gone when its turn comes lies in its months by then, which may have been read before.
      const changes = await this.changesIn(listed);
      if (!changes) continue;
      const wanted = (month: string): boolean => month >= months.from && month <= months.to;
      const overlay = changes.filter((change) => change.table === table && wanted(change.month));
      const files = listed.filter(({ key }) => {
        const month = monthOfFile(key);
        return month !== undefined && wanted(month) && key === monthFile(table, month);
      });
      return this.rowsOf(table, { files, overlay, columns });
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

  private async changesIn(listed: readonly FoundObject[]): Promise<readonly FactChange[] | undefined> {
    const tails = listed.filter(({ key }) => key.startsWith(tailPrefix));
    const remembered = listed.find(({ key }) => key === gonePath);
    const read = await Promise.all([
      ...tails.map(async (tail) => {
        const body = await this.files.json(tail);
        return body === undefined ? undefined : TailSchema.parse(body).changes;
      }),
      remembered ? this.files.json(remembered).then((body) => GoneSchema.parse(body ?? []).map(asChange)) : [],
    ]);
    const found = read.filter((one) => one !== undefined);
    return found.length < read.length ? undefined : [...settled(found.flat()).values()];
  }

  private async rowsOf(
    table: FactTableName,
    {
      files,
      overlay,
      columns,
    }: { files: readonly FoundObject[]; overlay: readonly FactChange[]; columns: readonly string[] },
  ): Promise<FactRows> {
    const types = new Map(columnsOf(table, this.properties));
    const overlays = Map.groupBy(overlay, ({ month }) => monthFile(table, month));
    const parts = await Promise.all(
      files.map(async (file) => {
        const over = overlays.get(file.key) ?? [];
        const asked = over.length > 0 ? [...columns, 'id', 'revision'] : columns;
        const piece = await this.files.columns(file, asked, types);
        return piece && { ...piece, ...hiddenBy(over, piece) };
      }),
    );
    const there = parts.filter((part) => part !== undefined);
    const beaten = new Set(there.flatMap(({ stale }) => stale));
    const fresh = overlay.flatMap((change) => (change.row && !beaten.has(change) ? [change.row] : []));
    const length = there.reduce((sum, part) => sum + part.length - part.without.size, fresh.length);
    const of = (name: string) => {
      const type: FactType = types.get(name) ?? 'text';
      const last = columnOf(
        type,
        fresh.map((row) => row[name] ?? null),
        fresh.length,
      );
      const pieces: Piece[] = there.map(({ columns: read, without, length: rows }) => ({
        column: read[name] ?? columnOf(type, undefined, rows),
        without,
        length: rows,
      }));
      return joined(type, [...pieces, { column: last, without: new Set(), length: fresh.length }]);
    };
    return { length, columns: Object.fromEntries(columns.map((name) => [name, of(name)])) };
  }
}

const asChange = ({ at: _, ...change }: ReturnType<typeof GoneSchema.parse>[number]): FactChange => ({
  ...change,
  row: null,
});

/** Rows of a file that something newer stands in the place of, and changes that the file has overtaken. */
const hiddenBy = (
  over: readonly FactChange[],
  { columns: { id, revision }, length }: { columns: FactRows['columns']; length: number },
): { readonly without: ReadonlySet<number>; readonly stale: readonly FactChange[] } => {
  const without = new Set<number>();
  const stale: FactChange[] = [];
  if (over.length === 0 || id?.kind !== 'words' || revision?.kind !== 'numbers') return { without, stale };
  const changes = new Map(over.map((change) => [change.id, change]));
  for (let at = 0; at < length; at += 1) {
    const change = changes.get(id.words[id.codes[at] ?? -1] ?? '');
    if (!change) continue;
    if (change.revision >= (revision.values[at] ?? 0)) without.add(at);
    else stale.push(change);
  }
  return { without, stale };
};
