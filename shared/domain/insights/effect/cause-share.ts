import { type Change, changeBetween } from '../../score/change.ts';
import { noTally, type Tally } from '../../score/tally.ts';
import { type Share, shareOf } from '../asked.ts';

/** Answers of one time, and what became of their tasks. */
export interface CauseCount {
  readonly n: number;
  /** Whose task has the cause. */
  readonly withCause: number;
  /** Whose task was closed, or has any cause. */
  readonly settled: number;
  /** Whose task still waits: nobody knows its cause yet. */
  readonly waiting: number;
}

export interface ShareMove {
  readonly before: Share;
  readonly after: Share;
  readonly change: Change | undefined;
}

/**
 * The share of answers that have a cause, before and after. A cause is known when a task is closed, so that fresh answers would
 * always look better: a task that waits is counted as the cause as often as tasks had it before. That is how it would be
 * had nothing changed, and so speaks against an improvement rather than for it.
 */
export const shareMove = (before: CauseCount, after: CauseCount): ShareMove => {
  const usual = before.settled === 0 ? 0 : before.withCause / before.settled;
  const counted = ({ withCause, waiting }: CauseCount): number => withCause + usual * waiting;
  const [was, is] = [counted(before), counted(after)];
  return {
    before: shareOf(was, before.n),
    after: shareOf(is, after.n),
    change: changeBetween('csat', tallyOfShare(was, before.n), tallyOfShare(is, after.n)),
  };
};

/** Newcombe's interval asks for the count and the whole alone. */
const tallyOfShare = (up: number, n: number): Tally => ({ ...noTally(), n, up: Math.min(up, n) });
