import type { RuntimeConfig } from '../../shared/contracts/config/config.ts';
import type { Decision, EventRow, Reason } from '../../shared/contracts/rows/event.ts';
import type { Row } from '../../shared/contracts/rows/row.ts';
import type { SurveyRow } from '../../shared/contracts/rows/survey.ts';
import type { Instant } from '../../shared/domain/instant.ts';
import { decide } from '../../shared/domain/survey/decide.ts';
import { evolve } from '../../shared/domain/survey/evolve.ts';
import type { Change } from '../../shared/ports/records.ts';
import { freedOf } from '../../shared/steps/survey/slots.ts';
import type { Candidate } from './candidates.ts';
import type { Arrived, Pending } from './deps.ts';
import type { Judged, Question } from './judge-event.ts';
import { notesOn } from './notes.ts';
import type { Prepared } from './prepare.ts';
import type { Scene } from './scene.ts';
import { contactAfter, type Decided, eventsAfter, surveyAfter } from './write-down.ts';

interface Deciding {
  readonly question: Question;
  readonly judged: Judged;
  /** By survey. */
  readonly prepared: ReadonlyMap<string, Prepared>;
}

/** Decides on an event, and again on whatever it changes; gives the rows of one commit. */
export const decideOn = (
  { question: { scene, arrived }, judged, prepared }: Deciding,
  config: RuntimeConfig,
): { readonly rows: readonly Change[]; readonly pending: Pending } => {
  const { row, candidates, outcomes, silenced } = judged;
  const decided = outcomes.flatMap((each) => decidedOn(each, { scene, prepared, config }) ?? []);
  const own = decided.filter(({ candidate }) => candidate.row.key === scene.key).map(({ decision }) => decision);
  const said = silenced ?? (own.length > 0 ? own : notesOn({ scene, config, candidates, decided }));
  const decisions = withReading(said, arrived.notes);
  const surveys = decided.flatMap(({ survey }) => survey ?? []);
  const after = [...surveys, ...candidates.flatMap((candidate) => aftermath(candidate, scene.now))];
  const changed: Row[] = [
    ...[{ ...row, decisions }, scene.subject, ...scene.ties, ...after],
    ...eventsAfter(decided, scene),
    ...peopleAfter({ candidates: silenced ? undefined : candidates, surveys: after }, scene),
  ];
  return {
    rows: [...changed.map((put) => ({ put })), ...guarded(changed, scene)],
    pending: {
      outcome: { kind: 'decided', key: scene.key, verdicts: decisions.map(({ verdict }) => verdict) },
      surveys: surveys.filter(({ state }) => state === 'scheduled'),
      gained: decided.flatMap(({ isNew, candidate }) => (isNew ? [candidate.programId] : [])),
    },
  };
};

/** So many odd fields are named; more say nothing new about the sender. */
const mostNotes = 12;

/** What could not be taken as it came stands first in every decision on the event. */
const withReading = (decisions: readonly Decision[], notes: Arrived['notes'] = []): Decision[] => {
  const named = notes.slice(0, mostNotes).map(({ field, done }): Reason => reading(`\`${field}\` ${done}.`));
  const more = notes.length - named.length;
  const reasons = more > 0 ? [...named, reading(`${more} more fields could not be taken as they were.`)] : named;
  return decisions.map((decision) => ({ ...decision, reasons: [...reasons, ...decision.reasons] }));
};

const reading = (detail: string): Reason => ({ rule: 'read', verdict: 'note', detail });

interface DecidingOne extends Pick<Deciding, 'prepared'> {
  readonly scene: Scene;
  readonly config: RuntimeConfig;
}

const decidedOn = (
  { candidate, outcome }: Judged['outcomes'][number],
  { scene, prepared, config }: DecidingOne,
): Decided | undefined => {
  const { survey, surveyId: ownId, programId, row } = candidate;
  const { hash, wakeAt } = prepared.get(ownId) ?? {
    hash: survey?.programHash ?? '',
    wakeAt: survey?.wakeAt ?? scene.now,
  };
  const after = surveyAfter(candidate, outcome, { config, now: scene.now, hash, wakeAt });
  const surveyId = after?.id ?? survey?.id;
  const { verdict, reasons } = outcome;
  const decision: Decision = {
    ...{ at: scene.now, program: programId, verdict, reasons: [...reasons] },
    ...(surveyId !== undefined && { surveyId }),
  };
  if (row.key !== scene.key && !after && !isNews(row, decision)) return undefined;
  return { candidate, outcome, decision, isNew: after !== undefined && !survey, ...(after && { survey: after }) };
};

/** A decision on an earlier event is written down again only when it says something else. */
const isNews = ({ decisions }: EventRow, { program, verdict, reasons }: Decision): boolean => {
  const last = decisions.filter((decision) => decision.program === program).at(-1);
  return last?.verdict !== verdict || last.reasons.at(-1)?.rule !== reasons.at(-1)?.rule;
};

/** What was sent about something that is undone since is marked. */
const aftermath = ({ live, survey, standing }: Candidate, at: Instant): readonly SurveyRow[] => {
  if (live || !survey || standing.kind !== 'undone') return [];
  const decided = decide({ type: 'undo', by: standing.by.type, at }, survey);
  return decided.kind === 'accepted' ? [evolve(survey, decided.event)] : [];
};

interface After {
  readonly candidates: readonly Candidate[] | undefined;
  /** Those that changed. */
  readonly surveys: readonly SurveyRow[];
}

/** Rows of people that are new or have changed. Where nothing was looked at, what is pending for them stays. */
const peopleAfter = ({ candidates, surveys }: After, scene: Scene): readonly Row[] => {
  const { resolved, persons } = scene;
  const own = new Map(
    (resolved?.changed ?? []).map((row) => [row.kind === 'contact' ? row.id : row.hash, row] as const),
  );
  for (const { addresses } of persons)
    for (const row of addresses) {
      const freed = freedOf(own.get(row.hash) ?? row, surveys);
      if (freed !== row) own.set(row.hash, freed);
    }
  if (!candidates) return [...own.values()];
  for (const person of persons) {
    const after = freedOf(contactAfter(person, candidates, scene), surveys);
    if (JSON.stringify(after) !== JSON.stringify(person.contact)) own.set(after.id, after);
  }
  return [...own.values()];
};

/** Those who share an address must not have been decided on meanwhile, even where nothing of theirs changes. */
const guarded = (changed: readonly Row[], { persons }: Scene): readonly Change[] => {
  const written = new Set(changed.flatMap((row) => (row.kind === 'contact' ? [row.id] : [])));
  return persons
    .filter(({ contact }) => !written.has(contact.id))
    .map(({ contact }) => ({ require: { kind: 'contact', id: [contact.id] }, version: contact.version }));
};
