import { describe, expect, it } from 'vitest';
import { plus } from '../../../shared/domain/instant.ts';
import { full, Line, sentTo, standing } from './line-by-hand.ts';

describe('a round of a line', () => {
  it('goes on for somebody who joined while it was being dissolved', async () => {
    const world = new Line();
    world.beforeDissolving = async () => {
      await world.emit('purchase.completed', { id: 'o1', customer: { id: 'ada', email: 'ada@shop.example' } });
      await world.pass(78);
      world.left = 1;
    };
    expect(await world.tends()).toEqual({ kind: 'deferred' });
    expect([world.dissolved, sentTo(world, 'shop')]).toEqual([1, 1]);
  });

  it('that stands is put off, to when the account may send again at the latest', async () => {
    const world = await standing(1);
    const soon = plus(world.clock.now(), 60_000);
    world.refusal = { ...full, until: soon };
    expect(await world.tends()).toEqual({ kind: 'deferred' });
    expect(world.nextRound).toBe(soon);
  });

  it('that only has to wait for a moment does not stand', async () => {
    const world = await standing(1);
    world.refusal = { kind: 'later', why: 'rate', until: plus(world.clock.now(), 1_000) };
    await world.tends();
    expect([world.nextRound, world.took]).toEqual([plus(world.clock.now(), 25_000), {}]);
  });

  it.each([
    [1, 8],
    [8, 1],
  ])('goes on with the other programme where one has nobody left (%s and %s)', async (shop, desk) => {
    const world = await standing(shop, desk);
    world.left = shop + desk;
    await world.tends();
    expect([sentTo(world, 'shop'), sentTo(world, 'desk'), world.waiting]).toEqual([shop, desk, []]);
  });

  it('looks at nobody more once no mail may leave', async () => {
    const world = await standing(9);
    world.left = 2;
    await world.tends();
    expect(world.mailer.sent).toHaveLength(2);
    expect(world.asks).toBeLessThanOrEqual(6);
  });

  it('counts as a turn whatever may have left, and nothing that ended without', async () => {
    const world = await standing(3);
    world.left = 9;
    const [contact] = world.records.all().flatMap((row) => (row.kind === 'contact' ? [row] : []));
    if (contact) await world.records.commit([{ put: { ...contact, optedOut: ['post-purchase'] } }]);
    await world.tends();
    expect([world.mailer.sent.length, world.waiting, world.took]).toEqual([2, [], { 'post-purchase': 4 }]);
    const unknown = await standing(3);
    unknown.left = 9;
    unknown.mailer.outcome = () => ({ kind: 'unknown', reason: 'timeout' });
    await unknown.tends();
    expect([unknown.waiting, unknown.took]).toEqual([[], { 'post-purchase': 6 }]);
  });

  it('goes on behind one that fails, which counts as no turn', async () => {
    const world = await standing(3);
    world.left = 9;
    let tries = 0;
    world.mailer.outcome = () => {
      tries += 1;
      if (tries === 1) throw new Error('The network is gone.');
      return undefined;
    };
    await world.tends();
    expect([world.mailer.sent.length, world.took]).toEqual([2, { 'post-purchase': 4 }]);
  });
});

describe('that the line is too long', () => {
  const late = (world: Line) => world.said.flatMap(([code, fields]) => (code === 'line.late' ? [fields] : []));

  it.each([
    [0, 60 * 60_000 - 1, []],
    [0, 60 * 60_000, [{ minutes: 60 }]],
    [60 * 60_000, 0, [{ minutes: 60 }]],
    [90 * 60_000, 75 * 60_000, [{ minutes: 90 }]],
    [75 * 60_000, 90 * 60_000, [{ minutes: 90 }]],
  ])('rings when its first has waited for an hour (%s and %s: %j)', async (shop, desk, rings) => {
    const world = await standing(1, 1);
    const now = world.clock.now();
    for (const survey of world.waiting) {
      const since = plus(now, -(survey.program === 'support' ? desk : shop));
      await world.records.commit([{ put: { ...survey, held: { why: 'quota', since } } }]);
    }
    await world.tends();
    expect(late(world)).toEqual(rings);
  });
});
