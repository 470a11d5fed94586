import { z95 } from '../../score/quantile.ts';
import { type Share, shareOf } from '../asked.ts';

/** A probability that was given, whether it happened, and to whom it was given. */
export interface Tried {
  readonly person: number;
  readonly model: number;
  readonly rule: number;
  readonly happened: boolean;
}

type Given = (tried: Tried) => number;

/** Mean squared error of probabilities (Brier 1950): 0 is perfect. */
export const brier = (all: readonly Tried[], given: Given): number =>
  all.reduce((sum, one) => sum + (given(one) - Number(one.happened)) ** 2, 0) / Math.max(1, all.length);

/** Probability that of two, one lost and one not, the lost was given more; ties count half (Hanley and McNeil 1982). */
export const areaUnder = (all: readonly Tried[], given: Given): number | null => {
  const sorted = all.map((one) => [given(one), one.happened] as const).sort(([a], [b]) => a - b);
  const positives = sorted.filter(([, happened]) => happened).length;
  if (positives === 0 || positives === sorted.length) return null;
  let ranks = 0;
  for (let from = 0; from < sorted.length; ) {
    let to = from;
    let own = 0;
    for (; to < sorted.length && sorted[to]?.[0] === sorted[from]?.[0]; to += 1) if (sorted[to]?.[1]) own += 1;
    ranks += own * ((from + 1 + to) / 2);
    from = to;
  }
  return (ranks - (positives * (positives + 1)) / 2) / (positives * (sorted.length - positives));
};

export interface Calibration {
  /** Mean of what was given, per cent. */
  readonly given: number;
  readonly happened: Share;
}

/** Fifths of those who were given least to those who were given most: what was given beside what came. */
export const calibrationOf = (all: readonly Tried[], given: Given): readonly Calibration[] => {
  const sorted = all.toSorted((a, b) => given(a) - given(b) || a.person - b.person);
  return Array.from({ length: 5 }, (_, at) =>
    sorted.slice(Math.floor((at * sorted.length) / 5), Math.floor(((at + 1) * sorted.length) / 5)),
  ).flatMap((fifth) =>
    fifth.length === 0
      ? []
      : {
          given: (100 * fifth.reduce((sum, one) => sum + given(one), 0)) / fifth.length,
          happened: shareOf(fifth.filter(({ happened }) => happened).length, fifth.length),
        },
  );
};

export interface Better {
  /** Brier's of the model less that of the rule: below zero the model is better. */
  readonly by: number;
  readonly low: number;
  readonly high: number;
}

/** The two compared person by person; one who was tried several times counts as one (clustered standard error). */
export const betterBy = (all: readonly Tried[]): Better => {
  const gain = ({ model, rule, happened }: Tried): number =>
    (model - Number(happened)) ** 2 - (rule - Number(happened)) ** 2;
  const by = all.reduce((sum, one) => sum + gain(one), 0) / Math.max(1, all.length);
  const people = new Map<number, number>();
  for (const one of all) people.set(one.person, (people.get(one.person) ?? 0) + gain(one) - by);
  const squares = [...people.values()].reduce((sum, one) => sum + one * one, 0);
  const margin = (z95 * Math.sqrt(squares)) / Math.max(1, all.length);
  return { by, low: by - margin, high: by + margin };
};
