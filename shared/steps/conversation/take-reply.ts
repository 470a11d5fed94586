import type { RuntimeConfig } from '../../contracts/config/config.ts';
import type { Channel } from '../../contracts/rows/base.ts';
import type { MessageRow } from '../../contracts/rows/conversation.ts';
import type { TaskRow } from '../../contracts/rows/task.ts';
import { idOf } from '../../domain/id.ts';
import type { Instant } from '../../domain/instant.ts';
import { performed } from '../../domain/task/decide.ts';
import type { Timer } from '../../ports/ports.ts';
import type { Records } from '../../ports/records.ts';
import { changeTask, type TaskChange } from '../task/change-task.ts';
import { teamRules } from '../task/team-clock.ts';

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
const within = { contact: 8 * 3_600_000, solution: 8 * 3_600_000 };

/** Puts a customer's reply to the task that it belongs to, once; the words and the change of the task are one commit. */
export const takeReply = (reply: CustomerReply, deps: TakeReplyDeps): Promise<ReplyOutcome> =>
  changeTask(reply.taskId, (task) => withReply(task, reply, deps), deps);

const withReply = async (
  task: TaskRow | undefined,
  reply: CustomerReply,
  { records, config }: TakeReplyDeps,
): Promise<TaskChange<ReplyOutcome>> => {
  const { taskId, channel, address, at, messageId } = reply;
  if (!task) return { value: { kind: 'unknown-task' } };
  const id = idOf('message', channel, reply.id);
  if (await records.get({ kind: 'message', id: [id] })) return { value: { kind: 'duplicate', task } };
  const words = reply.words.slice(0, longestWords);
  const message: MessageRow = {
    ...{ kind: 'message', version: 0, id, taskId, direction: 'in', purpose: 'answer', channel, address, words },
    language: task.language ?? config.brand.language,
    createdAt: at,
    state: 'received',
  };
  const rules = teamRules(task.team, config);
  const next = performed({ type: 'reply', words, at, rules, within, messageId }, task, at);
  return { task: next, rows: [message], value: { kind: 'replied', task: next } };
};
