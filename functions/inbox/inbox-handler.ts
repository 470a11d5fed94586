import middy from '@middy/core';
import type { APIGatewayProxyEventV2, APIGatewayProxyStructuredResultV2 } from 'aws-lambda';
import { dataHeaders } from '../../shared/adapters/aws/guard-headers.ts';
import { formOf, pageHeads } from '../../shared/adapters/aws/http.ts';
import { withinLimits } from '../../shared/adapters/aws/limits.ts';
import type { Keyring, Log } from '../../shared/ports/ports.ts';
import { type Jar, jarOf } from '../../shared/steps/staff/cookies.ts';
import type { Answer, Asked } from './answer.ts';
import type { Form, InboxDeps } from './deps.ts';
import { troublePage } from './doors.ts';
import { inbox } from './inbox.ts';

interface InboxHandlerDeps extends Omit<InboxDeps, 'keyring'> {
  readonly keyring: () => Promise<Keyring>;
  readonly log: Log;
}

/** The staff's pages. Nothing is looked at before it is known who asks, and nothing done that another site asked for. */
export const inboxHandler = ({ keyring, log, ...deps }: InboxHandlerDeps) =>
  middy<APIGatewayProxyEventV2, APIGatewayProxyStructuredResultV2>()
    .use(withinLimits(deps.clock))
    .use(pageHeads)
    .handler(async (event) => {
      const jar = jarOf(event.cookies, deps.publicUrl);
      try {
        const answer = await inbox(await askedOf(event, jar), { ...deps, keyring: await keyring() });
        // Sign-ins that fail, forms of other sites, strangers, acts beyond a role.
        if (answer.status === 403) log.warn('inbox.refused', { route: event.routeKey });
        return reply(answer);
      } catch (error) {
        log.error('inbox.failed', { route: event.routeKey, error: error instanceof Error ? error.name : 'unknown' });
        return reply(troublePage(deps.config));
      }
    });

const askedOf = async (event: APIGatewayProxyEventV2, jar: Jar): Promise<Asked> => {
  const isPost = event.requestContext.http.method === 'POST';
  return {
    method: isPost ? 'POST' : 'GET',
    path: event.rawPath.replace(/\/$/, ''),
    query: event.queryStringParameters ?? {},
    rawQuery: event.rawQueryString,
    form: isPost ? ((await formOf(event)) as Form) : {},
    origin: event.headers.origin,
    known: event.headers['if-none-match'],
    jar,
  };
};

const reply = ({ status, page, text, headers = {}, cookies = [] }: Answer): APIGatewayProxyStructuredResultV2 => ({
  statusCode: status,
  headers: {
    ...dataHeaders,
    ...(page && { 'content-type': 'text/html; charset=utf-8', 'content-security-policy': page.contentSecurityPolicy }),
    'referrer-policy': 'same-origin',
    'x-robots-tag': 'noindex, nofollow',
    ...headers,
  },
  cookies: [...cookies],
  body: page?.html ?? text ?? '',
});
