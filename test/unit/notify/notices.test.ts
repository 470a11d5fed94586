import { createHmac } from 'node:crypto';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type NotifyDeps, notify } from '../../../functions/notify/notify.ts';
import { testKeyring } from '../../../shared/adapters/memory/doubles.ts';
import { InMemoryRecords } from '../../../shared/adapters/memory/records.ts';
import type { UndeliveredRow } from '../../../shared/contracts/rows/notice.ts';
import type { TaskRow } from '../../../shared/contracts/rows/task.ts';
import { idOf } from '../../../shared/domain/id.ts';
import { plus } from '../../../shared/domain/instant.ts';
import { admitted, emptied, fallenDue, quiet } from '../../../shared/domain/notice/flood.ts';
import type { Posted } from '../../../shared/ports/ports.ts';
import config from '../../config.ts';

const at = '2026-11-20T09:00:00.000Z';
const id = idOf('task', 'one');
const task = (comment: string): TaskRow => ({
  ...{ kind: 'task', version: 0, id, state: 'open', group: 'detractor', severity: 'urgent', program: 'post-purchase' },
  ...{
    contactId: 'c',
    contact: { name: 'Ada', email: 'ada@example.com' },
    score: 2,
    comment,
    revision: 1,
    team: 'care',
  },
  ...{ owner: { name: 'Mara', email: 'mara@example.com' }, settleUntil: at, restarts: 0, dueAt: at, resolveBy: at },
  ...{ escalation: 0, history: [{ at, by: 'heardback', act: 'opened' }], announced: 0, generation: 1, openedAt: at },
});
const hook = { url: 'https://tickets.example/in', team: undefined, events: ['opened' as const] };
interface Call {
  readonly body: string;
  readonly headers: Readonly<Record<string, string>>;
}
const world = async (answers: readonly Posted[]) => {
  const records = new InMemoryRecords();
  await records.commit([{ put: task('Cracked.') }]);
  const calls: Call[] = [];
  const deps: NotifyDeps = {
    records,
    clock: { now: () => at },
    keyring: testKeyring,
    config: { ...config, notifications: { ...config.notifications, webhooks: { tickets: hook } } },
    publicUrl: 'https://f.example',
    post: async (_, body, headers) => {
      calls.push({ body, headers });
      return answers[calls.length - 1] ?? { kind: 'answered', status: 200 };
    },
  };
  const telling = JSON.stringify({ target: 'webhook.tickets', steps: [{ taskId: id, number: 0 }] });
  return { records, calls, deps, telling };
};
const answered = (status: number): Posted => ({ kind: 'answered', status });

describe('a signed webhook', () => {
  it('can be verified by whoever has the secret, and is the same call however often it comes', async () => {
    const { calls, deps, telling } = await world([answered(500)]);
    await notify(telling, 1, deps);
    await notify(telling, 2, deps);
    const [first, second] = calls;
    const { 'webhook-id': name, 'webhook-timestamp': time, 'webhook-signature': signature } = first?.headers ?? {};
    const expected = createHmac('sha256', testKeyring.hookSecret('tickets'))
      .update(`${name}.${time}.${first?.body}`)
      .digest('base64');
    expect(signature).toBe(`v1,${expected}`);
    expect(second?.headers['webhook-id']).toBe(name);
    expect(JSON.parse(first?.body ?? '')).toMatchObject({
      type: 'task.opened',
      data: { task: { id, score: 2, comment: 'Cracked.' } },
    });
  });

  it.each([
    [answered(204), 'told'],
    [answered(302), 'given-up'],
    [answered(400), 'given-up'],
    [answered(410), 'given-up'],
    [answered(429), 'again'],
    [answered(503), 'again'],
    [{ kind: 'unreachable', reason: 'It could not be reached.' } as const, 'again'],
  ] as const)('that was answered %j is %s', async (answer, kind) => {
    const { deps, telling } = await world([answer]);
    expect((await notify(telling, 1, deps)).kind).toBe(kind);
  });

  it.each([
    ['900', 900],
    ['999999999', 11 * 3_600],
    ['Fri, 20 Nov 2026 10:00:00 GMT', 3_600],
    ['soon', 0],
    ['-5', 0],
  ])('waits as long as the other side wishes (%s)', async (retryAfter, least) => {
    const { deps, telling } = await world([{ kind: 'answered', status: 429, retryAfter }]);
    const outcome = await notify(telling, 1, deps);
    if (outcome.kind !== 'again') throw new Error('It should be tried again.');
    if (least > 0) expect(outcome.inSeconds).toBe(least);
    else expect(outcome.inSeconds).toBeLessThan(60);
  });

  it('waits longer each time, and is kept in a list when it was tried for half a day', async () => {
    const { deps, telling, records } = await world(Array.from({ length: 7 }, () => answered(503)));
    const waits: number[] = [];
    for (let tries = 1; tries <= 7; tries += 1) {
      const outcome = await notify(telling, tries, deps);
      if (outcome.kind === 'again') waits.push(outcome.inSeconds);
      else expect(outcome.kind).toBe('given-up');
    }
    expect(waits).toHaveLength(6);
    expect(waits).toEqual(waits.toSorted((a, b) => a - b));
    // SQS hides a message for at most twelve hours.
    expect(Math.max(...waits)).toBeLessThanOrEqual(12 * 3_600);
    const { refs } = await records.list({ of: 'undelivered' });
    const [row] = (await records.getAll(refs)) as readonly UndeliveredRow[];
    expect(row).toMatchObject({ target: 'webhook.tickets', tries: 7, reason: 'It answered 503.' });
    expect(JSON.stringify(row)).not.toMatch(/Ada|Cracked/);
  });
});

describe('a flood', () => {
  it('is told as a few at once and one digest with all others, none left out and none twice', () => {
    fc.assert(
      fc.property(
        fc.array(fc.nat(240), { minLength: 1, maxLength: 80 }),
        fc.integer({ min: 1, max: 8 }),
        (minutes, above) => {
          let row = quiet('owner', { chat: 'care' }, at);
          const told: string[] = [];
          const steps = minutes
            .toSorted((a, b) => a - b)
            .map((minute, number) => ({ now: plus(at, minute * 60_000), step: { taskId: 't', number } }));
          const tick = (now: string): void => {
            const due = fallenDue(row, row.generation, now);
            if (!due) return;
            told.push(...due.pending.map(({ number }) => `${number}`));
            row = emptied(due, now);
          };
          for (const { now, step } of steps) {
            tick(now);
            const next = admitted(row, step, { now, above });
            if (next.isNow) told.push(`${step.number}`);
            row = next.row;
          }
          tick(plus(at, 300 * 60_000));
          expect(told.toSorted((a, b) => Number(a) - Number(b))).toEqual(steps.map((_, number) => `${number}`));
        },
      ),
    );
  });

  it('is not woken by an older wake-up, nor before its window ends', () => {
    const first = quiet('owner', { chat: 'care' }, at);
    const second = admitted(first, { taskId: 't', number: 0 }, { now: at, above: 1 }).row;
    const { row } = admitted(second, { taskId: 't', number: 1 }, { now: at, above: 1 });
    expect(row).toMatchObject({ state: 'waiting', wakeAt: plus(at, 15 * 60_000) });
    expect(fallenDue(row, row.generation - 1, plus(at, 3_600_000))).toBeUndefined();
    expect(fallenDue(row, row.generation, plus(at, 60_000))).toBeUndefined();
  });
});
