import { type Row, type RowKind, type RowOf, RowSchema } from '../../contracts/rows/row.ts';
import type {
  Change,
  Commit,
  Counter,
  List,
  ListOptions,
  Page,
  ReadOptions,
  Records,
  Ref,
} from '../../ports/records.ts';
import { indexAttributes, keysOfList, keysOfRef, refOf, refOfKeys } from '../row-keys.ts';
import { signedWith, trailed } from '../trailed.ts';

/** What entries of the audit trail are signed with. */
export const trailKeyOfTests: Uint8Array = new Uint8Array(32).fill(3);

interface Stored {
  /** Frozen: everybody who reads it shares it. */
  readonly row: Row;
  /** Key and index attributes. */
  readonly keys: Readonly<Record<string, string>>;
  /** Partitions in which a list may look for it. */
  readonly partitions: readonly string[];
}

/** The items of a partition, by key; in order once somebody has asked for them. */
interface Partition {
  readonly items: Map<string, Stored>;
  inOrder: readonly Stored[] | undefined;
}

/** The store in memory, for tests: the same keys, versions and lists as the table, without lag. */
export class InMemoryRecords implements Records {
  private readonly items = new Map<string, Stored>();
  /** What a list may ask for: it must not look at everything. */
  private readonly partitions = new Map<string, Partition>();
  private readonly listeners: ((before: Row | undefined, after: Row) => void)[] = [];

  /** Called for each row that a commit changed, as the table's stream would be. */
  onChange(listener: (before: Row | undefined, after: Row) => void): void {
    this.listeners.push(listener);
  }

  async get<K extends RowKind>(ref: Ref<K>): Promise<RowOf<K> | undefined> {
    return this.read(ref) as RowOf<K> | undefined;
  }

  async getAll(refs: readonly Ref[], _options?: ReadOptions): Promise<readonly (Row | undefined)[]> {
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

  async count(counter: Counter, by = 1): Promise<number> {
    const empty: Row = { ...counter, version: 0, count: 0 };
    const found = this.read(refOf(empty)) ?? empty;
    const count = ('count' in found ? found.count : 0) + by;
    this.store({ ...found, count } as Row);
    return count;
  }

  async list(list: List, { limit = 100, after, newestFirst = false }: ListOptions = {}): Promise<Page> {
    const { index, partition, prefix } = keysOfList(list);
    const sortBy = index === undefined ? 'sk' : partition[0].replace('pk', 'sk');
    const sortKey = ({ keys }: Stored): string => keys[sortBy] ?? '';
    const all = this.itemsIn(partition, sortKey);
    if (all.length === 0) return { refs: [] };
    const found = (newestFirst ? all.toReversed() : all)
      .filter(({ keys }) => !prefix || keys[prefix[0]]?.startsWith(prefix[1]))
      .filter((item) => after === undefined || (newestFirst ? sortKey(item) < after : sortKey(item) > after));
    const page = found.slice(0, limit);
    const refs = page.map(({ keys }) => refOfKeys({ pk: keys.pk ?? '', sk: keys.sk ?? '' }));
    const last = page.at(-1);
    return found.length > limit && last ? { refs, next: sortKey(last) } : { refs };
  }

  /** In the order of their sort keys. */
  private itemsIn([attribute, value]: readonly [string, string], sortKey: (item: Stored) => string): readonly Stored[] {
    const partition = this.partitions.get(`${attribute}=${value}`);
    if (!partition) return [];
    partition.inOrder ??= [...partition.items.values()].sort((a, b) => (sortKey(a) < sortKey(b) ? -1 : 1));
    return partition.inOrder;
  }

  private store(row: Row): { readonly before: Row | undefined; readonly after: Row } {
    const ref = refOf(row);
    const key = keyText(ref);
    const before = this.items.get(key);
    const after = frozen(RowSchema.parse({ ...row, version: row.version + 1 }));
    const keys = { ...keysOfRef(ref), ...indexAttributes(row) } as Record<string, string>;
    const stored = { row: after, keys, partitions: partitionsOf(keys) };
    this.takeOut(key, before);
    for (const name of stored.partitions) {
      const partition = this.partitions.get(name) ?? { items: new Map(), inOrder: undefined };
      partition.items.set(key, stored);
      partition.inOrder = undefined;
      this.partitions.set(name, partition);
    }
    this.items.set(key, stored);
    return { before: before?.row, after };
  }

  private remove(ref: Ref): void {
    const key = keyText(ref);
    this.takeOut(key, this.items.get(key));
    this.items.delete(key);
  }

  private takeOut(key: string, item: Stored | undefined): void {
    for (const name of item?.partitions ?? []) {
      const partition = this.partitions.get(name);
      if (partition?.items.delete(key)) partition.inOrder = undefined;
    }
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
    name.endsWith('pk') && (name !== 'pk' || keys.sk?.includes('#')) ? [`${name}=${value}`] : [],
  );
