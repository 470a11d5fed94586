import { describe, expect, it } from 'vitest';
import { wakeLine } from '../../../functions/reconcile/wake-line.ts';
import { LimitedWorld } from './limited-world.ts';
import { mostWithin } from './limits.ts';

const day = 24;

const emit = async (world: LimitedWorld, count: number, type: string, where: string) => {
  for (let at = 0; at < count; at += 1) {
    const id = `${at}-${where}`;
    await world.emit(type, { id, closedBy: 'agent', customer: { id, email: `${at}@${where}.example` } });
  }
};
const buy = (world: LimitedWorld, count: number) => emit(world, count, 'purchase.completed', 'shop');
const close = (world: LimitedWorld, count: number, where = 'desk') => emit(world, count, 'ticket.closed', where);
const sentTo = (world: LimitedWorld, where: string) =>
  world.mailer.sent.filter(({ to }) => to.endsWith(`@${where}.example`)).length;
const surveys = (world: LimitedWorld) => world.records.all().flatMap((row) => (row.kind === 'survey' ? [row] : []));

/** Twenty-two purchases and, two days later, four tickets fall due on one day, on which nine surveys may leave. */
const launched = async () => {
  const world = new LimitedWorld();
  await buy(world, 22);
  await world.pass(2 * day);
  await close(world, 4);
  await world.pass(day + 6);
  return world;
};

describe('surveys that the account may not send on the day on which they are due', () => {
  it('wait visibly, and leave on the days after in turn: a launch keeps nobody else waiting', async () => {
    const world = await launched();
    expect(world.mailer.sent).toHaveLength(9);
    expect(sentTo(world, 'desk')).toBe(0);
    const waiting = surveys(world).filter(({ state }) => state === 'scheduled');
    expect(waiting.map(({ held }) => held?.why)).toEqual(Array.from({ length: 17 }, () => 'quota'));
    const { body } = await world.call('GET', `/v1/surveys?email=${waiting[0]?.address}`);
    expect(body).toMatchObject([{ state: 'scheduled', held: 'quota' }]);
    expect(world.logged).toContain('line.late');

    await world.pass(day);
    expect(sentTo(world, 'desk')).toBe(4);
    await world.pass(day);
    expect(world.mailer.sent).toHaveLength(26);
    const times = surveys(world).flatMap((survey) => ('sentAt' in survey ? [Date.parse(survey.sentAt)] : []));
    expect(mostWithin(times, day * 3_600_000)).toBeLessThanOrEqual(9);
    expect(new Set(world.mailer.sent.map(({ to }) => to)).size).toBe(26);

    // Nobody is left, and who comes now goes straight.
    expect(world.records.peek({ kind: 'allowance', id: ['mail'] })?.line).toBeUndefined();
    world.account.perDay = 1_000;
    await close(world, 3, 'other');
    await world.pass(day);
    expect(sentTo(world, 'other')).toBe(3);
  });

  it('end by their own rule, and say what they waited for', async () => {
    const world = new LimitedWorld();
    world.account.perDay = 0;
    await close(world, 2);
    await world.pass(10 * day);
    expect(world.mailer.sent).toEqual([]);
    const reason = expect.stringContaining('It was held (quota) since');
    expect(surveys(world)).toMatchObject([
      { state: 'skipped', reason },
      { state: 'skipped', reason },
    ]);
  });

  it('are looked after by another when one who did so has died, and none is sent twice', async () => {
    const world = await launched();
    let calls = 0;
    world.mailer.outcome = () => {
      calls += 1;
      if (calls % 5 === 0) throw new Error('The process is gone.');
      return undefined;
    };
    for (let at = 0; at < 3; at += 1) {
      world.restart();
      await world.pass(day);
    }
    expect(surveys(world).filter(({ held }) => held)).toEqual([]);
    expect(new Set(world.mailer.sent.map(({ to }) => to)).size).toBe(world.mailer.sent.length);
  });

  it('are found again within the hour when the wake-up of those who look after them was lost', async () => {
    const world = await launched();
    for (const [name, { wakeUp }] of world.timer.armed) if (wakeUp.kind === 'line') world.timer.armed.delete(name);
    await world.pass(2 * day);
    const { records, timer, clock } = world;
    expect(world.mailer.sent).toHaveLength(9);
    expect(await wakeLine({ records, timer, clock })).toBeGreaterThan(0);
    await world.pass(3 * day);
    expect(new Set(world.mailer.sent.map(({ to }) => to)).size).toBe(26);
    // Nobody waits any more, and while somebody is on the way nobody else is sent.
    expect(await wakeLine({ records, timer, clock })).toBe(0);
  });
});

describe('a long line', () => {
  it('of one programme is read to its end', async () => {
    const world = new LimitedWorld();
    world.account.perDay = 0;
    await close(world, 53);
    await world.pass(day + 1);
    expect(surveys(world).filter(({ held }) => held?.why === 'quota')).toHaveLength(53);
    world.account.perDay = 1_000;
    await world.pass(day);
    expect(new Set(world.mailer.sent.map(({ to }) => to)).size).toBe(53);
  });

  it('counts as a turn what nobody can tell whether it left, and sends that to nobody twice', async () => {
    const world = await launched();
    world.mailer.outcome = () => ({ kind: 'unknown', reason: 'timeout' });
    world.account.perDay = 1_000;
    await world.pass(2 * day);
    const states = surveys(world).map(({ state }) => state);
    expect(states.filter((state) => state === 'unknown')).toHaveLength(17);
    world.mailer.outcome = () => undefined;
    await world.pass(day);
    expect(world.mailer.sent).toHaveLength(9);
  });
});
