import type { ButtonRow } from '../../shared/contracts/rows/staff.ts';
import type { HistoryEntry, TaskRow } from '../../shared/contracts/rows/task.ts';
import { idOf } from '../../shared/domain/id.ts';
import { millisecondsOf, plus } from '../../shared/domain/instant.ts';
import { staffReplyAddress } from '../../shared/domain/link/reply-address.ts';
import { signLink } from '../../shared/domain/link/token.ts';
import { calledFor } from '../../shared/domain/task/clocks.ts';
import type { Keyring } from '../../shared/ports/ports.ts';
import { taskMail } from '../../shared/render/staff/task-mail.ts';
import { beforeLines } from '../../shared/render/staff/task-text.ts';
import { readBefore } from '../../shared/steps/task/read-before.ts';
import { type DigestDeps, mayTell } from './digest.ts';

export interface OwnerMailDeps extends DigestDeps {
  readonly keyring: Keyring;
}

/** Steps of a task that somebody is written to about. */
const acts = ['opened', 'reminded', 'escalated', 'replied', 'not-delivered'] as const;
/** A mail that lies about for longer belongs to nobody's hands. */
const buttonsLast = 14 * 86_400_000;

/**
 * Writes to whoever has to act, once for each step: the row that the buttons refer to is made first, and who finds it made
 * leaves the mail alone. Promoters are thanked from their own queue, without a mail for each.
 */
export const mailOwner = async (
  task: TaskRow,
  { entry, number }: { readonly entry: HistoryEntry; readonly number: number },
  deps: OwnerMailDeps,
): Promise<void> => {
  const act = acts.find((one) => one === entry.act);
  const isConversation = act === 'replied' || act === 'not-delivered';
  if (!act || (!isConversation && (task.group === 'promoter' || task.noContact))) return;
  const { records, mailer, clock, config, publicUrl } = deps;
  const to = act === 'escalated' ? calledFor(task) : task.owner;
  const until = plus(clock.now(), buttonsLast);
  const id = idOf('button', task.id, String(number));
  const expires = Math.floor(millisecondsOf(until) / 1000);
  const button: ButtonRow = {
    kind: 'button',
    version: 0,
    id,
    taskId: task.id,
    to: { name: to.name, email: to.email },
    used: {},
    expires,
  };
  const claimed = await records.commit([{ put: button }]);
  if (claimed.kind === 'conflict') return;
  // What a customer writes back is told each time: somebody waits for it.
  if (!isConversation && !(await mayTell({ email: to.email, name: to.name }, { taskId: task.id, number }, deps)))
    return;
  const { brand } = config;
  const before = beforeLines(await readBefore(task, deps), brand.timezone);
  const url = `${publicUrl}/t/${signLink({ purpose: 'task', id, expires: until }, deps.keyring.links)}`;
  await mailer.send({
    ...taskMail({ task, act, brand, to, url, before, inboxUrl: `${publicUrl}/app/tasks/${task.id}` }),
    to: to.email,
    from: { name: `${brand.name} – Heardback`, address: brand.from },
    // What they answer is a note for the team, and never goes to the customer.
    replyTo: staffReplyAddress(task.id, { email: to.email, domain: brand.replies }, deps.keyring.links),
    headers: { 'Auto-Submitted': 'auto-generated' },
  });
};
