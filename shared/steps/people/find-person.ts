import type { Person } from '../../contracts/people.ts';
import type { Channel } from '../../contracts/rows/base.ts';
import type { ContactRow } from '../../contracts/rows/contact.ts';
import { addressHash } from '../../domain/contact/hash.ts';
import { contactIdOf } from '../../domain/contact/identity.ts';
import { normalise } from '../../domain/contact/resolve.ts';
import type { Keyring } from '../../ports/ports.ts';
import type { Records } from '../../ports/records.ts';
import { findContactIds } from '../contact/find-contacts.ts';

export interface FoundPerson {
  /** Ids of contacts, also of those that there is no row of any more. */
  readonly contacts: readonly string[];
  /** Hashes of addresses. */
  readonly addresses: readonly string[];
  /** By what each is reached, by its hash. */
  readonly channels: Readonly<Record<string, Channel>>;
}

interface FindDeps {
  readonly records: Records;
  readonly keyring: Keyring;
}

/**
 * Everything that a person is known as. An id is one contact, with those that turned out to be the same; an address is all who
 * were known by it, since whatever went there was theirs to read.
 */
export const findPerson = async (person: Person, deps: FindDeps): Promise<FoundPerson> => {
  const email = person.email && normalise('email', person.email);
  const phone = person.phone && normalise('sms', person.phone);
  const first =
    person.id === undefined
      ? await findContactIds({ email, phone }, deps)
      : [contactIdOf({ externalId: person.id, addresses: [] })];
  const rows = await alsoKnownAs(first, deps.records);
  const given = { email, phone };
  const found = [given, ...rows.values()].flatMap((one) => addressesOf(one, deps.keyring.addresses));
  const channels = Object.fromEntries(found);
  return { contacts: [...new Set([...first, ...rows.keys()])], addresses: Object.keys(channels), channels };
};

/** Contacts that were merged into one another, wherever one begins. */
const alsoKnownAs = async (first: readonly string[], records: Records): Promise<ReadonlyMap<string, ContactRow>> => {
  const known = new Map<string, ContactRow>();
  let next = first;
  while (next.length > 0) {
    const rows = await records.getAll(next.map((id) => ({ kind: 'contact', id: [id] })));
    const found = rows.flatMap((row) => (row?.kind === 'contact' ? [row] : []));
    for (const row of found) known.set(row.id, row);
    const named = found.flatMap(({ mergedInto, formerly = [] }) => [...(mergedInto ? [mergedInto] : []), ...formerly]);
    next = [...new Set(named)].filter((id) => !known.has(id) && !next.includes(id));
  }
  return known;
};

const addressesOf = (
  { email, phone }: { readonly email?: string | undefined; readonly phone?: string | undefined },
  key: Uint8Array,
): readonly (readonly [hash: string, channel: Channel])[] => [
  ...(email ? [[addressHash('email', email, key), 'email'] as const] : []),
  ...(phone ? [[addressHash('sms', phone, key), 'sms'] as const] : []),
];
