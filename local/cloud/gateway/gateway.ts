import { randomUUID } from 'node:crypto';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Principal } from '../model/access.ts';
import { AwsError } from '../model/aws-error.ts';
import type { AwsReply, AwsService } from '../model/aws-service.ts';
import type { CloudClock } from '../model/clock.ts';
import type { LocalReply, LocalRoute } from '../model/local-api.ts';
import type { Meter } from '../model/meter.ts';
import type { Web } from '../model/web.ts';
import { errorReply } from '../protocols/error-reply.ts';
import type { SignIn } from '../sign-in/sign-in.ts';
import { isOwnHost } from './own-host.ts';
import { readBody } from './read-body.ts';
import { readSignature, type Signed } from './signature.ts';

export interface GatewayOptions {
  readonly clock: CloudClock;
  readonly services: readonly AwsService[];
  /** Whose access key it is; keys that nobody knows are the account owner's. */
  readonly principals: (accessKeyId: string) => Principal | undefined;
  readonly localRoutes: readonly LocalRoute[];
  readonly web: Web;
  readonly meter: Meter;
  readonly signIn?: Pick<SignIn, 'owns' | 'handle'>;
}

export interface Gateway {
  readonly server: Server;
  /** Listens on the loopback interface; gives the port, which the system chooses for 0. */
  listen(port: number): Promise<number>;
  close(): Promise<void>;
}

interface Received {
  readonly url: URL;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: Buffer;
}

const owner: Principal = { kind: 'owner' };

/** The one door of the embedded cloud: AWS calls, its own routes and the pages, told apart by their signature. */
export const createGateway = (options: GatewayOptions): Gateway => {
  const services = new Map(options.services.map((service) => [service.name, service]));

  const aws = async (signed: Signed, request: IncomingMessage, { url, headers, body }: Received): Promise<AwsReply> => {
    try {
      const service = services.get(signed.service);
      if (!service)
        throw new AwsError('UnknownOperationException', `The embedded cloud has no service ${signed.service}.`, 501);
      const principal = options.principals(signed.accessKeyId) ?? owner;
      const method = request.method ?? 'GET';
      const reply = await service.handle({
        principal,
        service: signed.service,
        method,
        path: url.pathname,
        query: url.searchParams,
        headers,
        body,
      });
      const by = principal.kind === 'role' ? { by: principal.session } : {};
      if (reply.metered) options.meter.count(signed.service, { ...reply.metered, ...by });
      return reply;
    } catch (error) {
      return errorReply({ service: signed.service, headers }, asAwsError(error));
    }
  };

  const local = async (request: IncomingMessage, { url, headers, body }: Received): Promise<LocalReply> => {
    const atPath = options.localRoutes.filter(({ path }) => path === url.pathname);
    const route = atPath.find(({ method }) => method === request.method);
    if (!route) {
      const known = atPath.map(({ method }) => method).join(', ');
      return known
        ? { status: 405, body: { message: `Use ${known}.` } }
        : { status: 404, body: { message: `There is no ${url.pathname} here.` } };
    }
    if (isForeign(headers.origin)) return { status: 403, body: { message: 'Pages of other origins may not do this.' } };
    try {
      return await route.handle({ method: route.method, path: url.pathname, query: url.searchParams, headers, body });
    } catch (error) {
      const { status, code, message } = asAwsError(error);
      return { status, body: { code, message } };
    }
  };

  const answer = async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    if (!isOwnHost(request.headers.host)) return write(response, misdirected);
    const url = addressOf(request.url);
    if (!url) return write(response, notFound);
    const headers = flat(request);
    const signed = readSignature(headers.authorization, url.searchParams);
    if (!signed && options.signIn?.owns(url.pathname)) return options.signIn.handle(request, response);
    const body = await readBody(request);
    response.setHeader('date', new Date(options.clock.now()).toUTCString());
    if (!body)
      return write(response, {
        status: 413,
        headers: { 'content-type': 'application/json' },
        body: '{"message":"Request Too Long"}',
      });
    if (signed) return writeAws(response, await aws(signed, request, { url, headers, body }));
    if (url.pathname.startsWith('/_local/')) return writeLocal(response, await local(request, { url, headers, body }));
    return write(response, await options.web(request, body));
  };

  const server = createServer((request, response) => {
    answer(request, response).catch((error: unknown) => {
      process.stderr.write(`${String(error instanceof Error ? error.stack : error)}\n`);
      if (!response.headersSent)
        write(response, {
          status: 500,
          headers: { 'content-type': 'application/json' },
          body: '{"message":"Internal Server Error"}',
        });
      else response.destroy();
    });
  });
  // Clients keep connections open between bursts; closing one under a request would look like an outage.
  server.keepAliveTimeout = 120_000;

  return {
    server,
    listen: (port) =>
      new Promise((resolve, reject) => {
        server.once('error', reject);
        server.listen(port, '127.0.0.1', () => {
          server.off('error', reject);
          resolve((server.address() as AddressInfo).port);
        });
      }),
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
};

const flat = (request: IncomingMessage): Readonly<Record<string, string>> =>
  Object.fromEntries(
    Object.entries(request.headers).map(([name, value]) => [
      name,
      Array.isArray(value) ? value.join(', ') : (value ?? ''),
    ]),
  );

/** What is no address names nothing that is here. */
const addressOf = (url = '/'): URL | undefined =>
  URL.parse(url.startsWith('/') ? `http://localhost${url}` : url) ?? undefined;

const notFound: Reply = {
  status: 404,
  headers: { 'content-type': 'application/json' },
  body: '{"message":"Not Found"}',
};

const misdirected: Reply = {
  status: 421,
  headers: { 'content-type': 'application/json' },
  body: '{"message":"The embedded cloud answers to 127.0.0.1 and localhost alone."}',
};

const isForeign = (origin: string | undefined): boolean => {
  if (!origin) return false;
  return !['127.0.0.1', 'localhost'].includes(URL.parse(origin)?.hostname ?? '');
};

const asAwsError = (error: unknown): AwsError => {
  if (error instanceof AwsError) return error;
  process.stderr.write(`${String(error instanceof Error ? error.stack : error)}\n`);
  return new AwsError('InternalFailure', error instanceof Error ? error.message : 'The embedded cloud failed.', 500);
};

interface Reply {
  readonly status: number;
  readonly headers: Readonly<Record<string, string | readonly string[]>>;
  readonly body: string | Buffer;
}

const write = (response: ServerResponse, { status, headers, body }: Reply): void => {
  for (const [name, value] of Object.entries(headers))
    response.setHeader(name, typeof value === 'string' ? value : [...value]);
  response.statusCode = status;
  response.end(body);
};

const writeAws = (response: ServerResponse, { status, headers = {}, body = '' }: AwsReply): void =>
  write(response, { status, headers: { 'x-amzn-requestid': randomUUID(), ...headers }, body });

const writeLocal = (response: ServerResponse, { status, type = 'application/json', body }: LocalReply): void => {
  const content = Buffer.isBuffer(body)
    ? body
    : type === 'application/json'
      ? JSON.stringify(body, null, 2)
      : String(body);
  write(response, { status, headers: { 'content-type': type, 'cache-control': 'no-store' }, body: content });
};
