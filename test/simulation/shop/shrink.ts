import { customerOf } from './customers.ts';
import type { Broken } from './invariants.ts';
import { daysOf, type Outcome, runTrial, type Trial } from './trial.ts';

export interface Shrinking {
  /** Plays a trial; in another thread, where somebody may lose patience. */
  readonly plays?: (trial: Trial) => Promise<Pick<Outcome, 'broken'>>;
  /** How many customers may be played in all, over and over; a shop of few costs as much as some more of them. */
  readonly steps?: number;
  /** Hears of each smaller trial as it is found. */
  readonly onSmaller?: (trial: Trial) => void;
}

/** What a shop does every hour costs as much as so many customers. */
const floor = 12;
const aMinute = 1_200;

/** The smallest trial that is known to break a rule, and what may still be spent on finding a smaller one. */
class Search {
  best: Trial;
  private left: number;
  private readonly rule: string;
  private readonly options: Required<Shrinking>;

  constructor(trial: Trial, rule: string, options: Shrinking) {
    this.options = { plays: runTrial, steps: aMinute, onSmaller: () => undefined, ...options };
    [this.best, this.rule, this.left] = [trial, rule, this.options.steps];
  }

  /** Whether a trial breaks the rule as well; one that cannot be afforded any more is taken for one that does not. */
  async breaks(trial: Trial): Promise<boolean> {
    const cost = trial.customers.length + floor;
    if (cost > this.left) return false;
    this.left -= cost;
    const { broken } = await this.options.plays(trial);
    if (broken.every(({ rule }) => rule !== this.rule)) return false;
    this.best = trial;
    this.options.onSmaller(trial);
    return true;
  }

  /** Takes away parts of a list, halves first, for as long as what is left still breaks (delta debugging). */
  async without<T>(list: readonly T[], trialOf: (left: readonly T[]) => Trial): Promise<void> {
    let left = list;
    for (let size = Math.ceil(list.length / 2); size >= 1; size = size === 1 ? 0 : Math.ceil(size / 2))
      for (let from = 0; from < left.length; ) {
        const fewer = left.filter((_, at) => at < from || at >= from + size);
        if (await this.breaks(trialOf(fewer))) left = fewer;
        else from += size;
      }
  }
}

/**
 * Makes a trial that breaks a rule smaller: customers first, then time, then what happens to whoever is left, then faults. What is done
 * depends on the trial alone, and ends when its steps are used up.
 */
export const shrink = async (trial: Trial, broken: Broken, options: Shrinking = {}): Promise<Trial> => {
  const search = new Search(trial, broken.rule, options);
  await fewerCustomers(search, broken);
  for (let until = Math.ceil(daysOf(search.best) / 2); until >= 1; until = until === 1 ? 0 : Math.ceil(until / 2))
    if (!(await search.breaks({ ...search.best, until }))) break;
  if (!(await search.breaks({ ...search.best, faults: [] })))
    await search.without(search.best.faults, (faults) => ({ ...search.best, faults }));
  await fewerHappenings(search);
  return search.best;
};

/** Few around whom it happened to, then more of them: that is mostly cheaper than to halve the many. */
const fewerCustomers = async (search: Search, { customer }: Broken): Promise<void> => {
  const { customers } = search.best;
  for (let size = 1; size < customers.length; size *= 4) {
    const from = customer === undefined ? 0 : Math.max(0, customers.indexOf(customer) - Math.floor(size / 2));
    const some = customers.slice(from, from + size);
    if (await search.breaks({ ...search.best, customers: some })) break;
  }
  await search.without(search.best.customers, (left) => ({ ...search.best, customers: left }));
};

/** Once they are few. */
const few = 4;

const fewerHappenings = async (search: Search): Promise<void> => {
  const { seed, customers, until = Number.POSITIVE_INFINITY } = search.best;
  if (customers.length > few) return;
  const days = daysOf({ ...search.best, until: undefined });
  const all = customers.flatMap((number) =>
    customerOf(seed, number, days).happenings.flatMap(({ at }, nth) =>
      at < until * 24 * 3_600_000 ? [`${number}.${nth}`] : [],
    ),
  );
  await search.without(all, (left) => ({ ...search.best, without: all.filter((one) => !left.includes(one)) }));
};
