import type { AwsReply } from '../../model/aws-service.ts';
import { xml } from '../../protocols/query.ts';
import type { BucketStore } from './buckets.ts';
import { xmlReply } from './reply.ts';

/** ListObjectsV2, and the first version for those who still ask so. */
export const listObjects = (buckets: BucketStore, bucket: string, query: URLSearchParams): AwsReply => {
  const prefix = query.get('prefix') ?? '';
  const after = query.get('continuation-token') ?? query.get('start-after') ?? query.get('marker') ?? '';
  const limit = Number(query.get('max-keys') ?? 1000);
  const folderOf = folding(prefix, query.get('delimiter') ?? '');
  const all = buckets.list(bucket, prefix).filter(({ key }) => key > after);
  const folders = [...new Set(all.flatMap(({ key }) => folderOf(key) ?? []))];
  const files = all.filter(({ key }) => folderOf(key) === undefined);
  return page({ bucket, prefix, folders, files: files.slice(0, limit), limit, more: files.length > limit }, query);
};

/** The part of a key up to the delimiter after the prefix, if it has one. */
const folding =
  (prefix: string, delimiter: string) =>
  (key: string): string | undefined => {
    const end = delimiter === '' ? -1 : key.indexOf(delimiter, prefix.length);
    return end < 0 ? undefined : key.slice(0, end + delimiter.length);
  };

type Listed = ReturnType<BucketStore['list']>[number];

interface Page {
  readonly bucket: string;
  readonly prefix: string;
  readonly folders: readonly string[];
  readonly files: readonly Listed[];
  readonly limit: number;
  readonly more: boolean;
}

const page = ({ bucket, prefix, folders, files, limit, more }: Page, query: URLSearchParams): AwsReply => {
  const encoding = query.get('encoding-type') ?? undefined;
  const encode = encoding === 'url' ? encodeKey : (text: string) => text;
  const head = xml({
    Name: bucket,
    Prefix: encode(prefix),
    KeyCount: String(files.length + folders.length),
    MaxKeys: String(limit),
    IsTruncated: String(more),
    EncodingType: encoding,
    NextContinuationToken: more ? files.at(-1)?.key : undefined,
  });
  const contents = files.map((file) => `<Contents>${xml({ ...described(file), Key: encode(file.key) })}</Contents>`);
  const prefixes = folders.map((folder) => `<CommonPrefixes>${xml({ Prefix: encode(folder) })}</CommonPrefixes>`);
  return xmlReply(
    'ListObjectsV2',
    `<ListBucketResult xmlns="http://s3.amazonaws.com/doc/2006-03-01/">${head}${contents.join('')}${prefixes.join('')}</ListBucketResult>`,
  );
};

const encodeKey = (key: string): string => encodeURIComponent(key).replaceAll('%2F', '/');

const described = ({ key, size, at, etag }: Listed) => ({
  Key: key,
  LastModified: new Date(at).toISOString(),
  ETag: `"${etag}"`,
  Size: String(size),
  StorageClass: 'STANDARD',
});
