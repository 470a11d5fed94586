import type { SwitchesRow } from '../../contracts/rows/program.ts';
import { type Instant, instant, millisecondsOf } from '../instant.ts';
import { own } from '../own.ts';

const day = 86_400_000;

/** Days that are looked at, today included: complaints come within days. */
export const windowDays = 7;

/** When somebody last let a programme go on that had halted by itself: what was before is forgiven. */
export const resumedAt = (program: string, switches: Pick<SwitchesRow, 'resumed'> | undefined): Instant | undefined =>
  own(switches?.resumed ?? {}, program);

/** Where a message is counted that left at this instant: its day in UTC, or what is left of it since the programme was resumed. */
export const bucketOf = (sentAt: Instant, resumed: Instant | undefined): string =>
  resumed !== undefined && sentAt >= resumed && dayOf(sentAt) === dayOf(resumed) ? resumed : dayOf(sentAt);

/** The buckets to be judged by, the newest first; nothing from before the programme was resumed. */
export const bucketsUntil = (now: Instant, resumed: Instant | undefined): readonly string[] =>
  Array.from({ length: windowDays }, (_, ago) => instant(millisecondsOf(now) - ago * day))
    .filter((at) => resumed === undefined || dayOf(at) >= dayOf(resumed))
    .map((at) => (resumed !== undefined && dayOf(at) === dayOf(resumed) ? resumed : dayOf(at)));

const dayOf = (at: Instant): string => at.slice(0, 10);

/** When a bucket is not needed any more, in seconds: harm may be heard of weeks later. */
export const expiresAfter = (bucket: string): number => Math.floor(Date.parse(bucket) / 1000) + 60 * 86_400;
