import type { FactType } from '../../contracts/facts/tables.ts';
import type { FactColumn } from '../../ports/facts.ts';
import type { FoundObject, ObjectBody, Objects } from '../../ports/objects.ts';
import { sizeOf } from './columns.ts';
import { flatFile } from './flat-file.ts';
import { Shelf } from './shelf.ts';

/** Bytes that are kept of files as they lie in the bucket, and of what was made of them. */
const room = { bodies: 96_000_000, columns: 480_000_000, words: 16_000_000 };

const nameOf = ({ key, etag }: FoundObject): string => `${key} ${etag}`;

/** Files as they were last read, and what was made of them, for as long as they stay the same. */
export class FileCache {
  private readonly objects: Objects;
  private readonly bodies = new Shelf<ObjectBody>(room.bodies);
  private readonly columnsOf = new Shelf<FactColumn>(room.columns);
  private readonly parsed = new Shelf<unknown>(room.words);
  /** Rows of each file that was ever read: a word and a number. */
  private readonly lengths = new Map<string, number>();
  private readonly coming = new Map<string, Promise<ObjectBody | undefined>>();

  constructor(objects: Objects) {
    this.objects = objects;
  }

  /** @returns undefined when it is there no more, or says something newer. */
  async json(file: FoundObject): Promise<unknown> {
    const known = this.parsed.get(nameOf(file));
    if (known !== undefined) return known;
    const found = await this.find(file);
    if (found?.etag !== file.etag) return undefined;
    return this.parsed.put(nameOf(file), JSON.parse(Buffer.from(found.body).toString('utf8')), found.body.length);
  }

  /** @returns the columns that the file has of those wanted; undefined when it is there no more, or says something newer. */
  async columns(
    file: FoundObject,
    wanted: readonly string[],
    types: ReadonlyMap<string, FactType>,
  ): Promise<{ readonly length: number; readonly columns: Readonly<Record<string, FactColumn>> } | undefined> {
    const names = [...new Set(wanted)];
    const found = new Map(names.map((name) => [name, this.columnsOf.get(`${nameOf(file)} ${name}`)]));
    const missing = names.filter((name) => found.get(name) === undefined);
    if (missing.length > 0 || !this.lengths.has(nameOf(file))) {
      const body = await this.find(file);
      if (body?.etag !== file.etag) return undefined;
      const { length, columns } = await flatFile(body.body, missing, types);
      this.lengths.set(nameOf(file), length);
      for (const [name, column] of Object.entries(columns))
        found.set(name, this.columnsOf.put(`${nameOf(file)} ${name}`, column, sizeOf(column)));
    }
    return { length: this.lengths.get(nameOf(file)) ?? 0, columns: Object.fromEntries([...found].filter(isThere)) };
  }

  /** Whoever wants a file that is on its way already waits for that. */
  private find(file: FoundObject): Promise<ObjectBody | undefined> {
    const name = nameOf(file);
    const body = this.bodies.get(name);
    if (body) return Promise.resolve(body);
    const coming = this.coming.get(name) ?? this.fetch(file).finally(() => this.coming.delete(name));
    this.coming.set(name, coming);
    return coming;
  }

  private async fetch({ key }: FoundObject): Promise<ObjectBody | undefined> {
    const found = await this.objects.get(key);
    return found && this.bodies.put(`${key} ${found.etag}`, found, found.body.length);
  }
}

const isThere = (entry: [string, FactColumn | undefined]): entry is [string, FactColumn] => entry[1] !== undefined;
