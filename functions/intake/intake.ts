import type { ProgramConfig, RuntimeConfig } from '../../shared/contracts/config.ts';
import { type BusinessEvent, parseEvent } from '../../shared/contracts/event.ts';
import type { Decision, EventRow, Row, SurveyRow } from '../../shared/contracts/rows.ts';
import type { WakeUp } from '../../shared/contracts/wake-up.ts';
import { eventKey } from '../../shared/domain/event/key.ts';
import { idOf } from '../../shared/domain/id.ts';
import { type Instant, millisecondsOf } from '../../shared/domain/instant.ts';
import type { Clock, Keyring, Parking, Timer } from '../../shared/ports/ports.ts';
import type { Records } from '../../shared/ports/records.ts';
import type { ProgramSnapshots } from '../../shared/runtime/programs.ts';
import { type Attempt, nothingToCommit, untilCommitted } from '../../shared/runtime/until-committed.ts';
import { decideOn } from './decide-on.ts';
import { findContact } from './find-contact.ts';

export interface IntakeDeps {
  readonly records: Records;
  readonly timer: Timer;
  readonly parking: Parking;
  readonly clock: Clock;
  readonly keyring: Keyring;
  readonly programs: ProgramSnapshots;
  readonly config: RuntimeConfig;
}

export type IntakeOutcome =
  | { readonly kind: 'parked'; readonly reason: string }
  | { readonly kind: 'duplicate'; readonly key: string }
  | { readonly kind: 'decided'; readonly key: string; readonly verdicts: readonly Decision['verdict'][] };

interface Pending {
  readonly outcome: IntakeOutcome;
  readonly surveys: readonly SurveyRow[];
}

/**
 * Takes one event from the bus: decides for every programme that listens to it whether, when and how to ask, and writes
 * event, decisions and surveys in one commit. Whatever was written before a crash is found again and its wake-ups armed.
 */
export const intake = async (message: { readonly id: string; readonly body: string }, deps: IntakeDeps): Promise<IntakeOutcome> => {
  const parsed = parseEvent(message.body);
  if (parsed.kind === 'unfit') return park(message, parsed.reason, deps);
  const listening = Object.entries(deps.config.programs).filter(([, program]) => program.moment === parsed.event.type);
  if (listening.length === 0) {
    return park(
      message,
      `No programme listens to \`${parsed.event.type}\`. Add one with this moment to heardback.config.ts and replay, or stop sending it.`,
      deps,
    );
  }
  const { outcome, surveys } = await untilCommitted(() => record(parsed, listening, deps));
  for (const survey of surveys) if (survey.wakeAt) await deps.timer.arm(wakeUpOf(survey), survey.wakeAt);
  return outcome;
};

const wakeUpOf = ({ id, generation }: SurveyRow): WakeUp => ({ kind: 'survey', id, generation });

const park = async (
  { id, body }: { readonly id: string; readonly body: string },
  reason: string,
  { parking, clock }: IntakeDeps,
): Promise<IntakeOutcome> => {
  await parking.park({ id, queue: 'heardback-intake', reason, body, at: clock.now() });
  return { kind: 'parked', reason };
};

type Arrived = { readonly event: BusinessEvent; readonly envelopeId: string };

const record = async (
  arrived: Arrived,
  listening: readonly (readonly [string, ProgramConfig])[],
  deps: IntakeDeps,
): Promise<Attempt<Pending>> => {
  const { event, envelopeId } = arrived;
  const key = eventKey(event);
  const now = deps.clock.now();
  const { earlier, resolved } = await findContact(event, key, deps);
  if (earlier && !wasUnreachable(earlier)) return recordDuplicate(arrived, earlier, deps);

  const decided = await Promise.all(
    listening.map(async ([programId, program]) =>
      decideOn({
        event,
        programId,
        program,
        surveyId: idOf('survey', programId, key),
        key,
        now,
        resolved,
        hash: await deps.programs.keep(programId, program),
        config: deps.config,
      }),
    ),
  );
  const surveys = decided.flatMap(({ survey }) => survey ?? []);
  if (earlier && surveys.length === 0) return recordDuplicate(arrived, earlier, deps);
  const decisions = decided.map(({ decision }) => decision);
  const row: EventRow = {
    kind: 'event',
    version: earlier?.version ?? 0,
    key,
    envelopeId,
    event,
    contactId: resolved.contact.id,
    receivedAt: now,
    decisions,
    expires: expiryOf(now),
  };
  const rows: Row[] = [row, ...surveys, ...resolved.changed];
  const commit = await deps.records.commit(rows.map((put) => ({ put })));
  return { commit, value: { outcome: { kind: 'decided', key, verdicts: decisions.map(({ verdict }) => verdict) }, surveys } };
};

/** A later copy of an event that can reach the customer replaces one that could not. */
const wasUnreachable = ({ decisions }: EventRow): boolean =>
  decisions.every(({ verdict, reasons }) => verdict === 'skipped' && reasons.at(-1)?.rule === 'reachable');

/** Says that the event came again, and hands back surveys whose wake-up a crash may have swallowed. */
const recordDuplicate = async (
  { event, envelopeId }: Arrived,
  earlier: EventRow,
  { records, clock }: IntakeDeps,
): Promise<Attempt<Pending>> => {
  const at = clock.now();
  const ids = earlier.decisions.flatMap(({ surveyId }) => surveyId ?? []);
  const rows = await records.getAll(ids.map((id) => ({ kind: 'survey', id: [id] })));
  const surveys = rows.flatMap((row) => (row?.kind === 'survey' && row.state === 'scheduled' ? row : []));
  if (envelopeId !== earlier.envelopeId) {
    const { key, contactId } = earlier;
    const detail = `The same event was decided on at ${earlier.receivedAt}.`;
    const decision: Decision = {
      at,
      program: earlier.decisions.map(({ program }) => program).join(', '),
      verdict: 'duplicate',
      reasons: [{ rule: 'identity', verdict: 'fail', detail }],
    };
    const same = { source: event.source, type: event.type, id: event.id };
    // A conflict means that this very copy was delivered, and recorded, before.
    await records.commit([
      { put: { kind: 'duplicate', version: 0, key, envelopeId, contactId, event: same, decision, expires: expiryOf(at) } },
    ]);
  }
  return { commit: nothingToCommit, value: { outcome: { kind: 'duplicate', key: earlier.key }, surveys } };
};

const retentionDays = 400;
const expiryOf = (at: Instant): number => Math.floor(millisecondsOf(at) / 1000) + retentionDays * 86_400;
