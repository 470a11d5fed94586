import { createHash } from 'node:crypto';
import type { Row, Store } from '../../machine/store.ts';
import { AwsError } from '../../model/aws-error.ts';
import type { Buckets, ListedObject, ObjectAddress } from '../../model/buckets.ts';
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
  /** Gives the object's ETag. */
  store(address: ObjectAddress, object: Pick<StoredObject, 'body' | 'type' | 'metadata'>): string;
  read(address: ObjectAddress): StoredObject | undefined;
  remove(address: ObjectAddress): void;
  list(bucket: string, prefix: string): readonly (ListedObject & Pick<StoredObject, 'etag'>)[];
}

export interface BucketOptions {
  readonly topology: Topology;
  readonly store: Store;
  readonly clock: CloudClock;
}

/** The buckets of the template; objects lie in the cloud's one file. */
export const createBuckets = (options: BucketOptions): BucketStore => new SqliteBuckets(options);

class SqliteBuckets implements BucketStore {
  readonly names: readonly string[];
  private readonly file: Store;
  private readonly clock: CloudClock;

  constructor({ topology, store, clock }: BucketOptions) {
    this.names = topology.ofType('AWS::S3::Bucket').map(({ ref }) => ref);
    this.file = store;
    this.clock = clock;
    store.define(schema);
  }

  known(bucket: string): string {
    if (!this.names.includes(bucket)) throw new AwsError('NoSuchBucket', 'The specified bucket does not exist', 404);
    return bucket;
  }

  store(
    { bucket, key }: ObjectAddress,
    { body, type, metadata }: Pick<StoredObject, 'body' | 'type' | 'metadata'>,
  ): string {
    const etag = createHash('md5').update(body).digest('hex');
    this.file.run(
      'INSERT OR REPLACE INTO objects (bucket, key, body, type, etag, metadata, at) VALUES (?, ?, ?, ?, ?, ?, ?)',
      ...[this.known(bucket), key, body, type, etag, JSON.stringify(metadata), this.clock.now()],
    );
    return etag;
  }

  read({ bucket, key }: ObjectAddress): StoredObject | undefined {
    const row = this.file.one('SELECT * FROM objects WHERE bucket = ? AND key = ?', this.known(bucket), key);
    return row && storedObject(row);
  }

  put(address: ObjectAddress, body: Buffer, type = 'application/octet-stream'): void {
    this.store(address, { body, type, metadata: {} });
  }

  get(address: ObjectAddress): Buffer | undefined {
    return this.read(address)?.body;
  }

  remove({ bucket, key }: ObjectAddress): void {
    this.file.run('DELETE FROM objects WHERE bucket = ? AND key = ?', this.known(bucket), key);
  }

  list(bucket: string, prefix: string): readonly (ListedObject & Pick<StoredObject, 'etag'>)[] {
    const rows = this.file.all(
      'SELECT key, length(body) AS size, at, etag FROM objects WHERE bucket = ? AND substr(key, 1, ?) = ? ORDER BY key',
      ...[this.known(bucket), prefix.length, prefix],
    );
    return rows.map(({ key, size, at, etag }) => ({
      key: String(key),
      size: Number(size),
      at: Number(at),
      etag: String(etag),
    }));
  }
}

const storedObject = (row: Row): StoredObject => ({
  body: Buffer.from(row.body as Uint8Array),
  type: String(row.type),
  etag: String(row.etag),
  metadata: JSON.parse(String(row.metadata)) as Readonly<Record<string, string>>,
  at: Number(row.at),
});
