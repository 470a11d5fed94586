import {
  DeleteObjectCommand,
  GetObjectCommand,
  ListObjectsV2Command,
  NoSuchKey,
  PutObjectCommand,
  type S3Client,
} from '@aws-sdk/client-s3';
import type { FoundObject, ObjectBody, Objects, ObjectWritten } from '../../ports/objects.ts';

/**
 * What S3 answers where a condition does not hold: another version is there, none is, or somebody is writing just now
 * (conditional writes, Amazon S3 User Guide).
 */
const changed: readonly unknown[] = ['PreconditionFailed', 'ConditionalRequestConflict', 'NoSuchKey'];
const isChanged = (error: unknown): boolean => changed.includes((error as { readonly name?: unknown }).name);

export class BucketObjects implements Objects {
  private readonly client: S3Client;
  private readonly bucket: string;

  constructor(client: S3Client, bucket: string) {
    this.client = client;
    this.bucket = bucket;
  }

  async list(prefix: string): Promise<readonly FoundObject[]> {
    const found: FoundObject[] = [];
    let token: string | undefined;
    do {
      const { Contents = [], NextContinuationToken } = await this.client.send(
        new ListObjectsV2Command({ Bucket: this.bucket, Prefix: prefix, ContinuationToken: token }),
      );
      for (const { Key = '', ETag = '', Size = 0 } of Contents) found.push({ key: Key, etag: ETag, size: Size });
      token = NextContinuationToken;
    } while (token);
    return found;
  }

  async get(key: string): Promise<ObjectBody | undefined> {
    try {
      const { Body, ETag = '' } = await this.client.send(new GetObjectCommand({ Bucket: this.bucket, Key: key }));
      return { body: (await Body?.transformToByteArray()) ?? new Uint8Array(), etag: ETag };
    } catch (error) {
      if (error instanceof NoSuchKey) return undefined;
      throw error;
    }
  }

  async put(key: string, body: Uint8Array, replacing: string | undefined): Promise<ObjectWritten> {
    const condition = replacing === undefined ? { IfNoneMatch: '*' } : { IfMatch: replacing };
    try {
      const { ETag = '' } = await this.client.send(
        new PutObjectCommand({ Bucket: this.bucket, Key: key, Body: body, ...condition }),
      );
      return { kind: 'written', etag: ETag };
    } catch (error) {
      if (isChanged(error)) return { kind: 'changed' };
      throw error;
    }
  }

  async remove(key: string, version: string | undefined): Promise<'removed' | 'changed'> {
    try {
      await this.client.send(new DeleteObjectCommand({ Bucket: this.bucket, Key: key, IfMatch: version }));
      return 'removed';
    } catch (error) {
      if (isChanged(error)) return 'changed';
      throw error;
    }
  }
}
