import type { RuntimeConfig } from '../../shared/contracts/config/config.ts';
import type { AddressRow, ContactRow } from '../../shared/contracts/rows/contact.ts';
import type { EventRow, SubjectRow } from '../../shared/contracts/rows/event.ts';
import type { Row, RowKind } from '../../shared/contracts/rows/row.ts';
import { addressHash } from '../../shared/domain/contact/hash.ts';
import { surveyIdOf } from '../../shared/domain/event/key.ts';
import type { Id } from '../../shared/domain/id.ts';
import type { Keyring } from '../../shared/ports/ports.ts';
import type { Records, Ref } from '../../shared/ports/records.ts';
import { listeningTo } from './listening.ts';
import { only } from './only.ts';

/** How many others who share an address are looked at, the newest; sending looks at the address itself. */
const neighbours = 10;

/** Owners of the event's addresses, others who gave the same, whom a contact was merged into, and whom the id concerned before. */
export const contactsAround = async (
  { first, subject }: { readonly first: readonly (Row | undefined)[]; readonly subject: SubjectRow },
  records: Records,
): Promise<readonly ContactRow[]> => {
  const named = only(first, 'contact');
  const wanted = new Set([
    ...only(first, 'address').flatMap(({ contactId, others }) => [contactId, ...others.slice(-neighbours)]),
    ...subject.happened.flatMap(({ contactId }) => contactId ?? []),
    ...named.flatMap(({ mergedInto }) => mergedInto ?? []),
  ]);
  for (const { id } of named) wanted.delete(id);
  const rows = await contactsOf(wanted, records);
  const missing = new Set(
    rows
      .flatMap(({ mergedInto }) => mergedInto ?? [])
      .filter((id) => ![...named, ...rows].some((row) => row.id === id)),
  );
  return [...named, ...rows, ...(await contactsOf(missing, records))];
};

const contactsOf = async (ids: ReadonlySet<string>, records: Records): Promise<readonly ContactRow[]> =>
  ids.size === 0 ? [] : only(await records.getAll([...ids].map((id) => ({ kind: 'contact', id: [id] }))), 'contact');

interface Around {
  readonly contacts: readonly ContactRow[];
  readonly own: ContactRow | undefined;
  /** Hashes of the addresses that the person had before the event. */
  readonly before: readonly string[];
  readonly subject: SubjectRow;
  readonly key: Id;
  readonly earlier: EventRow | undefined;
  readonly known: ReadonlyMap<string, AddressRow>;
}

/** What is pending for these people, what else happened to the id, which tickets are open, and addresses that the event did not name. */
export const furtherRefs = (
  { contacts, own, before, subject, key, earlier, known }: Around,
  { keyring, config }: { readonly keyring: Keyring; readonly config: RuntimeConfig },
): readonly Ref[] => {
  const hashes = new Set(
    [...contacts.flatMap((contact) => hashesOf(contact, keyring)), ...before].filter((hash) => !known.has(hash)),
  );
  const pending = contacts.flatMap((contact) => contact.pending ?? []);
  const related = subject.happened.filter((entry) => entry.key !== key);
  const listening = (type: string): readonly string[] => listeningTo(type, config);
  const eventKeys = new Set([
    ...pending.map(({ event }) => event),
    ...related.filter(({ type }) => listening(type).length > 0).map(({ key }) => key),
  ]);
  const surveyIds = new Set([
    ...pending.map(({ program, event }) => surveyIdOf(program, event)),
    ...related.flatMap(({ type, key }) => listening(type).map((program) => surveyIdOf(program, key))),
    ...(earlier?.decisions.flatMap(({ surveyId }) => surveyId ?? []) ?? []),
  ]);
  const tickets = (own?.tickets ?? []).filter((id) => id !== subject.id);
  const ref = <K extends RowKind>(kind: K, ids: Iterable<string>): Ref<K>[] =>
    [...ids].map((id) => ({ kind, id: [id] }));
  return [
    ...ref('address', hashes),
    ...ref('event', eventKeys),
    ...ref('survey', surveyIds),
    ...ref('subject', new Set(tickets)),
  ];
};

export const hashesOf = ({ email, phone }: ContactRow, { addresses }: Keyring): readonly string[] => [
  ...(email ? [addressHash('email', email, addresses)] : []),
  ...(phone ? [addressHash('sms', phone, addresses)] : []),
];
