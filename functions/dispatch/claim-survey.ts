import type { ProgramConfig } from '../../shared/contracts/config/program.ts';
import type { AddressRow } from '../../shared/contracts/rows/contact.ts';
import type { Decision, EventRow, Reason } from '../../shared/contracts/rows/event.ts';
import type { SwitchesRow } from '../../shared/contracts/rows/program.ts';
import type { Row } from '../../shared/contracts/rows/row.ts';
import type { SurveyRow } from '../../shared/contracts/rows/survey.ts';
import type { WakeUp } from '../../shared/contracts/wiring/wake-up.ts';
import { type Instant, plus } from '../../shared/domain/instant.ts';
import { withHeld } from '../../shared/domain/notice/hold.ts';
import { decide } from '../../shared/domain/survey/decide.ts';
import { evolve } from '../../shared/domain/survey/evolve.ts';
import type { Refusal, SurveyCommand } from '../../shared/domain/survey/survey.ts';
import type { Change } from '../../shared/ports/records.ts';
import { type Attempt, nothingToCommit } from '../../shared/steps/commit/until-committed.ts';
import type { SendAttempt } from '../../shared/steps/send/send-once.ts';
import { takenSlots, withoutPending } from '../../shared/steps/survey/slots.ts';
import type { DispatchDeps } from './deps.ts';
import { type Checked, type LastLook, lastCheck, lastCheckOfReminder } from './last-check.ts';
import { type Turn, waitForLeave } from './leave.ts';
import { takeLook } from './look.ts';

export interface Claimed {
  readonly kind: 'claimed';
  readonly survey: SurveyRow;
  readonly program: ProgramConfig;
  readonly attemptId: string;
  readonly reminder: boolean;
  /** Of a reminder, the rows that let it go. */
  readonly stoodOn: readonly AddressRow[];
  readonly switches: SwitchesRow | undefined;
}

export type Claim =
  | Claimed
  | { readonly kind: 'deferred' | 'ended'; readonly survey: SurveyRow }
  | { readonly kind: 'refused'; readonly survey: SurveyRow | undefined; readonly why: Refusal };

/**
 * One commit claims the survey, takes its fatigue slots and stands on address rows that are not suppressed: when any of
 * them changes meanwhile, everything is looked at again.
 */
export const claimSurvey = async (
  wakeUp: WakeUp,
  { attempt: { id: attemptId }, ...turn }: Turn & { readonly attempt: SendAttempt },
  deps: DispatchDeps,
): Promise<Attempt<Claim>> => {
  const found = await deps.records.get({ kind: 'survey', id: [wakeUp.id] });
  if (!found) return { commit: nothingToCommit, value: { kind: 'refused', survey: found, why: 'over' } };
  const now = deps.clock.now();
  const decided = decide({ type: 'startSending', attemptId, at: now, generation: wakeUp.generation }, found);
  if (decided.kind === 'refused')
    return { commit: nothingToCommit, value: { kind: 'refused', survey: found, why: decided.why } };

  const waits = await waitForLeave(found, { now, ...turn }, deps);
  if (waits) return change({ survey: found, checked: waits, look: undefined, now }, deps);
  const program = await deps.programs.find(found.programHash);
  const reminder = found.state === 'sent';
  const look = found.test ? undefined : await takeLook({ survey: found, program, now }, deps);
  const survey = look?.survey ?? found;
  const checked = survey.test ? go : check(look, reminder);
  if (checked.kind !== 'go') return change({ survey, checked, look, now }, deps);

  const claimed = evolve(survey, decided.event);
  const commit = await deps.records.commit([{ put: claimed }, ...(look ? slotChanges(look, reminder) : [])]);
  const stoodOn = reminder && look ? look.person.addresses : [];
  const { switches } = look ?? {};
  return { commit, value: { kind: 'claimed', survey: claimed, program, attemptId, reminder, stoodOn, switches } };
};

const check = (look: LastLook | undefined, reminder: boolean): Checked => {
  if (!look) return erased;
  return reminder ? lastCheckOfReminder(look) : lastCheck(look);
};

const go: Checked = { kind: 'go' };
const erased: Checked = {
  kind: 'skip',
  as: 'skipped',
  reasons: [{ rule: 'contact', verdict: 'fail', detail: 'The contact or the event was erased.' }],
};

/** A reminder takes no slot of its own; what it stands on is looked at again behind the claim. */
const slotChanges = ({ person, survey, now }: LastLook, reminder: boolean): readonly Change[] =>
  reminder ? [] : takenSlots(person, survey, now).map((put) => ({ put }));

interface Changing {
  readonly survey: SurveyRow;
  readonly checked: Exclude<Checked, { kind: 'go' }>;
  readonly look: LastLook | undefined;
  readonly now: Instant;
}

/** Writes down that the survey waits or ends, with the decision that says why. */
const change = async ({ survey, checked, look, now }: Changing, { records }: DispatchDeps): Promise<Attempt<Claim>> => {
  const stays = checked.kind === 'hold' && checked.why === 'quota' && survey.held?.why === 'quota';
  if (stays) return { commit: nothingToCommit, value: { kind: 'deferred', survey } };
  const decided = decide(commandFor({ survey, checked, now }), survey);
  if (decided.kind === 'refused')
    return { commit: nothingToCommit, value: { kind: 'refused', survey, why: decided.why } };
  const next = evolve(survey, decided.event);
  const ends = checked.kind === 'skip' && survey.state === 'scheduled';
  const rows: Row[] = [
    next,
    ...(look && survey.state === 'scheduled' ? [withDecision(look.event, survey, { checked, now })] : []),
    ...(look && ends ? [withoutPending(look.person.contact, survey)] : []),
    ...surgeTold({ survey, checked, look, now }),
  ];
  return {
    commit: await records.commit(rows.map((put) => ({ put }))),
    value: { kind: checked.kind === 'skip' ? 'ended' : 'deferred', survey: next },
  };
};

/** That surveys of an hour are held is written down with the first of them, for people to hear of it at once. */
const surgeTold = ({ survey, checked, look, now }: Changing): readonly Row[] => {
  if (checked.kind !== 'hold' || checked.why !== 'surge' || !look?.pace) return [];
  const pace = withHeld(look.pace, { askBy: survey.askBy, now });
  return pace === look.pace ? [] : [pace];
};

const commandFor = ({ survey, checked, now }: Omit<Changing, 'look'>): SurveyCommand => {
  switch (checked.kind) {
    case 'defer':
      return survey.state === 'sent' ? { type: 'rearm', at: checked.until } : { type: 'defer', until: checked.until };
    case 'hold':
      // A moment after it is too late, somebody has to say so.
      return { type: 'hold', why: checked.why, at: now, until: plus(survey.askBy, 60_000) };
    case 'skip':
      return survey.state === 'sent'
        ? { type: 'dropReminders' }
        : { type: 'end', as: checked.as, at: now, reason: textOf(checked.reasons) };
  }
};

const textOf = (reasons: readonly Reason[]): string =>
  reasons.map(({ rule, detail }) => `${rule}: ${detail}`).join(' ');

const withDecision = (
  event: EventRow,
  survey: SurveyRow,
  { checked, now }: Pick<Changing, 'checked' | 'now'>,
): EventRow => {
  const verdict = checked.kind === 'skip' ? checked.as : 'deferred';
  const decision: Decision = {
    at: now,
    program: survey.program,
    verdict,
    reasons: [...checked.reasons],
    surveyId: survey.id,
  };
  return { ...event, decisions: [...event.decisions, decision] };
};
