import type { AddressRow } from '../../shared/contracts/rows/contact.ts';
import type { MessageRow } from '../../shared/contracts/rows/conversation.ts';
import type { TaskRow } from '../../shared/contracts/rows/task.ts';
import { addressHash } from '../../shared/domain/contact/hash.ts';
import { type Instant, millisecondsOf } from '../../shared/domain/instant.ts';
import { performed } from '../../shared/domain/task/decide.ts';
import { TransientError } from '../../shared/ports/errors.ts';
import type { SendOutcome } from '../../shared/ports/ports.ts';
import { arm } from '../../shared/steps/commit/arm.ts';
import { type Attempt, nothingToCommit, untilCommitted } from '../../shared/steps/commit/until-committed.ts';
import type { DispatchDeps, DispatchOutcome } from './deps.ts';
import { personalMail, personalText } from './personal.ts';

/** Twice the function's time-out. */
const longestInvocation = 120_000;

/**
 * Sends what somebody at the company wrote to a customer, at most once: claimed by a conditional write, and never repeated
 * when nobody can tell whether it left. What does not leave is told to the task's owner.
 */
export const deliver = async (id: string, deps: DispatchDeps): Promise<DispatchOutcome> => {
  const claimed = await untilCommitted(() => claim(id, deps));
  if (claimed.kind !== 'claimed') {
    // A task that was taken for answered has its clocks back.
    await arm(claimed.task, deps.timer);
    return claimed.outcome;
  }
  const outcome = await send(claimed, deps);
  await arm(await record(claimed.message, outcome, deps), deps.timer);
  if (outcome.kind === 'refused' && outcome.temporary) throw new TransientError('The message was refused for now.');
  return { kind: outcome.kind };
};

interface ToSend {
  readonly kind: 'claimed';
  readonly message: MessageRow;
  readonly task: TaskRow;
}
type Claimed = ToSend | { readonly kind: 'left'; readonly outcome: DispatchOutcome; readonly task?: TaskRow };

const left = (outcome: DispatchOutcome): Attempt<Claimed> => ({
  commit: nothingToCommit,
  value: { kind: 'left', outcome },
});

const claim = async (id: string, { records, clock, ids, keyring }: DispatchDeps): Promise<Attempt<Claimed>> => {
  const message = await records.get({ kind: 'message', id: [id] });
  const task = message && (await records.get({ kind: 'task', id: [message.taskId] }));
  const at = clock.now();
  if (!message || !task || message.direction === 'in') return left({ kind: 'ignored', why: 'over' });
  if (message.state === 'sending' && isForgotten(message, at))
    return ended(
      { message, task, state: 'unknown', reason: 'The sender stopped; it may or may not have left.', at },
      records,
    );
  if (message.state !== 'waiting') return left({ kind: 'ignored', why: 'over' });
  const address = await records.get({
    kind: 'address',
    id: [addressHash(message.channel, message.address, keyring.addresses)],
  });
  const reason = reasonAgainst(message, address);
  if (reason) return ended({ message, task, state: 'refused', reason, at }, records);
  const next: MessageRow = { ...message, state: 'sending', attempt: { id: ids.next(), at } };
  // What is texted back from there belongs to this task, until something else is asked.
  const thread = address && message.channel === 'sms' ? [{ put: { ...address, thread: { taskId: task.id, at } } }] : [];
  return { commit: await records.commit([{ put: next }, ...thread]), value: { kind: 'claimed', message: next, task } };
};

const isForgotten = ({ attempt }: MessageRow, now: Instant): boolean =>
  attempt !== undefined && millisecondsOf(now) - millisecondsOf(attempt.at) >= longestInvocation;

/** A personal answer goes to somebody who wants no more surveys, too; what nobody asked for does not. */
const isPersonal = ({ purpose }: MessageRow): boolean =>
  purpose === 'answer' || purpose === 'solved' || purpose === 'slip';

const reasonAgainst = (message: MessageRow, address: AddressRow | undefined): string | undefined => {
  switch (address?.suppressed?.reason) {
    case undefined:
      return undefined;
    case 'bounced':
      return message.channel === 'sms'
        ? 'This number takes no texts. Write by another way.'
        : 'Mail to this address comes back. Write by another way.';
    case 'complained':
      return 'The customer reported our mail as unwanted. Call them, or leave them in peace.';
    case 'opted-out':
      return 'The customer asked for no more texts. Write by another way.';
    case 'unsubscribed':
      return isPersonal(message) ? undefined : 'The customer wants no mail of this kind.';
  }
};

interface Ending {
  readonly message: MessageRow;
  readonly task: TaskRow;
  readonly state: 'unknown' | 'refused';
  readonly reason: string;
  readonly at: Instant;
}

const ended = async (
  { message, task, state, reason, at }: Ending,
  records: DispatchDeps['records'],
): Promise<Attempt<Claimed>> => {
  const next = isPersonal(message) ? performed({ type: 'undelivered', reason, at }, task, at) : undefined;
  return {
    commit: await records.commit([{ put: { ...message, state, reason } }, ...(next ? [{ put: next }] : [])]),
    value: {
      kind: 'left',
      outcome: { kind: state === 'unknown' ? 'unknown' : 'skipped' },
      ...(next && { task: next }),
    },
  };
};

const send = async ({ message, task }: ToSend, deps: DispatchDeps): Promise<SendOutcome> =>
  message.channel === 'sms'
    ? deps.texter.send(personalText(message, deps))
    : deps.mailer.send(personalMail(message, task, deps));

/** A refusal that passes lets the queue try again; everything else is final, and told. */
const record = (
  { id, attempt }: MessageRow,
  outcome: SendOutcome,
  { records, clock }: DispatchDeps,
): Promise<TaskRow | undefined> =>
  untilCommitted(async () => {
    const found = await records.get({ kind: 'message', id: [id] });
    const task = found && (await records.get({ kind: 'task', id: [found.taskId] }));
    if (!task || found.state !== 'sending' || found.attempt?.id !== attempt?.id)
      return { commit: nothingToCommit, value: undefined };
    const next = { ...found, ...recorded(outcome) };
    // What nobody asked for and did not arrive is nobody's task.
    const failed = (next.state === 'refused' || next.state === 'unknown') && isPersonal(next);
    const at = clock.now();
    const told = failed ? performed({ type: 'undelivered', reason: next.reason ?? '', at }, task, at) : undefined;
    return { commit: await records.commit([{ put: next }, ...(told ? [{ put: told }] : [])]), value: told };
  });

const recorded = (outcome: SendOutcome): Partial<MessageRow> => {
  if (outcome.kind === 'sent') return { state: 'sent', messageId: outcome.messageId };
  if (outcome.kind === 'unknown')
    return { state: 'unknown', reason: 'Nobody can tell whether it left. Ask the customer another way.' };
  return outcome.temporary ? { state: 'waiting' } : { state: 'refused', reason: `It was refused: ${outcome.reason}` };
};
