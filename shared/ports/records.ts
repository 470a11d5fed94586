import type { Channel } from '../contracts/rows/base.ts';
import type { Row, RowKind, RowOf } from '../contracts/rows/row.ts';
import type { HoldReason } from '../contracts/rows/survey.ts';
import type { Queue } from '../domain/task/queue.ts';

/** Names one row. */
export type Ref<K extends RowKind = RowKind> = { readonly kind: K; readonly id: readonly string[] };

/**
 * One part of a commit. `put` expects the version that the row carries (0: nothing stored yet) and stores the next one;
 * `require` changes nothing but fails the commit when the row has moved on; `erase` removes that very version for
 * good.
 */
export type Change =
  | { readonly put: Row }
  | { readonly require: Ref; readonly version: number }
  | { readonly erase: Ref; readonly version: number };

export type Commit =
  | { readonly kind: 'committed' }
  /** Another writer was faster; whoever tries again gives way first, where a table is shared by many processes. */
  | { readonly kind: 'conflict'; giveWay?(round: number): Promise<void> };

export interface Page {
  readonly refs: readonly Ref[];
  /** Hand this in to go on; absent on the last page. */
  readonly next?: string;
}

export interface ListOptions extends ReadOptions {
  readonly limit?: number;
  readonly after?: string;
  readonly newestFirst?: boolean;
}

export interface ReadOptions {
  /**
   * What was written within the last second may be missing: half the price. For rows whose version a commit then rests on, and for
   * what may be seen a moment late.
   */
  readonly mayLag?: boolean;
}

/** `after` was not handed out by this list. */
export class InvalidCursorError extends Error {
  override readonly name = 'InvalidCursorError';
}

/** The lists that can be read without knowing ids. */
export type List =
  | { readonly of: 'contact'; readonly contactId: string; readonly what: 'events' | 'surveys' | 'tasks' }
  /** Over all teams, in the order of a team's own queue. */
  | { readonly of: 'queue'; readonly queue: Queue }
  | { readonly of: 'inbox'; readonly team: string; readonly queue: Queue }
  | { readonly of: 'undelivered' }
  | { readonly of: 'unheard' }
  /** Answers over public links and kiosks: nobody knows whose. */
  | { readonly of: 'unnamed' }
  | { readonly of: 'consents' }
  | { readonly of: 'improvements' }
  | { readonly of: 'messages'; readonly taskId: string }
  /** Answers to its customer that somebody has begun. */
  | { readonly of: 'drafts'; readonly taskId: string }
  /** Messages that came in of somebody, or about something. */
  | { readonly of: 'arrivals'; readonly by: string }
  | { readonly of: 'audit'; readonly chain: string }
  | { readonly of: 'due'; readonly hour: string; readonly shard: number }
  /** Hours with a surge that nobody has decided on. */
  | { readonly of: 'holds' }
  | { readonly of: 'held'; readonly program: string; readonly why: HoldReason }
  | { readonly of: 'pace'; readonly program: string }
  | { readonly of: 'unread'; readonly source: string }
  | { readonly of: 'duplicates'; readonly key: string }
  | { readonly of: 'intents'; readonly surveyId: string };

/** A row that only counts. */
export type Counter =
  | { readonly kind: 'pace'; readonly program: string; readonly hour: string; readonly expires: number }
  | {
      readonly kind: 'unread';
      readonly source: string;
      readonly day: string;
      readonly type: string;
      readonly expires: number;
    }
  | {
      readonly kind: 'sends';
      readonly program: string;
      readonly channel: Channel;
      readonly bucket: string;
      readonly expires: number;
    }
  | { readonly kind: 'burst'; readonly minute: string; readonly expires: number };

/**
 * The store. A commit is all or nothing and rows never overwrite one another: whoever loses a race gets `conflict`,
 * reads again and decides again. A commit of one's own that was merely repeated counts as committed.
 */
export interface Records {
  get<K extends RowKind>(ref: Ref<K>): Promise<RowOf<K> | undefined>;
  /** In the order asked for; consistent for each row unless it may lag, not across rows. */
  getAll(refs: readonly Ref[], options?: ReadOptions): Promise<readonly (Row | undefined)[]>;
  commit(changes: readonly Change[]): Promise<Commit>;
  /**
   * Adds one, or as many as are said, and returns the new count, without a conflict however many do so at once. A repeated request may count
   * twice: good for judging how much there is, not for money.
   */
  count(counter: Counter, by?: number): Promise<number>;
  /** Lists may lag behind commits by a moment. */
  list(list: List, options?: ListOptions): Promise<Page>;
}
