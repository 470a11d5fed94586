import type { PaceRow } from '../../shared/contracts/rows/program.ts';
import { leads, mayAct } from '../../shared/domain/staff/viewer.ts';
import { isActive } from '../../shared/domain/task/task.ts';
import { causesPage } from '../../shared/render/inbox/causes-page.ts';
import { figuresPage } from '../../shared/render/inbox/figures-page.ts';
import type { InboxPage, Notice } from '../../shared/render/inbox/frame.ts';
import { listPage } from '../../shared/render/inbox/list-page.ts';
import { taskPage } from '../../shared/render/inbox/task-page.ts';
import type { TaskPageView } from '../../shared/render/inbox/task-page-view.ts';
import { unnamedPage } from '../../shared/render/inbox/unnamed-page.ts';
import { figuresOf } from '../../shared/steps/task/read-figures.ts';
import { type Answer, type Asked, goTo, viewOf } from './answer.ts';
import { causesOf } from './causes.ts';
import { countQueues } from './counts.ts';
import type { InboxDeps, Visit } from './deps.ts';
import { nowhere } from './doors.ts';
import { readDraft } from './drafts.ts';
import { exportTasks } from './export.ts';
import { wishOf } from './list.ts';
import { listedFor } from './listed.ts';
import { noticeIn } from './notices.ts';
import { linksOf, showCard } from './public-links.ts';
import { pulse } from './pulse.ts';
import { readTask } from './read-task.ts';
import { sealedIn } from './sealed.ts';
import { mayTick } from './several.ts';
import { causesUsedBy } from './suggested.ts';
import { readUnnamed } from './unnamed.ts';
import { lookAt } from './viewing.ts';

export const taskIn = (path: string): string | undefined =>
  /^\/app\/tasks\/([0-9a-z]{26})(?:\/draft)?$/.exec(path)?.[1];

/** Whatever is only looked at. */
export const show = async (asked: Asked, visit: Visit, deps: InboxDeps): Promise<Answer> => {
  const { path, jar } = asked;
  const id = taskIn(path);
  const found = sealedIn(/^\/app\/search\/(.*)$/.exec(path)?.[1]);
  const query = found ? { found } : asked.query;
  if (path === '/app' && isHome(asked) && leads(visit.viewer, { ...visit, ...deps })) return goTo('/app/insights');
  if (id || found || path === '/app') {
    const notice = await noticeIn({ said: jar.read('said'), shown: id }, visit, deps);
    const shown = id
      ? await showTask(id, { query, visit, outcome: notice && { ...notice, isRefused: false } }, deps)
      : { status: 200, page: await listOf({ query, notice }, visit, deps) };
    return notice ? { ...shown, cookies: [jar.write('said', '', 0)] } : shown;
  }
  if (path === '/app/pulse') return pulse(asked, visit, deps);
  if (path === '/app/figures') return figures(visit, deps);
  if (path === '/app/links')
    return {
      status: 200,
      page: unnamedPage({
        ...viewOf(visit, deps),
        ...(await readUnnamed(query, visit, deps)),
        links: linksOf(deps),
      }),
    };
  if (path === '/app/links/card' || path === '/app/links/code')
    return showCard(query.program ?? '', path === '/app/links/card' ? 'card' : 'code', deps);
  if (path === '/app/causes' && visit.viewer.role === 'manager') return causes(visit, deps);
  if (path === '/app/export' && visit.viewer.role !== 'agent') return exported(query.queue, visit, deps);
  return nowhere(deps);
};

/** The bare address, with nothing to be told: where the day begins. */
const isHome = ({ rawQuery, jar }: Asked): boolean => rawQuery === '' && !jar.read('said');

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
    'content-disposition': `attachment; filename="heardback-${wishOf({ queue }, visit).queue}-${deps.clock.now().slice(0, 10)}.csv"`,
  },
});

export const listOf = async (
  { query, notice }: { readonly query: Asked['query']; readonly notice?: Notice | undefined },
  visit: Visit,
  deps: InboxDeps,
): Promise<InboxPage> => {
  const [listed, counts, holds] = await Promise.all([
    listedFor(query, visit, deps),
    countQueues(visit, deps),
    listHolds(deps),
  ]);
  return listPage({ ...viewOf(visit, deps), ...listed, counts, holds, notice, ticks: mayTick(listed, visit) });
};

const listHolds = async ({ records }: InboxDeps): Promise<readonly PaceRow[]> => {
  const { refs } = await records.list({ of: 'holds' }, { limit: 10 });
  const rows = await records.getAll(refs);
  return rows.filter((row) => row?.kind === 'pace');
};

interface Showing {
  readonly query: Asked['query'];
  readonly visit: Visit;
  readonly outcome?: TaskPageView['outcome'];
}

export const showTask = async (id: string, { query, visit, outcome }: Showing, deps: InboxDeps): Promise<Answer> => {
  const [scene, listed, counts, draft] = await Promise.all([
    readTask(id, visit, deps),
    listedFor(query, visit, deps),
    countQueues(visit, deps),
    readDraft(id, visit, deps),
  ]);
  if (!scene) return nowhere(deps);
  const isClosing = mayAct(visit.viewer, scene.task) && isActive(scene.task);
  const causes = isClosing ? await causesUsedBy(scene.task.team, deps) : [];
  const beside = { counts, scene, draft, causes, outcome };
  const also = { ...beside, looking: await lookAt(id, visit, deps), ticks: mayTick(listed, visit) };
  const page = taskPage({ ...viewOf(visit, deps), ...listed, ...also, once: deps.ids.next() });
  return { status: outcome?.isRefused ? 409 : 200, page };
};
