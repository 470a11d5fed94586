import { messageIdOf } from '../../shared/domain/message/message.ts';
import { maySee } from '../../shared/domain/staff/viewer.ts';
import type { Notice } from '../../shared/render/inbox/frame.ts';
import { whoOf } from '../../shared/render/staff/task-text.ts';
import { type Act, acts, doneTexts, onceOf } from './acts.ts';
import type { Form, InboxDeps, Visit } from './deps.ts';
import type { Several } from './several.ts';
import { isHeld } from './undo.ts';

/** What was done is said once, on the page that follows: looking again says and does nothing. */
export const saidSeconds = 60;

const several = { assign: 'handed over', cause: 'given the cause', dismiss: 'dismissed' } as const;

/** What a browser carries to the next page of what was done to several. */
export const saidOfSeveral = (acted: Several): string =>
  acted.kind === 'done' ? `several.${acted.act}.${acted.done}.${acted.left}` : 'several';

/** What was done just before, and with whom, where that is not who is shown now. */
export const noticeIn = async (
  { said, shown }: { readonly said: string | undefined; readonly shown: string | undefined },
  visit: Visit,
  deps: InboxDeps,
): Promise<Notice | undefined> => {
  const [did = '', id = '', done = '0', left = '0'] = said?.split('.') ?? [];
  if (did === 'several') return { message: ofSeveral(id, Number(done), Number(left)) };
  const act = acts.find((one) => one === did);
  const message = act ? doneTexts[act] : draftTexts[did];
  if (message === undefined) return undefined;
  const task = id && id !== shown ? await deps.records.get({ kind: 'task', id: [id] }) : undefined;
  const about = task && maySee(visit.viewer, task) && { who: whoOf(task), href: `/app/tasks/${task.id}` };
  const isLetter = /^[0-9a-z]{26}$/.test(done);
  const undo = isLetter ? await undoFor({ id, letter: done }, visit, deps) : undefined;
  return { message, ...(about && { about }), ...(undo && { undo }) };
};

const draftTexts: Readonly<Record<string, string>> = {
  draft: 'Your draft is kept.',
  'undo-back': 'Taken back: nothing was sent. Your words are below.',
  'undo-left': 'It was too late: the letter has left.',
};

/** What a browser carries to the next page of what was done to one: with its letter, which can be taken back for a while. */
export const saidOf = (act: Act, { id, form }: { readonly id: string; readonly form: Form }): string =>
  [act, id, ...(act === 'answer' || act === 'resolve' ? [messageIdOf(id, onceOf(act, form))] : [])].join('.');

/** How a letter that was just written can be taken back, while it can. */
const undoFor = async (
  { id, letter }: { readonly id: string; readonly letter: string },
  { viewer, csrf }: Visit,
  { records, clock }: Pick<InboxDeps, 'records' | 'clock'>,
): Promise<Notice['undo']> => {
  const message = await records.get({ kind: 'message', id: [letter] });
  const isOwn = message?.taskId === id && message.by?.email === viewer.email;
  return message && isOwn && isHeld(message, clock.now())
    ? { action: `/app/tasks/${id}`, message: letter, csrf }
    : undefined;
};

const ofSeveral = (act: string, done: number, left: number): string => {
  const what = several[act as keyof typeof several] ?? 'done';
  return `${done} ${what}.${left > 0 ? ` ${left} could not be, since somebody was faster or it is not yours.` : ''}`;
};
