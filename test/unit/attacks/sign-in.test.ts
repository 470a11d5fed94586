import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { OpenIdSignIn } from '../../../shared/adapters/oidc/sign-in.ts';
import { SignInError } from '../../../shared/ports/ports.ts';
import { World } from '../../world/world.ts';
import { Provider, type Twist } from './provider.ts';

const provider = new Provider();
beforeAll(() => provider.listen());
afterAll(() => provider.close());
beforeEach(() => {
  provider.twist = {};
});

const application = () =>
  new OpenIdSignIn({
    ...{ issuer: provider.issuer, clientId: 'heardback', clientSecret: async () => undefined, scope: 'openid email' },
    ...{ redirectUri: 'https://f.example/app/signed-in', afterwards: 'https://f.example/app' },
    ...{ groupsClaim: 'groups', trustsAddresses: false },
  });
const begun = async (signIn = application()) => {
  const { url, kept } = await signIn.begin();
  return { signIn, kept, ...provider.visit(url) };
};
const mara = { email: 'mara@oakandember.example', name: 'Mara', groups: [] };

describe('a sign-in', () => {
  it('comes back to the browser that began it, and to no other (state)', async () => {
    const [own, other] = [await begun(), await begun()];
    expect(await own.signIn.finish(own.query, own.kept)).toEqual(mara);
    // Their answer, in a browser that began a sign-in of its own: whoever owns it would act as them.
    const planted = new URLSearchParams({ code: 'x', state: new URLSearchParams(other.query).get('state') ?? '' });
    const victim = await begun();
    planted.set('code', victim.code);
    await expect(victim.signIn.finish(`${planted}`, victim.kept)).rejects.toThrow(SignInError);
    for (const kept of ['', 'e30', Buffer.from('[]').toString('base64url'), '!!'])
      await expect(own.signIn.finish(own.query, kept)).rejects.toThrow('did not begin');
    for (const query of ['', 'error=access_denied', `code=${other.code}`, `${other.query}&error=x`])
      await expect(other.signIn.finish(query, other.kept)).rejects.toThrow(SignInError);
  });

  it('is named by a token that was made for it, and by none of an earlier one (nonce)', async () => {
    const [earlier, later] = [await begun(), await begun()];
    const nonceOf = ({ kept }: { kept: string }) => JSON.parse(Buffer.from(kept, 'base64url').toString()).nonce;
    provider.twist = { claims: { nonce: nonceOf(earlier) } };
    await expect(later.signIn.finish(later.query, later.kept)).rejects.toThrow(SignInError);
    const without = await begun();
    provider.twist = { claims: { nonce: undefined } };
    await expect(without.signIn.finish(without.query, without.kept)).rejects.toThrow(SignInError);
  });

  it('takes a code that is of use to nobody who overheard it (PKCE)', async () => {
    const own = await begun();
    const thief = await begun();
    const query = thief.query.replace(thief.code, own.code);
    await expect(thief.signIn.finish(query, thief.kept)).rejects.toThrow(SignInError);
    const { url } = await application().begin();
    expect([...new URL(url).searchParams.keys()]).toEqual(expect.arrayContaining(['code_challenge', 'state', 'nonce']));
    expect(url).not.toContain(JSON.parse(Buffer.from(own.kept, 'base64url').toString()).verifier);
    const again = await begun();
    expect(await again.signIn.finish(again.query, again.kept)).toEqual(mara);
    // A code is good once.
    await expect(again.signIn.finish(again.query, again.kept)).rejects.toThrow(SignInError);
  });

  const seconds = Math.floor(Date.now() / 1000);
  it.each<[string, Twist]>([
    ['of another issuer', { claims: { iss: 'https://evil.example' } }],
    ['for another application', { claims: { aud: 'another' } }],
    ['for several, of whom another asked', { claims: { aud: ['heardback', 'another'], azp: 'another' } }],
    ['that has run out', { claims: { iat: seconds - 7_200, exp: seconds - 3_600 } }],
    ['that never runs out', { claims: { exp: undefined } }],
    ['that is of nobody', { claims: { sub: undefined } }],
    ['that nobody signed', { alg: 'none' }],
    ['that names another algorithm than its key has', { alg: 'HS256' }],
    ['that is missing', { withoutToken: true }],
  ])('takes no token %s', async (_, twist) => {
    const { signIn, query, kept } = await begun();
    provider.twist = twist;
    await expect(signIn.finish(query, kept)).rejects.toThrow(SignInError);
  });

  it('takes no token that somebody else than the provider signed', async () => {
    const { signIn, query, kept } = await begun();
    provider.twist = { byStranger: true };
    await expect(signIn.finish(query, kept)).rejects.toThrow(SignInError);
  });

  it('takes no answer that names another provider (mix-up), nor a provider that calls itself another', async () => {
    const { signIn, query, kept } = await begun();
    await expect(signIn.finish(`${query}&iss=https%3A%2F%2Fevil.example`, kept)).rejects.toThrow(SignInError);
    const named = await begun();
    const iss = encodeURIComponent(provider.issuer);
    expect(await named.signIn.finish(`${named.query}&iss=${iss}`, named.kept)).toEqual(mara);
    provider.twist = { metadata: { issuer: 'https://evil.example' } };
    await expect(application().begin()).rejects.toThrow();
  });

  it('is over once it has led in: the same address leads in no second time', async () => {
    const world = new World();
    const first = await world.ask('GET', '/app/sign-in');
    const kept = first.cookies.map((cookie) => cookie.split(';')[0] ?? '');
    const back = '/app/signed-in?code=x&state=y';
    const led = await world.ask('GET', back, { cookies: kept });
    expect(led.status).toBe(303);
    expect(led.cookies.find((cookie) => cookie.includes('-signing-in='))).toMatch(/-signing-in=; Path=\/; .*Max-Age=0/);
  });
});
