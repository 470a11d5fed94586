import type { MessageRow } from '../../shared/contracts/rows/conversation.ts';
import type { TaskRow } from '../../shared/contracts/rows/task.ts';
import { addressHash } from '../../shared/domain/contact/hash.ts';
import { performed } from '../../shared/domain/task/decide.ts';
import { changeTask, type TaskChange } from '../../shared/steps/task/change-task.ts';
import type { DeliveryDeps, DeliveryOutcome } from './deps.ts';
import { judgeAddress } from './judge-address.ts';
import { hasFailed, type Report } from './report.ts';

interface Letter {
  readonly message: MessageRow;
  readonly contactId: string;
  readonly isNews: boolean;
}

/** What somebody wrote did not arrive: whoever wrote it is told, and their task is not taken for answered. */
export const reportOnLetter = async (id: string, report: Report, deps: DeliveryDeps): Promise<DeliveryOutcome> => {
  const sent = await deps.records.get({ kind: 'message', id: [id] });
  if (!sent) return { kind: 'irrelevant' };
  const letter = await changeTask(sent.taskId, (task) => recorded(id, { task, report }, deps), deps);
  if (!letter) return { kind: 'irrelevant' };
  const { message, contactId, isNews } = letter;
  const { channel, address } = message;
  const hash = addressHash(channel, address, deps.keyring.addresses);
  await judgeAddress({ hash, channel, contactId, isNews }, report, deps);
  return { kind: 'recorded' };
};

const recorded = async (
  id: string,
  { task, report }: { readonly task: TaskRow | undefined; readonly report: Report },
  { records }: DeliveryDeps,
): Promise<TaskChange<Letter | undefined>> => {
  const message = await records.get({ kind: 'message', id: [id] });
  if (!message || !task || message.channel !== report.channel) return { value: undefined };
  const known = { message, contactId: task.contactId, isNews: false };
  if (!hasFailed(report)) return { rows: arrived(message, report), value: known };
  if (message.state === 'refused') return { value: known };
  const reason = `It did not arrive. ${report.why}`;
  return {
    task: performed({ type: 'undelivered', reason, at: report.at }, task, report.at),
    rows: [{ ...message, state: 'refused', reason }],
    value: { ...known, isNews: true },
  };
};

/** A letter of which nobody could tell whether it left did, when it arrived. */
const arrived = ({ reason: _, ...message }: MessageRow, { fate, messageId }: Report): readonly MessageRow[] =>
  fate === 'delivered' && message.state === 'unknown' ? [{ ...message, state: 'sent', messageId }] : [];
