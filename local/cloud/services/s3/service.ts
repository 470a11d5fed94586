import type { AwsCall, AwsReply, AwsService } from '../../model/aws-service.ts';
import type { ObjectAddress } from '../../model/buckets.ts';
import { unknownOperation } from '../../protocols/operations.ts';
import { xml } from '../../protocols/query.ts';
import { deletedObjects } from './delete-objects.ts';
import { listObjects } from './list-objects.ts';
import { type ObjectOptions, Objects } from './objects.ts';
import { xmlReply } from './reply.ts';

/** S3 in REST XML: objects of the template's buckets, addressed by path or by host name. */
export const createS3 = (options: ObjectOptions): AwsService => {
  const { buckets } = options;
  const objects = new Objects(options);
  return {
    name: 's3',
    handle: async (call) => {
      const address = addressOf(call, buckets.names);
      if (address.bucket === '') return listedBuckets(call, options);
      if (address.key !== '') return ofObject(call, address, objects);
      if (call.method === 'POST' && call.query.has('delete')) {
        buckets.known(address.bucket);
        return deletedMany(call, address.bucket, objects);
      }
      return ofBucket(call, address.bucket, options);
    },
  };
};

const demandList = ({ principal }: AwsCall, bucket: string, { buckets, authorizer }: ObjectOptions): void =>
  authorizer.demand({ principal, action: 's3:ListBucket', resource: `arn:aws:s3:::${buckets.known(bucket)}` });

const listedBuckets = ({ principal }: AwsCall, { buckets, authorizer }: ObjectOptions): AwsReply => {
  authorizer.demand({ principal, action: 's3:ListAllMyBuckets', resource: '*' });
  const CreationDate = new Date(0).toISOString();
  const members = buckets.names.map((Name) => `<Bucket>${xml({ Name, CreationDate })}</Bucket>`);
  return xmlReply(
    'ListBuckets',
    `<ListAllMyBucketsResult><Owner><ID>local</ID></Owner><Buckets>${members.join('')}</Buckets></ListAllMyBucketsResult>`,
  );
};

/** Any other parameter asks for something about the object (its retention, its tags), which must never be taken for the object. */
const ofPlainObject = /^(x-id|response-.*|x-amz-.*)$/i;

const ofObject = (call: AwsCall, address: ObjectAddress, objects: Objects): AwsReply => {
  const other = [...call.query.keys()].find((name) => !ofPlainObject.test(name));
  if (other === undefined)
    switch (call.method) {
      case 'GET':
        return objects.get(call, address);
      case 'HEAD':
        return objects.head(call, address);
      case 'PUT':
        return objects.put(call, address);
      case 'DELETE':
        return objects.delete(call, address);
    }
  throw unknownOperation('s3', `${call.method} ${other ? `?${other}` : 'object'}`);
};

const ofBucket = (call: AwsCall, bucket: string, options: ObjectOptions): AwsReply => {
  const { method, query } = call;
  if (method !== 'GET' && method !== 'HEAD') throw unknownOperation('s3', `${method} bucket`);
  demandList(call, bucket, options);
  if (method === 'HEAD') return { status: 200, metered: { operation: 'HeadBucket' } };
  if (query.has('location')) return xmlReply('GetBucketLocation', '<LocationConstraint/>');
  return listObjects(options.buckets, bucket, query);
};

const deletedMany = (call: AwsCall, bucket: string, objects: Objects): AwsReply => {
  const outcomes = deletedObjects(call.body.toString('utf8'), (key) => objects.remove(call, { bucket, key }));
  return xmlReply('DeleteObjects', `<DeleteResult>${outcomes}</DeleteResult>`);
};

/** By path, or with the bucket in front of the host name. */
const addressOf = ({ path, headers }: AwsCall, names: readonly string[]): ObjectAddress => {
  const host = headers.host ?? '';
  const inHost = names.find((name) => host.startsWith(`${name}.`));
  const [, first = '', ...rest] = path.split('/');
  return inHost
    ? { bucket: inHost, key: decodeURIComponent(path.slice(1)) }
    : { bucket: decodeURIComponent(first), key: decodeURIComponent(rest.join('/')) };
};
