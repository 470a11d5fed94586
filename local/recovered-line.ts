import type { Recovered } from './cloud/recovered.ts';

/** What is undone, in words for one and for several. */
const kinds = [
  ['inHand', 'a message that was being handled', 'messages that were being handled'],
  ['waiting', 'a message in a queue', 'messages in queues'],
  ['invocations', 'an event for a function', 'events for functions'],
  ['overdue', 'a schedule that is overdue', 'schedules that are overdue'],
  ['unread', 'a change of a table that was not followed up', 'changes of tables that were not followed up'],
] as const;

/** One line on what goes on now; undefined where there is nothing to say. */
export const recoveredLine = (recovered: Recovered): string | undefined => {
  const left = kinds.flatMap(([kind, one, several]) => {
    const count = recovered[kind];
    return count === 0 ? [] : [count === 1 ? one : `${count.toLocaleString('en')} ${several}`];
  });
  if (left.length === 0) return recovered.wasKilled ? 'It was killed last time; nothing was under way.' : undefined;
  const list = left.length === 1 ? left[0] : `${left.slice(0, -1).join(', ')} and ${left.at(-1)}`;
  return recovered.wasKilled ? `It was killed last time, and goes on with ${list}.` : `It goes on with ${list}.`;
};
