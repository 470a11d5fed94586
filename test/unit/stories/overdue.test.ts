import { describe, expect, it } from 'vitest';
import { wakeLine } from '../../../functions/reconcile/wake-line.ts';
import type { ListOptions, Records, Ref } from '../../../shared/ports/records.ts';
import { Mending } from './mending.ts';

const hour = 3_600_000;
const start = '2026-11-02T09:00:00.000Z';
const plus = (at: string, hours: number): string => new Date(Date.parse(at) + hours * hour).toISOString();
const none = { looked: 0, mended: 0, failed: 0 };

/** Surveys of so many customers that are due at a time, and whose wake-ups are lost. */
const lost = async (dueAt: string, count = 1) => {
  const world = new Mending();
  for (let at = 0; at < count; at += 1)
    await world.emit('purchase.completed', { id: `o${at}`, customer: { id: `c${at}`, email: `c${at}@example.com` } });
  world.loses();
  world.isDeaf = true;
  for (const row of world.rows('survey'))
    await world.records.commit([{ put: { ...row, dueAt, wakeAt: dueAt } as typeof row }]);
  world.isDeaf = false;
  return world;
};
const cursor = (world: Mending) => world.records.peek({ kind: 'cursor', id: ['reconcile'] })?.hour;
/** How the index is read from here on. */
const reading = (world: Mending, list: (read: Records['list']) => Records['list']): void => {
  world.records.list = list(world.records.list.bind(world.records));
};

describe('what is overdue', () => {
  it.each([
    ['2026-11-02T09:50:00.000Z', '2026-11-02T10:14:00.000Z', 0],
    ['2026-11-02T09:50:00.000Z', '2026-11-02T10:15:00.000Z', 1],
    ['2026-11-02T10:00:00.000Z', '2026-11-02T10:59:00.000Z', 0],
    ['2026-11-02T10:00:00.000Z', '2026-11-02T11:15:00.000Z', 1],
  ])('since %s is looked for once its hour is well past: at %s are %s', async (dueAt, now, looked) => {
    const world = await lost(dueAt);
    world.clock.moveTo(now);
    expect((await world.mends()).looked).toBe(looked);
  });

  it('is looked for two days back at first, and no further', async () => {
    const inTime = await lost(plus(start, 1));
    inTime.clock.moveTo(plus(start, 48));
    expect((await inTime.mends()).mended).toBe(1);
    const late = await lost(plus(start, 1));
    late.clock.moveTo(plus(start, 50));
    expect(await late.mends()).toEqual(none);
  });

  it('is found however long nobody looked, from where somebody looked last', async () => {
    const world = await lost(plus(start, 24));
    world.clock.moveTo(plus(start, 2));
    expect(await world.mends()).toEqual(none);
    expect(cursor(world)).toBe('2026-11-02T10');
    world.clock.moveTo(plus(start, 24 * 6));
    expect((await world.mends()).mended).toBe(1);
    expect(cursor(world)).toBe('2026-11-08T08');
  });

  it('is looked for once more in the hour in which something could not be mended, and those behind it, until it can', async () => {
    const world = await lost(plus(start, 1));
    const [row] = world.rows('survey');
    if (!row) throw new Error('Nobody was asked.');
    world.isDeaf = true;
    await world.records.commit([{ put: { ...row, programHash: 'gone' } }]);
    world.isDeaf = false;
    world.clock.moveTo(plus(start, 5));
    expect((await world.mends()).failed).toBe(1);
    expect(cursor(world)).toBe('2026-11-02T10');
    world.clock.moveTo(plus(start, 24 * 4));
    expect((await world.mends()).failed).toBe(1);
    expect(cursor(world)).toBe('2026-11-02T10');
  });

  it('waits until it is due where somebody put it off since it was found: no wake-up comes before its time', async () => {
    const world = await lost(plus(start, 1));
    world.clock.moveTo(plus(start, 5));
    const { getAll } = world.records;
    world.records.getAll = async (refs, options) => {
      const found = await getAll.call(world.records, refs, options);
      world.records.getAll = getAll;
      const [row] = world.rows('survey');
      const later = plus(start, 30);
      if (row?.state === 'scheduled')
        await world.records.commit([{ put: { ...row, dueAt: later, wakeAt: later, generation: row.generation + 1 } }]);
      return found;
    };
    await world.mends();
    expect(world.rows('survey')).toMatchObject([{ state: 'scheduled', wakeAt: plus(start, 30) }]);
    expect([...world.timer.armed.values()].map(({ at }) => at)).toEqual([plus(start, 30)]);
  });

  it('is looked for by two at once without harm: the one behind goes on where the other is', async () => {
    const world = await lost(plus(start, 1));
    world.clock.moveTo(plus(start, 5));
    const { commit } = world.records;
    let others = 0;
    world.records.commit = async (changes) => {
      const isCursor = changes.some((change) => 'put' in change && change.put.kind === 'cursor');
      if (isCursor && others === 0) {
        others += 1;
        await world.mends();
      }
      return commit.call(world.records, changes);
    };
    await world.mends();
    expect(others).toBe(1);
    expect(cursor(world)).toBe('2026-11-02T13');
    await world.pass(0.1);
    expect(world.mailer.sent).toHaveLength(1);
  });

  it('is what the row says, not what the index still lists', async () => {
    const world = await lost(plus(start, 1));
    const [row] = world.rows('survey');
    if (!row) throw new Error('Nobody was asked.');
    const stale: Ref = { kind: 'survey', id: [row.id] };
    const later = { ...row, dueAt: plus(start, 90), wakeAt: plus(start, 90) } as typeof row;
    world.isDeaf = true;
    await world.records.commit([{ put: later }]);
    world.isDeaf = false;
    reading(world, (read) => async (of, options) => {
      const { refs, ...page } = await read(of, options);
      const isItsHour = of.of === 'due' && of.hour === '2026-11-02T10' && of.shard === 0;
      return { ...page, refs: isItsHour ? [...refs, stale, { kind: 'survey', id: ['gone'] }] : refs };
    });
    world.clock.moveTo(plus(start, 5));
    expect(await world.mends()).toEqual(none);
  });

  it('is read to its end, however short the pages', async () => {
    const world = await lost(plus(start, 1), 40);
    reading(world, (read) => (of, options?: ListOptions) => read(of, { ...options, limit: 1 }));
    world.clock.moveTo(plus(start, 5));
    const all = world.rows('survey').length;
    expect(all).toBeGreaterThan(35);
    expect(await world.mends()).toEqual({ looked: all, mended: all, failed: 0 });
  });

  it('is mended as far as it can be read, and the rest the next time', async () => {
    const world = await lost(plus(start, 1), 40);
    let isBroken = true;
    reading(world, (read) => async (of, options) => {
      if (isBroken && of.of === 'due' && of.hour === '2026-11-02T10' && of.shard === 3) throw new Error('no answer');
      return read(of, options);
    });
    world.clock.moveTo(plus(start, 5));
    const all = world.rows('survey').length;
    const { mended, failed } = await world.mends();
    expect(failed).toBe(1);
    expect(mended).toBeGreaterThan(20);
    expect(mended).toBeLessThan(all);
    expect(world.errors).toContainEqual({ kind: 'due', id: '2026-11-02T10.3', error: 'Error' });
    isBroken = false;
    expect(await world.mends()).toEqual({ looked: all - mended, mended: all - mended, failed: 0 });
  });

  it('of which nothing at all can be read is told to whoever called, and begun with the next time', async () => {
    const world = await lost(plus(start, 1));
    let isBroken = true;
    reading(world, (read) => async (of, options) => {
      if (isBroken && of.of === 'due') throw new Error('no table');
      return read(of, options);
    });
    world.clock.moveTo(plus(start, 5));
    await expect(world.mends()).rejects.toThrow('no table');
    isBroken = false;
    expect((await world.mends()).mended).toBe(1);
  });
});

describe('a survey that is looked at when it is overdue', () => {
  it('and was erased in that moment is left at that', async () => {
    const world = await lost(plus(start, 1));
    world.clock.moveTo(plus(start, 5));
    const { getAll } = world.records;
    world.records.getAll = async (refs, options) => {
      const rows = await getAll.call(world.records, refs, options);
      for (const row of rows)
        if (row?.kind === 'survey')
          await world.records.commit([{ erase: { kind: 'survey', id: [row.id] }, version: row.version }]);
      return rows;
    };
    expect(await world.mends()).toEqual({ looked: 1, mended: 1, failed: 0 });
    expect(world.rows('survey')).toEqual([]);
    expect(world.errors).toEqual([]);
  });

  it('and was sent in that moment by somebody else is not sent again', async () => {
    const world = await lost(plus(start, 1));
    world.clock.moveTo(plus(start, 5));
    const { getAll } = world.records;
    world.records.getAll = async (refs, options) => {
      const rows = await getAll.call(world.records, refs, options);
      for (const row of rows)
        if (row?.kind === 'survey' && row.state === 'scheduled') {
          const { wakeAt: _, ...rest } = row;
          const ended = { ...rest, state: 'cancelled', reason: 'by hand', endedAt: world.clock.now() } as const;
          await world.records.commit([{ put: ended as never }]);
        }
      return rows;
    };
    expect(await world.mends()).toEqual({ looked: 1, mended: 1, failed: 0 });
    await world.pass(24);
    expect(world.survey()).toMatchObject({ state: 'cancelled' });
    expect(world.mailer.sent).toEqual([]);
  });
});

describe('a line of which nobody takes care any more', () => {
  const standing = async (more: object) => {
    const world = new Mending();
    const now = Date.parse(world.clock.now());
    const row = { kind: 'allowance', version: 0, id: 'mail', free: [], quarter: 0, counts: [] } as const;
    await world.records.commit([{ put: { ...row, line: { next: now - hour, turns: {} }, ...more } as never }]);
    const hands = await wakeLine(world);
    return {
      hands,
      armed: [...world.timer.armed.values()].map(({ wakeUp, at }) => `${wakeUp.kind} ${wakeUp.id} ${at}`),
    };
  };

  it.each([
    [{}, ['mail-0']],
    [{ grid: { width: 100, lanes: 2 } }, ['mail-0', 'mail-1']],
    [{ grid: { width: 100, lanes: 9 } }, ['mail-0', 'mail-1', 'mail-2']],
  ])('has as many sent to it at once as there are lanes, three at most: %j', async (more, hands) => {
    expect(await standing(more)).toEqual({ hands: hands.length, armed: hands.map((hand) => `line ${hand} ${start}`) });
  });

  it('has nobody sent where somebody comes, or nobody waits', async () => {
    const soon = { next: Date.parse(start) + 1_000, turns: {} };
    expect(await standing({ line: soon })).toEqual({ hands: 0, armed: [] });
    expect(await standing({ line: undefined })).toEqual({ hands: 0, armed: [] });
    expect(await wakeLine(new Mending())).toBe(0);
  });
});
