import { columnsOf, filesOf, gonePath, tailPrefix } from '../../contracts/facts/layout.ts';
import { type FactTableName, type FactType, monthOf } from '../../contracts/facts/tables.ts';
import { GoneSchema, TailSchema } from '../../contracts/facts/tail.ts';
import { type FactChange, lastOfEach } from '../../domain/facts/fact.ts';
import { type SizedFile, widest } from '../../domain/facts/folds.ts';
import type { FactRows, MonthRange } from '../../ports/facts.ts';
import type { FoundObject } from '../../ports/objects.ts';
import { changesOf } from './doubled.ts';
import type { FileCache } from './file-cache.ts';
import { boundsOf, keptRows } from './kept-rows.ts';
import { rowsFrom } from './rows-from.ts';

interface Wish {
  readonly table: FactTableName;
  readonly months: MonthRange;
  readonly columns: readonly string[];
}

interface Wanted extends Wish {
  readonly types: ReadonlyMap<string, FactType>;
}

/** Rows from the files that were listed. Nothing that it gives is counted twice, whatever a crash has left. */
export class FileReader {
  private readonly files: FileCache;
  private readonly properties: readonly string[];

  constructor(files: FileCache, properties: readonly string[]) {
    this.files = files;
    this.properties = properties;
  }

  /** @returns undefined when something was taken over, or put together, since it was listed. */
  async rows(wish: Wish, listed: readonly FoundObject[]): Promise<FactRows | undefined> {
    const { table, months } = wish;
    const wanted = { ...wish, types: new Map(columnsOf(table, this.properties)) };
    // The tails first: one that is gone when its turn comes lies in its months by then, which may have been read before.
    const changes = await this.changesIn(listed);
    if (!changes) return undefined;
    const files = filesOf(table, listed).filter(({ from, to }) => to >= months.from && from <= months.to);
    const { own, doubled } = widest(files);
    const again = await this.doubledIn(doubled, wanted);
    const overlay = lastOfEach([...again, ...changes.filter((change) => change.table === table)]);
    const over = [...overlay.values()].filter(({ month }) => month >= months.from && month <= months.to);
    const parts = await Promise.all(own.map((file) => this.partOf(file, over, wanted)));
    const there = parts.filter((part) => part !== undefined);
    return there.length < parts.length ? undefined : rowsFrom(there, over, wanted);
  }

  private async changesIn(listed: readonly FoundObject[]): Promise<readonly FactChange[] | undefined> {
    const tails = listed.filter(({ key }) => key.startsWith(tailPrefix));
    const remembered = listed.filter(({ key }) => key === gonePath);
    const [added, gone] = await Promise.all([this.jsonOf(tails), this.jsonOf(remembered)]);
    if (added.length < tails.length || gone.length < remembered.length) return undefined;
    const changes = added.flatMap((body) => TailSchema.parse(body).changes);
    return [...lastOfEach([...changes, ...gone.flatMap((body) => GoneSchema.parse(body).map(asChange))]).values()];
  }

  private async jsonOf(objects: readonly FoundObject[]): Promise<readonly unknown[]> {
    const read = await Promise.all(objects.map((one) => this.files.json(one)));
    return read.filter((one) => one !== undefined);
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
