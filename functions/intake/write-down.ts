import type { RuntimeConfig } from '../../shared/contracts/config/config.ts';
import type { BusinessEvent } from '../../shared/contracts/event.ts';
import type { ContactRow } from '../../shared/contracts/rows/contact.ts';
import type { Decision, EventRow } from '../../shared/contracts/rows/event.ts';
import type { SurveyRow } from '../../shared/contracts/rows/survey.ts';
import { compare } from '../../shared/domain/compare.ts';
import type { Person } from '../../shared/domain/eligibility/facts.ts';
import { concernsTickets, openSince } from '../../shared/domain/event/standing.ts';
import type { Instant } from '../../shared/domain/instant.ts';
import { decide } from '../../shared/domain/survey/decide.ts';
import { evolve } from '../../shared/domain/survey/evolve.ts';
import type { Place, SurveyCommand } from '../../shared/domain/survey/survey.ts';
import type { Candidate } from './candidates.ts';
import type { Outcome } from './outcomes.ts';
import type { Scene } from './scene.ts';

export interface Decided {
  readonly candidate: Candidate;
  readonly outcome: Outcome;
  readonly decision: Decision;
  /** The survey when it is new or has changed. */
  readonly survey?: SurveyRow;
  readonly isNew: boolean;
}

interface Making {
  readonly config: RuntimeConfig;
  readonly now: Instant;
  readonly hash: string;
  /** When to wake up for it: where many are due at once, somewhat later than due. */
  readonly wakeAt: Instant;
}

/** The survey of a candidate as its outcome wants it. */
export const surveyAfter = (candidate: Candidate, outcome: Outcome, making: Making): SurveyRow | undefined => {
  const { survey } = candidate;
  if (outcome.kind === 'asked' && !survey) return newSurvey(candidate, outcome, making);
  if (!survey || (survey.state === 'scheduled' && survey.held && outcome.kind === 'asked')) return undefined;
  const decided = decide(commandFor(outcome, making), survey);
  return decided.kind === 'accepted' ? evolve(survey, decided.event) : undefined;
};

const commandFor = (outcome: Outcome, making: Making): SurveyCommand => {
  if (outcome.kind === 'asked') return { type: 'place', place: placeOf(outcome, making) };
  const { rule, detail } = outcome.reasons.at(-1) ?? { rule: 'unknown', detail: '' };
  return { type: 'end', as: outcome.verdict, at: making.now, reason: `${rule}: ${detail}` };
};

const placeOf = ({ at, judged }: Extract<Outcome, { kind: 'asked' }>, { wakeAt }: Making): Place => {
  const { channel, address, zones, country, askBy } = judged;
  const [timezone = 'UTC'] = zones;
  return {
    channel,
    address,
    timezone,
    ...(zones.length > 1 && { zones: [...zones] }),
    country,
    dueAt: at,
    askBy,
    wakeAt,
  };
};

const newSurvey = (candidate: Candidate, outcome: Extract<Outcome, { kind: 'asked' }>, making: Making): SurveyRow => {
  const { surveyId, programId, program, row, person } = candidate;
  const { event } = row;
  return {
    kind: 'survey',
    version: 0,
    id: surveyId,
    state: 'scheduled',
    program: programId,
    programHash: making.hash,
    type: program.survey.type,
    eventKey: row.key,
    contactId: person.contact.id,
    occurredAt: event.occurredAt,
    priority: program.priority,
    title: titleOf(event),
    name: person.contact.name,
    persona: person.contact.persona,
    language: person.contact.locale ?? making.config.brand.language,
    createdAt: making.now,
    generation: 1,
    ...placeOf(outcome, making),
  };
};

/** What the customer would call it. */
const titleOf = ({ title, subject, number }: BusinessEvent): string | undefined => title ?? subject ?? number;

/** How much may be pending for one person in one programme, and in all; what is beyond could never all be asked. */
const keptPerProgram = 12;
const keptInAll = 40;

/** The person's row with what is still pending of the candidates, and with the tickets that are open. */
export const contactAfter = ({ contact }: Person, candidates: readonly Candidate[], scene: Scene): ContactRow => {
  const live = candidates.filter(
    (candidate) => candidate.live && candidate.person.contact.id === contact.id && candidate.askBy > scene.now,
  );
  const kept: Candidate[] = [];
  for (const candidate of [...live].sort(byImportance)) {
    const ofProgram = kept.filter(({ programId }) => programId === candidate.programId).length;
    if (ofProgram < keptPerProgram && kept.length < keptInAll) kept.push(candidate);
  }
  const pending = kept.map(({ programId, row, due, askBy, standing }) => ({
    program: programId,
    event: row.key,
    due,
    until: askBy,
    ...(standing.kind !== 'stands' && { off: true }),
  }));
  return {
    ...contact,
    ...listed('pending', pending, contact.pending),
    ...listed('tickets', ticketsOf(contact, scene), contact.tickets),
  };
};

/** A list that is empty and was never there stays away. */
const listed = <K extends string, T>(
  name: K,
  list: readonly T[],
  before: readonly T[] | undefined,
): Partial<Record<K, T[]>> =>
  list.length === 0 && before === undefined ? {} : ({ [name]: [...list] } as Partial<Record<K, T[]>>);

const byImportance = (a: Candidate, b: Candidate): number =>
  a.program.priority - b.program.priority || compare(a.due, b.due) || compare(a.surveyId, b.surveyId);

const ticketsOf = (contact: ContactRow, { subject, event, resolved, tickets }: Scene): readonly string[] => {
  const before = contact.tickets ?? [];
  const closed = new Set(tickets.filter(({ happened }) => !openSince(happened)).map(({ id }) => id));
  const concerned = contact.id === resolved?.contact.id && concernsTickets(event.type);
  const open = concerned && openSince(subject.happened) !== undefined;
  const known = before.filter(
    (id) => !closed.has(id) && !(concernsTickets(event.type) && id === subject.id && !openSince(subject.happened)),
  );
  return [...new Set(open ? [...known, subject.id] : known)].slice(-keptTickets);
};

const keptTickets = 10;

/** Rows of events whose decisions have grown. */
export const eventsAfter = (decided: readonly Decided[], scene: Scene): readonly EventRow[] => {
  const grown = new Map<string, EventRow>();
  for (const { candidate, decision } of decided) {
    if (candidate.row.key === scene.key) continue;
    const row = grown.get(candidate.row.key) ?? candidate.row;
    grown.set(row.key, { ...row, decisions: [...row.decisions, decision].slice(-keptDecisions) });
  }
  return [...grown.values()];
};

/** The newest decisions on one event; more means that a busy customer's survey was moved again and again. */
const keptDecisions = 30;
