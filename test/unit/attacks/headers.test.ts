import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { testKeyring } from '../../../shared/adapters/memory/doubles.ts';
import { World } from '../../world/world.ts';

/** One address for each function that has a route, and what is asked of it that must fail. */
const doors: Readonly<Record<string, readonly (readonly [method: string, path: string])[]>> = {
  respond: [
    ['GET', '/s/forged'],
    ['POST', '/s/forged'],
    ['HEAD', '/s/forged'],
    ['GET', '/u/forged'],
    ['GET', '/l/forged'],
    // Whatever no route has taken.
    ['GET', '/nowhere'],
    ['HEAD', '/nowhere'],
    ['POST', '/s'],
  ],
  'staff-buttons': [
    ['GET', '/t/forged'],
    ['POST', '/t/forged'],
  ],
  consent: [['GET', '/c/forged']],
  inbox: [
    ['GET', '/app'],
    ['HEAD', '/app'],
    ['GET', '/app/sign-in'],
    ['GET', '/app/icon.svg'],
    ['GET', '/app/nowhere'],
    ['POST', '/app/tasks/x'],
  ],
  insights: [
    ['GET', '/app/insights'],
    ['GET', '/v1/metrics'],
    ['GET', '/v1/programs'],
  ],
  api: [
    ['GET', '/v1/tasks'],
    ['POST', '/v1/nowhere'],
    ['GET', '/v1/openapi.json'],
  ],
  people: [['POST', '/v1/people/erase']],
  rebuild: [
    ['POST', '/v1/facts/rebuild'],
    ['POST', '/v1/facts/retag'],
  ],
  receive: [
    ['POST', '/events'],
    ['POST', '/hooks/stripe'],
    ['HEAD', '/hooks/stripe'],
  ],
};

const guarded = {
  'strict-transport-security': expect.stringMatching(/^max-age=\d{8}$/),
  'x-content-type-options': 'nosniff',
  'x-frame-options': 'DENY',
  'cross-origin-opener-policy': 'same-origin',
};

describe.each(Object.entries(doors))('what %s answers', (_, asked) => {
  it.each(asked)('to %s %s is for TLS alone, is what it is called, and is shown in no frame', async (method, path) => {
    const world = new World();
    const { headers } = await world.ask(method, path);
    expect(headers).toMatchObject(guarded);
    // The head of a page has no page whose policy could be named.
    if (method !== 'HEAD')
      expect(headers['content-security-policy']).toMatch(/default-src 'none'.*frame-ancestors 'none'/);
    const authorization = `Bearer ${testKeyring.apiKeys[0]}`;
    const { headers: keyed } = await world.ask(method, path, {
      headers: { authorization },
      ...(method === 'POST' && { json: {} }),
    });
    expect(keyed).toMatchObject(guarded);
  });

  it('is kept by no cache, and no page says elsewhere where it was', async () => {
    const world = new World();
    for (const [method, path] of asked) {
      const { headers } = await world.ask(method, path);
      if (path === '/app/icon.svg') continue;
      expect([path, headers['cache-control']]).toEqual([path, 'no-store']);
      if (String(headers['content-type']).startsWith('text/html'))
        expect([path, headers['referrer-policy']]).toEqual([
          path,
          expect.stringMatching(/^(no-referrer|same-origin)$/),
        ]);
    }
  });

  it('is saved under a name of ours where a browser takes it for no page (reflected file download)', async () => {
    const world = new World();
    const authorization = `Bearer ${testKeyring.apiKeys[0]}`;
    for (const [method, path] of asked) {
      const { headers } = await world.ask(method, path, { headers: { authorization } });
      if (headers['content-type'] === 'application/json')
        expect([path, headers['content-disposition']]).toEqual([path, 'attachment; filename="heardback.json"']);
    }
  });

  it('is guarded when it fails, too', async () => {
    const world = new World();
    const fail = () => Promise.reject(new Error('The table is away.'));
    Object.assign(world.records, { get: fail, getAll: fail });
    for (const [method, path] of asked) {
      const { status, headers } = await world.ask(method, path, {
        cookies: [`__Host-heardback-session=${'a'.repeat(64)}`],
      });
      expect(status).toBeGreaterThanOrEqual(200);
      expect(headers).toMatchObject(guarded);
    }
  });
});

it('the list above names every function that has a route', () => {
  const folder = join(import.meta.dirname, '../../../infra/functions');
  const routed = readdirSync(folder)
    .map((file) => readFileSync(join(folder, file), 'utf8'))
    .flatMap((source) => (source.includes('web.route(') ? [/name: '([\w-]+)'/.exec(source)?.[1]] : []));
  expect(routed.sort()).toEqual(Object.keys(doors).sort());
});
