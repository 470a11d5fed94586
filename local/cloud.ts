import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { readAssembly } from './assembly/read-assembly.ts';
import { buildTopology } from './assembly/topology.ts';
import { takeFolder } from './data-folder.ts';
import { startEngine } from './dynamodb/engine.ts';
import { createDynamoDb } from './dynamodb/service.ts';
import { openTables } from './dynamodb/tables.ts';
import { freePort } from './free-port.ts';
import { createGateway } from './gateway/gateway.ts';
import { createAsyncInvocations } from './lambda/async-invocations.ts';
import { asyncSettings } from './lambda/async-settings.ts';
import { createFunctions, type RunningFunctions } from './lambda/functions.ts';
import { createPollers } from './lambda/pollers.ts';
import { createLambda } from './lambda/service.ts';
import { cloudRoutes } from './local-api/cloud-routes.ts';
import { serviceRoutes } from './local-api/routes.ts';
import { createMeter } from './meter.ts';
import { secretsHere } from './secrets-here.ts';
import { createServices } from './services/compose.ts';
import { readAccounts } from './sign-in/accounts.ts';
import { clientsOf } from './sign-in/setting.ts';
import { createSignIn } from './sign-in/sign-in.ts';
import { startPage } from './start-page/start-page.ts';
import { openStore } from './store.ts';
import { createClock } from './time/clock.ts';
import { createPump, type Pump } from './time/pump.ts';
import { createWeb } from './web/web.ts';

export interface CloudOptions {
  readonly projectRoot: string;
  /** 0 lets the system choose. */
  readonly port: number;
  /** Where data is kept; without one nothing is. */
  readonly dataDir?: string;
  /** Folder of the synthesised assembly. */
  readonly assembly: string;
}

export interface RunningCloud {
  /** `http://127.0.0.1:<port>` */
  readonly origin: string;
  readonly leftAlone: readonly string[];
  close(): Promise<void>;
}

/**
 * Runs what the templates of an assembly describe, until it is closed.
 * @throws Error saying what is in the way: a port or folder that is taken, a template that is not understood, no engine.
 */
export const startCloud = async (options: CloudOptions): Promise<RunningCloud> => {
  // The template names the cloud's own address, so the port has to be known before it is read.
  const port = await freePort(options.port);
  const ended = new Endings();
  try {
    return await start(options, port, ended);
  } catch (error) {
    await ended.run();
    throw error;
  }
};

const start = async (
  { projectRoot, dataDir, assembly }: CloudOptions,
  port: number,
  ended: Endings,
): Promise<RunningCloud> => {
  const folder = dataDir === undefined ? undefined : takeFolder(dataDir);
  ended.add(() => folder?.release());
  const path = folder?.path ?? mkdtempSync(join(tmpdir(), 'heardback-cloud-'));
  if (!folder) ended.add(() => rmSync(path, { recursive: true, force: true }));
  const clock = createClock(path);
  const store = openStore(path);
  ended.add(() => store.close());
  const origin = `http://127.0.0.1:${port}`;
  const starting = startEngine({ projectRoot, folder: path });
  ended.add(async () => (await starting.catch(() => undefined))?.stop());
  const topology = buildTopology(readAssembly(assembly), { origin });
  const engine = await starting;

  const meter = createMeter();
  const late: { pump?: Pump; functions?: RunningFunctions } = {};
  const nudge = (): void => late.pump?.nudge();
  const running = (): RunningFunctions => {
    if (!late.functions) throw new Error('The functions have not been started yet.');
    return late.functions;
  };
  const services = createServices({
    topology,
    store,
    clock,
    functions: running,
    nudge,
    meter,
    overrideSecret: secretsHere,
  });
  const tables = await openTables(topology, engine);
  ended.add(() => tables.close());
  const asynchronous = createAsyncInvocations({
    store,
    clock,
    functions: running,
    settingOf: asyncSettings(topology),
    delivery: services.delivery,
    nudge,
  });
  const functions = createFunctions({
    specs: topology.functions,
    clock,
    meter,
    region: topology.region,
    logs: join(path, 'logs'),
    endpoint: () => origin,
    asynchronous,
    ended: nudge,
  });
  late.functions = functions;
  ended.add(() => functions.stop());
  const pollers = createPollers({ topology, store, clock, functions, meter, nudge, services, stream: tables.stream });
  pollers.trim();
  const pump = createPump([...services.timed, asynchronous, ...pollers.timed, functions.timed], clock);
  late.pump = pump;
  const { authorizer } = services;

  const signIn = createSignIn({
    origin,
    clock,
    clients: clientsOf(topology),
    accounts: readAccounts(assembly),
  });
  ended.add(() => signIn.stop());
  const reset = ({ keepRunning }: { readonly keepRunning: boolean }): Promise<void> =>
    functions.pausedFor(async () => {
      await tables.empty();
      pollers.startOver();
      services.reset();
      clock.reset();
      meter.reset();
      // What functions remember from before must not outlive the data that it was about.
      if (!keepRunning) await Promise.all([functions.renew(), signIn.stop()]);
    });
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
    localRoutes: [
      ...serviceRoutes(services, topology),
      ...cloudRoutes({ clock, pump, meter, reset, isReady: () => state.ready }),
    ],
    web: createWeb({ topology, functions, authorizer, clock, meter, otherwise: startPage }),
    signIn,
  });
  await gateway.listen(port);
  ended.add(() => gateway.close());
  ended.add(() => pump.stop());
  state.ready = true;
  pump.nudge();
  return { origin, leftAlone: topology.leftAlone, close: () => ended.run() };
};

/** What has to be undone, last first. */
class Endings {
  private readonly endings: (() => Promise<void> | void)[] = [];

  add(ending: () => Promise<void> | void): void {
    this.endings.push(ending);
  }

  async run(): Promise<void> {
    for (const ending of this.endings.splice(0).reverse()) await ending();
  }
}
