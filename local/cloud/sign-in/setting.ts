import type { Topology } from '../model/topology.ts';
import type { Account } from './account.ts';

/** A browser application that may ask who somebody is; it has no secret. */
export interface SignInClient {
  readonly id: string;
  readonly redirectUris: readonly string[];
  readonly logoutUris: readonly string[];
}

/** What the provider's thread is started with. */
export interface SignInSetting {
  /** What people sign in to, by name. */
  readonly application: string;
  /** `http://127.0.0.1:<port>/_local/sign-in` */
  readonly issuer: string;
  readonly clients: readonly SignInClient[];
  readonly accounts: readonly Account[];
  /** Float64 at byte 0: the offset of cloud time in milliseconds. */
  readonly shared: SharedArrayBuffer;
}

export type FromProvider = { readonly port: number } | { readonly problem: string };

const uris = (value: unknown): readonly string[] => (Array.isArray(value) ? value.map(String) : []);

/**
 * The clients of the template's user pools.
 * @throws Error for a client with a secret: it would sign in otherwise than a public one.
 */
export const clientsOf = (topology: Pick<Topology, 'ofType'>): readonly SignInClient[] =>
  topology.ofType('AWS::Cognito::UserPoolClient').map(({ ref, path, properties }) => {
    if (properties.GenerateSecret === true)
      throw new Error(`${path}: the embedded cloud signs in public clients only, without a secret.`);
    return { id: ref, redirectUris: uris(properties.CallbackURLs), logoutUris: uris(properties.LogoutURLs) };
  });
