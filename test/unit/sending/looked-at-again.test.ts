import { describe, expect, it } from 'vitest';
import type { ContactRow } from '../../../shared/contracts/rows/contact.ts';
import { ada, WakingWorld } from './waking-world.ts';

const sent = (world: WakingWorld) => world.mailer.sent.map(({ to }) => to);

/** Bought on Monday, to be asked on Thursday at nine, and the programme is paused over that. */
const held = async (customer: object = ada) => {
  const world = new WakingWorld();
  await world.bought(customer);
  await world.call('POST', '/v1/pause', { program: 'post-purchase' });
  await world.pass(24 * 4);
  expect(world.survey()).toMatchObject({ state: 'scheduled', held: { why: 'paused' } });
  return world;
};
const resumed = async (world: WakingWorld) => {
  await world.call('POST', '/v1/resume', {});
  await world.pass(24);
};

describe('a survey that was held goes', () => {
  it('to where the person is reached by then, at an hour of theirs', async () => {
    const world = await held();
    const moved = { ...ada, email: 'new@example.com', timezone: 'America/New_York' };
    await world.emit('invoice.voided', { id: 'i1', customer: moved });
    await world.call('POST', '/v1/resume', {});
    await world.pass(3);
    expect(sent(world)).toEqual([]);
    await world.pass(21);
    expect(sent(world)).toEqual(['new@example.com']);
    expect(world.survey()).toMatchObject({ timezone: 'America/New_York', sentAt: '2026-11-06T13:00:00.000Z' });
    expect(world.survey().zones).toBeUndefined();
  });

  it('at an hour that is good wherever in a large country they live, where nobody knows more', async () => {
    const world = await held({ id: 'ada', email: 'ada@example.com' });
    const moved = { id: 'ada', email: 'new@example.com', phone: '+18005550123' };
    await world.emit('invoice.voided', { id: 'i1', customer: moved });
    await resumed(world);
    expect(sent(world)).toEqual(['new@example.com']);
    const { zones = [], timezone } = world.survey();
    expect(zones.length).toBeGreaterThan(1);
    expect(zones[0]).toBe(timezone);
  });

  it.each<[string, object, string]>([
    ['only their clock changed', { timezone: 'America/New_York' }, 'Europe/London'],
    ['they gave no other address than one that is gone', { email: undefined, timezone: undefined }, 'Europe/London'],
  ])('as it was to go, where %s', async (_, change, timezone) => {
    const world = await held();
    const [contact] = world.records.all().flatMap((row) => (row.kind === 'contact' ? [row] : []));
    await world.records.commit([{ put: { ...contact, ...change } as ContactRow }]);
    await resumed(world);
    expect(world.survey()).toMatchObject({ address: 'ada@example.com', timezone });
  });

  it('where it was to go, if nobody but a shared phone tells whose the new address is', async () => {
    const world = await held({ email: 'ada@example.com', phone: '+442071838750' });
    await world.emit('invoice.voided', { id: 'i1', customer: { email: 'bob@example.com', phone: '+442071838750' } });
    await resumed(world);
    expect(sent(world)).toEqual(['ada@example.com']);
  });
});

describe('a survey that was held does not go', () => {
  it('to somebody who left its programme meanwhile, and says so', async () => {
    const world = await held();
    const [contact] = world.records.all().flatMap((row) => (row.kind === 'contact' ? [row] : []));
    if (!contact) throw new Error('Nobody is known.');
    await world.records.commit([{ put: { ...contact, optedOut: ['post-purchase'] } }]);
    await resumed(world);
    expect(sent(world)).toEqual([]);
    const reason = 'preference: The person opted out of `post-purchase`.';
    expect(world.survey()).toMatchObject({ state: 'skipped', reason });
    expect(world.decided()).toEqual({ verdict: 'skipped', reasons: [reason] });
  });

  it('about what was undone, and counts as cancelled', async () => {
    const world = await held();
    const subject = world.records.all().find((row) => row.kind === 'subject');
    const [bought] = subject?.happened ?? [];
    if (!subject || !bought) throw new Error('Nothing happened.');
    const refunded = { ...bought, key: 'other', type: 'purchase.refunded', occurredAt: '2026-11-03T09:00:00.000Z' };
    await world.records.commit([{ put: { ...subject, happened: [bought, refunded] } }]);
    await resumed(world);
    expect(sent(world)).toEqual([]);
    expect(world.survey()).toMatchObject({
      state: 'cancelled',
      reason: 'occasion: Undone by `purchase.refunded` on 2026-11-03T09:00:00.000Z.',
    });
  });
});

describe('a survey', () => {
  it('whose thing was forgotten since is sent all the same', async () => {
    const world = new WakingWorld();
    await world.bought();
    for (const row of world.records.all())
      if (row.kind === 'subject')
        await world.records.commit([{ erase: { kind: 'subject', id: [row.id] }, version: row.version }]);
    await world.pass(24 * 4);
    expect(sent(world)).toEqual(['ada@example.com']);
  });

  it('whose person was forgotten since ends, and asks nobody', async () => {
    const world = new WakingWorld();
    await world.bought();
    for (const row of world.records.all())
      if (row.kind === 'contact')
        await world.records.commit([{ erase: { kind: 'contact', id: [row.id] }, version: row.version }]);
    await world.pass(24 * 4);
    expect(sent(world)).toEqual([]);
    expect(world.survey()).toMatchObject({
      state: 'skipped',
      reason: 'contact: The contact or the event was erased.',
    });
  });

  it('that nobody woke up for until it was too late ends, and says until when it made sense', async () => {
    const world = new WakingWorld();
    await world.bought();
    expect(await world.wokenLate('2026-12-01T09:00:00.000Z')).toEqual({ kind: 'skipped' });
    const reason = 'age: Asking made sense until 2026-11-19T09:00:00.000Z.';
    expect(world.survey()).toMatchObject({ state: 'skipped', reason });
  });

  it('that is woken for at the last moment goes', async () => {
    const world = new WakingWorld();
    await world.bought();
    expect(await world.wokenLate('2026-11-19T09:00:00.000Z')).toEqual({ kind: 'sent' });
  });

  it('that is woken for at night waits for the morning, and says why', async () => {
    const world = new WakingWorld();
    await world.bought();
    expect(await world.wokenLate('2026-11-06T02:00:00.000Z')).toEqual({ kind: 'deferred' });
    const { verdict, reasons } = world.decided();
    expect(verdict).toBe('deferred');
    expect(reasons.at(-1)).toMatch(/^timing: First moment within 08:00-20:00/);
    expect(reasons.join()).not.toMatch(/age: /);
    await world.pass(7);
    expect(world.survey()).toMatchObject({ state: 'sent', sentAt: '2026-11-06T08:00:00.000Z' });
  });

  it('that is woken for when somebody else has asked the person meanwhile ends where it could not wait any longer', async () => {
    const world = new WakingWorld();
    await world.bought();
    const [contact] = world.records.all().flatMap((row) => (row.kind === 'contact' ? [row] : []));
    if (!contact) throw new Error('Nobody is known.');
    const slot = { at: '2026-11-18T09:00:00.000Z', surveyId: 'other' };
    await world.records.commit([{ put: { ...contact, asked: { support: slot } } }]);
    expect(await world.wokenLate('2026-11-18T10:00:00.000Z')).toEqual({ kind: 'skipped' });
    expect(world.decided().verdict).toBe('skipped');
    expect(world.decided().reasons.join()).toMatch(/fatigue/);
  });
});

describe('a reminder', () => {
  const invited = async () => {
    const world = new WakingWorld();
    await world.bought();
    await world.pass(24 * 3 + 1);
    expect(world.survey().state).toBe('sent');
    return world;
  };

  it('that is woken for at night waits for the morning', async () => {
    const world = await invited();
    expect(await world.wokenLate('2026-11-10T02:00:00.000Z')).toEqual({ kind: 'deferred' });
    expect(sent(world)).toHaveLength(1);
    await world.pass(7);
    expect(sent(world)).toHaveLength(2);
  });

  it('waits for its leave at least a quarter of an hour, and longer where that is known', async () => {
    const world = await invited();
    world.leave = { kind: 'later', why: 'rate', until: '2026-11-09T09:00:10.000Z' };
    expect(await world.wokenLate('2026-11-09T09:00:00.000Z')).toEqual({ kind: 'deferred' });
    expect(world.survey().wakeAt).toBe('2026-11-09T09:15:00.000Z');
    world.leave = { kind: 'later', why: 'quota', until: '2026-11-09T12:00:00.000Z' };
    await world.pass(0.25);
    expect(world.survey().wakeAt).toBe('2026-11-09T12:00:00.000Z');
    world.leave = { kind: 'go' };
    await world.pass(3);
    expect(sent(world)).toHaveLength(2);
  });
});
