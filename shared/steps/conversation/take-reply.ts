import type { RuntimeConfig } from '../../contracts/config/config.ts';
import type { Channel } from '../../contracts/rows/base.ts';
import type { QuotaRow } from '../../contracts/rows/bookkeeping.ts';
import type { MessageRow } from '../../contracts/rows/conversation.ts';
import type { TaskRow } from '../../contracts/rows/task.ts';
import { beginningOf, kept } from '../../domain/conversation/beginning.ts';
import { idOf } from '../../domain/id.ts';
import type { Instant } from '../../domain/instant.ts';
import { performed } from '../../domain/task/decide.ts';
import { flagsOf } from '../../domain/task/severity.ts';
import { isOver, waitingSince } from '../../domain/task/task.ts';
import type { Timer } from '../../ports/ports.ts';
import type { Records } from '../../ports/records.ts';
import { changeTask, type TaskChange } from '../task/change-task.ts';
import { teamRules } from '../task/team-clock.ts';
import { counted, most, quotaOf } from './quota.ts';

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
  /** Where all of the words can be read. */
  readonly place?: string | undefined;
  /** It was not the customer who wrote. */
  readonly byOther?: boolean | undefined;
  /** What staff must know of it. */
  readonly note?: string | undefined;
}

export type ReplyOutcome = {
  readonly kind: 'replied' | 'duplicate' | 'unknown-task';
  readonly task?: TaskRow | undefined;
};

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
  const { taskId, channel, address, at } = reply;
  if (!task) return { value: { kind: 'unknown-task' } };
  const id = idOf('message', channel, reply.id);
  if (await records.get({ kind: 'message', id: [id] })) return { value: { kind: 'duplicate', task } };
  const words = beginningOf(reply.words, { bytes: kept.message, place: reply.place });
  const message: MessageRow = {
    ...{ kind: 'message', version: 0, id, taskId, direction: 'in', purpose: 'answer', channel, address, words },
    language: task.language ?? config.brand.language,
    createdAt: at,
    state: 'received',
  };
  const quota = await quotaOf(`replies.${taskId}`, { per: 'hour', now: at }, records);
  const next = told(task, { reply, words, quota }, config);
  return { task: next, rows: [message, counted(quota)], value: { kind: 'replied', task: next } };
};

interface Said {
  readonly reply: CustomerReply;
  readonly words: string;
  readonly quota: QuotaRow;
}

/** Who writes without end is read in the conversation, not told of with each mail; what cannot wait is told all the same. */
const told = (task: TaskRow, { reply, words, quota }: Said, config: RuntimeConfig): TaskRow => {
  const canWait = !isOver(task) && waitingSince(task) === undefined && flagsOf(words, 'passive').length === 0;
  if (quota.count >= most.mailsAnHour && canWait) return task;
  const isLast = quota.count === most.mailsAnHour - 1 && canWait;
  const { address, at, messageId, byOther } = reply;
  const notes = [byOther ? `From ${address}.` : undefined, reply.note, isLast ? writesALot : undefined].filter(Boolean);
  const note = notes.length > 0 ? notes.join(' ') : undefined;
  const rules = teamRules(task.team, config);
  const command = { type: 'reply', words, at, rules, within, messageId } as const;
  return performed({ ...command, writer: byOther ? address : undefined, note }, task, at);
};

const writesALot =
  'They write a lot: what else comes within this hour stands in the conversation, without a notice each.';
