import { messageIdOf } from '../../../../shared/domain/message/message.ts';
import { customerAt, type Rule } from './rule.ts';

/** After these whoever slipped is still owed the letter; any other act may have been what they waited for. */
const stillWaiting: ReadonlySet<string> = new Set(['reminded', 'escalated', 'acknowledged', 'released', 'noted']);

/** What was promised to customers. */
export const promiseRules: Readonly<Record<string, Rule>> = {
  'a promise ends after it was made, and what it is put off to comes later': (_played, { tasks }) =>
    tasks.flatMap(({ id, contact, promise, promises = [] }) =>
      [...promises, ...(promise ? [promise] : [])]
        .filter(
          ({ by, madeAt, tellAt, renewedBy }) =>
            by <= madeAt || (tellAt !== undefined && tellAt < madeAt) || (renewedBy !== undefined && renewedBy <= by),
        )
        .map(({ by, madeAt, renewedBy }) => ({
          what: `task ${id}, made ${madeAt}, by ${by}, then ${renewedBy ?? 'nothing'}`,
          customer: customerAt(contact.email),
        })),
    ),

  'a promise that slips has its letter': (_played, { tasks, all }) => {
    const letters = new Set(all.flatMap((row) => (row.kind === 'message' && row.purpose === 'slip' ? [row.id] : [])));
    return tasks.flatMap((task) => {
      const { id, promise, promises = [], history, contact, noContact, state } = task;
      const at = history.findLastIndex(({ act }) => act === 'slipping');
      const slipped = history[at];
      const isOwed = slipped && history.slice(at + 1).every(({ act }) => stillWaiting.has(act));
      const isOpen = state === 'open' || state === 'acknowledged';
      const isReached = contact.email !== undefined || contact.phone !== undefined;
      if (!isOwed || !isOpen || !isReached || noContact || !promise || promise.madeAt > slipped.at) return [];
      const letter = messageIdOf(id, promises.length === 0 ? 'slip' : `slip.${promise.madeAt}`);
      if (letters.has(letter) && promise.renewedBy !== undefined) return [];
      return [{ what: `task ${id}, by ${promise.by}, slipping at ${slipped.at}`, customer: customerAt(contact.email) }];
    });
  },
};
