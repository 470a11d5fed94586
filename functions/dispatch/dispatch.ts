import type { ProgramConfig } from '../../shared/contracts/config/program.ts';
import type { SurveyRow } from '../../shared/contracts/rows/survey.ts';
import type { WakeUp } from '../../shared/contracts/wiring/wake-up.ts';
import { addressHash } from '../../shared/domain/contact/hash.ts';
import { momentFrom } from '../../shared/domain/eligibility/arrange.ts';
import { type Instant, later, millisecondsOf, plus } from '../../shared/domain/instant.ts';
import { decide } from '../../shared/domain/survey/decide.ts';
import { evolve } from '../../shared/domain/survey/evolve.ts';
import type { SurveyCommand } from '../../shared/domain/survey/survey.ts';
import { PermanentError, TransientError } from '../../shared/ports/errors.ts';
import type { SendOutcome } from '../../shared/ports/ports.ts';
import { type Attempt, nothingToCommit, untilCommitted } from '../../shared/steps/commit/until-committed.ts';
import { suppress } from '../../shared/steps/contact/suppress.ts';
import { fallBack } from '../../shared/steps/survey/fall-back.ts';
import { releaseSlots } from '../../shared/steps/survey/slots.ts';
import { type Claim, claim } from './claim.ts';
import type { DispatchDeps, DispatchOutcome } from './deps.ts';
import { sendMessage } from './message.ts';

/**
 * Answers one wake-up of a survey: checks once more, claims the survey, sends, records what became of it. Whatever is
 * found to be late, done or in other hands is left alone; a message is never sent when it may have been sent before.
 */
export const dispatch = async (wakeUp: WakeUp, deps: DispatchDeps): Promise<DispatchOutcome> => {
  const claimed = await untilCommitted(() => claim(wakeUp, deps));
  switch (claimed.kind) {
    case 'claimed':
      return send(claimed, deps);
    case 'deferred':
      await arm(claimed.survey, deps);
      return { kind: 'deferred' };
    case 'ended':
      return { kind: 'skipped' };
    case 'refused':
      return refused(claimed, deps);
  }
};

const send = async (
  { survey, program, attemptId, reminder }: Extract<Claim, { kind: 'claimed' }>,
  deps: DispatchDeps,
): Promise<DispatchOutcome> => {
  const outcome = await sendMessage({ survey, program, reminder }, deps);
  const recorded = await settle(
    survey.id,
    (now, found) => commandFor(outcome, { attemptId, now, program, survey: found }),
    deps,
  );
  if (recorded) await arm(recorded, deps);
  if (outcome.kind === 'refused' && outcome.reason === 'opted-out')
    await suppress(optOutOf(survey, deps), deps.records);
  const isOver = outcome.kind === 'refused' && !outcome.temporary && !reminder;
  if (isOver && !(await fallBack(survey.id, deps))) await releaseSlots(survey, deps);
  return { kind: outcome.kind };
};

/** The carrier's list knew before ours. */
const optOutOf = ({ channel, address, contactId }: SurveyRow, { keyring, clock }: DispatchDeps) =>
  ({
    hash: addressHash(channel, address, keyring.addresses),
    channel,
    contactId,
    reason: 'opted-out',
    at: clock.now(),
  }) as const;

interface Sending {
  readonly attemptId: string;
  readonly now: Instant;
  readonly program: ProgramConfig;
  readonly survey: SurveyRow;
}

const commandFor = (outcome: SendOutcome, { attemptId, now, program, survey }: Sending): SurveyCommand => {
  const base = { attemptId, at: now };
  switch (outcome.kind) {
    case 'sent':
      return {
        ...base,
        type: 'recordSent',
        messageId: outcome.messageId,
        answerBy: plus(now, program.answerWithin),
        remindAt: remindAt(survey, program, now),
      };
    case 'refused':
      return {
        ...base,
        type: 'recordRefusal',
        reason: outcome.reason,
        ...(outcome.temporary && { retryAt: plus(now, retryDelay(attemptId)) }),
      };
    case 'unknown':
      return { ...base, type: 'recordUnknown', reason: outcome.reason };
  }
};

/** When the next reminder is due: counted from the invitation, within the hours of the channel. */
export const remindAt = (survey: SurveyRow, program: ProgramConfig, now: Instant): Instant | undefined => {
  const [invitedAt, sent] = survey.state === 'sent' ? [survey.sentAt, survey.remindersSent + 1] : [now, 0];
  const after = program.ask.remind[sent];
  if (after === undefined) return undefined;
  const { channel, country, zones = [survey.timezone] } = survey;
  const found = momentFrom(later(plus(invitedAt, after), now), { config: program, channel, country, zones });
  return found.kind === 'at' ? found.moment : undefined;
};

/** Between 5 and 15 minutes, spread by the attempt's id so that a throttled burst does not come back as one. */
const retryDelay = (attemptId: string): number =>
  (5 + (Number.parseInt(attemptId.slice(0, 4), 16) % 600) / 60) * 60_000;

/** Lets a survey move on by a command that depends on its newest state; returns it when it moved. */
const settle = (
  id: string,
  commandOf: (now: Instant, survey: SurveyRow) => SurveyCommand,
  { records, clock }: DispatchDeps,
): Promise<SurveyRow | undefined> =>
  untilCommitted(async (): Promise<Attempt<SurveyRow | undefined>> => {
    const survey = await records.get({ kind: 'survey', id: [id] });
    if (!survey) throw new PermanentError(`Survey ${id} is gone. Nothing is to be done when it was erased.`);
    const decided = decide(commandOf(clock.now(), survey), survey);
    if (decided.kind === 'refused') return { commit: nothingToCommit, value: undefined };
    const next = evolve(survey, decided.event);
    return { commit: await records.commit([{ put: next }]), value: next };
  });

const arm = async ({ id, generation, wakeAt, state }: SurveyRow, { timer }: DispatchDeps): Promise<void> => {
  if (wakeAt && (state === 'scheduled' || state === 'sent'))
    await timer.arm({ kind: 'survey', id, generation }, wakeAt);
};

/** Another invocation is sending. When it has been at it for longer than any invocation lives, its outcome is unknown. */
const refused = async (
  { survey, why }: Extract<Claim, { kind: 'refused' }>,
  deps: DispatchDeps,
): Promise<DispatchOutcome> => {
  // A crash may have kept the wake-up that replaced this one from being armed.
  if (why === 'superseded' && survey) await arm(survey, deps);
  if (why === 'not-due') throw new TransientError('The wake-up came before its time.');
  const attempt = survey?.state === 'sending' ? survey.attempt : survey?.state === 'sent' ? survey.reminder : undefined;
  if (
    why !== 'in-flight' ||
    !survey ||
    !attempt ||
    millisecondsOf(deps.clock.now()) - millisecondsOf(attempt.at) < longestInvocation
  )
    return { kind: 'ignored', why };
  await settle(
    survey.id,
    (now) => ({
      type: 'recordUnknown',
      attemptId: attempt.id,
      at: now,
      reason: 'The sender stopped between claiming the survey and recording its outcome.',
    }),
    deps,
  );
  return { kind: 'unknown' };
};

/** Twice the function's time-out. */
const longestInvocation = 120_000;
