import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Metered } from '../../../local/cloud/model/meter.ts';
import type { FunctionSpec } from '../../../local/cloud/model/topology.ts';
import { createFunctions, type RunningFunctions } from '../../../local/cloud/services/lambda/functions.ts';

const arn = 'arn:aws:lambda:us-east-1:000000000000:function:tried';
const day = 86_400_000;

let folder: string;
let running: RunningFunctions | undefined;
let counted: (readonly [string, Metered])[];
const shared = new SharedArrayBuffer(8);
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'heardback-functions-'));
  counted = [];
});
afterEach(async () => {
  await running?.stop();
  running = undefined;
  rmSync(folder, { recursive: true, force: true });
});

/** Runs a bundle with this source as the embedded cloud does: in worker threads. */
const functionsOf = (source: string, spec: Partial<FunctionSpec> = {}): RunningFunctions => {
  mkdirSync(join(folder, 'bundle'), { recursive: true });
  writeFileSync(join(folder, 'bundle', 'index.mjs'), source);
  const tried: FunctionSpec = {
    name: 'tried',
    arn,
    bundle: join(folder, 'bundle'),
    handler: 'index.handler',
    environment: { TABLE: 'heardback' },
    timeoutMs: 5_000,
    memoryMb: 512,
    logsInvocations: true,
    roleArn: 'arn:aws:iam::000000000000:role/tried',
    ...spec,
  };
  running = createFunctions({
    specs: [tried],
    clock: { now: () => 0, moveTo: () => {}, shared },
    meter: { count: (service, metered) => void counted.push([service, metered]) },
    region: 'us-east-1',
    logs: undefined,
    endpoint: () => 'http://127.0.0.1:1',
    asynchronous: {
      label: '',
      keep: () => {},
      kept: () => 0,
      nextInstant: () => undefined,
      run: async () => false,
      busy: () => false,
    },
    ended: () => {},
  });
  return running;
};

describe('a function', () => {
  it('gets the event and a context as on Lambda, and answers with JSON', async () => {
    const functions = functionsOf(`export const handler = async (event, context) => ({
      event, id: context.awsRequestId, name: context.functionName, arn: context.invokedFunctionArn,
      left: context.getRemainingTimeInMillis(), gone: undefined });`);
    const { ok, payload } = await functions.invoke(arn, { hello: 'there' });
    expect(ok).toBe(true);
    expect(payload).toEqual({
      event: { hello: 'there' },
      id: expect.stringMatching(/^[\da-f-]{36}$/),
      name: 'tried',
      arn,
      left: expect.any(Number),
    });
    const { left } = payload as { left: number };
    expect(left).toBeGreaterThan(4_000);
    expect(left).toBeLessThanOrEqual(5_000);
  });

  it('may answer by callback', async () => {
    const functions = functionsOf(
      'export const handler = (event, _, done) => { setTimeout(() => done(null, event + 1), 1); };',
    );
    expect(await functions.invoke(arn, 41)).toEqual({ ok: true, payload: 42 });
  });

  it('sees its own environment and nothing of the machine', async () => {
    process.env.HEARDBACK_SECRET_OF_THE_MACHINE = 'seen';
    const functions = functionsOf('export const handler = async () => process.env;');
    const { payload } = await functions.invoke(arn, null);
    delete process.env.HEARDBACK_SECRET_OF_THE_MACHINE;
    expect(payload).toMatchObject({
      TABLE: 'heardback',
      AWS_REGION: 'us-east-1',
      AWS_ENDPOINT_URL: 'http://127.0.0.1:1',
      AWS_LAMBDA_FUNCTION_NAME: 'tried',
    });
    expect(payload).not.toHaveProperty('HEARDBACK_SECRET_OF_THE_MACHINE');
    expect(payload).not.toHaveProperty('HOME');
  });

  it('is known by its own access key', async () => {
    const functions = functionsOf('export const handler = async () => process.env.AWS_ACCESS_KEY_ID;');
    const { payload } = await functions.invoke(arn, null);
    expect(functions.principal(String(payload))).toEqual({
      kind: 'role',
      roleArn: 'arn:aws:iam::000000000000:role/tried',
      session: 'tried',
    });
    expect(functions.principal('somebody')).toBeUndefined();
  });

  it('lives in cloud time and UTC, also when its module is first read', async () => {
    const offset = new Float64Array(shared);
    offset[0] = 10 * day;
    const functions = functionsOf(`const loaded = Date.now(); const { getTime } = Date.prototype;
      export const handler = async () => ({ loaded, now: getTime.call(new Date()), zone: new Date(0).getTimezoneOffset() });`);
    const first = (await functions.invoke(arn, null)).payload as { loaded: number; zone: number };
    offset[0] = 20 * day;
    const second = (await functions.invoke(arn, null)).payload as { now: number };
    offset[0] = 0;
    expect(Math.abs(first.loaded - Date.now() - 10 * day)).toBeLessThan(30_000);
    expect(Math.abs(second.now - Date.now() - 20 * day)).toBeLessThan(30_000);
    expect(first.zone).toBe(0);
  });

  it.each([
    ['throws', 'throw new RangeError("too far")', 'RangeError', 'too far'],
    ['answers what JSON cannot hold', 'return 1n', 'TypeError', 'BigInt'],
    ['leaves the process', 'process.exit(1)', 'Runtime.ExitError', 'ended before it answered'],
    [
      'fails behind the back of its caller',
      'setTimeout(() => { throw new Error("behind"); }); await new Promise(() => {})',
      'Runtime.ExitError',
      'behind',
    ],
  ])('that %s fails with its own words, and works again the next time', async (_, body, type, message) => {
    const functions = functionsOf(
      `export const handler = async (fails) => { if (fails) { ${body}; } return 'fine'; };`,
    );
    const failed = await functions.invoke(arn, true);
    expect(failed).toMatchObject({ ok: false, error: { type, message: expect.stringContaining(message) } });
    expect(await functions.invoke(arn, false)).toEqual({ ok: true, payload: 'fine' });
  });

  it.each([
    ['throws when it is read', 'throw new Error("no environment");', 'no environment'],
    ['leaves when it is read', 'process.exit(0);', 'ended before it answered'],
    ['exports no handler', 'export const other = 1;', 'exports no handler'],
  ])('whose module %s fails at each invocation', async (_, source, message) => {
    const functions = functionsOf(source);
    for (let time = 0; time < 2; time += 1) {
      expect(await functions.invoke(arn, null)).toMatchObject({
        ok: false,
        error: { message: expect.stringContaining(message) },
      });
    }
  });

  it('is ended when its time is over, even in an endless loop, and the next invocation finds a fresh one', async () => {
    const functions = functionsOf(
      'let n = 0; export const handler = async (hang) => { n += 1; while (hang); return n; };',
      {
        timeoutMs: 300,
      },
    );
    expect(await functions.invoke(arn, true)).toMatchObject({
      ok: false,
      error: { type: 'Sandbox.Timedout', message: 'Task timed out after 0.30 seconds' },
    });
    expect(await functions.invoke(arn, false)).toEqual({ ok: true, payload: 1 });
  });

  it('handles one event at a time in each of at most three environments', async () => {
    const functions = functionsOf(`let active = 0, most = 0; const id = Math.random();
      export const handler = async () => { active += 1; most = Math.max(most, active); await new Promise((r) => setTimeout(r, 5)); active -= 1; return { id, most }; };`);
    const answers = await Promise.all(Array.from({ length: 12 }, () => functions.invoke(arn, null)));
    const seen = answers.map(({ payload }) => payload as { id: number; most: number });
    expect(seen.every(({ most }) => most === 1)).toBe(true);
    expect(new Set(seen.map(({ id }) => id)).size).toBeLessThanOrEqual(3);
  });

  it('is billed for its time and for what it prints', async () => {
    const functions = functionsOf(
      `export const handler = async () => { await new Promise((r) => setTimeout(r, 20)); };`,
    );
    await functions.invoke(arn, null);
    const [[service, metered] = ['', { operation: '' }]] = counted;
    expect([service, metered.operation]).toEqual(['lambda', 'Invoke']);
    expect(metered.gigabyteSeconds).toBeGreaterThan(0.02 * 0.5);
  });
});

describe('a pause', () => {
  it('waits for what runs, holds what comes, and may leave functions that remember nothing', async () => {
    const functions = functionsOf(
      'let n = 0; export const handler = async (wait) => { n += 1; await new Promise((r) => setTimeout(r, wait)); return n; };',
    );
    expect((await functions.invoke(arn, 0)).payload).toBe(1);
    const order: string[] = [];
    const before = functions.invoke(arn, 100).then(({ payload }) => order.push(`before ${String(payload)}`));
    await new Promise((resolve) => setImmediate(resolve));
    const pause = functions.pausedFor(async () => {
      order.push('paused');
      await functions.renew();
    });
    const after = functions.invoke(arn, 0).then(({ payload }) => order.push(`after ${String(payload)}`));
    await Promise.all([before, pause, after]);
    expect(order).toEqual(['before 2', 'paused', 'after 1']);
  });
});
