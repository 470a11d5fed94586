import * as z from 'zod/mini';
import { type TaskRow, taskStates } from '../../shared/contracts/rows/task.ts';
import { normaliseEmail } from '../../shared/domain/contact/email.ts';
import { normalise } from '../../shared/domain/contact/resolve.ts';
import { parseJson } from '../../shared/domain/json.ts';
import { perform } from '../../shared/domain/task/decide.ts';
import type { TeamFigures } from '../../shared/domain/task/figures.ts';
import { versionOf } from '../../shared/domain/task/task.ts';
import { InvalidCursorError } from '../../shared/ports/records.ts';
import { taskView } from '../../shared/render/task-view.ts';
import { findContactIds } from '../../shared/steps/contact/find-contacts.ts';
import { changeTask as changeTaskRow } from '../../shared/steps/task/change-task.ts';
import { figuresOf } from '../../shared/steps/task/read-figures.ts';
import { readHistory } from '../../shared/steps/task/read-history.ts';
import { teamRules } from '../../shared/steps/task/team-clock.ts';
import { surveysAbout, tasksAbout } from './about-event.ts';
import { readAudit } from './audit.ts';
import { listConsents } from './consents.ts';
import type { ApiDeps, ApiReply, ApiRequest, Listed, PageWish } from './deps.ts';
import { inFormat } from './files.ts';
import { linksOf } from './links.ts';
import { decisionsAbout, decisionsOf, surveysOf, tasksIn, tasksOf, tasksOfTeam } from './lists.ts';
import { openApi } from './openapi.ts';
import { operate } from './operate.ts';
import { problem } from './problem.ts';
import { unknownTeam } from './teams.ts';
import { listUndelivered, webhooksOf } from './undelivered.ts';
import { countUnheard, listUnheard } from './unheard.ts';
import { listUnread } from './unread.ts';

import { decisionView, surveyView } from './views.ts';
import { isWanted } from './wanted.ts';

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

const listSurveys = async (request: ApiRequest, deps: ApiDeps): Promise<ApiReply> => {
  const { records, clock } = deps;
  const view = ({ survey, intents }: Awaited<ReturnType<typeof surveysAbout>>[number]) =>
    surveyView(survey, intents, clock.now());
  if (request.query.event) return { status: 200, body: (await surveysAbout(request.query.event, records)).map(view) };
  return listOfPerson(request, deps, async (contactIds, page) => {
    const { rows, next } = await surveysOf(contactIds, page, records);
    return { body: rows.map(view), next };
  });
};

const listDecisions = async (request: ApiRequest, deps: ApiDeps): Promise<ApiReply> => {
  if (request.query.event) return decisionsOnEvent(request.query.event, deps);
  return listOfPerson(request, deps, async (contactIds, page) => {
    const { rows, next } = await decisionsOf(contactIds, page, deps.records);
    return { body: rows.flatMap(decisionView), next };
  });
};

/** Every decision on events with a business id, whoever they are about. */
const decisionsOnEvent = async (businessId: string, { records }: ApiDeps): Promise<ApiReply> => ({
  status: 200,
  body: (await decisionsAbout(businessId, records)).flatMap(decisionView),
});

const inOneSpelling = ({ email, phone }: Pick<ApiRequest['query'], 'email' | 'phone'>) => ({
  email: email && normalise('email', email),
  phone: phone && normalise('sms', phone),
});

const listOfPerson = async (
  request: ApiRequest,
  deps: ApiDeps,
  read: (contactIds: readonly string[], page: PageWish) => Promise<Listed>,
): Promise<ApiReply> => {
  const { email, phone } = request.query;
  if (!email && !phone)
    return problem(
      400,
      'Say whose: `?email=` or `?phone=` (E.164, with the plus sign as %2B); or what came of an event: `?event=`, its business id.',
    );
  return paged(request, async (page) => read(await findContactIds(inOneSpelling({ email, phone }), deps), page));
};

const listTasks = async (request: ApiRequest, deps: ApiDeps): Promise<ApiReply> => {
  const { state, email, phone, team, event } = request.query;
  if (state !== undefined && !taskStates.some((known) => known === state))
    return problem(400, `There is no state '${state}'; use one of ${taskStates.join(', ')}.`);
  const listed = async (page: PageWish) => {
    if (event) return tasksAbout(event, page, deps.records);
    if (email || phone) return tasksOf(await findContactIds(inOneSpelling({ email, phone }), deps), page, deps.records);
    return team ? tasksOfTeam(team, page, deps.records) : tasksIn(state, page, deps.records);
  };
  return paged(request, async (page) => {
    const list = await listed(page);
    const wanted = list.rows.filter((task) => isWanted(task, request.query, deps.clock.now()));
    return { body: wanted.map(taskView), next: list.next };
  });
};

const largestPage = 200;

const paged = async (request: ApiRequest, read: (page: PageWish) => Promise<Listed>): Promise<ApiReply> => {
  const { limit = '100', after } = request.query;
  if (!/^\d{1,3}$/.test(limit) || Number(limit) < 1 || Number(limit) > largestPage)
    return problem(400, `\`limit\` is a number from 1 to ${largestPage}.`);
  const listed = await read({ limit: Number(limit), ...(after !== undefined && { after }) }).catch((error: unknown) => {
    if (error instanceof InvalidCursorError) return undefined;
    throw error;
  });
  if (!listed) return problem(400, '`after` is not from the `Link` header of this list. Begin with the first page.');
  const { body, next } = listed;
  return { status: 200, body, ...(next !== undefined && { headers: { link: linkTo(request, next) } }) };
};

const linkTo = ({ path, query }: ApiRequest, next: string): string => {
  const given = Object.entries({ ...query, after: next }).filter(
    (pair): pair is [string, string] => pair[1] !== undefined,
  );
  return `<${path}?${new URLSearchParams(given)}>; rel="next"`;
};

const readTask = async (id: string, { records }: ApiDeps): Promise<ApiReply> => {
  const task = await records.get({ kind: 'task', id: [id] });
  if (!task || task.state === 'settling') return unknownTask;
  const body = { ...taskView(task), history: await readHistory(task, records) };
  return { status: 200, body, headers: { etag: etagOf(task) } };
};

const text = z.string().check(z.trim(), z.minLength(1), z.maxLength(5000));
const PatchSchema = z.strictObject({
  state: z.optional(z.enum(taskStates)),
  owner: z.optional(z.object({ name: text, email: text })),
  team: z.optional(text),
  cause: z.optional(text),
  outcome: z.optional(text),
  note: z.optional(text),
  waiting: z.optional(z.boolean()),
});

const changeTask = async (
  id: string,
  { headers, body, by }: ApiRequest,
  { records, clock, config, timer }: ApiDeps,
): Promise<ApiReply> => {
  const parsed = PatchSchema.safeParse(bodyOf(body));
  if (!parsed.success)
    return problem(
      400,
      'Send a JSON object with any of state, owner {name, email}, team, cause, outcome, note, waiting.',
    );
  const { team, owner } = parsed.data;
  const noTeam = team === undefined ? undefined : unknownTeam(team, { config });
  if (noTeam) return noTeam;
  if (owner && normaliseEmail(owner.email) === undefined)
    return problem(422, '`owner.email` is no e-mail address that can be written to.');
  const expected = headers['if-match'];
  if (!expected)
    return problem(428, 'Send `If-Match` with the ETag that GET gave, so that two people never overwrite one another.');
  return changeTaskRow(
    id,
    (task) => {
      const refusal = refusalOf(task, expected);
      if (!task || refusal) return { value: refusal ?? unknownTask };
      const command = { type: 'change', patch: parsed.data, by, rules: teamRules(task.team, config) } as const;
      const done = perform(command, task, clock.now());
      if (done.kind === 'refused') return { value: problem(409, done.reason) };
      return { task: done.task, value: shown(done.task) };
    },
    { records, timer },
  );
};

const shown = (task: TaskRow): ApiReply => ({ status: 200, body: taskView(task), headers: { etag: etagOf(task) } });

const unknownTask = problem(404, 'There is no such task.');

const refusalOf = (task: TaskRow | undefined, expected: string): ApiReply | undefined => {
  if (!task || task.state === 'settling') return unknownTask;
  return expected === etagOf(task) || expected === '*'
    ? undefined
    : problem(412, 'Somebody changed this task meanwhile. Read it again, then decide.');
};

const etagOf = (task: TaskRow): string => `"${versionOf(task)}"`;

/** What is no JSON fits no schema. */
const bodyOf = (body: string): unknown => {
  const json = parseJson(body);
  return json.kind === 'value' ? json.value : undefined;
};
