import type { AddressRow } from '../../shared/contracts/rows/contact.ts';
import type { SayingRow } from '../../shared/contracts/rows/conversation.ts';
import type { SurveyRow } from '../../shared/contracts/rows/survey.ts';
import { addressHash } from '../../shared/domain/contact/hash.ts';
import { type Instant, millisecondsOf } from '../../shared/domain/instant.ts';
import { TransientError } from '../../shared/ports/errors.ts';
import type { SendOutcome } from '../../shared/ports/ports.ts';
import { type Attempt, nothingToCommit, untilCommitted } from '../../shared/steps/commit/until-committed.ts';
import type { DispatchDeps, DispatchOutcome } from './deps.ts';
import { sayingMail } from './saying-mail.ts';
import { sayingText } from './saying-text.ts';

/** An answer that comes an hour after the question is none; that messages have ended is said however late. */
const worthSayingFor = 60 * 60_000;
/** Twice the function's time-out. */
const longestInvocation = 120_000;

/**
 * Says one thing to a customer in return, at most once: claimed by a conditional write as surveys are, and left alone
 * when nobody can tell whether it was said.
 */
export const say = async (id: string, deps: DispatchDeps): Promise<DispatchOutcome> => {
  const claimed = await untilCommitted(() => claim(id, deps));
  if (claimed.kind !== 'claimed') return claimed.outcome;
  const { saying } = claimed;
  const survey =
    saying.surveyId === undefined ? undefined : await deps.records.get({ kind: 'survey', id: [saying.surveyId] });
  const outcome = await send(saying, survey, deps);
  await record(saying, outcome, deps);
  if (outcome.kind === 'refused' && outcome.temporary) throw new TransientError('The message was refused for now.');
  return { kind: outcome.kind };
};

type Claimed =
  | { readonly kind: 'claimed'; readonly saying: SayingRow }
  | { readonly kind: 'left'; readonly outcome: DispatchOutcome };

const claim = async (id: string, { records, clock, ids, keyring }: DispatchDeps): Promise<Attempt<Claimed>> => {
  const saying = await records.get({ kind: 'saying', id: [id] });
  const now = clock.now();
  if (saying?.state === 'sending' && isForgotten(saying, now))
    return end(saying, { state: 'unknown', reason: 'The sender stopped.' }, records);
  if (saying?.state !== 'waiting') return left({ kind: 'ignored', why: 'over' });
  const address = await records.get({
    kind: 'address',
    id: [addressHash(saying.channel, saying.address, keyring.addresses)],
  });
  const reason = reasonAgainst(saying, address, now);
  if (reason) return end(saying, { state: 'dropped', reason }, records);
  const next: SayingRow = { ...saying, state: 'sending', attempt: { id: ids.next(), at: now } };
  return { commit: await records.commit([{ put: next }]), value: { kind: 'claimed', saying: next } };
};

const left = (outcome: DispatchOutcome): Attempt<Claimed> => ({
  commit: nothingToCommit,
  value: { kind: 'left', outcome },
});

const isForgotten = ({ attempt }: SayingRow, now: Instant): boolean =>
  attempt !== undefined && millisecondsOf(now) - millisecondsOf(attempt.at) >= longestInvocation;

const reasonAgainst = (
  { what, createdAt }: SayingRow,
  address: AddressRow | undefined,
  now: Instant,
): string | undefined => {
  if (what === 'stopped' || what === 'help') return undefined;
  if (address?.suppressed) return `The address is suppressed (${address.suppressed.reason}).`;
  return millisecondsOf(now) - millisecondsOf(createdAt) > worthSayingFor
    ? 'It came too late to be an answer.'
    : undefined;
};

const end = async (
  saying: SayingRow,
  ended: Pick<SayingRow, 'state' | 'reason'>,
  records: DispatchDeps['records'],
): Promise<Attempt<Claimed>> => ({
  commit: await records.commit([{ put: { ...saying, ...ended } }]),
  value: { kind: 'left', outcome: { kind: ended.state === 'unknown' ? 'unknown' : 'skipped' } },
});

const send = async (saying: SayingRow, survey: SurveyRow | undefined, deps: DispatchDeps): Promise<SendOutcome> => {
  const program = survey && (await deps.programs.find(survey.programHash));
  const about = survey && program ? { survey, program } : undefined;
  if (saying.channel === 'sms') return deps.texter.send({ to: saying.address, body: sayingText(saying, about, deps) });
  if (!about) return { kind: 'refused', temporary: false, reason: 'The survey was erased.' };
  return deps.mailer.send(sayingMail(saying, about, deps));
};

/** A refusal that passes lets the queue try again; everything else is final. */
const record = (saying: SayingRow, outcome: SendOutcome, { records }: DispatchDeps): Promise<void> =>
  untilCommitted(async () => {
    const found = await records.get({ kind: 'saying', id: [saying.id] });
    if (found?.state !== 'sending' || found.attempt?.id !== saying.attempt?.id)
      return { commit: nothingToCommit, value: undefined };
    return { commit: await records.commit([{ put: { ...found, ...recorded(outcome) } }]), value: undefined };
  });

const recorded = (outcome: SendOutcome): Partial<SayingRow> => {
  if (outcome.kind === 'sent') return { state: 'sent', messageId: outcome.messageId };
  if (outcome.kind === 'unknown') return { state: 'unknown', reason: outcome.reason };
  return outcome.temporary ? { state: 'waiting' } : { state: 'dropped', reason: outcome.reason };
};
