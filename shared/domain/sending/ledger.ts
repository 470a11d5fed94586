import { type Instant, instant } from '../instant.ts';

/** Messages that were given leave, by quarter of an hour: oldest first, the last number being that of `quarter`. */
export interface Ledger {
  /** Quarters of an hour since the epoch. */
  readonly quarter: number;
  readonly counts: readonly number[];
}

const length = 15 * 60_000;
/** Quarters that a day of 24 hours can touch. */
const ofDay = 97;

export const quarterOf = (at: number): number => Math.floor(at / length);

export const emptyLedger: Ledger = { quarter: 0, counts: [] };

/** @param at when the last of the messages may leave; @param count below 0 for leave that was not used. */
export const entered = ({ quarter, counts }: Ledger, at: number, count: number): Ledger => {
  const [own, newest] = [quarterOf(at), Math.max(quarter, quarterOf(at))];
  const first = newest - ofDay;
  const next = Array.from({ length: ofDay + 1 }, (_, index) => {
    const of = first + index;
    const before = counts[counts.length - 1 - (quarter - of)] ?? 0;
    return of === own ? Math.max(0, before + count) : before;
  });
  const from = next.findIndex((value) => value > 0);
  return { quarter: newest, counts: from < 0 ? [] : next.slice(from) };
};

/** Messages of every quarter that the 24 hours up to an instant touch: never fewer than left within them. */
export const spent = ({ quarter, counts }: Ledger, now: number): number => {
  const oldest = quarterOf(now) - ofDay + 1;
  return counts.reduce((sum, count, at) => sum + (quarter - (counts.length - 1 - at) >= oldest ? count : 0), 0);
};

/** When so much is spent no more that one message may leave: undefined where a day is not enough. */
export const roomFrom = (ledger: Ledger, limit: number, now: number): Instant | undefined => {
  for (let later = 0; later <= ofDay; later += 1) {
    const at = later === 0 ? now : (quarterOf(now) + later) * length;
    if (spent(ledger, at) + 1 <= limit) return instant(at);
  }
  return undefined;
};
