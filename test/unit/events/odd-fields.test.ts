import { describe, expect, it } from 'vitest';
import { Asking } from '../asked.ts';
import { oddCustomers, oddDetails } from './odd-fields.ts';

const ada = { id: 'c1', email: 'ada@example.com' };
const day = 86_400_000;
const odd: readonly (readonly [name: string, customer: object, detail: object])[] = [
  ...oddCustomers.map(([name, customer]) => [name, customer, {}] as const),
  ...oddDetails.map(([name, detail]) => [name, {}, detail] as const),
];

const reasonsOf = ({ parking }: Asking): readonly string[] => [...parking.parked.values()].map(({ reason }) => reason);
const arrivedAt = (world: Asking): string => world.clock.now();
const statesOf = (world: Asking): readonly string[] =>
  [...new Map(world.surveys.map((survey) => [survey.id, survey])).values()].map(({ state }) => state);

describe.each(odd)('%s', (_, customer, detail) => {
  it('does not keep a purchase from being asked about', async () => {
    const world = new Asking();
    const survey = await world.ask('purchase.completed', { ...customer, ...ada }, { ...detail, id: 'o1' });
    expect(reasonsOf(world)).toEqual([]);
    expect(survey?.state).toBe('sent');
  });

  it('does not keep a refund from calling the survey off', async () => {
    const world = new Asking();
    await world.take('purchase.completed', { id: 'o1', occurredAt: arrivedAt(world), customer: ada });
    await world.take('purchase.refunded', { ...detail, id: 'o1', customer: { ...ada, ...customer } });
    await world.pass(5 * day);
    expect(reasonsOf(world)).toEqual([]);
    expect(statesOf(world)).toEqual(['cancelled']);
    expect(world.mailer.sent).toEqual([]);
  });

  it('does not keep a reopened ticket from calling the survey off', async () => {
    const world = new Asking();
    await world.take('ticket.closed', { id: 't1', occurredAt: '2026-11-20T08:00:00Z', customer: ada });
    const when = 'occurredAt' in detail ? {} : { occurredAt: '2026-11-20T08:30:00Z' };
    await world.take('ticket.reopened', { ...when, ...detail, id: 't1', customer });
    await world.pass(5 * day);
    expect(reasonsOf(world)).toEqual([]);
    expect(statesOf(world)).toEqual(['cancelled']);
  });
});

describe('What undoes something', () => {
  it.each([
    ['nobody', {}],
    ['null', { customer: null }],
    ['garbage', { customer: ['?', 7] }],
    ['a word', { customer: 'the usual one' }],
    ['an address that is none', { customer: { email: 'n/a', phone: '-' } }],
  ])('needs its id alone, though it names %s', async (_, detail) => {
    const world = new Asking();
    await world.take('purchase.completed', { id: 7, customer: ada });
    await world.take('purchase.refunded', { ...detail, id: '7' });
    await world.pass(5 * day);
    expect(reasonsOf(world)).toEqual([]);
    expect(statesOf(world)).toEqual(['cancelled']);
  });
});

describe('The decision', () => {
  it('names what was done to which field, and no value', async () => {
    const world = new Asking();
    const decisions = await world.take('purchase.completed', {
      id: 'o1',
      occurredAt: 'last Tuesday',
      amount: '1,234',
      customer: { ...ada, phone: '030 123', name: 'Augusta '.repeat(40) },
    });
    const read = decisions.flatMap(({ reasons }) => reasons).filter(({ rule }) => rule === 'read');
    expect(read.map(({ verdict }) => verdict)).toEqual(['note', 'note', 'note', 'note']);
    const said = read.map(({ detail }) => detail).join(' ');
    for (const field of ['occurredAt', 'amount', 'customer.phone', 'customer.name'])
      expect(said).toContain(`\`${field}\``);
    expect(said).not.toMatch(/Tuesday|1,234|030|Augusta/);
  });

  it('says nothing where all could be taken', async () => {
    const world = new Asking();
    const decisions = await world.take('purchase.completed', {
      id: 'o1',
      amount: '12.50',
      currency: 'EUR',
      customer: ada,
    });
    expect(decisions.flatMap(({ reasons }) => reasons).filter(({ rule }) => rule === 'read')).toEqual([]);
  });
});

describe('Names that every object has', () => {
  it.each(['constructor', 'toString', '__proto__', 'hasOwnProperty'])(
    '%s is no type that anybody listens to',
    async (type) => {
      const world = new Asking();
      const decisions = await world.take(type, { id: 'o1', customer: ada });
      expect(decisions.map(({ verdict }) => verdict)).toEqual(['parked']);
      expect(reasonsOf(world)).toEqual([expect.stringContaining(type)]);
    },
  );
});
