import { createHash, timingSafeEqual } from 'node:crypto';
import middy from '@middy/core';
import type { APIGatewayProxyEventV2, APIGatewayProxyStructuredResultV2 } from 'aws-lambda';
import { bodyOf } from '../../shared/adapters/aws/http.ts';
import type { Keyring, Log } from '../../shared/ports/ports.ts';
import type { ApiReply, ApiRequest } from './api.ts';

interface ApiHandlerDeps {
  readonly keyring: () => Promise<Keyring>;
  readonly log: Log;
}

/** The function behind the REST API: nothing is looked at before the key is. */
export const apiHandler = (handle: (request: ApiRequest) => Promise<ApiReply>, { keyring, log }: ApiHandlerDeps) =>
  middy<APIGatewayProxyEventV2, APIGatewayProxyStructuredResultV2>().handler(async (event) => {
    try {
      const { apiKey } = await keyring();
      if (!isKey(event.headers.authorization, apiKey)) return reply(unauthorised);
      return reply(await handle(requestOf(event)));
    } catch (error) {
      log.error('api.failed', { route: event.routeKey, error: error instanceof Error ? error.name : 'unknown' });
      return reply({
        status: 503,
        body: { message: 'Something went wrong here; nothing was changed by half. Try again in a moment.' },
        headers: { 'retry-after': '5' },
      });
    }
  });

const unauthorised: ApiReply = {
  status: 401,
  body: { message: 'Send the API key as `Authorization: Bearer KEY`, or as the user name of Basic authentication.' },
  headers: { 'www-authenticate': 'Bearer, Basic' },
};

/** Bearer KEY, or Basic with the key as user name; some clients leave out the colon. Compared in constant time. */
const isKey = (authorization: string | undefined, apiKey: string): boolean => {
  const [scheme = '', credentials = ''] = (authorization ?? '').trim().split(/\s+/, 2);
  const given =
    scheme.toLowerCase() === 'basic'
      ? (Buffer.from(credentials, 'base64').toString('utf8').split(':')[0] ?? '')
      : scheme.toLowerCase() === 'bearer'
        ? credentials
        : '';
  const digest = (text: string): Buffer => createHash('sha256').update(text).digest();
  return timingSafeEqual(digest(given), digest(apiKey));
};

const requestOf = (event: APIGatewayProxyEventV2): ApiRequest => ({
  method: event.requestContext.http.method,
  path: event.rawPath,
  query: event.queryStringParameters ?? {},
  headers: event.headers,
  body: bodyOf(event),
});

const reply = ({ status, body, headers }: ApiReply): APIGatewayProxyStructuredResultV2 => ({
  statusCode: status,
  headers: { 'content-type': 'application/json', 'cache-control': 'no-store', ...headers },
  body: JSON.stringify(body),
});
