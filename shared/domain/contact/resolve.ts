import type { Customer } from '../../contracts/event.ts';
import type { Channel } from '../../contracts/rows/base.ts';
import type { AddressRow, ContactRow } from '../../contracts/rows/contact.ts';
import type { Id } from '../id.ts';
import type { Instant } from '../instant.ts';
import { withDetails, withDetailsOf } from './details.ts';
import { normaliseEmail } from './email.ts';
import { addressHash } from './hash.ts';
import { contactIdOf, type Identifiers } from './identity.ts';
import { normalisePhone } from './phone.ts';
import { sharedBy } from './sharing.ts';

/** The one spelling of an address; what is no address keeps its own, so that looking for it finds nothing. */
export const normalise = (channel: Channel, address: string): string =>
  (channel === 'email' ? normaliseEmail(address) : normalisePhone(address)) ?? address.trim().toLowerCase();

export const identifiersOf = ({ id, email, phone }: Customer, key: Uint8Array): Identifiers => {
  const given = [
    ...(email ? [{ channel: 'email' as const, address: normalise('email', email) }] : []),
    ...(phone ? [{ channel: 'sms' as const, address: normalise('sms', phone) }] : []),
  ];
  return {
    externalId: id,
    addresses: given.map((one) => ({ ...one, hash: addressHash(one.channel, one.address, key) })),
  };
};

export interface Known {
  /** The contact under the id that the event names or, without one, under that of its first address. */
  readonly contact: ContactRow | undefined;
  /** Rows of the event's addresses, as far as they exist. */
  readonly addresses: readonly AddressRow[];
  /** The contacts that own these addresses. */
  readonly owners: readonly ContactRow[];
}

/** The event's side: what it says of the customer, and since when that is true. */
export interface Claimed {
  readonly customer: Customer;
  readonly identifiers: Identifiers;
  readonly occurredAt: Instant;
  readonly now: Instant;
}

export interface Resolved {
  readonly contact: ContactRow;
  readonly addresses: readonly AddressRow[];
  /** Rows that are new or changed and belong into the same commit. */
  readonly changed: readonly (ContactRow | AddressRow)[];
}

/**
 * Finds or makes the contact of an event. An id is authoritative: two ids never merge because they share an address; a
 * contact known by an address alone becomes the one with the id.
 */
export const resolveContact = ({ customer, identifiers, occurredAt, now }: Claimed, known: Known): Resolved => {
  const anonymousOwners = known.owners.filter(
    (owner) => owner.externalId === undefined && owner.mergedInto === undefined,
  );
  const found = known.contact ?? (identifiers.externalId === undefined ? followed(known) : undefined);
  const absorbed =
    identifiers.externalId === undefined ? [] : anonymousOwners.filter((owner) => owner.id !== found?.id);
  const base = found ?? newContact(identifiers, now);
  const given = { ...customer, ...addressesOf(identifiers) };
  const contact = withDetails(absorbing(base, absorbed), given, occurredAt);
  const merged = absorbed.map((owner) => ({ ...owner, mergedInto: contact.id }));
  const gone = new Set(merged.map((owner) => owner.id));
  const addresses = identifiers.addresses.map(({ channel, hash }) =>
    claimed(known.addresses.find((row) => row.hash === hash) ?? newAddress(hash, channel, contact.id), contact.id, {
      gone,
      owners: known.owners,
    }),
  );
  const before = [...known.addresses, ...known.owners, ...(known.contact ? [known.contact] : [])];
  const changed = [contact, ...merged, ...addresses].filter(
    (row) => !before.some((old) => JSON.stringify(old) === JSON.stringify(row)),
  );
  return { contact, addresses, changed };
};

/** An event without an id belongs to the first owner of its addresses. */
const followed = ({ addresses, owners }: Known): ContactRow | undefined => {
  for (const { contactId } of addresses) {
    const owner = owners.find((one) => one.id === contactId);
    if (owner) return owner.mergedInto ? (owners.find((one) => one.id === owner.mergedInto) ?? owner) : owner;
  }
  return undefined;
};

const newContact = (identifiers: Identifiers, now: Instant): ContactRow => ({
  kind: 'contact',
  version: 0,
  id: contactIdOf(identifiers),
  ...(identifiers.externalId !== undefined && { externalId: identifiers.externalId }),
  asked: {},
  createdAt: now,
});

const newAddress = (hash: Id, channel: Channel, contactId: Id): AddressRow => ({
  kind: 'address',
  version: 0,
  hash,
  channel,
  contactId,
  others: [],
  asked: {},
});

const claimed = (
  row: AddressRow,
  contactId: Id,
  { gone, owners }: { readonly gone: ReadonlySet<Id>; readonly owners: readonly ContactRow[] },
): AddressRow => {
  if (row.contactId === contactId || row.others.includes(contactId)) return row;
  if (gone.has(row.contactId)) return { ...row, contactId };
  return sharedBy(row, contactId, owners);
};

/** What is known of a person, was asked of them and may yet be, goes with them. */
const absorbing = (contact: ContactRow, absorbed: readonly ContactRow[]): ContactRow => {
  if (absorbed.length === 0) return contact;
  const joined = <T>(of: (one: ContactRow) => readonly T[] | undefined): T[] =>
    [contact, ...absorbed].flatMap((one) => of(one) ?? []);
  return {
    ...absorbed.reduce(withDetailsOf, contact),
    asked: Object.assign({}, ...absorbed.map(({ asked }) => asked), contact.asked) as ContactRow['asked'],
    pending: joined(({ pending }) => pending),
    tickets: joined(({ tickets }) => tickets),
    optedOut: joined(({ optedOut }) => optedOut),
    leftBy: Object.assign({}, ...absorbed.map(({ leftBy }) => leftBy), contact.leftBy) as ContactRow['leftBy'],
    formerly: [...new Set([...joined(({ formerly }) => formerly), ...absorbed.map(({ id }) => id)])],
  };
};

const addressesOf = ({ addresses }: Identifiers): Pick<ContactRow, 'email' | 'phone'> => ({
  email: addresses.find(({ channel }) => channel === 'email')?.address,
  phone: addresses.find(({ channel }) => channel === 'sms')?.address,
});
