import { cloudRoutes } from './console/cloud-routes.ts';
import { restoreRoute } from './console/restore.ts';
import { serviceRoutes } from './console/routes.ts';
import { createGateway } from './gateway/gateway.ts';
import type { Inside } from './inside.ts';
import type { Endings } from './machine/endings.ts';
import type { FateOf } from './model/fate.ts';
import type { LocalRoute } from './model/local-api.ts';
import type { Web } from './model/web.ts';
import { restorer } from './services/dynamodb/restore.ts';
import { createDynamoDb } from './services/dynamodb/service.ts';
import { createLambda } from './services/lambda/service.ts';
import { type AccountHolder, accountOf } from './sign-in/account.ts';
import { clientsOf } from './sign-in/setting.ts';
import { createSignIn, type SignIn } from './sign-in/sign-in.ts';
import { createWeb, type WebOptions } from './web/web.ts';

export interface DoorOptions {
  readonly origin: string;
  readonly port: number;
  readonly application: string;
  readonly accounts: readonly AccountHolder[];
  readonly startPage?: WebOptions['otherwise'];
  readonly keptUnder?: readonly string[];
  readonly fateOf?: FateOf;
}

/** Lets AWS calls, people and tests in, on the loopback interface. */
export const openDoor = async (inside: Inside, options: DoorOptions, ended: Endings): Promise<void> => {
  const { clock, meter, engine, topology, functions, pollers, pump, services } = inside;
  const { authorizer } = services;
  const signIn = signInOf(inside, options);
  ended.add(() => signIn.stop());
  const state = { ready: false };
  const gateway = createGateway({
    clock,
    meter,
    services: [
      ...services.services,
      createDynamoDb({ engine, topology, authorizer, wrote: () => pollers.changed() }),
      createLambda({ topology, functions, authorizer }),
    ],
    principals: functions.principal,
    localRoutes: routesOf(inside, options, { signIn, isReady: () => state.ready }),
    web: webOf(inside, options),
    signIn,
    fateOf: options.fateOf,
    kill: (name) => functions.kill(name),
  });
  await gateway.listen(options.port);
  ended.add(() => gateway.close());
  ended.add(() => pump.stop());
  state.ready = true;
};

const signInOf = ({ clock, topology }: Inside, { origin, application, accounts }: DoorOptions): SignIn =>
  createSignIn({ origin, application, clock, clients: clientsOf(topology), accounts: accounts.map(accountOf) });

const webOf = ({ topology, functions, services, clock, meter }: Inside, { startPage }: DoorOptions): Web => {
  const { authorizer } = services;
  return createWeb({ topology, functions, authorizer, clock, meter, otherwise: startPage ?? (() => undefined) });
};

const routesOf = (
  inside: Inside,
  { keptUnder = [] }: DoorOptions,
  { signIn, isReady }: { readonly signIn: SignIn; readonly isReady: () => boolean },
): readonly LocalRoute[] => {
  const { services, topology, clock, pump, meter, engine, pollers } = inside;
  const reset = (how: { readonly keepRunning: boolean }): Promise<void> => emptied(inside, signIn, how);
  const passOver = (table: string): Promise<void> => pollers.passOver(table);
  return [
    ...serviceRoutes(services, topology, keptUnder),
    ...cloudRoutes({ clock, pump, meter, reset, isReady }),
    restoreRoute({ restore: restorer(engine, topology), passOver, pump }),
  ];
};

/** Back to empty, in place. */
const emptied = (
  { functions, tables, pollers, services, clock, meter }: Inside,
  signIn: SignIn,
  { keepRunning }: { readonly keepRunning: boolean },
): Promise<void> =>
  functions.pausedFor(async () => {
    await tables.empty();
    pollers.startOver();
    services.reset();
    clock.reset();
    meter.reset();
    // What functions remember from before must not outlive the data that it was about.
    if (!keepRunning) await Promise.all([functions.renew(), signIn.stop()]);
  });
