import type { HistoryEntry } from '../../contracts/rows/task.ts';
import { sameMailbox } from '../contact/email.ts';
import { meanings } from './meaning.ts';
import { isStaff, type Task } from './task.ts';

/** From which mail somebody acts. */
export interface Seen {
  /** Number of the step that it told of, from the beginning of the task. */
  readonly step: number;
  readonly email: string;
}

/**
 * The last of what has happened since that somebody would have to see before they write to the customer: the customer has spoken,
 * a colleague or a system has acted, a letter came back, or it is another's. What clocks do, and what they did themselves, is none.
 */
export const unseenSince = (task: Task, { step, email }: Seen): HistoryEntry | undefined => {
  const first = task.past?.steps ?? 0;
  const later = task.history.slice(Math.max(0, step + 1 - first));
  const found = later.findLast((entry) => isNews(task, entry, email));
  // What lies in a chapter is not read here; that so much has happened is reason enough.
  return found ?? (step + 1 < first ? task.history[0] : undefined);
};

const isNews = (task: Task, { act, by }: HistoryEntry, email: string): boolean => {
  if (by === 'customer') return meanings[act].speaks === 'customer' || act === 'verified';
  if (isStaff(by)) return !sameMailbox(by, email);
  return act === 'not-delivered' || (act === 'handed-over' && !sameMailbox(task.owner.email, email));
};
