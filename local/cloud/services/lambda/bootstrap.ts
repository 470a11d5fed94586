import { enableCompileCache, flushCompileCache } from 'node:module';
import { pathToFileURL } from 'node:url';
import { parentPort, workerData } from 'node:worker_threads';
import { cloudDate } from '../../time/cloud-date.ts';
import type { FromWorker, ToWorker, WorkerSetting } from './worker-messages.ts';

/** What Lambda's own runtime does: takes an event, calls the handler of the untouched bundle, hands back its answer. */
const { bundle, handler: name, functionName, functionArn, memoryMb, shared } = workerData as WorkerSetting;
globalThis.Date = cloudDate(Date, shared);

type Callback = (error: unknown, result?: unknown) => void;
type Handler = (event: unknown, context: object, callback: Callback) => unknown;

const send = (message: FromWorker): void => parentPort?.postMessage(message);

const contextOf = (requestId: string, deadline: number): object => ({
  awsRequestId: requestId,
  functionName,
  functionVersion: '$LATEST',
  invokedFunctionArn: functionArn,
  memoryLimitInMB: String(memoryMb),
  logGroupName: `/aws/lambda/${functionName}`,
  logStreamName: 'embedded',
  callbackWaitsForEmptyEventLoop: false,
  getRemainingTimeInMillis: () => Math.max(0, Math.round(deadline - performance.now())),
});

const call = (handler: Handler, event: unknown, context: object): Promise<unknown> =>
  new Promise((resolve, reject) => {
    const returned = handler(event, context, (error, result) => (error ? reject(error) : resolve(result)));
    if (handler.length < 3 || returned instanceof Promise) resolve(returned);
  });

const failure = (error: unknown): { type: string; message: string; stack?: string } =>
  error instanceof Error
    ? { type: error.name, message: error.message, ...(error.stack !== undefined && { stack: error.stack }) }
    : { type: 'Error', message: String(error) };

const start = async (): Promise<void> => {
  // What was compiled for one environment is not compiled for the next: a third less work at each cold start.
  enableCompileCache();
  const [file = 'index', exported = 'handler'] = name.split('.');
  const loaded = (await import(pathToFileURL(`${bundle}/${file}.mjs`).href)) as Record<string, unknown>;
  flushCompileCache();
  const handler = loaded[exported];
  if (typeof handler !== 'function') throw new Error(`${bundle} exports no ${exported}.`);
  parentPort?.on('message', ({ id, payload, timeoutMs }: ToWorker) => {
    call(handler as Handler, JSON.parse(payload), contextOf(id, performance.now() + timeoutMs))
      .then((result) => send({ id, ok: true, payload: JSON.stringify(result ?? null) }))
      // Also for an answer that JSON cannot hold.
      .catch((error: unknown) => send({ id, ok: false, error: failure(error) }));
  });
  send({ ready: true });
};

start().catch((error: unknown) => send({ ready: false, error: failure(error) }));
