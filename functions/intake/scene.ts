import type { RuntimeConfig } from '../../shared/contracts/config/config.ts';
import type { BusinessEvent } from '../../shared/contracts/event.ts';
import type { AddressRow, ContactRow } from '../../shared/contracts/rows/contact.ts';
import type { EventRow, SubjectRow } from '../../shared/contracts/rows/event.ts';
import type { SwitchesRow } from '../../shared/contracts/rows/program.ts';
import type { Row, RowKind, RowOf } from '../../shared/contracts/rows/row.ts';
import type { SurveyRow } from '../../shared/contracts/rows/survey.ts';
import { addressHash } from '../../shared/domain/contact/hash.ts';
import { contactIdOf, type Identifiers } from '../../shared/domain/contact/identity.ts';
import { withObjections } from '../../shared/domain/contact/objection.ts';
import { personaOf } from '../../shared/domain/contact/persona.ts';
import { identifiersOf, type Resolved, resolveContact } from '../../shared/domain/contact/resolve.ts';
import type { Person } from '../../shared/domain/eligibility/facts.ts';
import { eventKey, subjectIdOf, surveyIdOf } from '../../shared/domain/event/key.ts';
import type { Id } from '../../shared/domain/id.ts';
import { type Instant, millisecondsOf } from '../../shared/domain/instant.ts';
import type { Clock, Keyring } from '../../shared/ports/ports.ts';
import type { Records, Ref } from '../../shared/ports/records.ts';
import { underOneName } from './one-name.ts';

/** Everything that is known when an event is decided on. */
export interface Scene {
  readonly now: Instant;
  readonly event: BusinessEvent;
  readonly key: Id;
  /** The same event, decided on before. */
  readonly earlier: EventRow | undefined;
  /** What happened to its business id, this event included. */
  readonly subject: SubjectRow;
  /** Other names of the same thing that are new to us. */
  readonly ties: readonly SubjectRow[];
  /** Whom it is about, where that can be made out, with the rows that this changed. */
  readonly resolved: Resolved | undefined;
  /** That person, those who share an address with them, and those whom earlier events about the same id are about. */
  readonly persons: readonly Person[];
  readonly events: ReadonlyMap<string, EventRow>;
  readonly surveys: ReadonlyMap<string, SurveyRow>;
  /** What happened to the tickets that the person was last known to have open. */
  readonly tickets: readonly SubjectRow[];
  readonly switches: SwitchesRow | undefined;
}

interface SceneDeps {
  readonly records: Records;
  readonly clock: Clock;
  readonly keyring: Keyring;
  readonly config: RuntimeConfig;
}

/** How many others who share an address are looked at, the newest; sending looks at the address itself. */
const neighbours = 10;
/** How much of what happened to one business id is kept. */
const keptHappenings = 40;
const retentionDays = 400;

export const expiryOf = (at: Instant): number => Math.floor(millisecondsOf(at) / 1000) + retentionDays * 86_400;

/** Reads the scene: one round trip for a person of whom nothing is pending and nothing shared, three at most. */
export const readScene = async (given: BusinessEvent, deps: SceneDeps): Promise<Scene> => {
  const [key, now] = [eventKey(given), deps.clock.now()];
  const { event, ties, moved } = await underOneName(given, { records: deps.records, expires: expiryOf(now) });
  const identifiers = identifiersOf(event.customer, deps.keyring.addresses);
  const first = await deps.records.getAll(firstRefs(event, key, identifiers));
  const found = only(first, 'subject')[0] ?? emptySubject(event, now);
  // Another event has told that this is a second name of something.
  if (found.sameAs !== undefined && !given.alsoKnownAs)
    return readScene({ ...given, alsoKnownAs: [found.sameAs] }, deps);
  const subject = { ...found, happened: [...found.happened, ...moved] };
  const earlier = only(first, 'event')[0];
  const around = await contactsAround({ first, subject }, deps.records);
  const whose = isIdentified(identifiers)
    ? resolve({ event, identifiers, first, around, now }, deps.config)
    : undefined;
  const gone = new Set(whose?.changed.flatMap((row) => (row.kind === 'contact' && row.mergedInto ? [row.id] : [])));
  const others = around.filter(({ id, mergedInto }) => !mergedInto && !gone.has(id) && id !== whose?.contact.id);
  const contacts = [...(whose ? [whose.contact] : []), ...others];
  const told = withHappened(subject, { event, key, contactId: whose?.contact.id });
  const known = new Map([...only(first, 'address'), ...(whose?.addresses ?? [])].map((row) => [row.hash, row]));
  const before = around
    .filter(({ id }) => id === whose?.contact.id)
    .flatMap((contact) => hashesOf(contact, deps.keyring));
  const further = furtherRefs({ contacts, own: whose?.contact, before, subject: told, key, earlier, known }, deps);
  const rows = further.length === 0 ? [] : await deps.records.getAll(further);
  const addresses = new Map<string, AddressRow>([
    ...only(rows, 'address').map((row) => [row.hash, row] as const),
    ...known,
  ]);
  const resolved = whose && withObjections(whose, { before, known: addresses });
  for (const row of resolved?.addresses ?? []) addresses.set(row.hash, row);
  return {
    now,
    event,
    key,
    earlier,
    subject: told,
    ties,
    resolved,
    persons: contacts.map((contact) => ({
      contact,
      addresses: hashesOf(contact, deps.keyring).flatMap((hash) => addresses.get(hash) ?? []),
    })),
    events: new Map(only(rows, 'event').map((row) => [row.key, row])),
    surveys: new Map(only(rows, 'survey').map((row) => [row.id, row])),
    tickets: only(rows, 'subject').filter(({ id }) => id !== told.id),
    switches: only(first, 'switches')[0],
  };
};

export const only = <K extends RowKind>(rows: readonly (Row | undefined)[], kind: K): RowOf<K>[] =>
  rows.filter((row): row is RowOf<K> => row?.kind === kind);

const isIdentified = ({ externalId, addresses }: Identifiers): boolean =>
  externalId !== undefined || addresses.length > 0;

const firstRefs = (event: BusinessEvent, key: Id, identifiers: Identifiers): readonly Ref[] => [
  { kind: 'event', id: [key] },
  { kind: 'subject', id: [subjectIdOf(event.id)] },
  { kind: 'switches', id: ['all'] },
  ...(isIdentified(identifiers) ? [{ kind: 'contact', id: [contactIdOf(identifiers)] } as const] : []),
  ...identifiers.addresses.map(({ hash }) => ({ kind: 'address', id: [hash] }) as const),
];

/** Owners of the event's addresses, others who gave the same, whom a contact was merged into, and whom the id concerned before. */
const contactsAround = async (
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
  const rows =
    wanted.size === 0
      ? []
      : only(await records.getAll([...wanted].map((id) => ({ kind: 'contact', id: [id] }))), 'contact');
  const missing = new Set(
    rows
      .flatMap(({ mergedInto }) => mergedInto ?? [])
      .filter((id) => ![...named, ...rows].some((row) => row.id === id)),
  );
  const merged =
    missing.size === 0
      ? []
      : only(await records.getAll([...missing].map((id) => ({ kind: 'contact', id: [id] }))), 'contact');
  return [...named, ...rows, ...merged];
};

interface Found {
  readonly event: BusinessEvent;
  readonly identifiers: Identifiers;
  readonly first: readonly (Row | undefined)[];
  readonly around: readonly ContactRow[];
  readonly now: Instant;
}

const resolve = ({ event, identifiers, first, around, now }: Found, { personas }: RuntimeConfig): Resolved => {
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

const emptySubject = (event: BusinessEvent, now: Instant): SubjectRow => ({
  kind: 'subject',
  version: 0,
  id: subjectIdOf(event.id),
  happened: [],
  expires: expiryOf(now),
});

const withHappened = (
  subject: SubjectRow,
  { event, key, contactId }: { readonly event: BusinessEvent; readonly key: Id; readonly contactId: Id | undefined },
): SubjectRow => {
  const before = subject.happened.find((entry) => entry.key === key);
  const entry = {
    key,
    type: event.type,
    source: event.source,
    occurredAt: event.occurredAt,
    contactId: contactId ?? before?.contactId,
  };
  if (before && before.contactId === entry.contactId) return subject;
  return {
    ...subject,
    happened: [...subject.happened.filter((other) => other.key !== key), entry].slice(-keptHappenings),
  };
};

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
const furtherRefs = (
  { contacts, own, before, subject, key, earlier, known }: Around,
  { keyring, config }: SceneDeps,
): readonly Ref[] => {
  const hashes = new Set(
    [...contacts.flatMap((contact) => hashesOf(contact, keyring)), ...before].filter((hash) => !known.has(hash)),
  );
  const pending = contacts.flatMap((contact) => contact.pending ?? []);
  const related = subject.happened.filter((entry) => entry.key !== key);
  const listening = (type: string): readonly string[] =>
    Object.entries(config.programs).flatMap(([id, { moment }]) => (moment === type ? [id] : []));
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

const hashesOf = ({ email, phone }: ContactRow, { addresses }: Keyring): readonly string[] => [
  ...(email ? [addressHash('email', email, addresses)] : []),
  ...(phone ? [addressHash('sms', phone, addresses)] : []),
];
