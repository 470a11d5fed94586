import { describe, expect, it } from 'vitest';
import { InMemoryTimer, testKeyring, VirtualClock } from '../../../shared/adapters/memory/doubles.ts';
import { InMemoryRecords } from '../../../shared/adapters/memory/records.ts';
import { most } from '../../../shared/steps/conversation/quota.ts';
import { type StrayDeps, takeStray } from '../../../shared/steps/conversation/take-stray.ts';
import { ProgramSnapshots } from '../../../shared/steps/survey/programs.ts';
import config from '../../config.ts';

const start = '2026-11-20T09:00:00.000Z';

const room = () => {
  const [records, clock] = [new InMemoryRecords(), new VirtualClock(start)];
  const deps: StrayDeps = {
    ...{ records, clock, config, timer: new InMemoryTimer(), keyring: testKeyring },
    programs: new ProgramSnapshots(records, config),
  };
  /** One that was never heard of; the same number is the same person. */
  const write = (person: number, more: object = {}) =>
    takeStray(
      {
        ...{ id: `m${person}`, channel: 'email', address: `p${person}@x.example`, words: 'Hello?', at: clock.now() },
        ...{ mayWait: true, ...more },
      },
      deps,
    );
  const full = (per: string, count: number) =>
    records.commit([{ put: { kind: 'quota', version: 0, id: `strangers.${per}`, count, expires: 1_900_000_000 } }]);
  return { records, clock, write, full };
};

describe('somebody who was asked nothing', () => {
  it('is read by a person, once however often the mail comes, and then in the task that waits', async () => {
    const { write, records } = room();
    expect((await write(1)).kind).toBe('for-staff');
    expect((await write(1)).kind).toBe('duplicate');
    expect((await write(1, { id: 'another' })).kind).toBe('replied');
    expect(records.all().filter(({ kind }) => kind === 'task')).toHaveLength(1);
  });

  it('is left for a list once as many strangers as may have written in this hour', async () => {
    const { write, full, clock } = room();
    await full('2026-11-20T09', most.strangersAnHour - 1);
    expect((await write(1)).kind).toBe('for-staff');
    expect((await write(2)).kind).toBe('surplus');
    // What may not wait is read all the same, and whoever waits already is no stranger more.
    expect((await write(3, { mayWait: false })).kind).toBe('for-staff');
    expect((await write(1, { id: 'another' })).kind).toBe('replied');
    clock.moveTo('2026-11-20T10:00:00.000Z');
    expect((await write(2)).kind).toBe('for-staff');
  });

  it('is left for a list once as many strangers as may have written on this day', async () => {
    const { write, full, clock } = room();
    await full('2026-11-20', most.strangersADay - 1);
    expect((await write(1)).kind).toBe('for-staff');
    clock.moveTo('2026-11-20T23:59:00.000Z');
    expect((await write(2)).kind).toBe('surplus');
    clock.moveTo('2026-11-21T00:00:00.000Z');
    expect((await write(2)).kind).toBe('for-staff');
  });

  it('counts in the hour and the day for as long as anybody may look', async () => {
    const { write, records } = room();
    await write(1);
    await write(2);
    const quotas = records.all().filter((row) => row.kind === 'quota');
    expect(quotas.map(({ id, count }) => [id, count]).sort()).toEqual([
      ['strangers.2026-11-20', 2],
      ['strangers.2026-11-20T09', 2],
    ]);
    for (const { expires } of quotas) expect(expires).toBe(Date.parse(start) / 1000 + 3 * 86_400);
  });
});
