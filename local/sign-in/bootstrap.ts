import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { parentPort, workerData } from 'node:worker_threads';
import { cloudDate } from '../lambda/cloud-date.ts';
import type { Listening, ProviderSetting } from './messages.ts';

/** The provider in a thread of its own, whose `Date` tells cloud time: what it signs must hold there. */
const setting = workerData as ProviderSetting;
globalThis.Date = cloudDate(Date, setting.shared);
const { createProvider } = await import('./provider.ts');
const answer = await createProvider(setting);
const server = createServer(answer);
server.listen(0, '127.0.0.1', () => {
  const listening: Listening = { port: (server.address() as AddressInfo).port };
  parentPort?.postMessage(listening);
});
