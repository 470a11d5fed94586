import { maySee } from '../../shared/domain/staff/viewer.ts';
import type { Notice } from '../../shared/render/inbox/frame.ts';
import { whoOf } from '../../shared/render/staff/task-text.ts';
import { acts, doneTexts } from './acts.ts';
import type { InboxDeps, Visit } from './deps.ts';
import type { Several } from './several.ts';

/** What was done is said once, on the page that follows: looking again says and does nothing. */
export const saidSeconds = 60;

const several = { assign: 'handed over', cause: 'given the cause', dismiss: 'dismissed' } as const;

/** What a browser carries to the next page of what was done to several. */
export const saidOfSeveral = (acted: Several): string =>
  acted.kind === 'done' ? `several.${acted.act}.${acted.done}.${acted.left}` : 'several';

/** What was done just before, and with whom, where that is not who is shown now. */
export const noticeIn = async (
  { said, shown }: { readonly said: string | undefined; readonly shown: string | undefined },
  { viewer }: Visit,
  { records }: InboxDeps,
): Promise<Notice | undefined> => {
  const [did = '', id = '', done = '0', left = '0'] = said?.split('.') ?? [];
  if (did === 'several') return { message: ofSeveral(id, Number(done), Number(left)) };
  const act = acts.find((one) => one === did);
  const message = act ? doneTexts[act] : draftTexts[did];
  if (message === undefined) return undefined;
  const task = id && id !== shown ? await records.get({ kind: 'task', id: [id] }) : undefined;
  const about = task && maySee(viewer, task) && { who: whoOf(task), href: `/app/tasks/${task.id}` };
  return { message, ...(about && { about }) };
};

const draftTexts: Readonly<Record<string, string>> = { draft: 'Your draft is kept.' };

const ofSeveral = (act: string, done: number, left: number): string => {
  const what = several[act as keyof typeof several] ?? 'done';
  return `${done} ${what}.${left > 0 ? ` ${left} could not be, since somebody was faster or it is not yours.` : ''}`;
};
