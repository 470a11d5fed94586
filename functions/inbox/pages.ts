import { listAddress, searchAddress, taskAddress } from '../../shared/render/inbox/place.ts';
import { enter } from '../../shared/steps/staff/enter.ts';
import { type Acted, actOn } from './act.ts';
import { type Act, goesOn } from './acts.ts';
import { type Answer, type Asked, goTo } from './answer.ts';
import { tellAll } from './causes.ts';
import type { InboxDeps, Submission, Visit } from './deps.ts';
import {
  beginSignIn,
  finishSignIn,
  icon,
  notOurs,
  nowhere,
  ownPath,
  signedOutPage,
  signOut,
  stranger,
  tooLate,
} from './doors.ts';
import { keepDraft } from './drafts.ts';
import { fileFromPage } from './file-answer.ts';
import { wishOf } from './list.ts';
import { saidOf, saidOfSeveral, saidSeconds } from './notices.ts';
import { sealed } from './sealed.ts';
import { isOwnForm } from './session.ts';
import { actOnSeveral } from './several.ts';
import { causes, listOf, show, showTask, taskIn } from './show.ts';
import { thankAll } from './thank.ts';
import { takeBack } from './undo.ts';

/** Answers one request: doors first, then whoever is inside. */
export const answerTo = async (asked: Asked, deps: InboxDeps): Promise<Answer> => {
  switch (`${asked.method} ${asked.path}`) {
    case 'GET /app/icon.svg':
      return icon(deps);
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

const doIt = async (asked: Asked, visit: Visit, deps: InboxDeps): Promise<Answer> => {
  const { path, form, query, jar } = asked;
  const [id, isDraft] = [taskIn(path), path.endsWith('/draft')];
  if (id) {
    const doing = { id, form, visit, query, jar };
    if (form.do === 'undo') return undone(doing, deps);
    return isDraft ? drafted(doing, deps) : afterAct(await actOn(id, doing, deps), doing, deps);
  }
  switch (path) {
    case '/app/sign-out':
      return signOut(jar, deps);
    case '/app/search':
      return goTo(searchAddress(sealed((form.q ?? '').trim().slice(0, 200), deps.keyring.links)));
    case '/app/several': {
      const acted = await actOnSeveral(form, visit, deps);
      return acted.kind === 'refused'
        ? { status: 409, page: await listOf({ query, notice: { ...acted, isRefused: true } }, visit, deps) }
        : goTo(listAddress(wishOf(query, visit)), [jar.write('said', saidOfSeveral(acted), saidSeconds)]);
    }
    case '/app/causes':
      return visit.viewer.role === 'manager' ? causes(visit, deps, await tellAll(form, visit, deps)) : nowhere(deps);
    case '/app/thanks': {
      const message = await thankAll(form, visit, deps);
      return {
        status: 200,
        page: await listOf({ query: { queue: 'promoters', team: form.team }, notice: { message } }, visit, deps),
      };
    }
    default:
      return (await fileFromPage({ path, form }, visit, deps)) ?? nowhere(deps);
  }
};

const afterAct = async (acted: Acted, doing: Doing, deps: InboxDeps): Promise<Answer> => {
  const { id } = doing;
  switch (acted.kind) {
    case 'unknown':
      return nowhere(deps);
    case 'forbidden': {
      const outcome = { message: 'You may read this, and change nothing.', isRefused: true };
      return { ...(await showTask(id, { ...doing, outcome }, deps)), status: 403 };
    }
    case 'refused': {
      const outcome = { message: acted.message, field: acted.field, isRefused: true, typed: doing.form };
      return showTask(id, { ...doing, outcome }, deps);
    }
    case 'done':
      return goTo(placeAfter(acted.act, doing), [doing.jar.write('said', saidOf(acted.act, doing), saidSeconds)]);
  }
};

/** What somebody sent about one task, from which list. */
interface Doing extends Submission, Pick<Asked, 'query' | 'jar'> {
  readonly id: string;
}

/** To whoever came next in the list, with the same list beside them; after the last one back to it. */
const placeAfter = (act: Act, { id, form, visit, query }: Doing): string => {
  const wish = wishOf(query, visit);
  if (!goesOn.includes(act)) return taskAddress(id, wish);
  const next = /^[0-9a-z]{26}$/.exec(form.next ?? '')?.[0];
  return next ? taskAddress(next, wish) : listAddress(wish);
};

/** Back in the composer, as it was written. */
const undone = async (doing: Doing, deps: InboxDeps): Promise<Answer> => {
  const { id, jar, query, visit } = doing;
  const found = await takeBack(id, doing, deps);
  if (found === 'nobody') return nowhere(deps);
  return goTo(taskAddress(id, wishOf(query, visit)), [jar.write('said', `undo-${found}.${id}`, saidSeconds)]);
};

const drafted = async ({ id, form, query, jar, visit }: Doing, deps: InboxDeps): Promise<Answer> => {
  const kept = await keepDraft(id, { form, visit }, deps);
  if (kept === 'nobody') return nowhere(deps);
  // A script keeps it beside what is being typed, and shows no other page.
  return form.by === 'script'
    ? { status: 204 }
    : goTo(taskAddress(id, wishOf(query, visit)), [jar.write('said', `draft.${id}`, saidSeconds)]);
};
