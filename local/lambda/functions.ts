import { createWriteStream, mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { Writable as Sink, type Writable } from 'node:stream';
import type { CloudClock, FunctionSpec, Functions, Invocation, Meter, Principal, Timed } from '../model.ts';
import type { AsyncInvocations } from './async-invocations.ts';
import { ExecutionEnvironment } from './environment.ts';

/** Environments of one function that run side by side; more would only wait for the same two cores. */
const maximumEnvironments = 3;

export interface FunctionsOptions {
  readonly specs: readonly FunctionSpec[];
  readonly clock: CloudClock;
  readonly meter: Meter;
  readonly region: string;
  /** Folder for what functions print; nothing is kept without one. */
  readonly logs: string | undefined;
  /** Read when a function is first started. */
  readonly endpoint: () => string;
  readonly asynchronous: AsyncInvocations;
  /** Called when an invocation has ended. */
  readonly ended: () => void;
}

export interface RunningFunctions extends Functions {
  /** Whose access key it is. */
  principal(accessKeyId: string): Principal | undefined;
  /** Starts one environment for each function. */
  warm(): Promise<void>;
  /** Busy while any invocation is under way. */
  readonly timed: Timed;
  stop(): Promise<void>;
}

/** The functions of the template, run from the bundles that would be shipped. */
export const createFunctions = (options: FunctionsOptions): RunningFunctions => {
  const pools = new Map(options.specs.map((spec, at) => [spec.arn, new Pool(spec, accessKeyOf(at), options)]));
  const poolOf = (arn: string): Pool => {
    const pool = pools.get(arn);
    if (!pool) throw new Error(`There is no function ${arn}.`);
    return pool;
  };
  return {
    invoke: (arn, payload) => poolOf(arn).invoke(payload),
    invokeAsync: (arn, payload) => options.asynchronous.keep(poolOf(arn).spec.arn, payload),
    principal: (key) => [...pools.values()].find((pool) => pool.accessKey === key)?.principal,
    warm: async () => void (await Promise.all([...pools.values()].map((pool) => pool.warm()))),
    timed: {
      label: 'functions',
      nextInstant: () => undefined,
      run: async () => false,
      busy: () => [...pools.values()].some((pool) => pool.active > 0),
    },
    stop: async () => void (await Promise.all([...pools.values()].map((pool) => pool.stop()))),
  };
};

/** Known here and nowhere else: it only tells functions apart. */
const accessKeyOf = (at: number): string => `ASIAEMBEDDED${String(at).padStart(8, '0')}`;

class Pool {
  readonly spec: FunctionSpec;
  readonly accessKey: string;
  active = 0;
  private readonly options: FunctionsOptions;
  private readonly log: Writable;
  private readonly idle: ExecutionEnvironment[] = [];
  private readonly all = new Set<ExecutionEnvironment>();
  private readonly waiting: ((environment: ExecutionEnvironment) => void)[] = [];

  constructor(spec: FunctionSpec, accessKey: string, options: FunctionsOptions) {
    this.spec = spec;
    this.accessKey = accessKey;
    this.options = options;
    this.log = logOf(spec.name, options.logs);
  }

  get principal(): Principal {
    return { kind: 'role', roleArn: this.spec.roleArn, session: this.spec.name };
  }

  async warm(): Promise<void> {
    if (this.all.size > 0) return;
    const environment = this.start();
    await environment.ready();
    this.giveBack(environment);
  }

  async invoke(payload: unknown): Promise<Invocation> {
    this.active += 1;
    const environment = await this.take();
    const started = performance.now();
    const invocation = await environment.invoke(payload);
    this.options.meter.count('lambda', {
      operation: 'Invoke',
      gigabyteSeconds: ((performance.now() - started) / 1000) * (this.spec.memoryMb / 1024),
    });
    this.giveBack(environment);
    this.active -= 1;
    this.options.ended();
    return invocation;
  }

  async stop(): Promise<void> {
    await Promise.all([...this.all].map((environment) => environment.end()));
  }

  private async take(): Promise<ExecutionEnvironment> {
    const idle = this.idle.pop();
    if (idle?.alive) return idle;
    if (idle) this.all.delete(idle);
    if (this.all.size < maximumEnvironments) return this.start();
    return new Promise((resolve) => this.waiting.push(resolve));
  }

  private giveBack(environment: ExecutionEnvironment): void {
    if (!environment.alive) this.all.delete(environment);
    const next = this.waiting.shift();
    if (next) next(environment.alive ? environment : this.start());
    else if (environment.alive) this.idle.push(environment);
  }

  private start(): ExecutionEnvironment {
    const { clock } = this.options;
    const environment = new ExecutionEnvironment({ spec: this.spec, clock, variables: this.variables(), log: this.log });
    this.all.add(environment);
    return environment;
  }

  /** What a function finds in its environment on Lambda, and where to find the cloud; nothing of this process's own. */
  private variables(): Readonly<Record<string, string>> {
    const { region, endpoint } = this.options;
    return {
      ...this.spec.environment,
      TZ: ':UTC',
      LANG: 'en_US.UTF-8',
      AWS_REGION: region,
      AWS_DEFAULT_REGION: region,
      AWS_ACCESS_KEY_ID: this.accessKey,
      AWS_SECRET_ACCESS_KEY: 'embedded',
      AWS_SESSION_TOKEN: 'embedded',
      AWS_ENDPOINT_URL: endpoint(),
      AWS_EXECUTION_ENV: 'AWS_Lambda_nodejs24.x',
      AWS_LAMBDA_FUNCTION_NAME: this.spec.name,
      AWS_LAMBDA_FUNCTION_MEMORY_SIZE: String(this.spec.memoryMb),
      AWS_LAMBDA_FUNCTION_VERSION: '$LATEST',
      _HANDLER: this.spec.handler,
    };
  }
}

const logOf = (name: string, folder: string | undefined): Writable => {
  if (folder === undefined) return new Sink({ write: (_chunk, _encoding, done) => done() });
  mkdirSync(folder, { recursive: true });
  return createWriteStream(join(folder, `${name}.log`), { flags: 'a' });
};
