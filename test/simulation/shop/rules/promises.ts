import type { RowOf } from '../../../../shared/contracts/rows/row.ts';
import { messageIdOf } from '../../../../shared/domain/message/message.ts';
import { customerAt, hour, type Rule } from './rule.ts';

/** After these a customer still waits for a first word; any other act may have been what they waited for. */
const stillWaiting: ReadonlySet<string> = new Set(['slipping', 'reminded', 'escalated', 'acknowledged', 'released']);
/** Steps are told half a day late at most, and what gets lost is found by the hour. */
const late = 16 * hour;

const promisesOf = ({ promise, promises = [] }: RowOf<'task'>) => [...promises, ...(promise ? [promise] : [])];

/** What was promised to customers. */
export const promiseRules: Readonly<Record<string, Rule>> = {
  'a promise ends after it was made, and what it is put off to comes later': (_played, { tasks }) =>
    tasks.flatMap((task) =>
      promisesOf(task)
        .filter(
          ({ by, madeAt, tellAt, renewedBy }) =>
            by <= madeAt || (tellAt !== undefined && tellAt < madeAt) || (renewedBy !== undefined && renewedBy <= by),
        )
        .map(({ by, madeAt, renewedBy }) => ({
          what: `task ${task.id}, made ${madeAt}, by ${by}, then ${renewedBy ?? 'nothing'}`,
          customer: customerAt(task.contact.email),
        })),
    ),

  'a promise that slips has its letter': ({ shop }, { tasks, all }) => {
    const letters = new Set(all.flatMap((row) => (row.kind === 'message' && row.purpose === 'slip' ? [row.id] : [])));
    return tasks.flatMap((task) => {
      const isReached = task.contact.email !== undefined || task.contact.phone !== undefined;
      if (task.noContact || !isReached) return [];
      return slipsOf(task, shop.now).flatMap(({ at, number, madeAt, renewedBy }) => {
        const letter = messageIdOf(task.id, number === 0 ? 'slip' : `slip.${madeAt}`);
        if (letters.has(letter) && renewedBy !== undefined) return [];
        return [{ what: `task ${task.id}, slipping at ${at}`, customer: customerAt(task.contact.email) }];
      });
    });
  },
};

/** The promises about to be broken, of customers who then went on waiting for long enough to be told so. */
const slipsOf = (task: RowOf<'task'>, now: number) =>
  task.history.flatMap(({ act, at }, step) => {
    if (act !== 'slipping') return [];
    const next = task.history.slice(step + 1).find((entry) => !stillWaiting.has(entry.act));
    const number = promisesOf(task).findLastIndex(({ madeAt }) => madeAt <= at);
    const promise = promisesOf(task)[number];
    const isTold = Date.parse(next?.at ?? '') < Date.parse(at) + late || now < Date.parse(at) + late;
    return promise && !isTold ? [{ ...promise, at, number }] : [];
  });
