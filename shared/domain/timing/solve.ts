import type { HoursConfig } from '../../contracts/config/calendar.ts';
import type { Reason } from '../../contracts/rows/event.ts';
import { type Instant, instant, millisecondsOf } from '../instant.ts';
import { lawOnTexts } from './law.ts';
import { day } from './offsets.ts';
import { firstPermitted, permission, weekdays } from './permitted.ts';

/** What has to suit the recipient. */
export interface Wish {
  readonly notBefore: Instant;
  readonly hours: HoursConfig;
  /** IANA zones the person may be in: the moment must suit all of them. */
  readonly zones: readonly string[];
  readonly channel: 'email' | 'sms';
  /** ISO 3166; whose law on texts holds. */
  readonly country?: string | undefined;
  /** Local dates (`2026-12-25`) on which nothing is sent. */
  readonly closed?: readonly string[] | undefined;
}

export type Solution =
  | { readonly kind: 'at'; readonly moment: Instant; readonly reasons: readonly Reason[] }
  | { readonly kind: 'never'; readonly reasons: readonly Reason[] };

/** How far ahead a moment is looked for. */
export const horizon = 60 * day;

/**
 * The first moment, not before the one wished for, at which it is within the hours, and within what the law allows for texts,
 * in every zone the person may be in. `never` when there is none within 60 days. Reasons name zones and countries, no person.
 * @throws RangeError for a zone that the runtime does not know.
 */
export const solve = (wish: Wish): Solution => {
  const law = lawOf(wish);
  const moment = firstUnder(wish, law);
  const within = `within ${hoursInWords(wish.hours)} in ${zonesInWords(wish.zones)}`;
  const reason = (verdict: Reason['verdict'], detail: string): Reason => ({ rule: 'timing', verdict, detail });
  if (moment === undefined) {
    const also = law ? ` and suits the law (${law.rule})` : '';
    return {
      kind: 'never',
      reasons: [reason('fail', `No moment in the 60 days from ${wish.notBefore} lies ${within}${also}.`)],
    };
  }
  const without = law && firstUnder(wish, undefined);
  const moved = law && without !== undefined && without < moment;
  return {
    kind: 'at',
    moment: instant(moment),
    reasons: [
      ...(moved ? [reason('note', `Put off from ${instant(without)}: ${law.rule}.`)] : []),
      reason('pass', `First moment ${within}: ${instant(moment)}.`),
    ],
  };
};

const firstUnder = (wish: Wish, law: ReturnType<typeof lawOf>): number | undefined => {
  const from = millisecondsOf(wish.notBefore);
  return wish.zones.length === 0 ? undefined : firstPermitted(permission(wish, law), [from, from + horizon]);
};

export const lawOf = ({ channel, country }: Pick<Wish, 'channel' | 'country'>) =>
  channel === 'sms' ? lawOnTexts(country) : undefined;

const zonesInWords = (zones: readonly string[]): string =>
  zones.length > 1 ? `all of ${zones.join(', ')}` : (zones[0] ?? 'no zone');

const hoursInWords = ({ from, to, on }: HoursConfig): string =>
  `${from}-${to} ${daysInWords(weekdays.filter((name) => on.includes(name)))}`;

const daysInWords = (names: readonly (typeof weekdays)[number][]): string => {
  const [first, last] = [names[0], names.at(-1)];
  if (!first || !last) return 'on no day';
  if (names.length === 7) return 'on any day';
  const unbroken = weekdays.indexOf(last) - weekdays.indexOf(first) === names.length - 1;
  return unbroken && names.length > 2 ? `${capital(first)} to ${capital(last)}` : `on ${names.map(capital).join(', ')}`;
};

const capital = (name: string): string => `${name.charAt(0).toUpperCase()}${name.slice(1)}`;
