import { once } from 'node:events';
import { mkdtempSync } from 'node:fs';
import { type IncomingMessage, request } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import {
  DeleteObjectCommand,
  GetObjectAttributesCommand,
  GetObjectCommand,
  HeadObjectCommand,
  ListObjectsV2Command,
  PutObjectCommand,
  PutObjectLegalHoldCommand,
  PutObjectRetentionCommand,
  PutObjectTaggingCommand,
  S3Client,
} from '@aws-sdk/client-s3';
import { GetSecretValueCommand, SecretsManagerClient } from '@aws-sdk/client-secrets-manager';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { startCloud, type TestCloud } from './cloud.ts';

describe('S3 on one machine', () => {
  let cloud: TestCloud;
  let s3: S3Client;
  beforeEach(async () => {
    cloud = await startCloud();
    s3 = new S3Client({ ...cloud.client, forcePathStyle: true });
  });
  afterEach(() => cloud.close());

  const put = (Key: string, Body: string) =>
    s3.send(
      new PutObjectCommand({ Bucket: 'keep', Key, Body, ContentType: 'application/json', Metadata: { why: 'test' } }),
    );

  it('gives an object back as it came, whole or in part', async () => {
    await put('a/ü b.json', 'hello');
    const found = await s3.send(new GetObjectCommand({ Bucket: 'keep', Key: 'a/ü b.json' }));
    expect(await found.Body?.transformToString()).toBe('hello');
    expect(found).toMatchObject({
      ContentType: 'application/json',
      ContentLength: 5,
      Metadata: { why: 'test' },
      ETag: '"5d41402abc4b2a76b9719d911017c592"',
    });
    const part = await s3.send(new GetObjectCommand({ Bucket: 'keep', Key: 'a/ü b.json', Range: 'bytes=1-2' }));
    expect(await part.Body?.transformToString()).toBe('el');
    expect(await s3.send(new HeadObjectCommand({ Bucket: 'keep', Key: 'a/ü b.json' }))).toMatchObject({
      ContentLength: 5,
    });
  });

  it.each([
    ['a retention', new PutObjectRetentionCommand({ Bucket: 'keep', Key: 'k', Retention: { Mode: 'GOVERNANCE' } })],
    ['a hold', new PutObjectLegalHoldCommand({ Bucket: 'keep', Key: 'k', LegalHold: { Status: 'ON' } })],
    ['tags', new PutObjectTaggingCommand({ Bucket: 'keep', Key: 'k', Tagging: { TagSet: [] } })],
    ['an attribute', new GetObjectAttributesCommand({ Bucket: 'keep', Key: 'k', ObjectAttributes: ['ETag'] })],
  ])('refuses what it does not know about an object (%s), and leaves the object as it is', async (_, command) => {
    await put('k', 'hello');
    await expect(s3.send(command as PutObjectTaggingCommand)).rejects.toMatchObject({
      name: 'UnknownOperationException',
    });
    const found = await s3.send(new GetObjectCommand({ Bucket: 'keep', Key: 'k' }));
    expect(await found.Body?.transformToString()).toBe('hello');
  });

  it('keeps a locked object until its time is over, save from the owner who insists', async () => {
    const at = (Key: string) => ({ Bucket: 'locked', Key });
    for (const key of ['1', '2']) await s3.send(new PutObjectCommand({ ...at(key), Body: key }));
    await expect(s3.send(new DeleteObjectCommand(at('1')))).rejects.toMatchObject({ name: 'AccessDenied' });
    await s3.send(new DeleteObjectCommand({ ...at('2'), BypassGovernanceRetention: true }));
    const left = async () => (await s3.send(new ListObjectsV2Command({ Bucket: 'locked' }))).Contents ?? [];
    expect(await left()).toMatchObject([{ Key: '1' }]);
    cloud.clock.moveTo(cloud.clock.now() + 2 * 86_400_000);
    await s3.send(new DeleteObjectCommand(at('1')));
    expect(await left()).toEqual([]);
  });

  it('lists objects and folders', async () => {
    for (const key of ['a/1', 'a/2', 'a/b/3', 'c']) await put(key, key);
    const { Contents, CommonPrefixes } = await s3.send(
      new ListObjectsV2Command({ Bucket: 'keep', Prefix: 'a/', Delimiter: '/' }),
    );
    expect(Contents?.map(({ Key, Size }) => [Key, Size])).toEqual([
      ['a/1', 3],
      ['a/2', 3],
    ]);
    expect(CommonPrefixes).toEqual([{ Prefix: 'a/b/' }]);
    const first = await s3.send(new ListObjectsV2Command({ Bucket: 'keep', MaxKeys: 3 }));
    const rest = await s3.send(
      new ListObjectsV2Command({ Bucket: 'keep', ContinuationToken: first.NextContinuationToken }),
    );
    expect([first, rest].map((page) => page.Contents?.length)).toEqual([3, 1]);
  });

  it('forgets a deleted object, and says so', async () => {
    await put('gone', 'x');
    await s3.send(new DeleteObjectCommand({ Bucket: 'keep', Key: 'gone' }));
    await expect(s3.send(new GetObjectCommand({ Bucket: 'keep', Key: 'gone' }))).rejects.toMatchObject({
      name: 'NoSuchKey',
    });
    await expect(s3.send(new GetObjectCommand({ Bucket: 'none', Key: 'x' }))).rejects.toMatchObject({
      name: 'NoSuchBucket',
    });
  });

  it('lets a role put only where it may, and shows what was parked', async () => {
    const asFunction = new S3Client({ ...cloud.as('function'), forcePathStyle: true });
    const Body = JSON.stringify({
      queue: 'work',
      reason: 'No customer.',
      body: { id: 1 },
      at: '2026-11-20T09:00:00.000Z',
    });
    await asFunction.send(new PutObjectCommand({ Bucket: 'keep', Key: 'parked/work/1.json', Body }));
    await expect(
      asFunction.send(new PutObjectCommand({ Bucket: 'keep', Key: 'other/1.json', Body })),
    ).rejects.toMatchObject({
      name: 'AccessDenied',
    });
    expect(await cloud.get('/_local/dead-letters')).toEqual([
      { queue: 'work', reason: 'No customer.', body: '{"id":1}', at: '2026-11-20T09:00:00.000Z' },
    ]);
  });
});

describe('Secrets Manager on one machine', () => {
  it('generates a secret once and keeps it over a restart', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'heardback-test-'));
    const read = async (): Promise<unknown> => {
      const cloud = await startCloud(folder);
      const { SecretString = '' } = await new SecretsManagerClient(cloud.client).send(
        new GetSecretValueCommand({ SecretId: 'keys' }),
      );
      await cloud.close();
      return JSON.parse(SecretString);
    };
    const first = await read();
    expect(first).toEqual({ apiKey: '', root: expect.stringMatching(/^[A-Za-z0-9]{40}$/) });
    expect(await read()).toEqual(first);
  });
});

describe('The gateway', () => {
  let cloud: TestCloud;
  beforeEach(async () => {
    cloud = await startCloud();
  });
  afterEach(() => cloud.close());

  it('answers in cloud time', async () => {
    expect((await fetch(`${cloud.origin}/anything`)).headers.get('date')).toBe('Fri, 20 Nov 2026 09:00:00 GMT');
  });

  const statusFor = async (host: string, headers = {}): Promise<number | undefined> => {
    const asked = request(`${cloud.origin}/_local/email`, { headers: { host, ...headers } }).end();
    const [answer] = (await once(asked, 'response')) as [IncomingMessage];
    answer.resume();
    return answer.statusCode;
  };

  it.each(['shop.example', 'shop.example:4510', '127.0.0.1.shop.example', 'localhost.shop.example', '93.184.216.34'])(
    'answers nobody who asks for %s, signed or not, whoever had that name lead here',
    async (host) => {
      expect(await statusFor(host)).toBe(421);
      const authorization = 'AWS4-HMAC-SHA256 Credential=a/20261120/us-east-1/s3/aws4_request, Signature=b';
      expect(await statusFor(host, { authorization })).toBe(421);
    },
  );

  it.each(['127.0.0.1', '127.0.0.1:4510', 'localhost:4510', 'LOCALHOST', 'bucket.localhost:4510', '[::1]:4510'])(
    'answers who asks for %s',
    async (host) => expect(await statusFor(host)).toBe(200),
  );

  it('leaves requests that are not signed to the pages', async () => {
    expect(await (await fetch(`${cloud.origin}/s/token`)).text()).toBe('a page');
  });

  it('names a service that it does not have', async () => {
    const authorization =
      'AWS4-HMAC-SHA256 Credential=K/20261120/us-east-1/kinesis/aws4_request, SignedHeaders=host, Signature=x';
    const reply = await fetch(cloud.origin, { method: 'POST', headers: { authorization } });
    expect(reply.status).toBe(501);
    expect(await reply.json()).toMatchObject({ message: expect.stringContaining('kinesis') });
  });

  it('keeps pages of other origins away from its own routes', async () => {
    const reply = await fetch(`${cloud.origin}/_local/email`, { headers: { origin: 'https://evil.example' } });
    expect(reply.status).toBe(403);
  });

  it('says what a route takes', async () => {
    expect((await fetch(`${cloud.origin}/_local/email`, { method: 'POST' })).status).toBe(405);
    expect((await fetch(`${cloud.origin}/_local/none`)).status).toBe(404);
  });
});
