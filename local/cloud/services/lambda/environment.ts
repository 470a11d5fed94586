import { randomUUID } from 'node:crypto';
import type { Writable } from 'node:stream';
import { Worker } from 'node:worker_threads';
import type { CloudClock } from '../../model/clock.ts';
import type { Invocation } from '../../model/functions.ts';
import type { FunctionSpec } from '../../model/topology.ts';
import { plainModule } from './plain-module.ts';
import type { FromWorker, ToWorker, WorkerSetting } from './worker-messages.ts';

export interface EnvironmentOptions {
  readonly spec: FunctionSpec;
  readonly clock: CloudClock;
  readonly variables: Readonly<Record<string, string>>;
  readonly log: Writable;
  /** How much of what is young V8 lets come together before it looks what of it is needed, in MB. */
  readonly young?: number | undefined;
}

/** V8 would let it grow to 48 MB in each of the threads, and keep it. */
const littleMemory = 3;

let bootstrap: URL | undefined;

/** One execution environment of a function: a thread that runs one invocation at a time, until it times out or dies. */
export class ExecutionEnvironment {
  private readonly spec: FunctionSpec;
  private readonly worker: Worker;
  private readonly loaded: Promise<Invocation | undefined>;
  private settle: ((invocation: Invocation) => void) | undefined;
  alive = true;

  constructor({ spec, clock, variables, log, young = littleMemory }: EnvironmentOptions) {
    this.spec = spec;
    const setting: WorkerSetting = {
      bundle: spec.bundle,
      handler: spec.handler,
      functionName: spec.name,
      functionArn: spec.arn,
      memoryMb: spec.memoryMb,
      shared: clock.shared,
    };
    bootstrap ??= plainModule('./bootstrap.ts');
    this.worker = new Worker(bootstrap, {
      workerData: setting,
      env: { ...variables },
      // Whatever this process was started with is nothing that a function should load.
      execArgv: [],
      stdout: true,
      stderr: true,
      resourceLimits: { maxOldGenerationSizeMb: spec.memoryMb, maxYoungGenerationSizeMb: young },
    });
    this.worker.stdout.pipe(log, { end: false });
    this.worker.stderr.pipe(log, { end: false });
    this.loaded = new Promise((resolve) => {
      const over = (type: string, message: string): void => {
        this.alive = false;
        const broken = failed(type, message);
        resolve(broken);
        this.finish(broken);
      };
      this.worker.on('message', (message: FromWorker) => {
        if (!('ready' in message)) this.finish(invocationOf(message));
        else resolve(message.ready ? undefined : { ok: false, payload: undefined, error: message.error });
      });
      this.worker.once('error', (error) =>
        over('Runtime.ExitError', error instanceof Error ? error.message : String(error)),
      );
      this.worker.once('exit', () => over('Runtime.ExitError', 'The execution environment ended before it answered.'));
    });
  }

  /** Resolves when the bundle has been imported. */
  async ready(): Promise<void> {
    await this.loaded;
  }

  async invoke(payload: unknown): Promise<Invocation> {
    const broken = await this.loaded;
    if (broken) {
      await this.end();
      return broken;
    }
    return new Promise((resolve) => {
      // Deadlines run on real time: a moved clock must not cut a function short.
      const alarm = setTimeout(() => void this.timeOut(), this.spec.timeoutMs);
      this.settle = (invocation) => {
        clearTimeout(alarm);
        resolve(invocation);
      };
      const message: ToWorker = {
        id: randomUUID(),
        payload: JSON.stringify(payload ?? null),
        timeoutMs: this.spec.timeoutMs,
      };
      this.worker.postMessage(message);
    });
  }

  async end(): Promise<void> {
    this.alive = false;
    await this.worker.terminate();
  }

  private async timeOut(): Promise<void> {
    this.finish(failed('Sandbox.Timedout', `Task timed out after ${(this.spec.timeoutMs / 1000).toFixed(2)} seconds`));
    await this.end();
  }

  private finish(invocation: Invocation): void {
    this.settle?.(invocation);
    this.settle = undefined;
  }
}

const failed = (type: string, message: string): Invocation => ({
  ok: false,
  payload: undefined,
  error: { type, message },
});

const invocationOf = (message: Extract<FromWorker, { id: string }>): Invocation =>
  message.ok
    ? { ok: true, payload: JSON.parse(message.payload) }
    : { ok: false, payload: undefined, error: message.error };
