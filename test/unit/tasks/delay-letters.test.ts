import { describe, expect, it } from 'vitest';
import { tellCustomer } from '../../../functions/follow-up/tell-customer.ts';
import { InMemoryTimer, VirtualClock } from '../../../shared/adapters/memory/doubles.ts';
import { InMemoryRecords } from '../../../shared/adapters/memory/records.ts';
import type { TaskRow } from '../../../shared/contracts/rows/task.ts';
import config from '../../config.ts';
import { aTask } from '../../world/task.ts';

const first = { by: '2026-11-20T16:00:00.000Z', madeAt: '2026-11-19T16:00:00.000Z' };
const second = { by: '2026-12-08T16:00:00.000Z', madeAt: '2026-12-07T16:00:00.000Z' };
const contact = { email: 'ada@example.com' };
const slippedAt = '2026-12-08T15:00:00.000Z';

const worldWith = async (task: TaskRow) => {
  const records = new InMemoryRecords();
  await records.commit([{ put: task }]);
  const deps = { records, config, timer: new InMemoryTimer(), clock: new VirtualClock(slippedAt) };
  return {
    slips: async (at = slippedAt) => {
      const found = await records.get({ kind: 'task', id: [task.id] });
      if (found) await tellCustomer(found, { at, by: 'heardback', act: 'slipping' }, deps);
    },
    promiseAgain: async (promise: NonNullable<TaskRow['promise']>) => {
      const found = await records.get({ kind: 'task', id: [task.id] });
      if (found?.promise) await records.commit([{ put: { ...found, promises: [found.promise], promise } }]);
    },
    letters: () => records.all().filter(({ kind }) => kind === 'message').length,
    promise: async () => (await records.get({ kind: 'task', id: [task.id] }))?.promise,
  };
};

describe('the letter that an answer takes longer', () => {
  it('is written once for each promise of one task, however often its step is told', async () => {
    const world = await worldWith(aTask({ version: 0, contact, promise: first }));
    await world.slips('2026-11-20T15:00:00.000Z');
    await world.slips('2026-11-20T15:00:00.000Z');
    expect(world.letters()).toBe(1);

    const again = await worldWith(
      aTask({ version: 0, contact, promises: [{ ...first, renewedBy: second.by }], promise: second }),
    );
    await again.slips();
    await again.slips();
    expect(again.letters()).toBe(1);
    expect((await again.promise())?.renewedBy).toBe('2026-12-09T16:00:00.000Z');
  });

  it('is not written of a promise that was made after the step', async () => {
    const world = await worldWith(aTask({ version: 0, contact, promises: [first], promise: second }));
    await world.slips('2026-11-20T15:00:00.000Z');
    expect(world.letters()).toBe(0);
  });

  it('is written of the second promise although one of the first lies there', async () => {
    const world = await worldWith(aTask({ version: 0, contact, promise: first }));
    await world.slips('2026-11-20T15:00:00.000Z');
    const before = await world.promise();
    expect(before?.renewedBy).toBeDefined();
    await world.promiseAgain(second);
    await world.slips();
    expect(world.letters()).toBe(2);
  });
});
