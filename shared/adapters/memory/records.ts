import { type Row, type RowKind, type RowOf, RowSchema } from '../../contracts/rows/row.ts';
import type { Change, Commit, Counter, List, ListOptions, Page, Records, Ref } from '../../ports/records.ts';
import { indexAttributes, keysOfList, keysOfRef, refOf, refOfKeys } from '../row-keys.ts';
import { signedWith, trailed } from '../trailed.ts';

/** What entries of the audit trail are signed with. */
export const trailKeyOfTests: Uint8Array = new Uint8Array(32).fill(3);

interface Stored {
  /** Frozen: everybody who reads it shares it. */
  readonly row: Row;
  /** Key and index attributes. */
  readonly keys: Readonly<Record<string, string>>;
}

/** The store in memory, for tests: the same keys, versions and lists as the table, without lag. */
export class InMemoryRecords implements Records {
  private readonly items = new Map<string, Stored>();
  /** Keys of the items in each partition that a list may ask for: a list must not look at everything. */
  private readonly partitions = new Map<string, Set<string>>();
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

  async commit(wanted: readonly Change[]): Promise<Commit> {
    const changes = signedWith(trailed(wanted), trailKeyOfTests);
    const stale = changes.some((change) => {
      const version = 'put' in change ? change.put.version : change.version;
      return (this.items.get(keyText(refOfChange(change)))?.row.version ?? 0) !== version;
    });
    if (stale) return { kind: 'conflict' };
    for (const change of changes) if ('erase' in change) this.remove(change.erase);
    const changed = changes.flatMap((change) => ('put' in change ? [this.store(change.put)] : []));
    for (const { before, after } of changed) for (const listener of this.listeners) listener(before, after);
    return { kind: 'committed' };
  }

  async count(counter: Counter): Promise<number> {
    const empty: Row = { ...counter, version: 0, count: 0 };
    const found = this.read(refOf(empty)) ?? empty;
    const count = ('count' in found ? found.count : 0) + 1;
    this.store({ ...found, count } as Row);
    return count;
  }

  async list(list: List, { limit = 100, after, newestFirst = false }: ListOptions = {}): Promise<Page> {
    const { index, partition, prefix } = keysOfList(list);
    const sortBy = index === undefined ? 'sk' : partition[0].replace('pk', 'sk');
    const sortKey = ({ keys }: Stored): string => keys[sortBy] ?? '';
    const found = this.itemsIn(partition)
      .filter(({ keys }) => !prefix || keys[prefix[0]]?.startsWith(prefix[1]))
      .sort((a, b) => (sortKey(a) < sortKey(b) ? -1 : 1) * (newestFirst ? -1 : 1))
      .filter((item) => after === undefined || (newestFirst ? sortKey(item) < after : sortKey(item) > after));
    const page = found.slice(0, limit);
    const refs = page.map(({ keys }) => refOfKeys({ pk: keys.pk ?? '', sk: keys.sk ?? '' }));
    const last = page.at(-1);
    return found.length > limit && last ? { refs, next: sortKey(last) } : { refs };
  }

  private itemsIn([attribute, value]: readonly [string, string]): Stored[] {
    return [...(this.partitions.get(`${attribute}=${value}`) ?? [])].flatMap((key) => this.items.get(key) ?? []);
  }

  private store(row: Row): { readonly before: Row | undefined; readonly after: Row } {
    const before = this.read(refOf(row));
    const after = frozen(RowSchema.parse({ ...row, version: row.version + 1 }));
    const keys = { ...keysOfRef(refOf(row)), ...indexAttributes(row) } as Record<string, string>;
    const key = keyText(refOf(row));
    for (const partition of partitionsOf(this.items.get(key)?.keys ?? {})) this.partitions.get(partition)?.delete(key);
    for (const partition of partitionsOf(keys))
      this.partitions.set(partition, (this.partitions.get(partition) ?? new Set()).add(key));
    this.items.set(key, { row: after, keys });
    return { before, after };
  }

  private remove(ref: Ref): void {
    const key = keyText(ref);
    for (const partition of partitionsOf(this.items.get(key)?.keys ?? {})) this.partitions.get(partition)?.delete(key);
    this.items.delete(key);
  }

  /** Everything stored, for checking what must always hold. */
  all(): readonly Row[] {
    return Array.from(this.items.values(), ({ row }) => row);
  }

  /** For whoever looks on: no call of any process. */
  peek<K extends RowKind>(ref: Ref<K>): RowOf<K> | undefined {
    return this.read(ref) as RowOf<K> | undefined;
  }

  private read(ref: Ref): Row | undefined {
    return this.items.get(keyText(ref))?.row;
  }
}

const keyText = (ref: Ref): string => {
  const { pk, sk } = keysOfRef(ref);
  return `${pk}\u0000${sk}`;
};

/** What is stored changes by a commit alone. */
const frozen = <T>(value: T): T => {
  if (typeof value === 'object' && value !== null && !Object.isFrozen(value)) {
    Object.freeze(value);
    for (const inner of Object.values(value)) frozen(inner);
  }
  return value;
};

const refOfChange = (change: Change): Ref => {
  if ('put' in change) return refOf(change.put);
  return 'erase' in change ? change.erase : change.require;
};

/** A row that stands alone under its key is found by no list of that key. */
const partitionsOf = (keys: Readonly<Record<string, string>>): readonly string[] =>
  Object.entries(keys).flatMap(([name, value]) =>
    /^.?pk$/.test(name) && (name !== 'pk' || keys.sk?.includes('#')) ? [`${name}=${value}`] : [],
  );
