import type { TaskRow } from '../../contracts/rows/task.ts';
import { meanings } from '../task/meaning.ts';
import { openedAt } from '../task/task.ts';

export interface Quote {
  /** ISO 8601. */
  readonly at: string;
  readonly words: string;
}

/** So much of them is quoted, in characters. */
const quoted = 2_000;

/** The customer's words that nobody has answered yet: what a letter quotes. */
export const quoteOf = (task: TaskRow): Quote | undefined => {
  const { latest, comment } = task;
  const isTheirs = latest !== undefined && meanings[latest.act].speaks === 'customer';
  if (latest && !isTheirs) return undefined;
  const words = latest?.words ?? comment;
  return words ? { at: latest?.at ?? openedAt(task) ?? task.settleUntil, words: words.slice(0, quoted) } : undefined;
};
