import { describe, expect, it } from 'vitest';
import { testKeyring } from '../../../shared/adapters/memory/doubles.ts';
import { World } from '../../world/world.ts';

const pages = ['/t/forged', '/c/forged'];
const foreign = ['https://evil.example', 'https://f.example.evil.example', 'http://127.0.0.1', 'not an address'];

describe('a button in staff mail, and the page of consent', () => {
  it.each(pages)('%s are pressed by no page of another site', async (path) => {
    const world = new World();
    for (const origin of foreign)
      for (const method of ['GET', 'POST']) {
        const asked = { headers: { origin }, ...(method === 'POST' && { form: { do: 'take' } }) };
        expect([origin, method, (await world.ask(method, path, asked)).status]).toEqual([origin, method, 403]);
      }
  });

  it.each(pages)('%s are there for our own pages, and for mail programs, which name no origin', async (path) => {
    const world = new World();
    for (const headers of [{ origin: 'https://f.example' }, { origin: 'null' }, {}])
      expect((await world.ask('POST', path, { headers, form: { do: 'take' } })).status).toBe(404);
  });
});

const basic = `Basic ${Buffer.from(`${testKeyring.apiKeys[0]}:`).toString('base64')}`;
const calls = [
  ['PUT', '/v1/teams/care', { members: [] }],
  ['POST', '/v1/people/erase', { email: 'ada@example.com' }],
  [
    'POST',
    '/events',
    { detailType: 'purchase.completed', detail: { id: 'o1', customer: { email: 'ada@example.com' } } },
  ],
  ['GET', '/v1/metrics?type=nps', undefined],
] as const;

describe('a call with a key that a browser remembers', () => {
  it.each(calls)('is taken of no page of another site: %s %s', async (method, path, json) => {
    const world = new World();
    const before = JSON.stringify(world.records.all());
    for (const origin of [...foreign, 'null'])
      for (const authorization of [basic, basic.replace('Basic', ' basic')]) {
        const asked = { headers: { authorization, origin }, ...(json && { json }) };
        expect([origin, (await world.ask(method, path, asked)).status]).toEqual([origin, 403]);
      }
    expect([JSON.stringify(world.records.all()), world.arrived]).toEqual([before, []]);
  });

  it.each(calls)(
    'is taken of systems, of our own pages, and of whoever sends the key itself: %s %s',
    async (...call) => {
      const [method, path, json] = call;
      const bearer = `Bearer ${testKeyring.apiKeys[0]}`;
      for (const headers of [
        { authorization: basic },
        { authorization: basic, origin: 'https://f.example' },
        { authorization: bearer, origin: 'https://app.example' },
      ])
        expect((await new World().ask(method, path, { headers, ...(json && { json }) })).status).not.toBe(403);
    },
  );
});
