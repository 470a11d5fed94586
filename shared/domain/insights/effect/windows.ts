import type { Day, Period } from '../dates.ts';

/** Two times of equal length, before an improvement and from its first day on. */
export interface Windows {
  readonly before: Period;
  readonly after: Period;
  readonly days: number;
}

/**
 * @param days the longest that either may be.
 * @param today which is not over yet, and belongs to neither.
 * @returns undefined as long as no whole day has passed since.
 */
export const windowsOf = (
  on: Day,
  { today, days }: { readonly today: Day; readonly days: number },
): Windows | undefined => {
  const length = Math.min(days, today - on);
  return length < 1
    ? undefined
    : { before: { since: on - length, until: on - 1 }, after: { since: on, until: on + length - 1 }, days: length };
};
