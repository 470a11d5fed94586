import type { DraftRow } from '../../shared/contracts/rows/desk.ts';
import type { TaskRow } from '../../shared/contracts/rows/task.ts';
import { draftExpires, draftPerson, isBegun } from '../../shared/domain/message/draft.ts';
import { messageIdOf } from '../../shared/domain/message/message.ts';
import { savedReplies } from '../../shared/domain/message/saved-reply.ts';
import { mayAct } from '../../shared/domain/staff/viewer.ts';
import { isOver } from '../../shared/domain/task/task.ts';
import type { Records, Ref } from '../../shared/ports/records.ts';
import { type Attempt, nothingToCommit, untilCommitted } from '../../shared/steps/commit/until-committed.ts';
import { onceOf } from './acts.ts';
import type { Form, InboxDeps, Submission, Visit } from './deps.ts';

/** Of a task and a person: nobody else sees what somebody has only begun. */
export const draftRef = (taskId: string, { viewer }: Pick<Visit, 'viewer'>): Ref<'draft'> => ({
  kind: 'draft',
  id: [taskId, draftPerson(viewer.email)],
});

/** What somebody has begun to write to a customer and not sent. */
export const readDraft = async (
  taskId: string,
  visit: Pick<Visit, 'viewer'>,
  { records, clock }: { readonly records: Pick<Records, 'get'>; readonly clock: InboxDeps['clock'] },
): Promise<DraftRow | undefined> => {
  const draft = await records.get(draftRef(taskId, visit));
  return draft && isBegun(draft, clock.now()) ? draft : undefined;
};

/** For which of these tasks somebody has begun to write: one read for all of a page. */
export const draftsAmong = async (
  tasks: readonly TaskRow[],
  visit: Pick<Visit, 'viewer'>,
  { records, clock }: Pick<InboxDeps, 'records' | 'clock'>,
): Promise<ReadonlySet<string>> => {
  const refs = tasks.filter((task) => mayAct(visit.viewer, task) && !isOver(task)).map(({ id }) => draftRef(id, visit));
  const rows = await records.getAll(refs);
  return new Set(rows.flatMap((row) => (row?.kind === 'draft' && isBegun(row, clock.now()) ? [row.taskId] : [])));
};

/** The draft as it is once its letter is on its way. */
export const spent = (draft: DraftRow): DraftRow => ({
  ...{ kind: draft.kind, version: draft.version, taskId: draft.taskId, person: draft.person },
  ...{ words: '', at: draft.at, expires: draft.expires },
});

export type Drafted = 'kept' | 'sent' | 'nobody';

/** Keeps what is typed so far, and puts a saved reply below it where one was chosen. What was sent meanwhile is no draft any more. */
export const keepDraft = (taskId: string, { form, visit }: Submission, deps: InboxDeps): Promise<Drafted> =>
  untilCommitted(async (): Promise<Attempt<Drafted>> => {
    const { records } = deps;
    const leave = (value: Drafted): Attempt<Drafted> => ({ commit: nothingToCommit, value });
    const sent = (['answer', 'resolve'] as const).map(
      (act): Ref<'message'> => ({ kind: 'message', id: [messageIdOf(taskId, onceOf(act, form))] }),
    );
    const rows = await records.getAll([{ kind: 'task', id: [taskId] }, draftRef(taskId, visit), ...sent]);
    const task = rows.find((row) => row?.kind === 'task');
    if (!task || task.state === 'settling' || !mayAct(visit.viewer, task)) return leave('nobody');
    if (form.once && rows.some((row) => row?.kind === 'message')) return leave('sent');
    const before = rows.find((row) => row?.kind === 'draft');
    const draft = drafted(task, form, { before, visit, deps });
    return { commit: await records.commit([{ put: draft }]), value: 'kept' };
  });

interface Drafting {
  readonly before: DraftRow | undefined;
  readonly visit: Visit;
  readonly deps: InboxDeps;
}

const drafted = (task: TaskRow, form: Form, { before, visit, deps }: Drafting): DraftRow => {
  const reply = form.reply === undefined ? undefined : savedReplies(task, deps.config)[Number(form.reply)];
  const words = [form.words?.trimEnd().slice(0, 5_000), reply?.text].filter(Boolean).join('\n\n');
  const at = deps.clock.now();
  const [, person = ''] = draftRef(task.id, visit).id;
  return {
    ...{ kind: 'draft', version: before?.version ?? 0, taskId: task.id, person, words, at },
    ...(form.subject !== undefined && { subject: form.subject.slice(0, 150) }),
    ...((form.channel === 'sms' || form.channel === 'email') && { channel: form.channel }),
    ...(form.cause && { cause: form.cause.slice(0, 100) }),
    ...(form.outcome && { outcome: form.outcome.slice(0, 5_000) }),
    expires: draftExpires(at),
  };
};
