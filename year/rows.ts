import type { AddressRow, ContactRow } from '../shared/contracts/rows/contact.ts';
import type { Row } from '../shared/contracts/rows/row.ts';
import { identifiersOf } from '../shared/domain/contact/resolve.ts';
import { intentId } from '../shared/domain/intent/intent-id.ts';
import { contactOf, day, type Story } from './story.ts';

/** The rows of a story that stand for themselves. Those of people are made once all of it is told: `peopleRows`. */
export const rowsOf = ({ event, survey, openings, task }: Story): readonly Row[] => [
  event,
  ...(survey ? [survey] : []),
  ...(task ? [task] : []),
  ...(task && ['open', 'contacted'].includes(task.state)
    ? [{ ...openRow, contactId: task.contactId, taskId: task.id, at: task.settleUntil } as const]
    : []),
  ...openings.map((opening, at) => ({
    ...({ kind: 'intent', version: 1 } as const),
    ...{ surveyId: survey?.id ?? '', id: intentId(`year${at}`, opening), ...opening },
    expires: Math.floor((Date.parse(opening.at) + 400 * day) / 1000),
  })),
];

const openRow = { kind: 'open', version: 1 } as const;

/** Contacts and addresses of all who are in stories, with when they were asked last. */
export const peopleRows = (stories: Iterable<Story>, key: Uint8Array): readonly Row[] => {
  const contacts = new Map<string, ContactRow>();
  const addresses = new Map<string, AddressRow>();
  for (const { person, event, survey } of stories) {
    const id = contactOf(person);
    const contact = contacts.get(id) ?? newContact(id, person, event.event.occurredAt);
    const asked =
      survey && 'sentAt' in survey ? { [survey.program]: { at: survey.sentAt, surveyId: survey.id } } : undefined;
    contacts.set(id, asked ? { ...contact, asked: { ...contact.asked, ...asked } } : contact);
    for (const { channel, hash } of identifiersOf(event.event.customer, key).addresses) {
      const found = addresses.get(hash) ?? newAddress(hash, channel, id);
      const others = found.contactId === id || found.others.includes(id) ? found.others : [...found.others, id];
      const isAsked = asked && survey?.channel === channel;
      addresses.set(hash, { ...found, others, ...(isAsked && { asked: { ...found.asked, ...asked } }) });
    }
  }
  return [...contacts.values(), ...addresses.values()];
};

const newContact = (id: string, person: Story['person'], createdAt: string): ContactRow => ({
  ...{ kind: 'contact', version: 1, id, externalId: person.id, email: person.email, name: person.name },
  ...(person.phone !== undefined && { phone: person.phone, smsConsent: true }),
  ...{ locale: person.language, timezone: person.timezone, properties: { club: person.club } },
  ...(person.club && { persona: 'club' }),
  ...{ asked: {}, createdAt },
});

const newAddress = (hash: string, channel: AddressRow['channel'], contactId: string): AddressRow => ({
  ...{ kind: 'address', version: 1, hash, channel, contactId, others: [], asked: {} },
});
