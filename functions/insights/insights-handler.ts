import middy from '@middy/core';
import type { APIGatewayProxyEventV2, APIGatewayProxyStructuredResultV2 } from 'aws-lambda';
import { isApiKey, unauthorised } from '../../shared/adapters/aws/api-key.ts';
import { formOf, isHead, pageHeads } from '../../shared/adapters/aws/http.ts';
import type { Log } from '../../shared/ports/ports.ts';
import { jarOf } from '../../shared/steps/staff/cookies.ts';
import { type Answer, type Asked, type InsightsDeps, problem } from './deps.ts';
import { insights } from './insights.ts';

interface InsightsHandlerDeps extends InsightsDeps {
  readonly log: Log;
}

type Event = APIGatewayProxyEventV2;
type Result = APIGatewayProxyStructuredResultV2;

const isOfApi = ({ rawPath }: Event): boolean => rawPath.startsWith('/v1/');

/** Scores over the API, with its key, and on the page of staff, with their session. */
export const insightsHandler = ({ log, ...deps }: InsightsHandlerDeps) => {
  const answerTo = async (event: Event): Promise<Answer> => {
    if (isOfApi(event) && !isApiKey(event.headers.authorization, (await deps.keyring()).apiKey)) return refused;
    return insights(await askedOf(event, deps), deps);
  };
  return middy<Event, Result>()
    .use({ before: (request) => (isOfApi(request.event) ? undefined : pageHeads.before?.(request)) })
    .handler(async (event) => {
      try {
        const answer = reply(await answerTo(event));
        return isHead(event) ? { ...answer, body: '' } : answer;
      } catch (error) {
        log.error('insights.failed', { route: event.routeKey, error: error instanceof Error ? error.name : 'unknown' });
        return reply(problem(503, 'The scores cannot be counted at the moment; nothing is lost. Try again.'));
      }
    });
};

const refused: Answer = { ...problem(401, unauthorised.body.message), headers: { ...unauthorised.headers } };

const askedOf = async (event: Event, { publicUrl }: InsightsDeps): Promise<Asked> => ({
  method: event.requestContext.http.method,
  form: event.requestContext.http.method === 'POST' ? await formOf(event) : {},
  path: event.rawPath.replace(/\/$/, ''),
  rawQuery: event.rawQueryString,
  token: jarOf(event.cookies, publicUrl).read('session'),
});

const reply = ({ status, headers, body }: Answer): Result => ({
  statusCode: status,
  headers: {
    'cache-control': 'no-store',
    'referrer-policy': 'same-origin',
    'x-content-type-options': 'nosniff',
    'x-robots-tag': 'noindex, nofollow',
    ...headers,
  },
  body,
});
