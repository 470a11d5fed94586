import type { History } from './history.ts';
import type { Examples } from './logistic.ts';
import { type Horizon, isCustomer, isLost, mood, traitsAt } from './traits.ts';

/** Customers of an instant, what was known of them then, and who was lost within the horizon. */
export interface Customers extends Examples {
  /** Numbers of the people. */
  readonly who: readonly number[];
  /** Group of the last answer: 1, 0, -1, or none. */
  readonly lastGroup: readonly (number | undefined)[];
  readonly lost: number;
}

export const customersAt = (history: History, at: number, wanted: Horizon): Customers => {
  const who = Array.from(history.people.keys()).filter((person) => isCustomer(history, { person, at }, wanted.churn));
  const happened = Uint8Array.from(who, (person) => Number(isLost(history, { person, at }, wanted)));
  const lastGroup = who.map((person) => {
    const [answered, last] = mood(history.answers, person, at);
    return answered === 1 ? last : undefined;
  });
  return {
    ...{ who, happened, lastGroup, lost: happened.reduce((sum, one) => sum + one, 0) },
    rows: who.map((person) => traitsAt(history, person, at)),
  };
};

/** More teach nothing that these do not. Pseudonyms are keyed hashes: the first of them are a sample by chance. */
const mostTaught = 20_000;

/** Customers to fit a model to. */
export const sampled = ({ who, rows, happened, lastGroup }: Customers): Customers => {
  const own = happened.subarray(0, mostTaught);
  return {
    ...{ who: who.slice(0, mostTaught), rows: rows.slice(0, mostTaught), happened: own },
    ...{ lastGroup: lastGroup.slice(0, mostTaught), lost: own.reduce((sum, one) => sum + one, 0) },
  };
};

/**
 * The plain rule: whoever gave such a last score is lost as often as others who gave it were.
 * One lost and one kept are added to each group (Laplace), so that none is certain.
 */
export const plainRule = ({ lastGroup, happened }: Customers): ((group: number | undefined) => number) => {
  const counts = new Map<number | undefined, { n: number; lost: number }>();
  for (const [at, group] of lastGroup.entries()) {
    const count = counts.get(group) ?? { n: 0, lost: 0 };
    counts.set(group, count);
    count.n += 1;
    count.lost += happened[at] ?? 0;
  }
  return (group) => {
    const { n, lost } = counts.get(group) ?? { n: 0, lost: 0 };
    return (lost + 1) / (n + 2);
  };
};
