/** A webhook as it arrived: the bytes that were signed, not what they were parsed into. */
export interface HookRequest {
  readonly raw: Buffer;
  /** Names in lower case. */
  readonly headers: Readonly<Record<string, string | undefined>>;
  readonly method: string;
  /** With scheme, host and query, as the sender called it. */
  readonly url: string;
  readonly query: Readonly<Record<string, string | undefined>>;
  /** What the address carries behind the name of the source. */
  readonly pathSecret?: string | undefined;
}
