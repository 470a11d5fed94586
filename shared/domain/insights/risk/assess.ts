import { z95 } from '../../score/quantile.ts';
import { day } from '../../timing/offsets.ts';
import { type Because, becauseOf } from './because.ts';
import { type Customers, customersAt, plainRule, sampled } from './examples.ts';
import type { History } from './history.ts';
import { fitLogistic, type Logistic, probabilityOf } from './logistic.ts';
import { areaUnder, type Better, betterBy, brier, type Calibration, calibrationOf, type Tried } from './quality.ts';
import { type Horizon, traits } from './traits.ts';

/** Ten lost for each weight, and as many kept (Peduzzi 1996): below that nothing is said of anybody. */
export const neededEvents = 10 * traits.length;

export interface Weight {
  readonly key: (typeof traits)[number]['key'];
  readonly unit: string;
  /** By how much the odds to be lost are multiplied, for one of the unit. */
  readonly odds: number;
  readonly low: number;
  readonly high: number;
}

export interface AtRisk {
  readonly contact: string;
  readonly probability: number;
  readonly lastGroup: number | undefined;
  /** What raises the odds above those of an average customer, the most first; known of the first by the model. */
  readonly because?: readonly Because[];
}

export interface Backtest {
  /** Instants at which it was tried with what was known then. */
  readonly folds: number;
  readonly n: number;
  readonly lost: number;
  readonly model: { readonly brier: number; readonly auc: number | null };
  readonly rule: { readonly brier: number; readonly auc: number | null };
  readonly better: Better;
  readonly calibration: readonly Calibration[];
}

export type Risk =
  | { readonly kind: 'refused'; readonly lost: number; readonly kept: number }
  | {
      readonly kind: 'assessed';
      /** `rule` where the model is not shown to be better. */
      readonly by: 'model' | 'rule';
      readonly lost: number;
      readonly kept: number;
      readonly weights: readonly Weight[];
      readonly backtest: Backtest | undefined;
      readonly customers: number;
      /** The most probable first; of those equally probable, who spent most, then who bought last. */
      readonly people: readonly AtRisk[];
    };

interface Assessing extends Horizon {
  /** Epoch milliseconds. */
  readonly now: number;
}

const mostFolds = 3;

/** Who is about to leave. The model is fitted to those whose horizon is over, and tried on the past beside the plain rule. */
export const assessRisk = (history: History, { now, ...wanted }: Assessing): Risk => {
  const known = customersAt(history, now - wanted.horizon, wanted);
  const [lost, kept] = [known.lost, known.who.length - known.lost];
  if (!isEnough(known)) return { kind: 'refused', lost, kept };
  const model = fitLogistic(sampled(known));
  const backtest = backtestOf(history, { now, ...wanted });
  const by = backtest && backtest.better.high < 0 ? 'model' : 'rule';
  const rule = plainRule(known);
  const today = customersAt(history, now, wanted);
  const people = today.who.map((person, at): Ranked => {
    const lastGroup = today.lastGroup[at];
    const row = today.rows[at] ?? new Float64Array(0);
    return {
      ...{ amount: row[place.amount] ?? 0, silent: row[place.silent] ?? 0 },
      contact: history.people[person] ?? '',
      probability: by === 'model' ? probabilityOf(row, model) : rule(lastGroup),
      ...{ lastGroup, row },
    };
  });
  const ranked = people.sort(byUrgency).map(
    ({ amount: _, silent: _months, row, ...one }, at): AtRisk => ({
      ...one,
      ...(by === 'model' && at < mostExplained && { because: becauseOf(row, model) }),
    }),
  );
  return {
    ...{ kind: 'assessed', by, lost, kept, weights: weightsOf(model), backtest },
    ...{ customers: people.length, people: ranked },
  };
};

/** What else is known of somebody, to rank them by. */
interface Ranked extends AtRisk {
  readonly amount: number;
  readonly silent: number;
  readonly row: Float64Array;
}

/** Whoever comes after these is nobody's task today. */
const mostExplained = 5_000;

const placeOf = (wanted: Weight['key']): number => traits.findIndex(({ key }) => key === wanted);
const place = { amount: placeOf('amount'), silent: placeOf('silent') };

/** By the plain rule many are equally probable: then who spent most is first, then who was here last and can still be reached. */
const byUrgency = (a: Ranked, b: Ranked): number =>
  b.probability - a.probability || b.amount - a.amount || a.silent - b.silent || (a.contact < b.contact ? -1 : 1);

const isEnough = ({ lost, who }: Customers): boolean => lost >= neededEvents && who.length - lost >= neededEvents;

const weightsOf = ({ weights, variances, deviations }: Logistic): readonly Weight[] =>
  traits.map(({ key, unit }, at) => {
    const deviation = deviations[at] ?? 0;
    const scale = deviation < 1e-9 ? 0 : 1 / deviation;
    const [weight, margin] = [weights[at + 1] ?? 0, z95 * Math.sqrt(variances[at + 1] ?? 0)];
    const odds = (value: number): number => Math.exp(value * scale);
    return { key, unit, odds: odds(weight), low: odds(weight - margin), high: odds(weight + margin) };
  });

/** At instants a month apart: fitted to what was over by then, tried on what came after. */
const backtestOf = (history: History, { now, ...wanted }: Assessing): Backtest | undefined => {
  const folds = Array.from({ length: mostFolds }, (_, at) => now - wanted.horizon - at * 30 * day).map((at) => {
    const past = customersAt(history, at - wanted.horizon, wanted);
    return isEnough(past) ? triedAt(customersAt(history, at, wanted), past) : [];
  });
  const all = folds.flat();
  if (all.length === 0) return undefined;
  const of = (given: (one: Tried) => number) => ({ brier: brier(all, given), auc: areaUnder(all, given) });
  return {
    ...{ folds: folds.filter(({ length }) => length > 0).length, n: all.length },
    lost: all.filter(({ happened }) => happened).length,
    ...{ model: of(({ model }) => model), rule: of(({ rule }) => rule), better: betterBy(all) },
    calibration: calibrationOf(all, ({ model }) => model),
  };
};

const triedAt = (test: Customers, past: Customers): readonly Tried[] => {
  const [model, rule] = [fitLogistic(sampled(past)), plainRule(past)];
  return test.who.map((person, at) => ({
    person,
    model: probabilityOf(test.rows[at] ?? new Float64Array(0), model),
    rule: rule(test.lastGroup[at]),
    happened: test.happened[at] === 1,
  }));
};
