import type { AddressRow, ContactRow } from '../../contracts/rows/contact.ts';
import type { SurveyRow } from '../../contracts/rows/survey.ts';
import { addressHash } from '../../domain/contact/hash.ts';
import { isAloneAt } from '../../domain/contact/sharing.ts';
import type { Person } from '../../domain/eligibility/facts.ts';
import type { Instant } from '../../domain/instant.ts';
import type { Keyring } from '../../ports/ports.ts';
import type { Records } from '../../ports/records.ts';
import { nothingToCommit, untilCommitted } from '../commit/until-committed.ts';
import { currentContact } from '../contact/current-contact.ts';

type SlotDeps = { readonly records: Records; readonly keyring: Keyring };

/** The contact as it is now (a merge may have given it another id) with the rows of its addresses. */
export const findPerson = async (survey: SurveyRow, { records, keyring }: SlotDeps): Promise<Person | undefined> => {
  const contact = await currentContact(survey.contactId, records);
  if (!contact) return undefined;
  const given = [
    { channel: survey.channel, address: survey.address },
    ...(contact.email ? [{ channel: 'email' as const, address: contact.email }] : []),
    ...(contact.phone ? [{ channel: 'sms' as const, address: contact.phone }] : []),
  ];
  const hashes = new Set(given.map(({ channel, address }) => addressHash(channel, address, keyring.addresses)));
  const rows = await records.getAll([...hashes].map((hash) => ({ kind: 'address', id: [hash] })));
  return { contact, addresses: rows.filter((row): row is AddressRow => row?.kind === 'address') };
};

/**
 * The rows with this survey's slot taken: by contact and by each address that others share, so that neither is asked too often.
 * Addresses that are the person's alone are left as they are: whoever sends looks at them again behind the claim.
 */
export const takenSlots = ({ contact, addresses }: Person, survey: SurveyRow, at: Instant): Taken => {
  const asked = { [survey.program]: { at, surveyId: survey.id } };
  const shared = addresses.filter((row) => !isAloneAt(contact, row));
  return {
    changed: [withoutPending(contact, survey), ...shared].map((row) => ({ ...row, asked: { ...row.asked, ...asked } })),
    stoodOn: addresses.filter((row) => !shared.includes(row)),
  };
};

export interface Taken {
  readonly changed: readonly (ContactRow | AddressRow)[];
  readonly stoodOn: readonly AddressRow[];
}

/** The survey is not pending any more: it is being sent, or will not be. */
export const withoutPending = (contact: ContactRow, { program, eventKey }: SurveyRow): ContactRow =>
  contact.pending
    ? { ...contact, pending: contact.pending.filter((entry) => entry.program !== program || entry.event !== eventKey) }
    : contact;

/** A row that a survey has its slot in, without it. */
export const withoutSlot = <R extends ContactRow | AddressRow>(row: R, { id }: Pick<SurveyRow, 'id'>): R => ({
  ...row,
  asked: Object.fromEntries(Object.entries(row.asked).filter(([, slot]) => slot.surveyId !== id)),
});

export const hasSlot = (row: ContactRow | AddressRow, { id, program }: Pick<SurveyRow, 'id' | 'program'>): boolean =>
  row.asked[program]?.surveyId === id;

/** A row without the slots of surveys that are called off: one that was put off when it was sent may have taken some. */
export const freedOf = <R extends ContactRow | AddressRow>(row: R, surveys: readonly SurveyRow[]): R =>
  surveys
    .filter((survey) => (survey.state === 'cancelled' || survey.state === 'skipped') && hasSlot(row, survey))
    .reduce(withoutSlot, row);

/** Whether somebody counts as asked by this survey. */
export const holdsSlot = async (survey: SurveyRow, deps: SlotDeps): Promise<boolean> => {
  const person = await findPerson(survey, deps);
  const rows = person ? [person.contact, ...person.addresses] : [];
  return rows.some((row) => hasSlot(row, survey));
};

/** Gives the slot back after a message that was certainly never sent. */
export const releaseSlots = (survey: SurveyRow, deps: SlotDeps): Promise<void> =>
  untilCommitted(async () => {
    const person = await findPerson(survey, deps);
    const taken = person ? [person.contact, ...person.addresses].filter((row) => hasSlot(row, survey)) : [];
    const freed = taken.map((row) => ({ put: withoutSlot(row, survey) }));
    const commit = freed.length === 0 ? nothingToCommit : await deps.records.commit(freed);
    return { commit, value: undefined };
  });
