import type { AddressRow, ContactRow } from '../../contracts/rows/contact.ts';
import type { EventRow, SubjectRow } from '../../contracts/rows/event.ts';
import { contactIdOf } from '../contact/identity.ts';
import type { Instant } from '../instant.ts';

/** What stays of an event whose customer was erased: that it was decided on, should it come again. */
export const erasedEvent = (row: EventRow, at: Instant): EventRow => {
  const { kind, version, key, envelopeId, receivedAt, expires, event } = row;
  const { source, type, id, occurredAt } = event;
  const reasons = [{ rule: 'erased', verdict: 'fail' as const, detail: 'Whoever it was about was erased.' }];
  return {
    ...{ kind, version, key, envelopeId, receivedAt, expires, erasedAt: at },
    event: { source, type, id, occurredAt, customer: {} },
    decisions: [{ at, program: '*', verdict: 'skipped', reasons }],
  };
};

/** What stays of a contact: that what tells of an earlier day leaves nothing, should it come late. */
export const erasedContact = (row: ContactRow | undefined, { id, at }: { id: string; at: Instant }): ContactRow => ({
  ...{ kind: 'contact', version: row?.version ?? 0, id, asked: {}, createdAt: at, erasedAt: at },
});

/** Whether nothing is left of a contact but that it was erased; whoever comes back later is somebody again. */
export const isErased = ({ erasedAt, asked, createdAt, kind, version, id, ...more }: ContactRow): boolean =>
  erasedAt !== undefined && Object.keys(asked).length === 0 && Object.values(more).every((one) => one === undefined);

/** The anonymous contact that an address alone stands for. */
export const nobodyAt = (hash: string): string => contactIdOf({ addresses: [{ channel: 'email', address: '', hash }] });

/** Whether an address is nobody else's. */
export const isOnlyOf = ({ contactId, others, hash }: AddressRow, contacts: readonly string[]): boolean =>
  [contactId, ...others].every((id) => contacts.includes(id) || id === nobodyAt(hash));

/** Whether nothing is left of an address but that it was erased; an objection stays for good. */
export const isErasedAddress = ({ erasedAt, suppressed, asked, softBounces, thread, ...row }: AddressRow): boolean =>
  erasedAt !== undefined &&
  [suppressed, softBounces, thread].every((one) => one === undefined) &&
  Object.keys(asked).length === 0 &&
  isOnlyOf({ ...row, asked }, []);

/**
 * What stays of an address, by its hash alone: what it is to others who gave the same one, that nothing is sent to it where that was
 * so, and that it was erased.
 */
export const erasedAddress = (
  row: AddressRow,
  { contacts, at }: { readonly contacts: readonly string[]; readonly at: Instant },
): AddressRow => {
  const { kind, version, hash, channel, suppressed } = row;
  const [owner, ...others] = [row.contactId, ...row.others].filter((id) => !contacts.includes(id));
  if (owner !== undefined && !isOnlyOf(row, contacts))
    return { ...row, contactId: owner, others, asked: {}, thread: undefined };
  const bare = { kind, version, hash, channel, contactId: nobodyAt(hash), others: [], asked: {}, erasedAt: at };
  return suppressed ? { ...bare, suppressed } : bare;
};

/** What happened to a business id, without whom it happened to. */
export const erasedSubject = (row: SubjectRow, contacts: readonly string[]): SubjectRow => ({
  ...row,
  happened: row.happened.map(({ contactId, ...entry }) =>
    contactId === undefined || contacts.includes(contactId) ? entry : { ...entry, contactId },
  ),
});
