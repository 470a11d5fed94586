import { type IncomingMessage, request as open, type ServerResponse } from 'node:http';
import { pipeline } from 'node:stream';
import { Worker } from 'node:worker_threads';
import { signInPath } from '../assembly/kinds/sign-in.ts';
import type { CloudClock } from '../model/clock.ts';
import type { Account } from './account.ts';
import type { FromProvider, SignInClient, SignInSetting } from './setting.ts';

export interface SignInOptions {
  readonly origin: string;
  /** What people sign in to, by name. */
  readonly application: string;
  readonly clients: readonly SignInClient[];
  readonly accounts: readonly Account[];
  readonly clock: Pick<CloudClock, 'shared'>;
}

/** The local stand-in for a user pool: an OpenID Connect provider in a thread of its own. */
export interface SignIn {
  /** Whether a request's path is the provider's. */
  owns(path: string): boolean;
  /** Hands a request on, its body unread; the first one starts the thread. */
  handle(request: IncomingMessage, response: ServerResponse): Promise<void>;
  /** Ends the thread and with it every session; a later request starts another. */
  stop(): Promise<void>;
}

interface Running {
  readonly worker: Worker;
  readonly port: Promise<number>;
}

export const createSignIn = ({ origin, clock, ...who }: SignInOptions): SignIn => {
  const setting: SignInSetting = { issuer: `${origin}${signInPath}`, shared: clock.shared, ...who };
  let running: Running | undefined;
  const start = (): Running => {
    const started = startThread(setting);
    // One that died is started again by the next request.
    started.worker.once('exit', () => {
      if (running === started) running = undefined;
    });
    return started;
  };
  return {
    owns: (path) => path === signInPath || path.startsWith(`${signInPath}/`),
    handle: async (request, response) => {
      running ??= start();
      const port = await running.port;
      await passOn(request, response, port);
    },
    stop: async () => {
      const stopped = running;
      running = undefined;
      await stopped?.worker.terminate();
    },
  };
};

const startThread = (setting: SignInSetting): Running => {
  const worker = new Worker(new URL('./bootstrap.ts', import.meta.url), {
    workerData: setting,
    env: {},
    execArgv: ['--disable-warning=ExperimentalWarning'],
  });
  const port = new Promise<number>((resolve, reject) => {
    worker.once('message', (message: FromProvider) => {
      if ('port' in message) return resolve(message.port);
      reject(new Error(`The local sign-in could not be started: ${message.problem}`));
      void worker.terminate();
    });
    worker.once('error', (error) => {
      process.stderr.write(`The local sign-in failed: ${error instanceof Error ? error.stack : String(error)}\n`);
      reject(error);
    });
    worker.once('exit', () => reject(new Error('The local sign-in ended before it answered.')));
  });
  return { worker, port };
};

/** Of one connection only, so not to be handed on. */
const ofConnection: ReadonlySet<string> = new Set(['connection', 'keep-alive', 'transfer-encoding']);

const passOn = (request: IncomingMessage, response: ServerResponse, port: number): Promise<void> =>
  new Promise((resolve, reject) => {
    const { method, url: path } = request;
    const { connection: _, ...headers } = request.headers;
    const outgoing = open({ host: '127.0.0.1', port, method, path, headers, agent: false }, (answer) => {
      // A browser that went away is no failure of ours, neither before the answer came nor in the middle of it.
      if (response.destroyed) return resolve(void answer.destroy());
      response.statusCode = answer.statusCode ?? 502;
      for (const [name, value] of Object.entries(answer.headers))
        if (value !== undefined && !ofConnection.has(name)) response.setHeader(name, value);
      pipeline(answer, response, () => resolve());
    });
    outgoing.once('error', (error) => (response.destroyed ? resolve() : reject(error)));
    response.once('close', () => outgoing.destroy());
    request.pipe(outgoing);
  });
