import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Customer } from '../../../shared/contracts/event.ts';
import type { ContactRow } from '../../../shared/contracts/rows/contact.ts';
import { withDetails } from '../../../shared/domain/contact/details.ts';
import { addressHash } from '../../../shared/domain/contact/hash.ts';
import { suppress } from '../../../shared/steps/contact/suppress.ts';
import { Asking } from '../asked.ts';

const day = 86_400_000;
const buy = async (world: Asking, customer: object) => {
  await world.take('purchase.completed', { id: 'o1', occurredAt: world.clock.now(), customer });
  await world.pass(3_600_000);
};
const mailedTo = ({ mailer }: Asking): readonly string[] => mailer.sent.map(({ to }) => to);
const leave = (world: Asking, address: string, reason: 'unsubscribed' | 'bounced' | 'complained') => {
  const { keyring, clock } = world.deps;
  const hash = addressHash('email', address, keyring.addresses);
  return suppress({ hash, channel: 'email', contactId: 'c', reason, at: clock.now() }, world.records);
};

describe('An address that changed before the survey was sent', () => {
  it.each([
    ['an event without a programme', 'profile.updated', {}],
    ['an event of less interest', 'ticket.opened', { id: 't9' }],
    ['an event that leads to nothing', 'invoice.issued', { amount: 0 }],
  ])('is told by %s: the survey goes to the new one', async (_, type, detail) => {
    const world = new Asking();
    await buy(world, { id: 'c1', email: 'old@example.com' });
    await world.take(type, { id: 'x1', ...detail, customer: { id: 'c1', email: 'new@example.com' } });
    if (type === 'ticket.opened')
      await world.take('ticket.closed', { id: 't9', customer: { id: 'c1' }, closedBy: 'customer' });
    await world.pass(6 * day);
    expect(mailedTo(world).length).toBeGreaterThan(0);
    expect(new Set(mailedTo(world))).toEqual(new Set(['new@example.com']));
  });

  it('takes nothing else with it: what is pending stays pending', async () => {
    const world = new Asking();
    await buy(world, { id: 'c1', email: 'old@example.com' });
    await world.take('profile.updated', { id: 'x1', customer: { id: 'c1', email: 'new@example.com' } });
    const contacts = world.rows('contact').filter(({ externalId }) => externalId === 'c1');
    expect(contacts.at(-1)).toMatchObject({ email: 'new@example.com', pending: [{ program: 'post-purchase' }] });
  });

  it('is the newer one by the time at which it was true, not by when it was told', async () => {
    const world = new Asking();
    await buy(world, { id: 'c1', email: 'today@example.com' });
    await world.take('profile.updated', {
      id: 'x1',
      occurredAt: '2026-11-01T00:00:00Z',
      customer: { id: 'c1', email: 'lastmonth@example.com' },
    });
    await world.pass(5 * day);
    expect(mailedTo(world)).toEqual(['today@example.com']);
  });

  it('is nobody else’s who merely has the same phone number', async () => {
    const world = new Asking();
    await buy(world, { email: 'ada@example.com', phone: '+442071838750' });
    await world.take('profile.updated', { id: 'x1', customer: { email: 'bob@example.com', phone: '+442071838750' } });
    await world.pass(5 * day);
    expect(mailedTo(world)).not.toContain('bob@example.com');
  });

  it.each([
    ['unsubscribed', []],
    ['complained', []],
    ['bounced', ['new@example.com']],
  ] as const)('after the old one was %s, mail goes to %j', async (reason, expected) => {
    const world = new Asking();
    await buy(world, { id: 'c1', email: 'old@example.com' });
    await leave(world, 'old@example.com', reason);
    await world.take('profile.updated', { id: 'x1', customer: { id: 'c1', email: 'new@example.com' } });
    await world.pass(5 * day);
    expect(mailedTo(world)).toEqual(expected);
  });

  it('that was left is not written to', async () => {
    const world = new Asking();
    await buy(world, { id: 'c1', email: 'old@example.com' });
    await leave(world, 'new@example.com', 'unsubscribed');
    await world.take('profile.updated', { id: 'x1', customer: { id: 'c1', email: 'new@example.com' } });
    await world.pass(5 * day);
    expect(mailedTo(world)).toEqual([]);
  });
});

describe('What is known of a person', () => {
  const blank: ContactRow = { kind: 'contact', version: 0, id: 'c', asked: {}, createdAt: '2026-01-01T00:00:00.000Z' };
  const at = fc.constantFrom('2026-11-20T09:00:00.000Z', '2026-11-20T09:00:01.000Z', '2026-11-21T09:00:00.000Z');
  const claim = fc.record(
    {
      email: fc.constantFrom('a@example.com', 'b@example.com'),
      smsConsent: fc.boolean(),
      emailConsent: fc.boolean(),
      properties: fc.dictionary(fc.constantFrom('plan', 'constructor'), fc.constantFrom('gold', 'tin', 3, true)),
    },
    { requiredKeys: [] },
  ) as fc.Arbitrary<Omit<Customer, 'id'>>;
  const told = (claims: readonly (readonly [Omit<Customer, 'id'>, string])[]): ContactRow =>
    claims.reduce((contact, [customer, when]) => withDetails(contact, customer, when), blank);

  it('does not depend on the order in which it was told', () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(claim, at), { maxLength: 6 }), fc.infiniteStream(fc.nat()), (claims, random) => {
        const shuffled = claims
          .map((one) => [random.next().value as number, one] as const)
          .sort(([a], [b]) => a - b)
          .map(([, one]) => one);
        expect(told(shuffled)).toEqual(told(claims));
      }),
    );
  });

  it.each(['smsConsent', 'emailConsent'] as const)('of yes and no in the same instant, no counts: %s', (field) => {
    const [yes, no] = [
      [{ [field]: true }, '2026-11-20T09:00:00.000Z'],
      [{ [field]: false }, '2026-11-20T09:00:00.000Z'],
    ] as const;
    expect(told([yes, no])[field]).toBe(false);
    expect(told([no, yes])[field]).toBe(false);
    expect(told([no, [{ [field]: true }, '2026-11-20T09:00:00.001Z']])[field]).toBe(true);
  });
});
