import type { TeamFigures } from '../../shared/domain/task/figures.ts';
import { figuresOf } from '../../shared/steps/task/read-figures.ts';
import { readAudit } from './audit.ts';
import { bodyOf } from './body.ts';
import { listConsents } from './consents.ts';
import type { ApiDeps, ApiReply, ApiRequest } from './deps.ts';
import { inFormat } from './files.ts';
import { linksOf } from './links.ts';
import { openApi } from './openapi.ts';
import { operate } from './operate.ts';
import { paged } from './paged.ts';
import { problem } from './problem.ts';
import { listDecisions, listSurveys } from './surveys.ts';
import { changeTask, listTasks, readTask } from './tasks.ts';
import { unknownTeam } from './teams.ts';
import { listUndelivered, webhooksOf } from './undelivered.ts';
import { countUnheard, listUnheard } from './unheard.ts';
import { listUnread } from './unread.ts';

/** The REST API, after the key was checked. */
export const api = async (request: ApiRequest, shared: Omit<ApiDeps, 'by'>): Promise<ApiReply> => {
  const deps = { ...shared, by: request.by };
  const [, , collection, id] = request.path.split('/');
  const route = `${request.method} ${collection}${id ? '/id' : ''}`;
  switch (route) {
    case 'GET surveys':
      return listSurveys(request, deps);
    case 'GET decisions':
      return inFormat('decisions', request, () => listDecisions(request, deps));
    case 'GET promises':
      return ofTeam(request.query.team, deps, ({ team, promises }) => ({ team, ...promises }));
    case 'GET openapi.json':
      return { status: 200, body: openApi(deps.publicUrl) };
    case 'GET webhooks':
      return { status: 200, body: webhooksOf(deps) };
    case 'GET undelivered':
      return paged(request, (page) => listUndelivered(page, deps));
    case 'GET unheard':
      return paged(request, (page) => listUnheard(page, deps));
    case 'GET unheard/id':
      return id === 'counts' ? countUnheard(deps) : noSuchResource;
    case 'GET unread':
      return paged(request, (page) => listUnread(page, deps));
    case 'GET consents':
      return paged(request, (page) => listConsents(page, deps));
    case 'GET audit':
      return readAudit(request.query.trail, deps);
    case 'GET figures':
      return ofTeam(request.query.team, deps, (figures) => figures);
    case 'GET links':
      return { status: 200, body: linksOf(deps) };
    case 'GET tasks':
      return inFormat('tasks', request, () => listTasks(request, deps));
    case 'GET tasks/id':
      return readTask(id ?? '', deps);
    case 'PATCH tasks/id':
      return changeTask(id ?? '', request, deps);
    default:
      return (await operate(operationOf(request), bodyOf(request.body), deps)) ?? noSuchResource;
  }
};

const ofTeam = async (
  team: string | undefined,
  deps: ApiDeps,
  view: (figures: TeamFigures) => object,
): Promise<ApiReply> =>
  (team === undefined ? undefined : unknownTeam(team, deps, 404)) ?? {
    status: 200,
    body: (await figuresOf(deps, team)).map(view),
  };

/** `POST holds/release` */
const operationOf = ({ method, path }: ApiRequest): string => `${method} ${path.split('/').slice(2).join('/')}`;
const noSuchResource = problem(404, 'There is no such resource. See docs/api.md for those that exist.');
