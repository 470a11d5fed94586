import type { Channel } from '../../contracts/rows/base.ts';
import type { MessageRow } from '../../contracts/rows/conversation.ts';
import type { Row } from '../../contracts/rows/row.ts';
import type { TaskRow } from '../../contracts/rows/task.ts';
import { addressHash } from '../../domain/contact/hash.ts';
import { contactIdOf } from '../../domain/contact/identity.ts';
import { beginningOf, kept } from '../../domain/conversation/beginning.ts';
import { idOf } from '../../domain/id.ts';
import type { Instant } from '../../domain/instant.ts';
import { strayTask } from '../../domain/task/plain.ts';
import { isOver } from '../../domain/task/task.ts';
import { TransientError } from '../../ports/errors.ts';
import type { Keyring } from '../../ports/ports.ts';
import { arm } from '../commit/arm.ts';
import { type Attempt, nothingToCommit, untilCommitted } from '../commit/until-committed.ts';
import type { FollowUpDeps } from '../task/follow-up-deps.ts';
import { makingFor, openTaskOf } from '../task/task-making.ts';
import { counted, most, quotaOf } from './quota.ts';
import { takeReply } from './take-reply.ts';

export interface StrayDeps extends FollowUpDeps {
  readonly keyring: Keyring;
}

/** What somebody wrote who was asked nothing, or about nothing that we asked. */
export interface Stray {
  /** Told apart by this: the same again is a duplicate. */
  readonly id: string;
  readonly channel: Channel;
  /** In its one spelling. */
  readonly address: string;
  readonly words: string;
  readonly subject?: string | undefined;
  readonly at: Instant;
  readonly messageId?: string | undefined;
  /** Where all of the words can be read. */
  readonly place?: string | undefined;
  /** What staff must know of who wrote. */
  readonly note?: string | undefined;
  /** Whether it can be left for a list when many strangers write at once. */
  readonly mayWait?: boolean | undefined;
}

/** `surplus`: too many strangers wrote at once, and nothing was written. */
export interface StrayOutcome {
  readonly kind: 'for-staff' | 'replied' | 'duplicate' | 'surplus';
}

/** Working time for what nobody asked for: a day for the first answer, a week for the solution. */
const within = { contactWithin: 8 * 3_600_000, resolveWithin: 40 * 3_600_000 };

/** Has a person read what belongs to no survey: in the customer's open task, else in one of its own, of the first team. */
export const takeStray = async (stray: Stray, deps: StrayDeps): Promise<StrayOutcome> => {
  const contactId = await contactOf(stray, deps);
  const opened = await untilCommitted(() => opening(stray, contactId, deps));
  if (opened.kind === 'surplus') return opened;
  if (opened.kind === 'joins') {
    const { kind } = await takeReply({ ...stray, taskId: opened.taskId }, deps);
    // Erased in between: the same once more opens one of its own.
    if (kind === 'unknown-task') throw new TransientError('The task went while somebody wrote into it.');
    return { kind };
  }
  const { task } = opened;
  await arm(task, deps.timer);
  return { kind: task ? 'for-staff' : 'duplicate' };
};

type Opening =
  | { readonly kind: 'joins'; readonly taskId: string }
  | { readonly kind: 'opened'; readonly task: TaskRow | undefined }
  | { readonly kind: 'surplus' };

/** Whoever has the address, else whoever that address alone stands for. */
const contactOf = async ({ channel, address }: Stray, { records, keyring }: StrayDeps): Promise<string> => {
  const hash = addressHash(channel, address, keyring.addresses);
  const row = await records.get({ kind: 'address', id: [hash] });
  return row?.contactId ?? contactIdOf({ addresses: [{ channel, address, hash }] });
};

const opening = async (stray: Stray, contactId: string, deps: StrayDeps): Promise<Attempt<Opening>> => {
  const { records } = deps;
  const leave = (value: Opening): Attempt<Opening> => ({ commit: nothingToCommit, value });
  const found = await records.get({ kind: 'message', id: [messageIdOf(stray)] });
  if (found) return leave({ kind: 'opened', task: undefined });
  const { open, task: current } = await openTaskOf([contactId], records);
  if (current && !isOver(current)) return leave({ kind: 'joins', taskId: current.id });
  const [teamId = ''] = Object.keys(deps.config.teams);
  const { making, roster } = await makingFor({ contactId, teamId }, deps);
  const strangers = making.contact ? [] : await strangersBefore(stray, deps);
  if (stray.mayWait && strangers.some(({ isFull }) => isFull)) return leave({ kind: 'surplus' });
  const { task, message } = written(stray, { making, contactId }, deps);
  const opened: Row = { kind: 'open', version: open?.version ?? 0, contactId, taskId: task.id, at: stray.at };
  const rows: readonly Row[] = [
    task,
    message,
    opened,
    ...(roster ? [roster] : []),
    ...strangers.map(({ row }) => counted(row)),
  ];
  return { commit: await records.commit(rows.map((put) => ({ put }))), value: { kind: 'opened', task } };
};

const messageIdOf = ({ channel, id }: Pick<Stray, 'channel' | 'id'>): string => idOf('message', channel, id);

/** How many others whom nobody knows have opened tasks lately. */
const strangersBefore = async ({ at }: Stray, { records }: StrayDeps) => {
  const hour = await quotaOf('strangers', { per: 'hour', now: at }, records);
  const day = await quotaOf('strangers', { per: 'day', now: at }, records);
  return [
    { row: hour, isFull: hour.count >= most.strangersAnHour },
    { row: day, isFull: day.count >= most.strangersADay },
  ];
};

const written = (
  stray: Stray,
  { making, contactId }: { readonly making: Parameters<typeof strayTask>[1]; readonly contactId: string },
  { config }: StrayDeps,
): { readonly task: TaskRow; readonly message: MessageRow } => {
  const { channel, address, at, messageId, place } = stray;
  const words = beginningOf(stray.words, { bytes: kept.message, place });
  const { subject, note } = stray;
  const made = {
    id: idOf('task', 'stray', channel, stray.id),
    channel,
    address,
    subject,
    words,
    place,
    note,
    at,
    ...within,
  };
  const task = strayTask(made, making, contactId);
  const message: MessageRow = {
    ...{ kind: 'message', version: 0, id: messageIdOf(stray), taskId: task.id, direction: 'in', purpose: 'answer' },
    ...{ channel, address, words, language: task.language ?? config.brand.language, createdAt: at, state: 'received' },
  };
  return { task: { ...task, ...(messageId && { thread: messageId }) }, message };
};
