import type { Authorizer } from '../../model/access.ts';
import { AwsError } from '../../model/aws-error.ts';
import type { AwsCall, AwsReply } from '../../model/aws-service.ts';
import type { ObjectAddress } from '../../model/buckets.ts';
import { unknownOperation } from '../../protocols/operations.ts';
import type { BucketStore, StoredObject } from './buckets.ts';
import { decodeChunked, isChunked } from './chunked.ts';
import { demandCondition } from './conditions.ts';
import type { ObjectLock } from './object-lock.ts';

export interface ObjectOptions {
  readonly buckets: BucketStore;
  readonly authorizer: Authorizer;
  readonly lock: ObjectLock;
}

/** What can be done to one object. */
export class Objects {
  private readonly options: ObjectOptions;

  constructor(options: ObjectOptions) {
    this.options = options;
  }

  get(call: AwsCall, address: ObjectAddress): AwsReply {
    const object = this.find(call, address);
    const headers = objectHeaders(object);
    const range = /^bytes=(\d+)-(\d*)$/.exec(call.headers.range ?? '');
    if (!range) return { status: 200, headers, body: object.body, metered: { operation: 'GetObject' } };
    const from = Number(range[1]);
    const part = object.body.subarray(from, range[2] ? Number(range[2]) + 1 : undefined);
    const partial = {
      ...headers,
      'content-length': String(part.length),
      'content-range': `bytes ${from}-${from + part.length - 1}/${object.body.length}`,
    };
    return { status: 206, headers: partial, body: part, metered: { operation: 'GetObject' } };
  }

  head(call: AwsCall, address: ObjectAddress): AwsReply {
    const headers = objectHeaders(this.find(call, address));
    return { status: 200, headers, metered: { operation: 'HeadObject' } };
  }

  put(call: AwsCall, address: ObjectAddress): AwsReply {
    const { buckets } = this.options;
    const { headers, body } = call;
    if (headers['x-amz-copy-source']) throw unknownOperation('s3', 'CopyObject');
    this.demand('PutObject', call, address);
    demandCondition(call, buckets.read(address));
    const etag = buckets.store(address, {
      body: isChunked(headers) ? decodeChunked(body) : body,
      type: headers['content-type'] ?? 'binary/octet-stream',
      metadata: Object.fromEntries(Object.entries(headers).filter(([name]) => name.startsWith('x-amz-meta-'))),
    });
    return { status: 200, headers: { etag: `"${etag}"` }, metered: { operation: 'PutObject' } };
  }

  delete(call: AwsCall, address: ObjectAddress): AwsReply {
    this.remove(call, address);
    return { status: 204, metered: { operation: 'DeleteObject' } };
  }

  /** One of many that are deleted in one call. @throws AwsError where it must stay. */
  remove(call: AwsCall, address: ObjectAddress): void {
    const { buckets, lock } = this.options;
    this.demand('DeleteObject', call, address);
    const found = buckets.read(address);
    if (found) demandCondition(call, found);
    if (found) lock.demandDeletable(call, { ...address, at: found.at });
    buckets.remove(address);
  }

  private find(call: AwsCall, address: ObjectAddress): StoredObject {
    this.demand('GetObject', call, address);
    const object = this.options.buckets.read(address);
    if (!object) throw new AwsError('NoSuchKey', 'The specified key does not exist.', 404);
    return object;
  }

  private demand(action: string, { principal }: AwsCall, { bucket, key }: ObjectAddress): void {
    const resource = `arn:aws:s3:::${bucket}/${key}`;
    this.options.authorizer.demand({ principal, action: `s3:${action}`, resource });
  }
}

const objectHeaders = ({ body, type, etag, metadata, at }: StoredObject): Record<string, string> => ({
  'content-type': type,
  'content-length': String(body.length),
  'last-modified': new Date(at).toUTCString(),
  'accept-ranges': 'bytes',
  etag: `"${etag}"`,
  ...metadata,
});
