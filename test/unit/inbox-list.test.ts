import { describe, expect, it } from 'vitest';
import type { Visit } from '../../functions/inbox/deps.ts';
import { listTasks, wishOf } from '../../functions/inbox/list.ts';
import { InMemoryRecords } from '../../shared/adapters/memory/records.ts';
import type { TaskRow } from '../../shared/contracts/rows/task.ts';
import { idOf } from '../../shared/domain/id.ts';
import type { Role } from '../../shared/domain/staff/viewer.ts';
import type { Records } from '../../shared/ports/records.ts';
import { aTask, type TaskParts } from '../world/task.ts';

const teams = ['care', 'accounts', 'returns', 'shops'];
const at = Date.parse('2026-11-20T09:00:00.000Z');
const instant = (minutes: number): string => new Date(at + minutes * 60_000).toISOString();

const task = (number: number, more: TaskParts = {}): TaskRow =>
  aTask({
    ...{ version: 0, id: idOf('task', String(number)), contactId: `c${number}` },
    ...{ contact: { name: `Customer ${number}` }, team: teams[number % teams.length] ?? '' },
    ...{ settleUntil: instant(0), dueAt: instant((number * 7919) % 100_000), resolveBy: instant(200_000) },
    ...more,
  });

/** Counts what is asked of the store. */
const counted = (records: Records) => {
  const calls: string[] = [];
  const watched = {
    list: (...given: Parameters<Records['list']>) => {
      calls.push('query');
      return records.list(...given);
    },
    getAll: (...given: Parameters<Records['getAll']>) => {
      calls.push('read');
      return records.getAll(...given);
    },
  };
  return { calls, records: { ...watched, get: records.get, commit: records.commit, count: records.count } as Records };
};
const visitOf = (role: Role, own: readonly string[]): Visit => ({
  viewer: { email: 'mara@example.com', name: 'Mara', role, teams: own },
  rosters: [],
  csrf: '',
});

/** More than any page, of every team: what a page costs is counted, and does not grow with what it leaves out. */
const open = 2_000;

describe('an inbox of very many open tasks', () => {
  it('shows its first page, and each further one, with one query and one read, the most urgent first', async () => {
    const store = new InMemoryRecords();
    await store.commit(Array.from({ length: open }, (_, number) => ({ put: task(number) })));
    await store.commit([{ put: task(200_000, { team: 'care', severity: 'urgent', dueAt: instant(150_000) }) }]);
    for (const [role, own, team] of [
      ['agent', ['care'], 'care'],
      ['manager', teams, 'all'],
    ] as const) {
      const { calls, records } = counted(store);
      const visit = visitOf(role, own);
      const first = await listTasks(wishOf({}, visit), visit, { records });
      expect(first.wish.team).toBe(team);
      expect(first.tasks).toHaveLength(40);
      expect(calls).toEqual(['query', 'read']);
      const waiting = first.tasks.filter(({ severity }) => severity !== 'urgent').map(({ dueAt }) => dueAt);
      expect(waiting).toEqual(waiting.toSorted());
      expect(first.tasks[0]?.severity).toBe('urgent');
      expect(new Set(first.tasks.map((one) => one.team)).size).toBe(role === 'agent' ? 1 : teams.length);
      const second = await listTasks(wishOf({ after: first.next }, visit), visit, { records });
      expect(calls).toEqual(['query', 'read', 'query', 'read']);
      expect(second.tasks.filter(({ id }) => first.tasks.some((one) => one.id === id))).toEqual([]);
    }
  });

  it('puts a manager’s latest first whatever was done about it, and what is over by when it was closed', async () => {
    const store = new InMemoryRecords();
    const fresh = Array.from({ length: 60 }, (_, number) => ({
      put: task(number, { dueAt: instant(1_000 + number) }),
    }));
    const late = task(100, { state: 'acknowledged', dueAt: instant(-8_640) });
    const over = (number: number, state: 'resolved' | 'verified' | 'dismissed', closedAt: string) =>
      task(number, { state, closedAt, dueAt: instant(-number) });
    const closed = [
      over(201, 'resolved', instant(10)),
      over(202, 'dismissed', instant(30)),
      over(203, 'verified', instant(20)),
    ];
    await store.commit([...fresh, ...[late, ...closed].map((put) => ({ put }))]);
    const visit = visitOf('manager', teams);
    const waiting = await listTasks(wishOf({}, visit), visit, { records: store });
    expect(waiting.tasks[0]?.id).toBe(late.id);
    const done = await listTasks(wishOf({ queue: 'done' }, visit), visit, { records: store });
    expect(done.tasks.map(({ state }) => state)).toEqual(['dismissed', 'verified', 'resolved']);
  });

  it('leaves out what has moved on since it was listed, whatever the index still says', async () => {
    const store = new InMemoryRecords();
    const rows = [
      ...[task(0), task(4, { state: 'resolved', closedAt: instant(1) }), task(8, { team: 'accounts' })],
      ...[task(12, { group: 'promoter' }), task(16, { state: 'settling' })],
    ];
    await store.commit(rows.map((put) => ({ put })));
    const refs = [...rows.map(({ id }) => id), idOf('task', 'gone')].map((id) => ({ kind: 'task' as const, id: [id] }));
    const records = { list: async () => ({ refs }), getAll: (all: typeof refs) => store.getAll(all) } as never;
    const own = visitOf('agent', ['care']);
    const ids = async (visit: Visit, query = {}) =>
      (await listTasks(wishOf(query, visit), visit, { records })).tasks.map(({ id }) => id);
    expect(await ids(own)).toEqual([rows[0]?.id]);
    expect(await ids(visitOf('manager', teams))).toEqual([rows[0]?.id, rows[2]?.id]);
    expect(await ids(visitOf('manager', teams), { team: 'accounts' })).toEqual([rows[2]?.id]);
    const nobody = visitOf('agent', []);
    expect(await ids(nobody)).toEqual([]);
  });

  it('looks at some five hundred for a page, and says that there is more behind them', async () => {
    const store = new InMemoryRecords();
    await store.commit(Array.from({ length: 700 }, (_, number) => ({ put: task(number * 4) })));
    const visit = visitOf('agent', ['care']);
    const { calls, records } = counted(store);
    const found = await listTasks(wishOf({ mine: '1' }, visit), visit, { records });
    expect([found.tasks, found.next]).toEqual([[], expect.any(String)]);
    expect(calls.filter((call) => call === 'query')).toHaveLength(Math.ceil(500 / 41));
  });

  it('tells of trouble rather than to begin anew', async () => {
    const visit = visitOf('agent', ['care']);
    const records = { list: async () => Promise.reject(new Error('The table is away.')) } as never;
    await expect(listTasks(wishOf({}, visit), visit, { records })).rejects.toThrow('The table is away.');
  });

  it('takes nonsense in its address for no wish, and never looks without end for what a filter hides', async () => {
    const store = new InMemoryRecords();
    await store.commit(Array.from({ length: 90 }, (_, number) => ({ put: task(number * 4) })));
    const visit = visitOf('agent', ['care']);
    const odd = await listTasks(wishOf({ after: '9.!!', team: 'accounts', queue: 'x' }, visit), visit, {
      records: store,
    });
    expect(odd.wish).toMatchObject({ queue: 'waiting', team: 'care' });
    expect(odd.tasks).toHaveLength(40);
    const none = await listTasks(wishOf({ state: 'contacted' }, visit), visit, { records: store });
    expect(none).toMatchObject({ tasks: [] });
    expect(none.next).toBeUndefined();
  });
});
