import { type Share, shareOf } from '../insights/asked.ts';
import { fewAnswers } from '../score/score.ts';
import type { Cohort, Member } from './cohort.ts';
import { differenceOf, type Estimate, estimateOf, meanOf, ratioOf, type Sampled, scaled } from './estimate.ts';
import { type Churn, churnBy } from './kaplan-meier.ts';
import { type Counting, followed, refundsOf, type Sale, salesOf, type Terms } from './ledger.ts';

const day = 86_400_000;

/** What one group of people brought in one currency; nothing spent counts as zero. */
export interface Spent {
  readonly currency: string;
  /** Mean revenue per person within the horizon, refunds taken off. */
  readonly perPerson: Estimate;
  /** Mean of what an order leaves; n is orders. */
  readonly perOrder: Estimate;
  readonly total: number;
}

export interface GroupMoney {
  readonly group: string;
  readonly people: number;
  /** Of these, followed for the whole horizon: revenue and repeat purchase are counted from them alone. */
  readonly observed: number;
  /** Too few to lean on. */
  readonly small: boolean;
  readonly repeat: Share;
  readonly churn: Churn;
  readonly spent: readonly Spent[];
}

const isObserved = ({ from }: Member, { horizon, now }: Terms): boolean => from + horizon * day <= now;

/** Currencies of what a cohort bought, the most frequent first; amounts of two are never added. */
export const currenciesOf = (cohort: Cohort, counting: Counting): readonly string[] => {
  const counts = new Map<string, number>();
  for (const member of cohort)
    for (const { currency } of salesOf(member, counting))
      if (currency !== null) counts.set(currency, (counts.get(currency) ?? 0) + 1);
  return [...counts].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1)).map(([currency]) => currency);
};

export const moneyOf = (
  group: string,
  members: Cohort,
  { currencies, ...counting }: Counting & { readonly currencies: readonly string[] },
): GroupMoney => {
  const { terms } = counting;
  const observed = members.filter((one) => isObserved(one, terms));
  const again = observed.filter((member) => salesOf(member, counting).length > 0);
  return {
    ...{ group, people: members.length, observed: observed.length, small: observed.length < fewAnswers },
    repeat: shareOf(again.length, observed.length),
    churn: churnBy(
      members.map((member) => followed(member, counting)),
      terms.horizon,
    ),
    spent: currencies.map((currency) => spentIn(currency, observed, counting)),
  };
};

const spentIn = (currency: string, observed: Cohort, counting: Counting): Spent => {
  const { amounts, orders } = booksOf(currency, observed, counting);
  const count = orders.reduce((sum, one) => sum + one, 0);
  return {
    currency,
    perPerson: estimateOf(meanOf(amounts), observed.length),
    perOrder: estimateOf(ratioOf(amounts, orders), count),
    total: amounts.reduce((sum, one) => sum + one, 0),
  };
};

/** Amount, less what was given back, and orders of each person who was followed for the whole horizon. */
const booksOf = (currency: string, observed: Cohort, counting: Counting) => {
  const own = observed.map((member) => salesOf(member, counting).filter((sale) => sale.currency === currency));
  const back = observed.map((member) => sum(refundsOf(member, counting).filter((one) => one.currency === currency)));
  const amounts = Float64Array.from(own, (sales, at) => sum(sales) - (back[at] ?? 0));
  return { amounts, orders: Float64Array.from(own, (sales) => sales.length) };
};

const sum = (sales: readonly Sale[]): number => sales.reduce((all, { amount }) => all + amount, 0);

/** Revenue per person of one group less that of another: company, not cause. */
export const differenceBetween = (
  [one, other]: readonly [string, string],
  currency: string,
  { cohort, by = 1, ...counting }: Counting & { readonly cohort: Cohort; readonly by?: number },
): Estimate => {
  const observed = cohort.filter((member) => isObserved(member, counting.terms));
  const of = (group: string): Sampled | undefined =>
    meanOf(
      booksOf(
        currency,
        observed.filter((member) => member.group === group),
        counting,
      ).amounts,
    );
  const [a, b] = [of(one), of(other)];
  const n = observed.filter(({ group }) => group === one || group === other).length;
  return estimateOf(a && b && scaled(differenceOf(a, b), by), n);
};
