import type { ContactRow } from '../../contracts/rows/contact.ts';
import type { Records } from '../../ports/records.ts';

/** Whoever a contact is by now: one known by an address alone may have turned out to be another, who has an id. */
export const followMerge = async (
  contact: ContactRow | undefined,
  records: Records,
): Promise<ContactRow | undefined> =>
  contact?.mergedInto ? records.get({ kind: 'contact', id: [contact.mergedInto] }) : contact;

/** The contact of an id as it is now. */
export const currentContact = async (id: string, records: Records): Promise<ContactRow | undefined> =>
  id === '' ? undefined : followMerge(await records.get({ kind: 'contact', id: [id] }), records);
