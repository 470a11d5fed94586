import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { CloudClock } from '../model/clock.ts';
import type { LocalRoute } from '../model/local-api.ts';
import type { Web } from '../model/web.ts';
import type { SignIn } from '../sign-in/sign-in.ts';
import { type AwsOptions, awsDoor } from './answer-aws.ts';
import { answerLocal } from './answer-local.ts';
import { isOwnHost } from './own-host.ts';
import { readBody } from './read-body.ts';
import { addressOf, flatHeaders } from './received.ts';
import { readSignature } from './signature.ts';
import { write, writeAws, writeLocal, writeMessage } from './write.ts';

export interface GatewayOptions extends AwsOptions {
  readonly clock: CloudClock;
  readonly localRoutes: readonly LocalRoute[];
  readonly web: Web;
  readonly signIn?: Pick<SignIn, 'owns' | 'handle'>;
}

export interface Gateway {
  readonly server: Server;
  /** Listens on the loopback interface; gives the port, which the system chooses for 0. */
  listen(port: number): Promise<number>;
  close(): Promise<void>;
}

/** The one door of the embedded cloud: AWS calls, its own routes and the pages, told apart by their signature. */
export const createGateway = (options: GatewayOptions): Gateway => {
  const answer = answering(options);
  const server = createServer((request, response) => {
    answer(request, response).catch((error: unknown) => {
      process.stderr.write(`${String(error instanceof Error ? error.stack : error)}\n`);
      if (response.headersSent) response.destroy();
      else writeMessage(response, 500, 'Internal Server Error');
    });
  });
  // Clients keep connections open between bursts; closing one under a request would look like an outage.
  server.keepAliveTimeout = 120_000;
  return { server, listen: (port) => listen(server, port), close: () => close(server) };
};

const answering = (options: GatewayOptions) => {
  const { clock, localRoutes, web, signIn } = options;
  const answerAws = awsDoor(options);
  return async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    if (!isOwnHost(request.headers.host)) return writeMessage(response, 421, misdirected);
    const url = addressOf(request.url);
    if (!url) return writeMessage(response, 404, 'Not Found');
    const headers = flatHeaders(request);
    const signed = readSignature(headers.authorization, url.searchParams);
    if (!signed && signIn?.owns(url.pathname)) return signIn.handle(request, response);
    const body = await readBody(request);
    response.setHeader('date', new Date(clock.now()).toUTCString());
    if (!body) return writeMessage(response, 413, 'Request Too Long');
    const received = { method: request.method ?? 'GET', url, headers, body };
    if (signed) return writeAws(response, await answerAws(signed, received));
    if (url.pathname.startsWith('/_local/')) return writeLocal(response, await answerLocal(localRoutes, received));
    return write(response, await web(request, body));
  };
};

const misdirected = 'The embedded cloud answers to 127.0.0.1 and localhost alone.';

const listen = (server: Server, port: number): Promise<number> =>
  new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, '127.0.0.1', () => {
      server.off('error', reject);
      resolve((server.address() as AddressInfo).port);
    });
  });

const close = (server: Server): Promise<void> =>
  new Promise((resolve) => {
    server.close(() => resolve());
    server.closeAllConnections();
  });
