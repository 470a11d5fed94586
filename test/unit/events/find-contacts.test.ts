import { describe, expect, it } from 'vitest';
import { testKeyring } from '../../../shared/adapters/memory/doubles.ts';
import { InMemoryRecords } from '../../../shared/adapters/memory/records.ts';
import { addressHash } from '../../../shared/domain/contact/hash.ts';
import { contactIdOf } from '../../../shared/domain/contact/identity.ts';
import { findContactIds } from '../../../shared/steps/contact/find-contacts.ts';
import { Asking } from '../asked.ts';

const anonymous = (channel: 'email' | 'sms', address: string): string =>
  contactIdOf({ addresses: [{ channel, address, hash: addressHash(channel, address, testKeyring.addresses) }] });

describe('Looking for somebody by their address', () => {
  it.each([
    ['email', { email: 'stranger@example.com' }, 'stranger@example.com'],
    ['sms', { phone: '+442071838750' }, '+442071838750'],
  ] as const)('finds who wrote by %s out of the blue, of whom no event told', async (channel, wish, address) => {
    const deps = { records: new InMemoryRecords(), keyring: testKeyring };
    expect(await findContactIds(wish, deps)).toEqual([anonymous(channel, address)]);
  });

  it('finds a customer with an id by an address of theirs, the old one too, and who wrote from it before', async () => {
    const world = new Asking();
    await world.take('purchase.completed', { id: 'o1', customer: { id: 'c1', email: 'ada@example.com' } });
    await world.pass(1000);
    await world.take('purchase.completed', { id: 'o2', customer: { id: 'c1', email: 'new@example.com' } });
    const c1 = contactIdOf({ externalId: 'c1', addresses: [] });
    for (const email of ['ada@example.com', 'new@example.com'])
      expect(await findContactIds({ email }, world.deps)).toEqual([c1, anonymous('email', email)]);
  });
});
