import { describe, expect, it } from 'vitest';
import { dayOf } from '../../../shared/domain/insights/dates.ts';
import { readWish, typeNamed } from '../../../shared/domain/insights/wish.ts';

const reading = { today: dayOf('2026-11-20'), days: 90, others: ['page'] };
const read = (query: string) => readWish(new URLSearchParams(query), reading);
const wish = (query: string) => {
  const answer = read(query);
  if (answer.kind !== 'wish') throw new Error(answer.message);
  const { filters, since, until, ...more } = answer.wish;
  return { ...more, since: since - reading.today, until: until - reading.today, filters: Object.fromEntries(filters) };
};
const wrong = (query: string): string => {
  const answer = read(query);
  return answer.kind === 'wrong' ? answer.message : '';
};

describe('what an address asks for', () => {
  it('is the last 90 days up to today where it says nothing, and empty fields of a form say nothing', () => {
    const nothing = { filters: {}, by: [], every: undefined, since: -89, until: 0 };
    expect(wish('')).toEqual(nothing);
    expect(wish('since=&until=&every=&by=&program=&type=&nonsense=')).toEqual(nothing);
    expect(wish('page=2')).toEqual(nothing);
  });

  it('is a period with both its days', () => {
    expect(wish('since=2026-11-10')).toMatchObject({ since: -10, until: 0 });
    expect(wish('until=2026-11-10')).toMatchObject({ since: -99, until: -10 });
    expect(wish('since=2026-11-10&until=2026-11-10')).toMatchObject({ since: -10, until: -10 });
  });

  it('is any of the values of a dimension, and all of the dimensions', () => {
    expect(wish('program=a&program=b&property.store=x&type=nps').filters).toEqual({
      ...{ program: ['a', 'b'], 'property.store': ['x'], type: ['nps'] },
    });
  });

  it('is divided by two dimensions at most, each named once, with or without space about them', () => {
    expect(wish('by=tag, team').by).toEqual(['tag', 'team']);
    expect(wish('by=tag,tag&by=tag').by).toEqual(['tag']);
    expect(wrong('by=tag,team,agent')).toBe('`by` takes one dimension, or two.');
  });

  it.each([
    ['week', 'week'],
    ['moving:30', 'moving:30'],
  ])('comes every %s', (every, step) => {
    expect(wish(`every=${every}`).every).toBe(step);
  });

  it.each([
    ['by=mood', "`by` knows no dimension 'mood'."],
    ['mood=good', "There is no filter 'mood'."],
    ['property.=x', "There is no filter 'property.'."],
    ['type=nps&type=joy', "There is no survey type 'joy'; types are nps, csat, ces, cxi, smileys, stars, thumbs."],
    ['until=20.11.2026', '`until` is a date such as 2026-11-20.'],
    ['until=2026-11-31', '`until` is a date such as 2026-11-20.'],
    ['since=2026-13-01', '`since` is a date such as 2026-11-20.'],
    ['since=x2026-11-20', '`since` is a date such as 2026-11-20.'],
    ['since=2026-11-200', '`since` is a date such as 2026-11-20.'],
    ['since=2026-11-21', '`since` is later than `until`.'],
    ['every=year', '`every` is day, week, month, or a moving window such as moving:30 (2 to 366 days).'],
  ])('is told in words where it is wrong: %s', (query, message) => {
    expect(wrong(query)).toBe(message);
  });

  it('names a type of survey, or none', () => {
    expect([typeNamed('csat'), typeNamed('joy'), typeNamed(undefined)]).toEqual(['csat', undefined, undefined]);
  });
});
