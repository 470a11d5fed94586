import type { RuntimeConfig } from '../../shared/contracts/config/config.ts';
import type { PaceRow } from '../../shared/contracts/rows/program.ts';
import { SignInError } from '../../shared/ports/ports.ts';
import { causesPage } from '../../shared/render/inbox/causes-page.ts';
import { doorPage } from '../../shared/render/inbox/door-page.ts';
import { figuresPage } from '../../shared/render/inbox/figures-page.ts';
import type { InboxPage } from '../../shared/render/inbox/frame.ts';
import { listPage } from '../../shared/render/inbox/list-page.ts';
import { taskPage } from '../../shared/render/inbox/task-page.ts';
import { unnamedPage } from '../../shared/render/inbox/unnamed-page.ts';
import type { Jar } from '../../shared/steps/staff/cookies.ts';
import { enter } from '../../shared/steps/staff/enter.ts';
import { figuresOf } from '../../shared/steps/task/read-figures.ts';
import { type Acted, actOn, acts, doneTexts } from './act.ts';
import { causesOf, tellAll } from './causes.ts';
import type { Form, InboxDeps, Visit } from './deps.ts';
import { exportTasks } from './export.ts';
import { type Filing, fileFromPage } from './file-answer.ts';
import { listTasks, wishOf } from './list.ts';
import { readTask } from './read-task.ts';
import { searchTasks } from './search.ts';
import { closeSession, isOwnForm, openSession, sessionSeconds } from './session.ts';
import { thankAll } from './thank.ts';
import { readUnnamed } from './unnamed.ts';

export interface Asked {
  readonly method: 'GET' | 'POST';
  /** Decoded, without query and without a slash at the end. */
  readonly path: string;
  readonly query: Readonly<Record<string, string | undefined>>;
  readonly rawQuery: string;
  readonly form: Form;
  readonly origin: string | undefined;
  readonly jar: Jar;
}

export interface Answer {
  readonly status: number;
  readonly page?: InboxPage;
  /** Instead of a page. */
  readonly text?: string;
  readonly headers?: Readonly<Record<string, string>>;
  readonly cookies?: readonly string[];
}

const goTo = (location: string, cookies: readonly string[] = []): Answer => ({
  status: 303,
  headers: { location },
  cookies,
});

/** How long somebody may take to sign in. */
const signingInSeconds = 900;

export const troublePage = ({ brand }: RuntimeConfig): Answer => ({
  status: 503,
  page: doorPage({
    brand,
    title: 'Something went wrong here',
    text: 'Nothing was changed by half. Go back, and try again in a moment.',
  }),
});

/** Answers one request: doors first, then whoever is inside. */
export const answerTo = async (asked: Asked, deps: InboxDeps): Promise<Answer> => {
  switch (`${asked.method} ${asked.path}`) {
    case 'GET /app/sign-in':
      return beginSignIn(asked, deps);
    case 'GET /app/signed-out':
      return { status: 200, page: signedOutPage(deps) };
    case 'GET /app/signed-in':
      return finishSignIn(asked, deps);
  }
  const entry = await enter(asked.jar.read('session'), deps);
  if (entry.kind === 'nobody')
    return asked.method === 'GET' ? goTo(`/app/sign-in?to=${encodeURIComponent(ownPath(asked.path))}`) : tooLate(deps);
  if (entry.kind === 'stranger') return stranger(entry.email, asked, deps);
  const { visit } = entry;
  if (asked.method === 'GET') return show(asked, visit, deps);
  const isForeign = asked.origin !== undefined && asked.origin !== new URL(deps.publicUrl).origin;
  if (isForeign || !isOwnForm(asked.form.csrf, visit)) return notOurs(deps);
  return doIt(asked, visit, deps);
};

/** Only to pages of our own, and without a query. */
const ownPath = (path: string | undefined): string =>
  /^\/app(\/insights|\/tasks\/[0-9a-z]{26})?$/.test(path ?? '') ? (path ?? '') : '/app';

const beginSignIn = async ({ query, jar }: Asked, { signIn }: InboxDeps): Promise<Answer> => {
  const { url, kept } = await signIn.begin({ again: query.again === '1' });
  return goTo(url, [
    jar.write('signing-in', `${kept}.${Buffer.from(ownPath(query.to)).toString('base64url')}`, signingInSeconds),
  ]);
};

const finishSignIn = async ({ rawQuery, jar }: Asked, deps: InboxDeps): Promise<Answer> => {
  const [kept = '', to = ''] = (jar.read('signing-in') ?? '').split('.');
  try {
    const identity = await deps.signIn.finish(rawQuery, kept);
    const token = await openSession(identity, deps);
    return goTo(ownPath(Buffer.from(to, 'base64url').toString('utf8')), [
      jar.write('session', token, sessionSeconds),
      jar.write('signing-in', '', 0),
    ]);
  } catch (error) {
    if (!(error instanceof SignInError)) throw error;
    const { brand } = deps.config;
    return {
      status: 403,
      page: doorPage({
        brand,
        title: 'You are not signed in',
        text: error.message,
        link: ['/app/sign-in', 'Sign in again'],
      }),
    };
  }
};

/** Signed in, but nobody said that this person may see anything. */
const stranger = async (email: string, { method, path, jar }: Asked, deps: InboxDeps): Promise<Answer> => {
  const { brand } = deps.config;
  if (method === 'POST' && path === '/app/sign-out') return signOut(jar, deps);
  const text = `You are signed in as ${email}, but you belong to no team, and to no group that may read. Ask whoever runs Heardback to add you.`;
  return {
    status: 403,
    page: doorPage({
      brand,
      title: 'Nothing to see yet',
      text,
      link: ['/app/sign-in?again=1', 'Sign in as somebody else'],
    }),
  };
};

const tooLate = ({ config: { brand } }: InboxDeps): Answer => ({
  status: 401,
  page: doorPage({
    brand,
    title: 'You were signed out meanwhile',
    text: 'Nothing was done. Go back to what you typed and copy it, then sign in again.',
    link: ['/app/sign-in', 'Sign in again'],
  }),
});

const notOurs = ({ config: { brand } }: InboxDeps): Answer => ({
  status: 403,
  page: doorPage({
    brand,
    title: 'Nothing was done',
    text: 'This did not come from a page of your own session.',
    link: ['/app', 'To the inbox'],
  }),
});

const nowhere = ({ config: { brand } }: InboxDeps): Answer => ({
  status: 404,
  page: doorPage({
    brand,
    title: 'There is nothing here',
    text: 'Or it belongs to another team.',
    link: ['/app', 'To the inbox'],
  }),
});

const signedOutPage = ({ config: { brand } }: InboxDeps): InboxPage =>
  doorPage({
    brand,
    title: 'You are signed out',
    text: 'Close this window if others use this machine.',
    link: ['/app/sign-in', 'Sign in'],
  });

/** Of the inbox at once; of the company's own sign-in by a link, since no form may lead to another site. */
const signOut = async (jar: Jar, deps: InboxDeps): Promise<Answer> => {
  const token = jar.read('session');
  if (token) await closeSession(token, deps);
  const { brand } = deps.config;
  const leave = await deps.signIn.leave().catch(() => undefined);
  const text = 'Of the inbox. Your company’s own sign-in may still know you.';
  const page = leave
    ? doorPage({ brand, title: 'You are signed out', text, link: [leave, 'Leave that too'] })
    : signedOutPage(deps);
  return { status: 200, page, cookies: [jar.write('session', '', 0)] };
};

const taskIn = (path: string): string | undefined => /^\/app\/tasks\/([0-9a-z]{26})$/.exec(path)?.[1];

const show = async ({ path, query }: Asked, visit: Visit, deps: InboxDeps): Promise<Answer> => {
  const id = taskIn(path);
  const did = acts.find((act) => act === query.did);
  if (id) return showTask(id, visit, deps, did && { message: doneTexts[did], isRefused: false });
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

const causes = async (visit: Visit, deps: InboxDeps, message?: string): Promise<Answer> => ({
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

const listOf = async (query: Asked['query'], visit: Visit, deps: InboxDeps, message?: string): Promise<InboxPage> => {
  const listed = await listTasks(wishOf(query, visit), visit, deps);
  return listPage({ ...viewOf(visit, deps), ...listed, holds: await listHolds(deps), message });
};

const listHolds = async ({ records }: InboxDeps): Promise<readonly PaceRow[]> => {
  const { refs } = await records.list({ of: 'holds' }, { limit: 10 });
  const rows = refs.length === 0 ? [] : await records.getAll(refs);
  return rows.filter((row) => row?.kind === 'pace');
};

const viewOf = ({ viewer, csrf, rosters }: Visit, { config, clock }: InboxDeps) => ({
  viewer,
  csrf,
  rosters,
  config,
  now: clock.now(),
});

interface Outcome {
  readonly message: string;
  readonly isRefused: boolean;
  readonly typed?: Form;
}

const showTask = async (id: string, visit: Visit, deps: InboxDeps, outcome?: Outcome): Promise<Answer> => {
  const scene = await readTask(id, visit, deps);
  if (!scene) return nowhere(deps);
  const page = taskPage({ ...viewOf(visit, deps), scene, once: deps.ids.next(), outcome });
  return { status: outcome?.isRefused ? 409 : 200, page };
};

const doIt = async ({ path, form, jar }: Asked, visit: Visit, deps: InboxDeps): Promise<Answer> => {
  const id = taskIn(path);
  if (id) return afterAct(id, await actOn(id, form, visit, deps), { form, visit }, deps);
  switch (path) {
    case '/app/sign-out':
      return signOut(jar, deps);
    case '/app/search': {
      const tasks = await searchTasks(form.q ?? '', visit, deps);
      const wish = wishOf({}, visit);
      return { status: 200, page: listPage({ ...viewOf(visit, deps), wish, tasks, searched: form.q ?? '' }) };
    }
    case '/app/causes':
      return visit.viewer.role === 'manager' ? causes(visit, deps, await tellAll(form, visit, deps)) : nowhere(deps);
    case '/app/thanks': {
      const message = await thankAll(form, visit, deps);
      return { status: 200, page: await listOf({ queue: 'promoters', team: form.team }, visit, deps, message) };
    }
    default: {
      const filing = await fileFromPage(path, form, visit, deps);
      return filing ? afterFiling(filing, deps) : nowhere(deps);
    }
  }
};

const afterFiling = (filing: Filing, deps: InboxDeps): Answer => {
  const { brand } = deps.config;
  if (filing.kind === 'unknown') return nowhere(deps);
  if (filing.kind === 'filed') return goTo(filing.to);
  const { message: text, to } = filing;
  return { status: 400, page: doorPage({ brand, title: 'Nothing was filed', text, link: [to, 'Back'] }) };
};

const afterAct = async (
  id: string,
  acted: Acted,
  { form, visit }: { form: Form; visit: Visit },
  deps: InboxDeps,
): Promise<Answer> => {
  switch (acted.kind) {
    case 'unknown':
      return nowhere(deps);
    case 'forbidden':
      return {
        ...(await showTask(id, visit, deps, { message: 'You may read this, and change nothing.', isRefused: true })),
        status: 403,
      };
    case 'refused':
      return showTask(id, visit, deps, { message: acted.message, isRefused: true, typed: form });
    case 'done':
      return goTo(`/app/tasks/${id}?did=${form.do ?? ''}`);
  }
};
