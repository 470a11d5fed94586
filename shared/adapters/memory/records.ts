import { type Row, type RowKind, type RowOf, RowSchema } from '../../contracts/rows/row.ts';
import {
  type Change,
  type Commit,
  type Counter,
  InvalidCursorError,
  type List,
  type ListOptions,
  type Page,
  type ReadOptions,
  type Records,
  type Ref,
} from '../../ports/records.ts';
import { type IndexAttributes, indexAttributes, keysOfList, keysOfRef, refOf, refOfKeys } from '../row-keys.ts';
import { signedWith, trailed } from '../trailed.ts';

/** What entries of the audit trail are signed with. */
export const trailKeyOfTests: Uint8Array = new Uint8Array(32).fill(3);

/** Where a row lies: its key and index attributes, and the partitions in which a list may look for it. */
interface Place {
  readonly keys: Readonly<Record<string, string>>;
  readonly partitions: readonly string[];
}

interface Stored {
  /** Frozen: everybody who reads it shares it. */
  readonly row: Row;
  readonly place: Place;
}

/** The places of a partition, by key; in order once somebody has asked for them. */
interface Partition {
  readonly places: Map<string, Place>;
  inOrder: readonly Place[] | undefined;
}

/**
 * The store in memory, for tests: the same keys, versions and lists as the table, without lag.
 * @param checked of the rows that are stored, each that many is read by its schema: all, unless somebody stores millions.
 */
export class InMemoryRecords implements Records {
  private readonly checked: number;
  private stored = 0;
  private readonly items = new Map<string, Stored>();
  /** What a list may ask for: it must not look at everything. */
  private readonly partitions = new Map<string, Partition>();
  private readonly listeners: ((before: Row | undefined, after: Row) => void)[] = [];

  constructor({ checked = 1 }: { readonly checked?: number } = {}) {
    this.checked = checked;
  }

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
    const sortKey = ({ keys }: Place): string => keys[sortBy] ?? '';
    const all = this.placesIn(partition, sortKey);
    const from = after === undefined ? undefined : keyIn(after, partition[1]);
    if (all.length === 0) return { refs: [] };
    const found = (newestFirst ? all.toReversed() : all)
      .filter(({ keys }) => !prefix || keys[prefix[0]]?.startsWith(prefix[1]))
      .filter((item) => from === undefined || (newestFirst ? sortKey(item) < from : sortKey(item) > from));
    const page = found.slice(0, limit);
    const refs = page.map(({ keys }) => refOfKeys({ pk: keys.pk ?? '', sk: keys.sk ?? '' }));
    const last = page.at(-1);
    return found.length > limit && last ? { refs, next: cursorTo(sortKey(last), partition[1]) } : { refs };
  }

  /** In the order of their sort keys. */
  private placesIn([attribute, value]: readonly [string, string], sortKey: (place: Place) => string): readonly Place[] {
    const partition = this.partitions.get(`${attribute}=${value}`);
    if (!partition) return [];
    partition.inOrder ??= [...partition.places.values()].sort((a, b) => (sortKey(a) < sortKey(b) ? -1 : 1));
    return partition.inOrder;
  }

  private store(row: Row): { readonly before: Row | undefined; readonly after: Row } {
    const ref = refOf(row);
    const key = keyText(ref);
    const before = this.items.get(key);
    const next = { ...row, version: row.version + 1 };
    this.stored += 1;
    const after = this.stored % this.checked === 0 ? frozen(RowSchema.parse(next)) : frozenCopy(next);
    const attributes = indexAttributes(row);
    const stays = before && isSame(before.place.keys, attributes);
    const place = stays ? before.place : placeOf({ ...keysOfRef(ref), ...attributes });
    if (!stays) this.move(key, before?.place, place);
    this.items.set(key, { row: after, place });
    return { before: before?.row, after };
  }

  private move(key: string, from: Place | undefined, to: Place): void {
    this.takeOut(key, from);
    for (const name of to.partitions) {
      const partition = this.partitions.get(name) ?? { places: new Map(), inOrder: undefined };
      partition.places.set(key, to);
      partition.inOrder = undefined;
      this.partitions.set(name, partition);
    }
  }

  private remove(ref: Ref): void {
    const key = keyText(ref);
    this.takeOut(key, this.items.get(key)?.place);
    this.items.delete(key);
  }

  private takeOut(key: string, place: Place | undefined): void {
    for (const name of place?.partitions ?? []) {
      const partition = this.partitions.get(name);
      if (partition?.places.delete(key)) partition.inOrder = undefined;
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

/** In the letters of the table's own cursors: some callers put them into one of theirs. It names its list, as theirs do. */
const cursorTo = (key: string, list: string): string => Buffer.from(`${list}\n${key}`).toString('base64url');
const keyIn = (cursor: string, list: string): string => {
  const key = Buffer.from(cursor, 'base64url').toString().split('\n')[1] ?? '';
  if (cursorTo(key, list) !== cursor)
    throw new InvalidCursorError('The cursor was not one of ours, or not of this list.');
  return key;
};

const keyText = ({ kind, id }: Ref): string => `${kind} ${id.join(' ')}`;

/** What is stored changes by a commit alone. */
const frozen = <T>(value: T): T => {
  if (typeof value === 'object' && value !== null && !Object.isFrozen(value)) {
    Object.freeze(value);
    for (const inner of Object.values(value)) frozen(inner);
  }
  return value;
};

/** The same of a row that was not read by its schema: what was stored before is frozen already, and shared. */
const frozenCopy = <T>(value: T): T => {
  if (typeof value !== 'object' || value === null || Object.isFrozen(value)) return value;
  if (Array.isArray(value)) return Object.freeze(value.map(frozenCopy)) as T;
  const copy: Record<string, unknown> = {};
  for (const [name, inner] of Object.entries(value)) if (inner !== undefined) copy[name] = frozenCopy(inner);
  return Object.freeze(copy) as T;
};

const refOfChange = (change: Change): Ref => {
  if ('put' in change) return refOf(change.put);
  return 'erase' in change ? change.erase : change.require;
};

const indexes = ['cpk', 'csk', 'dpk', 'dsk', 'tpk', 'tsk', 'ipk', 'isk'] as const;

const isSame = (keys: Readonly<Record<string, string>>, attributes: IndexAttributes): boolean =>
  indexes.every((name) => keys[name] === attributes[name]);

/** A row that stands alone under its key is found by no list of that key. */
const placeOf = (keys: Readonly<Record<string, string>>): Place => {
  const partitions: string[] = [];
  for (const [name, value] of Object.entries(keys))
    if (name.endsWith('pk') && (name !== 'pk' || keys.sk?.includes('#'))) partitions.push(`${name}=${value}`);
  return { keys, partitions };
};
