import type { RuntimeConfig } from '../../shared/contracts/config/config.ts';
import type { Decision, EventRow, Reason } from '../../shared/contracts/rows/event.ts';
import type { Row } from '../../shared/contracts/rows/row.ts';
import { wishOf } from '../../shared/domain/eligibility/arrange.ts';
import type { Waiting } from '../../shared/domain/eligibility/facts.ts';
import { openSince } from '../../shared/domain/event/standing.ts';
import { type Instant, later } from '../../shared/domain/instant.ts';
import { decide } from '../../shared/domain/survey/decide.ts';
import { evolve } from '../../shared/domain/survey/evolve.ts';
import type { Change } from '../../shared/ports/records.ts';
import { wakeUpTime } from '../../shared/steps/event/pace.ts';
import { settingsOf } from '../../shared/steps/survey/settings.ts';
import { openTaskSince } from '../../shared/steps/task/open-task.ts';
import { type Candidate, candidatesOf, listeningTo } from './candidates.ts';
import type { Arrived, IntakeDeps, Pending } from './deps.ts';
import { concernedBy, fitsSignal, nobodyListens, notesOn } from './notes.ts';
import { type Outcome, outcomesOf } from './outcomes.ts';
import { expiryOf, type Scene } from './scene.ts';
import { contactAfter, type Decided, eventsAfter, surveyAfter } from './write-down.ts';

type Asked = Extract<Outcome, { kind: 'asked' }>;

interface Question {
  readonly scene: Scene;
  readonly arrived: Arrived;
  /** No programme has a use for events of this type. */
  readonly unheard: boolean;
}

/** Decides on an event, and again on whatever it changes; gives the rows of one commit. */
export const decideOn = async (
  { scene, arrived, unheard }: Question,
  deps: IntakeDeps,
): Promise<{ readonly rows: readonly Change[]; readonly pending: Pending }> => {
  const row = rowOf(scene, arrived, deps.config);
  const silenced = silencedBy({ scene, arrived, unheard }, deps.config);
  const candidates = silenced && scene.ties.length === 0 ? [] : await candidatesOf(scene, row, deps);
  const decided = await decideAll(candidates, scene, deps);
  const own = decided.filter(({ candidate }) => candidate.row.key === scene.key).map(({ decision }) => decision);
  const judged = silenced ?? (own.length > 0 ? own : notesOn({ scene, config: deps.config, candidates, decided }));
  const decisions = withReading(judged, arrived.notes);
  const surveys = decided.flatMap(({ survey }) => survey ?? []);
  const changed: Row[] = [
    { ...row, decisions },
    scene.subject,
    ...scene.ties,
    ...surveys,
    ...candidates.flatMap((candidate) => aftermath(candidate, scene.now)),
    ...eventsAfter(decided, scene),
    ...peopleAfter(silenced ? undefined : candidates, scene),
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

const rowOf = (
  { key, earlier, resolved, now }: Scene,
  { event, envelopeId }: Arrived,
  config: RuntimeConfig,
): EventRow => ({
  kind: 'event',
  version: earlier?.version ?? 0,
  key,
  envelopeId,
  event,
  ...(resolved && { contactId: resolved.contact.id }),
  receivedAt: earlier?.receivedAt ?? now,
  decisions: [],
  ...(resolved && fitsSignal(event, config) && { signal: 'yes' as const }),
  expires: expiryOf(now),
});

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

/** Decisions on an event that can lead to nothing: its source says so, or nobody listens. */
const silencedBy = ({ scene, arrived, unheard }: Question, config: RuntimeConfig): readonly Decision[] | undefined => {
  const { now, event } = scene;
  if (unheard)
    return [
      {
        at: now,
        program: '*',
        verdict: 'parked',
        reasons: [{ rule: 'moment', verdict: 'fail', detail: nobodyListens(event.type) }],
      },
    ];
  const { refusal } = arrived;
  // What undoes something needs no customer to do so.
  if (!refusal || (refusal.rule === 'identified' && concernedBy(event.type, config).length > 0)) return undefined;
  const listening = listeningTo(event.type, config);
  const reasons: Reason[] = [{ rule: refusal.rule, verdict: 'fail', detail: refusal.detail }];
  return (listening.length > 0 ? listening : ['*']).map((program) => ({
    at: now,
    program,
    verdict: 'skipped',
    reasons,
  }));
};

const decideAll = async (
  candidates: readonly Candidate[],
  scene: Scene,
  deps: IntakeDeps,
): Promise<readonly Decided[]> => {
  const live = candidates.filter((candidate) => candidate.live && !candidate.off);
  const waiting = await waitingOf(scene, deps);
  const outcomes = outcomesOf(live, {
    now: scene.now,
    settings: settingsOf(deps.config),
    switches: scene.switches,
    waiting,
  });
  const decided = await Promise.all(
    live.map((candidate) => settle(candidate, outcomes.get(candidate.surveyId), { scene, deps })),
  );
  return decided.filter((one) => one !== undefined);
};

const waitingOf = async (
  { resolved, subject, tickets }: Scene,
  { records }: IntakeDeps,
): Promise<ReadonlyMap<string, Waiting>> => {
  if (!resolved) return new Map();
  const { contact } = resolved;
  const open = [...tickets, subject].filter(({ id }) => id === subject.id || contact.tickets?.includes(id));
  const ticketSince = open.flatMap(({ happened }) => openSince(happened) ?? []).sort()[0];
  const taskSince = await openTaskSince([contact.id, ...(contact.formerly ?? [])], records);
  return new Map([[contact.id, { ticketSince, taskSince }]]);
};

const settle = async (
  candidate: Candidate,
  outcome: Outcome | undefined,
  { scene, deps }: { readonly scene: Scene; readonly deps: IntakeDeps },
): Promise<Decided | undefined> => {
  if (!outcome) return undefined;
  const { survey, programId, program, row } = candidate;
  const moves = outcome.kind === 'asked' && !(survey?.state === 'scheduled' && survey.dueAt === outcome.at);
  const making = {
    config: deps.config,
    now: scene.now,
    hash: moves && !survey ? await deps.programs.keep(programId, program) : (survey?.programHash ?? ''),
    wakeAt: moves ? await wakeUpFor(outcome, candidate, { scene, deps }) : (survey?.wakeAt ?? scene.now),
  };
  const after = surveyAfter(candidate, outcome, making);
  const surveyId = after?.id ?? survey?.id;
  const decision: Decision = {
    at: scene.now,
    program: programId,
    verdict: outcome.verdict,
    reasons: [...outcome.reasons],
    ...(surveyId !== undefined && { surveyId }),
  };
  const isOwn = row.key === scene.key;
  if (!isOwn && !after && !isNews(row, decision)) return undefined;
  return { candidate, outcome, decision, isNew: after !== undefined && !survey, ...(after && { survey: after }) };
};

/** Many meet at the moment at which hours open, or a pause ends; moments of their own come as scattered as events do. */
const wakeUpFor = async (
  { at, judged }: Asked,
  { program }: Candidate,
  { scene, deps }: { readonly scene: Scene; readonly deps: IntakeDeps },
): Promise<Instant> =>
  at === later(judged.due, scene.now) ? at : wakeUpTime(at, wishOf(at, { ...judged, config: program }), deps.records);

/** A decision on an earlier event is written down again only when it says something else. */
const isNews = ({ decisions }: EventRow, { program, verdict, reasons }: Decision): boolean => {
  const last = decisions.filter((decision) => decision.program === program).at(-1);
  return last?.verdict !== verdict || last.reasons.at(-1)?.rule !== reasons.at(-1)?.rule;
};

/** What was sent about something that is undone since is marked. */
const aftermath = ({ live, survey, standing }: Candidate, at: Instant): readonly Row[] => {
  if (live || !survey || standing.kind !== 'undone') return [];
  const decided = decide({ type: 'undo', by: standing.by.type, at }, survey);
  return decided.kind === 'accepted' ? [evolve(survey, decided.event)] : [];
};

/** Rows of people that are new or have changed. Where nothing was looked at, what is pending for them stays. */
const peopleAfter = (candidates: readonly Candidate[] | undefined, scene: Scene): readonly Row[] => {
  const { resolved, persons } = scene;
  const own = new Map(
    (resolved?.changed ?? []).map((row) => [row.kind === 'contact' ? row.id : row.hash, row] as const),
  );
  if (!candidates) return [...own.values()];
  for (const person of persons) {
    const after = contactAfter(person, candidates, scene);
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
