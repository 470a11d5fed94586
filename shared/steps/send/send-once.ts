import type { Instant } from '../../domain/instant.ts';
import { TransientError } from '../../ports/errors.ts';
import type { Clock, Ids, SendOutcome } from '../../ports/ports.ts';

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

/** @throws TransientError for a refusal that passes, so that the message comes again later. */
export const againLater = (outcome: SendOutcome): void => {
  if (outcome.kind === 'refused' && outcome.temporary) throw new TransientError('The message was refused for now.');
};
