import { generateKeyPairSync, randomBytes } from 'node:crypto';
import type { IncomingMessage, ServerResponse } from 'node:http';
import Provider, { type Configuration, type KoaContextWithOIDC } from 'oidc-provider';
import { readBody } from '../gateway/read-body.ts';
import { choicePage } from './choice-page.ts';
import { Keeping } from './keeping.ts';
import type { ProviderSetting } from './messages.ts';
import type { Account } from './people.ts';

/** Long enough for what follows the choice, so that whoever comes back may choose to be somebody else. */
const remembered = 20;
const month = 30 * 86_400;

/**
 * A real OpenID Connect provider (authorization code, PKCE, signed ID tokens) in which people are chosen rather than asked for
 * a password: it stands on one machine, in the place of a company's own.
 */
export const createProvider = async (setting: ProviderSetting) => {
  const provider = new Provider(setting.issuer, configurationOf(setting));
  const mount = new URL(setting.issuer).pathname;
  const handle = provider.callback();
  return (request: IncomingMessage & { originalUrl?: string }, response: ServerResponse): void => {
    const path = request.url ?? '/';
    request.originalUrl = path;
    request.url = path.slice(mount.length) || '/';
    const isChoice = /^\/choice\/[\w-]+$/.test(request.url);
    if (!isChoice) return void handle(request, response);
    choose(provider, { request, response, people: setting.people }).catch(() => {
      response.statusCode = 400;
      response.setHeader('content-type', 'text/plain; charset=utf-8');
      response.end('This sign-in is over. Go back to the inbox and begin again.');
    });
  };
};

interface Choosing {
  readonly request: IncomingMessage;
  readonly response: ServerResponse;
  readonly people: readonly Account[];
}

/** Shows who there is, and signs in whoever is chosen; the choice is bound to its browser by the library's own cookie. */
const choose = async (provider: Provider, { request, response, people }: Choosing): Promise<void> => {
  const { uid } = await provider.interactionDetails(request, response);
  if (request.method !== 'POST') {
    const { html, contentSecurityPolicy } = choicePage(people, `${new URL(provider.issuer).pathname}/choice/${uid}`);
    response.setHeader('content-type', 'text/html; charset=utf-8');
    response.setHeader('content-security-policy', contentSecurityPolicy);
    response.setHeader('cache-control', 'no-store');
    response.end(html);
    return;
  }
  const { origin } = request.headers;
  if (origin !== undefined && origin !== new URL(provider.issuer).origin) throw new Error('The form came from elsewhere.');
  const form = new URLSearchParams((await readBody(request))?.toString('utf8'));
  const account = people.find(({ email }) => email === form.get('as'));
  if (!account) throw new Error('There is nobody of that name.');
  await provider.interactionFinished(request, response, { login: { accountId: account.email } }, { mergeWithLastSubmission: false });
};

const configurationOf = ({ issuer, clients, people }: ProviderSetting): Configuration => {
  const { privateKey } = generateKeyPairSync('rsa', { modulusLength: 2048 });
  const key = { ...privateKey.export({ format: 'jwk' }), alg: 'RS256', use: 'sig', kid: randomBytes(8).toString('hex') };
  return {
    adapter: Keeping,
    jwks: { keys: [key as never] },
    cookies: { keys: [randomBytes(32).toString('hex')] },
    clients: clients.map(({ id, redirectUris, logoutUris }) => ({
      client_id: id,
      redirect_uris: [...redirectUris],
      post_logout_redirect_uris: [...logoutUris],
      response_types: ['code'],
      grant_types: ['authorization_code'],
      token_endpoint_auth_method: 'none',
    })),
    pkce: { required: () => true },
    features: { devInteractions: { enabled: false } },
    scopes: ['openid', 'email', 'profile'],
    claims: { openid: ['sub', 'cognito:groups'], email: ['email', 'email_verified'], profile: ['name'] },
    conformIdTokenClaims: false,
    interactions: { url: (_, { uid }) => `${new URL(issuer).pathname}/choice/${uid}` },
    findAccount: (_, id) => {
      const account = people.find(({ email }) => email === id);
      if (!account) return undefined;
      const { email, name, groups } = account;
      return { accountId: id, claims: () => ({ sub: id, email, email_verified: true, name, 'cognito:groups': groups }) };
    },
    loadExistingGrant: grantAll,
    // A clock that is moved by days meanwhile ends no choice.
    ttl: { Session: remembered, Grant: month, Interaction: month, AuthorizationCode: month, IdToken: month, AccessToken: 3_600 },
    renderError: (ctx, { error }) => {
      ctx.type = 'text/plain; charset=utf-8';
      ctx.body = `This sign-in cannot be done: ${error}. Go back to the inbox and begin again.`;
    },
  };
};

/** Nobody has to agree that their own company's inbox knows who they are. */
const grantAll = async (ctx: KoaContextWithOIDC) => {
  const { client, session, provider } = ctx.oidc;
  if (!client || !session?.accountId) return undefined;
  const grant = new provider.Grant({ clientId: client.clientId, accountId: session.accountId });
  grant.addOIDCScope('openid email profile');
  await grant.save();
  return grant;
};
