import { type Instant, millisecondsOf } from '../../domain/instant.ts';
import { TransientError } from '../../ports/errors.ts';
import type { Clock, Ids, SendOutcome, Timer } from '../../ports/ports.ts';

/** One try to send something: known again by its id when its outcome is written down. */
export interface SendAttempt {
  readonly id: string;
  readonly at: Instant;
}

/** How one sort of message is sent at most once. */
export interface Once<C extends { readonly kind: 'claimed' }, L, S> {
  /** Commits that this attempt, and no other, has the right to send; otherwise says why nothing is sent. */
  readonly claim: (attempt: SendAttempt) => Promise<C | L>;
  readonly send: (claimed: C) => Promise<SendOutcome>;
  /** Writes down what became of the attempt, unless another has taken over. */
  readonly record: (claimed: C, outcome: SendOutcome) => Promise<S>;
}

export interface Tried<C, S> {
  readonly kind: 'tried';
  readonly claimed: C;
  readonly outcome: SendOutcome;
  readonly recorded: S;
}

/**
 * The one way to send: claims by a conditional write, sends, writes down the outcome. A crash after the claim leaves a message
 * that may have been sent, and so is never sent again.
 */
export const sendOnce = async <C extends { readonly kind: 'claimed' }, L extends { readonly kind: string }, S>(
  { claim, send, record }: Once<C, L, S>,
  { ids, clock }: { readonly ids: Ids; readonly clock: Clock },
): Promise<Exclude<L, { readonly kind: 'claimed' }> | Tried<C, S>> => {
  const claimed = await claim({ id: ids.next(), at: clock.now() });
  if (!isClaimed(claimed)) return claimed as Exclude<L, { readonly kind: 'claimed' }>;
  const outcome = await send(claimed);
  return { kind: 'tried', claimed, outcome, recorded: await record(claimed, outcome) };
};

const isClaimed = <C extends { readonly kind: 'claimed' }>(found: C | { readonly kind: string }): found is C =>
  found.kind === 'claimed';

/**
 * A refusal that passes. Where it is known when it has passed, the message is woken then: what the account may not send before the
 * evening must not use up the tries that a queue has.
 * @throws TransientError where it is not known, so that the message comes again with its queue's own delay.
 */
export const againLater = async (outcome: SendOutcome, waking?: Waking): Promise<void> => {
  if (outcome.kind !== 'refused' || !outcome.temporary) return;
  const { retryAt } = outcome;
  if (waking === undefined || retryAt === undefined) throw new TransientError('The message was refused for now.');
  const generation = Math.ceil(millisecondsOf(retryAt) / 1000);
  await waking.timer.arm({ kind: waking.kind, id: waking.id, generation }, retryAt);
};

interface Waking {
  readonly kind: 'message' | 'saying';
  readonly id: string;
  readonly timer: Timer;
}
