import type { Instant } from '../domain/instant.ts';
import type { Priority } from '../domain/sending/priority.ts';
import type { Turns } from '../domain/sending/turns.ts';

export type Leave =
  | { readonly kind: 'go' }
  /** `rate`: too many at this moment; `quota`: too many within the last 24 hours; `line`: others have waited for longer. */
  | { readonly kind: 'later'; readonly why: 'rate' | 'quota' | 'line'; readonly until: Instant };

/** What all functions that send may send together: within the account's rate and quota. */
export interface Allowance {
  /** Whether a message may be begun. Asked before a message is claimed, so that one that may not leave is left as it was. */
  ask(priority: Priority, how?: Asking): Promise<Leave>;
  /** The same, and when it may: uses the leave, and comes back at the moment at which the message is to leave. */
  take(priority: Priority): Promise<Leave>;
  /** The service refused more. */
  refused(): Promise<void>;
  readonly line: WaitingLine;
}

export interface Asking {
  /** It is somebody's turn who waited in the line. */
  readonly isTurn?: boolean;
  /** It should have left long ago: it waits for no slot, but in the line. */
  readonly isLate?: boolean;
  /** Messages that come behind it at once: where nobody else wants the slots, theirs are taken with its own. */
  readonly behind?: number | undefined;
}

/** Surveys that may not leave now. Who they are the store's list of held surveys says; this says that somebody looks after them. */
export interface WaitingLine {
  /** Called after a survey was put into the line. @returns when to look after it, and how many are to, where nobody was going to. */
  join(): Promise<{ readonly at: Instant; readonly hands: number } | undefined>;
  /** Somebody looks after it now, and the next time then; gives the turns, and how many do. */
  tend(next: Instant): Promise<{ readonly turns: Turns; readonly hands: number }>;
  /** So many more turns were taken. */
  took(turns: Turns): Promise<void>;
  /** Nobody waits any more. */
  dissolve(): Promise<void>;
}

/** The account's own limits, and what it sent within 24 hours. */
export interface SendingAccount {
  limits(): Promise<{ readonly perSecond: number; readonly perDay: number; readonly sent: number }>;
}

export interface Pause {
  /** @param at milliseconds since the epoch. */
  until(at: number): Promise<void>;
}
