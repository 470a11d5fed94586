import type { FactType } from '../../contracts/facts/tables.ts';
import type { FactColumn } from '../../ports/facts.ts';
import type { FoundObject, ObjectBody, Objects } from '../../ports/objects.ts';
import { columnOf } from './columns.ts';
import { decodeParquet } from './format.ts';

interface Kept {
  readonly etag: string;
  readonly body: Uint8Array;
  length: number;
  readonly columns: Map<string, FactColumn>;
  json?: unknown;
}

/** As much is kept of files, in bytes of what lies in the bucket; what was not asked for longest goes first. */
const most = 160_000_000;

/** Files as they were last read, and what was made of them, for as long as they stay the same. */
export class FileCache {
  private readonly objects: Objects;
  private readonly kept = new Map<string, Kept>();
  private size = 0;

  constructor(objects: Objects) {
    this.objects = objects;
  }

  /** @returns undefined when it is there no more. */
  async json(file: FoundObject): Promise<unknown> {
    const found = await this.find(file);
    if (!found) return undefined;
    found.json ??= JSON.parse(Buffer.from(found.body).toString('utf8'));
    return found.json;
  }

  /** @returns the columns that the file has of those wanted; undefined when it is there no more. */
  async columns(
    file: FoundObject,
    wanted: readonly string[],
    types: ReadonlyMap<string, FactType>,
  ): Promise<{ readonly length: number; readonly columns: Readonly<Record<string, FactColumn>> } | undefined> {
    const found = await this.find(file);
    if (!found) return undefined;
    const missing = wanted.filter((name) => !found.columns.has(name));
    if (missing.length > 0) {
      const { length, columns } = await decodeParquet(found.body, missing);
      found.length = length;
      for (const name of missing) found.columns.set(name, columnOf(types.get(name) ?? 'text', columns[name], length));
    }
    const columns = wanted.map((name) => [name, found.columns.get(name)] as const);
    return { length: found.length, columns: Object.fromEntries(columns.filter(isThere)) };
  }

  private async find({ key, etag }: FoundObject): Promise<Kept | undefined> {
    const known = this.kept.get(key);
    if (known?.etag === etag) {
      this.kept.delete(key);
      this.kept.set(key, known);
      return known;
    }
    const found = await this.objects.get(key);
    this.forget(key);
    return found && this.keep(key, found);
  }

  private keep(key: string, { body, etag }: ObjectBody): Kept {
    const kept = { etag, body, length: 0, columns: new Map<string, FactColumn>() };
    this.kept.set(key, kept);
    this.size += body.length;
    for (const oldest of this.kept.keys()) {
      if (this.size <= most || oldest === key) break;
      this.forget(oldest);
    }
    return kept;
  }

  private forget(key: string): void {
    this.size -= this.kept.get(key)?.body.length ?? 0;
    this.kept.delete(key);
  }
}

const isThere = (entry: readonly [string, FactColumn | undefined]): entry is readonly [string, FactColumn] =>
  entry[1] !== undefined;
