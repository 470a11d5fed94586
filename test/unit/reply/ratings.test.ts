import { describe, expect, test } from 'vitest';
import { ratingIn } from '../../../shared/domain/reply/rating.ts';

const ten = { scale: { low: 0, high: 10 }, language: 'en' };
const five = { scale: { low: 1, high: 5 }, language: 'en' };
const thumbs = { scale: { low: 0, high: 1 }, language: 'en', kind: 'thumbs' } as const;

/** The rating and the words beside it; `?` where it might be one and a person must read it; `-` where no number is one. */
const rating = (text: string, asked: Parameters<typeof ratingIn>[1] = ten): string => {
  const rated = ratingIn(text, asked);
  if (rated.kind === 'unrated') return rated.ambiguous ? '?' : '-';
  return [rated.score, ...(rated.comment === undefined ? [] : [rated.comment])].join(' | ');
};

describe('a rating that is stated', () => {
  test.each([
    ...[
      ['9', '9'],
      ['9.', '9'],
      ['9!', '9'],
      ['nine', '9'],
      ['- 9', '9'],
      ['9\n9', '9'],
    ],
    ...[
      ['9 points', '9'],
      ['9 pts', '9'],
      ['nine stars', '9'],
      ['10+', '10'],
      ['one', '1'],
      ['a one', '1'],
    ],
    ...[
      ['9/10', '9'],
      ['9 out of 10', '9'],
      ['my score: 9', '9'],
      ['score 9/10', '9'],
      ['Score=9', '9'],
    ],
    ...[
      ['I rate it 9', '9'],
      ['give it a one', '1'],
      ['Rating :3', '3'],
    ],
    ['It was great, 9', '9 | It was great'],
    ['9 - great', '9 | great'],
    ['9 / 10 great', '9 | great'],
    ['10/10 because it works', '10 | because it works'],
    ['10-great service', '10 | great service'],
    ['If so. 10', '10 | If so.'],
    ['I give 10 but it broke', '10 | but it broke'],
    ['I rate the product 9 and delivery took 4 days', '9 | and delivery took 4 days'],
    ['from 0 to 10 I say 9', '9 | from 0 to 10'],
    ['Score: 4\nHours: 2', '4 | Hours: 2'],
    ['Order: 4\nHours: 4', '4 | Order: 4\nHours'],
  ])('%j is %j', (text, expected) => {
    expect(rating(text as string)).toBe(expected);
  });

  test.each([
    ['Great service 9', '9 | Great service'],
    ['thanks 2', '2 | thanks'],
    ['5 too slow', '5 | too slow'],
    ['1 worst', '1 | worst'],
    ['9. Best ever', '9 | Best ever'],
    ['great 1', '?'],
    ['1 (excellent)', '?'],
    ['10 (worst)', '?'],
    ['10. Worst company ever', '?'],
    ['thanks2', '?'],
  ])('beside praise or blame it counts where the two agree: %j is %j', (text, expected) => {
    expect(rating(text)).toBe(expected);
  });
});

describe('a number that a person must read', () => {
  test.each([
    ...['9?', '9 ?', 'is it 9?', '9 or what?', 'is 10 good or bad'],
    ...['9/5', '8.5', 'I say 8.5', '8-9', '8 to 9', '8 or 9', '7/8', 'six or seven', '9\n8', '9, 8', '9 -> 3'],
    ...['100', '11', '-9', '~9', '9+', 'about 9', 'not 9', 'not a 9', 'never 9', '9 after 3 days'],
    ...['If it had come in time, 10', 'I would give 10 but it broke', 'would be 10 but late', '10 unless it breaks'],
    ...['#10', 'No. 9', '$9', '9%', '9 x', 'delivery 4', 'I rate the product 9 and the delivery 4'],
    ...['five-star', 'nine-ish', '2-for-1', '1 for 1', 'See you :3', 'give me one', 'one star', '4 stars'],
    ...['1. late\n2. broken', '1 it was late and 2 nobody called', 'Order: 4\nHours: 2'],
    'Nobody came to tell us about the delivery of the table on the first\n1. Then it broke',
  ])('%j', (text) => {
    expect(rating(text)).toBe('?');
  });
});

describe('a number that is no rating', () => {
  test.each([
    ...['2thanks', '101', '1000', '8.5 days', '3 days', '3 days late', '9 euros', 'We had 9 out of 10 chairs'],
    ...['order 7', 'order #7', 'i=1', 'x?id=9', '9x', '9th', 'room 9', 'art. 9', 'art 9, abs 3', 'covid-19'],
    ...['A-9', '9a', 'at 9', '24-hour', 'one-stop', 'twenty-one', 'one or two', 'One thing'],
    ...['0 to 10', '0-10', '1. late\n2. broken\n3. rude', '> 9', '> How was it?\n> 9', '', 'late'],
  ])('%j', (text) => {
    expect(rating(text)).toBe('-');
  });
});

describe('a rating in stars and thumbs', () => {
  test.each([
    ...[
      ['4 stars', '4'],
      ['5 stars', '5'],
      ['4/5', '4'],
      ['5', '5'],
      ['⭐⭐⭐⭐', '4'],
      ['⭐⭐⭐⭐☆', '4'],
    ],
    ...[
      ['9', '?'],
      ['0', '?'],
      ['☆☆☆☆☆', '?'],
      ['👍', '?'],
    ],
  ])('of five: %j is %j', (text, expected) => {
    expect(rating(text as string, five)).toBe(expected);
  });

  test.each(['⭐⭐⭐⭐', '⭐⭐⭐⭐⭐', '👍', '👎', '4 stars of 5'])('of ten may mean anything: %s', (text) => {
    expect(rating(text)).toBe('?');
  });

  test.each([
    ...[
      ['👍', '1'],
      ['👎', '0'],
      ['1', '1'],
      ['0', '0'],
      ['thumbs up', '1'],
      ['thumbs down', '0'],
      ['yes', '-'],
    ],
  ])('of thumbs: %j is %j', (text, expected) => {
    expect(rating(text as string, thumbs)).toBe(expected);
  });
});
