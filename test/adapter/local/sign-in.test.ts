import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { clientsOf } from '../../../local/cloud/sign-in/setting.ts';
import { Browser } from './cookie-jar.ts';
import { poolTopology, type SignInHost, startSignIn } from './sign-in-host.ts';

const day = 24 * 60 * 60 * 1000;

let host: SignInHost;
beforeAll(async () => {
  host = await startSignIn();
  pass(3 * day);
});
afterAll(() => host.close());

const pass = (milliseconds: number): void => host.clock.moveTo(host.clock.now() + milliseconds);
const begin: SignInHost['begin'] = (...given) => host.begin(...given);

const pageOf = async (answer: Response | URL): Promise<string> => {
  if (answer instanceof URL) throw new Error(`There was no page but a redirect to ${answer.pathname}.`);
  return answer.text();
};

const subOf = (email: string): string => host.accounts.find((each) => each.email === email)?.sub ?? email;

const choose = async (
  browser: Browser,
  url: URL,
  email: string,
  headers: Record<string, string> = { origin: host.origin },
) => {
  const address = new URL((await browser.visit(url)).headers.get('location') ?? '', url);
  expect((await browser.visit(address)).status).toBe(200);
  const body = new URLSearchParams({ account: subOf(email) });
  return browser.follow(address, host.within, { method: 'POST', body, headers });
};

const asUrl = (answer: Response | URL): URL => {
  if (!(answer instanceof URL))
    throw new Error(`There was an answer ${answer.status} and no redirect to the application.`);
  return answer;
};

const signInAs = async (email: string, browser = new Browser()) => {
  const started = await begin();
  const callback = asUrl(await choose(browser, started.url, email));
  const tokens = await started.finish(callback);
  return { ...started, browser, callback, tokens, claims: tokens.claims() };
};

describe('the local sign-in', () => {
  it('takes it for no failure that a browser went away before it was answered', async () => {
    const { url } = await begin();
    const handled = Promise.withResolvers<void>();
    const server = createServer((request, response) => {
      response.destroy();
      host.handle(request, response).then(handled.resolve, handled.reject);
    }).listen(0, '127.0.0.1');
    await once(server, 'listening');
    const { port } = server.address() as AddressInfo;
    await expect(fetch(`http://127.0.0.1:${port}${url.pathname}${url.search}`)).rejects.toThrow();
    await handled.promise;
    server.close();
    expect((await new Browser().visit(url)).status).toBe(303);
  });

  it('tells an application who somebody is, in cloud time', async () => {
    const { claims } = await signInAs('manager@heardback.local');
    expect(claims).toMatchObject({
      iss: host.within,
      aud: host.clientId,
      sub: subOf('manager@heardback.local'),
      email: 'manager@heardback.local',
      email_verified: true,
      name: 'Nora Falk',
      'cognito:groups': ['heardback-managers'],
    });
    expect(Math.abs((claims?.iat ?? 0) - host.clock.now() / 1000)).toBeLessThan(30);
    expect((claims?.exp ?? 0) - (claims?.iat ?? 0)).toBe(3600);
  });

  it('knows each person of the teams once, as an agent without groups', async () => {
    expect(host.accounts.filter(({ email }) => email.toLowerCase() === 'mara@shop.example')).toMatchObject([
      { role: 'agent, Customer care and Accounts', groups: [] },
    ]);
    const { claims } = await signInAs('ada@shop.example');
    expect(claims).toMatchObject({ email: 'ada@shop.example', name: 'Ada <Byron>' });
    expect(claims).not.toHaveProperty('cognito:groups');
  });

  it('shows everybody on a page without script', async () => {
    const { url } = await begin();
    const answer = await new Browser().follow(url, host.within);
    const page = await pageOf(answer);
    for (const text of [
      '<html lang="en">',
      'agent, Customer care',
      'Ada &lt;Byron&gt;',
      'belongs to nobody',
      'stands in for your company',
    ])
      expect(page).toContain(text);
    expect(page).not.toMatch(/<script| on\w+=|Ada <Byron>/i);
    expect((answer as Response).headers.get('content-security-policy')).toMatch(
      /^default-src 'none'; style-src 'sha256-/,
    );
  });

  it('passes on whoever is signed in, and asks again after days', async () => {
    const { browser } = await signInAs('mara@shop.example');
    const again = await begin();
    expect((await again.finish(asUrl(await browser.follow(again.url, host.within)))).claims()?.email).toBe(
      'mara@shop.example',
    );
    pass(5 * day);
    const later = await begin();
    expect(await pageOf(await browser.follow(later.url, host.within))).toContain('choose who you want to be');
    const { claims } = await signInAs('analyst@heardback.local', browser);
    expect(claims?.['cognito:groups']).toEqual(['heardback-analysts']);
  });

  it('lets a choice be made days after the page was opened', async () => {
    const browser = new Browser();
    const { url } = await begin();
    const address = new URL((await browser.visit(url)).headers.get('location') ?? '', url);
    pass(30 * day);
    const body = new URLSearchParams({ account: subOf('ada@shop.example') });
    const callback = asUrl(
      await browser.follow(address, host.within, { method: 'POST', body, headers: { origin: host.origin } }),
    );
    expect(callback.searchParams.get('code')).toBeTruthy();
  });

  it('takes the last of two choices in one browser', async () => {
    const browser = new Browser();
    const open = await begin();
    const address = new URL((await browser.visit(open.url)).headers.get('location') ?? '', open.url);
    await signInAs('mara@shop.example', browser);
    const body = new URLSearchParams({ account: subOf('ada@shop.example') });
    const callback = asUrl(
      await browser.follow(address, host.within, { method: 'POST', body, headers: { origin: host.origin } }),
    );
    expect((await open.finish(callback)).claims()?.email).toBe('ada@shop.example');
  });

  it('says how to go on when the session ended under a page that asks once more', async () => {
    const { browser } = await signInAs('ada@shop.example');
    const { url } = await begin(undefined, { prompt: 'login' });
    const address = new URL((await browser.visit(url)).headers.get('location') ?? '', url);
    pass(day);
    const answer = await browser.visit(address);
    expect(answer.status).toBe(400);
    expect(await answer.text()).toContain(`<a href="${host.origin}/app">Start again</a>`);
  });

  it.each(['logout_uri', 'post_logout_redirect_uri'])('signs out and goes on to %s', async (name) => {
    const { browser, config } = await signInAs('mara@shop.example');
    const end = config.serverMetadata().end_session_endpoint ?? '';
    const out = new URL(
      `${end}?${new URLSearchParams({ client_id: host.clientId, [name]: `${host.origin}/app`, state: 'bye' })}`,
    );
    expect(asUrl(await browser.follow(out, host.within)).href).toBe(`${host.origin}/app?state=bye`);
    const { url } = await begin();
    expect(await pageOf(await browser.follow(url, host.within))).toContain('choose who you want to be');
    out.searchParams.set(name, 'https://elsewhere.example/');
    expect((await browser.visit(out)).status).toBe(400);
  });

  it('starts afresh when the cloud is emptied', async () => {
    const { browser } = await signInAs('mara@shop.example');
    await host.restart();
    const { url } = await begin();
    expect(await pageOf(await browser.follow(url, host.within))).toContain('choose who you want to be');
    expect((await signInAs('mara@shop.example', browser)).claims?.email).toBe('mara@shop.example');
  });

  it('leaves other paths to the rest of the cloud', async () => {
    expect(await (await fetch(`${host.origin}/_local/sign-inn`)).text()).toContain('There is no');
    expect(await (await fetch(host.origin)).text()).toContain('The application');
  });
});

describe('the local sign-in refuses', () => {
  it('an unknown client', async () => {
    const answer = await new Browser().follow((await begin('nobody')).url, host.within);
    expect((answer as Response).status).toBe(400);
    expect(await pageOf(answer)).toContain('invalid_client');
  });

  it('a wrong address to return to', async () => {
    const answer = await new Browser().follow(
      (await begin(undefined, { redirect_uri: 'https://elsewhere.example/' })).url,
      host.within,
    );
    expect((answer as Response).status).toBe(400);
    expect(await pageOf(answer)).toContain('invalid_redirect_uri');
  });

  it.each([
    ['no PKCE', { code_challenge: undefined, code_challenge_method: undefined }, 'invalid_request'],
    ['PKCE in plain', { code_challenge_method: 'plain' }, 'invalid_request'],
    ['tokens without a code', { response_type: 'id_token' }, 'unsupported_response_type'],
  ])('%s', async (_, parameters, error) => {
    const answer = await new Browser().follow((await begin(undefined, parameters)).url, host.within);
    const { searchParams, hash } = asUrl(answer);
    expect(searchParams.get('error') ?? new URLSearchParams(hash.slice(1)).get('error')).toBe(error);
  });

  it('a code that was used before', async () => {
    const { finish, callback } = await signInAs('mara@shop.example');
    await expect(finish(callback)).rejects.toMatchObject({ error: 'invalid_grant' });
  });

  it('a code that waited for minutes', async () => {
    const { url, finish } = await begin();
    const callback = asUrl(await choose(new Browser(), url, 'ada@shop.example'));
    pass(5 * 60_000);
    await expect(finish(callback)).rejects.toMatchObject({ error: 'invalid_grant' });
  });

  it.each(['https://elsewhere.example', 'null'])('a choice that a page of %s makes', async (foreign) => {
    const { url } = await begin();
    expect(await choose(new Browser(), url, 'mara@shop.example', { origin: foreign })).toMatchObject({ status: 403 });
  });

  it('a choice without the cookie of its page, and one of nobody', async () => {
    const { url } = await begin();
    const browser = new Browser();
    const address = new URL((await browser.visit(url)).headers.get('location') ?? '', url);
    const post = (account: string) => ({
      method: 'POST',
      body: new URLSearchParams({ account }),
      headers: { origin: host.origin },
    });
    expect((await new Browser().visit(address, post(subOf('mara@shop.example')))).status).toBe(400);
    expect((await browser.visit(address, post('root'))).status).toBe(400);
    expect((await browser.visit(address, post('x'.repeat(100_000)))).status).toBe(400);
  });

  it('a client with a secret, when the template is read', () => {
    expect(() => clientsOf(poolTopology(host.origin, { GenerateSecret: true }))).toThrow('public clients only');
  });
});

describe('a user pool in a template', () => {
  it('has the ids that Cognito would give, and the local address as its provider', () => {
    const resources = poolTopology('http://127.0.0.1:4510').resources;
    const [pool, inbox, where] = resources;
    expect(pool?.ref).toMatch(/^us-east-1_[A-Za-z0-9]{9}$/);
    expect(pool?.arn).toBe(`arn:aws:cognito-idp:us-east-1:000000000000:userpool/${pool?.ref}`);
    expect(inbox?.ref).toMatch(/^[a-z0-9]{26}$/);
    expect(inbox?.properties.UserPoolId).toBe(pool?.ref);
    expect(where?.properties.Tags).toEqual(['http://127.0.0.1:4510/_local/sign-in']);
  });
});
