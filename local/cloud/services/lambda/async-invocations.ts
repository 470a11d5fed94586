import { randomUUID } from 'node:crypto';
import type { Row, Store } from '../../machine/store.ts';
import type { Principal } from '../../model/access.ts';
import { AwsError } from '../../model/aws-error.ts';
import type { CloudClock } from '../../model/clock.ts';
import type { Delivery } from '../../model/delivery.ts';
import type { Functions, Invocation } from '../../model/functions.ts';
import type { Timed } from '../../model/timed.ts';
import type { AsyncSetting } from './async-settings.ts';

const schema =
  'CREATE TABLE IF NOT EXISTS async_events (id TEXT PRIMARY KEY, function TEXT NOT NULL, payload TEXT NOT NULL, attempts INTEGER NOT NULL, since REAL NOT NULL, due REAL NOT NULL)';

export interface AsyncInvocations extends Timed {
  keep(functionArn: string, payload: unknown): void;
}

export interface AsyncInvocationsOptions {
  readonly store: Store;
  readonly clock: CloudClock;
  readonly functions: () => Functions;
  readonly settingOf: (functionArn: string) => AsyncSetting;
  readonly delivery: Delivery;
  readonly nudge: () => void;
}

/** Lambda's waits before the second and the third attempt, in milliseconds. */
const waits = [60_000, 120_000];

/** Events for functions that nobody waits for: kept until the function took them or they went where failures go. */
export const createAsyncInvocations = (options: AsyncInvocationsOptions): AsyncInvocations => {
  const { store, clock, functions, settingOf, nudge } = options;
  store.define(schema);
  const running = new Set<string>();

  const attempt = async (row: Row): Promise<void> => {
    const [id, arn] = [String(row.id), String(row.function)];
    const invocation = await functions().invoke(arn, JSON.parse(String(row.payload)));
    const attempts = Number(row.attempts) + 1;
    const { retries, maximumAge } = settingOf(arn);
    const due = clock.now() + (waits[attempts - 1] ?? 0);
    const again = attempts <= retries && due - Number(row.since) <= maximumAge;
    if (!invocation.ok && again) {
      store.run('UPDATE async_events SET attempts = ?, due = ? WHERE id = ?', attempts, due, id);
      return;
    }
    store.transaction(() => {
      store.run('DELETE FROM async_events WHERE id = ?', id);
      conclude({ ...row, attempts }, invocation, options);
    });
  };

  const start = (row: Row): void => {
    const id = String(row.id);
    running.add(id);
    attempt(row)
      .catch((error: unknown) => process.stderr.write(`${String(error instanceof Error ? error.stack : error)}\n`))
      .finally(() => {
        running.delete(id);
        nudge();
      });
  };

  const waiting = (): readonly Row[] =>
    store.all('SELECT * FROM async_events ORDER BY due').filter(({ id }) => !running.has(String(id)));

  return {
    label: 'asynchronous invocations',
    keep: (arn, payload) => {
      const now = clock.now();
      store.run(
        'INSERT INTO async_events (id, function, payload, attempts, since, due) VALUES (?, ?, ?, 0, ?, ?)',
        ...[randomUUID(), arn, JSON.stringify(payload ?? null), now, now],
      );
      nudge();
    },
    nextInstant: () => {
      const due = waiting()[0]?.due;
      return due === undefined ? undefined : Number(due);
    },
    run: async () => {
      const due = waiting().filter((row) => Number(row.due) <= clock.now());
      for (const row of due) start(row);
      return due.length > 0;
    },
    busy: () => running.size > 0,
  };
};

/** Tells the function's destinations how it ended, as the function's role. */
const conclude = (row: Row, invocation: Invocation, { settingOf, delivery, clock }: AsyncInvocationsOptions): void => {
  const functionArn = String(row.function);
  const { onFailure, onSuccess, deadLetters, role } = settingOf(functionArn);
  const payload = JSON.parse(String(row.payload)) as unknown;
  const { ok, error } = invocation;
  if (!ok && deadLetters !== undefined) tell(delivery, role, deadLetters, payload);
  const destination = ok ? onSuccess : onFailure;
  if (destination === undefined) return;
  const origin = { source: 'lambda', detailType: `Lambda Function Invocation Result - ${ok ? 'Success' : 'Failure'}` };
  const result = {
    version: '1.0',
    timestamp: new Date(clock.now()).toISOString(),
    requestContext: {
      requestId: String(row.id),
      functionArn: `${functionArn}:$LATEST`,
      condition: ok ? 'Success' : 'RetriesExhausted',
      approximateInvokeCount: Number(row.attempts),
    },
    requestPayload: payload,
    responseContext: { statusCode: 200, executedVersion: '$LATEST', ...(error && { functionError: 'Unhandled' }) },
    responsePayload: ok ? invocation.payload : { errorType: error?.type, errorMessage: error?.message },
  };
  tell(delivery, role, destination, result, origin);
};

/** What the role may not send is lost, as with Lambda; the refusal is recorded. */
const tell = (
  delivery: Delivery,
  role: Principal,
  arn: string,
  body: unknown,
  origin?: { readonly source: string; readonly detailType: string },
): void => {
  try {
    delivery.deliverNow(role, arn, body, origin);
  } catch (error) {
    if (!(error instanceof AwsError)) throw error;
  }
};
