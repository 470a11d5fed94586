import type { MiddlewareObj } from '@middy/core';
import type { APIGatewayProxyEventV2, APIGatewayProxyStructuredResultV2 } from 'aws-lambda';
import { limitOf } from '../../contracts/wiring/limits.ts';
import type { Clock } from '../../ports/ports.ts';
import { jsonHeaders } from './guard-headers.ts';

type Result = APIGatewayProxyStructuredResultV2;

/** What whoever sends too much is shown: by a system the JSON of the API, by a person a page. */
export type Refuse = (status: 413 | 429, message: string) => Result;

const asData: Refuse = (statusCode, message) => ({
  statusCode,
  headers: jsonHeaders,
  body: JSON.stringify({ message }),
});

/** Callers that are remembered; beyond, the oldest is forgotten. */
const remembered = 1_000;
const minute = 60_000;

/**
 * Turns away what is larger or comes more often than its route takes, before anything is read, looked up or parsed. Calls are
 * counted by each instance of a function for itself: a row for each would hand whoever floods us our bill.
 */
export const withinLimits = (
  clock: Clock,
  refuse: Refuse = asData,
): MiddlewareObj<APIGatewayProxyEventV2, APIGatewayProxyStructuredResultV2> => {
  const isOver = countCalls(clock);
  return {
    before: ({ event }) => {
      const { bytes, perMinute } = limitOf(event.routeKey);
      const seconds = isOver(callerOf(event), perMinute);
      if (seconds > 0) {
        const refused = refuse(429, `More than ${perMinute} calls in a minute. Wait ${seconds} s, then go on.`);
        return { ...refused, headers: { ...refused.headers, 'retry-after': String(seconds) } };
      }
      const size = sizeOf(event);
      return size > bytes ? refuse(413, `At most ${bytes} bytes are taken here; these are ${size}.`) : undefined;
    },
  };
};

/** With what they say they are: nobody shall be able to shut a system out from beside it. Wrong keys are counted elsewhere. */
const callerOf = ({ routeKey, headers, requestContext }: APIGatewayProxyEventV2): string =>
  `${routeKey} ${requestContext.http.sourceIp} ${(headers.authorization ?? '').slice(-100)}`;

/** Without decoding it. */
const sizeOf = ({ body = '', isBase64Encoded }: Pick<APIGatewayProxyEventV2, 'body' | 'isBase64Encoded'>): number =>
  Buffer.byteLength(body, isBase64Encoded ? 'base64' : 'utf8');

/** @returns for how many seconds a caller is to wait; none while they are within the limit. */
const countCalls = (clock: Clock) => {
  const seen = new Map<string, { count: number; until: number }>();
  return (caller: string, most: number): number => {
    const now = Date.parse(clock.now());
    const known = seen.get(caller);
    const entry = known && known.until > now ? known : { count: 0, until: now + minute };
    entry.count += 1;
    seen.delete(caller);
    seen.set(caller, entry);
    const [oldest] = seen.keys();
    if (seen.size > remembered && oldest !== undefined) seen.delete(oldest);
    return entry.count > most ? Math.ceil((entry.until - now) / 1_000) : 0;
  };
};
