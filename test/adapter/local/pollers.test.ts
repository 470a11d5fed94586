import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { openStore, type Store } from '../../../local/cloud/machine/store.ts';
import type { Authorizer, Principal } from '../../../local/cloud/model/access.ts';
import type { CloudClock } from '../../../local/cloud/model/clock.ts';
import type { Functions, Invocation } from '../../../local/cloud/model/functions.ts';
import type { Timed } from '../../../local/cloud/model/timed.ts';
import type { EventSourceMapping } from '../../../local/cloud/model/topology.ts';
import type { StreamRecord, TableStream } from '../../../local/cloud/services/dynamodb/stream.ts';
import { createAsyncInvocations } from '../../../local/cloud/services/lambda/async-invocations.ts';
import { createCheckpoints } from '../../../local/cloud/services/lambda/checkpoints.ts';
import { createStreamPoller } from '../../../local/cloud/services/lambda/stream-poller.ts';
import { createPump } from '../../../local/cloud/time/pump.ts';

const start = Date.parse('2026-11-20T09:00:00Z');
const hour = 3_600_000;
const arn = 'arn:aws:lambda:us-east-1:000000000000:function:tried';
const role: Principal = { kind: 'role', roleArn: 'arn:aws:iam::000000000000:role/tried', session: 'tried' };
const everything: Authorizer = {
  judge: () => ({ allowed: true }),
  demand: () => {},
  denials: () => [],
  forgetDenials: () => {},
};

let folder: string;
let store: Store;
let clock: CloudClock;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'heardback-pollers-'));
  store = openStore(folder);
  let instant = start;
  clock = {
    now: () => instant,
    moveTo: (to) => {
      instant = Math.max(instant, to);
    },
    shared: new SharedArrayBuffer(8),
  };
});
afterEach(() => {
  store.close();
  rmSync(folder, { recursive: true, force: true });
});

const failure: Invocation = { ok: false, payload: undefined, error: { type: 'Error', message: 'No.' } };
const functionsThat = (answer: (payload: unknown) => Invocation): Functions => ({
  invoke: async (_, payload) => answer(payload),
  invokeAsync: () => {},
});

/** Lets time pass for something that is due now and then. */
const pass = async (timed: (nudge: () => void) => Timed, by: number): Promise<void> => {
  let nudge = (): void => {};
  const pump = createPump([timed(() => nudge())], clock);
  nudge = () => pump.nudge();
  await pump.advance(by);
  await pump.stop();
};

describe('an event for a function that nobody waits for', () => {
  const delivered: unknown[] = [];
  const queue = 'arn:aws:sqs:us-east-1:000000000000:failed';
  beforeEach(() => {
    delivered.length = 0;
  });
  const invocations = (functions: Functions, nudge: () => void) =>
    createAsyncInvocations({
      store,
      clock,
      functions: () => functions,
      settingOf: () => ({
        retries: 2,
        maximumAge: 6 * hour,
        onSuccess: undefined,
        onFailure: queue,
        deadLetters: undefined,
        role,
      }),
      delivery: {
        deliver: ({ from, to, body }) => void delivered.push({ from, to, body }),
      },
      nudge,
    });

  it('is tried again after one minute and after two more, then told to where failures go', async () => {
    const at: number[] = [];
    const functions = functionsThat(() => {
      at.push(clock.now() - start);
      return failure;
    });
    await pass((nudge) => {
      const kept = invocations(functions, nudge);
      kept.keep(arn, { hello: 'there' });
      return kept;
    }, hour);
    expect(at).toEqual([0, 60_000, 180_000]);
    expect(delivered).toMatchObject([
      {
        from: role,
        to: queue,
        body: {
          requestContext: { condition: 'RetriesExhausted', approximateInvokeCount: 3 },
          requestPayload: { hello: 'there' },
          responsePayload: { errorType: 'Error', errorMessage: 'No.' },
        },
      },
    ]);
  });

  it('is not forgotten when the cloud ends before the function has run', async () => {
    invocations(
      functionsThat(() => failure),
      () => {},
    ).keep(arn, 1);
    store.close();
    store = openStore(folder);
    const seen: unknown[] = [];
    const functions = functionsThat((payload) => {
      seen.push(payload);
      return { ok: true, payload: null };
    });
    await pass((nudge) => invocations(functions, nudge), hour);
    await pass((nudge) => invocations(functions, nudge), hour);
    expect(seen).toEqual([1]);
    expect(delivered).toEqual([]);
  });
});

describe('a stream', () => {
  const records = Array.from(
    { length: 25 },
    (_, at): StreamRecord => ({
      eventName: at % 5 === 0 ? 'REMOVE' : 'INSERT',
      sequence: String(at + 1),
      createdAt: Date.now(),
      dynamodb: { SequenceNumber: String(at + 1), NewImage: { kind: { S: 'survey' } } },
    }),
  );
  const stream: TableStream = {
    id: 'stream-1',
    start: undefined,
    read: (after, limit) => records.filter(({ sequence }) => Number(sequence) > Number(after ?? 0)).slice(0, limit),
    trim: () => {},
  };
  const mapping: EventSourceMapping = {
    id: 'mapping',
    functionArn: arn,
    eventSourceArn: 'arn:aws:dynamodb:us-east-1:000000000000:table/rows/stream/1',
    enabled: true,
    batchSize: 10,
    batchWindowMs: 0,
    reportsItemFailures: false,
    filters: [{ eventName: ['INSERT'] }],
    maximumRetryAttempts: 2,
    bisectOnError: true,
    onFailureArn: 'arn:aws:s3:::kept',
  };
  interface Batch {
    readonly Records: readonly { readonly dynamodb: { readonly SequenceNumber: string } }[];
  }
  const sequencesIn = (payload: unknown): string[] =>
    (payload as Batch).Records.map(({ dynamodb }) => dynamodb.SequenceNumber);
  const kept: { key: string; body: { reason: string; body: Batch } }[] = [];
  const poller = (functions: Functions, nudge: () => void, spec: EventSourceMapping = mapping) =>
    createStreamPoller({
      mapping: spec,
      role,
      region: 'us-east-1',
      stream: () => stream,
      checkpoints: createCheckpoints(store),
      functions,
      authorizer: everything,
      buckets: {
        put: ({ key }, body) => void kept.push({ key, body: JSON.parse(body.toString('utf8')) }),
        get: () => undefined,
        list: () => [],
      },
      clock,
      nudge,
    });
  beforeEach(() => {
    kept.length = 0;
  });
  const wanted = records.filter(({ eventName }) => eventName === 'INSERT').map(({ sequence }) => sequence);

  it('hands over what its filters let through, in order, each once', async () => {
    const seen: string[] = [];
    const functions = functionsThat((payload) => {
      seen.push(...sequencesIn(payload));
      return { ok: true, payload: null };
    });
    await pass((nudge) => poller(functions, nudge), hour);
    expect(seen).toEqual(wanted);
  });

  it('lets the first of a batch wait for others as long as its window says, or until the batch is full', async () => {
    const batches: { at: number; count: number }[] = [];
    const began = clock.now();
    const functions = functionsThat((payload) => {
      batches.push({ at: clock.now() - began, count: sequencesIn(payload).length });
      return { ok: true, payload: null };
    });
    await pass((nudge) => poller(functions, nudge, { ...mapping, batchWindowMs: 30_000 }), hour);
    expect(batches.map(({ count }) => count)).toEqual([8, 8, 4]);
    expect(batches.map(({ at }) => Math.floor(at / 30_000))).toEqual([0, 0, 1]);
  });

  it('lets nothing wait beyond the end of the time that passes', async () => {
    const seen: string[] = [];
    const functions = functionsThat((payload) => {
      seen.push(...sequencesIn(payload));
      return { ok: true, payload: null };
    });
    await pass((nudge) => poller(functions, nudge, { ...mapping, batchWindowMs: 30_000 }), 1_000);
    expect(seen).toEqual(wanted);
  });

  it('goes on after a restart where it was', async () => {
    const seen: string[] = [];
    const functions = functionsThat((payload) => {
      seen.push(...sequencesIn(payload));
      return { ok: true, payload: null };
    });
    await pass((nudge) => poller(functions, nudge), hour);
    store.close();
    store = openStore(folder);
    await pass((nudge) => poller(functions, nudge), hour);
    expect(seen).toEqual(wanted);
  });

  it('keeps the one record that nothing helps, with the reason, and hands over all others', async () => {
    const handled = new Set<string>();
    const functions = functionsThat((payload) => {
      const sequences = sequencesIn(payload);
      if (sequences.includes('13')) return failure;
      for (const sequence of sequences) handled.add(sequence);
      return { ok: true, payload: null };
    });
    await pass((nudge) => poller(functions, nudge), hour);
    expect([...handled]).toEqual(wanted.filter((sequence) => sequence !== '13'));
    expect(kept.map(({ key, body }) => [key.slice(0, 19), body.reason, sequencesIn(body.body)])).toEqual([
      ['aws/lambda/mapping/', 'Error: No.', ['13']],
    ]);
  });

  it('finds the bad record at once when the function names it', async () => {
    const sizes: number[] = [];
    const functions = functionsThat((payload) => {
      const sequences = sequencesIn(payload);
      sizes.push(sequences.length);
      return { ok: true, payload: { batchItemFailures: sequences.includes('4') ? [{ itemIdentifier: '4' }] : [] } };
    });
    await pass((nudge) => poller(functions, nudge, { ...mapping, filters: [], reportsItemFailures: true }), hour);
    expect(sizes).toEqual([10, 1, 1, 1, 10, 10, 1]);
    expect(kept).toHaveLength(1);
  });
});
