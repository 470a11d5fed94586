import type { PaceRow } from '../../shared/contracts/rows/program.ts';
import { causesPage } from '../../shared/render/inbox/causes-page.ts';
import { figuresPage } from '../../shared/render/inbox/figures-page.ts';
import type { InboxPage } from '../../shared/render/inbox/frame.ts';
import { listPage } from '../../shared/render/inbox/list-page.ts';
import { taskPage } from '../../shared/render/inbox/task-page.ts';
import { unnamedPage } from '../../shared/render/inbox/unnamed-page.ts';
import { figuresOf } from '../../shared/steps/task/read-figures.ts';
import { acts, doneTexts } from './act.ts';
import { type Answer, type Asked, viewOf } from './answer.ts';
import { causesOf } from './causes.ts';
import { countQueues } from './counts.ts';
import type { Form, InboxDeps, Visit } from './deps.ts';
import { nowhere } from './doors.ts';
import { exportTasks } from './export.ts';
import { listTasks, wishOf } from './list.ts';
import { readTask } from './read-task.ts';
import { readUnnamed } from './unnamed.ts';

export const taskIn = (path: string): string | undefined => /^\/app\/tasks\/([0-9a-z]{26})$/.exec(path)?.[1];

/** Whatever is only looked at. */
export const show = async ({ path, query, jar }: Asked, visit: Visit, deps: InboxDeps): Promise<Answer> => {
  const id = taskIn(path);
  const did = acts.find((act) => act === jar.read('said'));
  if (id) {
    const outcome = did && { message: doneTexts[did], isRefused: false };
    const shown = await showTask(id, { query, visit, outcome }, deps);
    return did ? { ...shown, cookies: [jar.write('said', '', 0)] } : shown;
  }
  if (path === '/app/figures') return figures(visit, deps);
  if (path === '/app/links')
    return { status: 200, page: unnamedPage({ ...viewOf(visit, deps), ...(await readUnnamed(query, visit, deps)) }) };
  if (path === '/app/causes' && visit.viewer.role === 'manager') return causes(visit, deps);
  if (path === '/app/export' && visit.viewer.role !== 'agent') return exported(query.queue, visit, deps);
  return path === '/app' ? { status: 200, page: await listOf(query, visit, deps) } : nowhere(deps);
};

/** Of one's own teams. */
const figures = async (visit: Visit, deps: InboxDeps): Promise<Answer> => {
  const all = await figuresOf(deps);
  const own = all.filter(({ team }) => visit.viewer.teams.includes(team));
  return { status: 200, page: figuresPage({ ...viewOf(visit, deps), figures: own }) };
};

export const causes = async (visit: Visit, deps: InboxDeps, message?: string): Promise<Answer> => ({
  status: 200,
  page: causesPage({ ...viewOf(visit, deps), causes: await causesOf(deps), message }),
});

/** A file that a spreadsheet opens. */
const exported = async (queue: string | undefined, visit: Visit, deps: InboxDeps): Promise<Answer> => ({
  status: 200,
  text: await exportTasks(queue, visit, deps),
  headers: {
    'content-type': 'text/csv; charset=utf-8',
    'content-disposition': 'attachment; filename="heardback-tasks.csv"',
  },
});

export const listOf = async (
  query: Asked['query'],
  visit: Visit,
  deps: InboxDeps,
  message?: string,
): Promise<InboxPage> => {
  const [listed, counts, holds] = await Promise.all([
    listTasks(wishOf(query, visit), visit, deps),
    countQueues(visit, deps),
    listHolds(deps),
  ]);
  return listPage({ ...viewOf(visit, deps), ...listed, counts, holds, message });
};

const listHolds = async ({ records }: InboxDeps): Promise<readonly PaceRow[]> => {
  const { refs } = await records.list({ of: 'holds' }, { limit: 10 });
  const rows = refs.length === 0 ? [] : await records.getAll(refs);
  return rows.filter((row) => row?.kind === 'pace');
};

interface Showing {
  readonly query: Asked['query'];
  readonly visit: Visit;
  readonly outcome?: { readonly message: string; readonly isRefused: boolean; readonly typed?: Form } | undefined;
}

export const showTask = async (id: string, { query, visit, outcome }: Showing, deps: InboxDeps): Promise<Answer> => {
  const [scene, listed, counts] = await Promise.all([
    readTask(id, visit, deps),
    listTasks(wishOf(query, visit), visit, deps),
    countQueues(visit, deps),
  ]);
  if (!scene) return nowhere(deps);
  const page = taskPage({ ...viewOf(visit, deps), ...listed, counts, scene, once: deps.ids.next(), outcome });
  return { status: outcome?.isRefused ? 409 : 200, page };
};
