import type { AddressRow, ContactRow } from '../../contracts/rows/contact.ts';

type Asked = ContactRow['asked'];

/**
 * Whether an address is one person's alone, as far as we know. What they were asked then stands in their own row; only once another
 * gives the same address does it have to stand in the address's.
 */
export const isAloneAt = ({ id }: Pick<ContactRow, 'id'>, { contactId, others }: AddressRow): boolean =>
  contactId === id && others.length === 0;

/** Of each programme the later. */
export const laterOf = (one: Asked, other: Asked): Asked => {
  const found = { ...one };
  for (const [program, slot] of Object.entries(other))
    if (!found[program] || found[program].at < slot.at) found[program] = slot;
  return found;
};

/** An address that gets one more owner: from now on it knows itself when those who had it alone were asked. */
export const sharedBy = (row: AddressRow, contactId: string, owners: readonly ContactRow[]): AddressRow => {
  const owner = owners.find(({ id }) => id === row.contactId);
  const asked = owner && row.others.length === 0 ? laterOf(row.asked, owner.asked) : row.asked;
  return { ...row, asked, others: [...row.others, contactId].slice(-keptOthers) };
};

/** A shared address (info@...) may have many; the newest matter for finding what somebody was asked. */
const keptOthers = 50;
