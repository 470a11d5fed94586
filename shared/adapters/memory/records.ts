import { type Row, type RowKind, type RowOf, RowSchema } from '../../contracts/rows.ts';
import type { Change, Commit, List, ListOptions, Page, Records, Ref } from '../../ports/records.ts';
import { indexAttributes, keysOfList, keysOfRef, refOf, refOfKeys } from '../row-keys.ts';

/** The store in memory, for tests: the same keys, versions and lists as the table, without lag. */
export class InMemoryRecords implements Records {
  private readonly items = new Map<string, string>();
  private readonly listeners: ((before: Row | undefined, after: Row) => void)[] = [];

  /** Called for each row that a commit changed, as the table's stream would be. */
  onChange(listener: (before: Row | undefined, after: Row) => void): void {
    this.listeners.push(listener);
  }

  async get<K extends RowKind>(ref: Ref<K>): Promise<RowOf<K> | undefined> {
    return this.read(ref) as RowOf<K> | undefined;
  }

  async getAll(refs: readonly Ref[]): Promise<readonly (Row | undefined)[]> {
    return refs.map((ref) => this.read(ref));
  }

  async commit(changes: readonly Change[]): Promise<Commit> {
    const stale = changes.some((change) =>
      'put' in change ? this.versionOf(refOf(change.put)) !== change.put.version : this.versionOf(change.require) !== change.version,
    );
    if (stale) return { kind: 'conflict' };
    const puts = changes.flatMap((change) => ('put' in change ? [change.put] : []));
    const changed = puts.map((row) => {
      const before = this.read(refOf(row));
      const after = RowSchema.parse({ ...row, version: row.version + 1 });
      this.items.set(keyText(refOf(row)), JSON.stringify(after));
      return { before, after };
    });
    for (const { before, after } of changed) for (const listener of this.listeners) listener(before, after);
    return { kind: 'committed' };
  }

  async list(list: List, { limit = 100, after, newestFirst = false }: ListOptions = {}): Promise<Page> {
    const { partition, prefix } = keysOfList(list);
    const sortBy = list.of === 'intents' ? 'sk' : partition[0].replace('pk', 'sk');
    const found = this.all()
      .map((row) => ({ ...keysOfRef(refOf(row)), ...indexAttributes(row) }) as Record<string, string>)
      .filter((keys) => keys[partition[0]] === partition[1] && (!prefix || keys[prefix[0]]?.startsWith(prefix[1])))
      .sort((a, b) => ((a[sortBy] ?? '') < (b[sortBy] ?? '') ? -1 : 1) * (newestFirst ? -1 : 1))
      .filter((keys) => after === undefined || (newestFirst ? (keys[sortBy] ?? '') < after : (keys[sortBy] ?? '') > after));
    const page = found.slice(0, limit);
    const last = page.at(-1)?.[sortBy];
    const refs = page.map((keys) => refOfKeys({ pk: keys.pk ?? '', sk: keys.sk ?? '' }));
    return found.length > limit && last !== undefined ? { refs, next: last } : { refs };
  }

  /** Everything stored, for checking what must always hold. */
  all(): readonly Row[] {
    return [...this.items.values()].map((item) => RowSchema.parse(JSON.parse(item)));
  }

  private read(ref: Ref): Row | undefined {
    const item = this.items.get(keyText(ref));
    return item === undefined ? undefined : RowSchema.parse(JSON.parse(item));
  }

  private versionOf(ref: Ref): number {
    return this.read(ref)?.version ?? 0;
  }
}

const keyText = (ref: Ref): string => JSON.stringify(keysOfRef(ref));
