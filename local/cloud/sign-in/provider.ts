import { generateKeyPairSync, randomBytes } from 'node:crypto';
import { type Configuration, type KoaContextWithOIDC, Provider } from 'oidc-provider';
import type { Account } from './account.ts';
import { createMemory } from './memory.ts';
import { pageHeaders, problemPage } from './page.ts';
import type { SignInClient, SignInSetting } from './setting.ts';

const hour = 60 * 60;

/** Claims as in a token of Cognito, which leaves the groups out where there are none. */
const claimsOf = ({ sub, name, email, groups }: Account) => ({
  sub,
  name,
  email,
  email_verified: true,
  ...(groups.length > 0 && { 'cognito:groups': [...groups] }),
});

const signingKey = () => {
  const { privateKey } = generateKeyPairSync('rsa', { modulusLength: 2048 });
  return { ...privateKey.export({ format: 'jwk' }), kty: 'RSA' as const, use: 'sig', alg: 'RS256' };
};

const clientMetadata = ({ id, redirectUris, logoutUris }: SignInClient) => ({
  client_id: id,
  redirect_uris: [...redirectUris],
  post_logout_redirect_uris: [...logoutUris],
  response_types: ['code' as const],
  grant_types: ['authorization_code'],
  token_endpoint_auth_method: 'none' as const,
});

/** Whoever signs in on their own machine has agreed. */
const grantEverything = async ({ oidc }: KoaContextWithOIDC) => {
  const { accountId } = oidc.session ?? {};
  if (accountId === undefined || !oidc.client) return undefined;
  const grant = new oidc.provider.Grant({ accountId, clientId: oidc.client.clientId });
  grant.addOIDCScope('openid email profile');
  await grant.save();
  return grant;
};

const configuration = ({ issuer, clients, accounts }: SignInSetting): Configuration => {
  const path = new URL(issuer).pathname;
  const cookie = { httpOnly: true, sameSite: 'lax' as const, signed: true };
  return {
    adapter: createMemory(),
    clients: clients.map(clientMetadata),
    jwks: { keys: [signingKey()] },
    cookies: { keys: [randomBytes(32).toString('hex')], long: { ...cookie, path }, short: cookie },
    scopes: ['openid', 'email', 'profile'],
    claims: { openid: ['sub', 'cognito:groups'], email: ['email', 'email_verified'], profile: ['name'] },
    // Cognito puts all claims into the ID token, not only into the answer of its user-info address.
    conformIdTokenClaims: false,
    responseTypes: ['code'],
    clientAuthMethods: ['none'],
    pkce: { required: () => true },
    clientBasedCORS: () => false,
    findAccount: (_, sub) => {
      const account = accounts.find((each) => each.sub === sub);
      return account && { accountId: sub, claims: () => claimsOf(account) };
    },
    loadExistingGrant: grantEverything,
    // The clock of the cloud jumps by days while the page is open; that must not void the choice.
    ttl: {
      AccessToken: hour,
      AuthorizationCode: 60,
      IdToken: hour,
      Session: hour,
      Grant: hour,
      Interaction: 366 * 24 * hour,
    },
    interactions: { url: (_, { uid }) => `${path}/interaction/${uid}` },
    // The same names as a user pool's domain has.
    routes: {
      authorization: '/oauth2/authorize',
      token: '/oauth2/token',
      userinfo: '/oauth2/userInfo',
      end_session: '/logout',
    },
    features: {
      devInteractions: { enabled: false },
      dPoP: { enabled: false },
      pushedAuthorizationRequests: { enabled: false },
      resourceIndicators: { enabled: false },
      rpInitiatedLogout: { enabled: true },
    },
    renderError: (ctx, { error, error_description: description }) => {
      ctx.set({ ...pageHeaders() });
      ctx.body = problemPage(description ? `${error}: ${description}.` : `${error}.`, backTo(clients));
    },
  };
};

/** Where the application begins, for a person whose sign-in got stuck. */
export const backTo = (clients: readonly SignInClient[]): string | undefined => clients[0]?.logoutUris[0];

/** The provider with its clients, accounts and a signing key of its own; told apart from others by its issuer alone. */
export const createProvider = (setting: SignInSetting): Provider => {
  const provider = new Provider(setting.issuer, configuration(setting));
  provider.on('server_error', (_, error) => void process.stderr.write(`${error.stack ?? error.message}\n`));
  return provider;
};
