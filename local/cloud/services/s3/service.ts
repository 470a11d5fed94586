import type { Authorizer } from '../../model/access.ts';
import { AwsError } from '../../model/aws-error.ts';
import type { AwsCall, AwsReply, AwsService } from '../../model/aws-service.ts';
import { unknownOperation } from '../../protocols/operations.ts';
import { xml } from '../../protocols/query.ts';
import type { BucketStore, StoredObject } from './buckets.ts';
import { decodeChunked, isChunked } from './chunked.ts';
import { demandCondition } from './conditions.ts';
import { deletedObjects } from './delete-objects.ts';
import type { ObjectLock } from './object-lock.ts';

export interface S3Options {
  readonly buckets: BucketStore;
  readonly authorizer: Authorizer;
  readonly lock: ObjectLock;
}

interface Address {
  readonly bucket: string;
  readonly key: string;
}

const xmlReply = (operation: string, body: string): AwsReply => ({
  status: 200,
  headers: { 'content-type': 'application/xml' },
  body: `<?xml version="1.0" encoding="UTF-8"?>\n${body}`,
  metered: { operation },
});

/** S3 in REST XML: objects of the template's buckets, addressed by path or by host name. */
export const createS3 = ({ buckets, authorizer, lock }: S3Options): AwsService => {
  const demand = (action: string, { principal }: AwsCall, resource: string): void =>
    authorizer.demand({ principal, action: `s3:${action}`, resource });
  const objectArn = ({ bucket, key }: Address): string => `arn:aws:s3:::${bucket}/${key}`;

  const find = (call: AwsCall, address: Address): StoredObject => {
    demand('GetObject', call, objectArn(address));
    const object = buckets.read(address.bucket, address.key);
    if (!object) throw new AwsError('NoSuchKey', 'The specified key does not exist.', 404);
    return object;
  };

  const put = (call: AwsCall, address: Address): AwsReply => {
    if (call.headers['x-amz-copy-source']) throw unknownOperation('s3', 'CopyObject');
    demand('PutObject', call, objectArn(address));
    demandCondition(call, buckets.read(address.bucket, address.key));
    const body = isChunked(call.headers) ? decodeChunked(call.body) : call.body;
    const metadata = Object.fromEntries(
      Object.entries(call.headers).filter(([name]) => name.startsWith('x-amz-meta-')),
    );
    const etag = buckets.store(address.bucket, address.key, {
      body,
      type: call.headers['content-type'] ?? 'binary/octet-stream',
      metadata,
    });
    return { status: 200, headers: { etag: `"${etag}"` }, metered: { operation: 'PutObject' } };
  };

  const get = (call: AwsCall, address: Address): AwsReply => {
    const object = find(call, address);
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
  };

  const remove = (call: AwsCall, address: Address): void => {
    demand('DeleteObject', call, objectArn(address));
    const found = buckets.read(address.bucket, address.key);
    if (found) demandCondition(call, found);
    if (found) lock.demandDeletable(call, { ...address, at: found.at });
    buckets.remove(address.bucket, address.key);
  };

  const removeMany = (call: AwsCall, bucket: string): AwsReply => {
    buckets.known(bucket);
    const outcomes = deletedObjects(call.body.toString('utf8'), (key) => remove(call, { bucket, key }));
    return xmlReply('DeleteObjects', `<DeleteResult>${outcomes}</DeleteResult>`);
  };

  const ofObject: Readonly<Record<string, (call: AwsCall, address: Address) => AwsReply>> = {
    GET: get,
    HEAD: (call, address) => ({
      status: 200,
      headers: objectHeaders(find(call, address)),
      metered: { operation: 'HeadObject' },
    }),
    PUT: put,
    DELETE: (call, address) => {
      remove(call, address);
      return { status: 204, metered: { operation: 'DeleteObject' } };
    },
  };

  return {
    name: 's3',
    handle: async (call) => {
      const address = addressOf(call, buckets.names);
      if (address.bucket === '') {
        demand('ListAllMyBuckets', call, '*');
        const members = buckets.names.map(
          (Name) => `<Bucket>${xml({ Name, CreationDate: new Date(0).toISOString() })}</Bucket>`,
        );
        return xmlReply(
          'ListBuckets',
          `<ListAllMyBucketsResult><Owner><ID>local</ID></Owner><Buckets>${members.join('')}</Buckets></ListAllMyBucketsResult>`,
        );
      }
      if (address.key !== '') {
        const run = ofObject[call.method];
        const other = [...call.query.keys()].find((name) => !ofPlainObject.test(name));
        if (!run || other !== undefined)
          throw unknownOperation('s3', `${call.method} ${other ? `?${other}` : 'object'}`);
        return run(call, address);
      }
      if (call.method === 'HEAD') {
        demand('ListBucket', call, `arn:aws:s3:::${buckets.known(address.bucket)}`);
        return { status: 200, metered: { operation: 'HeadBucket' } };
      }
      if (call.method === 'POST' && call.query.has('delete')) return removeMany(call, address.bucket);
      if (call.method !== 'GET') throw unknownOperation('s3', `${call.method} bucket`);
      demand('ListBucket', call, `arn:aws:s3:::${buckets.known(address.bucket)}`);
      return call.query.has('location')
        ? xmlReply('GetBucketLocation', '<LocationConstraint/>')
        : listed(buckets, address.bucket, call.query);
    },
  };
};

/** Any other parameter asks for something about the object (its retention, its tags), which must never be taken for the object. */
const ofPlainObject = /^(x-id|response-.*|x-amz-.*)$/i;

/** By path, or with the bucket in front of the host name. */
const addressOf = ({ path, headers }: AwsCall, names: readonly string[]): Address => {
  const host = headers.host ?? '';
  const inHost = names.find((name) => host.startsWith(`${name}.`));
  const [, first = '', ...rest] = path.split('/');
  return inHost
    ? { bucket: inHost, key: decodeURIComponent(path.slice(1)) }
    : { bucket: decodeURIComponent(first), key: decodeURIComponent(rest.join('/')) };
};

const objectHeaders = ({ body, type, etag, metadata, at }: StoredObject): Record<string, string> => ({
  'content-type': type,
  'content-length': String(body.length),
  'last-modified': new Date(at).toUTCString(),
  'accept-ranges': 'bytes',
  etag: `"${etag}"`,
  ...metadata,
});

const listed = (buckets: BucketStore, bucket: string, query: URLSearchParams): AwsReply => {
  const prefix = query.get('prefix') ?? '';
  const delimiter = query.get('delimiter') ?? '';
  const after = query.get('continuation-token') ?? query.get('start-after') ?? query.get('marker') ?? '';
  const limit = Number(query.get('max-keys') ?? 1000);
  const encode =
    query.get('encoding-type') === 'url'
      ? (text: string) => encodeURIComponent(text).replaceAll('%2F', '/')
      : (text: string) => text;
  const folderOf = (key: string): string | undefined => {
    const end = delimiter === '' ? -1 : key.indexOf(delimiter, prefix.length);
    return end < 0 ? undefined : key.slice(0, end + delimiter.length);
  };
  const all = buckets.list(bucket, prefix).filter(({ key }) => key > after);
  const folders = [...new Set(all.flatMap(({ key }) => folderOf(key) ?? []))];
  const files = all.filter(({ key }) => folderOf(key) === undefined);
  const page = files.slice(0, limit);
  const isTruncated = files.length > page.length;
  const contents = page.map(
    ({ key, size, at, etag }) =>
      `<Contents>${xml({ Key: encode(key), LastModified: new Date(at).toISOString(), ETag: `"${etag}"`, Size: String(size), StorageClass: 'STANDARD' })}</Contents>`,
  );
  const head = xml({
    Name: bucket,
    Prefix: encode(prefix),
    KeyCount: String(page.length + folders.length),
    MaxKeys: String(limit),
    IsTruncated: String(isTruncated),
    EncodingType: query.get('encoding-type') ?? undefined,
    NextContinuationToken: isTruncated ? page.at(-1)?.key : undefined,
  });
  const prefixes = folders.map((folder) => `<CommonPrefixes>${xml({ Prefix: encode(folder) })}</CommonPrefixes>`);
  return xmlReply(
    'ListObjectsV2',
    `<ListBucketResult xmlns="http://s3.amazonaws.com/doc/2006-03-01/">${head}${contents.join('')}${prefixes.join('')}</ListBucketResult>`,
  );
};
