import type { RuntimeConfig } from '../../shared/contracts/config/config.ts';
import type { ProgramConfig } from '../../shared/contracts/config/program.ts';
import type { PaceRow } from '../../shared/contracts/rows/program.ts';
import type { Row, RowKind, RowOf } from '../../shared/contracts/rows/row.ts';
import type { SurveyRow } from '../../shared/contracts/rows/survey.ts';
import { hourOf } from '../../shared/contracts/wiring/due-index.ts';
import { addressHash } from '../../shared/domain/contact/hash.ts';
import { addressFor, countryOfContact } from '../../shared/domain/eligibility/reach.ts';
import { subjectIdOf } from '../../shared/domain/event/key.ts';
import { openSince } from '../../shared/domain/event/standing.ts';
import type { Instant } from '../../shared/domain/instant.ts';
import { zonesOf } from '../../shared/domain/timing/zones.ts';
import type { Keyring } from '../../shared/ports/ports.ts';
import type { Records, Ref } from '../../shared/ports/records.ts';
import { followMerge } from '../../shared/steps/contact/current-contact.ts';
import { readSurge } from '../../shared/steps/event/read-surge.ts';
import { settingsOf } from '../../shared/steps/survey/settings.ts';
import { openTaskSince } from '../../shared/steps/task/open-task.ts';
import type { LastLook } from './last-check.ts';

interface LookDeps {
  readonly records: Records;
  readonly keyring: Keyring;
  readonly config: RuntimeConfig;
}

/**
 * Reads everything that the last check looks at; undefined when the person or the event was erased. An invitation's claim rests on
 * the versions of the person's rows, so that they may lag; a reminder's rests on none.
 */
export const takeLook = async (
  {
    survey: asked,
    program,
    now,
  }: { readonly survey: SurveyRow; readonly program: ProgramConfig; readonly now: Instant },
  deps: LookDeps,
): Promise<LastLook | undefined> => {
  const { records, keyring, config } = deps;
  const options = { mayLag: asked.state === 'scheduled' };
  const rows = await records.getAll(firstRefs(asked), options);
  const contact = await followMerge(one(rows, 'contact'), records);
  const event = one(rows, 'event');
  if (!contact || !event) return undefined;
  const survey = following(asked, contact, config.brand.timezone);
  const pace = one(rows, 'pace');
  const subjectId = subjectIdOf(event.event.id);
  const [further, taskSince, surge] = await Promise.all([
    records.getAll(furtherRefs({ survey, contact, subjectId }, keyring), options),
    openTaskSince([contact.id, ...(contact.formerly ?? [])], records),
    surgeAround(pace, deps),
  ]);
  const subjects = further.filter((row) => row?.kind === 'subject');
  const ticketSince = subjects
    .filter(({ id }) => contact.tickets?.includes(id))
    .flatMap(({ happened }) => openSince(happened) ?? []);
  return {
    survey,
    program,
    person: { contact, addresses: further.filter((row) => row?.kind === 'address') },
    event,
    subject: subjects.find(({ id }) => id === subjectId),
    switches: one(rows, 'switches'),
    pace,
    surge,
    waiting: { ticketSince: ticketSince.sort()[0], taskSince },
    settings: settingsOf(config),
    now,
  };
};

const firstRefs = ({ contactId, eventKey, program, createdAt }: SurveyRow): readonly Ref[] => [
  { kind: 'contact', id: [contactId] },
  { kind: 'event', id: [eventKey] },
  { kind: 'switches', id: ['all'] },
  { kind: 'pace', id: [program, hourOf(createdAt)] },
];

/**
 * The survey as it goes to where the person is reached today: their address may have changed since it was decided on. Only an
 * id tells that it is theirs; people without one may merely share a phone.
 */
const following = (survey: SurveyRow, contact: RowOf<'contact'>, companyZone: string): SurveyRow => {
  const address = addressFor(survey.channel, contact);
  if (contact.externalId === undefined || address === undefined || address === survey.address) return survey;
  const country = countryOfContact(contact);
  const { zones } = zonesOf({ ...contact, country }, companyZone, survey.dueAt);
  const [timezone = companyZone] = zones;
  return { ...survey, address, country, timezone, zones: zones.length > 1 ? [...zones] : undefined };
};

const one = <K extends RowKind>(rows: readonly (Row | undefined)[], kind: K): RowOf<K> | undefined =>
  rows.find((row): row is RowOf<K> => row?.kind === kind);

interface Around {
  readonly survey: SurveyRow;
  readonly contact: RowOf<'contact'>;
  readonly subjectId: string;
}

const furtherRefs = ({ survey, contact, subjectId }: Around, { addresses }: Keyring): readonly Ref[] => {
  const hashes = new Set([
    addressHash(survey.channel, survey.address, addresses),
    ...(contact.email ? [addressHash('email', contact.email, addresses)] : []),
    ...(contact.phone ? [addressHash('sms', contact.phone, addresses)] : []),
  ]);
  const subjects = new Set([subjectId, ...(contact.tickets ?? [])]);
  return [
    ...[...hashes].map((hash) => ({ kind: 'address', id: [hash] }) as const),
    ...[...subjects].map((id) => ({ kind: 'subject', id: [id] }) as const),
  ];
};

/** What is usual is only worked out for an hour that is busy enough to ask. */
const surgeAround = async (pace: PaceRow | undefined, { records, config }: LookDeps): Promise<LastLook['surge']> =>
  pace && pace.count > config.surge.atLeast ? readSurge(pace, { records, config }) : undefined;
