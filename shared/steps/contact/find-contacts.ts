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
  const owners = rows.flatMap((row) =>
    row?.kind === 'address' ? [{ hash: row.hash, ids: [row.contactId, ...row.others] }] : [],
  );
  return [...new Set(owners.flatMap(({ hash, ids }) => [...ids, anonymousId(hash)]))];
};

/** The contact that the address alone once stood for: what was stored under it stays there after a merge. */
const anonymousId = (hash: string): string => contactIdOf({ addresses: [{ channel: 'email', address: '', hash }] });
