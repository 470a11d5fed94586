import type { RuntimeConfig } from '../../contracts/config/config.ts';
import type { Channel } from '../../contracts/rows/base.ts';
import type { MessageRow } from '../../contracts/rows/conversation.ts';
import type { TaskRow } from '../../contracts/rows/task.ts';
import { idOf } from '../../domain/id.ts';
import type { Instant } from '../../domain/instant.ts';
import { withReply } from '../../domain/message/replied.ts';
import type { Timer } from '../../ports/ports.ts';
import type { Records } from '../../ports/records.ts';
import { type Attempt, nothingToCommit, untilCommitted } from '../commit/until-committed.ts';
import { teamClock } from '../task/team-clock.ts';

export interface TakeReplyDeps {
  readonly records: Records;
  readonly timer: Timer;
  readonly config: RuntimeConfig;
}

/** What a customer wrote back to a person. */
export interface CustomerReply {
  /** The provider's id: the same again is a duplicate. */
  readonly id: string;
  readonly taskId: string;
  readonly channel: Channel;
  readonly address: string;
  readonly words: string;
  readonly at: Instant;
  readonly messageId?: string | undefined;
}

export type ReplyOutcome = {
  readonly kind: 'replied' | 'duplicate' | 'unknown-task';
  readonly task?: TaskRow | undefined;
};

const longestWords = 20_000;
/** A working day, to read what came after a task was closed. */
const within = 8 * 3_600_000;

/** Puts a customer's reply to the task that it belongs to, once; the words and the change of the task are one commit. */
export const takeReply = async (reply: CustomerReply, deps: TakeReplyDeps): Promise<ReplyOutcome> => {
  const outcome = await untilCommitted(() => attempt(reply, deps));
  const { task } = outcome;
  if (task?.wakeAt) await deps.timer.arm({ kind: 'task', id: task.id, generation: task.generation }, task.wakeAt);
  return outcome;
};

const attempt = async (reply: CustomerReply, { records, config }: TakeReplyDeps): Promise<Attempt<ReplyOutcome>> => {
  const { taskId, channel, address, at } = reply;
  const id = idOf('message', channel, reply.id);
  const [task, before] = [
    await records.get({ kind: 'task', id: [taskId] }),
    await records.get({ kind: 'message', id: [id] }),
  ];
  if (!task) return { commit: nothingToCommit, value: { kind: 'unknown-task' } };
  if (before) return { commit: nothingToCommit, value: { kind: 'duplicate', task } };
  const words = reply.words.slice(0, longestWords);
  const message: MessageRow = {
    ...{ kind: 'message', version: 0, id, taskId, direction: 'in', purpose: 'answer', channel, address, words },
    language: task.language ?? config.brand.language,
    createdAt: at,
    state: 'received',
  };
  const next = withReply(task, { words, at, clock: teamClock(task.team, config), within, messageId: reply.messageId });
  return { commit: await records.commit([{ put: message }, { put: next }]), value: { kind: 'replied', task: next } };
};
