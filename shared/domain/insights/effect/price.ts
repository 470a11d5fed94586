import { z95 } from '../../score/quantile.ts';

/** What tasks with a cause were about, in one currency, for thirty days of each time. */
export interface Price {
  readonly currency: string;
  /** Tasks with an amount. */
  readonly tasks: readonly [before: number, after: number];
  readonly before: number;
  readonly after: number;
  readonly change: { readonly by: number; readonly low: number; readonly high: number; readonly isReal: boolean };
}

export interface Amount {
  readonly currency: string;
  readonly amount: number;
}

const month = 30;

/**
 * Amounts of a month, before and after. As tasks come by themselves, the sum's variance is the sum of squares (a compound
 * Poisson process), and the interval is the normal one.
 * @param days length of either time.
 */
export const pricesOf = (before: readonly Amount[], after: readonly Amount[], days: number): readonly Price[] => {
  const currencies = [...new Set([...before, ...after].map(({ currency }) => currency))].sort();
  return currencies.map((currency) => {
    const amountsIn = (all: readonly Amount[]) => all.filter((one) => one.currency === currency).map(amountOf);
    const [was, is] = [amountsIn(before), amountsIn(after)];
    const by = (sum(is) - sum(was)) * (month / days);
    const margin = z95 * Math.sqrt(sum(was.map(squared)) + sum(is.map(squared))) * (month / days);
    const [low, high] = [by - margin, by + margin];
    return {
      ...{ currency, tasks: [was.length, is.length] },
      ...{ before: sum(was) * (month / days), after: sum(is) * (month / days) },
      change: { by, low, high, isReal: low > 0 || high < 0 },
    };
  });
};

const amountOf = ({ amount }: Amount): number => amount;
const squared = (value: number): number => value * value;
/** From the smallest on, so that the order in which they came changes no digit. */
const sum = (values: readonly number[]): number => values.toSorted((a, b) => a - b).reduce((all, one) => all + one, 0);
