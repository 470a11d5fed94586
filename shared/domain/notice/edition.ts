import { type Day, localDay, type Period, stepStart } from '../insights/dates.ts';
import { day, stretchAt } from '../timing/offsets.ts';

/** One digest of one period. */
export interface Edition {
  readonly period: Period;
  /** The same for every wake-up within which it may be sent. */
  readonly name: string;
}

const hour = 3_600_000;
/** What is later than this helps nobody any more; the next one comes. */
const latest = { day: 12 * hour, week: 48 * hour } as const;

/**
 * The instant at which a time of day first stands on the clock of a zone, or is first passed where the clock skips it.
 * @param at `08:00`
 */
export const momentOn = (date: Day, at: string, zone: string): number => {
  const [hours = 0, minutes = 0] = at.split(':').map(Number);
  const local = date * day + hours * hour + minutes * 60_000;
  const [earlier, later] = [local - 14 * hour, local + 14 * hour].map((near) => local - stretchAt(zone, near).offset);
  const isThere = (moment: number): boolean => moment + stretchAt(zone, moment).offset === local;
  const found = [earlier ?? 0, later ?? 0].filter(isThere);
  return found.length > 0 ? Math.min(...found) : (earlier ?? 0);
};

/** The digest that is due now, if one is. @param now epoch milliseconds. */
export const editionAt = (
  { every, at }: { readonly every: 'day' | 'week'; readonly at: string },
  now: number,
  zone: string,
): Edition | undefined => {
  const today = localDay(now, zone);
  // The evening's may still come after midnight.
  const dates = every === 'day' ? [today, today - 1] : [stepStart(today, 'week')];
  const date = dates.find((one) => {
    const moment = momentOn(one, at, zone);
    return now >= moment && now - moment < latest[every];
  });
  if (date === undefined) return undefined;
  const period = { since: date - (every === 'day' ? 1 : 7), until: date - 1 };
  return { period, name: `${every}.${period.since}` };
};
