import type { Principal } from '../../model/access.ts';
import type { Functions } from '../../model/functions.ts';
import type { Timed } from '../../model/timed.ts';
import type { FunctionsOptions } from './functions-options.ts';
import { IdleEnvironments } from './idle-environments.ts';
import { Pool } from './pool.ts';

export interface RunningFunctions extends Functions {
  /** Whose access key it is. */
  principal(accessKeyId: string): Principal | undefined;
  /** Lets what runs come to its end, does the work while nothing runs, and goes on. */
  pausedFor(work: () => Promise<void>): Promise<void>;
  /** Ends the environments that wait for work: the next invocations start ones that remember nothing. */
  renew(): Promise<void>;
  /** Ends the environments of a function in the middle of what they do. */
  kill(functionName: string): Promise<void>;
  /** Busy while any invocation is under way. */
  readonly timed: Timed;
  stop(): Promise<void>;
}

/** The functions of the template, run from the bundles that would be shipped. */
export const createFunctions = (options: FunctionsOptions): RunningFunctions => {
  // Threads share the time zone of their process, and Lambda's is UTC.
  process.env.TZ = 'UTC';
  const idle = new IdleEnvironments<Pool>(options.idle);
  const pools = new Map(
    options.specs.map((spec, at) => [spec.arn, new Pool(spec, accessKeyOf(at), { ...options, idle })]),
  );
  const all = [...pools.values()];
  const byKey = new Map(all.map((pool) => [pool.accessKey, pool.principal]));
  const poolOf = (arn: string): Pool => {
    const pool = pools.get(arn);
    if (!pool) throw new Error(`There is no function ${arn}.`);
    return pool;
  };
  let paused: Promise<void> | undefined;
  return {
    invoke: async (arn, payload) => {
      await paused;
      return poolOf(arn).invoke(payload);
    },
    invokeAsync: (arn, payload) => options.asynchronous.keep(poolOf(arn).spec.arn, payload),
    principal: (key) => byKey.get(key),
    pausedFor: async (work) => {
      const resumed = Promise.withResolvers<void>();
      paused = resumed.promise;
      try {
        await Promise.all(all.map((pool) => pool.quiet()));
        await work();
      } finally {
        paused = undefined;
        resumed.resolve();
      }
    },
    kill: async (name) =>
      void (await Promise.all(all.filter(({ spec }) => spec.name === name).map((pool) => pool.kill()))),
    renew: async () => void (await Promise.all(all.map((pool) => pool.renew()))),
    timed: {
      label: 'functions',
      nextInstant: () => undefined,
      run: async () => false,
      busy: () => all.some((pool) => pool.active > 0),
    },
    stop: async () => void (await Promise.all(all.map((pool) => pool.stop()))),
  };
};

/** Known here and nowhere else: it only tells functions apart. */
const accessKeyOf = (at: number): string => `ASIAEMBEDDED${String(at).padStart(8, '0')}`;
