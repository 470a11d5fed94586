import { hash } from 'node:crypto';
import type { FoundObject, ObjectBody, Objects, ObjectWritten } from '../../ports/objects.ts';

/** A bucket in memory, for tests. */
export class InMemoryObjects implements Objects {
  private readonly objects = new Map<string, ObjectBody>();

  async list(prefix: string): Promise<readonly FoundObject[]> {
    return [...this.objects]
      .filter(([key]) => key.startsWith(prefix))
      .map(([key, { body, etag }]) => ({ key, etag, size: body.length }))
      .sort((a, b) => (a.key < b.key ? -1 : 1));
  }

  async get(key: string): Promise<ObjectBody | undefined> {
    return this.objects.get(key);
  }

  async put(key: string, body: Uint8Array, replacing: string | undefined): Promise<ObjectWritten> {
    if (this.objects.get(key)?.etag !== replacing) return { kind: 'changed' };
    const etag = hash('sha1', body);
    this.objects.set(key, { body: new Uint8Array(body), etag });
    return { kind: 'written', etag };
  }

  async remove(key: string, version: string | undefined): Promise<'removed' | 'changed'> {
    if (version !== undefined && this.objects.get(key)?.etag !== version) return 'changed';
    this.objects.delete(key);
    return 'removed';
  }
}
