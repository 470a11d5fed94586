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
export const surgeOf = (count: number, otherHours: readonly number[], setting: RuntimeConfig['surge']): Surge => {
  const sorted = inOrder(otherHours);
  return judged(count, { ninth: sorted[rankOf(sorted.length)], of: sorted.length }, setting);
};

/** The same of each hour beside all the others, which are put in order once for all of them. */
export const surgesOf = (hours: readonly number[], setting: RuntimeConfig['surge']): readonly Surge[] => {
  const sorted = inOrder(hours);
  return hours.map((count) => {
    const others = count > 0 ? sorted.length - 1 : sorted.length;
    const rank = rankOf(others);
    // What stands behind the hour itself moves up by one place.
    const usual = count > 0 && count <= (sorted[rank] ?? 0) ? sorted[rank + 1] : sorted[rank];
    return judged(count, { ninth: usual, of: others }, setting);
  });
};

const inOrder = (hours: readonly number[]): readonly number[] => hours.filter((each) => each > 0).sort((a, b) => a - b);

const rankOf = (length: number): number => Math.ceil(length * 0.9) - 1;

const judged = (
  count: number,
  { ninth, of }: { readonly ninth: number | undefined; readonly of: number },
  { times, atLeast }: RuntimeConfig['surge'],
): Surge => {
  const usual = of < historyFrom ? atLeast : (ninth ?? atLeast);
  const limit = Math.max(atLeast, Math.ceil(usual * times));
  return { usual, limit, isSurge: count > limit };
};
