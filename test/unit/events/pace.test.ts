import { beforeEach, describe, expect, it } from 'vitest';
import { VirtualClock } from '../../../shared/adapters/memory/doubles.ts';
import { InMemoryRecords } from '../../../shared/adapters/memory/records.ts';
import type { PaceRow } from '../../../shared/contracts/rows/program.ts';
import type { Wish } from '../../../shared/domain/timing/solve.ts';
import { eachAtOnce } from '../../../shared/steps/commit/counts.ts';
import { oneByOne } from '../../../shared/steps/commit/places.ts';
import { countPace, wakeUpTime } from '../../../shared/steps/event/pace.ts';
import { readPace, readSurge } from '../../../shared/steps/event/read-surge.ts';
import { countUnread } from '../../../shared/steps/event/unread.ts';
import config from '../../config.ts';

const now = '2026-11-20T09:30:00.000Z';
const seconds = Date.parse(now) / 1_000;
const day = 86_400;

let records: InMemoryRecords;
beforeEach(() => {
  records = new InMemoryRecords();
});

describe('surveys of a programme', () => {
  it('are counted by the hour in which they were decided on, for as long as an hour is judged by others', async () => {
    const clock = new VirtualClock(now);
    for (const program of ['support', 'support', 'billing'])
      await countPace(program, { counts: eachAtOnce(records), clock });
    clock.moveTo('2026-11-20T10:00:00.000Z');
    await countPace('support', { counts: eachAtOnce(records), clock });
    const support = records.peek({ kind: 'pace', id: ['support', '2026-11-20T09'] });
    expect([support?.count, support?.expires]).toEqual([2, seconds + 15 * day]);
    expect((await readPace('support', records)).map(({ hour, count }) => [hour, count])).toEqual([
      ['2026-11-20T10', 1],
      ['2026-11-20T09', 2],
    ]);
  });

  it('leave a hundred in a minute, the others somewhat later, each programme and minute by itself', async () => {
    const hours = { from: '08:00', to: '20:00', on: ['friday' as const] };
    const wish: Wish = { notBefore: now, hours, zones: ['UTC'], channel: 'email' };
    const due = '2026-11-20T09:30:20.000Z';
    const places = oneByOne(records);
    const times: string[] = [];
    for (let nth = 0; nth < 101; nth += 1) times.push(await wakeUpTime({ program: 'support', due }, wish, places));
    expect([new Set(times.slice(0, 100)), times[100]]).toEqual([new Set([due]), '2026-11-20T09:31:20.000Z']);
    expect(await wakeUpTime({ program: 'billing', due }, wish, places)).toBe(due);
    const later = '2026-11-20T09:31:00.000Z';
    expect(await wakeUpTime({ program: 'support', due: later }, wish, places)).toBe(later);
    const [burst] = records.all().filter((row) => row.kind === 'burst');
    expect(burst?.kind === 'burst' && burst.expires).toBe(Date.parse(due) / 1_000 + day);
  });
});

describe('an hour far beyond the usual', () => {
  const hours = async (counts: readonly number[]) => {
    for (const [nth, count] of counts.entries()) {
      const hour = new Date(Date.parse('2026-11-01T00:00:00Z') + nth * 3_600_000).toISOString().slice(0, 13);
      await records.count({ kind: 'pace', program: 'support', hour, expires: 1_900_000_000 }, count);
    }
    return (await readPace('support', records))[0] as PaceRow;
  };
  const surge = { ...config.surge, atLeast: 5, times: 2 };
  const judge = (row: PaceRow) => readSurge(row, { records, config: { ...config, surge } });

  it('is judged beside all the others, itself left out', async () => {
    const last = await hours([10, 10, 10, 10, 100]);
    expect(await judge(last)).toEqual({ usual: 10, limit: 20, isSurge: true });
  });

  it('is judged by the newest two weeks of hours', async () => {
    const counts = [...Array.from({ length: 300 }, () => 500), ...Array.from({ length: 335 }, () => 10), 100];
    const last = await hours(counts);
    expect(await readPace('support', records)).toHaveLength(14 * 24);
    expect(await judge(last)).toMatchObject({ usual: 10, isSurge: true });
  });
});

describe('what a known system sends and nobody reads', () => {
  it('is counted by source, kind and day, for thirty days, by a name of a sensible length', async () => {
    const deps = { records, clock: new VirtualClock(now) };
    const what = { source: 'stripe', type: `charge.${'x'.repeat(200)}` };
    for (let time = 0; time < 2; time += 1) expect(await countUnread(what, deps)).toEqual({ kind: 'unread', ...what });
    const [row] = records.all();
    expect(row).toMatchObject({
      kind: 'unread',
      source: 'stripe',
      day: '2026-11-20',
      count: 2,
      expires: seconds + 30 * day,
    });
    expect(row?.kind === 'unread' && row.type).toBe(what.type.slice(0, 128));
  });
});
