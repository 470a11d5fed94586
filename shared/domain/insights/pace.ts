import { type Change, changeOfShares } from '../score/change.ts';
import { type Share, shareOf } from './asked.ts';
import { type Facts, numbersOf, type Rows, those } from './fact-rows.ts';

const week = 7 * 86_400_000;

/** How many of those who were asked did something within a week, and whether more do than before. */
export interface Pace {
  readonly share: Share;
  readonly change: Change | undefined;
}

interface Periods {
  /** Surveys sent in the period, and in the one before. */
  readonly sent: Rows;
  readonly before: Rows;
  /** Epoch milliseconds. */
  readonly now: number;
}

/**
 * Only surveys sent a week ago or earlier count: whoever was asked yesterday has had no time yet, and the newest period would
 * always look worse.
 */
export const paceOf = (surveys: Facts, what: 'answeredAt' | 'optedOutAt', { sent, before, now }: Periods): Pace => {
  const [from, at] = [numbersOf(surveys, 'sentAt'), numbersOf(surveys, what)];
  const within = (rows: Rows): Share => {
    const ripe = those(rows, (row) => (from[row] ?? now) + week <= now);
    return shareOf(those(ripe, (row) => (at[row] ?? Number.NaN) <= (from[row] ?? 0) + week).length, ripe.length);
  };
  const [old, share] = [within(before), within(sent)];
  return { share, change: changeOfShares(old, share) };
};
