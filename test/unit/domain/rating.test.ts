import { describe, expect, it } from 'vitest';
import type { SurveyConfig } from '../../../shared/contracts/config/program.ts';
import { cxiScore, groupOf, ratedOn, ratingsOf, scaleKnown, scaleOf } from '../../../shared/domain/rating.ts';

const survey = (type: SurveyConfig['type'], more: object = {}): SurveyConfig => ({ type, ...more }) as SurveyConfig;
const nps = survey('nps', { low: 0 });
const cxi = survey('cxi');
describe('a scale', () => {
  it.each<[string, SurveyConfig, string]>([
    ['NPS from 0', nps, '01234567890'],
    ['NPS from 1', survey('nps', { low: 1 }), '1234567890'],
    ['CSAT', survey('csat'), '12345'],
    ['smileys', survey('smileys'), '12345'],
    ['stars', survey('stars'), '12345'],
    ['CES of 7', survey('ces', { high: 7 }), '1234567'],
    ['CES of 5', survey('ces', { high: 5 }), '12345'],
    ['thumbs', survey('thumbs'), '01'],
  ])('of %s has these ratings', (_, of, ratings) => {
    expect(
      ratingsOf(scaleOf(of))
        .map((rating) => rating % 10)
        .join(''),
    ).toBe(ratings);
  });
});

describe('the group of an answer', () => {
  it.each<[string, SurveyConfig, number, number]>([
    ['NPS', nps, 6, 9],
    ['NPS from 1', survey('nps', { low: 1 }), 6, 9],
    ['CSAT', survey('csat'), 2, 5],
    ['smileys', survey('smileys'), 2, 5],
    ['stars', survey('stars'), 2, 5],
    ['CES of 7', survey('ces', { high: 7 }), 3, 7],
    ['CES of 5', survey('ces', { high: 5 }), 2, 5],
    ['thumbs', survey('thumbs'), 0, 1],
    ['CXI by its score', cxi, 6, 9],
  ])('by %s: up to %i a detractor, from %i on a promoter', (_, of, detractor, promoter) => {
    for (const score of ratingsOf(scaleOf(of))) {
      const passiveOr = score >= promoter ? 'promoter' : 'passive';
      expect(groupOf(of, { score, answers: {} })).toBe(score <= detractor ? 'detractor' : passiveOr);
    }
  });

  it.each<[number, number, number, string]>([
    [9, 9, 9, 'promoter'],
    [10, 9, 8, 'passive'],
    [7, 7, 7, 'passive'],
    [10, 10, 6, 'detractor'],
    [6, 10, 10, 'detractor'],
    [10, 1, 10, 'detractor'],
  ])('by CXI %i, %i, %i is %s, whatever their mean', (effective, easy, enjoyed, group) => {
    expect(groupOf(cxi, { score: 8, answers: { effective, easy, enjoyed } })).toBe(group);
  });

  it('by CXI goes by the score where one of the three is missing, as in a text', () => {
    expect(groupOf(cxi, { score: 9.3, answers: { effective: 1, easy: 1 } })).toBe('promoter');
    expect(groupOf(cxi, { score: 9, answers: { effective: 1, easy: 1, enjoyed: 'no' } as never })).toBe('promoter');
  });

  it.each<[string, SurveyConfig, number]>([
    ['below', survey('csat'), 0],
    ['above', survey('csat'), 6],
    ['between', survey('csat'), 3.5],
    ['below NPS from 1', survey('nps', { low: 1 }), 0],
    ['of a top that there is none of', survey('ces', { high: 6 }), 3],
  ])('is none for a rating %s', (_, of, score) => {
    expect(() => groupOf(of, { score, answers: {} })).toThrow(RangeError);
    expect(() => groupOf(cxi, { score: 5, answers: { effective: 11, easy: 5, enjoyed: 5 } })).toThrow(RangeError);
  });
});

describe('the score of CXI', () => {
  it.each([
    [[1, 2, 3], 2],
    [[10, 10, 9], 9.7],
    [[8, 8, 9], 8.3],
    [[1, 1, 1], 1],
    [[7.25], 7.3],
  ])('of %j is %j', (ratings, score) => {
    expect(cxiScore(ratings)).toBe(score);
  });
});

describe('what a rating is read with', () => {
  const programs = { a: { survey: survey('nps', { low: 1 }) }, b: { survey: survey('ces', { high: 5 }) } };
  it.each([
    ['nps', 'a', { type: 'nps', low: 1, high: 10 }],
    ['nps', 'gone', { type: 'nps', low: 0, high: 10 }],
    ['nps', 'b', { type: 'nps', low: 0, high: 10 }],
    ['ces', 'b', { type: 'ces', low: 1, high: 5 }],
    ['ces', 'gone', undefined],
    ['ces', 'constructor', undefined],
    ['thumbs', 'gone', { type: 'thumbs', low: 0, high: 1 }],
    ['csat', 'gone', { type: 'csat', low: 1, high: 5 }],
    ['cxi', 'gone', { type: 'cxi', low: 1, high: 10 }],
  ] as const)('is, for %s of programme %s, %j', (type, program, expected) => {
    expect(scaleKnown({ type, program }, programs)).toEqual(expected);
  });

  it('is what the survey offers', () => {
    expect(ratedOn(survey('smileys'))).toEqual({ type: 'smileys', low: 1, high: 5 });
  });
});
