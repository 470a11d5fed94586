import type { Template } from '../../../local/cloud/assembly/read-assembly.ts';
import { buildTopology } from '../../../local/cloud/assembly/topology.ts';
import { serviceRoutes } from '../../../local/cloud/console/routes.ts';
import { createGateway, type Gateway } from '../../../local/cloud/gateway/gateway.ts';
import { openStore } from '../../../local/cloud/machine/store.ts';
import type { CloudClock } from '../../../local/cloud/model/clock.ts';
import type { Functions } from '../../../local/cloud/model/functions.ts';
import { type CloudServices, createServices } from '../../../local/cloud/services/compose.ts';
import { createLambda } from '../../../local/cloud/services/lambda/service.ts';
import { template } from './template.ts';

export const start = Date.parse('2026-11-20T09:00:00Z');

/** A clock that stands still until it is moved. */
const handMovedClock = (): CloudClock => {
  let instant = start;
  return {
    now: () => instant,
    moveTo: (to) => {
      instant = Math.max(instant, to);
    },
    shared: new SharedArrayBuffer(8),
  };
};

export interface TestCloud {
  readonly services: CloudServices;
  readonly clock: CloudClock;
  readonly origin: string;
  /** Options for any SDK client, as the account's owner. */
  readonly client: ClientOptions;
  /** Options for a client that acts as a role of the template. */
  as(role: string): ClientOptions;
  /** Moves the clock over everything that falls due up to `by` milliseconds from now. */
  advance(by: number): Promise<void>;
  get(path: string): Promise<unknown>;
  /** Asynchronous invocations so far: function ARN and payload. */
  readonly invoked: readonly (readonly [string, unknown])[];
  /** Those that somebody waited for. */
  readonly asked: readonly (readonly [string, unknown])[];
  /** Ends of ARNs of functions that fail. */
  readonly failing: Set<string>;
  close(): Promise<void>;
}

interface ClientOptions {
  readonly endpoint: string;
  readonly region: string;
  readonly credentials: { readonly accessKeyId: string; readonly secretAccessKey: string };
  readonly maxAttempts: number;
}

/** The services behind their gateway on a port of their own, over a small template. */
export const startCloud = async (folder?: string, described: Template = template): Promise<TestCloud> => {
  const invoked: (readonly [string, unknown])[] = [];
  const asked: (readonly [string, unknown])[] = [];
  const failing = new Set<string>();
  const functions: Functions = {
    invoke: async (arn, payload) => {
      asked.push([arn, payload]);
      const fails = [...failing].some((name) => arn.endsWith(name));
      return fails
        ? { ok: false, payload: null, error: { type: 'Error', message: 'no' } }
        : { ok: true, payload: null };
    },
    invokeAsync: (arn, payload) => void invoked.push([arn, payload]),
  };
  const clock = handMovedClock();
  const store = openStore(folder);
  const topology = buildTopology(
    { stacks: [{ name: 'Test', template: described }], assets: new Map([['code', '/nowhere']]) },
    { origin: 'http://127.0.0.1:4510' },
  );
  const services = createServices({
    topology,
    store,
    clock,
    functions: () => functions,
    nudge: () => {},
  });
  const gateway: Gateway = createGateway({
    clock,
    services: [...services.services, createLambda({ topology, functions, authorizer: services.authorizer })],
    principals: (key) =>
      key.startsWith('ROLE-')
        ? { kind: 'role', roleArn: `arn:aws:iam::000000000000:role/${key.slice(5)}`, session: 'caller' }
        : undefined,
    localRoutes: serviceRoutes(services, topology, ['parked/', 'aws/lambda/']),
    web: async () => ({ status: 200, headers: { 'content-type': 'text/plain' }, body: 'a page' }),
    meter: { count: () => {} },
  });
  const origin = `http://127.0.0.1:${await gateway.listen(0)}`;
  const options = (accessKeyId: string): ClientOptions => ({
    endpoint: origin,
    region: 'us-east-1',
    credentials: { accessKeyId, secretAccessKey: 'x' },
    maxAttempts: 1,
  });

  const advance = async (by: number): Promise<void> => {
    const until = clock.now() + by;
    for (;;) {
      for (const timed of services.timed)
        while ((timed.nextInstant() ?? Number.POSITIVE_INFINITY) <= clock.now()) await timed.run();
      const next = Math.min(...services.timed.map((timed) => timed.nextInstant() ?? Number.POSITIVE_INFINITY));
      clock.moveTo(Math.min(next, until));
      if (next > until) return;
    }
  };

  return {
    services,
    clock,
    origin,
    client: options('OWNER'),
    as: (role) => options(`ROLE-${role}`),
    advance,
    get: async (path) => (await fetch(`${origin}${path}`)).json(),
    invoked,
    asked,
    failing,
    close: async () => {
      await gateway.close();
      store.close();
    },
  };
};
