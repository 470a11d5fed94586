import type { Channel } from '../../contracts/rows/base.ts';
import type { MessageRow } from '../../contracts/rows/conversation.ts';
import type { Row } from '../../contracts/rows/row.ts';
import type { TaskRow } from '../../contracts/rows/task.ts';
import { addressHash } from '../../domain/contact/hash.ts';
import { contactIdOf } from '../../domain/contact/identity.ts';
import { idOf } from '../../domain/id.ts';
import type { Instant } from '../../domain/instant.ts';
import { strayTask } from '../../domain/task/plain.ts';
import { isOver } from '../../domain/task/task.ts';
import type { Keyring } from '../../ports/ports.ts';
import { arm } from '../commit/arm.ts';
import { type Attempt, nothingToCommit, untilCommitted } from '../commit/until-committed.ts';
import type { FollowUpDeps } from '../task/follow-up-deps.ts';
import { makingFor, openTaskOf } from '../task/task-making.ts';
import { takeReply } from './take-reply.ts';

export interface StrayDeps extends FollowUpDeps {
  readonly keyring: Keyring;
}

/** What somebody wrote who was asked nothing, or about nothing that we asked. */
export interface Stray {
  /** The provider's id: the same again is a duplicate. */
  readonly id: string;
  readonly channel: Channel;
  /** In its one spelling. */
  readonly address: string;
  readonly words: string;
  readonly subject?: string | undefined;
  readonly at: Instant;
  readonly messageId?: string | undefined;
}

/** Working time for what nobody asked for: a day for the first answer, a week for the solution. */
const within = { contactWithin: 8 * 3_600_000, resolveWithin: 40 * 3_600_000 };
const longestWords = 20_000;

/** Has a person read what belongs to no survey: in the customer's open task, else in one of its own, of the first team. */
export const takeStray = async (
  stray: Stray,
  deps: StrayDeps,
): Promise<{ readonly kind: 'for-staff' | 'replied' | 'duplicate' }> => {
  const contactId = await contactOf(stray, deps);
  const opened = await untilCommitted(() => opening(stray, contactId, deps));
  if (opened.kind === 'joins') {
    const { kind } = await takeReply({ ...stray, taskId: opened.taskId }, deps);
    return { kind: kind === 'unknown-task' ? 'duplicate' : kind };
  }
  const { task } = opened;
  await arm(task, deps.timer);
  return { kind: task ? 'for-staff' : 'duplicate' };
};

type Opening =
  | { readonly kind: 'joins'; readonly taskId: string }
  | { readonly kind: 'opened'; readonly task: TaskRow | undefined };

/** Whoever has the address, else whoever that address alone stands for. */
const contactOf = async ({ channel, address }: Stray, { records, keyring }: StrayDeps): Promise<string> => {
  const hash = addressHash(channel, address, keyring.addresses);
  const row = await records.get({ kind: 'address', id: [hash] });
  return row?.contactId ?? contactIdOf({ addresses: [{ channel, address, hash }] });
};

const opening = async (stray: Stray, contactId: string, deps: StrayDeps): Promise<Attempt<Opening>> => {
  const { records, config } = deps;
  const { channel, address, at, subject } = stray;
  const id = idOf('message', channel, stray.id);
  const words = stray.words.slice(0, longestWords);
  if (await records.get({ kind: 'message', id: [id] }))
    return { commit: nothingToCommit, value: { kind: 'opened', task: undefined } };
  const { open, task: current } = await openTaskOf([contactId], records);
  if (current && !isOver(current)) return { commit: nothingToCommit, value: { kind: 'joins', taskId: current.id } };
  const [teamId = ''] = Object.keys(config.teams);
  const { making, roster } = await makingFor({ contactId, teamId }, deps);
  const task = strayTask(
    { id: idOf('task', 'stray', channel, stray.id), channel, address, subject, words, at, ...within },
    making,
    contactId,
  );
  const message: MessageRow = {
    ...{
      kind: 'message',
      version: 0,
      id,
      taskId: task.id,
      direction: 'in',
      purpose: 'answer',
      channel,
      address,
      words,
    },
    ...{ language: task.language ?? config.brand.language, createdAt: at, state: 'received' },
  };
  const opened: Row = { kind: 'open', version: open?.version ?? 0, contactId, taskId: task.id, at };
  const rows: readonly Row[] = [
    { ...task, ...(stray.messageId && { thread: stray.messageId }) },
    message,
    opened,
    ...(roster ? [roster] : []),
  ];
  return { commit: await records.commit(rows.map((put) => ({ put }))), value: { kind: 'opened', task } };
};
