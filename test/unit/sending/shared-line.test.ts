import { beforeEach, describe, expect, it } from 'vitest';
import { InMemoryTimer, VirtualClock } from '../../../shared/adapters/memory/doubles.ts';
import { InMemoryRecords } from '../../../shared/adapters/memory/records.ts';
import { plus } from '../../../shared/domain/instant.ts';
import { KnownAllowance } from '../../../shared/steps/send/allowance-row.ts';
import { armLine } from '../../../shared/steps/send/arm-line.ts';
import { SharedLine } from '../../../shared/steps/send/shared-line.ts';

const start = '2026-11-24T08:00:00.000Z';
const later = (milliseconds: number) => plus(start, milliseconds);

let records: InMemoryRecords;
let clock: VirtualClock;
beforeEach(() => {
  records = new InMemoryRecords();
  clock = new VirtualClock(start);
});
/** As one process knows it. */
const line = () => new SharedLine(new KnownAllowance(records), clock);
const row = () => records.peek({ kind: 'allowance', id: ['mail'] });
const lanes = (count: number) =>
  records.commit([
    {
      put: {
        ...{ kind: 'allowance', version: 0, id: 'mail', free: [], quarter: 0, counts: [] },
        grid: { width: 100, lanes: count },
      },
    },
  ]);

describe('a survey that joins the line', () => {
  it('has somebody look after it in five seconds; who comes meanwhile relies on that', async () => {
    const own = line();
    expect(await own.join()).toEqual({ at: later(5_000), hands: 1 });
    expect(await own.join()).toBeUndefined();
    expect(await line().join()).toBeUndefined();
    expect([row()?.version, row()?.line]).toEqual([1, { turns: {}, next: Date.parse(later(5_000)) }]);
  });

  it.each([
    [1, 1],
    [3, 3],
    [32, 3],
  ])('of %i lanes has %i hands', async (count, hands) => {
    await lanes(count);
    expect(await line().join()).toMatchObject({ hands });
    expect(await line().tend(later(60_000))).toMatchObject({ hands });
  });

  it('has somebody come where those who should have are a minute late, and keeps the turns that programmes had', async () => {
    await line().join();
    await line().took({ support: 2 });
    clock.moveTo(later(5_000 + 59_999));
    expect(await line().join()).toBeUndefined();
    clock.moveTo(later(5_000 + 60_000));
    expect(await line().join()).toEqual({ at: later(70_000), hands: 1 });
    expect(row()?.line?.turns).toEqual({ support: 2 });
  });

  it('asks anew where its process may not know that the line was dissolved', async () => {
    const own = line();
    await own.join();
    await line().dissolve();
    // Not yet due: whoever joined by now was surely seen.
    expect(await own.join()).toBeUndefined();
    clock.moveTo(later(4_000));
    expect(await own.join()).toEqual({ at: later(9_000), hands: 1 });
  });
});

describe('whoever looks after the line', () => {
  it('says when they come next, and finds the turns of all', async () => {
    await line().join();
    expect(await line().tend(later(30_000))).toEqual({ turns: {}, hands: 1 });
    await line().took({ support: 1, billing: 3 });
    await line().took({ support: 2 });
    expect(await line().tend(later(60_000))).toEqual({ turns: { support: 3, billing: 3 }, hands: 1 });
    expect(row()?.line).toEqual({ turns: { support: 3, billing: 3 }, next: Date.parse(later(60_000)) });
  });

  it('forms one where there is none, and writes nothing where nothing was taken', async () => {
    expect(await line().tend(later(30_000))).toEqual({ turns: {}, hands: 1 });
    const version = row()?.version;
    await line().took({});
    expect(row()?.version).toBe(version);
  });

  it('dissolves it once; turns that come after that are nobody’s', async () => {
    await line().dissolve();
    expect(row()).toBeUndefined();
    await line().join();
    await line().dissolve();
    expect([row()?.line, row()?.version]).toEqual([undefined, 2]);
    await line().dissolve();
    await line().took({ support: 1 });
    expect([row()?.line, row()?.version]).toEqual([undefined, 2]);
  });

  it('comes by hands of their own, each second anew', async () => {
    const timer = new InMemoryTimer();
    await armLine(0, later(5_000), timer);
    await armLine(1, later(5_000), timer);
    await armLine(0, later(5_999), timer);
    await armLine(0, later(6_000), timer);
    expect([...timer.armed.values()].map(({ wakeUp: { kind, id }, at }) => [kind, id, at])).toEqual([
      ['line', 'mail-0', later(5_000)],
      ['line', 'mail-1', later(5_000)],
      ['line', 'mail-0', later(6_000)],
    ]);
  });
});

describe('the allowance, as a process knows it', () => {
  it('is read once until another was faster, and then decided on anew', async () => {
    let reads = 0;
    const counted = {
      get: async (ref: Parameters<InMemoryRecords['get']>[0]) => {
        reads += 1;
        return records.get(ref);
      },
      commit: records.commit.bind(records),
    } as Pick<InMemoryRecords, 'get' | 'commit'>;
    const [own, other] = [new KnownAllowance(counted), new KnownAllowance(records)];
    const add = (to: KnownAllowance, free: number) =>
      to.change((known) => ({ next: { ...known, free: [...known.free, free] }, value: known.free.length }));
    await lanes(1);
    expect([await add(own, 1), await add(own, 2), reads]).toEqual([0, 1, 1]);
    await add(other, 3);
    expect([await add(own, 4), reads]).toEqual([3, 2]);
    expect(row()?.free).toEqual([1, 2, 3, 4]);
    expect(own.isKnown).toBe(true);
    own.forget();
    expect(own.isKnown).toBe(false);
    await own.read();
    expect(reads).toBe(3);
  });
});
