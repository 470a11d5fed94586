import { describe, expect, it } from 'vitest';
import { testKeyring } from '../../../shared/adapters/memory/doubles.ts';
import { World } from '../../world/world.ts';

const names = ['constructor', '__proto__', 'toString', 'property.__proto__', 'property.constructor'];

const read = (name: string): readonly string[] => [
  `/v1/metrics?type=nps&by=${name}`,
  `/v1/metrics?type=nps&${name}=x`,
  `/v1/metrics?type=nps&every=${name}`,
  `/v1/metrics?program=${name}`,
  `/v1/metrics?type=${name}`,
  `/v1/answers?type=nps&program=${name}`,
  `/v1/answers?type=nps&format=${name}`,
  `/v1/journey?${name}=1`,
  `/v1/funnel?program=${name}`,
  `/v1/money?by=${name}`,
  `/v1/outlook?by=${name}`,
  `/v1/tasks?team=${name}`,
  `/v1/tasks?state=${name}`,
  `/v1/tasks?kind=${name}`,
  `/v1/figures?team=${name}`,
  `/v1/promises?team=${name}`,
  `/v1/audit?trail=${name}`,
  `/v1/decisions?event=${name}`,
];

const written = (name: string): readonly (readonly [method: string, path: string, json?: unknown])[] => [
  ['POST', `/v1/programs/${name}/pause`, {}],
  ['POST', '/v1/pause', { program: name }],
  ['POST', '/v1/holds/release', { program: name, hour: '2026-11-02T09' }],
  ['PUT', `/v1/teams/${name}`, { members: [] }],
  ['POST', '/v1/test-sends', { program: name, to: 'ada@example.com' }],
  ['PUT', `/v1/answers/${name}/tags`, { tags: [name] }],
  ['POST', '/v1/keys', { name, scopes: [name] }],
  ['DELETE', `/v1/keys/${name}`],
  ['POST', '/v1/sessions/end', { email: name }],
  ['POST', '/v1/people/erase', { [name]: 'x' }],
];

const pages = (name: string): readonly string[] => [
  `/app?team=${name}`,
  `/app?list=${name}&sort=${name}&${name}=${name}`,
  `/app/causes?team=${name}&cause=${name}`,
  `/app/figures?team=${name}`,
  `/app/${name}`,
  ...['', '/causes', '/money', '/outlook', '/programmes'].flatMap((page) => [
    `/app/insights${page}?program=${name}`,
    `/app/insights${page}?type=${name}&by=${name}&every=${name}`,
    `/app/insights${page}?${name}=${name}`,
  ]),
];

describe('what every object inherits', () => {
  it.each(names)('is nothing that can be read, written or shown under the name %s', async (name) => {
    const world = new World();
    await world.emit('purchase.completed', { id: 'ord_1', customer: { email: 'ada@example.com' } });
    for (const path of read(name)) expect([path, (await world.call('GET', path)).status]).not.toEqual([path, 503]);
    for (const [method, path, json] of written(name))
      expect([path, (await world.call(method, path, json)).status]).toEqual([path, expect.toSatisfy(isRefusal)]);
    const cookies = [await world.signIn('mara@oakandember.example', ['heardback-managers'])];
    for (const path of pages(name))
      expect([path, (await world.ask('GET', path, { cookies })).status]).not.toEqual([path, 503]);
    expect(({} as { polluted?: unknown }).polluted).toBeUndefined();
  });

  it('is not changed by what systems send, however they spell it', async () => {
    const world = new World();
    const body = `{"detailType":"purchase.completed","__proto__":{"polluted":1},"detail":{"id":"1","__proto__":{"polluted":1},
      "customer":{"email":"ada@example.com","__proto__":{"polluted":1},"properties":{"__proto__":{"polluted":1}}},
      "properties":{"__proto__":"x","constructor":{"prototype":{"polluted":1}}}}}`;
    const headers = { authorization: `Bearer ${testKeyring.apiKeys[0]}` };
    expect(await world.ask('POST', '/events', { body, headers })).toMatchObject({ status: 202 });
    // A byte-order mark is no reason to refuse what stands behind it.
    expect(await world.ask('POST', '/events', { body: `\ufeff${body}`, headers })).toMatchObject({ status: 202 });
    await world.pass(96);
    expect(world.mailer.sent).toHaveLength(1);
    expect(({} as { polluted?: unknown }).polluted).toBeUndefined();
  });
});

const isRefusal = (status: unknown): boolean => typeof status === 'number' && status >= 400 && status < 500;
