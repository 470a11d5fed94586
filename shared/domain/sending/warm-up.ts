import { quarterOf } from './ledger.ts';

/** How a domain that nobody knows begins: few mails on the first day, more on each that follows. */
export interface WarmUp {
  /** The first day, as `2026-12-01`, in UTC. */
  readonly from: string;
  readonly firstDay: number;
  /** Mails of a day for each of the day before. */
  readonly growth: number;
  /** Mails a day at which it is over. */
  readonly until: number;
}

const quartersOfDay = 96;

/** Mails that may leave within 24 hours: without limit once it is over. Before it begins, as on the first day. */
export const ceilingOf = (warmUp: WarmUp | undefined, now: number): number => {
  if (!warmUp) return Number.POSITIVE_INFINITY;
  const { from, firstDay, growth, until } = warmUp;
  const quarters = quarterOf(now) - quarterOf(Date.parse(`${from}T00:00:00.000Z`));
  const ceiling = Math.floor(firstDay * growth ** Math.max(0, Math.floor(quarters / quartersOfDay)));
  return ceiling >= until ? Number.POSITIVE_INFINITY : ceiling;
};
