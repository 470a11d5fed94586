import { existsSync, mkdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { glob } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import type { FoundObject, ObjectBody, Objects, ObjectWritten } from '../../shared/ports/objects.ts';

/** Objects of a folder, read as those of the bucket are; it counts what each reading would cost. One writes at a time. */
export class FolderObjects implements Objects {
  /** Names of the objects that were read, and how often names were listed. */
  readonly reads: string[] = [];
  lists = 0;
  private readonly folder: string;

  constructor(folder: string) {
    this.folder = folder;
  }

  async list(prefix: string): Promise<readonly FoundObject[]> {
    this.lists += 1;
    const found: FoundObject[] = [];
    for await (const key of glob('**/*.parquet', { cwd: this.folder }))
      if (key.startsWith(prefix)) found.push({ key, etag: key, size: statSync(join(this.folder, key)).size });
    return found.sort((a, b) => (a.key < b.key ? -1 : 1));
  }

  async get(key: string): Promise<ObjectBody | undefined> {
    this.reads.push(key);
    const path = join(this.folder, key);
    return existsSync(path) ? { body: readFileSync(path), etag: key } : undefined;
  }

  async put(key: string, body: Uint8Array): Promise<ObjectWritten> {
    const path = join(this.folder, key);
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, body);
    return { kind: 'written', etag: key };
  }

  async remove(key: string): Promise<'removed'> {
    rmSync(join(this.folder, key), { force: true });
    return 'removed';
  }
}
