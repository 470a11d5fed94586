import * as z from 'zod/mini';
import { type Identity, type SignIn, SignInError } from '../../ports/ports.ts';
import { type Claiming, identityOf } from './identity.ts';
import type { Configuration } from './openid-client.ts';

export interface SignInOptions extends Claiming {
  readonly issuer: string;
  readonly clientId: string;
  readonly clientSecret: () => Promise<string | undefined>;
  readonly scope: string;
  /** Where the provider sends browsers back to. */
  readonly redirectUri: string;
  /** Where it sends those who leave. */
  readonly afterwards: string;
}

/** What the browser keeps between leaving and coming back. */
const KeptSchema = z.object({ state: z.string(), nonce: z.string(), verifier: z.string() });

/**
 * Sign-in through any OpenID Connect provider: authorization code with PKCE (RFC 7636), state and nonce; the ID token is
 * validated as OpenID Connect Core 1.0, 3.1.3.7 asks, its signature included. The library is loaded when somebody signs in, not with each page.
 */
export class OpenIdSignIn implements SignIn {
  private readonly options: SignInOptions;
  private discovered: Promise<Configuration> | undefined;

  constructor(options: SignInOptions) {
    this.options = options;
  }

  async begin({ again } = { again: false }): Promise<{ readonly url: string; readonly kept: string }> {
    const client = await import('#openid-client');
    const kept = {
      state: client.randomState(),
      nonce: client.randomNonce(),
      verifier: client.randomPKCECodeVerifier(),
    };
    const url = client.buildAuthorizationUrl(await this.provider(), {
      redirect_uri: this.options.redirectUri,
      response_type: 'code',
      scope: this.options.scope,
      state: kept.state,
      nonce: kept.nonce,
      code_challenge: await client.calculatePKCECodeChallenge(kept.verifier),
      code_challenge_method: 'S256',
      ...(again && { prompt: 'login' }),
    });
    return { url: url.href, kept: Buffer.from(JSON.stringify(kept)).toString('base64url') };
  }

  async finish(query: string, kept: string): Promise<Identity> {
    const expected = KeptSchema.safeParse(parsed(kept));
    if (!expected.success) throw new SignInError('This browser did not begin to sign in here, or took too long.');
    const { state, nonce, verifier } = expected.data;
    const client = await import('#openid-client');
    const provider = await this.provider();
    const url = new URL(`${this.options.redirectUri}?${query}`);
    const checks = { expectedState: state, expectedNonce: nonce, pkceCodeVerifier: verifier, idTokenExpected: true };
    const tokens = await client.authorizationCodeGrant(provider, url, checks).catch((error: unknown) => {
      throw new SignInError('The sign-in was not completed.', { cause: error });
    });
    return identityOf(tokens.claims() ?? {}, this.options);
  }

  async leave(): Promise<string | undefined> {
    const { end_session_endpoint: endpoint } = (await this.provider()).serverMetadata();
    if (!endpoint) return undefined;
    const url = new URL(endpoint);
    const back = this.options.afterwards;
    // OpenID Connect RP-Initiated Logout 1.0; Cognito has another name for the way back.
    for (const [name, value] of [
      ['client_id', this.options.clientId],
      ['post_logout_redirect_uri', back],
      ['logout_uri', back],
    ] as const)
      url.searchParams.set(name, value);
    return url.href;
  }

  /** Discovered once for each environment; a failure is forgotten, so that the next person tries again. */
  private provider(): Promise<Configuration> {
    this.discovered ??= this.discover().catch((error: unknown) => {
      this.discovered = undefined;
      throw error;
    });
    return this.discovered;
  }

  private async discover(): Promise<Configuration> {
    const client = await import('#openid-client');
    const { issuer, clientId } = this.options;
    const server = new URL(issuer);
    const secret = await this.options.clientSecret();
    const authentication = secret === undefined ? client.None() : client.ClientSecretPost(secret);
    // Only a provider on this very machine may be spoken to in the clear.
    const isHere = server.protocol === 'http:' && server.hostname === '127.0.0.1';
    const execute = [client.enableNonRepudiationChecks, ...(isHere ? [client.allowInsecureRequests] : [])];
    return client.discovery(server, clientId, undefined, authentication, { execute });
  }
}

const parsed = (kept: string): unknown => {
  try {
    return JSON.parse(Buffer.from(kept, 'base64url').toString('utf8'));
  } catch {
    return undefined;
  }
};
