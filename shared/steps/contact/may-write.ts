import type { Channel } from '../../contracts/rows/base.ts';
import type { AddressRow } from '../../contracts/rows/contact.ts';
import { addressHash } from '../../domain/contact/hash.ts';
import { type Objection, objectionTo, type Writing } from '../../domain/contact/may-write.ts';
import type { Keyring } from '../../ports/ports.ts';
import type { Records } from '../../ports/records.ts';

/**
 * Whether something may be written to an address, now.
 * @returns its row, where it has one, and what stands against it.
 */
export const readObjection = async (
  { channel, address, what }: { readonly channel: Channel; readonly address: string; readonly what: Writing },
  { records, keyring }: { readonly records: Records; readonly keyring: Keyring },
): Promise<{ readonly row: AddressRow | undefined; readonly objection: Objection | undefined }> => {
  const row = await records.get({ kind: 'address', id: [addressHash(channel, address, keyring.addresses)] });
  return { row, objection: objectionTo(what, row) };
};
