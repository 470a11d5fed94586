import type { SurveyRow } from '../../shared/contracts/rows/survey.ts';
import type { WakeUp } from '../../shared/contracts/wiring/wake-up.ts';
import { addressHash } from '../../shared/domain/contact/hash.ts';
import { TransientError } from '../../shared/ports/errors.ts';
import type { SendOutcome } from '../../shared/ports/ports.ts';
import { countSent } from '../../shared/steps/brake/count-sent.ts';
import { arm } from '../../shared/steps/commit/arm.ts';
import { untilCommitted } from '../../shared/steps/commit/until-committed.ts';
import { suppress } from '../../shared/steps/contact/suppress.ts';
import { sendOnce } from '../../shared/steps/send/send-once.ts';
import { isForgotten } from '../../shared/steps/send/sending-row.ts';
import { fallBack } from '../../shared/steps/survey/fall-back.ts';
import { holdsSlot, releaseSlots } from '../../shared/steps/survey/slots.ts';
import { type Claim, type Claimed, claimSurvey } from './claim-survey.ts';
import type { DispatchDeps, DispatchOutcome } from './deps.ts';
import { sendInvitation } from './invitation.ts';
import { joinLine, type Turn } from './leave.ts';
import { commandFor, moveSurvey } from './move-survey.ts';
import { movedOn } from './still-stands.ts';

/**
 * Answers one wake-up of a survey: checks once more, claims the survey, sends, records what became of it. Whatever is
 * found to be late, done or in other hands is left alone; a message is never sent when it may have been sent before.
 */
export const sendSurvey = async (wakeUp: WakeUp, deps: DispatchDeps, turn: Turn): Promise<DispatchOutcome> => {
  const found = await sendOnce<Claimed, Claim, SurveyRow | undefined>(
    {
      claim: (attempt) => untilCommitted(() => claimSurvey(wakeUp, { attempt, ...turn }, deps)),
      send: async (claimed) => (await movedOn(claimed, deps)) ?? sendInvitation(claimed, deps),
      record: ({ survey, program, attemptId }, outcome) =>
        moveSurvey(survey.id, (now, newest) => commandFor(outcome, { attemptId, now, program, survey: newest }), deps),
    },
    deps,
  );
  switch (found.kind) {
    case 'tried':
      await armSurvey(found.recorded, deps);
      await afterwards(found.claimed, found.outcome, deps);
      return { kind: found.outcome.kind };
    case 'deferred':
      await armSurvey(found.survey, deps);
      if (found.survey.held?.why === 'quota') await joinLine(deps);
      return { kind: 'deferred' };
    case 'ended':
      return { kind: 'skipped' };
    case 'refused':
      return leave(found, deps);
  }
};

/** What was certainly not sent is asked by another channel, or gives its slot back. */
const afterwards = async (
  { survey, reminder, switches }: Claimed,
  outcome: SendOutcome,
  deps: DispatchDeps,
): Promise<void> => {
  if (outcome.kind !== 'refused') return countSent(survey, switches, deps);
  if (outcome.reason === 'opted-out') await suppress(optOutOf(survey, deps), deps.records);
  if (outcome.temporary || reminder) return;
  await giveUp(survey, deps);
};

const giveUp = async (survey: SurveyRow, deps: DispatchDeps): Promise<void> => {
  if (!(await fallBack(survey.id, deps))) await releaseSlots(survey, deps);
};

/** The carrier's list knew before ours. */
const optOutOf = ({ channel, address, contactId }: SurveyRow, { keyring, clock }: DispatchDeps) => {
  const hash = addressHash(channel, address, keyring.addresses);
  return { hash, channel, contactId, reason: 'opted-out', at: clock.now() } as const;
};

/** What is answered or over needs nobody's looking after sending. */
const armSurvey = async (survey: SurveyRow | undefined, { timer }: DispatchDeps): Promise<void> => {
  if (survey?.state === 'scheduled' || survey?.state === 'sent') await arm(survey, timer);
};

/** Another invocation is sending. When it has been at it for longer than any invocation lives, its outcome is unknown. */
const leave = async (
  { survey, why }: Extract<Claim, { kind: 'refused' }>,
  deps: DispatchDeps,
): Promise<DispatchOutcome> => {
  // A crash may have kept the wake-up that replaced this one from being armed.
  if (why === 'superseded') await armSurvey(survey, deps);
  // What was skipped and counts as asking was refused when it was sent, by a process that died before it could say more.
  if (why === 'over' && survey?.state === 'skipped' && (await holdsSlot(survey, deps))) await giveUp(survey, deps);
  if (why === 'not-due') throw new TransientError('The wake-up came before its time.');
  const attempt = survey && attemptOf(survey);
  if (why !== 'in-flight' || !survey || !attempt || !isForgotten(attempt, deps.clock.now()))
    return { kind: 'ignored', why };
  const reason = 'The sender stopped between claiming the survey and recording its outcome.';
  await moveSurvey(survey.id, (at) => ({ type: 'recordUnknown', attemptId: attempt.id, at, reason }), deps);
  return { kind: 'unknown' };
};

const attemptOf = (survey: SurveyRow) => {
  if (survey.state === 'sending') return survey.attempt;
  return survey.state === 'sent' ? survey.reminder : undefined;
};
