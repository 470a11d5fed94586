import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { limitOf, type RouteLimit, routeLimits } from '../../shared/contracts/wiring/limits.ts';
import { World } from '../world/world.ts';
import { ofType, synthesised } from './synthesised.ts';

const stage = synthesised('prod');
const routes = ofType(stage, 'AWS::ApiGatewayV2::Route').map(([, { Properties }]) => String(Properties.RouteKey));

/** As a deployed function is: the same instance call after call. */
class WarmWorld extends World {
  private readonly warm = new Map<string, ReturnType<World['routeOf']>>();

  protected override routeOf(method: string, path: string) {
    const id = `${method} ${path}`;
    const found = this.warm.get(id) ?? super.routeOf(method, path);
    this.warm.set(id, found);
    return found;
  }
}

const callOf = (route: string): readonly [method: string, path: string] => {
  const [method = '', path = ''] = route === '$default' ? ['GET', '/nowhere'] : route.split(' ');
  return [method, path.replace('{page+}', 'nowhere').replaceAll(/\{\w+\}/g, 'stripe')];
};

describe.each(routes)('%s', (route) => {
  const [method, path] = callOf(route);
  const { bytes } = limitOf(route);

  it('takes no more than its body may weigh, and says how much that is', async () => {
    const world = new World();
    const { status, text } = await world.ask(method, path, { body: 'x'.repeat(bytes + 1) });
    expect(status).toBe(413);
    expect(text).toMatch(path.startsWith('/v1') ? new RegExp(`At most ${bytes} bytes .* ${bytes + 1}`) : /\w+/);
    expect(await world.ask(method, path, { body: 'x'.repeat(bytes) })).not.toMatchObject({ status: 413 });
  });
});

/** One route for each line of the table and each kind of page or collection: all of them would be called 60,000 times. */
const kinds = new Map(routes.map((route) => [/^\S+ ?(\/[^/]+)?(\/metrics|\/people)?/.exec(route)?.[0], route]));

describe.each([...kinds.values()])('%s', (route) => {
  const [method, path] = callOf(route);
  const { perMinute } = limitOf(route);

  it('tells whoever comes too often when to come again, and takes them then', async () => {
    const world = new WarmWorld();
    const statuses = new Set<number>();
    for (let call = 0; call < perMinute; call += 1) statuses.add((await world.ask(method, path)).status);
    expect(statuses).not.toContain(429);
    const refused = await world.ask(method, path);
    expect(refused).toMatchObject({
      status: 429,
      headers: { 'retry-after': '60', 'x-content-type-options': 'nosniff' },
    });
    await world.pass(1 / 60);
    expect(await world.ask(method, path)).not.toMatchObject({ status: 429 });
  });
});

describe('the table of limits', () => {
  it('is what the gateway holds everybody to, once the routes are there', () => {
    const [deployed] = Object.values(stage.app.Resources).filter(({ Type }) => Type === 'AWS::ApiGatewayV2::Stage');
    const expected = routes.map((route) => {
      const { perSecond, burst } = limitOf(route);
      return [route, { ThrottlingRateLimit: perSecond, ThrottlingBurstLimit: burst }];
    });
    expect(deployed?.Properties.RouteSettings).toEqual(Object.fromEntries(expected));
    const ids = ofType(stage, 'AWS::ApiGatewayV2::Route').map(([id]) => id);
    expect(new Set((deployed as { DependsOn?: readonly string[] } | undefined)?.DependsOn)).toEqual(new Set(ids));
  });

  it('has no line that no route needs, and stands in the documentation', () => {
    for (const [begins] of routeLimits)
      for (const begin of begins) expect(routes.filter((route) => route.startsWith(begin))).not.toEqual([]);
    const docs = readFileSync(join(import.meta.dirname, '../../docs/api.md'), 'utf8');
    for (const [begins, limit] of routeLimits) expect(docs).toContain(lineOf(begins, limit));
  });

  it('lets no route be made without', () => {
    expect(() => limitOf('POST /nowhere')).toThrow(/has no limits/);
  });
});

const lineOf = (begins: readonly string[], { bytes, perMinute, perSecond, burst }: RouteLimit): string =>
  `| ${begins.map((one) => `\`${one}\``).join(', ')} | ${bytes / 1_000} kB | ${perMinute} | ${perSecond} | ${burst} |`;
