import { type Facts, numbersOf, wordsOf } from '../insights/fact-rows.ts';
import type { Member } from './cohort.ts';
import type { Followed } from './kaplan-meier.ts';

const day = 86_400_000;

/** What counts as money, and as being lost. */
export interface Terms {
  /** Event types whose amounts are revenue. */
  readonly revenue: readonly string[];
  /** Event types whose amounts were given back. */
  readonly refunds?: readonly string[];
  /** Days, as long as people are followed. */
  readonly horizon: number;
  /** An event that ends it, or so many milliseconds without revenue. */
  readonly churn: { readonly event: string } | { readonly silence: number };
  /** Epoch milliseconds. */
  readonly now: number;
}

export interface Sale {
  readonly at: number;
  readonly amount: number;
  /** Null where the event names none. */
  readonly currency: string | null;
}

/** What happened with each person that counts as money or as being lost, by time. */
export interface Ledger {
  readonly sales: ReadonlyMap<string, readonly Sale[]>;
  readonly ended: ReadonlyMap<string, readonly number[]>;
  /** What was given back. */
  readonly refunds?: ReadonlyMap<string, readonly Sale[]>;
}

/** Sales that were undone before anybody was asked about them do not count. */
export const ledgerOf = (moments: Facts, { revenue, refunds = [], churn, now }: Terms): Ledger => {
  const [types, contacts, verdicts, currencies] = ['moment', 'contact', 'verdict', 'currency'].map((name) =>
    wordsOf(moments, name),
  ) as [Words, Words, Words, Words];
  const [at, amount] = [numbersOf(moments, 'at'), numbersOf(moments, 'amount')];
  const sales = new Map<string, Sale[]>();
  const ended = new Map<string, number[]>();
  const back = new Map<string, Sale[]>();
  for (let row = 0; row < moments.length; row += 1) {
    const [type, contact, when] = [said(types, row), said(contacts, row), at[row] ?? Number.NaN];
    if (contact === null || type === null || !(when <= now)) continue;
    if ('event' in churn && type === churn.event) add(ended, contact, when);
    if (Number.isNaN(amount[row] ?? Number.NaN)) continue;
    const sale = { at: when, amount: amount[row] ?? 0, currency: said(currencies, row) };
    if (revenue.includes(type) && said(verdicts, row) !== 'cancelled') add(sales, contact, sale);
    // Some systems tell what they gave back as an amount below zero.
    if (refunds.includes(type)) add(back, contact, { ...sale, amount: Math.abs(sale.amount) });
  }
  for (const list of sales.values()) list.sort((a, b) => a.at - b.at);
  for (const list of ended.values()) list.sort((a, b) => a - b);
  return { sales, ended, refunds: back };
};

type Words = ReturnType<typeof wordsOf>;
const said = ({ codes, words }: Words, row: number): string | null => words[codes[row] as number] ?? null;

const add = <T>(lists: Map<string, T[]>, key: string, one: T): void => {
  const list = lists.get(key);
  if (list) list.push(one);
  else lists.set(key, [one]);
};

/** What is counted from, and how. */
export interface Counting {
  readonly ledger: Ledger;
  readonly terms: Terms;
}

/** Sales of a person after an instant, within the horizon. */
export const salesOf = ({ contact, from }: Member, { ledger, terms }: Counting): readonly Sale[] =>
  (ledger.sales.get(contact) ?? []).filter(({ at }) => at > from && at <= from + terms.horizon * day);

/** What a person was given back after an instant, within the horizon. */
export const refundsOf = ({ contact, from }: Member, { ledger, terms }: Counting): readonly Sale[] =>
  (ledger.refunds?.get(contact) ?? []).filter(({ at }) => at > from && at <= from + terms.horizon * day);

/** How long somebody was followed from an instant on, and whether they were lost then. */
export const followed = ({ contact, from }: Member, { ledger, terms: { churn, now } }: Counting): Followed => {
  if ('event' in churn) {
    const end = (ledger.ended.get(contact) ?? []).find((at) => at > from);
    return { days: ((end ?? now) - from) / day, lost: end !== undefined };
  }
  let last = from;
  for (const { at } of ledger.sales.get(contact) ?? []) {
    if (at <= last) continue;
    if (at - last >= churn.silence) break;
    last = at;
  }
  const lost = now - last >= churn.silence;
  return { days: ((lost ? last + churn.silence : now) - from) / day, lost };
};
