import { type Instant, millisecondsOf } from '../../domain/instant.ts';
import type { SendOutcome } from '../../ports/ports.ts';
import type { SendAttempt } from './send-once.ts';

/** A row that waits to be sent, or was. */
interface SendingRow {
  readonly state?: string | undefined;
  readonly attempt?: SendAttempt | undefined;
}

/** Twice the time-out of the functions that send: whoever has been at it for longer has stopped. */
const longestInvocation = 120_000;

/** Whether an attempt is older than any that can still be under way: nobody can tell any more whether it sent. */
export const isForgotten = (attempt: SendAttempt | undefined, now: Instant): boolean =>
  attempt !== undefined && millisecondsOf(now) - millisecondsOf(attempt.at) >= longestInvocation;

/** `forgotten`: its sender stopped between claiming it and writing down the outcome. */
export type Standing = 'waiting' | 'in-flight' | 'forgotten' | 'over';

export const standingOf = ({ state, attempt }: SendingRow, now: Instant): Standing => {
  if (state === 'waiting') return 'waiting';
  if (state !== 'sending') return 'over';
  return isForgotten(attempt, now) ? 'forgotten' : 'in-flight';
};

/** Whether the row is still in the hands of an attempt. */
export const isHeldBy = ({ state, attempt }: SendingRow, { id }: SendAttempt): boolean =>
  state === 'sending' && attempt?.id === id;

/** What a row becomes by the outcome of its attempt; a refusal that passes lets it wait again. */
export type AfterAttempt =
  | { readonly state: 'sent'; readonly messageId: string }
  | { readonly state: 'unknown' | 'refused'; readonly reason: string }
  | { readonly state: 'waiting' };

export const afterAttempt = (outcome: SendOutcome): AfterAttempt => {
  switch (outcome.kind) {
    case 'sent':
      return { state: 'sent', messageId: outcome.messageId };
    case 'unknown':
      return { state: 'unknown', reason: outcome.reason };
    case 'refused':
      return outcome.temporary ? { state: 'waiting' } : { state: 'refused', reason: outcome.reason };
  }
};
