import type { AddressRow } from '../../contracts/rows/contact.ts';
import type { EventRow } from '../../contracts/rows/event.ts';
import type { Instant } from '../instant.ts';
import { contactIdOf } from './identity.ts';

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

/**
 * What stays of an address: that nothing is sent to it, by its hash alone, and what it is to others who gave the same one.
 * @returns undefined when nothing has to stay.
 */
export const erasedAddress = (row: AddressRow, contacts: readonly string[]): AddressRow | undefined => {
  const { kind, version, hash, channel, suppressed } = row;
  const [owner, ...others] = [row.contactId, ...row.others].filter((id) => !contacts.includes(id));
  if (owner !== undefined) return { ...row, contactId: owner, others, asked: {}, thread: undefined };
  if (!suppressed) return undefined;
  const nobody = contactIdOf({ addresses: [{ channel, address: '', hash }] });
  return { kind, version, hash, channel, contactId: nobody, others: [], asked: {}, suppressed };
};
