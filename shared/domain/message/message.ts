import type { Channel } from '../../contracts/rows/base.ts';
import type { MessageRow } from '../../contracts/rows/conversation.ts';
import type { TaskRow } from '../../contracts/rows/task.ts';
import { type Id, idOf } from '../id.ts';
import type { Instant } from '../instant.ts';

export interface Letter {
  /** Told apart by this: the same once more is the same message. */
  readonly once: string;
  readonly purpose: MessageRow['purpose'];
  readonly channel: Channel;
  readonly by?: MessageRow['by'];
  /** In the place of the customer's own address. */
  readonly to?: string | undefined;
  readonly subject?: string | undefined;
  readonly words: string;
  /** What of the customer's own words stands below it. */
  readonly quote?: MessageRow['quote'];
  readonly at: Instant;
  /** Does not leave before. */
  readonly heldUntil?: Instant | undefined;
}

export const messageIdOf = (taskId: string, once: string): Id => idOf('message', taskId, once);

/** A message to the customer of a task, to be sent once; undefined where the task knows no address for the channel. */
export const letterTo = (
  task: TaskRow,
  { once, purpose, channel, by, to, subject, words, quote, at, heldUntil }: Letter,
): MessageRow | undefined => {
  const address = to ?? (channel === 'email' ? task.contact.email : task.contact.phone);
  if (!address) return undefined;
  return {
    kind: 'message',
    version: 0,
    id: messageIdOf(task.id, once),
    taskId: task.id,
    direction: 'out',
    purpose,
    channel,
    address,
    ...(by && { by }),
    ...(subject !== undefined && { subject }),
    words,
    ...(quote && { quote }),
    language: task.language ?? 'en',
    createdAt: at,
    state: 'waiting',
    ...(heldUntil !== undefined && { heldUntil, before: beforeOf(task) }),
  };
};

/** What of the task the letter changes, for whoever takes it back. */
const beforeOf = ({ state, latest, outcome }: TaskRow): MessageRow['before'] => {
  if (state === 'settling' || state === 'withdrawn') return undefined;
  return { state, ...(latest && { latest }), ...(outcome !== undefined && { outcome }) };
};

/** Ways in which the customer of a task can be written to. */
export const channelsOf = ({ contact }: Pick<TaskRow, 'contact'>): readonly Channel[] => [
  ...(contact.email ? (['email'] as const) : []),
  ...(contact.phone ? (['sms'] as const) : []),
];
