import type { RuntimeConfig } from '../../contracts/config/config.ts';

export interface Surge {
  /** Surveys of the programme in its usual busy hour. */
  readonly usual: number;
  /** More than this in one hour is a surge. */
  readonly limit: number;
  readonly isSurge: boolean;
}

/**
 * Whether an hour is far beyond a programme's usual one: the 90th percentile (nearest rank) of the hours of the last two
 * weeks in which anything came.
 */
export const surgeOf = (
  count: number,
  otherHours: readonly number[],
  { times, atLeast }: RuntimeConfig['surge'],
): Surge => {
  const sorted = [...otherHours].filter((each) => each > 0).sort((a, b) => a - b);
  const usual = sorted[Math.ceil(sorted.length * 0.9) - 1] ?? 0;
  const limit = Math.max(atLeast, Math.ceil(usual * times));
  return { usual, limit, isSurge: count > limit };
};
