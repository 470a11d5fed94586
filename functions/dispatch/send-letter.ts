import type { MessageRow } from '../../shared/contracts/rows/conversation.ts';
import type { TaskRow } from '../../shared/contracts/rows/task.ts';
import { objectionInWords } from '../../shared/domain/contact/may-write.ts';
import type { Instant } from '../../shared/domain/instant.ts';
import { performed } from '../../shared/domain/task/decide.ts';
import { TransientError } from '../../shared/ports/errors.ts';
import type { SendOutcome } from '../../shared/ports/ports.ts';
import { readObjection } from '../../shared/steps/contact/may-write.ts';
import { againLater, type SendAttempt, sendOnce } from '../../shared/steps/send/send-once.ts';
import { afterAttempt, isHeldBy, standingOf } from '../../shared/steps/send/sending-row.ts';
import { changeTask, type TaskChange } from '../../shared/steps/task/change-task.ts';
import type { DispatchDeps, DispatchOutcome } from './deps.ts';
import { letterMail, letterText } from './letter.ts';

/**
 * Sends what somebody at the company wrote to a customer, at most once. What does not leave is told to the task's owner, and
 * a task that was taken for answered has its clocks back.
 */
export const sendLetter = async (id: string, deps: DispatchDeps): Promise<DispatchOutcome> => {
  const message = await deps.records.get({ kind: 'message', id: [id] });
  if (!message || message.direction === 'in') return { kind: 'ignored', why: 'over' };
  const { taskId } = message;
  const found = await sendOnce<Claimed, Left, void>(
    {
      claim: (attempt) => changeTask(taskId, (task) => claim(id, { task, attempt }, deps), deps),
      send: (claimed) => handOver(claimed, deps),
      record: (claimed, outcome) => changeTask(taskId, (task) => record(claimed, { task, outcome }, deps), deps),
    },
    deps,
  );
  if (found.kind === 'left') return found.outcome;
  await againLater(found.outcome, { kind: 'message', id, timer: deps.timer });
  return { kind: found.outcome.kind };
};

interface Claimed {
  readonly kind: 'claimed';
  readonly message: MessageRow;
  readonly task: TaskRow;
  readonly attempt: SendAttempt;
}
type Left = { readonly kind: 'left'; readonly outcome: DispatchOutcome };

const over: TaskChange<Left> = { value: { kind: 'left', outcome: { kind: 'ignored', why: 'over' } } };

const claim = async (
  id: string,
  { task, attempt }: { readonly task: TaskRow | undefined; readonly attempt: SendAttempt },
  deps: DispatchDeps,
): Promise<TaskChange<Claimed | Left>> => {
  const message = await deps.records.get({ kind: 'message', id: [id] });
  if (!message || !task) return over;
  const { at } = attempt;
  const standing = standingOf(message, at);
  if (standing === 'forgotten') return ended({ message, task, at, state: 'unknown', reason: senderStopped });
  if (standing !== 'waiting') return over;
  // Clocks differ a little; the queue shows it again.
  if (message.heldUntil !== undefined && at < message.heldUntil) throw new TransientError('The letter is held still.');
  const what = isPersonal(message) ? 'personal' : 'unasked';
  const { row, objection } = await readObjection({ ...message, what }, deps);
  const reason = objection && objectionInWords(objection, message.channel);
  if (reason) return ended({ message, task, at, state: 'refused', reason });
  const claimed: MessageRow = { ...message, state: 'sending', attempt };
  // What is texted back from there belongs to this task, until something else is asked.
  const thread = row && message.channel === 'sms' ? [{ ...row, thread: { taskId: task.id, at } }] : [];
  return { rows: [claimed, ...thread], value: { kind: 'claimed', message: claimed, task, attempt } };
};

const senderStopped = 'The sender stopped; it may or may not have left.';

/** Whoever waits for it has to hear when it did not arrive; what nobody asked for is nobody's task. */
const isPersonal = ({ purpose }: MessageRow): boolean =>
  purpose === 'answer' || purpose === 'solved' || purpose === 'slip';

interface Ending {
  readonly message: MessageRow;
  readonly task: TaskRow;
  readonly at: Instant;
  readonly state: 'unknown' | 'refused';
  readonly reason: string;
}

const ended = ({ message, task, at, state, reason }: Ending): TaskChange<Left> => ({
  ...(isPersonal(message) && { task: performed({ type: 'undelivered', reason, at }, task, at) }),
  rows: [{ ...message, state, reason }],
  value: { kind: 'left', outcome: { kind: state === 'unknown' ? 'unknown' : 'skipped' } },
});

const handOver = ({ message, task }: Claimed, deps: DispatchDeps): Promise<SendOutcome> =>
  message.channel === 'sms'
    ? deps.texter.send(letterText(message, deps))
    : deps.mailer.send(letterMail(message, task, deps));

const record = async (
  { message, attempt }: Claimed,
  { task, outcome }: { readonly task: TaskRow | undefined; readonly outcome: SendOutcome },
  { records, clock }: DispatchDeps,
): Promise<TaskChange<void>> => {
  const found = await records.get({ kind: 'message', id: [message.id] });
  if (!found || !task || !isHeldBy(found, attempt)) return { value: undefined };
  const after = inWords(afterAttempt(outcome));
  const failed = (after.state === 'refused' || after.state === 'unknown') && isPersonal(found);
  const at = clock.now();
  return {
    ...(failed && { task: performed({ type: 'undelivered', reason: after.reason, at }, task, at) }),
    rows: [{ ...found, ...after }],
    value: undefined,
  };
};

/** For whoever wrote the letter. */
const inWords = (after: ReturnType<typeof afterAttempt>): ReturnType<typeof afterAttempt> => {
  if (after.state === 'unknown')
    return { ...after, reason: 'Nobody can tell whether it left. Ask the customer another way.' };
  return after.state === 'refused' ? { ...after, reason: `It was refused: ${after.reason}` } : after;
};
