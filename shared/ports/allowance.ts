import type { Instant } from '../domain/instant.ts';
import type { Priority } from '../domain/sending/priority.ts';

export type Leave =
  | { readonly kind: 'go' }
  /** `rate`: too many at this moment; `quota`: too many within the last 24 hours. */
  | { readonly kind: 'later'; readonly why: 'rate' | 'quota'; readonly until: Instant };

/** What all functions that send may send together: within the account's rate and quota. */
export interface Allowance {
  /** Whether a message may be begun. Asked before a message is claimed, so that one that may not leave is left as it was. */
  ask(priority: Priority): Promise<Leave>;
  /** The same, and when it may: uses the leave, and comes back at the moment at which the message is to leave. */
  take(priority: Priority): Promise<Leave>;
  /** The service refused more. */
  refused(): Promise<void>;
}

/** The account's own limits, and what it sent within 24 hours. */
export interface SendingAccount {
  limits(): Promise<{ readonly perSecond: number; readonly perDay: number; readonly sent: number }>;
}

export interface Pause {
  /** @param at milliseconds since the epoch. */
  until(at: number): Promise<void>;
}
