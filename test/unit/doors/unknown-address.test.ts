import { describe, expect, it } from 'vitest';
import { createRouter } from '../../../local/cloud/web/routes.ts';
import { World } from '../../world/world.ts';

const browser = { accept: 'text/html,application/xhtml+xml,*/*;q=0.8' };

describe('an address that does not exist', () => {
  it.each([
    ['en', 'en-GB,en;q=0.9', 'There is no such page'],
    ['de', 'de-AT,de', '<html lang="de"'],
    ['the language of the brand', 'xx', 'There is no such page'],
    ['right to left', 'ar', '<html lang="ar" dir="rtl"'],
  ])('is a page for a browser, in %s', async (_, language, words) => {
    const found = await new World().ask('GET', '/nowhere/at/all', {
      headers: { ...browser, 'accept-language': language },
    });
    expect(found).toMatchObject({ status: 404, text: expect.stringContaining(words) });
    expect(found.headers['content-security-policy']).toContain("default-src 'none'");
  });

  it.each([
    ['/v1x', 'application/json'],
    ['/nowhere', '*/*'],
  ])('%s is JSON for a system that accepts %s', async (path, accept) => {
    const found = await new World().ask('POST', path, { headers: { accept } });
    expect(found.status).toBe(404);
    expect(JSON.parse(found.text)).toMatchObject({ message: expect.stringContaining('no such address') });
  });

  it('is a page for a browser, whatever stands further behind in it', async () => {
    const found = await new World().ask('GET', '/shop/v1/orders', { headers: browser });
    expect(found.text).toContain('There is no such page');
  });

  it('is not there for a link checker', async () => {
    expect(await new World().ask('HEAD', '/nowhere')).toMatchObject({ status: 404 });
  });

  it('is taken by the route for all others, after every other', () => {
    const route = (routeKey: string) => ({ apiId: 'api', routeKey, functionArn: routeKey });
    const find = createRouter(['$default', 'GET /s/{token}', 'GET /app/{page+}'].map(route));
    expect(['/s/x', '/app/a/b', '/'].map((path) => find('GET', path)?.route.routeKey)).toEqual([
      'GET /s/{token}',
      'GET /app/{page+}',
      '$default',
    ]);
  });
});
