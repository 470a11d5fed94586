import type { RuntimeConfig } from '../../shared/contracts/config/config.ts';
import type { DigestRow } from '../../shared/contracts/rows/notice.ts';
import { idOf } from '../../shared/domain/id.ts';
import type { Instant } from '../../shared/domain/instant.ts';
import { admitted, emptied, quiet, returned, type Told } from '../../shared/domain/notice/flood.ts';
import type { Clock, Mailer, Outbox, OutgoingMail, Timer } from '../../shared/ports/ports.ts';
import type { Records } from '../../shared/ports/records.ts';
import { digestMail } from '../../shared/render/staff/digest-mail.ts';
import { arm } from '../../shared/steps/commit/arm.ts';
import { nothingToCommit, untilCommitted } from '../../shared/steps/commit/until-committed.ts';

export interface DigestDeps {
  readonly records: Records;
  readonly timer: Timer;
  readonly clock: Clock;
  readonly mailer: Mailer;
  readonly outbox: Outbox;
  readonly config: RuntimeConfig;
  readonly publicUrl: string;
}

const idFor = (to: DigestRow['to']): string =>
  'chat' in to ? `chat-${idOf('digest', to.chat)}` : `owner-${idOf('digest', to.email)}`;

/** Whether somebody may be told of a step now; otherwise it waits for their digest, which is armed. */
export const mayTell = async (
  to: DigestRow['to'],
  step: Told,
  { records, timer, clock, config }: DigestDeps,
): Promise<boolean> => {
  const id = idFor(to);
  const { row, isNow } = await untilCommitted(async () => {
    const now = clock.now();
    const found = (await records.get({ kind: 'digest', id: [id] })) ?? quiet(id, to, now);
    const next = admitted(found, step, { now, above: config.notifications.digestAbove });
    return { commit: next.row === found ? nothingToCommit : await records.commit([{ put: next.row }]), value: next };
  });
  await arm(row, timer);
  return isNow;
};

/**
 * Tells at once what has waited: taken out of the row first, so that it is not told twice. What was certainly not told waits
 * for another window.
 */
export const tellDigest = async (due: DigestRow, deps: DigestDeps): Promise<void> => {
  const taken = await take(due.id, deps);
  if (!taken || taken.pending.length === 0) return;
  const { to, pending } = taken;
  if ('chat' in to) return deps.outbox.put([{ target: `chat.${to.chat}`, steps: pending }]);
  const outcome = await deps.mailer.send(await mailFor(to, pending, deps));
  if (outcome.kind === 'refused' && outcome.temporary)
    await putOff(taken, pending, { ...deps, until: outcome.retryAt });
};

/** Steps that could not be told wait for their digest. @param until when they may be, where that is known */
export const putOff = async (
  { to, id = idFor(to) }: Pick<DigestRow, 'to'> & { readonly id?: string },
  steps: readonly Told[],
  { records, timer, clock, until }: DigestDeps & { readonly until: Instant | undefined },
): Promise<void> => {
  const row = await untilCommitted(async () => {
    const now = clock.now();
    const found = (await records.get({ kind: 'digest', id: [id] })) ?? quiet(id, to, now);
    const next = returned(found, steps, { now, until });
    return { commit: await records.commit([{ put: next }]), value: next };
  });
  await arm(row, timer);
};

const take = (id: string, { records, clock }: DigestDeps): Promise<DigestRow | undefined> =>
  untilCommitted(async () => {
    const found = await records.get({ kind: 'digest', id: [id] });
    if (found?.state !== 'due') return { commit: nothingToCommit, value: undefined };
    return { commit: await records.commit([{ put: emptied(found, clock.now()) }]), value: found };
  });

const mailFor = async (
  to: Extract<DigestRow['to'], { email: string }>,
  pending: readonly Told[],
  { records, config: { brand }, publicUrl }: DigestDeps,
): Promise<OutgoingMail> => {
  const ids = [...new Set(pending.map(({ taskId }) => taskId))];
  const rows = await records.getAll(ids.map((id) => ({ kind: 'task', id: [id] })));
  const tasks = rows.filter((row) => row?.kind === 'task');
  return {
    ...digestMail({ tasks, brand, to, inboxUrl: `${publicUrl}/app` }),
    to: to.email,
    from: { name: `${brand.name} – Heardback`, address: brand.from },
    replyTo: brand.from,
    headers: { 'Auto-Submitted': 'auto-generated' },
  };
};
