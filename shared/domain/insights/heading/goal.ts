import type { Score } from '../../score/score.ts';
import type { Ahead } from './forecast.ts';

/**
 * `reached`: with all that is uncertain. `there`: the score is, its interval is not. `coming`: expected in time. `open`: within the
 * band. `beyond`: above all of the band. `unknown`: too little to say.
 */
export type Standing = 'reached' | 'there' | 'coming' | 'open' | 'beyond' | 'unknown';

/** Where a score stands to a goal. @param then what is expected on the day of the goal; undefined without a forecast. */
export const standingTo = (goal: number, now: Score, then: Ahead | undefined): Standing => {
  if (now.low !== null && !now.small && now.low >= goal) return 'reached';
  if (now.score !== null && now.score >= goal) return 'there';
  if (!then) return 'unknown';
  if (then.expected >= goal) return 'coming';
  return then.high >= goal ? 'open' : 'beyond';
};
