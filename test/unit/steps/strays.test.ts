import { describe, expect, it } from 'vitest';
import { InMemoryTimer, testKeyring, VirtualClock } from '../../../shared/adapters/memory/doubles.ts';
import { InMemoryRecords } from '../../../shared/adapters/memory/records.ts';
import type { TaskRow } from '../../../shared/contracts/rows/task.ts';
import { addressHash } from '../../../shared/domain/contact/hash.ts';
import { most } from '../../../shared/steps/conversation/quota.ts';
import { type StrayDeps, takeStray } from '../../../shared/steps/conversation/take-stray.ts';
import { ProgramSnapshots } from '../../../shared/steps/survey/programs.ts';
import config from '../../config.ts';

const start = '2026-11-20T09:00:00.000Z';

const [team = ''] = Object.keys(config.teams);
const ann = { name: 'Ann', email: 'ann@shop.example' };

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

  it('is known by the address that they had before, read by the team in turn, and answered under their own mail', async () => {
    const { write, records } = room();
    const hash = addressHash('email', 'p1@x.example', testKeyring.addresses);
    await records.commit([
      { put: { kind: 'address', version: 0, hash, channel: 'email', contactId: 'ada', others: [], asked: {} } },
      { put: { kind: 'contact', version: 0, id: 'ada', name: 'Ada', locale: 'de', asked: {}, createdAt: start } },
      { put: { kind: 'roster', version: 0, team, absences: [], turns: {}, members: [{ ...ann, languages: [] }] } },
    ]);
    await write(1, { messageId: '<1@x>', subject: 'My table', note: 'It failed a check.' });
    const [task] = records.all().filter((row) => row.kind === 'task');
    expect(task).toMatchObject({
      contactId: 'ada',
      thread: '<1@x>',
      title: 'My table',
      team,
      owner: ann,
      language: 'de',
    });
    const [message] = records.all().filter((row) => row.kind === 'message');
    expect(message).toMatchObject({
      taskId: task?.id,
      words: 'Hello?',
      language: 'de',
      state: 'received',
      createdAt: start,
    });
    expect(records.peek({ kind: 'roster', id: [team] })?.turns).toEqual({ [ann.email]: start });
    // A customer is no stranger, whom nobody counts.
    expect(records.all().filter(({ kind }) => kind === 'quota')).toEqual([]);
  });

  it('has a task of their own again once the last one is over', async () => {
    const { write, records } = room();
    await write(1);
    const [task] = records.all().filter((row) => row.kind === 'task');
    if (task?.kind !== 'task') throw new Error('There is no task.');
    await records.commit([{ put: { ...task, state: 'resolved', openedAt: start, closedAt: start } as TaskRow }]);
    expect((await write(1, { id: 'another' })).kind).toBe('for-staff');
    expect(records.all().filter(({ kind }) => kind === 'task')).toHaveLength(2);
    expect(task).not.toHaveProperty('thread');
  });

  it('whose task is erased while they write is not lost: the mail comes again, and has a task of its own', async () => {
    const { write, records } = room();
    await write(1);
    const [task] = records.all().filter((row) => row.kind === 'task');
    const get = records.get;
    records.get = (async (ref: { readonly kind: string; readonly id: readonly string[] }) => {
      if (ref.kind === 'task' && task?.kind === 'task')
        await records.commit([{ erase: { kind: 'task', id: [task.id] }, version: task.version }]);
      return get.call(records, ref as never);
    }) as typeof records.get;
    await expect(write(1, { id: 'another' })).rejects.toThrow('went while');
    expect((await write(1, { id: 'another' })).kind).toBe('for-staff');
    expect(records.all().filter(({ kind }) => kind === 'task')).toHaveLength(1);
  });
});
