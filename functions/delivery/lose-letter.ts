import type { MessageRow } from '../../shared/contracts/rows/conversation.ts';
import type { TaskRow } from '../../shared/contracts/rows/task.ts';
import { addressHash } from '../../shared/domain/contact/hash.ts';
import { performed } from '../../shared/domain/task/decide.ts';
import { arm } from '../../shared/steps/commit/arm.ts';
import { type Attempt, nothingToCommit, untilCommitted } from '../../shared/steps/commit/until-committed.ts';
import type { DeliveryDeps, DeliveryOutcome } from './deps.ts';
import { judgeAddress } from './judge-address.ts';
import { hasFailed, type Report } from './report.ts';

interface Letter {
  readonly message: MessageRow;
  /** As it is after the report. */
  readonly task: TaskRow;
  readonly isNews: boolean;
}

/** What somebody wrote did not arrive: whoever wrote it is told, and their task is not taken for answered. */
export const reportOnLetter = async (id: string, report: Report, deps: DeliveryDeps): Promise<DeliveryOutcome> => {
  const letter = await untilCommitted(() => record(id, report, deps));
  if (!letter) return { kind: 'irrelevant' };
  const { message, task, isNews } = letter;
  const { channel, address } = message;
  const hash = addressHash(channel, address, deps.keyring.addresses);
  await judgeAddress({ hash, channel, contactId: task.contactId, isNews }, report, deps);
  if (isNews) await arm(task, deps.timer);
  return { kind: 'recorded' };
};

const record = async (id: string, report: Report, { records }: DeliveryDeps): Promise<Attempt<Letter | undefined>> => {
  const message = await records.get({ kind: 'message', id: [id] });
  const task = message && (await records.get({ kind: 'task', id: [message.taskId] }));
  if (!task || message.channel !== report.channel) return { commit: nothingToCommit, value: undefined };
  const before = { message, task, isNews: false };
  if (!hasFailed(report)) return settled(before, report, records);
  if (message.state === 'refused') return { commit: nothingToCommit, value: before };
  const reason = `It did not arrive. ${report.why}`;
  const next = performed({ type: 'undelivered', reason, at: report.at }, task, report.at);
  return {
    commit: await records.commit([{ put: { ...message, state: 'refused', reason } }, { put: next }]),
    value: { message, task: next, isNews: true },
  };
};

/** A letter of which nobody could tell whether it left did, when it arrived. */
const settled = async (
  letter: Letter,
  { fate, messageId }: Report,
  records: DeliveryDeps['records'],
): Promise<Attempt<Letter>> => {
  if (fate !== 'delivered' || letter.message.state !== 'unknown') return { commit: nothingToCommit, value: letter };
  const { reason: _, ...message } = letter.message;
  return { commit: await records.commit([{ put: { ...message, state: 'sent', messageId } }]), value: letter };
};
