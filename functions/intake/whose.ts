import type { RuntimeConfig } from '../../shared/contracts/config/config.ts';
import type { BusinessEvent } from '../../shared/contracts/event.ts';
import type { ContactRow } from '../../shared/contracts/rows/contact.ts';
import type { Row } from '../../shared/contracts/rows/row.ts';
import type { Identifiers } from '../../shared/domain/contact/identity.ts';
import { personaOf } from '../../shared/domain/contact/persona.ts';
import { type Resolved, resolveContact } from '../../shared/domain/contact/resolve.ts';
import type { Instant } from '../../shared/domain/instant.ts';
import { only } from './only.ts';

interface Found {
  readonly event: BusinessEvent;
  readonly identifiers: Identifiers;
  readonly first: readonly (Row | undefined)[];
  readonly around: readonly ContactRow[];
  readonly now: Instant;
}

/** Whom an event is about, with the rows that this changes. */
export const whoseIs = ({ event, identifiers, first, around, now }: Found, { personas }: RuntimeConfig): Resolved => {
  const addresses = only(first, 'address');
  const named = only(first, 'contact')[0];
  const owners = around.filter(
    ({ id }) =>
      id === named?.id || addresses.some((row) => row.contactId === id) || around.some((one) => one.mergedInto === id),
  );
  const known = { contact: named?.mergedInto ? undefined : named, addresses, owners };
  const resolved = resolveContact({ customer: event.customer, identifiers, occurredAt: event.occurredAt, now }, known);
  const persona = personaOf(resolved.contact, personas);
  if (persona === resolved.contact.persona) return resolved;
  const contact = { ...resolved.contact, persona };
  return {
    ...resolved,
    contact,
    changed: [...resolved.changed.filter((row) => row.kind !== 'contact' || row.id !== contact.id), contact],
  };
};
