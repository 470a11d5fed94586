import { type Instant, millisecondsOf } from '../../shared/domain/instant.ts';

/** Whether one more opening of a survey's link is written down. */
export type TakeOpening = (surveyId: string, now: Instant) => boolean;

/** Written down of one survey in an hour: far more than a person needs, and than a scanner that fell for the trap leaves. */
const mostInAnHour = 60;
const hour = 3_600_000;
/** Surveys that are remembered; beyond, the oldest is forgotten. */
const remembered = 1_000;

/**
 * Keeps whoever opens a link again and again from filling the table. Counted by each instance of the function for itself: a
 * counter in the table would be the very write that is to be saved. What is left out changes nothing but a count.
 * @param onMany is called once for each survey and hour.
 */
export const limitOpenings = (onMany: () => void): TakeOpening => {
  const seen = new Map<string, { count: number; until: number }>();
  return (surveyId, now) => {
    const at = millisecondsOf(now);
    const known = seen.get(surveyId);
    const entry = known && known.until > at ? known : { count: 0, until: at + hour };
    entry.count += 1;
    seen.delete(surveyId);
    seen.set(surveyId, entry);
    const [oldest] = seen.keys();
    if (seen.size > remembered && oldest !== undefined) seen.delete(oldest);
    if (entry.count === mostInAnHour + 1) onMany();
    return entry.count <= mostInAnHour;
  };
};
