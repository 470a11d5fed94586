import { columnsOf, filesOf, gonePath, tailPrefix } from '../../contracts/facts/layout.ts';
import { type FactTableName, type FactType, monthOf } from '../../contracts/facts/tables.ts';
import { GoneSchema, TailSchema } from '../../contracts/facts/tail.ts';
import { type FactChange, settled } from '../../domain/facts/fact.ts';
import { type SizedFile, widest } from '../../domain/facts/folds.ts';
import type { FactReader, FactRows, MonthRange } from '../../ports/facts.ts';
import type { FoundObject, Objects } from '../../ports/objects.ts';
import { changesOf } from './doubled.ts';
import { FileCache } from './file-cache.ts';
import { boundsOf, keptRows } from './kept-rows.ts';
import { rowsFrom } from './rows-from.ts';

/** How often it begins again where files are taken over while it reads. */
const rounds = 6;

interface Wanted {
  readonly table: FactTableName;
  readonly months: MonthRange;
  readonly columns: readonly string[];
  readonly types: ReadonlyMap<string, FactType>;
}

/** Facts in a bucket: the months that are wanted, and what is not in them yet. Files are read again only when they changed. */
export class ParquetFacts implements FactReader {
  private readonly objects: Objects;
  private readonly files: FileCache;
  private readonly properties: readonly string[];

  constructor(objects: Objects, properties: readonly string[]) {
    this.objects = objects;
    this.files = new FileCache(objects);
    this.properties = properties;
  }

  async read(table: FactTableName, months: MonthRange, columns: readonly string[]): Promise<FactRows> {
    const wanted = { table, months, columns, types: new Map(columnsOf(table, this.properties)) };
    for (let round = 0; round < rounds; round += 1) {
      const listed = await this.objects.list('');
      // The tails first: one that is gone when its turn comes lies in its months by then, which may have been read before.
      const changes = await this.changesIn(listed);
      const rows = changes && (await this.rowsOf(wanted, listed, changes));
      if (rows) return rows;
    }
    throw new Error('Facts were taken over faster than they could be read; try again.');
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

  /** @returns undefined when a file was put together with others meanwhile. */
  private async rowsOf(
    wanted: Wanted,
    listed: readonly FoundObject[],
    changes: readonly FactChange[],
  ): Promise<FactRows | undefined> {
    const { table, months } = wanted;
    const isWanted = ({ month }: FactChange): boolean => month >= months.from && month <= months.to;
    const files = filesOf(table, listed).filter(({ from, to }) => to >= months.from && from <= months.to);
    const { own, doubled } = widest(files);
    const again = await this.doubledIn(doubled, wanted);
    const overlay = [...settled([...again, ...changes.filter((change) => change.table === table)]).values()];
    const over = overlay.filter(isWanted);
    const parts = await Promise.all(own.map((file) => this.partOf(file, over, wanted)));
    const there = parts.filter((part) => part !== undefined);
    if (there.length < parts.length) return undefined;
    return rowsFrom(there, over, wanted);
  }

  private async partOf(file: SizedFile, overlay: readonly FactChange[], { table, months, columns, types }: Wanted) {
    const over = overlay.filter(({ month }) => month >= file.from && month <= file.to);
    const isWhole = file.from >= months.from && file.to <= months.to;
    const asked = [...columns, ...(over.length > 0 ? ['id', 'revision'] : []), ...(isWhole ? [] : [monthOf[table]])];
    const piece = await this.files.columns(file, asked, types);
    const between = isWhole ? undefined : ([monthOf[table], ...boundsOf(months)] as const);
    return piece && { ...piece, ...keptRows(piece, { between, over }) };
  }

  /** Rows of files that a crash left beside the wider that has them. */
  private async doubledIn(files: readonly SizedFile[], { table, columns, types }: Wanted): Promise<FactChange[]> {
    const changes: FactChange[] = [];
    for (const file of files) {
      const piece = await this.files.columns(file, [...columns, 'id', 'revision', monthOf[table]], types);
      if (piece) changes.push(...changesOf(table, piece));
    }
    return changes;
  }
}

const asChange = ({ at: _, ...change }: ReturnType<typeof GoneSchema.parse>[number]): FactChange => ({
  ...change,
  row: null,
});
