import { beforeEach, describe, expect, it } from 'vitest';
import { testKeyring, VirtualClock } from '../../../shared/adapters/memory/doubles.ts';
import { InMemoryRecords } from '../../../shared/adapters/memory/records.ts';
import { type KeysRow, scopes } from '../../../shared/contracts/rows/keys.ts';
import { makeKey } from '../../../shared/domain/keys/key.ts';
import { admitter } from '../../../shared/steps/keys/admit.ts';
import { World } from '../../world/world.ts';

interface Key {
  readonly id: string;
  readonly key: string;
  readonly revokedAt: string | null;
}

let world: World;
const made = async (wish: object) => (await world.call<Key>('POST', '/v1/keys', wish)).body;
const by = (key: string) => ({ headers: { authorization: `Bearer ${key}` } });

beforeEach(() => {
  world = new World();
});

describe('a key of a system', () => {
  it('opens what its scopes say, and nothing else', async () => {
    const { key } = await made({ name: 'Shop', scopes: ['events'] });
    const event = { detailType: 'purchase.completed', detail: { id: 'o1', customer: { email: 'ada@example.com' } } };
    expect((await world.ask('POST', '/events', { ...by(key), json: event })).status).toBe(202);
    const beyond = await world.ask('GET', '/v1/surveys?email=ada@example.com', by(key));
    expect(beyond.status).toBe(403);
    expect(beyond.text).toContain('`words`');
    expect((await world.ask('GET', '/v1/metrics', by(key))).status).toBe(403);
  });

  it('reads answers without words and addresses unless it may read them', async () => {
    await world.emit('purchase.completed', { id: 'o1', customer: { email: 'ada@example.com' } });
    await world.pass(24 * 4);
    const [, path = ''] =
      /href="https:\/\/f\.example(\/s\/[^"?]+)\?score=2/.exec(world.mailer.sent[0]?.html ?? '') ?? [];
    await world.ask('POST', path, { form: { score: '2', comment: 'It came cracked' } });
    await world.pass(1);
    const [read, words] = [
      await made({ name: 'Board', scopes: ['read'] }),
      await made({ name: 'BI', scopes: ['words'] }),
    ];
    const plain = await world.ask('GET', '/v1/answers', by(read.key));
    expect(JSON.parse(plain.text)).toMatchObject([{ score: 2, comment: null, email: null }]);
    expect(plain.text).not.toContain('cracked');
    const full = await world.ask('GET', '/v1/answers', by(words.key));
    expect(JSON.parse(full.text)).toMatchObject([{ score: 2, comment: 'It came cracked', email: 'ada@example.com' }]);
    expect((await world.ask('GET', '/v1/metrics', by(words.key))).status).toBe(200);
  });

  it('is shown once, kept as a hash, and lies in no log or list', async () => {
    const { id, key } = await made({ name: 'Shop', scopes: ['read'] });
    const { body, text } = await world.call<readonly object[]>('GET', '/v1/keys');
    expect(body).toMatchObject([{ id, name: 'Shop', scopes: ['read'], revokedAt: null }]);
    expect(text).not.toContain(key.slice(12));
    expect(JSON.stringify(await world.records.get({ kind: 'keys', id: ['all'] }))).not.toContain(key.slice(12));
    expect(JSON.stringify((await world.call('GET', '/v1/audit?trail=keys')).body)).toContain('"issued"');
  });

  it('is taken no more once revoked, once it ran out, or with one letter changed; two of one system live side by side', async () => {
    const [old, fresh] = [
      await made({ name: 'Shop', scopes: ['read'] }),
      await made({ name: 'Shop', scopes: ['read'] }),
    ];
    const brief = await made({ name: 'Audit', scopes: ['read'], expiresAt: '2026-11-03T00:00:00Z' });
    const status = async (key: string) => (await world.ask('GET', '/v1/switches', by(key))).status;
    expect(await Promise.all([old, fresh, brief].map(({ key }) => status(key)))).toEqual([200, 200, 200]);
    expect((await world.call<Key>('DELETE', `/v1/keys/${old.id}`)).body.revokedAt).not.toBeNull();
    expect((await world.call<Key>('DELETE', `/v1/keys/${old.id}`)).status).toBe(200);
    await world.pass(24);
    expect(await Promise.all([old, fresh, brief].map(({ key }) => status(key)))).toEqual([401, 200, 401]);
    expect(await status(`${fresh.key.slice(0, -1)}${fresh.key.endsWith('A') ? 'B' : 'A'}`)).toBe(401);
  });

  it('makes no keys, however much it may do', async () => {
    const { key } = await made({ name: 'Ops', scopes });
    expect((await world.ask('POST', '/v1/keys', { ...by(key), json: { name: 'More', scopes } })).status).toBe(403);
    expect((await world.ask('GET', '/v1/keys', by(key))).status).toBe(403);
  });

  it('is named in the trail of what it did', async () => {
    const { id, key } = await made({ name: 'Ops', scopes: ['operate'] });
    await world.ask('POST', '/v1/pause', { ...by(key), json: { program: 'support' } });
    expect((await world.call('GET', '/v1/audit?trail=switches')).text).toContain(`key:${id}`);
  });

  it.each([
    {},
    { name: '', scopes: ['read'] },
    { name: 'x', scopes: [] },
    { name: 'x', scopes: ['root'] },
    { name: 'x', scopes: ['read'], expiresAt: 'soon' },
  ])('is not made of %j', async (wish) => {
    expect((await world.call('POST', '/v1/keys', wish)).status).toBe(400);
  });
});

describe('a process that keeps the list of keys', () => {
  const start = Date.parse('2026-11-02T09:00:00.000Z');
  const later = (seconds: number) => new Date(start + 1_000 * seconds).toISOString();

  it('shuts a revoked key out within ten seconds, lets a new one in after one, and reads the list no oftener', async () => {
    const [records, clock] = [new InMemoryRecords(), new VirtualClock(later(0))];
    const [old, fresh] = [makeKey('old'), makeKey('fresh')];
    const entry = ({ id, hash }: typeof old) => ({
      id,
      hash,
      name: 'Shop',
      scopes: ['read' as const],
      createdAt: later(0),
    });
    const put = (version: number, keys: KeysRow['keys']) =>
      records.commit([{ put: { kind: 'keys', version, id: 'all', keys } }]);
    let reads = 0;
    const counted = { get: async () => records.get({ kind: 'keys', id: ['all'] }).finally(() => (reads += 1)) };
    const door = admitter({ keyring: async () => testKeyring, records: counted, clock });
    const ask = async ({ key }: typeof old) =>
      (await door({ authorization: `Bearer ${key}`, method: 'GET', path: '/v1/metrics', from: '203.0.113.9' })).kind;
    await put(0, [entry(old)]);
    expect([await ask(old), await ask(fresh), await ask(old), reads]).toEqual(['admitted', 'refused', 'admitted', 1]);
    await put(1, [{ ...entry(old), revokedAt: later(0) }, entry(fresh)]);
    clock.moveTo(later(0.9));
    expect([await ask(old), await ask(fresh), reads]).toEqual(['admitted', 'refused', 1]);
    clock.moveTo(later(1.1));
    expect([await ask(fresh), await ask(old), reads]).toEqual(['admitted', 'refused', 2]);
  });

  it('forgets a list of which a revoked key is all that is asked for', async () => {
    const [records, clock] = [new InMemoryRecords(), new VirtualClock(later(0))];
    const old = makeKey('old');
    const entry = { id: old.id, hash: old.hash, name: 'Shop', scopes: ['read' as const], createdAt: later(0) };
    const row = { kind: 'keys', version: 0, id: 'all', keys: [entry] } as const;
    await records.commit([{ put: { ...row, keys: [...row.keys] } }]);
    const door = admitter({ keyring: async () => testKeyring, records, clock });
    const ask = async () =>
      (await door({ authorization: `Bearer ${old.key}`, method: 'GET', path: '/v1/metrics', from: '203.0.113.9' }))
        .kind;
    expect(await ask()).toBe('admitted');
    await records.commit([{ put: { ...row, version: 1, keys: [{ ...entry, revokedAt: later(0) }] } }]);
    clock.moveTo(later(9.9));
    expect(await ask()).toBe('admitted');
    clock.moveTo(later(10.1));
    expect(await ask()).toBe('refused');
  });
});

describe('a caller', () => {
  const start = '2026-11-02T09:00:00.000Z';
  const made = makeKey('shop');
  const entry = { id: made.id, hash: made.hash, name: 'Shop', scopes: ['read' as const], createdAt: start };
  const row = { kind: 'keys' as const, version: 0, id: 'all' as const };
  const door = async (more: object = {}, now = start) => {
    const [records, clock] = [new InMemoryRecords(), new VirtualClock(now)];
    await records.commit([{ put: { ...row, keys: [{ ...entry, ...more }] } }]);
    return admitter({ keyring: async () => testKeyring, records, clock });
  };
  const call = { method: 'GET', path: '/v1/metrics', from: '203.0.113.9' };
  const basic = (text: string) => `Basic ${Buffer.from(text).toString('base64')}`;

  it.each([
    ['a bearer', `Bearer ${made.key}`],
    ['a bearer, however it is spelt', ` bearer   ${made.key} `],
    ['a user without a password', basic(`${made.key}:`)],
    ['a user whose client leaves out the colon', basic(made.key)],
    ['a user with any password', basic(`${made.key}:x:y`)],
  ])('with the key as %s is let in by its name', async (_, authorization) => {
    expect(await (await door())({ ...call, authorization })).toEqual({
      ...{ kind: 'admitted', by: `key:${made.id}`, scopes: ['read'] },
    });
  });

  it.each([
    ['nothing', undefined],
    ['a scheme alone', 'Bearer'],
    ['another scheme', `Digest ${made.key}`],
    ['an empty user', basic(':secret')],
  ])('with %s is asked for a key, and never told to wait', async (_, authorization) => {
    const ask = await door();
    for (let time = 0; time < 70; time += 1) expect(await ask({ ...call, authorization })).toEqual({ kind: 'refused' });
  });

  it.each([
    ['was revoked', { revokedAt: start }],
    ['ran out at this moment', { expiresAt: start }],
    ['is kept under another hash', { hash: makeKey('other').hash }],
  ])('whose key %s is refused', async (_, more) => {
    expect(await (await door(more))({ ...call, authorization: `Bearer ${made.key}` })).toEqual({ kind: 'refused' });
  });

  it('whose key runs out later is let in, and told what is beyond its scopes', async () => {
    const ask = await door({ expiresAt: '2026-11-02T09:00:00.001Z' });
    const authorization = `Bearer ${made.key}`;
    expect((await ask({ ...call, authorization })).kind).toBe('admitted');
    expect(await ask({ ...call, method: 'POST', authorization })).toEqual({ kind: 'beyond', needed: 'operate' });
  });

  it('is let in at the next try where the list could not be read at the first', async () => {
    const [records, clock] = [new InMemoryRecords(), new VirtualClock(start)];
    await records.commit([{ put: { ...row, keys: [entry] } }]);
    let failures = 1;
    const get = async () => {
      if (failures-- > 0) throw new Error('The table is away.');
      return records.get({ kind: 'keys', id: ['all'] });
    };
    const ask = admitter({ keyring: async () => testKeyring, records: { get }, clock });
    const authorization = `Bearer ${made.key}`;
    await expect(ask({ ...call, authorization })).rejects.toThrow('away');
    expect((await ask({ ...call, authorization })).kind).toBe('admitted');
  });
});

describe('guessing', () => {
  const call = { method: 'GET', path: '/v1/switches', from: '203.0.113.9' };
  let clock: VirtualClock;
  beforeEach(() => {
    clock = new VirtualClock('2026-11-02T09:00:00.000Z');
  });
  const admit = () => admitter({ keyring: async () => testKeyring, records: new InMemoryRecords(), clock });

  it('is slowed down by address after sixty in a minute, and a right key is taken all the same', async () => {
    const door = admit();
    const guess = (from: string) => door({ ...call, from, authorization: `Bearer wrong` });
    for (let count = 0; count < 60; count += 1) expect(await guess(call.from)).toEqual({ kind: 'refused' });
    expect(await guess(call.from)).toEqual({ kind: 'slow', seconds: 60 });
    expect(await guess('203.0.113.10')).toEqual({ kind: 'refused' });
    expect(await door({ ...call, authorization: 'Bearer local' })).toMatchObject({ kind: 'admitted' });
    clock.moveTo('2026-11-02T09:00:30.500Z');
    expect(await guess(call.from)).toEqual({ kind: 'slow', seconds: 30 });
    clock.moveTo('2026-11-02T09:01:00.000Z');
    expect(await guess(call.from)).toEqual({ kind: 'refused' });
  });

  it('is slowed down for whoever goes on, however many others come between; who stopped first is forgotten first', async () => {
    const door = admit();
    const guess = async (from: string) => (await door({ ...call, from, authorization: 'Bearer wrong' })).kind;
    for (let count = 0; count < 61; count += 1) await guess('first');
    for (let count = 0; count < 61; count += 1) await guess('second');
    await guess('first');
    for (let count = 0; count < 998; count += 1) await guess(`2001:db8::${count.toString(16)}`);
    expect([await guess('second'), await guess('first')]).toEqual(['slow', 'slow']);
    for (let count = 0; count < 999; count += 1) await guess(`2001:db8:1::${count.toString(16)}`);
    expect([await guess('first'), await guess('second')]).toEqual(['slow', 'refused']);
  });

  it('forgets who is long gone: ten thousand addresses take no more than a thousand places', async () => {
    const door = admit();
    for (let count = 0; count < 10_000; count += 1)
      await door({ ...call, from: `2001:db8::${count.toString(16)}`, authorization: 'Bearer x' });
    expect(await door({ ...call, authorization: 'Basic bG9jYWw=' })).toMatchObject({ kind: 'admitted' });
  });
});
