import { describe, expect, it } from 'vitest';
import { changeBetween } from '../../shared/domain/score/change.ts';
import { pointsOf, type SurveyType } from '../../shared/domain/score/rule.ts';
import { scoreOf } from '../../shared/domain/score/score.ts';
import { count, noTally, type Tally } from '../../shared/domain/score/tally.ts';

/** Mulberry32: the same samples in every run. */
const chance = (seed: number) => () => {
  seed = (seed + 0x6d2b79f5) | 0;
  let t = Math.imul(seed ^ (seed >>> 15), 1 | seed);
  t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
  return ((t ^ (t >>> 14)) >>> 0) / 4_294_967_296;
};

/** A company: how often each rating is given. */
interface Truth {
  readonly ratings: readonly number[];
  readonly shares: readonly number[];
}

const drawn = (random: () => number, { ratings, shares }: Truth): number => {
  let left = random();
  const at = shares.findIndex((share) => {
    left -= share;
    return left < 0;
  });
  return ratings[at < 0 ? ratings.length - 1 : at] ?? 0;
};

const sample = (type: SurveyType, truth: Truth, n: number, random: () => number): Tally => {
  const tally = noTally();
  for (let at = 0; at < n; at += 1) count(tally, pointsOf(type, drawn(random, truth)));
  return tally;
};

const trueScore = (type: SurveyType, { ratings, shares }: Truth): number => {
  const expected = ratings.reduce((sum, rating, at) => sum + pointsOf(type, rating) * (shares[at] ?? 0), 0);
  return type === 'cxi' ? expected : 100 * expected;
};

/** Companies that differ, by one draw each: nobody is covered at one lucky share alone. */
const truths = (ratings: readonly number[], random: () => number): Truth => {
  const weights = ratings.map(() => 0.15 + random());
  const all = weights.reduce((sum, weight) => sum + weight, 0);
  return { ratings, shares: weights.map((weight) => weight / all) };
};

const rounds = 10_000;
const cases: readonly (readonly [SurveyType, readonly number[]])[] = [
  ['nps', [0, 7, 10]],
  ['csat', [1, 2, 3, 4, 5]],
  ['ces', [1, 2, 3, 4, 5]],
  ['thumbs', [0, 1]],
  ['cxi', [2, 4.3, 6, 7.7, 9, 10]],
];

describe.each(cases)('the interval of %s', (type, ratings) => {
  it.each([20, 60, 250])('covers the truth in 95 ± 1.5 % of 10,000 samples of %i answers', (n) => {
    const random = chance(n * 31 + ratings.length);
    let covered = 0;
    for (let round = 0; round < rounds; round += 1) {
      const truth = truths(ratings, random);
      const { low, high } = scoreOf(type, sample(type, truth, n, random));
      const actual = trueScore(type, truth);
      if ((low ?? 0) <= actual && actual <= (high ?? 0)) covered += 1;
    }
    expect(Math.abs(covered / rounds - 0.95)).toBeLessThan(0.015);
  });
});

describe.each(cases)('a change of %s', (type, ratings) => {
  it('is called real in 5 ± 1.5 % of 10,000 pairs of samples between which nothing changed', () => {
    const random = chance(7 + ratings.length);
    let alarms = 0;
    for (let round = 0; round < rounds; round += 1) {
      const truth = truths(ratings, random);
      if (changeBetween(type, sample(type, truth, 80, random), sample(type, truth, 120, random))?.isReal) alarms += 1;
    }
    expect(Math.abs(alarms / rounds - 0.05)).toBeLessThan(0.015);
  });
});
