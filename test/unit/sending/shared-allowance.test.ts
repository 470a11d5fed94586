import { describe, expect, it } from 'vitest';
import { silentLog } from '../../../shared/adapters/memory/doubles.ts';
import { InMemoryRecords } from '../../../shared/adapters/memory/records.ts';
import type { AllowanceRow } from '../../../shared/contracts/rows/allowance.ts';
import { claim, type Standing } from '../../../shared/domain/sending/claim.ts';
import type { Priority } from '../../../shared/domain/sending/priority.ts';
import { SharedAllowance } from '../../../shared/steps/send/shared-allowance.ts';
import { mostWithin } from './limits.ts';
import { VirtualTime } from './virtual-time.ts';

const start = '2026-11-24T12:00:00.000Z';

const nothing: Standing = { free: [], quarter: 0, counts: [] };

class Account {
  asked = 0;
  perSecond = 14;
  perDay = 50_000;
  sent = 0;
  async limits() {
    this.asked += 1;
    const { perSecond, perDay, sent } = this;
    return { perSecond, perDay, sent };
  }
}

const world = (given: Partial<Account> = {}, terms = { share: 1, reserve: 0.1 }) => {
  const warned: string[] = [];
  const time = new VirtualTime(start);
  const records = new InMemoryRecords();
  const account = Object.assign(new Account(), given);
  let [commits, reads] = [0, 0];
  const counted = {
    get: (ref: Parameters<InMemoryRecords['get']>[0]) => {
      reads += 1;
      return records.get(ref);
    },
    commit: (changes: Parameters<InMemoryRecords['commit']>[0]) => {
      commits += 1;
      return records.commit(changes);
    },
  } as Pick<InMemoryRecords, 'get' | 'commit'>;
  const log = { ...silentLog, warn: (code: string) => void warned.push(code) };
  const left: { readonly at: number; readonly priority: Priority }[] = [];
  const process = () => new SharedAllowance({ records: counted, account, clock: time, pause: time, log, terms });
  /** Sends so many, one after the other, each after some work; comes again for those that may not leave now. */
  const sends = async (
    count: number,
    { priority = 'survey' as Priority, work = 60, own = process(), batch = 0, claiming = 30 } = {},
  ) => {
    for (let nth = 0; nth < count; nth += 1) {
      await time.sleep(work);
      if (batch > 0) {
        await own.ask(priority, { behind: batch - (nth % batch) - 1 });
        await time.sleep(claiming);
      }
      for (;;) {
        const leave = await own.take(priority);
        if (leave.kind === 'go') break;
        await time.until(Date.parse(leave.until) + 1);
      }
      left.push({ at: Date.parse(time.now()), priority });
    }
  };
  const row = () => records.peek({ kind: 'allowance', id: ['mail'] });
  const put = (next: AllowanceRow) => records.commit([{ put: next }]);
  return { time, account, process, sends, left, row, put, warned, commits: () => commits, reads: () => reads };
};

const timesOf = (left: readonly { readonly at: number }[]): readonly number[] => left.map(({ at }) => at);

describe('functions that send at once', () => {
  it.each([1, 5, 14, 50])('keep to %s a second together, and use it', async (perSecond) => {
    const here = world({ perSecond });
    const each = perSecond * 6;
    await here.time.run(Array.from({ length: 5 }, () => here.sends(each)));
    const times = timesOf(here.left);
    expect(times).toHaveLength(5 * each);
    expect(mostWithin(times, 1_000)).toBeLessThanOrEqual(perSecond);
    const seconds = (Math.max(...times) - Math.min(...times)) / 1_000;
    // Nine tenths of the rate are used; some slots pass while processes find out how fast they are.
    expect(seconds).toBeLessThan((5 * each) / (perSecond * 0.9) / 0.75 + 3);
  });

  it('take a share of the rate where others send from the same account', async () => {
    const here = world({ perSecond: 20 }, { share: 0.5, reserve: 0.1 });
    await here.time.run([here.sends(60), here.sends(60)]);
    expect(mostWithin(timesOf(here.left), 1_000)).toBeLessThanOrEqual(10);
  });

  it('write once for several messages while they are busy, and once for each when they are not', async () => {
    const here = world();
    await here.time.run([here.sends(200)]);
    expect(here.commits()).toBeLessThan(50);
    const before = here.commits();
    await here.time.run([here.sends(10, { work: 30_000 })]);
    expect(here.commits() - before).toBe(10);
  });

  it.each([
    [60, 14],
    [150, 14],
    [250, 14],
    [20, 10_000],
    [60, 10_000],
    [150, 1_000],
  ])(
    'write about once for a batch that is there already, at %s ms for each of it and %s a second',
    async (work, perSecond) => {
      const here = world({ perSecond });
      const own = here.process();
      const batches = async () => {
        for (let nth = 0; nth < 20; nth += 1) {
          await here.time.sleep(60_000);
          await here.sends(6, { own, work, batch: 6 });
        }
      };
      await here.time.run([batches()]);
      expect(here.left).toHaveLength(120);
      expect(here.commits()).toBeLessThanOrEqual(work > 200 ? 45 : 25);
      expect(here.row()?.counts.reduce((sum, count) => sum + count, 0)).toBeLessThanOrEqual(120 + 10);
    },
  );

  it.each([
    [14, 5],
    [300, 60],
  ])('keep to %s a second together where each knows of its own batch', async (perSecond, processes) => {
    const here = world({ perSecond });
    const all = processes * 80;
    await here.time.run(Array.from({ length: processes }, () => here.sends(80, { batch: 10, work: 100 })));
    const times = timesOf(here.left);
    expect(times).toHaveLength(all);
    expect(mostWithin(times, 1_000)).toBeLessThanOrEqual(perSecond);
    const seconds = (Math.max(...times) - Math.min(...times)) / 1_000;
    expect(seconds).toBeLessThan(all / (perSecond * 0.9) / 0.75 + 3);
  });

  it('take little of a small day for what is yet to come, since they may die before it', async () => {
    const here = world({ perDay: 200 });
    for (let nth = 0; nth < 10; nth += 1) await here.time.run([here.process().ask('survey', { behind: 9 })]);
    expect(here.row()?.counts.reduce((sum, count) => sum + count, 0)).toBeLessThanOrEqual(10 * 4);
  });

  it('ask the account every five minutes, however many they are', async () => {
    const here = world();
    await here.time.run([here.sends(40, { work: 30_000 })]);
    expect(here.account.asked).toBe(4);
  });

  it('assume what a new account may send as long as nobody can tell', async () => {
    const here = world();
    here.account.limits = async () => {
      throw new Error('TooManyRequestsException');
    };
    await here.time.run([here.sends(20)]);
    expect(mostWithin(timesOf(here.left), 1_000)).toBe(1);
  });
});

describe("a day's quota", () => {
  it('is not exceeded: what does not fit waits for the day after', async () => {
    const here = world({ perDay: 100 });
    await here.time.run([here.sends(130)]);
    const times = timesOf(here.left);
    expect(mostWithin(times, 24 * 3_600_000)).toBe(90);
    expect((times[90] ?? 0) - (times[0] ?? 0)).toBeLessThanOrEqual(24.3 * 3_600_000);
  });

  it('has a last part that surveys leave to others', async () => {
    const here = world({ perDay: 100 });
    await here.time.run([here.sends(90)]);
    const found = () =>
      (['survey', 'staff', 'urgent'] as const).filter((priority) => {
        const wish = { priority, slots: 1, now: Date.parse(here.time.now()) };
        return claim(here.row() ?? nothing, wish, { share: 1, reserve: 0.1 }).kind === 'taken';
      });
    expect(found()).toEqual(['staff', 'urgent']);
    await here.time.run([here.sends(5, { priority: 'staff' })]);
    expect(found()).toEqual(['urgent']);
    await here.time.run([here.sends(5, { priority: 'urgent' })]);
    expect(found()).toEqual([]);
  });

  it('of which nearly all is taken is told of once, and not before', async () => {
    const here = world({ perDay: 100 });
    // Surveys may have ninety of it, of which nine tenths are nearly all.
    await here.time.run([here.sends(80, { work: 10_000 })]);
    expect(here.warned).toEqual([]);
    await here.time.run([here.sends(10, { work: 10_000 })]);
    expect(here.warned).toEqual(['allowance.scarce']);
  });

  it('in which room has come since is found by whoever knew it as full', async () => {
    const here = world({ perDay: 20 });
    const own = here.process();
    await here.time.run([here.sends(18, { own, work: 10_000 })]);
    expect(await own.ask('survey')).toMatchObject({ kind: 'later', why: 'quota' });
    const known = here.row();
    if (!known?.account) throw new Error('Nobody has asked the account.');
    await here.put({ ...known, account: { ...known.account, perDay: 200 } });
    expect(await own.ask('survey')).toEqual({ kind: 'go' });
  });

  it('gives way to what others have sent', async () => {
    const here = world({ perDay: 100, sent: 70 }, { share: 0.8, reserve: 0 });
    await here.time.run([here.sends(30)]);
    expect(await here.process().ask('urgent')).toMatchObject({ kind: 'later', why: 'quota' });
  });

  it('counts leave that nobody used no longer than until the next is taken', async () => {
    const here = world({ perDay: 100 });
    const own = here.process();
    for (let nth = 0; nth < 150; nth += 1) {
      await here.time.run([own.ask('survey'), here.time.sleep(10_000)]);
    }
    expect(await own.ask('survey')).toEqual({ kind: 'go' });
    expect(here.row()?.counts.reduce((sum, count) => sum + count, 0)).toBe(1);
  });

  it('loses with a process that dies what it took at once, and no more', async () => {
    const here = world();
    for (let nth = 0; nth < 20; nth += 1) {
      const own = here.process();
      await here.time.run([here.sends(25, { own })]);
      // Dead: whatever it holds nobody gives back.
    }
    const taken = here.row()?.counts.reduce((sum, count) => sum + count, 0) ?? 0;
    expect(taken).toBeGreaterThanOrEqual(500);
    expect(taken).toBeLessThanOrEqual(500 + 20 * 10);
  });
});

describe('a line of surveys', () => {
  it('keeps others waiting, at no cost, but neither whose turn it is nor what is more urgent', async () => {
    const here = world();
    const own = here.process();
    await own.line.join();
    await here.time.run([here.time.sleep(3_000)]);
    expect(await own.ask('survey')).toMatchObject({ kind: 'later', why: 'line' });
    const before = here.reads();
    expect(await own.ask('survey')).toMatchObject({ kind: 'later', why: 'line' });
    expect(here.reads()).toBe(before);
    expect(await own.ask('survey', { isTurn: true })).toEqual({ kind: 'go' });
    await here.time.run([here.time.sleep(3_000), own.take('survey')]);
    expect(await own.ask('urgent')).toEqual({ kind: 'go' });
  });
});

describe('what is urgent', () => {
  it('finds a place among surveys within seconds', async () => {
    const here = world({ perSecond: 1 });
    const surveys = Array.from({ length: 5 }, () => here.sends(12));
    const urgent = async () => {
      await here.time.sleep(10_000);
      await here.sends(2, { priority: 'urgent' });
    };
    await here.time.run([...surveys, urgent()]);
    const times = timesOf(here.left.filter(({ priority }) => priority === 'urgent'));
    expect((times[0] ?? 0) - Date.parse(start)).toBeLessThan(10_000 + 7_000);
    expect(mostWithin(timesOf(here.left), 1_000)).toBe(1);
  });
});

describe('an account that refuses although its limits are kept', () => {
  it('is left in peace, longer each time in a row', async () => {
    const here = world();
    const own = here.process();
    const silence = async () => {
      await own.refused();
      const from = Date.parse(here.time.now());
      await here.time.run([here.sends(1, { own, work: 0 })]);
      return Math.round((Date.parse(here.time.now()) - from) / 1_000);
    };
    expect([await silence(), await silence(), await silence(), await silence()]).toEqual([2, 4, 8, 16]);
    for (let nth = 0; nth < 8; nth += 1) await silence();
    expect(await silence()).toBe(300);
    await here.time.run([here.time.sleep(3_600_000)]);
    expect(await silence()).toBe(2);
  });
});

describe('a clock that was wrong', () => {
  it('keeps nobody waiting, neither its own process nor others', async () => {
    const here = world();
    const own = here.process();
    await own.ask('survey');
    const yesterday = new VirtualTime('2026-11-23T12:00:00.000Z');
    Object.assign(here.time, yesterday);
    await here.time.run([here.sends(1, { own }), here.sends(1)]);
    expect(here.left).toHaveLength(2);
    expect(Date.parse(here.time.now()) - Date.parse('2026-11-23T12:00:00.000Z')).toBeLessThan(40_000);
  });

  it.each(['urgent', 'staff', 'survey'] as const)(
    'keeps no %s mail waiting that lanes of another day stand in the way of',
    (priority) => {
      const now = Date.parse('2026-11-24T12:00:00.000Z');
      const standing = { quarter: 0, counts: [], free: [now + 86_400_000], grid: { width: 100, lanes: 1 } };
      const found = claim(standing, { priority, slots: 1, now }, { share: 1, reserve: 0.1 });
      expect(found).toMatchObject({ kind: 'taken', stretch: { slots: 1 } });
      if (found.kind === 'taken') expect(found.stretch.start).toBeLessThan(now + 5_000);
    },
  );
});
