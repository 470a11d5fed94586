import type { Row } from '../../shared/contracts/rows/row.ts';
import type { TaskRow } from '../../shared/contracts/rows/task.ts';
import { messageIdOf } from '../../shared/domain/message/message.ts';
import { mayAct, maySee } from '../../shared/domain/staff/viewer.ts';
import { perform } from '../../shared/domain/task/decide.ts';
import { versionOf } from '../../shared/domain/task/task.ts';
import { changeTask, type TaskChange } from '../../shared/steps/task/change-task.ts';
import { teamRules } from '../../shared/steps/task/team-clock.ts';
import { type Act, actIn, type Doing, onceOf, typed } from './acts.ts';
import { changeOf } from './change-of.ts';
import type { InboxDeps, Submission } from './deps.ts';
import { draftRef, spent } from './drafts.ts';
import { isSuppressed } from './suppressed.ts';

export type Acted =
  /** Now, or before by the same form. */
  | { readonly kind: 'done'; readonly act: Act; readonly task: TaskRow }
  /** Nothing was changed; what was typed is shown again, the message at the field that is to blame. */
  | { readonly kind: 'refused'; readonly task: TaskRow; readonly message: string; readonly field?: string | undefined }
  | { readonly kind: 'unknown' }
  | { readonly kind: 'forbidden' };

/**
 * Does one thing to a task, as somebody who saw it in the version that the form names. Whoever was slower is told what the
 * other did, and loses nothing that they typed. A form that arrives twice acts once.
 */
export const actOn = (id: string, submission: Submission, deps: InboxDeps): Promise<Acted> =>
  changeTask<Acted>(id, (task) => attempt(task, submission, deps), deps);

const attempt = async (
  task: TaskRow | undefined,
  { form, visit }: Submission,
  deps: InboxDeps,
): Promise<TaskChange<Acted>> => {
  const outcome = (value: Acted): TaskChange<Acted> => ({ value });
  if (!task || task.state === 'settling' || !maySee(visit.viewer, task)) return outcome({ kind: 'unknown' });
  if (!mayAct(visit.viewer, task)) return outcome({ kind: 'forbidden' });
  const refuse = (message: string, field?: string): TaskChange<Acted> =>
    outcome({ kind: 'refused', task, message, field });
  const act = actIn(form);
  if (!act) return refuse('There is no such button.');
  const sent = await sentBefore(act, { task, form }, deps);
  if (sent === 'same') return outcome({ kind: 'done', act, task });
  if (sent === 'other')
    return refuse(
      'You sent something else from this page before. Look at what you sent, then send this if it is still right.',
    );
  if (form.version !== versionOf(task))
    return refuse(`Somebody was here meanwhile: ${lastOf(task)} Look again, then decide.`);
  if (act === 'invite' && (await isSuppressed(task.contact.email, deps)))
    return refuse('This customer wants no mail of this kind, or none arrives.');
  return performed(act, { task, form, visit }, { deps, refuse });
};

interface Performing {
  readonly deps: InboxDeps;
  readonly refuse: (message: string, field?: string) => TaskChange<Acted>;
}

const performed = async (act: Act, doing: Doing, { deps, refuse }: Performing): Promise<TaskChange<Acted>> => {
  const { task, visit } = doing;
  const change = changeOf(act, doing, deps);
  if ('problem' in change) return refuse(change.problem, change.field);
  const rules = teamRules(task.team, deps.config);
  const command = { type: 'change', patch: change.patch, by: visit.viewer.email, rules } as const;
  const done = perform(command, task, deps.clock.now());
  if (done.kind === 'refused') return refuse(done.reason);
  const draft = change.message && (await deps.records.get(draftRef(task.id, visit)));
  const rows: readonly (Row | undefined)[] = [change.message, change.consent, draft && spent(draft)];
  return {
    task: done.task,
    rows: rows.filter((row) => row !== undefined),
    value: { kind: 'done', act, task: done.task },
  };
};

/** Whether this very form sent its letter already, or another one: somebody may go back to a page and write anew. */
const sentBefore = async (
  act: Act,
  { task, form }: Pick<Doing, 'task' | 'form'>,
  { records }: InboxDeps,
): Promise<'same' | 'other' | undefined> => {
  const sends = act === 'answer' || act === 'resolve' || act === 'invite';
  const sent =
    sends && form.once
      ? await records.get({ kind: 'message', id: [messageIdOf(task.id, onceOf(act, form))] })
      : undefined;
  if (!sent) return undefined;
  if (sent.state === 'taken-back') return 'other';
  // An invitation ends with a link that nobody typed.
  const words = act === 'invite' ? sent.words.replace(/\n\n\S+$/, '') : sent.words;
  return words === (typed(form, 'words') ?? words) ? 'same' : 'other';
};

/** What somebody did last, so that the second of two sees what the first did. */
const lastOf = ({ history }: TaskRow): string => {
  const last = history.at(-1);
  return last
    ? `the last step is now “${last.act}” by ${last.by}${last.note ? ` (${last.note.slice(0, 200)})` : ''}.`
    : '';
};
