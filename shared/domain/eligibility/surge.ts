import type { RuntimeConfig } from '../../contracts/config/config.ts';

export interface Surge {
  /** Surveys of the programme in its usual busy hour; while it has no history, what the configuration takes for one. */
  readonly usual: number;
  /** More than this in one hour is a surge. */
  readonly limit: number;
  readonly isSurge: boolean;
}

/** So many hours in which anything came make a history. */
const historyFrom = 3;

/**
 * Whether an hour is far beyond a programme's usual one: the 90th percentile (nearest rank) of the hours of the last two
 * weeks in which anything came. A programme without a history has no usual hour of zero: a launch day has to be sent. Until a
 * few hours have shown what is usual, `atLeast` is taken for it.
 */
export const surgeOf = (
  count: number,
  otherHours: readonly number[],
  { times, atLeast }: RuntimeConfig['surge'],
): Surge => {
  const sorted = [...otherHours].filter((each) => each > 0).sort((a, b) => a - b);
  const usual = sorted.length < historyFrom ? atLeast : (sorted[Math.ceil(sorted.length * 0.9) - 1] ?? atLeast);
  const limit = Math.max(atLeast, Math.ceil(usual * times));
  return { usual, limit, isSurge: count > limit };
};
