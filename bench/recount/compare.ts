import type { InsightsDeps } from '../../functions/insights/deps.ts';
import { surveyTypes } from '../../shared/domain/score/rule.ts';
import { askedAndSeen } from './beyond-ours.ts';
import { coverageAgain, seenAgain } from './beyond-theirs.ts';
import { exported, exportedAgain } from './export.ts';
import { moneyBy } from './money-ours.ts';
import { moneyAgain } from './money-theirs.ts';
import { metricsOf, type Numbers, pageOf } from './ours.ts';
import { Judge, type Period } from './theirs.ts';

export interface Compared {
  readonly compared: number;
  /** What the two do not agree on, in words. */
  readonly different: readonly string[];
}

/** Counts everything twice: as page and API do, and by SQL over the same files. */
export const compareAll = async (folder: string, period: Period, deps: InsightsDeps): Promise<Compared> => {
  const judge = new Judge(folder, period);
  const [ours, theirs]: [Numbers, Numbers] = [await pageOf(period, deps), await judge.page()];
  for (const part of [askedAndSeen, moneyBy]) merge(ours, await part(period, deps));
  for (const part of [coverageAgain, seenAgain, moneyAgain]) merge(theirs, await part(judge));
  for (const type of surveyTypes) {
    for (const [name, value] of await metricsOf(type, period, deps)) ours.set(name, value);
    for (const [name, value] of await judge.metrics(type)) theirs.set(name, value);
  }
  merge(ours, await exported(judge, period, deps));
  merge(theirs, await exportedAgain(judge, period));
  await judge.close();
  const names = [...new Set([...ours.keys(), ...theirs.keys()])].sort();
  const different = names
    .filter((name) => !isSame(ours.get(name), theirs.get(name)))
    .map((name) => `${name}: ${ours.get(name)}, recounted ${theirs.get(name)}`);
  return { compared: names.length, different };
};

const merge = (all: Numbers, more: Numbers): void => {
  for (const [name, value] of more) all.set(name, value);
};

/** Sums of fractions differ in their last bits by the order in which they are added; counts never do. */
const isSame = (a: number | null | undefined, b: number | null | undefined): boolean =>
  a === b || (typeof a === 'number' && typeof b === 'number' && Math.abs(a - b) <= 1e-9 * Math.max(1, Math.abs(a)));
