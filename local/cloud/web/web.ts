import type { Authorizer } from '../model/access.ts';
import type { CloudClock } from '../model/clock.ts';
import type { Functions } from '../model/functions.ts';
import type { Meter } from '../model/meter.ts';
import type { Topology } from '../model/topology.ts';
import type { Web, WebReply } from '../model/web.ts';
import { decoded, httpEvent, webReply } from './http-event.ts';
import { createRouter } from './routes.ts';

export interface WebOptions {
  readonly topology: Topology;
  readonly functions: Functions;
  readonly authorizer: Authorizer;
  readonly clock: CloudClock;
  readonly meter: Meter;
  /** For what no route knows: the start page. */
  readonly otherwise: (request: {
    readonly method?: string | undefined;
    readonly url?: string | undefined;
  }) => WebReply | undefined;
}

const json = (status: number, message: string): WebReply => ({
  status,
  headers: { 'content-type': 'application/json' },
  body: JSON.stringify({ message }),
});

/** The HTTP API of the template: finds the route, calls its function, hands back what it answered. */
export const createWeb = ({ topology, functions, authorizer, clock, meter, otherwise }: WebOptions): Web => {
  const find = createRouter(topology.routes);
  return async (request, body) => {
    const path = decoded((request.url ?? '/').split('?')[0] ?? '/');
    const matched = find(request.method ?? 'GET', path);
    const isTaken = matched !== undefined && matched.route.routeKey !== '$default';
    const ours = isTaken ? undefined : otherwise(request);
    if (ours || !matched) return ours ?? json(404, 'Not Found');
    meter.count('execute-api', { operation: 'Request' });
    const { apiId, functionArn, routeKey } = matched.route;
    const sourceArn = `arn:aws:execute-api:${topology.region}:${topology.account}:${apiId}/$default/${routeKey.split(' ')[0] ?? ''}${routeKey.split(' ')[1] ?? ''}`;
    authorizer.demand({
      principal: { kind: 'service', service: 'apigateway.amazonaws.com', sourceArn },
      action: 'lambda:InvokeFunction',
      resource: functionArn,
    });
    const { ok, payload, error } = await functions.invoke(
      functionArn,
      httpEvent(request, body, { matched, account: topology.account, now: clock.now() }),
    );
    const reply = ok ? webReply(payload) : undefined;
    if (reply) return reply;
    const name = functionArn.split(':').at(-1);
    process.stderr.write(
      `${name} failed: ${error ? `${error.type} ${error.message}` : 'an HTTP API does not take its answer.'}\n`,
    );
    return json(500, 'Internal Server Error');
  };
};
