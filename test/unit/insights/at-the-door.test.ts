import { describe, expect, it } from 'vitest';
import { insightsHandler } from '../../../functions/insights/insights-handler.ts';
import { silentLog, testKeyring } from '../../../shared/adapters/memory/doubles.ts';
import { InMemoryFacts } from '../../../shared/adapters/memory/facts.ts';
import { type Asked, answeredOf, requestEvent } from '../../world/requests.ts';
import { textOf } from './page-text.ts';
import { pageDeps, shopFacts, tokens } from './shop.ts';

const origin = 'https://f.example';
const key = { headers: { authorization: `Bearer ${testKeyring.apiKeys[0]}` } };
const signedIn = (role: keyof typeof tokens): Asked => ({ cookies: [`__Host-heardback-session=${tokens[role]}`] });

class Unreadable extends InMemoryFacts {
  override async read(): Promise<never> {
    throw new Error('The bucket is away.');
  }
}

const ask = async (method: string, path: string, asked: Asked, facts = shopFacts(40)) => {
  const warned: string[] = [];
  const log = { ...silentLog, warn: (code: string) => warned.push(code) };
  const deps = { ...(await pageDeps(facts)), keyring: async () => testKeyring, log };
  const url = new URL(path, origin);
  const event = requestEvent({ key: `${method} ${url.pathname}`, parameters: {} }, url, method, asked);
  const answered = answeredOf((await insightsHandler(deps)(event, {} as never)) as never);
  return { ...answered, warned };
};

describe('figures that cannot be read', () => {
  it('are no figures to a program: it may ask again', async () => {
    const { status, text } = await ask('GET', '/v1/metrics', key, new Unreadable());
    expect([status, JSON.parse(text).message]).toEqual([503, expect.stringMatching(/nothing is lost.*again/i)]);
  });

  it('are a page that says so, and leads to another try', async () => {
    const { status, text } = await ask('GET', '/app/insights', signedIn('manager'), new Unreadable());
    expect(status).toBe(503);
    expect(textOf(text)).toMatch(/No figures just now .*[Nn]othing is lost/);
    expect(text).toMatch(/<a[^>]* href="\/app\/insights"[^>]*>Try again<\/a>/);
  });
});

describe('the door of figures', () => {
  it('answers a program that only asks whether they are there', async () => {
    const { status, text, headers } = await ask('HEAD', '/v1/metrics?type=nps', key);
    expect([status, text, headers['content-type']]).toEqual([200, '', 'application/json']);
    expect((await ask('HEAD', '/v1/metrics?colour=red', key)).status).toBe(400);
  });

  it('counts a wrong key as somebody’s guess, and no right one', async () => {
    const wrong = await ask('GET', '/v1/metrics', { headers: { authorization: 'Bearer nothing' } });
    expect([wrong.status, wrong.warned]).toEqual([401, ['api.refused']]);
    expect(await ask('GET', '/v1/metrics?type=nps', key)).toMatchObject({ status: 200, warned: [] });
  });

  it('says that there is nothing at an address, and no figures for a wrong wish', async () => {
    expect(JSON.parse((await ask('GET', '/v1/nothing', key)).text).message).toMatch(/no such/i);
    const wrong = await ask('GET', '/app/insights?since=soon', signedIn('manager'));
    expect(wrong.status).toBe(400);
    expect(textOf(wrong.text)).toMatch(/No such figures .*since.*date/);
    expect(wrong.text).toMatch(/<a[^>]* href="\/app\/insights"[^>]*>Without filters<\/a>/);
  });

  it('tells whoever belongs to no team what to do, and lets them be somebody else', async () => {
    const { status, text } = await ask('GET', '/app/insights', signedIn('stranger'));
    expect(status).toBe(403);
    expect(textOf(text)).toMatch(/Nothing to see yet .*stranger@shop\.example.*no team.*Ask/);
    expect(text).toMatch(/<a[^>]* href="\/app\/sign-in\?again=1"[^>]*>Sign in as somebody else<\/a>/);
  });

  it('hands pages to a browser that keeps and passes on nothing', async () => {
    const { headers } = await ask('GET', '/app/insights', signedIn('manager'));
    expect(headers).toMatchObject({
      ...{ 'content-type': 'text/html; charset=utf-8', 'cache-control': 'no-store', 'referrer-policy': 'same-origin' },
      ...{ 'x-robots-tag': 'noindex, nofollow' },
    });
    expect((await ask('GET', '/v1/metrics?type=nps', key)).headers).toMatchObject({
      ...{ 'referrer-policy': 'same-origin', 'x-robots-tag': 'noindex, nofollow' },
    });
  });

  it('searches by what a form sends, cut where it is too long, and by no other method', async () => {
    const search = (method: string, q: string) => ask(method, '/app/insights', { ...signedIn('manager'), form: { q } });
    const found = (text: string): string =>
      /aria-label="Search what customers wrote"[^>]* value="([^"]*)"/.exec(text)?.[1] ?? '';
    expect(found((await search('POST', '  crack ')).text)).toBe('crack');
    expect(found((await search('POST', 'x'.repeat(300))).text)).toBe('x'.repeat(200));
    expect(found((await search('GET', 'crack')).text)).toBe('');
    expect(found((await ask('POST', '/app/insights', { ...signedIn('manager'), form: {} })).text)).toBe('');
  });
});
