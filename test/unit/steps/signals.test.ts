import { describe, expect, it } from 'vitest';
import { InMemoryTimer, VirtualClock } from '../../../shared/adapters/memory/doubles.ts';
import { InMemoryRecords } from '../../../shared/adapters/memory/records.ts';
import type { EventRow } from '../../../shared/contracts/rows/event.ts';
import type { TaskRow } from '../../../shared/contracts/rows/task.ts';
import { ProgramSnapshots } from '../../../shared/steps/survey/programs.ts';
import { considerSignal } from '../../../shared/steps/task/consider-signal.ts';
import shipped from '../../config.ts';

const now = '2026-11-20T09:00:00.000Z';
const hour = 3_600_000;
const [team = ''] = Object.keys(shipped.teams);
const refused = { team, severity: 'high', contactWithin: 8 * hour, resolveWithin: 40 * hour, when: {} } as const;

const room = (signals: typeof shipped.tasks.signals = { 'payment.refused': refused }) => {
  const config = { ...shipped, tasks: { ...shipped.tasks, signals } };
  const [records, clock, timer] = [new InMemoryRecords(), new VirtualClock(now), new InMemoryTimer()];
  const deps = { ...{ records, clock, config, timer }, programs: new ProgramSnapshots(records, config) };
  const arrive = async (key: string, more: Partial<EventRow> = {}, event: object = {}) => {
    const row = {
      ...{ kind: 'event', version: 0, key, envelopeId: key, contactId: 'ada', receivedAt: clock.now(), decisions: [] },
      ...{ signal: 'yes', expires: 1_900_000_000 },
      event: {
        id: `inv-${key}`,
        type: 'payment.refused',
        source: 'shop',
        occurredAt: now,
        customer: {},
        properties: {},
        ...event,
      },
      ...more,
    } as unknown as EventRow;
    await records.commit([{ put: row }]);
  };
  const tasks = () => records.all().filter((row): row is TaskRow => row.kind === 'task');
  const signalOf = async (key: string) => (await records.get({ kind: 'event', id: [key] }))?.signal;
  return { records, clock, timer, arrive, tasks, signalOf, consider: (key: string) => considerSignal(key, deps) };
};

describe('an event that asks for a person', () => {
  it('opens one task, armed, however often it is considered', async () => {
    const { arrive, consider, tasks, timer, signalOf, records } = room();
    await arrive('a');
    const task = await consider('a');
    expect(task).toMatchObject({ contactId: 'ada', team, severity: 'high', businessId: 'inv-a', state: 'settling' });
    expect(await signalOf('a')).toBe('done');
    expect(timer.armed.size).toBe(1);
    expect((await consider('a'))?.id).toBe(task?.id);
    expect(tasks()).toHaveLength(1);
    expect(records.all().find(({ kind }) => kind === 'open')).toMatchObject({ contactId: 'ada', taskId: task?.id });
  });

  it('whose task was written before the event was done with opens none again', async () => {
    const { arrive, consider, tasks, records } = room();
    await arrive('a');
    const task = await consider('a');
    const row = await records.get({ kind: 'event', id: ['a'] });
    await records.commit([{ put: { ...(row as EventRow), signal: 'yes' } }]);
    expect((await consider('a'))?.id).toBe(task?.id);
    expect(tasks()).toHaveLength(1);
    expect(tasks()[0]?.version).toBe(task && (await records.get({ kind: 'task', id: [task.id] }))?.version);
  });

  it('is told to the task that waits for the same customer, once', async () => {
    const { arrive, consider, tasks, records } = room();
    await arrive('a');
    await consider('a');
    await arrive('b');
    const told = await consider('b');
    expect(told).toMatchObject({ businessId: 'inv-a' });
    expect(tasks()).toHaveLength(1);
    expect(records.all().find(({ kind }) => kind === 'member')).toMatchObject({ surveyId: 'b', taskId: told?.id });
    const row = await records.get({ kind: 'event', id: ['b'] });
    await records.commit([{ put: { ...(row as EventRow), signal: 'yes' } }]);
    const revision = tasks()[0]?.version;
    await consider('b');
    expect([tasks()[0]?.version, tasks().length]).toEqual([revision, 1]);
  });

  it('opens a task of its own for another customer, and where the other is too long ago', async () => {
    const { arrive, consider, tasks, clock } = room();
    await arrive('a');
    await consider('a');
    await arrive('b', { contactId: 'ben' });
    await consider('b');
    expect(tasks()).toHaveLength(2);
    const settled = Date.parse(tasks()[0]?.settleUntil ?? now);
    clock.moveTo(new Date(settled + shipped.tasks.joinWithin).toISOString());
    await arrive('c');
    await consider('c');
    expect(tasks()).toHaveLength(2);
    clock.moveTo(new Date(settled + shipped.tasks.joinWithin + 1).toISOString());
    // About the same thing it is the same matter, however late.
    await arrive('d', {}, { id: 'inv-a' });
    await consider('d');
    expect(tasks()).toHaveLength(2);
    await arrive('e');
    await consider('e');
    expect(tasks()).toHaveLength(3);
  });

  it('opens nothing where it asks for nobody, is not there, or nothing is configured for it any more', async () => {
    const quiet = room();
    await quiet.arrive('a', { signal: undefined });
    expect(await quiet.consider('a')).toBeUndefined();
    expect(await quiet.consider('gone')).toBeUndefined();
    expect([quiet.tasks(), await quiet.signalOf('a')]).toEqual([[], undefined]);
    const without = room({});
    await without.arrive('a');
    expect(await without.consider('a')).toBeUndefined();
    expect([without.tasks(), await without.signalOf('a')]).toEqual([[], 'done']);
    expect(without.timer.armed.size).toBe(0);
  });
});
