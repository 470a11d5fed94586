import type { MessageRow } from '../../shared/contracts/rows/conversation.ts';
import type { DraftRow } from '../../shared/contracts/rows/desk.ts';
import type { Instant } from '../../shared/domain/instant.ts';
import { draftExpires } from '../../shared/domain/message/draft.ts';
import { mayAct } from '../../shared/domain/staff/viewer.ts';
import { performed } from '../../shared/domain/task/decide.ts';
import { changeTask, type TaskChange } from '../../shared/steps/task/change-task.ts';
import type { InboxDeps, Submission, Visit } from './deps.ts';
import { draftRef } from './drafts.ts';

/** `left`: it is too late. */
export type Undone = 'back' | 'left' | 'nobody';

/** Whether somebody can still take back what they wrote. */
export const isHeld = ({ state, heldUntil, before }: MessageRow, now: Instant): boolean =>
  state === 'waiting' && before !== undefined && heldUntil !== undefined && now < heldUntil;

/**
 * Takes a letter back into the composer while it is held: the letter, the task and the draft in one commit, on which the sender
 * and this agree, so that it either leaves or is back, never both. Pressing twice takes back once.
 */
export const takeBack = (id: string, { form, visit }: Submission, deps: InboxDeps): Promise<Undone> =>
  changeTask<Undone>(
    id,
    async (task): Promise<TaskChange<Undone>> => {
      const { records, clock } = deps;
      const message = form.message ? await records.get({ kind: 'message', id: [form.message] }) : undefined;
      const isOwn = message?.taskId === id && message.by?.email === visit.viewer.email;
      if (!task || !message || !isOwn || !mayAct(visit.viewer, task)) return { value: 'nobody' };
      if (message.state === 'taken-back') return { value: 'back' };
      const at = clock.now();
      if (!isHeld(message, at) || !message.before) return { value: 'left' };
      const letter = { writtenAt: message.createdAt, before: message.before };
      return {
        task: performed({ type: 'take-back', by: visit.viewer.email, at, letter }, task, at),
        rows: [{ ...message, state: 'taken-back' }, await draftOf(message, { visit, at }, deps)],
        value: 'back',
      };
    },
    deps,
  );

/** What was written, where it was written; what was begun since stands below it. */
const draftOf = async (
  { taskId, words, subject, channel }: MessageRow,
  { visit, at }: { readonly visit: Visit; readonly at: Instant },
  { records }: InboxDeps,
): Promise<DraftRow> => {
  const ref = draftRef(taskId, visit);
  const since = await records.get(ref);
  const [, person = ''] = ref.id;
  return {
    ...{ kind: 'draft', version: since?.version ?? 0, taskId, person, channel, at, expires: draftExpires(at) },
    words: [words, since?.words].filter(Boolean).join('\n\n'),
    ...(subject !== undefined && { subject }),
  };
};
