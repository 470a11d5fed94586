import { describe, expect, it } from 'vitest';
import type { RowKind } from '../../../shared/contracts/rows/row.ts';
import { plus } from '../../../shared/domain/instant.ts';
import { ada, WakingWorld } from './waking-world.ts';

const hour = 3_600_000;

/** Whether what was read of this kind, call by call, was allowed to lag. */
const watched = (world: WakingWorld, kind: RowKind): boolean[] => {
  const seen: boolean[] = [];
  const { getAll } = world.records;
  world.records.getAll = async (refs, options) => {
    if (refs.some((ref) => ref.kind === kind)) seen.push(options?.mayLag ?? false);
    return getAll.call(world.records, refs, options);
  };
  return seen;
};

describe('what is read just before a survey is sent', () => {
  it('may lag for an invitation, whose claim rests on it, and not for a reminder, whose claim does not', async () => {
    const world = new WakingWorld();
    await world.bought();
    const [contacts, addresses] = [watched(world, 'contact'), watched(world, 'address')];
    const { dueAt } = world.survey();
    await world.wokenLate(dueAt);
    expect([contacts[0], addresses[0]]).toEqual([true, true]);
    contacts.length = 0;
    addresses.length = 0;
    await world.wokenLate(plus(dueAt, 97 * hour));
    expect(world.mailer.sent).toHaveLength(2);
    expect([contacts[0], addresses[0]]).toEqual([false, false]);
  });

  it('is the phone of theirs as well: two who share one are not both asked by mail', async () => {
    const phone = '+442071838750';
    const bob = { id: 'bob', email: 'bob@example.com', phone };
    const world = new WakingWorld();
    await world.emit('invoice.voided', { id: 'i1', customer: bob });
    await world.bought({ ...ada, phone });
    await world.pass(24 * 4);
    await world.emit('purchase.completed', { id: 'o2', customer: bob });
    await world.pass(24 * 10);
    expect(new Set(world.mailer.sent.map(({ to }) => to))).toEqual(new Set([ada.email]));
  });

  it('is their mail as well, where they are asked by text', async () => {
    const world = new WakingWorld();
    await world.emit('invoice.voided', { id: 'i1', customer: { ...ada, id: 'bob' } });
    const closed = (id: string, customer: object) => world.emit('ticket.closed', { id, closedBy: 'agent', customer });
    await closed('t1', { ...ada, phone: '+12025550123', smsConsent: true });
    await world.pass(24 * 2);
    expect(world.texter.sent).toHaveLength(1);
    await closed('t2', { ...ada, id: 'bob' });
    await world.pass(24 * 5);
    expect(world.mailer.sent).toEqual([]);
  });

  it('is every ticket of theirs: they have waited since the first that is still open', async () => {
    const world = new WakingWorld();
    await world.bought();
    for (const [id, at] of [
      ['t1', '2026-11-02T08:00:00.000Z'],
      ['t2', '2026-11-02T08:50:00.000Z'],
      ['t3', '2026-11-02T08:40:00.000Z'],
    ] as const)
      await world.emit('ticket.opened', { id, occurredAt: at, customer: ada });
    await world.emit('ticket.closed', { id: 't1', closedBy: 'automation', customer: ada });
    await world.wokenLate('2026-11-05T09:00:00.000Z');
    expect(world.decided().reasons.join()).toContain('a ticket of theirs since 2026-11-02T08:40:00.000Z');
  });

  it('is not how much is usual, in an hour that is too quiet to ask', async () => {
    const world = new WakingWorld();
    await world.bought();
    const read = watched(world, 'pace');
    await world.wokenLate('2026-11-05T09:00:00.000Z');
    expect(read).toHaveLength(1);
  });
});
