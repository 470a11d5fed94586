import type { Channel } from '../../contracts/rows/base.ts';
import { addressHash } from '../../domain/contact/hash.ts';
import { contactIdOf } from '../../domain/contact/identity.ts';
import type { Keyring } from '../../ports/ports.ts';
import type { Records } from '../../ports/records.ts';

/** Everybody who was known by an address, given in its one spelling: its owner, others who gave the same one, and contacts that were merged. */
export const findContactIds = async (
  { email, phone }: { readonly email?: string | undefined; readonly phone?: string | undefined },
  { records, keyring }: { readonly records: Records; readonly keyring: Keyring },
): Promise<readonly string[]> => {
  const given: [Channel, string][] = [
    ...(email ? [['email', email] as [Channel, string]] : []),
    ...(phone ? [['sms', phone] as [Channel, string]] : []),
  ];
  const rows = await records.getAll(
    given.map(([channel, address]) => ({ kind: 'address', id: [addressHash(channel, address, keyring.addresses)] })),
  );
  const owners = rows.flatMap((row) => (row?.kind === 'address' ? [row.contactId, ...row.others] : []));
  // Whoever wrote without being asked is known by the address alone, and has no row of their own.
  const strangers = given.map(([channel, address]) => anonymousId(addressHash(channel, address, keyring.addresses)));
  return [...new Set([...owners, ...strangers])];
};

/** The contact that the address alone once stood for: what was stored under it stays there after a merge. */
const anonymousId = (hash: string): string => contactIdOf({ addresses: [{ channel: 'email', address: '', hash }] });
