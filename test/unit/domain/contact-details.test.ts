import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { AddressRow, ContactRow } from '../../../shared/contracts/rows/contact.ts';
import { withDetails, withDetailsOf } from '../../../shared/domain/contact/details.ts';
import { contactIdOf } from '../../../shared/domain/contact/identity.ts';
import { personaOf } from '../../../shared/domain/contact/persona.ts';
import { identifiersOf, type Known, normalise, resolveContact } from '../../../shared/domain/contact/resolve.ts';

const [monday, tuesday] = ['2026-11-23T09:00:00.000Z', '2026-11-24T09:00:00.000Z'];
const key = new Uint8Array(32).fill(2);
const contactOf = (more: Partial<ContactRow> = {}): ContactRow => ({
  ...{ kind: 'contact', version: 1, id: 'c', asked: {}, createdAt: monday },
  ...more,
});

describe('of two values of one instant', () => {
  it.each([
    ['no counts to texts', { smsConsent: true }, { smsConsent: false }, { smsConsent: false }],
    ['no counts to mail', { emailConsent: false }, { emailConsent: true }, { emailConsent: false }],
    ['the same one wins of names', { name: 'Ada' }, { name: 'Bea' }, { name: 'Bea' }],
    ['the same one wins of properties', { properties: { n: 1 } }, { properties: { n: 2 } }, { properties: { n: 2 } }],
  ])('%s, whichever came first', (_, one, other, expected) => {
    const both = (first: object, second: object) =>
      withDetails(withDetails(contactOf(), first, monday), second, monday);
    expect(both(one, other)).toMatchObject(expected);
    expect(both(other, one)).toMatchObject(expected);
  });
});

describe('a detail', () => {
  it('goes by when it was true, also where it was not known since when', () => {
    const dated = withDetails(contactOf(), { name: 'Ada', properties: { plan: 'gold' } }, tuesday);
    expect(dated.since).toEqual({ name: tuesday, 'properties.plan': tuesday });
    expect(withDetails(dated, { name: 'Bea', properties: { plan: 'free' } }, monday)).toEqual(dated);
    const undated = contactOf({ name: 'Ada' });
    expect(withDetails(undated, { name: 'Bea' }, monday)).toMatchObject({ name: 'Bea', since: { name: monday } });
  });

  it('of another that is the same person goes by theirs, or by when they were first known', () => {
    const other = contactOf({ name: 'Bea', phone: '+49301', since: { name: tuesday }, createdAt: monday });
    const mine = contactOf({ name: 'Ada', phone: '+49302', since: { name: monday, phone: tuesday } });
    expect(withDetailsOf(mine, other)).toMatchObject({ name: 'Bea', phone: '+49302' });
  });

  it('is one of the hundred newest', () => {
    const many = Object.fromEntries(Array.from({ length: 100 }, (_, at) => [`p${String(at).padStart(3, '0')}`, at]));
    const full = withDetails(contactOf(), { properties: many }, monday);
    expect(Object.keys(full.properties ?? {})).toHaveLength(100);
    const more = withDetails(full, { properties: { newer: 1 } }, tuesday).properties ?? {};
    expect([Object.keys(more).length, more.newer, more.p000, more.p001]).toEqual([100, 1, undefined, 1]);
  });

  it('ends up the same in whatever order events came', () => {
    const event = fc.record({
      at: fc.constantFrom(monday, tuesday, '2026-11-25T09:00:00.000Z'),
      said: fc.record(
        {
          name: fc.constantFrom('Ada', 'Bea'),
          smsConsent: fc.boolean(),
          properties: fc.dictionary(fc.constantFrom('a', 'b'), fc.integer({ min: 1, max: 9 })),
        },
        { requiredKeys: [] },
      ),
    });
    const all = (events: readonly { at: string; said: object }[]) =>
      events.reduce((contact, { at, said }) => withDetails(contact, said, at), contactOf());
    fc.assert(
      fc.property(fc.array(event), (events) => {
        expect(all(events)).toEqual(all(events.toReversed()));
      }),
    );
  });
});

describe('a persona', () => {
  const personas = {
    key: { 'customer.properties.plan': 'gold' },
    loyal: { 'properties.years': { atLeast: 3 } },
  } as never;
  it.each([
    ['the first that holds', { plan: 'gold', years: 5 }, 'key'],
    ['whether it says `customer.` or not', { plan: 'free', years: 3 }, 'loyal'],
    ['none where none holds', { years: 2.9 }, undefined],
  ])('is %s', (_, properties, expected) => {
    expect(personaOf(contactOf({ properties }), personas)).toBe(expected);
  });

  it('is not known by a property whose name happens to hold that word', () => {
    const odd = { odd: { 'properties.customer.vip': true } } as never;
    expect(personaOf(contactOf({ properties: { vip: true, '.vip': true } as never }), odd)).toBeUndefined();
  });
});

describe('an address', () => {
  const customer = { id: 'c51', email: 'office@example.com' };
  const identifiers = identifiersOf(customer, key);
  const row = (more: Partial<AddressRow>): AddressRow => ({
    ...{ kind: 'address', version: 1, hash: identifiers.addresses[0]?.hash ?? '', channel: 'email', others: [] },
    ...{ contactId: 'first', asked: {} },
    ...more,
  });
  const resolved = (known: Partial<Known>) =>
    resolveContact(
      { customer, identifiers, occurredAt: tuesday, now: tuesday },
      { contact: undefined, addresses: [], owners: [], ...known },
    );

  it('that many share keeps the first and the fifty newest', () => {
    const others = Array.from({ length: 50 }, (_, at) => `o${at}`);
    const [address] = resolved({ addresses: [row({ others })] }).addresses;
    expect(address?.contactId).toBe('first');
    expect([address?.others.length, address?.others[0], address?.others.at(-1)]).toEqual([
      50,
      'o1',
      contactIdOf(identifiers),
    ]);
    const known = row({ others: [contactIdOf(identifiers)] });
    expect(resolved({ addresses: [known] }).addresses).toEqual([known]);
  });

  it('goes with whoever was known by it alone, and with all that they were asked', () => {
    const was = {
      asked: { billing: { surveyId: 's', at: monday } },
      optedOut: ['billing'],
      tickets: ['t'],
      formerly: ['older'],
    };
    const anonymous = contactOf({ id: 'anonymous', email: 'office@example.com', ...(was as object) });
    const { contact, addresses, changed } = resolved({
      addresses: [row({ contactId: 'anonymous' })],
      owners: [anonymous],
    });
    expect(contact).toMatchObject({
      id: contactIdOf(identifiers),
      ...was,
      formerly: ['older', 'anonymous'],
      pending: [],
    });
    expect(addresses[0]).toMatchObject({ contactId: contact.id, others: [] });
    expect(changed.find((one) => 'id' in one && one.id === 'anonymous')).toMatchObject({ mergedInto: contact.id });
  });

  it('stays with whoever has an id, or was merged before', () => {
    for (const more of [{ externalId: 'c1' }, { mergedInto: 'x' }]) {
      const { contact, changed } = resolved({ owners: [contactOf({ id: 'first', ...more })], addresses: [row({})] });
      expect(contact.formerly).toBeUndefined();
      expect(changed.some((one) => 'id' in one && one.id === 'first')).toBe(false);
    }
  });

  it('leads an event without an id to whoever has it, through a merger too', () => {
    const nameless = identifiersOf({ email: customer.email }, key);
    const find = (owners: readonly ContactRow[], addresses = [row({})]) =>
      resolveContact(
        { customer: {}, identifiers: nameless, occurredAt: tuesday, now: tuesday },
        { contact: undefined, addresses, owners },
      ).contact.id;
    expect(find([contactOf({ id: 'first' })])).toBe('first');
    expect(find([contactOf({ id: 'first', mergedInto: 'second' }), contactOf({ id: 'second' })])).toBe('second');
    expect(find([contactOf({ id: 'first', mergedInto: 'gone' })])).toBe('first');
    expect(find([contactOf({ id: 'other' })])).toBe(contactIdOf(nameless));
  });

  it('has one spelling, and what is none keeps its own', () => {
    expect(normalise('email', ' Ada@Example.COM ')).toBe('ada@example.com');
    expect(normalise('sms', '+49 170 1234567')).toBe('+491701234567');
    expect(normalise('email', ' No Address ')).toBe('no address');
    expect(() => contactIdOf({ addresses: [] })).toThrow(RangeError);
  });
});
