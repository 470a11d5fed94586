import type { RuntimeConfig } from '../../shared/contracts/config/config.ts';
import type { ProgramConfig } from '../../shared/contracts/config/program.ts';
import type { BusinessEvent } from '../../shared/contracts/event.ts';
import type { AddressRow } from '../../shared/contracts/rows/contact.ts';
import type { EventRow, SubjectRow } from '../../shared/contracts/rows/event.ts';
import type { SwitchesRow } from '../../shared/contracts/rows/program.ts';
import type { SurveyRow } from '../../shared/contracts/rows/survey.ts';
import { contactIdOf, type Identifiers } from '../../shared/domain/contact/identity.ts';
import { withObjections } from '../../shared/domain/contact/objection.ts';
import { identifiersOf, type Resolved } from '../../shared/domain/contact/resolve.ts';
import type { Person } from '../../shared/domain/eligibility/facts.ts';
import { eventKey, subjectIdOf } from '../../shared/domain/event/key.ts';
import type { Id } from '../../shared/domain/id.ts';
import type { Instant } from '../../shared/domain/instant.ts';
import type { Clock, Keyring } from '../../shared/ports/ports.ts';
import type { Records, Ref } from '../../shared/ports/records.ts';
import type { ProgramSnapshots } from '../../shared/steps/survey/programs.ts';
import { contactsAround, furtherRefs, hashesOf } from './around.ts';
import { expiryOf } from './expiry.ts';
import { emptySubject, withHappened } from './happened.ts';
import { underOneName } from './one-name.ts';
import { only } from './only.ts';
import { whoseIs } from './whose.ts';

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
  /** Programmes as they were when these surveys were decided on, by hash. */
  readonly programs: ReadonlyMap<string, ProgramConfig>;
  /** What happened to the tickets that the person was last known to have open. */
  readonly tickets: readonly SubjectRow[];
  readonly switches: SwitchesRow | undefined;
}

interface SceneDeps {
  readonly records: Records;
  readonly clock: Clock;
  readonly keyring: Keyring;
  readonly config: RuntimeConfig;
  readonly programs: ProgramSnapshots;
}

/**
 * Reads the scene: one round trip for a person of whom nothing is pending and nothing shared, three at most. The first may lag, since
 * the commit rests on the versions of the event, its subject and the person.
 */
export const readScene = async (given: BusinessEvent, deps: SceneDeps): Promise<Scene> => {
  const [key, now] = [eventKey(given), deps.clock.now()];
  const { event, ties, moved } = await underOneName(given, {
    records: deps.records,
    expires: expiryOf(now, deps.config),
  });
  const identifiers = identifiersOf(event.customer, deps.keyring.addresses);
  const first = await deps.records.getAll(firstRefs(event, key, identifiers), { mayLag: true });
  const found = only(first, 'subject')[0] ?? emptySubject(event, expiryOf(now, deps.config));
  // Another event has told that this is a second name of something.
  if (found.sameAs !== undefined && !given.alsoKnownAs)
    return readScene({ ...given, alsoKnownAs: [found.sameAs] }, deps);
  const subject = { ...found, happened: [...found.happened, ...moved] };
  const earlier = only(first, 'event')[0];
  const around = await contactsAround({ first, subject }, deps.records);
  const whose = isIdentified(identifiers)
    ? whoseIs({ event, identifiers, first, around, now }, deps.config)
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
  const rows = await deps.records.getAll(further);
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
    programs: await programsOf(only(rows, 'survey'), deps.programs),
    tickets: only(rows, 'subject').filter(({ id }) => id !== told.id),
    switches: only(first, 'switches')[0],
  };
};

const programsOf = async (
  surveys: readonly SurveyRow[],
  programs: ProgramSnapshots,
): Promise<ReadonlyMap<string, ProgramConfig>> => {
  const hashes = [...new Set(surveys.map(({ programHash }) => programHash))];
  return new Map(await Promise.all(hashes.map(async (hash) => [hash, await programs.find(hash)] as const)));
};

const isIdentified = ({ externalId, addresses }: Identifiers): boolean =>
  externalId !== undefined || addresses.length > 0;

const firstRefs = (event: BusinessEvent, key: Id, identifiers: Identifiers): readonly Ref[] => [
  { kind: 'event', id: [key] },
  { kind: 'subject', id: [subjectIdOf(event.id)] },
  { kind: 'switches', id: ['all'] },
  ...(isIdentified(identifiers) ? [{ kind: 'contact', id: [contactIdOf(identifiers)] } as const] : []),
  ...identifiers.addresses.map(({ hash }) => ({ kind: 'address', id: [hash] }) as const),
];
