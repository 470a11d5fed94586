import { createWriteStream, mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { Writable as Sink, type Writable } from 'node:stream';
import type { Principal } from '../../model/access.ts';
import type { Invocation } from '../../model/functions.ts';
import type { FunctionSpec } from '../../model/topology.ts';
import { ExecutionEnvironment } from './environment.ts';
import type { FunctionsOptions } from './functions-options.ts';
import type { IdleEnvironments } from './idle-environments.ts';
import { lambdaVariables } from './variables.ts';

/** Environments of one function that run side by side; more would only wait for the same two cores. */
const maximumEnvironments = 3;

type OfFunctions = 'clock' | 'meter' | 'region' | 'logs' | 'endpoint' | 'young' | 'ended';

interface PoolOptions extends Pick<FunctionsOptions, OfFunctions> {
  /** Shared by all functions. */
  readonly idle: IdleEnvironments<Pool>;
}

/** The execution environments of one function: started when needed, replaced when they die. */
export class Pool {
  readonly spec: FunctionSpec;
  readonly accessKey: string;
  active = 0;
  private readonly options: PoolOptions;
  private readonly log: Writable;
  private readonly all = new Set<ExecutionEnvironment>();
  private readonly waiting: ((environment: ExecutionEnvironment) => void)[] = [];
  private whenQuiet: (() => void)[] = [];
  private stopped = false;

  constructor(spec: FunctionSpec, accessKey: string, options: PoolOptions) {
    this.spec = spec;
    this.accessKey = accessKey;
    this.options = options;
    this.log = meteredLog(spec.name, options);
  }

  get principal(): Principal {
    return { kind: 'role', roleArn: this.spec.roleArn, session: this.spec.name };
  }

  async invoke(payload: unknown): Promise<Invocation> {
    if (this.stopped) return stoppedAnswer;
    this.active += 1;
    const environment = await this.take();
    const started = performance.now();
    const invocation = this.stopped ? stoppedAnswer : await environment.invoke(payload);
    this.meter(performance.now() - started);
    if (invocation.error) this.log.write(`${JSON.stringify({ level: 'ERROR', ...invocation.error })}\n`);
    this.giveBack(environment);
    this.active -= 1;
    if (this.active === 0) for (const settle of this.whenQuiet.splice(0)) settle();
    this.options.ended();
    return invocation;
  }

  /** Resolves when no invocation is under way. */
  async quiet(): Promise<void> {
    if (this.active > 0) await new Promise<void>((resolve) => this.whenQuiet.push(resolve));
  }

  /** Ends the environments that wait for work; the next invocation starts one that remembers nothing. */
  async renew(): Promise<void> {
    await Promise.all(this.options.idle.takeAll(this).map((environment) => environment.end()));
  }

  /** Ends whatever runs, in the middle of it; it is for the callers to ask again. */
  async kill(): Promise<void> {
    await Promise.all([...this.all].map((environment) => environment.end()));
  }

  async stop(): Promise<void> {
    this.stopped = true;
    await Promise.all([...this.all].map((environment) => environment.end()));
    this.log.end();
  }

  /** Lambda bills by the millisecond, begun ones in full. */
  private meter(milliseconds: number): void {
    const gigabyteSeconds = (Math.ceil(milliseconds) / 1000) * (this.spec.memoryMb / 1024);
    const by = this.spec.name;
    this.options.meter.count('lambda', { operation: 'Invoke', gigabyteSeconds, by });
    if (this.spec.logsInvocations)
      this.options.meter.count('logs', { operation: 'PutLogEvents', logBytes: platformRecords, by });
  }

  private async take(): Promise<ExecutionEnvironment> {
    const found = this.options.idle.take(this);
    if (found) return found;
    for (const environment of this.all) if (!environment.alive) this.all.delete(environment);
    if (this.all.size === 0 || (this.all.size < maximumEnvironments && !this.options.idle.full)) return this.start();
    return new Promise((resolve) => this.waiting.push(resolve));
  }

  private giveBack(environment: ExecutionEnvironment): void {
    const next = this.waiting.shift();
    if (next && environment.alive) next(environment);
    else this.options.idle.put(this, environment);
    if (environment.alive) return;
    this.all.delete(environment);
    next?.(this.stopped ? environment : this.start());
  }

  private start(): ExecutionEnvironment {
    const { clock, region, endpoint, young } = this.options;
    const variables = lambdaVariables(this.spec, { region, endpoint: endpoint(), accessKey: this.accessKey });
    const environment = new ExecutionEnvironment({ spec: this.spec, clock, variables, log: this.log, young });
    this.all.add(environment);
    return this.options.idle.begin(environment);
  }
}

const stoppedAnswer: Invocation = {
  ok: false,
  payload: undefined,
  error: { type: 'Runtime.ExitError', message: 'The embedded cloud is stopping.' },
};

/** What Lambda itself logs for an invocation as JSON: a start and a report. */
const platformRecords = 550;

const meteredLog = (name: string, { logs, meter }: PoolOptions): Writable => {
  const log = logOf(name, logs);
  return new Sink({
    write: (chunk: Buffer, _, done) => {
      meter.count('logs', { operation: 'PutLogEvents', logBytes: chunk.length, by: name });
      log.write(chunk, done);
    },
    final: (done) => void log.end(done),
  });
};

const logOf = (name: string, folder: string | undefined): Writable => {
  if (folder === undefined) return new Sink({ write: (_chunk, _encoding, done) => done() });
  mkdirSync(folder, { recursive: true });
  return createWriteStream(join(folder, `${name}.log`), { flags: 'a' });
};
