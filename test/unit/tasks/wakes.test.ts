import { describe, expect, it } from 'vitest';
import { escalate, escalateMessage } from '../../../functions/escalate/escalate.ts';
import heardback from '../../../heardback.config.ts';
import { forStage, parseConfig } from '../../../shared/contracts/config/define.ts';
import type { DigestRow } from '../../../shared/contracts/rows/notice.ts';
import type { TaskRow } from '../../../shared/contracts/rows/task.ts';
import { aTask, type TaskParts } from '../../world/task.ts';
import { World } from '../../world/world.ts';

/** Whoever has a small matter, or is no friend of the house, is not answered by a person. */
const rules = [
  { when: { amount: { below: 10 } }, open: false },
  { when: { 'customer.properties.plan': 'free' }, open: false },
];
const ruled = forStage(parseConfig({ ...heardback, tasks: { rules } }), 'local');

class Waking extends World {
  wakes(id: string, generation: number, kind: 'task' | 'digest' = 'task') {
    return escalate({ kind, id, generation }, this.deps());
  }

  queued(body: string) {
    return escalateMessage(body, this.deps());
  }

  tasks(): readonly TaskRow[] {
    return this.records.all().flatMap((row) => (row.kind === 'task' ? [row] : []));
  }

  async holds(more: TaskParts): Promise<void> {
    await this.records.commit([{ put: { ...aTask(more), version: 0 } }]);
    await this.settle();
  }
}

/** Somebody who bought for so much, and is unhappy. */
const unhappy = async (detail: object, customer: object = {}) => {
  const world = new Waking(ruled);
  const bought = { id: 'o1', customer: { id: 'ada', email: 'ada@example.com', ...customer }, ...detail };
  await world.emit('purchase.completed', bought);
  await world.pass(24 * 4);
  const path = /https:\/\/f\.example(\/s\/[\w-]+)/.exec(world.mailer.sent[0]?.html ?? '')?.[1] ?? '';
  const answers = (score: string) => world.ask('POST', path, { form: { score } });
  await answers('2');
  return { world, answers };
};

describe('when its settle window ends, a task', () => {
  it('opens where the rules want an answer, by what was bought and by whom', async () => {
    const { world } = await unhappy({ amount: 500, currency: 'EUR' }, { properties: { plan: 'pro' } });
    await world.pass(1);
    expect(world.tasks()).toMatchObject([{ state: 'open', score: 2 }]);
  });

  it('is withdrawn where another answer came by then, and the rules want none to it', async () => {
    const { world, answers } = await unhappy({ amount: 500, currency: 'EUR' });
    expect(world.tasks()).toMatchObject([{ state: 'settling' }]);
    await answers('8');
    await world.pass(1);
    expect(world.tasks()).toMatchObject([{ state: 'withdrawn' }]);
  });

  it('is withdrawn where what is known of the customer by then says so', async () => {
    const { world } = await unhappy({ amount: 500, currency: 'EUR' });
    await world.emit('invoice.voided', { id: 'i1', customer: { id: 'ada', properties: { plan: 'free' } } });
    await world.pass(1);
    expect(world.tasks()).toMatchObject([{ state: 'withdrawn' }]);
  });

  it('is withdrawn where what was bought turns out to be that small', async () => {
    const { world } = await unhappy({ amount: 500, currency: 'EUR' });
    const event = world.records.all().find((row) => row.kind === 'event');
    if (event?.kind !== 'event') throw new Error('Nothing happened.');
    await world.records.commit([{ put: { ...event, event: { ...event.event, amount: 5 } } }]);
    await world.pass(1);
    expect(world.tasks()).toMatchObject([{ state: 'withdrawn' }]);
  });

  it('is withdrawn where the answer was erased', async () => {
    const { world } = await unhappy({ amount: 500, currency: 'EUR' });
    const survey = world.records.all().find((row) => row.kind === 'survey');
    if (survey?.kind !== 'survey') throw new Error('Nobody was asked.');
    await world.records.commit([{ erase: { kind: 'survey', id: [survey.id] }, version: survey.version }]);
    await world.pass(1);
    expect(world.tasks()).toMatchObject([{ state: 'withdrawn' }]);
  });

  it('opens though it came from no answer at all', async () => {
    const world = new Waking();
    const at = world.clock.now();
    await world.holds({ id: 't1', origin: 'signal', settleUntil: at, state: 'settling', wakeAt: at });
    expect(await world.wakes('t1', 1)).toEqual({ kind: 'woken', state: 'open' });
  });
});

describe('a wake-up', () => {
  it('of a task or a digest that is gone is nobody’s', async () => {
    const world = new Waking();
    expect(await world.wakes('gone', 1)).toEqual({ kind: 'ignored' });
    expect(await world.wakes('gone', 1, 'digest')).toEqual({ kind: 'ignored' });
  });

  it('that was replaced changes nothing, and says how the task stands', async () => {
    const world = new Waking();
    const at = world.clock.now();
    await world.holds({ id: 't1', state: 'settling', settleUntil: at, wakeAt: at, generation: 2 });
    expect(await world.wakes('t1', 1)).toEqual({ kind: 'woken', state: 'settling' });
    expect(world.tasks()).toMatchObject([{ state: 'settling', version: 1 }]);
  });

  it('of a digest has it told once its window is over, and only that one', async () => {
    const world = new Waking();
    const now = world.clock.now();
    const digest: DigestRow = {
      ...{ kind: 'digest', version: 0, id: 'owner-x', to: { name: 'Mara', email: 'mara@x.example' }, since: now },
      ...{ count: 9, generation: 3, wakeAt: now, pending: [{ taskId: 'gone', number: 1 }], state: 'waiting' },
      expires: 9_999_999_999,
    };
    await world.records.commit([{ put: digest }]);
    expect(await world.wakes('owner-x', 2, 'digest')).toEqual({ kind: 'ignored' });
    const body = JSON.stringify({ kind: 'digest', id: 'owner-x', generation: 3 });
    expect(await world.queued(body)).toEqual({ kind: 'due' });
    expect(world.records.peek({ kind: 'digest', id: ['owner-x'] })?.state).toBe('due');
  });
});
