import type { AddressRow, ContactRow } from '../../contracts/rows/contact.ts';
import type { SurveyRow } from '../../contracts/rows/survey.ts';
import { addressHash } from '../../domain/contact/hash.ts';
import type { Person } from '../../domain/eligibility/facts.ts';
import type { Instant } from '../../domain/instant.ts';
import type { Keyring } from '../../ports/ports.ts';
import type { Records } from '../../ports/records.ts';
import { untilCommitted } from '../commit/until-committed.ts';
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

/** The rows with this survey's slot taken: by contact and by each address, so that neither is asked too often. */
export const takenSlots = (
  { contact, addresses }: Person,
  survey: SurveyRow,
  at: Instant,
): readonly (ContactRow | AddressRow)[] => {
  const asked = { [survey.program]: { at, surveyId: survey.id } };
  return [withoutPending(contact, survey), ...addresses].map((row) => ({ ...row, asked: { ...row.asked, ...asked } }));
};

/** The survey is not pending any more: it is being sent, or will not be. */
export const withoutPending = (contact: ContactRow, { program, eventKey }: SurveyRow): ContactRow =>
  contact.pending
    ? { ...contact, pending: contact.pending.filter((entry) => entry.program !== program || entry.event !== eventKey) }
    : contact;

/** Whether somebody counts as asked by this survey. */
export const holdsSlot = async (survey: SurveyRow, deps: SlotDeps): Promise<boolean> => {
  const person = await findPerson(survey, deps);
  const rows = person ? [person.contact, ...person.addresses] : [];
  return rows.some(({ asked }) => asked[survey.program]?.surveyId === survey.id);
};

/** Gives the slot back after a message that was certainly never sent. */
export const releaseSlots = (survey: SurveyRow, deps: SlotDeps): Promise<void> =>
  untilCommitted(async () => {
    const person = await findPerson(survey, deps);
    const taken = person
      ? [person.contact, ...person.addresses].filter((row) => row.asked[survey.program]?.surveyId === survey.id)
      : [];
    const freed = taken.map((row) => ({
      ...row,
      asked: Object.fromEntries(Object.entries(row.asked).filter(([, slot]) => slot.surveyId !== survey.id)),
    }));
    const commit =
      freed.length === 0 ? ({ kind: 'committed' } as const) : await deps.records.commit(freed.map((put) => ({ put })));
    return { commit, value: undefined };
  });
