import type { InsightsDeps } from '../../functions/insights/deps.ts';
import { countMoney } from '../../functions/insights/money.ts';
import { wishOf } from './beyond-ours.ts';
import type { Numbers } from './ours.ts';
import type { Period } from './theirs.ts';

/** Days for which people are followed in the recount: short enough for a year to see most of them to the end. */
export const horizon = 90;
/** The same for who is lost: whoever is silent for 180 days is never lost before. */
export const lostWithin = 180;
/** What was given back in the year that is recounted: the amounts of what came back. */
export const refunds = ['return.completed'];

type Figures = Awaited<ReturnType<typeof countMoney>>['figures'];

/** Money by group: people, those followed to the end, who bought again, and sums by currency; and what follows from them. */
export const moneyBy = async (period: Period, { config, ...deps }: InsightsDeps): Promise<Numbers> => {
  const numbers: Numbers = new Map();
  const own = { ...deps, config: { ...config, insights: { ...config.insights, refunds } } };
  const { groups, point, atRisk, wonBack } = (await countMoney(wishOf(period), horizon, own)).figures;
  byGroup('money', groups, numbers);
  byGroup('repaired', wonBack.groups, numbers);
  differences('a point of nps', point, numbers);
  differences('won back', wonBack.difference, numbers);
  for (const { currency, tasks, amount } of atRisk.amounts)
    numbers.set(`at risk ${currency} tasks`, tasks).set(`at risk ${currency}`, amount);
  const later = (await countMoney(wishOf(period), lostWithin, own)).figures;
  lost('money', later.groups, numbers);
  lost('repaired', later.wonBack.groups, numbers);
  return numbers;
};

const byGroup = (of: string, groups: Figures['groups'], numbers: Numbers): void => {
  for (const { group, people, observed, repeat, spent } of groups) {
    const name = `${of} ${group}`;
    if (people > 0) numbers.set(`${name} people`, people).set(`${name} observed`, observed);
    if (observed > 0) numbers.set(`${name} again`, repeat.n);
    for (const { currency, total, perPerson, perOrder } of spent)
      if (perOrder.n > 0)
        numbers
          .set(`${name} ${currency}`, total)
          .set(`${name} ${currency} per person`, perPerson.value ?? total / observed)
          .set(`${name} ${currency} orders`, perOrder.n);
  }
};

const differences = (of: string, all: Figures['point'], numbers: Numbers): void => {
  for (const { currency, perPerson } of all)
    if (perPerson.value !== null)
      numbers.set(`${of} ${currency}`, perPerson.value).set(`${of} ${currency} n`, perPerson.n);
};

const lost = (of: string, groups: Figures['groups'], numbers: Numbers): void => {
  for (const { group, people, churn } of groups)
    if (people > 0)
      numbers
        .set(`lost ${of} ${group}`, churn.lost)
        .set(`lost ${of} ${group} unseen`, churn.censored)
        .set(`lost ${of} ${group} share`, churn.rate);
};
