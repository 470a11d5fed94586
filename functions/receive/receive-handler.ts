import middy from '@middy/core';
import type { APIGatewayProxyEventV2, APIGatewayProxyStructuredResultV2 } from 'aws-lambda';
import { type Admit, admitted, isAdmitted, isGuess } from '../../shared/adapters/aws/admission.ts';
import { jsonHeaders } from '../../shared/adapters/aws/guard-headers.ts';
import { withinLimits } from '../../shared/adapters/aws/limits.ts';
import { errorName } from '../../shared/ports/errors.ts';
import type { Clock, Log } from '../../shared/ports/ports.ts';
import { admitter } from '../../shared/steps/keys/admit.ts';
import type { ReceiveDeps } from './deps.ts';
import { type Arriving, receive } from './receive.ts';
import { problem, type Reply } from './reply.ts';
import type { HookRequest } from './request.ts';

interface ReceiveHandlerDeps {
  readonly deps: () => Promise<ReceiveDeps>;
  readonly clock: Clock;
  readonly log: Log;
}

/** The function behind the doors: nothing is looked at before the key, or the signature, is. */
export const receiveHandler = ({ deps, clock, log }: ReceiveHandlerDeps) => {
  let admit: Admit | undefined;
  return middy<APIGatewayProxyEventV2, APIGatewayProxyStructuredResultV2>()
    .use(withinLimits(clock))
    .handler(async (event) => {
      try {
        const fresh = await deps();
        admit ??= admitter({ ...fresh, keyring: async () => (await deps()).keyring });
        const answer = await receive(arriving(event, admit), fresh);
        // Counted apart: many in a short time are somebody's guesses.
        if (isGuess(answer)) log.warn('receive.refused', { route: event.routeKey });
        else log.info('receive.answered', { route: event.routeKey, status: answer.status });
        return reply(answer);
      } catch (error) {
        log.error('receive.failed', { route: event.routeKey, error: errorName(error) });
        return reply(problem(503, 'Something went wrong here. Send it again: what came already is recognised.'));
      }
    });
};

const arriving = (event: APIGatewayProxyEventV2, admit: Admit): Arriving => ({
  door: event.pathParameters?.name,
  method: event.requestContext.http.method,
  request: () => requestOf(event),
  refusal: async () => {
    const caller = await admitted(event, admit);
    return isAdmitted(caller) ? undefined : caller;
  },
});

const requestOf = (event: APIGatewayProxyEventV2): HookRequest => {
  const { headers, rawPath, rawQueryString, requestContext } = event;
  const origin = `${headers['x-forwarded-proto'] ?? 'https'}://${headers.host ?? requestContext.domainName}`;
  return {
    raw: Buffer.from(event.body ?? '', event.isBase64Encoded ? 'base64' : 'utf8'),
    headers,
    method: requestContext.http.method,
    url: `${origin}${rawPath}${rawQueryString ? `?${rawQueryString}` : ''}`,
    query: event.queryStringParameters ?? {},
    pathSecret: event.pathParameters?.secret,
  };
};

const reply = ({
  status,
  body,
  type = 'application/json',
  ...rest
}: Reply & { readonly headers?: Readonly<Record<string, string>> }): APIGatewayProxyStructuredResultV2 => ({
  statusCode: status,
  headers: { ...jsonHeaders, 'content-type': type, ...rest.headers },
  body: typeof body === 'string' ? body : JSON.stringify(body),
});
