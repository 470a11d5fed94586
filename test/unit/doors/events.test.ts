import { describe, expect, it } from 'vitest';
import { testKeyring } from '../../../shared/adapters/memory/doubles.ts';
import { World } from '../../world/world.ts';

const authorization = `Bearer ${testKeyring.apiKeys[0]}`;
const purchase = (id: string, more = {}) => ({
  source: 'shop',
  detailType: 'purchase.completed',
  detail: { id, customer: { email: `${id}@example.com` }, ...more },
});

const post = (world: World, json: unknown, headers: Readonly<Record<string, string>> = { authorization }) =>
  world.ask('POST', '/events', { json, headers });

describe('POST /events', () => {
  it('takes one event or several, and says of each what becomes of it', async () => {
    const world = new World();
    expect((await post(world, purchase('a'))).status).toBe(202);
    const several = await post(world, [purchase('b'), { detailType: 'purchase.completed' }]);
    expect(several.status).toBe(202);
    expect(JSON.parse(several.text)).toMatchObject([
      { index: 0, verdict: 'accepted' },
      { index: 1, reason: expect.stringMatching(/\w{3,}/) },
    ]);
    for (const id of ['a', 'b']) {
      const { body } = await world.call<unknown[]>('GET', `/v1/surveys?email=${id}@example.com`);
      expect(body).toHaveLength(1);
    }
  });

  it('knows a repeated event again', async () => {
    const world = new World();
    for (const _ of [1, 2, 3]) await post(world, purchase('a'));
    const { body } = await world.call<unknown[]>('GET', '/v1/surveys?email=a@example.com');
    expect(body).toHaveLength(1);
  });

  it.each([{}, { authorization: 'Bearer wrong' }, { authorization: 'Basic ' }, { authorization: 'local' }])(
    'takes nothing with the key %j, and says where it goes',
    async (headers) => {
      const world = new World();
      const refused = await post(world, purchase('a'), headers as Readonly<Record<string, string>>);
      expect(refused.status).toBe(401);
      expect(refused.text).toContain('Authorization: Bearer');
      expect((await world.call<unknown[]>('GET', '/v1/surveys?email=a@example.com')).body).toEqual([]);
    },
  );

  it.each(['', 'x', '[', `[${'['.repeat(50_000)}`])(
    'answers 400 to what is no JSON, or no event at all, with the reason (%#)',
    async (body) => {
      const refused = await new World().ask('POST', '/events', { body, headers: { authorization } });
      expect(refused.status).toBe(400);
      expect(JSON.parse(refused.text).message).toMatch(/\w{3,}/);
    },
  );

  it('takes a hundred at once, and says so of more', async () => {
    const world = new World();
    const many = Array.from({ length: 101 }, (_, at) => purchase(`p${at}`));
    expect((await post(world, many)).status).toBe(400);
    expect((await post(world, many.slice(1))).status).toBe(202);
  });

  it('is not deceived by names that every object has', async () => {
    const world = new World();
    const odd = { ...purchase('a', { properties: { constructor: 'x' } }), detailType: 'constructor' };
    expect((await post(world, odd)).status).toBeLessThan(500);
    expect(
      (await post(world, JSON.parse(`{"__proto__":{"admin":true},"detailType":"toString","detail":{"id":"1"}}`)))
        .status,
    ).toBeLessThan(500);
    expect(({} as { admin?: boolean }).admin).toBeUndefined();
  });
});
