import { createHash, generateKeyPairSync, type KeyObject, sign } from 'node:crypto';
import { createServer, type IncomingMessage, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';

const base64 = (value: object): string => Buffer.from(JSON.stringify(value)).toString('base64url');
const keyPair = () => generateKeyPairSync('rsa', { modulusLength: 2048 });

interface Asked {
  readonly nonce: string;
  readonly challenge: string;
}

/** How an answer of the provider, or of whoever stands in its place, differs from what it should be. */
export interface Twist {
  readonly claims?: Readonly<Record<string, unknown>>;
  readonly alg?: string;
  /** Signed by a key that the provider does not have. */
  readonly byStranger?: boolean;
  readonly withoutToken?: boolean;
  readonly metadata?: Readonly<Record<string, unknown>>;
}

/** A provider of sign-ins on this machine, just large enough to be impersonated. */
export class Provider {
  twist: Twist = {};
  private readonly server: Server = createServer((asked, answer) => {
    this.answerTo(asked).then(
      ([status, body]) => answer.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify(body)),
      (error: unknown) => answer.writeHead(500).end(String(error)),
    );
  });
  private readonly keys = keyPair();
  private readonly strangers = keyPair();
  private readonly asked = new Map<string, Asked>();

  async listen(): Promise<void> {
    await new Promise<void>((done) => this.server.listen(0, '127.0.0.1', done));
  }
  async close(): Promise<void> {
    await new Promise((done) => this.server.close(done));
  }
  get issuer(): string {
    return `http://127.0.0.1:${(this.server.address() as AddressInfo).port}`;
  }

  /** Somebody signs in there: the code, and the query with which their browser comes back. */
  visit(url: string): { readonly code: string; readonly query: string } {
    const { searchParams: given } = new URL(url);
    const code = `code-${this.asked.size}`;
    this.asked.set(code, { nonce: given.get('nonce') ?? '', challenge: challengeIn(given) });
    return { code, query: new URLSearchParams({ code, state: given.get('state') ?? '' }).toString() };
  }

  private async answerTo(asked: IncomingMessage): Promise<readonly [number, object]> {
    const { url = '' } = asked;
    if (url.startsWith('/.well-known')) return [200, { ...this.metadata(), ...this.twist.metadata }];
    if (url === '/keys') return [200, { keys: [this.publicKey()] }];
    return this.exchange(new URLSearchParams(await textOf(asked)));
  }

  private metadata(): object {
    const at = (path: string) => `${this.issuer}/${path}`;
    return {
      ...{ issuer: this.issuer, authorization_endpoint: at('authorize'), token_endpoint: at('token') },
      ...{ jwks_uri: at('keys'), id_token_signing_alg_values_supported: ['RS256', 'none'] },
      ...{ response_types_supported: ['code'], subject_types_supported: ['public'] },
    };
  }

  private publicKey(): object {
    return { ...this.keys.publicKey.export({ format: 'jwk' }), kid: 'one', use: 'sig', alg: 'RS256' };
  }

  private exchange(form: URLSearchParams): readonly [number, object] {
    const code = form.get('code') ?? '';
    const asked = this.asked.get(code);
    this.asked.delete(code);
    const challenge = createHash('sha256')
      .update(form.get('code_verifier') ?? '')
      .digest('base64url');
    if (asked?.challenge !== challenge) return [400, { error: 'invalid_grant' }];
    const idToken = this.twist.withoutToken ? {} : { id_token: this.tokenFor(asked.nonce) };
    return [200, { access_token: 'a', token_type: 'bearer', expires_in: 60, ...idToken }];
  }

  private tokenFor(nonce: string): string {
    const now = Math.floor(Date.now() / 1000);
    const claims = {
      ...{ iss: this.issuer, aud: 'heardback', sub: 'mara', iat: now, exp: now + 60, nonce },
      ...{ email: 'mara@oakandember.example', email_verified: true, name: 'Mara', ...this.twist.claims },
    };
    const { alg = 'RS256', byStranger } = this.twist;
    const body = `${base64({ alg, ...(alg === 'RS256' && { kid: 'one' }) })}.${base64(claims)}`;
    return `${body}.${alg === 'none' ? '' : signed(body, (byStranger ? this.strangers : this.keys).privateKey)}`;
  }
}

const signed = (body: string, key: KeyObject): string => sign('sha256', Buffer.from(body), key).toString('base64url');
/** A challenge in the clear would be the verifier itself. */
const challengeIn = (given: URLSearchParams): string =>
  given.get('code_challenge_method') === 'S256' ? (given.get('code_challenge') ?? '') : '';

const textOf = async (parts: AsyncIterable<Buffer>): Promise<string> => {
  let text = '';
  for await (const part of parts) text += part;
  return text;
};
