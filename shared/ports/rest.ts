import type { Scope } from '../contracts/rows/keys.ts';

/** A call of the REST API, after the key was checked. */
export interface RestRequest {
  readonly method: string;
  /** Decoded, without query. */
  readonly path: string;
  readonly query: Readonly<Record<string, string | undefined>>;
  readonly headers: Readonly<Record<string, string | undefined>>;
  readonly body: string;
  /** Who calls: `api` with the first key, else `key:` and the id of a system's. */
  readonly by: string;
  readonly scopes: readonly Scope[];
}

export interface RestReply {
  readonly status: number;
  readonly body: unknown;
  readonly headers?: Readonly<Record<string, string>>;
}
