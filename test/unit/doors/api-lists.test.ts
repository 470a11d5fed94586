import { beforeEach, describe, expect, it } from 'vitest';
import { subjectIdOf } from '../../../shared/domain/event/key.ts';
import { idOf } from '../../../shared/domain/id.ts';
import { plus } from '../../../shared/domain/instant.ts';
import { aTask, type TaskParts } from '../../world/task.ts';
import { start, World } from '../../world/world.ts';

const hour = 3_600_000;
let world: World;
beforeEach(() => {
  world = new World();
});
const put = (name: string, more: TaskParts = {}) =>
  world.records.commit([
    { put: { ...aTask({ id: idOf('task', name), title: name, settleUntil: start, ...more }), version: 0 } },
  ]);
const titles = async (query: string): Promise<readonly string[]> => {
  const { body } = await world.call<{ title: string }[]>('GET', `/v1/tasks?${query}`);
  return body.map(({ title }) => title).toSorted();
};

describe('tasks about an event', () => {
  it('are those that it, its surveys, a joined answer or a second asking led to, and none else of the person', async () => {
    const customer = { id: 'ada', email: 'ada@example.com' };
    await world.emit('purchase.completed', { id: 'o1', customer });
    const event = world.records.all().find((row) => row.kind === 'event');
    if (event?.kind !== 'event') throw new Error('No event came in.');
    const surveyId = event.decisions.find((one) => one.surveyId)?.surveyId ?? '';
    const own = { contactId: event.contactId ?? '', surveyId: idOf('survey', 'other') };
    const later = { program: 'p', group: 'detractor', score: 1, revision: 1, at: start } as const;
    await put('by name', { ...own, businessId: 'o1' });
    await put('by survey', { ...own, surveyId });
    await put('joined', { ...own, joined: [{ ...later, surveyId }] });
    await put('asked again', { ...own, recovery: { surveyId, score: 9, group: 'promoter', at: start } });
    await put('something else', { ...own, businessId: 'o2' });
    await put('without a survey', { ...own, surveyId: undefined as never });
    await put('a stranger', { surveyId, contactId: 'x' });
    expect(await titles('event=o1')).toEqual(['asked again', 'by name', 'by survey', 'joined']);
    expect(await titles('event=nothing')).toEqual([]);
  });

  it('are found under each name that the event has', async () => {
    await world.emit('purchase.completed', { id: 'o1', customer: { id: 'ada', email: 'ada@example.com' } });
    const found = async (name: string) =>
      (await world.call<object[]>('GET', `/v1/decisions?event=${name}`)).body.length;
    const alias = { kind: 'subject', version: 0, id: subjectIdOf('inv-1'), happened: [], sameAs: 'o1' };
    await world.records.commit([{ put: { ...alias, expires: 9_999_999_999 } as never }]);
    expect(await found('inv-1')).toBe(await found('o1'));
    expect(await found('inv-1')).toBeGreaterThan(0);
  });
});

describe('a list of tasks', () => {
  it('in a state that nobody may see leads to no further page', async () => {
    await put('a', { state: 'resolved', closedAt: start });
    await put('b', { state: 'resolved', closedAt: start });
    for (const state of ['settling', 'withdrawn']) {
      const { body, headers } = await world.call<object[]>('GET', `/v1/tasks?limit=1&state=${state}`);
      expect([body, headers.link]).toEqual([[], undefined]);
    }
  });

  it('that ends with its last queue leads no further, and where one queue ends into the next', async () => {
    await put('waits');
    await put('glad', { group: 'promoter' });
    const first = await world.call<{ title: string }[]>('GET', '/v1/tasks?limit=1&kind=&team=care');
    expect(first.headers.link).toContain('rel="next"');
    await put('over', { state: 'resolved', closedAt: start });
    const all = await world.call<object[]>('GET', '/v1/tasks?limit=3');
    expect([all.body.length, all.headers.link]).toEqual([3, undefined]);
    const [, next = ''] = /<([^>]+)>/.exec(String((await world.call('GET', '/v1/tasks?limit=2')).headers.link)) ?? [];
    expect(next).toMatch(/^\/v1\/tasks\?limit=2&after=/);
    expect((await world.call<object[]>('GET', next)).body).toHaveLength(1);
  });
});

describe('an improvement', () => {
  const lid = { name: 'Lids are glued', cause: 'Loose lid', on: '2026-10-20' };
  const add = (more: object = {}) =>
    world.call<{ id: string; cause: string; removedAt: string | null; message?: string }>('POST', '/v1/improvements', {
      ...lid,
      ...more,
    });

  it('is shown as it is kept, comes back when it is named again, and is taken off once', async () => {
    const first = await add();
    expect([first.status, first.body]).toEqual([
      201,
      { ...lid, id: expect.any(String), addedAt: start, removedAt: null },
    ]);
    expect((await add()).body).toEqual(first.body);
    world.clock.moveTo(plus(start, hour));
    const removed = await world.call<object>('DELETE', `/v1/improvements/${first.body.id}`);
    expect(removed.body).toEqual({ ...first.body, removedAt: plus(start, hour) });
    world.clock.moveTo(plus(start, 2 * hour));
    expect((await world.call('DELETE', `/v1/improvements/${first.body.id}`)).body).toEqual(removed.body);
    const again = await add();
    expect([again.status, again.body]).toEqual([201, first.body]);
    const trail = await world.call<{ entries: { act: string }[] }>('GET', '/v1/audit?trail=improvements');
    expect(trail.body.entries.map(({ act }) => act)).toEqual(['added', 'removed', 'added']);
    const none = await world.call<{ message: string }>('DELETE', `/v1/improvements/${'0'.repeat(26)}`);
    expect([none.status, none.body.message]).toEqual([404, 'There is no such improvement.']);
  });

  it('is one of a hundred: another is refused, a change of one is not', async () => {
    for (let n = 0; n < 100; n += 1) expect((await add({ name: `Number ${n}` })).status).toBe(201);
    const refused = await add({ name: 'One more' });
    expect([refused.status, refused.body.message]).toEqual([409, 'There are 100 improvements already.']);
    expect((await add({ name: 'Number 7', cause: 'Another' })).body.cause).toBe('Another');
  });
});

describe('a key', () => {
  interface Key {
    readonly id: string;
    readonly expiresAt: string | null;
    readonly revokedAt: string | null;
    readonly message?: string;
  }
  const make = async (more: object = {}) =>
    (await world.call<Key>('POST', '/v1/keys', { name: 'shop', scopes: ['read'], ...more })).body;

  it('runs out when it was said to, and is revoked once, the others are not', async () => {
    const expiresAt = plus(start, 30 * 24 * hour);
    const [first, second] = [await make({ expiresAt }), await make()];
    expect([first.expiresAt, second.expiresAt, second.revokedAt]).toEqual([expiresAt, null, null]);
    world.clock.moveTo(plus(start, hour));
    const revoke = async () => (await world.call<Key>('DELETE', `/v1/keys/${first.id}`)).body;
    const revoked = await revoke();
    expect(revoked.revokedAt).toBe(plus(start, hour));
    world.clock.moveTo(plus(start, 2 * hour));
    expect(await revoke()).toEqual(revoked);
    const { body } = await world.call<Key[]>('GET', '/v1/keys');
    expect(body.map(({ id, revokedAt }) => [id, revokedAt])).toEqual([
      [first.id, revoked.revokedAt],
      [second.id, null],
    ]);
    const trail = await world.call<{ entries: { act: string }[] }>('GET', '/v1/audit?trail=keys');
    expect(trail.body.entries.map(({ act }) => act)).toEqual(['issued', 'issued', 'revoked']);
    const none = await world.call<Key>('DELETE', '/v1/keys/00000000');
    expect([none.status, none.body.message]).toEqual([404, expect.stringContaining('There is no such key.')]);
  });
});

describe('an audit trail', () => {
  const read = async (trail: string) =>
    world.call<{ intact: boolean; unsigned: number | null; brokenAt: number | null; message?: string }>(
      'GET',
      `/v1/audit?trail=${trail}`,
    );

  it('says where it was tampered with', async () => {
    for (const reason of ['one', 'two', 'three']) await world.call('POST', '/v1/pause', { reason });
    expect((await read('switches')).body).toMatchObject({ intact: true, unsigned: 0, brokenAt: null });
    const second = world.records.all().find((row) => row.kind === 'audit' && row.seq === 2);
    await world.records.commit([{ put: { ...second, actor: 'somebody' } as never }]);
    expect((await read('switches')).body).toMatchObject({ intact: false, unsigned: null, brokenAt: 2 });
  });

  it.each(['xteams', 'teamsx', 'task.short', ''])('is none under the name “%s”', async (trail) => {
    const { status, body } = await read(trail);
    expect([status, body.message]).toEqual([400, expect.stringMatching(/^Say which: .*teams.*keys/)]);
  });

  it('of a task that never was is none, of anything else is empty', async () => {
    const none = await read(`task.${'0'.repeat(26)}`);
    expect([none.status, none.body.message]).toEqual([404, 'There is no such task.']);
    expect(await read('teams')).toMatchObject({ status: 200, body: { intact: true } });
  });
});

it('gives no file of a list that was refused, and names the formats', async () => {
  const wrong = await world.call<{ message: string }>('GET', '/v1/tasks?format=csv&state=lost');
  expect([wrong.status, wrong.body.message]).toEqual([400, expect.stringContaining("no state 'lost'")]);
  const none = await world.call<{ message: string }>('GET', '/v1/tasks?format=xlsx');
  expect([none.status, none.body.message]).toEqual([400, '`format` is json, csv or jsonl.']);
});

it('lets a halted programme go on, and forgives it what came before', async () => {
  const switches = async () =>
    (await world.records.get({ kind: 'switches', id: ['all'] })) as never as { resumed?: object };
  const paused = {
    support: { since: start, by: 'heardback', reason: 'bounces' },
    billing: { since: start, by: 'api' },
  };
  await world.records.commit([{ put: { kind: 'switches', version: 0, id: 'all', paused } as never }]);
  await world.call('POST', '/v1/resume', { program: 'billing' });
  expect(await switches()).not.toHaveProperty('resumed');
  world.clock.moveTo(plus(start, hour));
  expect((await world.call<{ paused: object[] }>('POST', '/v1/resume', {})).body.paused).toEqual([]);
  expect((await switches()).resumed).toEqual({ support: plus(start, hour) });
});
