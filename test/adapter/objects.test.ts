import { S3Client } from '@aws-sdk/client-s3';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { BucketObjects } from '../../shared/adapters/aws/bucket-objects.ts';
import { InMemoryObjects } from '../../shared/adapters/memory/objects.ts';
import type { Objects } from '../../shared/ports/objects.ts';
import { startCloud, type TestCloud } from './local/cloud.ts';

let cloud: TestCloud | undefined;
beforeAll(async () => {
  cloud = await startCloud();
});
afterAll(() => cloud?.close());

const stores: readonly (readonly [string, () => Promise<Objects>])[] = [
  ['in memory', async () => new InMemoryObjects()],
  [
    'in S3',
    async () => {
      if (!cloud) throw new Error('No cloud runs.');
      const objects = new BucketObjects(new S3Client({ ...cloud.client, forcePathStyle: true }), 'keep');
      for (const { key } of await objects.list('')) await objects.remove(key, undefined);
      return objects;
    },
  ],
];

const bytes = (text: string) => Buffer.from(text);
const etagOf = async (objects: Objects, key: string) => (await objects.get(key))?.etag ?? '';

describe.each(stores)('objects %s', (_, create) => {
  let objects: Objects;
  beforeEach(async () => {
    objects = await create();
  });

  it('come back as they were put, and are nothing before', async () => {
    expect(await objects.get('a')).toBeUndefined();
    const written = await objects.put('a', bytes('one'), undefined);
    const found = await objects.get('a');
    expect(Buffer.from(found?.body ?? []).toString()).toBe('one');
    expect(written).toEqual({ kind: 'written', etag: found?.etag });
  });

  it('are not overwritten by somebody who thought that nothing was there', async () => {
    await objects.put('a', bytes('one'), undefined);
    expect(await objects.put('a', bytes('two'), undefined)).toEqual({ kind: 'changed' });
    expect(Buffer.from((await objects.get('a'))?.body ?? []).toString()).toBe('one');
  });

  it('are overwritten by whoever read the version that is there, and by nobody else', async () => {
    await objects.put('a', bytes('one'), undefined);
    const first = await etagOf(objects, 'a');
    expect((await objects.put('a', bytes('two'), first)).kind).toBe('written');
    expect(await objects.put('a', bytes('three'), first)).toEqual({ kind: 'changed' });
    await objects.remove('a', undefined);
    expect(await objects.put('a', bytes('four'), first)).toEqual({ kind: 'changed' });
    expect(await objects.get('a')).toBeUndefined();
  });

  it('are removed in the version that was read, or whatever it is', async () => {
    await objects.put('a', bytes('one'), undefined);
    expect(await objects.remove('a', '"0123456789abcdef0123456789abcdef"')).toBe('changed');
    expect(await objects.remove('a', await etagOf(objects, 'a'))).toBe('removed');
    expect(await objects.remove('a', undefined)).toBe('removed');
  });

  it('are listed by their prefix in the order of their names, page after page', async () => {
    const names = Array.from({ length: 1_050 }, (_, at) => `tail/${String(at).padStart(5, '0')}`);
    await Promise.all([...names, 'other'].map((name) => objects.put(name, bytes(name), undefined)));
    const listed = await objects.list('tail/');
    expect(listed.map(({ key }) => key)).toEqual(names);
    expect(listed[0]).toEqual({ key: names[0], etag: await etagOf(objects, names[0] ?? ''), size: 10 });
  });
});
