import type { IncomingMessage } from 'node:http';

/** What the pages answer. */
export interface WebReply {
  readonly status: number;
  readonly headers: Readonly<Record<string, string | readonly string[]>>;
  readonly body: string | Buffer;
}

/** Takes every request that is neither signed for AWS nor below `/_local/`. */
export type Web = (request: IncomingMessage, body: Buffer) => Promise<WebReply>;
