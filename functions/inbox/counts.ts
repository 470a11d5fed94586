import { type Queue, queues } from '../../shared/domain/task/queue.ts';
import type { List } from '../../shared/ports/records.ts';
import type { InboxDeps, Visit } from './deps.ts';

/** Nobody works through more in a day; counting goes no further. */
const most = 200;

export type Counts = Readonly<Record<Exclude<Queue, 'done'>, string>>;

/** How many wait, and are to be thanked, in the queues of one's teams: by the index alone, whatever is filtered. */
export const countQueues = async ({ viewer }: Visit, { records }: Pick<InboxDeps, 'records'>): Promise<Counts> => {
  const countOf = async (queue: Queue): Promise<string> => {
    const lists: readonly List[] =
      viewer.role === 'agent'
        ? viewer.teams.map((team) => ({ of: 'inbox', team, queue }) as const)
        : [{ of: 'queue', queue }];
    const pages = await Promise.all(lists.map((list) => records.list(list, { limit: most })));
    const sum = pages.reduce((all, { refs }) => all + refs.length, 0);
    return `${sum}${pages.some(({ next }) => next !== undefined) ? '+' : ''}`;
  };
  const [waiting, promoters] = await Promise.all(queues.filter((queue) => queue !== 'done').map(countOf));
  return { waiting: waiting ?? '0', promoters: promoters ?? '0' };
};
