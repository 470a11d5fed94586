import { randomUUID } from 'node:crypto';
import type { IncomingMessage } from 'node:http';
import type { WebReply } from '../model/web.ts';
import type { MatchedRoute } from './routes.ts';

/** Bodies that an HTTP API hands on as text; all others, forms included, arrive in base64. */
const textual = /^(?:text\/.*|application\/(?:json|javascript|xml))(?:;|$)/i;

export interface HttpEventOptions {
  readonly matched: MatchedRoute;
  readonly account: string;
  readonly now: number;
}

/** A request in payload format 2.0 of the HTTP API. Paths are decoded, repeated query values joined by commas. */
export const httpEvent = (request: IncomingMessage, body: Buffer, { matched, account, now }: HttpEventOptions) => {
  const { pathname, search, searchParams } = new URL(`http://localhost${request.url ?? '/'}`);
  const { cookie, ...headers } = joined(request);
  const path = decoded(pathname);
  const isBase64Encoded = body.length > 0 && !textual.test(headers['content-type'] ?? '');
  const query = queryOf(searchParams);
  return {
    version: '2.0',
    routeKey: matched.route.routeKey,
    rawPath: path,
    rawQueryString: search.slice(1),
    ...(cookie !== undefined && { cookies: cookie.split(/;\s*/) }),
    headers,
    ...(query && { queryStringParameters: query }),
    ...(Object.keys(matched.pathParameters).length > 0 && { pathParameters: matched.pathParameters }),
    requestContext: {
      accountId: account,
      apiId: matched.route.apiId,
      domainName: headers.host ?? 'localhost',
      domainPrefix: matched.route.apiId,
      http: {
        method: request.method ?? 'GET',
        path,
        protocol: `HTTP/${request.httpVersion}`,
        sourceIp: request.socket.remoteAddress ?? '127.0.0.1',
        userAgent: headers['user-agent'] ?? '',
      },
      requestId: randomUUID(),
      routeKey: matched.route.routeKey,
      stage: '$default',
      time: apacheTime(now),
      timeEpoch: Math.floor(now),
    },
    ...(body.length > 0 && { body: body.toString(isBase64Encoded ? 'base64' : 'utf8') }),
    isBase64Encoded,
  };
};

export const decoded = (path: string): string => {
  try {
    return decodeURIComponent(path);
  } catch {
    return path;
  }
};

/** With what the HTTP API adds on its way. */
const joined = (request: IncomingMessage): Record<string, string> => ({
  ...Object.fromEntries(
    Object.entries(request.headersDistinct).map(([name, values = []]) => [
      name,
      values.join(name === 'cookie' ? '; ' : ','),
    ]),
  ),
  'x-forwarded-for': request.socket.remoteAddress ?? '127.0.0.1',
  'x-forwarded-port': String(request.socket.localPort ?? 80),
  'x-forwarded-proto': 'http',
});

const queryOf = (parameters: URLSearchParams): Record<string, string> | undefined => {
  const names = [...new Set(parameters.keys())];
  return names.length === 0
    ? undefined
    : Object.fromEntries(names.map((name) => [name, parameters.getAll(name).join(',')]));
};

const months = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];

/** `12/Mar/2026:19:03:58 +0000` */
const apacheTime = (now: number): string => {
  const iso = new Date(now).toISOString();
  return `${iso.slice(8, 10)}/${months[Number(iso.slice(5, 7)) - 1]}/${iso.slice(0, 4)}:${iso.slice(11, 19)} +0000`;
};

interface StructuredResult {
  readonly statusCode?: number;
  readonly headers?: Readonly<Record<string, string | number | boolean>>;
  readonly cookies?: readonly string[];
  readonly body?: string;
  readonly isBase64Encoded?: boolean;
}

/**
 * What a function answered: in full with a `statusCode`, else a body of JSON with status 200.
 * Undefined for an answer that an HTTP API does not take.
 */
export const webReply = (result: unknown): WebReply | undefined => {
  const structured =
    typeof result === 'object' && result !== null && 'statusCode' in result ? (result as StructuredResult) : undefined;
  if (!structured)
    return {
      status: 200,
      headers: { 'content-type': 'application/json' },
      body: typeof result === 'string' ? result : JSON.stringify(result),
    };
  const { statusCode = 200, headers = {}, cookies = [], body = '', isBase64Encoded = false } = structured;
  if (!Number.isInteger(statusCode) || statusCode < 100 || statusCode > 599 || typeof body !== 'string')
    return undefined;
  const named = Object.fromEntries(Object.entries(headers).map(([name, value]) => [name.toLowerCase(), String(value)]));
  return {
    status: statusCode,
    headers: {
      'content-type': 'text/plain; charset=utf-8',
      ...named,
      ...(cookies.length > 0 && { 'set-cookie': cookies }),
    },
    body: isBase64Encoded ? Buffer.from(body, 'base64') : body,
  };
};
