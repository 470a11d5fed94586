import type { Account } from './people.ts';

/** What the provider's thread is started with. */
export interface ProviderSetting {
  /** `http://127.0.0.1:<port>/_local/sign-in` */
  readonly issuer: string;
  readonly clients: readonly { readonly id: string; readonly redirectUris: readonly string[]; readonly logoutUris: readonly string[] }[];
  readonly people: readonly Account[];
  /** The cloud's clock: a Float64 of milliseconds to add. */
  readonly shared: SharedArrayBuffer;
}

/** The port that it listens on. */
export interface Listening {
  readonly port: number;
}
