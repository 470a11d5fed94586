import type { ProgramConfig } from '../../shared/contracts/config.ts';
import type { Decision, Reason, Row, SurveyRow } from '../../shared/contracts/rows.ts';
import type { WakeUp } from '../../shared/contracts/wake-up.ts';
import { firstMomentWithin } from '../../shared/domain/calendar/hours.ts';
import { freeFrom, obstacleOf } from '../../shared/domain/eligibility/eligibility.ts';
import type { Instant } from '../../shared/domain/instant.ts';
import { decide } from '../../shared/domain/survey/decide.ts';
import { evolve } from '../../shared/domain/survey/evolve.ts';
import type { Refusal, SurveyCommand } from '../../shared/domain/survey/survey.ts';
import { settingsOf } from '../../shared/runtime/settings.ts';
import { type Attempt, nothingToCommit } from '../../shared/runtime/until-committed.ts';
import type { DispatchDeps } from './dispatch.ts';
import { findPerson, type Person, takenSlots } from './slots.ts';

export type Claim =
  | {
      readonly kind: 'claimed';
      readonly survey: SurveyRow;
      readonly program: ProgramConfig;
      readonly attemptId: string;
      readonly reminder: boolean;
    }
  | { readonly kind: 'deferred' | 'ended'; readonly survey: SurveyRow }
  | { readonly kind: 'refused'; readonly survey: SurveyRow | undefined; readonly why: Refusal };

/**
 * One commit claims the survey, takes its fatigue slots and stands on address rows that are not suppressed: when any of
 * them changes meanwhile, everything is looked at again.
 */
export const claim = async (wakeUp: WakeUp, deps: DispatchDeps): Promise<Attempt<Claim>> => {
  const survey = await deps.records.get({ kind: 'survey', id: [wakeUp.id] });
  if (!survey) return { commit: nothingToCommit, value: { kind: 'refused', survey, why: 'over' } };
  const now = deps.clock.now();
  const attemptId = deps.ids.next();
  const decided = decide({ type: 'startSending', attemptId, at: now, generation: wakeUp.generation }, survey);
  if (decided.kind === 'refused') return { commit: nothingToCommit, value: { kind: 'refused', survey, why: decided.why } };

  const program = await deps.programs.find(survey.programHash);
  const person = await findPerson(survey, deps);
  const reminder = survey.state === 'sent';
  const verdict = person ? lastCheck({ survey, program, person, now, reminder }, deps) : gone;
  if (verdict.kind !== 'go') return change(survey, verdict, deps);

  const claimed = evolve(survey, decided.event);
  const slots = reminder
    ? (person?.addresses ?? []).map((row) => ({ require: { kind: row.kind, id: [row.hash] }, version: row.version }) as const)
    : [];
  const taken = person && !reminder ? takenSlots(person, survey, now).map((put) => ({ put })) : [];
  const commit = await deps.records.commit([{ put: claimed }, ...slots, ...taken]);
  return { commit, value: { kind: 'claimed', survey: claimed, program, attemptId, reminder } };
};

type Checked =
  | { readonly kind: 'go' }
  | { readonly kind: 'defer'; readonly until: Instant; readonly reason: Reason }
  | { readonly kind: 'skip'; readonly reason: Reason };

const fail = (rule: string, detail: string): Checked => ({ kind: 'skip', reason: { rule, verdict: 'fail', detail } });
const gone = fail('contact', 'The contact was erased.');

interface Check {
  readonly survey: SurveyRow;
  readonly program: ProgramConfig;
  readonly person: Person;
  readonly now: Instant;
  readonly reminder: boolean;
}

/** What the survey was decided on may have changed since: looked at again just before it is sent. */
const lastCheck = ({ survey, program, person, now, reminder }: Check, { config }: DispatchDeps): Checked => {
  const settings = settingsOf(config);
  const obstacle = obstacleOf(survey.channel, { ...person, settings });
  if (obstacle) return fail(obstacle.rule, obstacle.detail);
  if (reminder) return { kind: 'go' };
  if (now > survey.askBy) return fail('age', `Asking made sense until ${survey.askBy}.`);
  const free = freeFrom({ ...person, programId: survey.program, program, settings, surveyId: survey.id }, now);
  if (!free) return { kind: 'go' };
  const hours = survey.channel === 'email' ? program.ask.emailHours : program.ask.smsHours;
  const until = firstMomentWithin(free.from, hours, survey.timezone);
  if (until > survey.askBy) return fail('fatigue', `${free.why}; free again ${free.from}, after ${survey.askBy}.`);
  return { kind: 'defer', until, reason: { rule: 'fatigue', verdict: 'note', detail: `${free.why}; deferred to ${until}.` } };
};

/** Writes down that the survey waits or ends, with the decision that says why. */
const change = async (
  survey: SurveyRow,
  verdict: Exclude<Checked, { kind: 'go' }>,
  { records, clock }: DispatchDeps,
): Promise<Attempt<Claim>> => {
  const at = clock.now();
  const command: SurveyCommand =
    verdict.kind === 'defer'
      ? { type: 'defer', until: verdict.until }
      : { type: 'end', as: 'skipped', at, reason: `${verdict.reason.rule}: ${verdict.reason.detail}` };
  const decided = survey.state === 'sent' ? decide({ type: 'dropReminders' }, survey) : decide(command, survey);
  if (decided.kind === 'refused') return { commit: nothingToCommit, value: { kind: 'refused', survey, why: decided.why } };
  const next = evolve(survey, decided.event);
  const decision: Decision = {
    at,
    program: survey.program,
    verdict: verdict.kind === 'defer' ? 'deferred' : 'skipped',
    reasons: [verdict.reason],
    surveyId: survey.id,
  };
  const event = survey.state === 'sent' ? undefined : await records.get({ kind: 'event', id: [survey.eventKey] });
  const rows: Row[] = event ? [next, { ...event, decisions: [...event.decisions, decision] }] : [next];
  return {
    commit: await records.commit(rows.map((put) => ({ put }))),
    value: { kind: verdict.kind === 'defer' ? 'deferred' : 'ended', survey: next },
  };
};
