import { once } from 'node:events';
import { createServer, type IncomingMessage } from 'node:http';
import type { AddressInfo } from 'node:net';
import { text } from 'node:stream/consumers';

export interface Asked {
  readonly call: string;
  readonly key: string | undefined;
  readonly body: unknown;
}

interface Reply {
  readonly status?: number;
  readonly body: unknown;
  readonly headers?: Readonly<Record<string, string>>;
}

/** A system that answers what a test wants, and remembers what it was asked. */
export const withServer = async (
  answer: (asked: Asked, nth: number) => Reply,
  use: (url: string, asked: readonly Asked[]) => Promise<void>,
): Promise<void> => {
  const asked: Asked[] = [];
  const server = createServer(async (request: IncomingMessage, response) => {
    const body = await text(request);
    const { method, url, headers } = request;
    asked.push({
      call: `${method} ${url}`,
      key: headers.authorization,
      body: body === '' ? undefined : JSON.parse(body),
    });
    const last = asked.at(-1);
    const reply: Reply = last ? answer(last, asked.length) : { status: 500, body: '' };
    response.writeHead(reply.status ?? 200, reply.headers);
    response.end(typeof reply.body === 'string' ? reply.body : JSON.stringify(reply.body));
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  try {
    await use(`http://127.0.0.1:${(server.address() as AddressInfo).port}`, asked);
  } finally {
    server.closeAllConnections();
    server.close();
  }
};
