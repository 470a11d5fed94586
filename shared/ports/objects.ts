export interface FoundObject {
  readonly key: string;
  readonly etag: string;
  readonly size: number;
}

export interface ObjectBody {
  readonly body: Uint8Array;
  readonly etag: string;
}

/** `changed`: somebody else wrote or removed it, and nothing was done. */
export type ObjectWritten = { readonly kind: 'written'; readonly etag: string } | { readonly kind: 'changed' };

/** Objects by name, which nobody overwrites unseen: a write says which version it replaces. */
export interface Objects {
  /** In the order of their names. */
  list(prefix: string): Promise<readonly FoundObject[]>;
  get(key: string): Promise<ObjectBody | undefined>;
  /** @param replacing the version that was read; undefined where there was none. */
  put(key: string, body: Uint8Array, replacing: string | undefined): Promise<ObjectWritten>;
  /** @param version undefined: whatever it is. Removing what is not there is no error. */
  remove(key: string, version: string | undefined): Promise<'removed' | 'changed'>;
}
