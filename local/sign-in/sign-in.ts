import { request as forward, type IncomingMessage, type ServerResponse } from 'node:http';
import { Worker } from 'node:worker_threads';
import { signInPath } from '../assembly/kinds/sign-in.ts';
import type { CloudClock, Topology } from '../model.ts';
import type { Listening, ProviderSetting } from './messages.ts';
import type { Account } from './people.ts';

export interface SignInOptions {
  readonly topology: Topology;
  readonly clock: CloudClock;
  readonly origin: string;
  readonly people: readonly Account[];
}

export interface SignInHere {
  /** Takes over what is for the provider; it is started when somebody first asks for it. */
  passOn(request: IncomingMessage, response: ServerResponse): boolean;
  stop(): Promise<void>;
}

const bootstrap = new URL('./bootstrap.ts', import.meta.url);

/** The provider that stands in the place of the template's user pool. */
export const createSignIn = ({ topology, clock, origin, people }: SignInOptions): SignInHere => {
  let running: { readonly worker: Worker; readonly port: Promise<number> } | undefined;
  const start = () => {
    const worker = new Worker(bootstrap, {
      workerData: settingOf(topology, { origin, people, clock }),
      execArgv: ['--disable-warning=ExperimentalWarning'],
    });
    const port = new Promise<number>((resolve, reject) => {
      worker.once('message', (listening: Listening) => resolve(listening.port));
      worker.once('error', reject);
    });
    worker.once('exit', () => {
      running = undefined;
    });
    return { worker, port };
  };
  return {
    passOn: (request, response) => {
      const path = request.url ?? '';
      if (path !== signInPath && !path.startsWith(`${signInPath}/`)) return false;
      running ??= start();
      running.port.then(
        (port) => relay(request, response, port),
        () => unavailable(response),
      );
      return true;
    },
    stop: async () => {
      await running?.worker.terminate();
    },
  };
};

const settingOf = (topology: Topology, { origin, people, clock }: Omit<SignInOptions, 'topology'>): ProviderSetting => ({
  issuer: `${origin}${signInPath}`,
  clients: topology.ofType('AWS::Cognito::UserPoolClient').map(({ ref, properties }) => ({
    id: ref,
    redirectUris: (properties.CallbackURLs ?? []) as readonly string[],
    logoutUris: (properties.LogoutURLs ?? []) as readonly string[],
  })),
  people,
  shared: clock.shared,
});

/** As it came, the host included: the provider names itself by it. */
const relay = (request: IncomingMessage, response: ServerResponse, port: number): void => {
  const { method, url: path, headers } = request;
  const onward = forward({ host: '127.0.0.1', port, method, path, headers }, (answer) => {
    response.writeHead(answer.statusCode ?? 502, answer.headers);
    answer.pipe(response);
  });
  onward.once('error', () => unavailable(response));
  request.pipe(onward);
};

const unavailable = (response: ServerResponse): void => {
  if (response.headersSent) return void response.destroy();
  response.writeHead(502, { 'content-type': 'text/plain; charset=utf-8' });
  response.end('The sign-in of this machine does not run. Try again in a moment.');
};
