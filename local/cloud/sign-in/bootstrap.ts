import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { parentPort, workerData } from 'node:worker_threads';
import { cloudDate } from '../time/cloud-date.ts';
import type { FromProvider, SignInSetting } from './setting.ts';

/** A thread of its own, since it tells cloud time: a token is valid from the instant that the functions take for now. */
const setting = workerData as SignInSetting;
globalThis.Date = cloudDate(Date, setting.shared);

const send = (message: FromProvider): void => parentPort?.postMessage(message);

const start = async (): Promise<void> => {
  // After `Date` was replaced, so that no module can have kept the real one.
  const [{ createProvider }, { servePages }] = await Promise.all([import('./provider.ts'), import('./pages.ts')]);
  const provider = createProvider(setting);
  servePages(provider, setting);
  const answer = provider.callback();
  const mount = new URL(setting.issuer).pathname;
  const server = createServer((request, response) => {
    const { url = '/' } = request;
    // By the difference of the two the provider knows where it is mounted.
    Object.assign(request, { originalUrl: url });
    request.url = url.slice(mount.length) || '/';
    response.setHeader('date', new Date().toUTCString());
    void answer(request, response);
  });
  server.listen(0, '127.0.0.1', () => send({ port: (server.address() as AddressInfo).port }));
};

start().catch((error: unknown) =>
  send({ problem: error instanceof Error ? (error.stack ?? error.message) : String(error) }),
);
