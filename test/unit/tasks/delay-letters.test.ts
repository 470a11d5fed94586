import { describe, expect, it } from 'vitest';
import { tellCustomer } from '../../../functions/follow-up/tell-customer.ts';
import { InMemoryTimer, VirtualClock } from '../../../shared/adapters/memory/doubles.ts';
import { InMemoryRecords } from '../../../shared/adapters/memory/records.ts';
import type { MessageRow } from '../../../shared/contracts/rows/conversation.ts';
import type { TaskRow } from '../../../shared/contracts/rows/task.ts';
import { messageIdOf } from '../../../shared/domain/message/message.ts';
import config from '../../config.ts';
import { aTask, type TaskParts } from '../../world/task.ts';

const first = { by: '2026-11-20T16:00:00.000Z', madeAt: '2026-11-19T16:00:00.000Z' };
const second = { by: '2026-12-08T16:00:00.000Z', madeAt: '2026-12-07T16:00:00.000Z' };
const contact = { email: 'ada@example.com' };
const slippedAt = '2026-12-08T15:00:00.000Z';

const worldWith = async (task: TaskRow, now = slippedAt) => {
  const records = new InMemoryRecords();
  await records.commit([{ put: task }]);
  const deps = { records, config, timer: new InMemoryTimer(), clock: new VirtualClock(now) };
  return {
    slips: async (at = slippedAt) => {
      const found = await records.get({ kind: 'task', id: [task.id] });
      if (found) await tellCustomer(found, { at, by: 'heardback', act: 'slipping' }, deps);
    },
    opens: () => tellCustomer(task, { at: first.madeAt, by: 'heardback', act: 'opened' }, deps),
    holds: (put: MessageRow) => records.commit([{ put }]),
    purposes: () => records.all().flatMap((row) => (row.kind === 'message' ? [row.purpose] : [])),
    words: () => records.all().flatMap((row) => (row.kind === 'message' ? [row.words] : [])),
    promiseAgain: async (promise: NonNullable<TaskRow['promise']>) => {
      const found = await records.get({ kind: 'task', id: [task.id] });
      if (found?.promise) await records.commit([{ put: { ...found, promises: [found.promise], promise } }]);
    },
    letters: () => records.all().filter(({ kind }) => kind === 'message').length,
    promise: async () => (await records.get({ kind: 'task', id: [task.id] }))?.promise,
  };
};

describe('the letter that somebody has what they said', () => {
  it.each([
    [true, ['acknowledgement']],
    [undefined, []],
  ] as const)('is written where it is wanted (%s), and promises nothing further', async (acknowledge, purposes) => {
    const world = await worldWith(aTask({ version: 0, contact, promise: first, acknowledge }));
    await world.opens();
    await world.opens();
    expect(world.purposes()).toEqual(purposes);
    expect(await world.promise()).toEqual(first);
  });
});

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

  it.each([
    ['open', 1],
    ['acknowledged', 1],
    ['contacted', 0],
    ['resolved', 0],
  ] as const)('is written while somebody has to answer (%s: %s)', async (state, letters) => {
    const world = await worldWith(aTask({ version: 0, contact, promise: first, state }));
    await world.slips('2026-11-20T15:00:00.000Z');
    expect(world.letters()).toBe(letters);
  });

  it.each<[string, TaskParts, string | undefined]>([
    ['promised nothing', { promise: undefined }, undefined],
    ['wants no contact', { noContact: true }, undefined],
    ['can be reached nowhere', { contact: {} }, undefined],
    ['was told nothing else', { acknowledge: true }, 'slip'],
    ['was promised at that very moment', { promise: { ...first, madeAt: '2026-11-20T15:00:00.000Z' } }, 'slip'],
  ])('is written to a customer who %s as %s: %s', async (_, parts, purpose) => {
    const world = await worldWith(aTask({ version: 0, contact, promise: first, ...parts }));
    await world.slips('2026-11-20T15:00:00.000Z');
    expect(world.purposes()).toEqual(purpose === undefined ? [] : [purpose]);
  });

  it('promises a working day from the end of the promise, or from now where that has passed', async () => {
    const slips = async (now: string) => {
      const world = await worldWith(aTask({ version: 0, contact, promise: first }), now);
      await world.slips('2026-11-20T15:00:00.000Z');
      return (await world.promise())?.renewedBy;
    };
    expect(await slips('2026-11-20T15:00:00.000Z')).toBe('2026-11-23T16:00:00.000Z');
    expect(await slips('2026-11-24T12:00:00.000Z')).toBe('2026-11-25T12:00:00.000Z');
  });

  it('is written by the clock of the customer', async () => {
    const slips = async (timezone: string | undefined) => {
      const world = await worldWith(
        aTask({ version: 0, contact, promise: first, timezone }),
        '2026-11-20T15:00:00.000Z',
      );
      await world.slips('2026-11-20T15:00:00.000Z');
      return world.words()[0];
    };
    expect(await slips('Asia/Tokyo')).not.toBe(await slips('Europe/Berlin'));
    expect(await slips(undefined)).toBe(await slips(config.brand.timezone));
  });

  it('is not written again of the first promise, under whose task alone it lay before', async () => {
    const world = await worldWith(aTask({ version: 0, contact, promise: first }));
    const id = messageIdOf('t', 'slip');
    await world.holds({
      ...{ kind: 'message', version: 0, id, taskId: 't', direction: 'out', purpose: 'slip', channel: 'email' },
      ...{ address: contact.email, words: 'Later.', language: 'en', createdAt: slippedAt, state: 'sent' },
    });
    await world.slips('2026-11-20T15:00:00.000Z');
    expect(world.letters()).toBe(1);
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
