import { studentMean } from '../score/interval.ts';
import { tallyOf } from '../score/tally.ts';
import { type Share, shareOf } from './asked.ts';
import { type Facts, numbersOf, type Rows, those, wordsOf } from './fact-rows.ts';

/** What a customer did later that was hoped for. */
interface Deed {
  readonly at: number;
  readonly amount: number;
  readonly currency: string | null;
}
type Deeds = ReadonlyMap<string, readonly Deed[]>;

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
export const conversionOf = (surveys: Facts, sent: Rows, moments: Facts, hope: Hope): Conversion => {
  const { event, within, now } = hope;
  const deeds = deedsIn(moments, event);
  const from = numbersOf(surveys, 'sentAt');
  const contacts = wordsOf(surveys, 'contact');
  const ripe = those(sent, (row) => (from[row] ?? now) + within <= now);
  const whose = (row: number): string => contacts.words[contacts.codes[row] ?? -1] ?? '';
  const followed = (row: number) => deedsAfter(deeds, whose(row), { from: from[row] ?? 0, within });
  const done = those(ripe, (row) => followed(row).length > 0);
  return {
    ...{ event, within, share: shareOf(done.length, ripe.length), heldOut: heldOut(moments, deeds, hope) },
    revenue: revenueOf(surveys, ripe, followed),
  };
};

const deedsIn = (moments: Facts, event: string): Deeds => {
  const [kinds, contacts, currencies] = ['moment', 'contact', 'currency'].map((name) => wordsOf(moments, name));
  const [at, amounts] = [numbersOf(moments, 'at'), numbersOf(moments, 'amount')];
  const wanted = kinds?.words.indexOf(event) ?? -1;
  const found = new Map<string, Deed[]>();
  for (let row = 0; row < moments.length; row += 1) {
    const contact = contacts?.words[contacts.codes[row] ?? -1];
    if (wanted === -1 || kinds?.codes[row] !== wanted || contact === undefined) continue;
    const own = found.get(contact) ?? [];
    found.set(contact, own);
    const currency = currencies?.words[currencies.codes[row] ?? -1] ?? null;
    own.push({ at: at[row] ?? 0, amount: amounts[row] || 0, currency });
  }
  return found;
};

const deedsAfter = (
  deeds: Deeds,
  contact: string,
  { from, within }: { readonly from: number; readonly within: number },
): readonly Deed[] => (deeds.get(contact) ?? []).filter(({ at }) => at > from && at <= from + within);

const heldOut = (moments: Facts, deeds: Deeds, { program, after, within, now }: Hope): Share => {
  const [programs, reasons, contacts] = ['program', 'reason', 'contact'].map((name) => wordsOf(moments, name));
  const at = numbersOf(moments, 'at');
  let [n, of] = [0, 0];
  for (let row = 0; row < moments.length; row += 1) {
    const from = (at[row] ?? 0) + after;
    const isOut = programs?.words[programs.codes[row] ?? -1] === program;
    if (!isOut || reasons?.words[reasons.codes[row] ?? -1] !== 'holdout' || from + within > now) continue;
    of += 1;
    const contact = contacts?.words[contacts.codes[row] ?? -1] ?? '';
    if (deedsAfter(deeds, contact, { from, within }).length > 0) n += 1;
  }
  return shareOf(n, of);
};

/** Amounts are never added over currencies. Student's t, though amounts are skewed: below some hundred it says little. */
const revenueOf = (surveys: Facts, ripe: Rows, followed: (row: number) => readonly Deed[]): readonly Revenue[] => {
  const channels = wordsOf(surveys, 'channel');
  const byChannel = Map.groupBy(ripe, (row) => channels.words[channels.codes[row] ?? -1] ?? '');
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
