import { join } from 'node:path';
import type { Ground } from './ground.ts';
import type { Endings } from './machine/endings.ts';
import { createMeter, type ReadableMeter } from './meter/meter.ts';
import type { Topology } from './model/topology.ts';
import { type CloudServices, createServices, type ServiceOptions } from './services/compose.ts';
import type { Engine } from './services/dynamodb/engine.ts';
import { openTables, type Tables } from './services/dynamodb/tables.ts';
import { type AsyncInvocations, createAsyncInvocations } from './services/lambda/async-invocations.ts';
import { asyncSettings } from './services/lambda/async-settings.ts';
import { createFunctions, type RunningFunctions } from './services/lambda/functions.ts';
import { Pollers } from './services/lambda/pollers.ts';
import { createPump, type Pump } from './time/pump.ts';

export interface InsideOptions extends Ground {
  readonly topology: Topology;
  readonly engine: Engine;
  readonly origin: string;
  readonly secrets: ServiceOptions['secrets'];
  readonly idle: number | undefined;
  readonly young: number | undefined;
  readonly patience: number | undefined;
}

/** All that works behind the door. */
export interface Inside extends Omit<InsideOptions, 'secrets' | 'idle' | 'young' | 'patience'> {
  readonly meter: ReadableMeter;
  readonly services: CloudServices;
  readonly tables: Tables;
  readonly asynchronous: AsyncInvocations;
  readonly functions: RunningFunctions;
  readonly pollers: Pollers;
  readonly pump: Pump;
}

/** Services, functions and what reads queues and streams into them, wired as the templates wire them, and running. */
export const setInMotion = async (options: InsideOptions, ended: Endings): Promise<Inside> => {
  const { topology, clock } = options;
  const meter = createMeter();
  const late = new Late();
  const services = createServices({ ...options, meter, functions: late.functions, nudge: late.nudge });
  const tables = await openTables(topology, options.engine);
  ended.add(() => tables.close());
  const asynchronous = asynchronousOf(options, services, late);
  const functions = functionsOf(options, { meter, asynchronous, nudge: late.nudge });
  ended.add(() => functions.stop());
  late.running = functions;
  const pollers = new Pollers({
    ...options,
    ...services,
    functions,
    meter,
    nudge: late.nudge,
    stream: tables.stream,
  });
  pollers.trim();
  late.pump = createPump([...services.timed, asynchronous, ...pollers.timed, functions.timed], clock);
  return { ...options, meter, services, tables, asynchronous, functions, pollers, pump: late.pump };
};

/** What the parts need of one another before it is there: services deliver to functions, which are told of services. */
class Late {
  pump: Pump | undefined;
  running: RunningFunctions | undefined;

  readonly nudge = (): void => this.pump?.nudge();

  readonly functions = (): RunningFunctions => {
    if (!this.running) throw new Error('The functions have not been started yet.');
    return this.running;
  };
}

const asynchronousOf = (
  { store, clock, topology }: InsideOptions,
  { delivery }: CloudServices,
  { functions, nudge }: Late,
): AsyncInvocations =>
  createAsyncInvocations({ store, clock, functions, settingOf: asyncSettings(topology), delivery, nudge });

const functionsOf = (
  { topology, clock, folder, origin, idle, young, patience = 1 }: InsideOptions,
  {
    meter,
    asynchronous,
    nudge,
  }: {
    readonly meter: ReadableMeter;
    readonly asynchronous: AsyncInvocations;
    readonly nudge: () => void;
  },
): RunningFunctions =>
  createFunctions({
    specs: topology.functions.map((spec) => ({ ...spec, timeoutMs: patience * spec.timeoutMs })),
    clock,
    meter,
    region: topology.region,
    logs: join(folder, 'logs'),
    endpoint: () => origin,
    asynchronous,
    ended: nudge,
    idle,
    young,
  });
