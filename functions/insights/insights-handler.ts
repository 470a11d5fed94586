import middy from '@middy/core';
import type { APIGatewayProxyEventV2, APIGatewayProxyStructuredResultV2 } from 'aws-lambda';
import { admitted, isAdmitted, isGuess } from '../../shared/adapters/aws/admission.ts';
import { dataHeaders, jsonHeaders } from '../../shared/adapters/aws/guard-headers.ts';
import { formOf, isHead, pageHeads } from '../../shared/adapters/aws/http.ts';
import { withinLimits } from '../../shared/adapters/aws/limits.ts';
import type { Log } from '../../shared/ports/ports.ts';
import { type AdmitDeps, admitter } from '../../shared/steps/keys/admit.ts';
import { jarOf } from '../../shared/steps/staff/cookies.ts';
import { type Answer, type Asked, type InsightsDeps, json, problem } from './deps.ts';
import { insights } from './insights.ts';
import { troublePage } from './open-page.ts';

interface InsightsHandlerDeps extends InsightsDeps {
  readonly records: InsightsDeps['records'] & AdmitDeps['records'];
  readonly log: Log;
}

type Event = APIGatewayProxyEventV2;
type Result = APIGatewayProxyStructuredResultV2;

const isOfApi = ({ rawPath }: Event): boolean => rawPath.startsWith('/v1/');

/** Scores over the API, with its key, and on the page of staff, with their session. */
export const insightsHandler = ({ log, ...deps }: InsightsHandlerDeps) => {
  const admit = admitter(deps);
  const answerTo = async (event: Event): Promise<Answer> => {
    const asked = await askedOf(event, deps);
    if (!isOfApi(event)) return insights(asked, deps);
    const caller = await admitted(event, admit);
    if (!isAdmitted(caller) && isGuess(caller)) log.warn('api.refused', { route: event.routeKey });
    if (!isAdmitted(caller)) return json(caller.status, caller.body, caller.headers);
    return insights({ ...asked, words: caller.scopes.includes('words') }, deps);
  };
  return middy<Event, Result>()
    .use(withinLimits(deps.clock))
    .use({ before: (request) => (isOfApi(request.event) ? undefined : pageHeads.before?.(request)) })
    .handler(async (event) => {
      try {
        const answer = reply(await answerTo(event));
        return isHead(event) ? { ...answer, body: '' } : answer;
      } catch (error) {
        log.error('insights.failed', { route: event.routeKey, error: error instanceof Error ? error.name : 'unknown' });
        const why = 'The scores cannot be counted at the moment; nothing is lost. Try again.';
        const { rawPath: path, rawQueryString: rawQuery } = event;
        return reply(isOfApi(event) ? problem(503, why) : troublePage({ path, rawQuery }, deps));
      }
    });
};

const askedOf = async (event: Event, { publicUrl }: InsightsDeps): Promise<Asked> => ({
  method: event.requestContext.http.method,
  form: event.requestContext.http.method === 'POST' ? await formOf(event) : {},
  path: event.rawPath.replace(/\/$/, ''),
  rawQuery: event.rawQueryString,
  words: false,
  token: jarOf(event.cookies, publicUrl).read('session'),
});

const reply = ({ status, headers, body }: Answer): Result => ({
  statusCode: status,
  headers: {
    ...(headers['content-type'] === 'application/json' ? jsonHeaders : dataHeaders),
    'referrer-policy': 'same-origin',
    'x-robots-tag': 'noindex, nofollow',
    ...headers,
  },
  body,
});
