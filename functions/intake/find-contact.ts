import type { BusinessEvent } from '../../shared/contracts/event.ts';
import type { AddressRow, ContactRow, EventRow } from '../../shared/contracts/rows.ts';
import { contactIdOf, identifiersOf, type Resolved, resolveContact } from '../../shared/domain/contact/resolve.ts';
import type { Clock, Keyring } from '../../shared/ports/ports.ts';
import type { Records, Ref } from '../../shared/ports/records.ts';

/** Reads what is known of an event and of whom it is about, in one round trip where nothing is shared or merged. */
export const findContact = async (
  event: BusinessEvent,
  key: string,
  { records, clock, keyring }: { readonly records: Records; readonly clock: Clock; readonly keyring: Keyring },
): Promise<{ readonly earlier: EventRow | undefined; readonly resolved: Resolved }> => {
  const identifiers = identifiersOf(event.customer, keyring.addresses);
  const contactRef: Ref<'contact'> = { kind: 'contact', id: [contactIdOf(identifiers)] };
  const addressRefs = identifiers.addresses.map(({ hash }): Ref => ({ kind: 'address', id: [hash] }));
  const rows = await records.getAll([{ kind: 'event', id: [key] }, contactRef, ...addressRefs]);
  const [earlier, contact] = [rows.find((row) => row?.kind === 'event'), rows.find((row) => row?.kind === 'contact')];
  const addresses = rows.filter((row): row is AddressRow => row?.kind === 'address');
  const owners = await ownersOf(addresses, contact, records);
  const known = { contact: contact?.mergedInto ? undefined : contact, addresses, owners: contact ? [contact, ...owners] : owners };
  return { earlier, resolved: resolveContact(event.customer, identifiers, known, clock.now()) };
};

const ownersOf = async (
  addresses: readonly AddressRow[],
  contact: ContactRow | undefined,
  records: Records,
): Promise<readonly ContactRow[]> => {
  const wanted = new Set([...addresses.map(({ contactId }) => contactId), ...(contact?.mergedInto ? [contact.mergedInto] : [])]);
  if (contact) wanted.delete(contact.id);
  if (wanted.size === 0) return [];
  const rows = await records.getAll([...wanted].map((id) => ({ kind: 'contact', id: [id] })));
  return rows.filter((row): row is ContactRow => row?.kind === 'contact');
};
