import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { changeBetween } from '../../../shared/domain/score/change.ts';
import { t95, tBeyond, z95 } from '../../../shared/domain/score/quantile.ts';
import { pointsOf, type SurveyType, surveyTypes } from '../../../shared/domain/score/rule.ts';
import { scoreOf } from '../../../shared/domain/score/score.ts';
import { tallyOf, together } from '../../../shared/domain/score/tally.ts';

const tallied = (type: SurveyType, ratings: readonly number[], top?: number) =>
  tallyOf(ratings.map((rating) => pointsOf(type, rating, top)));
const times = (count: number, rating: number) => Array.from({ length: count }, () => rating);

describe('quantiles', () => {
  it('agree with the tables of Student’s t', () => {
    const table = { 1: 12.7062, 2: 4.3027, 5: 2.5706, 10: 2.2281, 29: 2.0452, 100: 1.984, 1000: 1.9623 };
    for (const [freedom, expected] of Object.entries(table)) expect(t95(Number(freedom))).toBeCloseTo(expected, 4);
    expect(t95(1e9)).toBe(z95);
    expect(tBeyond(2.2281388519649385, 10)).toBeCloseTo(0.05, 10);
  });
});

describe('a score', () => {
  it('of NPS is promoters less detractors, with the adjusted Wald interval', () => {
    const score = scoreOf('nps', tallied('nps', [...times(60, 10), ...times(25, 7), ...times(15, 0)]));
    // Written out once more, from the definition.
    const [p, d] = [60.75 / 103, 15.75 / 103];
    const margin = 1.959963984540054 * Math.sqrt((p + d - (p - d) ** 2) / 103);
    expect(score).toMatchObject({ n: 100, score: 45, small: false });
    expect(score.low).toBeCloseTo(100 * (p - d - margin), 10);
    expect(score.high).toBeCloseTo(100 * (p - d + margin), 10);
  });

  it('of a share is the share of positive ratings, with Wilson’s interval', () => {
    const score = scoreOf('csat', tallied('csat', [...times(8, 5), ...times(2, 3)]));
    // 8 of 10, as in Brown, Cai and DasGupta (2001).
    expect(score).toMatchObject({ n: 10, score: 80, small: true });
    expect(score.low).toBeCloseTo(49.0162, 3);
    expect(score.high).toBeCloseTo(94.3318, 3);
  });

  it('of CXI is the mean of each person’s mean, with Student’s interval', () => {
    const score = scoreOf('cxi', tallied('cxi', [6, 7, 8, 9, 10]));
    expect(score.score).toBe(8);
    expect(score.low).toBeCloseTo(8 - 2.7764451 * (1.5811388 / Math.sqrt(5)), 5);
  });

  it('counts each type by its own rule', () => {
    expect(scoreOf('ces', tallied('ces', [1, 3, 4, 5])).score).toBe(50);
    expect(scoreOf('ces', tallied('ces', [4, 5, 6, 7], 7)).score).toBe(75);
    expect(scoreOf('thumbs', tallied('thumbs', [0, 1, 1, 1])).score).toBe(75);
    expect(scoreOf('stars', tallied('stars', [3, 4])).score).toBe(50);
    expect(scoreOf('nps', tallied('nps', [6, 7, 8, 9])).score).toBe(0);
  });

  it('without an answer is none, and with one is uncertain over nearly all of the scale', () => {
    for (const type of surveyTypes) {
      expect(scoreOf(type, tallyOf([]))).toEqual({ n: 0, score: null, low: null, high: null, small: true });
      const one = scoreOf(type, tallyOf([1]));
      expect(one.high ?? 0).toBeGreaterThan(one.low ?? 0);
    }
  });

  it('lies within its scale and, shares and means, within its interval; and does not care how answers are grouped', () => {
    const answers = fc.array(fc.integer({ min: 0, max: 10 }), { minLength: 1, maxLength: 60 });
    fc.assert(
      fc.property(answers, answers, fc.constantFrom(...surveyTypes), (one, other, type) => {
        const whole = scoreOf(type, tallied(type, [...one, ...other]));
        const merged = scoreOf(type, together([tallied(type, one), tallied(type, other)]));
        expect(merged.score).toBeCloseTo(whole.score ?? Number.NaN, 9);
        expect(merged.low).toBeCloseTo(whole.low ?? Number.NaN, 9);
        if (type === 'cxi') return;
        expect(whole.low ?? 0).toBeLessThanOrEqual((whole.score ?? 0) + 1e-9);
        expect(whole.high ?? 0).toBeGreaterThanOrEqual((whole.score ?? 0) - 1e-9);
      }),
    );
  });
});

describe('a change', () => {
  it('of shares has Newcombe’s interval', () => {
    // His example: 56 of 70 against 48 of 80, 0.0524 to 0.3339.
    const before = tallyOf([...times(48, 1), ...times(32, 0)]);
    const after = tallyOf([...times(56, 1), ...times(14, 0)]);
    const change = changeBetween('csat', before, after);
    expect(change?.by).toBeCloseTo(20, 10);
    expect(change?.low).toBeCloseTo(5.24, 1);
    expect(change?.high).toBeCloseTo(33.39, 1);
    expect(change?.isReal).toBe(true);
  });

  it('is not real where it may be chance, nor where there is nothing to compare with', () => {
    const few = tallied('nps', [10, 0, 7]);
    expect(changeBetween('nps', few, tallied('nps', [10, 10, 7]))?.isReal).toBe(false);
    expect(changeBetween('nps', few, tallyOf([]))).toBeUndefined();
  });

  it('of means is Welch’s', () => {
    const before = tallyOf([27.5, 21, 19, 23.6, 17, 17.9].map((value) => value / 4));
    const after = tallyOf([27.1, 22, 20.8, 23.4, 23.4, 23.5, 25.8, 22].map((value) => value / 4));
    const change = changeBetween('cxi', before, after);
    expect(change?.by).toBeCloseTo((23.5 - 21) / 4, 10);
    expect(change?.isReal).toBe(false);
  });
});
