import { describe, expect, it } from 'vitest';
import type { Row } from '../../../shared/contracts/rows/row.ts';
import type { Ref } from '../../../shared/ports/records.ts';
import { aTask } from '../../world/task.ts';
import { start } from '../../world/world.ts';
import { Mending } from './mending.ts';

const none = { looked: 0, mended: 0, failed: 0 };
const mara = { name: 'Mara Lindt', email: 'mara@oakandember.example' };
const words = 'Where is my table?';
const remarks = [{ at: start, channel: 'email', words }];

const asked = async () => {
  const world = new Mending();
  await world.emit('purchase.completed', { id: 'o1', customer: { id: 'ada', email: 'ada@example.com' } });
  await world.pass(24 * 4);
  return world;
};

const letter = (more: object = {}) => ({
  ...{ kind: 'message', version: 0, id: 'letter1', taskId: 't', direction: 'out', purpose: 'answer', by: mara },
  ...{ channel: 'email', address: 'kim@customer.example', words: 'Dear Kim.', language: 'en', state: 'waiting' },
  createdAt: start,
  ...more,
});
const digest = {
  ...{ kind: 'digest', version: 0, id: 'owner-x', to: mara, since: start, count: 9, generation: 1, wakeAt: start },
  ...{ pending: [{ taskId: 'nothing', number: 1 }], state: 'waiting', expires: 9_999_999_999 },
};
const halt = {
  ...{ kind: 'halt', version: 0, program: 'support', since: start, harm: 'bounces', state: 'due', wakeAt: start },
  reason: '14 of 50 messages did not arrive.',
};
const pace = {
  ...{ kind: 'pace', version: 0, program: 'support', hour: '2026-11-02T09', count: 90, word: 'held', state: 'told' },
  ...{ held: { since: start, releaseBy: '2026-11-02T10:00:00.000Z' }, wakeAt: start, expires: 9_999_999_999 },
};
const task = { ...aTask({ id: 'task1', wakeAt: start }), version: 0 };

describe('a survey of which the customer wrote back', () => {
  it('while they were reminded of it is reminded of no more, and the customer is heard', async () => {
    const world = await asked();
    const at = world.clock.now();
    world.isDeaf = true;
    await world.leaves({ reminder: { id: 'r1', at }, remarks, wakeAt: at });
    world.isDeaf = false;
    world.loses();
    await world.pass(3);
    await world.mends();
    expect(world.survey()).toMatchObject({ state: 'sent', reminder: undefined });
    expect(world.rows('task')).toMatchObject([{ comment: words }]);
  });

  it('is never reminded of, also where it was for trying it out and opens no task', async () => {
    const world = await asked();
    const sent = world.mailer.sent.length;
    world.loses();
    await world.leaves({ test: true, remarks, wakeAt: world.clock.now() });
    await world.pass(3);
    expect(await world.mends()).toMatchObject({ failed: 0 });
    await world.pass(24 * 9);
    expect([world.mailer.sent.length, world.rows('task')]).toEqual([sent, []]);
  });
});

describe('a reminder whose wake-up was lost', () => {
  it('is sent all the same, once', async () => {
    const world = await asked();
    expect(world.survey()).toMatchObject({ state: 'sent', wakeAt: expect.any(String) });
    const due = Date.parse(world.survey().wakeAt ?? '') - Date.parse(world.clock.now());
    world.loses();
    await world.pass(due / 3_600_000 + 2);
    expect(await world.mends()).toEqual({ looked: 1, mended: 1, failed: 0 });
    await world.pass(1);
    expect(world.mailer.sent).toHaveLength(2);
    expect(world.survey()).toMatchObject({ state: 'sent', remindersSent: 1 });
  });
});

describe('a letter whose sender stopped', () => {
  it('is not sent again: its outcome is unknown, and somebody hears of it', async () => {
    const world = new Mending();
    await world.lies(task);
    await world.lies(letter({ taskId: task.id, state: 'sending', attempt: { id: 'a1', at: start } }));
    await world.pass(2);
    expect(await world.mends()).toMatchObject({ failed: 0 });
    await world.pass(1);
    expect(world.rows('message')).toMatchObject([{ state: 'unknown' }]);
    expect(world.mailer.sent.filter(({ to }) => to === 'kim@customer.example')).toEqual([]);
    expect(world.rows('task')[0]?.history.map(({ act }) => act)).toContain('not-delivered');
  });
});

describe('what the index lists though it is dealt with', () => {
  it.each<[string, object]>([
    ['a letter that left', letter({ state: 'sent', sentAt: start })],
    ['a task that nobody need wake', { ...task, wakeAt: undefined }],
    ['a programme whose halt is over', { ...halt, wakeAt: undefined }],
  ])('is left alone: %s', async (_, row) => {
    const world = new Mending();
    await world.lies(row);
    const { kind, id, program } = row as { kind: Ref['kind']; id?: string; program?: string };
    const list = world.records.list.bind(world.records);
    world.records.list = async (of, options) => {
      const page = await list(of, options);
      const isItsHour = of.of === 'due' && of.hour === '2026-11-02T09' && of.shard === 0;
      return isItsHour ? { ...page, refs: [...page.refs, { kind, id: [id ?? program ?? ''] } as Ref] } : page;
    };
    await world.pass(3);
    const before = JSON.stringify(world.records.all().filter((one) => one.kind === kind));
    expect(await world.mends()).toEqual(none);
    expect(JSON.stringify(world.records.all().filter((one) => one.kind === kind))).toBe(before);
  });

  it('is left alone: an event whose task is there', async () => {
    const world = new Mending();
    await world.emit('payment.failed', { id: 'p1', customer: { email: 'ada@example.com' } });
    const [event] = world.rows('event');
    if (!event) throw new Error('Nothing came in.');
    const list = world.records.list.bind(world.records);
    world.records.list = async (of, options) => {
      const page = await list(of, options);
      const isItsHour = of.of === 'due' && of.hour === '2026-11-02T09' && of.shard === 0;
      return isItsHour ? { ...page, refs: [...page.refs, { kind: 'event', id: [event.key] }] } : page;
    };
    await world.pass(3);
    expect((await world.mends()).looked).toBe(0);
  });
});

describe('a task that is erased as it is to be mended', () => {
  it('is left at that', async () => {
    const world = new Mending();
    await world.lies(task);
    await world.pass(3);
    const { getAll } = world.records;
    world.records.getAll = async (refs, options) => {
      const rows = await getAll.call(world.records, refs, options);
      for (const row of rows)
        if (row?.kind === 'task')
          await world.records.commit([{ erase: { kind: 'task', id: [row.id] }, version: row.version }]);
      return rows;
    };
    expect(await world.mends()).toEqual({ looked: 1, mended: 1, failed: 0 });
    expect([world.rows('task'), world.errors]).toEqual([[], []]);
  });
});

describe('what cannot be mended is named to whoever looks after it', () => {
  it.each<[string, object | undefined, RegExp, object]>([
    ['a digest', digest, /"put".*"kind":"digest"/, { kind: 'digest', id: 'owner-x' }],
    ['a halt', halt, /"put".*"kind":"halt"/, { kind: 'halt', id: 'support' }],
    ['an hour whose surveys are held', pace, /"put".*"kind":"pace"/, { kind: 'pace', id: 'support.2026-11-02T09' }],
    ['a task', task, /"put".*"kind":"task"/, { kind: 'task', id: 'task1' }],
    ['a team', undefined, /"kind":"roster","id":\["care"/, { kind: 'team', id: 'care' }],
    ['the line', undefined, /"kind":"allowance"/, { kind: 'line', id: 'mail' }],
  ])('%s', async (_, row, broken, what) => {
    const world = new Mending();
    if (row) await world.lies(row);
    await world.pass(3);
    expect(await world.mends(broken)).toMatchObject({ failed: 1 });
    expect(world.errors).toEqual([{ ...what, error: 'Error' }]);
    const again: readonly Row[] = world.records.all().filter(({ kind }) => kind === 'cursor');
    if (row) expect(again).toMatchObject([{ hour: '2026-11-02T09' }]);
  });
});
