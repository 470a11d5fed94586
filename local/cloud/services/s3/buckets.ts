import { createHash } from 'node:crypto';
import type { Row, Store } from '../../machine/store.ts';
import { AwsError } from '../../model/aws-error.ts';
import type { Buckets } from '../../model/buckets.ts';
import type { CloudClock } from '../../model/clock.ts';
import type { Topology } from '../../model/topology.ts';

const schema = `
CREATE TABLE IF NOT EXISTS objects (
  bucket TEXT NOT NULL, key TEXT NOT NULL, body BLOB NOT NULL, type TEXT NOT NULL, etag TEXT NOT NULL, metadata TEXT NOT NULL, at REAL NOT NULL, PRIMARY KEY (bucket, key));`;

export interface StoredObject {
  readonly body: Buffer;
  readonly type: string;
  readonly etag: string;
  readonly metadata: Readonly<Record<string, string>>;
  readonly at: number;
}

export interface BucketStore extends Buckets {
  readonly names: readonly string[];
  /** @throws AwsError when there is no such bucket. */
  known(bucket: string): string;
  store(
    bucket: string,
    key: string,
    object: { readonly body: Buffer; readonly type: string; readonly metadata: Readonly<Record<string, string>> },
  ): string;
  read(bucket: string, key: string): StoredObject | undefined;
  remove(bucket: string, key: string): void;
  list(
    bucket: string,
    prefix: string,
  ): readonly { readonly key: string; readonly size: number; readonly at: number; readonly etag: string }[];
}

/** The buckets of the template; objects lie in the cloud's one file. */
export const createBuckets = ({
  topology,
  store,
  clock,
}: {
  readonly topology: Topology;
  readonly store: Store;
  readonly clock: CloudClock;
}): BucketStore => {
  store.define(schema);
  const names = topology.ofType('AWS::S3::Bucket').map(({ ref }) => ref);
  const known = (bucket: string): string => {
    if (!names.includes(bucket)) throw new AwsError('NoSuchBucket', 'The specified bucket does not exist', 404);
    return bucket;
  };

  const keep: BucketStore['store'] = (bucket, key, { body, type, metadata }) => {
    const etag = createHash('md5').update(body).digest('hex');
    store.run(
      'INSERT OR REPLACE INTO objects (bucket, key, body, type, etag, metadata, at) VALUES (?, ?, ?, ?, ?, ?, ?)',
      ...[known(bucket), key, body, type, etag, JSON.stringify(metadata), clock.now()],
    );
    return etag;
  };
  const read: BucketStore['read'] = (bucket, key) => {
    const row = store.one('SELECT * FROM objects WHERE bucket = ? AND key = ?', known(bucket), key);
    return row ? storedObject(row) : undefined;
  };

  return {
    names,
    known,
    store: keep,
    read,
    put: (bucket, key, body, type = 'application/octet-stream') => void keep(bucket, key, { body, type, metadata: {} }),
    get: (bucket, key) => read(bucket, key)?.body,
    remove: (bucket, key) => void store.run('DELETE FROM objects WHERE bucket = ? AND key = ?', known(bucket), key),
    list: (bucket, prefix) =>
      store
        .all(
          'SELECT key, length(body) AS size, at, etag FROM objects WHERE bucket = ? AND substr(key, 1, ?) = ? ORDER BY key',
          known(bucket),
          prefix.length,
          prefix,
        )
        .map(({ key, size, at, etag }) => ({
          key: String(key),
          size: Number(size),
          at: Number(at),
          etag: String(etag),
        })),
  };
};

const storedObject = (row: Row): StoredObject => ({
  body: Buffer.from(row.body as Uint8Array),
  type: String(row.type),
  etag: String(row.etag),
  metadata: JSON.parse(String(row.metadata)) as Readonly<Record<string, string>>,
  at: Number(row.at),
});
