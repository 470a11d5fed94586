import type { ConsentRow } from '../../shared/contracts/rows/consent.ts';
import { checkLink } from '../../shared/domain/link/token.ts';
import { decided, isDeclined } from '../../shared/domain/message/consent.ts';
import { performed } from '../../shared/domain/task/decide.ts';
import type { Clock, TaskPageKeys } from '../../shared/ports/ports.ts';
import type { Records } from '../../shared/ports/records.ts';
import { type Attempt, nothingToCommit, untilCommitted } from '../../shared/steps/commit/until-committed.ts';

export interface ConsentDeps {
  readonly records: Records;
  readonly clock: Clock;
  readonly keyring: TaskPageKeys;
}

export type Consented =
  | { readonly kind: 'consent'; readonly consent: ConsentRow; readonly token: string }
  | { readonly kind: 'invalid-link' }
  | { readonly kind: 'expired' };

/** What a customer is asked to agree to, or has agreed to. */
export const showConsent = async (token: string, { keyring, clock, records }: ConsentDeps): Promise<Consented> => {
  const checked = checkLink(token, 'consent', { key: keyring.links, now: clock.now() });
  if (checked.kind === 'forged') return { kind: 'invalid-link' };
  if (checked.kind === 'expired') return { kind: 'expired' };
  const consent = await records.get({ kind: 'consent', id: [checked.link.id] });
  return consent ? { kind: 'consent', consent, token } : { kind: 'invalid-link' };
};

const acts = ['agree', 'revoke', 'decline'] as const;

/** Agrees, declines, or takes it back; which of these, and when, is in the task's history and so in the audit trail. */
export const decideConsent = async (
  token: string,
  form: Readonly<Record<string, string | undefined>>,
  deps: ConsentDeps,
): Promise<Consented> => {
  const shown = await showConsent(token, deps);
  if (shown.kind !== 'consent' || !acts.some((act) => act === form.do)) return shown;
  const wish = { agrees: form.do === 'agree', declines: form.do === 'decline', name: form.name?.trim().slice(0, 100) };
  const consent = await untilCommitted(async (): Promise<Attempt<ConsentRow | undefined>> => {
    const found = await deps.records.get({ kind: 'consent', id: [shown.consent.id] });
    if (!found) return { commit: nothingToCommit, value: undefined };
    const at = deps.clock.now();
    const next = decided(found, wish, at);
    if (next === found) return { commit: nothingToCommit, value: found };
    const task = await deps.records.get({ kind: 'task', id: [found.taskId] });
    const { agrees } = wish;
    const declines = isDeclined(next);
    const told = task ? [{ put: performed({ type: 'consent', agrees, declines, use: found.use, at }, task, at) }] : [];
    return { commit: await deps.records.commit([{ put: next }, ...told]), value: next };
  });
  return consent ? { ...shown, consent } : { kind: 'invalid-link' };
};
