import middy from '@middy/core';
import type { APIGatewayProxyEventV2, APIGatewayProxyStructuredResultV2 } from 'aws-lambda';
import type { Log } from '../../ports/ports.ts';
import type { RestReply, RestRequest } from '../../ports/rest.ts';
import { type AdmitDeps, admitter } from '../../steps/keys/admit.ts';
import { admitted, isAdmitted, isGuess } from './admission.ts';
import { jsonHeaders } from './guard-headers.ts';
import { bodyOf, isHead } from './http.ts';
import { withinLimits } from './limits.ts';
import { unlessKnown } from './not-modified.ts';

interface RestHandlerDeps extends AdmitDeps {
  readonly log: Log;
}

/** A function behind the REST API: nothing is looked at before the key is. */
export const restHandler = (
  handle: (request: RestRequest) => Promise<RestReply>,
  { log, ...deps }: RestHandlerDeps,
) => {
  const admit = admitter(deps);
  return middy<APIGatewayProxyEventV2, APIGatewayProxyStructuredResultV2>()
    .use(withinLimits(deps.clock))
    .handler(async (event) => {
      try {
        const caller = await admitted(event, admit);
        if (!isAdmitted(caller)) {
          if (isGuess(caller)) log.warn('api.refused', { route: event.routeKey });
          return reply(caller);
        }
        const answer = reply(await handle({ ...requestOf(event), by: caller.by, scopes: caller.scopes }));
        return unlessKnown(event, isHead(event) ? { ...answer, body: '' } : answer);
      } catch (error) {
        log.error('api.failed', { route: event.routeKey, error: error instanceof Error ? error.name : 'unknown' });
        return reply({
          status: 503,
          body: { message: 'Something went wrong here; nothing was changed by half. Try again in a moment.' },
          headers: { 'retry-after': '5' },
        });
      }
    });
};

const requestOf = (event: APIGatewayProxyEventV2): Omit<RestRequest, 'by' | 'scopes'> => ({
  method: isHead(event) ? 'GET' : event.requestContext.http.method,
  path: event.rawPath,
  query: event.queryStringParameters ?? {},
  headers: event.headers,
  body: bodyOf(event),
});

const reply = ({ status, body, headers }: RestReply): APIGatewayProxyStructuredResultV2 => ({
  statusCode: status,
  headers: { ...jsonHeaders, ...headers },
  // A file comes as the text that it is.
  body: typeof body === 'string' && headers?.['content-disposition'] ? body : JSON.stringify(body),
});
