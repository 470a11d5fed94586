import type { Channel } from '../../contracts/rows/base.ts';
import { addressHash } from '../../domain/contact/hash.ts';
import { contactIdOf } from '../../domain/contact/identity.ts';
import type { Keyring } from '../../ports/ports.ts';
import type { Records } from '../../ports/records.ts';

/**
 * Everybody who was known by an address, given in its one spelling: its owner, others who gave the same one, contacts that
 * were merged, and whoever wrote from it out of the blue, of whom no event ever told.
 */
export const findContactIds = async (
  { email, phone }: { readonly email?: string | undefined; readonly phone?: string | undefined },
  { records, keyring }: { readonly records: Records; readonly keyring: Keyring },
): Promise<readonly string[]> => {
  const given: [Channel, string][] = [
    ...(email ? [['email', email] as [Channel, string]] : []),
    ...(phone ? [['sms', phone] as [Channel, string]] : []),
  ];
  const hashes = given.map(([channel, address]) => addressHash(channel, address, keyring.addresses));
  const rows = await records.getAll(hashes.map((hash) => ({ kind: 'address', id: [hash] })));
  const known = rows.flatMap((row) => (row?.kind === 'address' ? [row.contactId, ...row.others] : []));
  return [...new Set([...known, ...hashes.map(anonymousId)])];
};

/** The contact that the address alone stands for: what was stored under it stays there after a merge. */
const anonymousId = (hash: string): string => contactIdOf({ addresses: [{ channel: 'email', address: '', hash }] });
