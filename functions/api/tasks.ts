import * as z from 'zod/mini';
import { line } from '../../shared/contracts/line.ts';
import { type TaskRow, taskStates } from '../../shared/contracts/rows/task.ts';
import { normaliseEmail } from '../../shared/domain/contact/email.ts';
import { perform } from '../../shared/domain/task/decide.ts';
import { versionOf } from '../../shared/domain/task/task.ts';
import { taskView } from '../../shared/render/task-view.ts';
import { findContactIds } from '../../shared/steps/contact/find-contacts.ts';
import { changeTask as changeTaskRow } from '../../shared/steps/task/change-task.ts';
import { readHistory } from '../../shared/steps/task/read-history.ts';
import { teamRules } from '../../shared/steps/task/team-clock.ts';
import { tasksAbout } from './about-event.ts';
import { bodyOf } from './body.ts';
import type { ApiDeps, ApiReply, ApiRequest, PageWish } from './deps.ts';
import { tasksIn, tasksOf, tasksOfTeam } from './lists.ts';
import { inOneSpelling } from './one-spelling.ts';
import { paged } from './paged.ts';
import { problem } from './problem.ts';
import { unknownTeam } from './teams.ts';
import { isWanted } from './wanted.ts';

export const listTasks = async (request: ApiRequest, deps: ApiDeps): Promise<ApiReply> => {
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

/** With all of its history. */
export const readTask = async (id: string, { records }: ApiDeps): Promise<ApiReply> => {
  const task = await records.get({ kind: 'task', id: [id] });
  if (!task || task.state === 'settling') return unknownTask;
  const body = { ...taskView(task), history: await readHistory(task, records) };
  return { status: 200, body, headers: { etag: etagOf(task) } };
};

const text = z.string().check(z.trim(), z.minLength(1), z.maxLength(5000));
const PatchSchema = z.strictObject({
  state: z.optional(z.enum(taskStates)),
  owner: z.optional(z.object({ name: line(100), email: text })),
  team: z.optional(text),
  cause: z.optional(text),
  outcome: z.optional(text),
  note: z.optional(text),
  waiting: z.optional(z.boolean()),
});

/** What somebody wants of a task, as whoever saw it in the version that `If-Match` names. */
export const changeTask = async (
  id: string,
  { headers, body, by }: ApiRequest,
  { records, clock, config, timer }: ApiDeps,
): Promise<ApiReply> => {
  const patch = readPatch(body, { config });
  if ('status' in patch) return patch;
  const expected = headers['if-match'];
  if (!expected)
    return problem(428, 'Send `If-Match` with the ETag that GET gave, so that two people never overwrite one another.');
  return changeTaskRow(
    id,
    (task) => {
      const refusal = refusalOf(task, expected);
      if (!task || refusal) return { value: refusal ?? unknownTask };
      const command = { type: 'change', patch, by, rules: teamRules(task.team, config) } as const;
      const done = perform(command, task, clock.now());
      if (done.kind === 'refused') return { value: problem(409, done.reason) };
      return { task: done.task, value: shown(done.task) };
    },
    { records, timer },
  );
};

/** What is to change, or why it cannot be that. */
const readPatch = (body: string, { config }: Pick<ApiDeps, 'config'>): z.infer<typeof PatchSchema> | ApiReply => {
  const { success, data } = PatchSchema.safeParse(bodyOf(body));
  if (!success)
    return problem(
      400,
      'Send a JSON object with any of state, owner {name, email}, team, cause, outcome, note, waiting.',
    );
  const { team, owner } = data;
  const noTeam = team === undefined ? undefined : unknownTeam(team, { config });
  if (noTeam) return noTeam;
  return owner && normaliseEmail(owner.email) === undefined
    ? problem(422, '`owner.email` is no e-mail address that can be written to.')
    : data;
};

const shown = (task: TaskRow): ApiReply => ({ status: 200, body: taskView(task), headers: { etag: etagOf(task) } });

const unknownTask = problem(404, 'There is no such task.');

const refusalOf = (task: TaskRow | undefined, expected: string): ApiReply | undefined => {
  if (!task || task.state === 'settling') return unknownTask;
  return expected.trim() === '*' || named(expected).includes(versionOf(task))
    ? undefined
    : problem(412, 'Somebody changed this task meanwhile. Read it again, then decide.');
};

/** The tags of an `If-Match`: one or several, also as caches that compress and careless clients spell them (`W/"1.5"`, `1.5`). */
const named = (header: string): readonly string[] =>
  header.split(',').map((tag) => tag.trim().replace(/^(?:W\/)?"?|"$/g, ''));

const etagOf = (task: TaskRow): string => `"${versionOf(task)}"`;
