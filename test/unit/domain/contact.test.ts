import { describe, expect, it } from 'vitest';
import type { Customer } from '../../../shared/contracts/event.ts';
import type { AddressRow, ContactRow } from '../../../shared/contracts/rows/contact.ts';
import { addressHash } from '../../../shared/domain/contact/hash.ts';
import { contactIdOf } from '../../../shared/domain/contact/identity.ts';
import { identifiersOf, type Known, resolveContact } from '../../../shared/domain/contact/resolve.ts';

const key = new Uint8Array(32).fill(2);
const now = '2026-11-20T09:00:00.000Z';
const nothing: Known = { contact: undefined, addresses: [], owners: [] };
const resolve = (customer: Customer, known: Known = nothing, occurredAt = now) =>
  resolveContact({ customer, identifiers: identifiersOf(customer, key), occurredAt, now }, known);
const stored = <R extends ContactRow | AddressRow>(row: R): R => ({ ...row, version: 1 });
const address = (rows: readonly AddressRow[]) => rows[0] ?? { others: [] as string[], contactId: '' };

/** What a later event finds after earlier ones. */
const knownAfter = (customer: Customer, ...before: ReturnType<typeof resolve>[]): Known => {
  const contacts = before
    .flatMap(({ changed }) => changed.filter((row): row is ContactRow => row.kind === 'contact'))
    .map(stored);
  const addresses = before
    .flatMap(({ changed }) => changed.filter((row): row is AddressRow => row.kind === 'address'))
    .map(stored);
  const hashes = identifiersOf(customer, key).addresses.map(({ hash }) => hash);
  const latest = <R extends { id: string } | { hash: string }>(rows: readonly R[]) => [
    ...new Map(rows.map((row) => ['id' in row ? row.id : row.hash, row])).values(),
  ];
  return {
    contact: latest(contacts).find(({ id }) => id === contactIdOf(identifiersOf(customer, key))),
    addresses: latest(addresses).filter(({ hash }) => hashes.includes(hash)),
    owners: latest(contacts),
  };
};

describe('a contact', () => {
  it('is the same for the same address, however it is written', () => {
    expect(resolve({ email: 'Ada@Example.com ' }).contact.id).toBe(resolve({ email: 'ada@example.com' }).contact.id);
  });

  it('is known by its id before its address', () => {
    const first = resolve({ id: 'c1', email: 'ada@example.com' });
    const second = resolve(
      { id: 'c1', email: 'ada@new.example' },
      knownAfter({ id: 'c1', email: 'ada@new.example' }, first),
    );
    expect(second.contact).toMatchObject({ id: first.contact.id, email: 'ada@new.example' });
  });

  it('is found again by its address alone', () => {
    const first = resolve({ id: 'c1', email: 'ada@example.com' });
    const second = resolve({ email: 'ada@example.com' }, knownAfter({ email: 'ada@example.com' }, first));
    expect(second.contact.id).toBe(first.contact.id);
  });

  it('never merges with another id that gave the same address', () => {
    const first = resolve({ id: 'c1', email: 'office@example.com' });
    const second = resolve(
      { id: 'c2', email: 'office@example.com' },
      knownAfter({ id: 'c2', email: 'office@example.com' }, first),
    );
    expect(second.contact.id).not.toBe(first.contact.id);
    expect(address(second.addresses)).toMatchObject({ contactId: first.contact.id, others: [second.contact.id] });
    expect(second.changed.some((row) => row.kind === 'contact' && row.mergedInto !== undefined)).toBe(false);
  });

  it('known by an address alone becomes the one with the id, with what it was asked', () => {
    const anonymous = resolve({ email: 'ada@example.com' });
    const asked = { support: { at: now, surveyId: 's1' } };
    const known = knownAfter({ id: 'c1', email: 'ada@example.com' }, anonymous);
    const second = resolve(
      { id: 'c1', email: 'ada@example.com' },
      { ...known, owners: known.owners.map((owner) => ({ ...owner, asked })) },
    );
    expect(second.contact).toMatchObject({ externalId: 'c1', asked });
    expect(second.changed).toContainEqual(
      expect.objectContaining({ id: anonymous.contact.id, mergedInto: second.contact.id }),
    );
    expect(address(second.addresses).contactId).toBe(second.contact.id);
  });

  it('known by an address alone brings along what is known of them', () => {
    const anonymous = resolve({
      email: 'ada@example.com',
      phone: '+12025550123',
      name: 'Ada',
      properties: { plan: 'gold' },
    });
    const known = knownAfter({ id: 'c1', phone: '+12025550123' }, anonymous);
    const { contact } = resolve(
      { id: 'c1', phone: '+12025550123', name: 'Augusta' },
      known,
      '2026-11-19T09:00:00.000Z',
    );
    // The older event does not rename them.
    expect(contact).toMatchObject({
      externalId: 'c1',
      email: 'ada@example.com',
      name: 'Ada',
      properties: { plan: 'gold' },
    });
  });

  it('goes by the time at which a detail was true, not by the order in which events came', () => {
    const first = resolve(
      { id: 'c1', email: 'new@example.com', smsConsent: false },
      nothing,
      '2026-11-20T09:00:00.000Z',
    );
    const second = resolve(
      { id: 'c1', email: 'old@example.com', smsConsent: true, locale: 'de-DE' },
      knownAfter({ id: 'c1', email: 'old@example.com' }, first),
      '2026-11-19T09:00:00.000Z',
    );
    expect(second.contact).toMatchObject({ email: 'new@example.com', smsConsent: false, locale: 'de-DE' });
  });

  it('keeps what a later event leaves out', () => {
    const first = resolve({ id: 'c1', email: 'ada@example.com', name: 'Ada', properties: { plan: 'gold' } });
    const second = resolve({ id: 'c1', properties: { since: 2020 } }, knownAfter({ id: 'c1' }, first));
    expect(second.contact).toMatchObject({
      email: 'ada@example.com',
      name: 'Ada',
      properties: { plan: 'gold', since: 2020 },
    });
  });

  it('writes nothing when nothing is new', () => {
    const customer = { id: 'c1', email: 'ada@example.com' };
    expect(resolve(customer, knownAfter(customer, resolve(customer))).changed).toEqual([]);
  });
});

describe('an address', () => {
  it('is known by a hash that says nothing without the key', () => {
    expect(addressHash('email', 'ada@example.com', key)).not.toBe(
      addressHash('email', 'ada@example.com', new Uint8Array(32)),
    );
    expect(addressHash('email', 'ada@example.com', key)).not.toContain('ada');
  });
});
