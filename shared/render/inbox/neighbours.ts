import type { TaskRow } from '../../contracts/rows/task.ts';
import { deskOrder } from '../../domain/task/desk.ts';
import { waitingSince } from '../../domain/task/task.ts';
import type { ListView } from './list-view.ts';

/** The tasks in the order in which the list shows them. */
const shown = ({ wish, tasks, now, config }: ListView): readonly TaskRow[] =>
  wish.queue === 'waiting' ? deskOrder(tasks, now, config.brand.timezone).flatMap(([, those]) => those) : tasks;

interface Neighbours {
  readonly before?: TaskRow | undefined;
  readonly after?: TaskRow | undefined;
  /** Who is to be answered after this one: nobody who has to answer us first. */
  readonly next?: TaskRow | undefined;
}

/** Who stands beside a task in its list; for one that is not in it, who stands first. */
export const neighboursOf = (id: string, view: ListView): Neighbours => {
  const all = shown(view);
  const at = all.findIndex((task) => task.id === id);
  return {
    before: all[at - 1],
    after: all[at + 1],
    next: all.slice(at + 1).find((task) => !waitingSince(task)),
  };
};
