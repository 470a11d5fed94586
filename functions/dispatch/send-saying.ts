import type { SayingRow } from '../../shared/contracts/rows/conversation.ts';
import { writingOf } from '../../shared/domain/conversation/writing.ts';
import { type Instant, millisecondsOf } from '../../shared/domain/instant.ts';
import type { SendOutcome } from '../../shared/ports/ports.ts';
import { type Attempt, nothingToCommit, untilCommitted } from '../../shared/steps/commit/until-committed.ts';
import { readObjection } from '../../shared/steps/contact/may-write.ts';
import { againLater, type SendAttempt, sendOnce } from '../../shared/steps/send/send-once.ts';
import { afterAttempt, isHeldBy, standingOf } from '../../shared/steps/send/sending-row.ts';
import type { DispatchDeps, DispatchOutcome } from './deps.ts';
import { sayingMail } from './saying-mail.ts';
import { sayingText } from './saying-text.ts';

/** An answer that comes an hour after the question is none; that messages have ended is said however late. */
const worthSayingFor = 60 * 60_000;

/** Says one thing to a customer in return, at most once. */
export const sendSaying = async (id: string, deps: DispatchDeps): Promise<DispatchOutcome> => {
  const found = await sendOnce<Claimed, Left, void>(
    {
      claim: (attempt) => untilCommitted(() => claim(id, attempt, deps)),
      send: ({ saying }) => handOver(saying, deps),
      record: (claimed, outcome) => untilCommitted(() => record(claimed, outcome, deps)),
    },
    deps,
  );
  if (found.kind === 'left') return found.outcome;
  await againLater(found.outcome, { kind: 'saying', id, timer: deps.timer });
  return { kind: found.outcome.kind };
};

interface Claimed {
  readonly kind: 'claimed';
  readonly saying: SayingRow;
  readonly attempt: SendAttempt;
}
type Left = { readonly kind: 'left'; readonly outcome: DispatchOutcome };

const claim = async (id: string, attempt: SendAttempt, deps: DispatchDeps): Promise<Attempt<Claimed | Left>> => {
  const { records } = deps;
  const saying = await records.get({ kind: 'saying', id: [id] });
  const over: Left = { kind: 'left', outcome: { kind: 'ignored', why: 'over' } };
  if (!saying) return { commit: nothingToCommit, value: over };
  const standing = standingOf(saying, attempt.at);
  if (standing === 'forgotten') return end({ ...saying, state: 'unknown', reason: 'The sender stopped.' }, records);
  if (standing !== 'waiting') return { commit: nothingToCommit, value: over };
  const reason = await reasonAgainst(saying, attempt.at, deps);
  if (reason) return end({ ...saying, state: 'dropped', reason }, records);
  const claimed: SayingRow = { ...saying, state: 'sending', attempt };
  return { commit: await records.commit([{ put: claimed }]), value: { kind: 'claimed', saying: claimed, attempt } };
};

const reasonAgainst = async (
  { what, createdAt, channel, address }: SayingRow,
  now: Instant,
  deps: DispatchDeps,
): Promise<string | undefined> => {
  const writing = writingOf(what);
  if (writing === 'confirmation') return undefined;
  const { objection } = await readObjection({ channel, address, what: writing }, deps);
  if (objection) return `The address is suppressed (${objection.reason}).`;
  const isLate = millisecondsOf(now) - millisecondsOf(createdAt) > worthSayingFor;
  return isLate ? 'It came too late to be an answer.' : undefined;
};

const end = async (saying: SayingRow, records: DispatchDeps['records']): Promise<Attempt<Left>> => ({
  commit: await records.commit([{ put: saying }]),
  value: { kind: 'left', outcome: { kind: saying.state === 'unknown' ? 'unknown' : 'skipped' } },
});

/** Of these nothing is left to say once the survey is gone. */
const ofItsSurvey: readonly SayingRow['what'][] = ['why', 'ask-again'];

const handOver = async (saying: SayingRow, deps: DispatchDeps): Promise<SendOutcome> => {
  const { what, surveyId, channel, address } = saying;
  const survey = surveyId === undefined ? undefined : await deps.records.get({ kind: 'survey', id: [surveyId] });
  const about = survey && { survey, program: await deps.programs.find(survey.programHash) };
  if (!about && (channel === 'email' || ofItsSurvey.includes(what)))
    return { kind: 'refused', temporary: false, reason: 'The survey was erased.' };
  return channel === 'email' && about
    ? deps.mailer.send(sayingMail(saying, about, deps))
    : deps.texter.send({ to: address, body: sayingText(saying, about, deps) });
};

const record = async (
  { saying, attempt }: Claimed,
  outcome: SendOutcome,
  { records }: DispatchDeps,
): Promise<Attempt<void>> => {
  const found = await records.get({ kind: 'saying', id: [saying.id] });
  if (!found || !isHeldBy(found, attempt)) return { commit: nothingToCommit, value: undefined };
  const after = afterAttempt(outcome);
  const next: SayingRow = { ...found, ...after, state: after.state === 'refused' ? 'dropped' : after.state };
  return { commit: await records.commit([{ put: next }]), value: undefined };
};
