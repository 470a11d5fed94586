import { addressHash } from '../../shared/domain/contact/hash.ts';
import { performed } from '../../shared/domain/task/decide.ts';
import { arm } from '../../shared/steps/commit/arm.ts';
import { nothingToCommit, untilCommitted } from '../../shared/steps/commit/until-committed.ts';
import { suppress } from '../../shared/steps/contact/suppress.ts';
import type { DeliveryDeps } from './delivery.ts';

export interface LostLetter {
  readonly id: string;
  /** The address takes no mail at all. */
  readonly isFinal: boolean;
  readonly at: string;
}

/** What somebody wrote came back: whoever wrote it is told, and their task is not taken for answered. */
export const loseLetter = async (
  { id, isFinal, at }: LostLetter,
  { records, keyring, timer }: DeliveryDeps,
): Promise<{ readonly kind: 'recorded' | 'irrelevant' }> => {
  const lost = await untilCommitted(async () => {
    const message = await records.get({ kind: 'message', id: [id] });
    const task = message && (await records.get({ kind: 'task', id: [message.taskId] }));
    if (!task || message.state === 'refused') return { commit: nothingToCommit, value: undefined };
    const reason = isFinal ? 'The mail came back: the address takes no mail.' : 'The mail came back.';
    const next = performed({ type: 'undelivered', reason, at }, task, at);
    return {
      commit: await records.commit([{ put: { ...message, state: 'refused', reason } }, { put: next }]),
      value: { message, task: next },
    };
  });
  if (!lost) return { kind: 'irrelevant' };
  const { message, task } = lost;
  const hash = addressHash('email', message.address, keyring.addresses);
  if (isFinal) await suppress({ hash, channel: 'email', contactId: task.contactId, reason: 'bounced', at }, records);
  await arm(task, timer);
  return { kind: 'recorded' };
};

/** A letter that was reported as unwanted is the last mail to its address, surveys included. */
export const endLetters = async (
  { id, at }: Pick<LostLetter, 'id' | 'at'>,
  { records, keyring }: DeliveryDeps,
): Promise<{ readonly kind: 'recorded' | 'irrelevant' }> => {
  const message = await records.get({ kind: 'message', id: [id] });
  const task = message && (await records.get({ kind: 'task', id: [message.taskId] }));
  if (!task) return { kind: 'irrelevant' };
  const hash = addressHash('email', message.address, keyring.addresses);
  await suppress({ hash, channel: 'email', contactId: task.contactId, reason: 'complained', at }, records);
  return { kind: 'recorded' };
};
