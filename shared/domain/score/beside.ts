import type { Change } from './change.ts';

/**
 * Difference in differences: how much further something moved than what was left as it was. The interval takes from each of the
 * two changes what lies on either side of it (MOVER; Zou and Donner 2008), as Newcombe's does for two shares.
 */
export const beside = (changed: Change, left: Change): Change => {
  const by = changed.by - left.by;
  const low = by - Math.hypot(reach(changed.by - changed.low), reach(left.high - left.by));
  const high = by + Math.hypot(reach(changed.high - changed.by), reach(left.by - left.low));
  return { by, low, high, isReal: low > 0 || high < 0 };
};

/** The adjusted interval of a few answers need not hold what was seen. */
const reach = (length: number): number => Math.max(0, length);
