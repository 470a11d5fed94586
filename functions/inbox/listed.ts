import type { ListView } from '../../shared/render/inbox/list-view.ts';
import type { Asked } from './answer.ts';
import type { InboxDeps, Visit } from './deps.ts';
import { draftsAmong } from './drafts.ts';
import { listTasks, wishOf } from './list.ts';
import { unsealed } from './sealed.ts';
import { searchTasks } from './search.ts';

type Shown = Pick<ListView, 'wish' | 'tasks' | 'next' | 'searched' | 'drafts'>;

/** The list that stands beside everything: a queue, or what a search finds. */
export const listedFor = async (query: Asked['query'], visit: Visit, deps: InboxDeps): Promise<Shown> => {
  const shown = await shownFor(query, visit, deps);
  return { ...shown, drafts: await draftsAmong(shown.tasks, visit, deps) };
};

const shownFor = async (query: Asked['query'], visit: Visit, deps: InboxDeps): Promise<Shown> => {
  const wish = wishOf(query, visit);
  const searched = wish.found === undefined ? undefined : unsealed(wish.found, deps.keyring.links);
  if (searched === undefined) return listTasks({ ...wish, found: undefined }, visit, deps);
  return { wish, searched, tasks: await searchTasks(searched, visit, deps) };
};
