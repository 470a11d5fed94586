import { beforeEach, describe, expect, it } from 'vitest';
import { World } from '../../world/world.ts';

let world: World;
const ada = { email: 'ada@example.com' };
const put = (key: string, value: unknown) =>
  world.safekeeping.put(key, Buffer.from(typeof value === 'string' ? value : JSON.stringify(value)), undefined);
const get = async (key: string) => {
  const body = (await world.safekeeping.get(key))?.body;
  return body && Buffer.from(body).toString();
};
interface Receipt {
  readonly state: string;
  readonly rows: number;
  readonly counts: Readonly<Record<string, number>>;
}
const erase = async (person: object = ada) => (await world.call<Receipt>('POST', '/v1/people/erase', person)).body;
const message = async (path: string, body: unknown) => {
  const { status, body: answer } = await world.call<{ message: string }>('POST', `/v1/people/${path}`, body);
  return `${status} ${answer.message}`;
};

beforeEach(async () => {
  world = new World();
  await world.emit('purchase.completed', { id: 'o1', customer: { id: 'c1', ...ada, name: 'Ada Byron' } });
  await world.emit('purchase.completed', { id: 'o2', customer: { email: 'bob@example.com' } });
});

describe('what was kept aside', () => {
  it('goes where it speaks of whoever is erased, and stays where it speaks of others', async () => {
    await put('parked/1', { detail: { customer: { email: 'Ada@Example.com' } } });
    await put('parked/2', { detail: { customer: { email: 'bob@example.com' } } });
    await put('parked/3', 'no JSON, from ada@example.com.');
    await put('parked/4', { body: JSON.stringify({ customer: { id: 'c1' } }) });
    await put('elsewhere/5', ada);
    const { state, counts } = await erase();
    expect([state, counts.parked]).toEqual(['done', 3]);
    const left = await Promise.all(['parked/1', 'parked/2', 'parked/3', 'parked/4', 'elsewhere/5'].map(get));
    expect(left.map((text) => text !== undefined)).toEqual([false, true, false, false, true]);
    expect((await erase()).counts.parked).toBe(3);
  });

  it('of a batch that a stream gave up goes record by record', async () => {
    const [hers, his] = [{ email: 'ada@example.com' }, { email: 'bob@example.com' }];
    await put('aws/lambda/text', { requestId: 'r', payload: JSON.stringify({ Records: [hers, his], more: 1 }) });
    await put('aws/lambda/object', { requestId: 'r', payload: { Records: [his, hers] } });
    await put('aws/lambda/alone', { payload: { Records: [hers] } });
    await put('aws/lambda/odd', { payload: { of: hers } });
    await put('aws/lambda/none', { of: hers });
    await put('parked/like', { payload: { Records: [hers, his] } });
    expect((await erase()).counts.parked).toBe(6);
    expect(JSON.parse((await get('aws/lambda/text')) ?? '')).toEqual({
      ...{ requestId: 'r', payload: JSON.stringify({ Records: [his], more: 1 }) },
    });
    expect(JSON.parse((await get('aws/lambda/object')) ?? '')).toEqual({ requestId: 'r', payload: { Records: [his] } });
    for (const name of ['aws/lambda/alone', 'aws/lambda/odd', 'aws/lambda/none', 'parked/like'])
      expect([name, await get(name)]).toEqual([name, undefined]);
  });

  it('that is too much for one call goes when it is asked for again', async () => {
    for (let at = 0; at < 2_001; at += 1) await put(`parked/${String(at).padStart(5, '0')}`, { at });
    await put('parked/99999', ada);
    expect(await erase()).toMatchObject({ state: 'going' });
    expect(await get('parked/99999')).toBeDefined();
    expect(await erase()).toMatchObject({ state: 'done', counts: { parked: 1 } });
    expect(await get('parked/99999')).toBeUndefined();
  });
});

describe('after a backup came back', () => {
  const again = async (after?: string) =>
    (
      await world.call<{ erased: number; next?: string }>('POST', '/v1/people/erase-again', {
        ...(after !== undefined && { after }),
      })
    ).body;

  it('whoever is known to be erased is left alone, and a list that cannot be read holds nobody up', async () => {
    await erase();
    await put('erased/odd.json', 'no JSON');
    await put('erased/other.json', { id: 1 });
    expect(await again()).toEqual({ erased: 0 });
  });

  it('whoever is back is erased again, forty looked at in a call', async () => {
    const before = world.records.all().filter(({ kind }) => kind === 'contact');
    await erase();
    const [contact] = before.filter((row) => row.kind === 'contact' && row.externalId === 'c1');
    const now = world.records.all().find((row) => row.kind === 'contact' && row.id === (contact as { id: string }).id);
    await world.records.commit([{ put: { ...contact, version: now?.version ?? 0 } as never }]);
    for (let at = 0; at < 45; at += 1)
      await put(`erased/2026-01-01.${at}.json`, {
        ...{ id: `p${String(at).padStart(2, '0')}`, at: '2026-01-01', contacts: [], addresses: [], channels: {} },
      });
    const first = await again();
    expect(first).toEqual({ erased: 0, next: expect.stringMatching(/^2026-01-01\.p/) });
    expect(await again(first.next)).toEqual({ erased: 1 });
    expect(await again(first.next)).toEqual({ erased: 0 });
    expect(JSON.stringify(world.records.all())).not.toContain('Ada Byron');
  });
});

describe('after a backup came back, and much was kept aside since', () => {
  it('whoever is back is erased again in as many calls as it takes, each of which says where to go on', async () => {
    const before = world.records.all().filter(({ kind }) => kind === 'contact');
    await erase();
    const [contact] = before.filter((row) => row.kind === 'contact' && row.externalId === 'c1');
    const now = world.records.all().find((row) => row.kind === 'contact' && row.id === (contact as { id: string }).id);
    await world.records.commit([{ put: { ...contact, version: now?.version ?? 0 } as never }]);
    await put('erased/2026-01-01.p0.json', { id: 'p0', at: '2026-01-01', contacts: [], addresses: [], channels: {} });
    for (let at = 0; at < 2_001; at += 1) await put(`parked/${String(at).padStart(5, '0')}`, { at });
    await put('parked/99999', ada);
    const call = async (after?: string) =>
      (
        await world.call<{ erased: number; next?: string }>(
          'POST',
          '/v1/people/erase-again',
          after === undefined ? {} : { after },
        )
      ).body;
    const first = await call();
    expect(first).toEqual({ erased: 0, next: '2026-01-01.p0' });
    expect(await get('parked/99999')).toBeDefined();
    expect(await call(first.next)).toEqual({ erased: 1 });
    expect(await get('parked/99999')).toBeUndefined();
    expect(JSON.stringify(world.records.all())).not.toContain('Ada Byron');
  });
});

describe('a question about a person', () => {
  it.each([{}, { email: 'a@b.example', id: 'c1' }, { email: '' }, { email: 7 }, { name: 'Ada' }, [], 'ada'])(
    'that is %j is refused, and changes nothing',
    async (person) => {
      const before = JSON.stringify(world.records.all());
      for (const path of ['erase', 'export']) expect(await message(path, person)).toMatch(/^400 Say whom/);
      expect(JSON.stringify(world.records.all())).toBe(before);
    },
  );

  it('about a receipt wants the whole of it; one that was changed is none of ours', async () => {
    const receipt = await erase();
    const check = async (given: object) => (await world.call('POST', '/v1/people/receipts/check', given)).body;
    expect(await check(receipt)).toEqual({ genuine: true });
    for (const change of [{ rows: receipt.rows + 1 }, { state: 'going' }, { counts: {} }, { signature: 'x' }])
      expect(await check({ ...receipt, ...change })).toEqual({ genuine: false });
    expect(await message('receipts/check', { ...receipt, signature: undefined })).toMatch(
      /^400 Send the whole receipt/,
    );
    expect(await message('erase-again', { after: 7 })).toMatch(/^400 `after` is/);
    expect(await message('nothing', {})).toMatch(/^404 /);
    expect((await world.call('GET', '/v1/people/erase')).status).toBe(404);
  });

  it('is answered by phone and by id as by address', async () => {
    await world.emit('ticket.closed', { id: 't1', customer: { id: 'c2', phone: '+4915123456789', name: 'Cem' } });
    expect((await erase({ phone: '+49 151 234 56789' })).state).toBe('done');
    expect(JSON.stringify(world.records.all())).not.toContain('Cem');
    expect((await erase({ id: 'c1' })).state).toBe('done');
    expect(JSON.stringify(world.records.all())).not.toMatch(/Ada Byron|ada@example/);
  });
});
