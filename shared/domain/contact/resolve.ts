import type { Customer } from '../../contracts/event.ts';
import type { AddressRow, Channel, ContactRow } from '../../contracts/rows.ts';
import { type Id, idOf, keyedIdOf } from '../id.ts';
import type { Instant } from '../instant.ts';

export interface Identifiers {
  readonly externalId?: string | undefined;
  readonly addresses: readonly { readonly channel: Channel; readonly address: string; readonly hash: Id }[];
}

/** Lower-cases an e-mail address: mail systems that tell case apart are all but extinct (RFC 5321, 2.4 allows them). */
export const normalise = (channel: Channel, address: string): string =>
  channel === 'email' ? address.trim().toLowerCase() : address.replace(/[^\d+]/g, '');

export const addressHash = (channel: Channel, address: string, key: Uint8Array): Id => keyedIdOf(key, channel, normalise(channel, address));

export const identifiersOf = ({ id, email, phone }: Customer, key: Uint8Array): Identifiers => {
  const given = [
    ...(email ? [{ channel: 'email' as const, address: normalise('email', email) }] : []),
    ...(phone ? [{ channel: 'sms' as const, address: normalise('sms', phone) }] : []),
  ];
  return { externalId: id, addresses: given.map((one) => ({ ...one, hash: addressHash(one.channel, one.address, key) })) };
};

/** The id of a contact follows from what identifies it, so that two events at once never make two contacts of one person. */
export const contactIdOf = ({ externalId, addresses }: Identifiers): Id => {
  if (externalId !== undefined) return idOf('contact', 'id', externalId);
  const [first] = addresses;
  if (!first) throw new RangeError('A contact needs an id or an address.');
  return idOf('contact', 'address', first.hash);
};

export interface Known {
  /** The contact under the id that the event names or, without one, under that of its first address. */
  readonly contact: ContactRow | undefined;
  /** Rows of the event's addresses, as far as they exist. */
  readonly addresses: readonly AddressRow[];
  /** The contacts that own these addresses. */
  readonly owners: readonly ContactRow[];
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
export const resolveContact = (customer: Customer, identifiers: Identifiers, known: Known, now: Instant): Resolved => {
  const anonymousOwners = known.owners.filter((owner) => owner.externalId === undefined && owner.mergedInto === undefined);
  const found = known.contact ?? (identifiers.externalId === undefined ? followed(known) : undefined);
  const absorbed = identifiers.externalId === undefined ? [] : anonymousOwners.filter((owner) => owner.id !== found?.id);
  const base = found ?? newContact(identifiers, now);
  const contact = withDetails(withAsked(base, absorbed), customer, identifiers);
  const merged = absorbed.map((owner) => ({ ...owner, mergedInto: contact.id }));
  const gone = new Set(merged.map((owner) => owner.id));
  const addresses = identifiers.addresses.map(({ channel, hash }) =>
    claimed(known.addresses.find((row) => row.hash === hash) ?? newAddress(hash, channel, contact.id), contact.id, gone),
  );
  const before = [...known.addresses, ...known.owners, ...(known.contact ? [known.contact] : [])];
  const changed = [contact, ...merged, ...addresses].filter((row) => !before.some((old) => JSON.stringify(old) === JSON.stringify(row)));
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

const claimed = (row: AddressRow, contactId: Id, gone: ReadonlySet<Id>): AddressRow => {
  if (row.contactId === contactId || row.others.includes(contactId)) return row;
  if (gone.has(row.contactId)) return { ...row, contactId };
  return { ...row, others: [...row.others, contactId].slice(-keptOthers) };
};

/** A shared address (info@...) may have many; the newest matter for finding what somebody was asked. */
const keptOthers = 50;

const withAsked = (contact: ContactRow, absorbed: readonly ContactRow[]): ContactRow => ({
  ...contact,
  asked: Object.assign({}, ...absorbed.map((one) => one.asked), contact.asked) as ContactRow['asked'],
});

/** The newest details win; what an event leaves out stays as it was. */
const withDetails = (contact: ContactRow, customer: Customer, { addresses }: Identifiers): ContactRow => {
  const email = addresses.find((one) => one.channel === 'email')?.address;
  const phone = addresses.find((one) => one.channel === 'sms')?.address;
  const { name, locale, timezone, smsConsent, emailConsent, properties } = customer;
  const given = {
    email,
    phone,
    name,
    locale,
    timezone,
    smsConsent,
    emailConsent,
    ...(properties && { properties: { ...contact.properties, ...properties } }),
  };
  return { ...contact, ...Object.fromEntries(Object.entries(given).filter(([, value]) => value !== undefined)) };
};
