import { studentMean } from '../score/interval.ts';
import { tallyOf } from '../score/tally.ts';
import { type Share, shareOf } from './asked.ts';
import { everyRow, type Facts, numbersOf, type Rows, those, wordsBy } from './fact-rows.ts';

/** What a customer did later that was hoped for. */
interface Deed {
  readonly at: number;
  readonly amount: number;
  readonly currency: string | null;
}
type Deeds = ReadonlyMap<string | null, readonly Deed[]>;

/** What one survey sent over a channel is followed by, in one currency; null where there are too few for an interval. */
export interface Revenue {
  readonly channel: string;
  readonly currency: string;
  /** Surveys sent, those that nothing followed included. */
  readonly n: number;
  readonly total: number;
  readonly mean: number;
  readonly low: number | null;
  readonly high: number | null;
}

export interface Conversion {
  readonly event: string;
  /** Milliseconds. */
  readonly within: number;
  /** Of those asked, who did it in time. */
  readonly share: Share;
  /** The same of those never asked: what would have happened anyway. */
  readonly heldOut: Share;
  readonly revenue: readonly Revenue[];
}

interface Hope {
  readonly event: string;
  readonly within: number;
  /** From the moment until one is asked: those held out are counted from when they would have been. */
  readonly after: number;
  readonly program: string;
  /** Epoch milliseconds. */
  readonly now: number;
}

/**
 * Who did what was hoped for within a time after being asked, of those asked so long ago that the time is over.
 * @param sent surveys of one programme; needs `contact`, `channel` and `sentAt`.
 * @param moments of the period and as long after it; needs `contact`, `moment`, `amount` and `currency`.
 */
export const conversionOf = (
  { surveys, moments }: { readonly surveys: Facts; readonly moments: Facts },
  sent: Rows,
  hope: Hope,
): Conversion => {
  const { event, within, now } = hope;
  const deeds = deedsIn(moments, event);
  const from = numbersOf(surveys, 'sentAt');
  const contact = wordsBy(surveys, 'contact');
  const ripe = those(sent, (row) => (from[row] as number) + within <= now);
  const followed = (row: number) => deedsAfter(deeds, contact(row), { from: from[row] as number, within });
  const done = those(ripe, (row) => followed(row).length > 0);
  return {
    ...{ event, within, share: shareOf(done.length, ripe.length), heldOut: heldOut(moments, deeds, hope) },
    revenue: revenueOf(surveys, ripe, followed),
  };
};

const deedsIn = (moments: Facts, event: string): Deeds => {
  const [kind, contact, currency] = [
    wordsBy(moments, 'moment'),
    wordsBy(moments, 'contact'),
    wordsBy(moments, 'currency'),
  ];
  const [at, amounts] = [numbersOf(moments, 'at'), numbersOf(moments, 'amount')];
  const hoped = those(everyRow(moments.length), (row) => kind(row) === event && contact(row) !== null);
  const deedAt = (row: number): Deed => ({
    ...{ at: at[row] as number, amount: amounts[row] || 0, currency: currency(row) },
  });
  return new Map([...Map.groupBy(hoped, contact)].map(([who, rows]) => [who, rows.map(deedAt)]));
};

const deedsAfter = (
  deeds: Deeds,
  contact: string | null,
  { from, within }: { readonly from: number; readonly within: number },
): readonly Deed[] => (deeds.get(contact) ?? []).filter(({ at }) => at > from && at <= from + within);

const heldOut = (moments: Facts, deeds: Deeds, { program, after, within, now }: Hope): Share => {
  const [programs, reason, contact] = [
    wordsBy(moments, 'program'),
    wordsBy(moments, 'reason'),
    wordsBy(moments, 'contact'),
  ];
  const at = numbersOf(moments, 'at');
  const since = (row: number): number => (at[row] as number) + after;
  const out = those(
    everyRow(moments.length),
    (row) => programs(row) === program && reason(row) === 'holdout' && since(row) + within <= now,
  );
  const did = those(out, (row) => deedsAfter(deeds, contact(row), { from: since(row), within }).length > 0);
  return shareOf(did.length, out.length);
};

/** Amounts are never added over currencies. Student's t, though amounts are skewed: below some hundred it says little. */
const revenueOf = (surveys: Facts, ripe: Rows, followed: (row: number) => readonly Deed[]): readonly Revenue[] => {
  const channelOf = wordsBy(surveys, 'channel');
  const byChannel = Map.groupBy(ripe, (row) => channelOf(row) ?? '');
  return [...byChannel].flatMap(([channel, rows]) => {
    const all = rows.map((row) => followed(row).filter(({ currency }) => currency !== null));
    const currencies = new Set(all.flat().flatMap(({ currency }) => currency ?? []));
    return [...currencies].sort().map((currency) => {
      const amounts = all.map((deeds) =>
        deeds.reduce((sum, deed) => sum + (deed.currency === currency ? deed.amount : 0), 0),
      );
      return { channel, currency, ...meanOf(amounts) };
    });
  });
};

const meanOf = (amounts: readonly number[]): Omit<Revenue, 'channel' | 'currency'> => {
  const tally = tallyOf(amounts);
  const { n, sum: total } = tally;
  const { low, high } = studentMean(tally, { low: 0, high: Number.POSITIVE_INFINITY });
  return { n, total, mean: total / n, ...(n < 2 ? { low: null, high: null } : { low, high }) };
};
