import { describe, expect, it } from 'vitest';
import type { ContactRow } from '../../../shared/contracts/rows/contact.ts';
import { World } from '../../world/world.ts';

const ada = { id: 'ada', email: 'ada@example.com', timezone: 'Europe/London' };
const start = Date.parse('2026-11-02T09:00:00.000Z');
const hour = 3_600_000;
const ago = (hours: number): string => new Date(start - hours * hour).toISOString();

const contact = (world: World): ContactRow => {
  const row = world.records.all().find(({ kind }) => kind === 'contact');
  if (row?.kind !== 'contact') throw new Error('Nobody is known.');
  return row;
};
const decisions = (world: World, id: string) =>
  world.records.all().flatMap((row) => (row.kind === 'event' && row.event.id === id ? row.decisions : []));

describe('tickets that somebody has open', () => {
  const opens = (world: World, id: string, occurredAt = ago(1)) =>
    world.emit('ticket.opened', { id, occurredAt, customer: ada });

  it('are known, each once, until they are closed', async () => {
    const world = new World();
    for (const id of ['t1', 't2', 't1']) await opens(world, id);
    expect(contact(world).tickets).toHaveLength(2);
    await world.emit('ticket.closed', { id: 't1', closedBy: 'agent', customer: ada });
    expect(contact(world).tickets).toHaveLength(1);
    await world.emit('ticket.reopened', { id: 't1', occurredAt: new Date(start + hour).toISOString(), customer: ada });
    expect(contact(world).tickets).toHaveLength(2);
    await world.emit('ticket.closed', { id: 't2', closedBy: 'automation', customer: ada });
    expect(contact(world).tickets).toHaveLength(1);
  });

  it('are the ten that were heard of last', async () => {
    const world = new World();
    for (let at = 0; at < 12; at += 1) await opens(world, `t${at}`);
    const known = contact(world).tickets ?? [];
    expect(known).toHaveLength(10);
    const first = new World();
    await opens(first, 't0');
    expect(known).not.toContain(contact(first).tickets?.[0]);
  });

  it('are none of somebody to whom nothing of the kind happened', async () => {
    const world = new World();
    await world.emit('purchase.completed', { id: 'o1', customer: ada });
    expect(contact(world)).not.toHaveProperty('tickets');
    await world.emit('ticket.closed', { id: 't1', closedBy: 'agent', customer: ada });
    expect(contact(world).tickets ?? []).toEqual([]);
  });

  it('are closed for the person once anybody tells that they are', async () => {
    const world = new World();
    await opens(world, 't1');
    await world.emit('ticket.closed', {
      id: 't1',
      closedBy: 'automation',
      customer: { id: 'bob', email: 'bob@example.com' },
    });
    await world.emit('purchase.completed', { id: 'o1', customer: ada });
    expect(contact(world).tickets ?? []).toEqual([]);
  });
});

describe('what may still be asked of somebody', () => {
  it('is kept until it was asked, and by when it makes no sense any more', async () => {
    const world = new World();
    await world.emit('purchase.completed', { id: 'o1', customer: ada });
    expect(contact(world).pending).toMatchObject([
      { program: 'post-purchase', due: '2026-11-05T09:00:00.000Z', until: '2026-11-19T09:00:00.000Z' },
    ]);
    expect(contact(world).pending?.[0]).not.toHaveProperty('off');
    await world.pass(24 * 4);
    expect(contact(world).pending).toEqual([]);
  });

  it('is kept as off where it was undone, since a late event may put that right', async () => {
    const world = new World();
    await world.emit('purchase.completed', { id: 'o1', customer: ada });
    await world.emit('purchase.refunded', { id: 'o1', customer: ada });
    expect(contact(world).pending).toMatchObject([{ off: true }]);
  });

  it('is nothing of what is too old', async () => {
    const world = new World();
    await world.emit('purchase.completed', { id: 'o1', occurredAt: ago(24 * 60), customer: ada });
    expect(contact(world).pending ?? []).toEqual([]);
  });

  it('is a dozen of one programme, however much happens, the most important first', async () => {
    const world = new World();
    for (let at = 0; at < 14; at += 1) await world.emit('purchase.completed', { id: `o${at}`, customer: ada });
    expect(contact(world).pending).toHaveLength(12);
    await world.emit('invoice.issued', { id: 'i1', customer: ada });
    await world.emit('ticket.closed', { id: 't1', closedBy: 'agent', customer: ada });
    const programs = (contact(world).pending ?? []).map(({ program }) => program);
    expect([programs[0], programs.at(-1), programs.length]).toEqual(['support', 'billing', 14]);
  });
});

describe('what was decided on one event', () => {
  it('is told again when it changes, and ends as it stands', async () => {
    const world = new World();
    await world.emit('purchase.completed', { id: 'o1', customer: ada });
    for (let at = 0; at < 8; at += 1) {
      const occurredAt = new Date(start + at * 60_000).toISOString();
      await world.emit('purchase.refunded', { id: 'o1', occurredAt, customer: ada });
      await world.emit('ticket.closed', { id: `t${at}`, occurredAt, closedBy: 'agent', customer: ada });
    }
    const told = decisions(world, 'o1');
    expect(told.length).toBeGreaterThan(1);
    expect(told[0]?.verdict).toBe('scheduled');
    expect(told.at(-1)?.verdict).toBe('cancelled');
  });
});
