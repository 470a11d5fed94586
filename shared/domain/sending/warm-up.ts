import { quarterOf } from './ledger.ts';

/** How a domain that nobody knows begins: few mails on the first day, more on each that follows. */
export interface WarmUp {
  /** The first day, as `2026-12-01`, in UTC; without it the one on which mail left first. */
  readonly from?: string | undefined;
  readonly firstDay: number;
  /** Mails of a day for each of the day before. */
  readonly growth: number;
  /** Mails a day at which it is over. */
  readonly until: number;
}

const quartersOfDay = 96;

/** Which domain is becoming known, and since when: the first mail that was given leave, in milliseconds since the epoch. */
export interface Warming {
  readonly domain: string;
  readonly since: number;
}

/** With the first mail of a domain its warm-up begins; another domain begins anew. @param before of what was sent until now. */
export const warming = (before: Warming | undefined, domain: string, now: number): Warming =>
  before?.domain === domain ? before : { domain, since: now };

/**
 * Mails that may leave within 24 hours: without limit once it is over. Before it begins, as on the first day.
 * @param since when mail left first, in milliseconds since the epoch; undefined where none has.
 */
export const ceilingOf = (warmUp: WarmUp | undefined, now: number, since?: number): number => {
  if (!warmUp) return Number.POSITIVE_INFINITY;
  const { from, firstDay, growth, until } = warmUp;
  const start = from === undefined ? (since ?? now) : Date.parse(`${from}T00:00:00.000Z`);
  const quarters = quarterOf(now) - quarterOf(start);
  const ceiling = Math.floor(firstDay * growth ** Math.max(0, Math.floor(quarters / quartersOfDay)));
  return ceiling >= until ? Number.POSITIVE_INFINITY : ceiling;
};
