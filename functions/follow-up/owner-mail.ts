import type { ButtonRow } from '../../shared/contracts/rows/staff.ts';
import type { HistoryEntry, TaskRow } from '../../shared/contracts/rows/task.ts';
import { idOf } from '../../shared/domain/id.ts';
import { type Instant, millisecondsOf, plus } from '../../shared/domain/instant.ts';
import { staffReplyAddress } from '../../shared/domain/link/reply-address.ts';
import { signLink } from '../../shared/domain/link/token.ts';
import { isFarOff } from '../../shared/domain/notice/flood.ts';
import { callsOwner, meanings } from '../../shared/domain/task/meaning.ts';
import type { Ids, Keyring, Log, OutgoingMail, SendOutcome } from '../../shared/ports/ports.ts';
import { taskMail } from '../../shared/render/staff/task-mail.ts';
import { beforeLines } from '../../shared/render/staff/task-text.ts';
import { type Attempt, nothingToCommit, untilCommitted } from '../../shared/steps/commit/until-committed.ts';
import { againLater, type SendAttempt, sendOnce } from '../../shared/steps/send/send-once.ts';
import { afterAttempt, isHeldBy, standingOf } from '../../shared/steps/send/sending-row.ts';
import { readBefore } from '../../shared/steps/task/read-before.ts';
import { teamOf } from '../../shared/steps/task/team-clock.ts';
import { type DigestDeps, mayTell, putOff } from './digest.ts';

export interface OwnerMailDeps extends DigestDeps {
  readonly keyring: Keyring;
  readonly ids: Ids;
  readonly log: Log;
}

/** A mail that lies about for longer belongs to nobody's hands. */
const buttonsLast = 14 * 86_400_000;

export interface News {
  readonly entry: HistoryEntry;
  /** Of the step, from the beginning of the task. */
  readonly number: number;
}

/** Of the steps that a task has gained those that its owner is written to about. */
export const newsForOwner = (task: TaskRow, news: readonly News[]): readonly News[] =>
  news.filter(({ entry }, index) => callsOwner(task, entry, news[index - 1]?.entry));

/**
 * Writes to whoever has to act, at most once for each step: the row that the buttons refer to is the claim. A mail that was
 * refused for now is tried again. Promoters are thanked from their own queue, without a mail for each.
 */
export const mailOwner = async (task: TaskRow, { entry, number }: News, deps: OwnerMailDeps): Promise<void> => {
  const isNamed = entry.act === 'escalated' || entry.act === 'not-sent' || entry.act === 'mentioned';
  const to = isNamed ? (entry.to ?? task.owner) : task.owner;
  await mailTo(task, { to, entry, number }, deps);
  // That somebody's customers had to be given to others is for whoever answers for the team to know.
  const { owner: lead } = teamOf(task.team, deps.config).team;
  if (entry.act === 'handed-over' && entry.by === 'heardback' && lead.email !== to.email)
    await mailTo(task, { to: lead, entry, number }, deps);
};

const mailTo = async (
  task: TaskRow,
  { to, entry, number }: News & { readonly to: TaskRow['owner'] },
  deps: OwnerMailDeps,
): Promise<void> => {
  const button = buttonFor(task, to, { number, now: deps.clock.now() });
  if (await isGathered(button, { entry, number }, deps)) return;
  const found = await sendOnce<Claimed, Left, void>(
    {
      claim: (attempt) => untilCommitted(() => claim(button, attempt, deps.records)),
      send: async (claimed) => deps.mailer.send(await mailFor(task, { entry, number, button: claimed.button }, deps)),
      record: (claimed, outcome) => untilCommitted(() => record(claimed, outcome, deps.records)),
    },
    deps,
  );
  if (found.kind === 'left') return;
  const { claimed, outcome } = found;
  const until = outcome.kind === 'refused' && outcome.temporary ? outcome.retryAt : undefined;
  if (isFarOff(until, deps.clock.now())) return gather(claimed.button, { number, until }, deps);
  await againLater(outcome);
  if (outcome.kind !== 'sent') deps.log.warn('owner-mail.not-sent', { taskId: task.id, number, outcome: outcome.kind });
};

/** The account may send no more for hours: it is told with all that comes until then, and nobody behind it waits. */
const gather = async (
  { id, taskId, to }: ButtonRow,
  { number, until }: { readonly number: number; readonly until: Instant },
  deps: OwnerMailDeps,
): Promise<void> => {
  await putOff({ to }, [{ taskId, number }], { ...deps, until });
  await untilCommitted(async () => {
    const found = await deps.records.get({ kind: 'button', id: [id] });
    if (found?.state !== 'waiting') return { commit: nothingToCommit, value: undefined };
    return { commit: await deps.records.commit([{ put: { ...found, state: 'gathered' } }]), value: undefined };
  });
};

/** Whether a step waits for a digest. What a customer says to a person is told each time: somebody waits for it. */
const isGathered = async (button: ButtonRow, { entry, number }: News, deps: OwnerMailDeps): Promise<boolean> => {
  const isWork = meanings[entry.act].owner === 'work';
  if (!isWork || (await deps.records.get({ kind: 'button', id: [button.id] }))) return false;
  if (await mayTell(button.to, { taskId: button.taskId, number }, deps)) return false;
  await deps.records.commit([{ put: { ...button, state: 'gathered' } }]);
  return true;
};

interface Claimed {
  readonly kind: 'claimed';
  readonly button: ButtonRow;
  readonly attempt: SendAttempt;
}
type Left = { readonly kind: 'left' };

const claim = async (
  made: ButtonRow,
  attempt: SendAttempt,
  records: OwnerMailDeps['records'],
): Promise<Attempt<Claimed | Left>> => {
  const found = await records.get({ kind: 'button', id: [made.id] });
  const standing = found ? standingOf(found, attempt.at) : 'waiting';
  if (found && standing === 'forgotten')
    return { commit: await records.commit([{ put: { ...found, state: 'unknown' } }]), value: { kind: 'left' } };
  if (standing !== 'waiting') return { commit: nothingToCommit, value: { kind: 'left' } };
  const button: ButtonRow = { ...(found ?? made), state: 'sending', attempt };
  return { commit: await records.commit([{ put: button }]), value: { kind: 'claimed', button, attempt } };
};

const record = async (
  { button, attempt }: Claimed,
  outcome: SendOutcome,
  records: OwnerMailDeps['records'],
): Promise<Attempt<void>> => {
  const found = await records.get({ kind: 'button', id: [button.id] });
  if (!found || !isHeldBy(found, attempt)) return { commit: nothingToCommit, value: undefined };
  return { commit: await records.commit([{ put: { ...found, ...afterAttempt(outcome) } }]), value: undefined };
};

const buttonFor = (
  task: TaskRow,
  { name, email }: TaskRow['owner'],
  { number, now }: { readonly number: number; readonly now: Instant },
): ButtonRow => ({
  ...{ kind: 'button', version: 0, id: idOf('button', task.id, String(number), email), taskId: task.id },
  to: { name, email },
  used: {},
  expires: Math.floor(millisecondsOf(plus(now, buttonsLast)) / 1000),
});

const mailFor = async (
  task: TaskRow,
  { entry, number, button }: News & { readonly button: ButtonRow },
  deps: OwnerMailDeps,
): Promise<OutgoingMail> => {
  const { brand, programs } = deps.config;
  const { id, to } = button;
  const before = beforeLines(await readBefore(task, deps), { zone: brand.timezone, programs });
  const expires = plus(deps.clock.now(), buttonsLast);
  const url = `${deps.publicUrl}/t/${signLink({ purpose: 'task', id, expires }, deps.keyring.links)}`;
  return {
    ...taskMail({ task, entry, brand, to, url, before, inboxUrl: `${deps.publicUrl}/app/tasks/${task.id}` }),
    to: to.email,
    from: { name: `${brand.name} – Heardback`, address: brand.from },
    replyTo: staffReplyAddress(task.id, { email: to.email, domain: brand.replies, step: number }, deps.keyring.links),
    headers: { 'Auto-Submitted': 'auto-generated' },
  };
};
