import { describe, expect, test } from 'vitest';
import { ratingIn } from '../../../shared/domain/reply/rating.ts';

/** The rating and the words beside it; `?` where it might be one and a person must read it; `-` where no number is one. */
const rating = (text: string, language = 'en'): string => {
  const rated = ratingIn(text, { scale: { low: 0, high: 10 }, language });
  if (rated.kind === 'unrated') return rated.ambiguous ? '?' : '-';
  return [rated.score, ...(rated.comment === undefined ? [] : [rated.comment])].join(' | ');
};

describe('a rating among marks and courtesies', () => {
  test.each([
    ...[
      'Hi, 9',
      'Hello\n\n9',
      '(9)',
      '[9]',
      '*9*',
      '"9"',
      '**9**',
      '= 9',
      ': 9',
      '9:',
      '9 -',
      '9,',
      '9;',
      '9 …',
      '...9',
    ],
    ...['well, 9', 'Well I would say 9', 'I would say a solid 9', 'a 9 for sure', 'only a 9', 'just 9', 'for 9'],
    ...['9 overall', 'overall 9', 'service 9', '9 👍', '٩', '９', '0 - 10: 9'],
  ])('%s', (text) => {
    expect(rating(text)).toBe('9');
  });

  test.each(['=> 9', '-> 9', '👍 9', '👎 9', '⭐⭐⭐ 3'])(
    'that may lead to another is read by a person: %s',
    (text) => {
      expect(rating(text)).toBe('?');
    },
  );
});

describe('words beside a rating', () => {
  test.each([
    ['Hello\n\n9\n\nThanks', '9 | Hello\n\nThanks'],
    ['Dear Oak, 9.', '9 | Dear Oak'],
    ['9\n\nKim', '9 | Kim'],
    ['9 (really good)', '9 | really good'],
    ['not bad, 9', '9 | not bad'],
    ['it was not bad 9', '9 | it was not bad'],
    ['only 9 because late', '9 | because late'],
    ['9 since it broke', '9 | since it broke'],
    ['9 all round', '9 | all round'],
    ['9 as always', '9 | as always'],
    ['9 I guess', '9 | I guess'],
    ['Worst. 1', '1 | Worst.'],
    ['1! worst!', '1 | worst!'],
    ['9, 3 days late', '9 | 3 days late'],
    ['order 7, 9', '9 | order 7'],
    ['9, but 3 days late', '9 | but 3 days late'],
    ['It is a 9. The delivery was 4.', '9 | The delivery was 4.'],
    ['It is a 9. Delivery 4 days.', '9 | Delivery 4 days.'],
    ['9 for the product and 9 for you', '9 | for the product and 9 for you'],
    ['9 and 9', '9'],
    ['9.0', '9'],
  ])('are kept: %j is %j', (text, expected) => {
    expect(rating(text)).toBe(expected);
  });
});

describe('numbers beside each other', () => {
  test.each([
    ...['8 and 9', '8 maybe 9', 'about 8 or maybe 9', '8/ 9', '8;9', 'between 8 and 9', 'from 8 to 9'],
    ...[
      '9 for the product, 5 for you',
      '5 - 10 minutes late',
      '1. late 2. rude',
      '1 late and 2 rude',
      '1 late, 2 rude',
    ],
  ])('are for a person to read: %s', (text) => {
    expect(rating(text)).toBe('?');
  });
  test.each(['2 or 3 days late', '8+9', '1) late 2) rude 3) dear'])('count something together: %s', (text) => {
    expect(rating(text)).toBe('-');
  });
});

describe('a number that is bounded, supposed or doubted', () => {
  test.each([
    ...['maybe 9', '9 maybe', '9 or so', 'no more than 9', 'at least 9', 'less than 9', '9 at most'],
    ...['would be 10 if it worked', '10 if it works', '10 would have been if', 'worst ever 10', '10/10 worst'],
    ...['0 great', '0. great', 'great. 0', 'great service and 9', '9 service', 'I am 9', '9 of you'],
  ])('is for a person to read: %s', (text) => {
    expect(rating(text)).toBe('?');
  });
});

describe('a number of something', () => {
  test.each([
    ...['9 people', '9 of 10 people', 'my 9 year old likes it', 'at 9 am', '9am', '9 am', '9 o’clock', 'on the 9th'],
    ...['9 November', 'since 9', 'in 9', 'by 9', 'unit 9', 'apt 9', 'Rs.9', 'SGD 8', '9 (EUR)', '9 kg', '5G', 'wifi6'],
    ...['MP3', 'v9', '9ish', 'IX'],
  ])('is no rating: %s', (text) => {
    expect(rating(text)).toBe('-');
  });
  test.each(['Nov 9', '9.11.', '9/11', '#9', '№ 9', '8 SGD', '9 %', '9°', '9 p.m.', '9 by'])(
    'may be one all the same, and a person reads it: %s',
    (text) => {
      expect(rating(text)).toBe('?');
    },
  );
});

describe('in other languages', () => {
  test.each([
    ...[
      ['de', 'neun', '9'],
      ['de', 'eine 9', '9'],
      ['de', 'Note 2', '?'],
      ['de', 'Gut 2', '?'],
      ['de', '9 Punkte', '9'],
    ],
    ...[
      ['de', 'sehr gut 10', '10 | sehr gut'],
      ['de', '9 von 10', '9'],
      ['de', 'ich gebe 9', '9'],
    ],
    ...[
      ['de', 'Ich würde 9 geben', '9'],
      ['de', 'wenn es pünktlich wäre, 10', '?'],
    ],
    ...[
      ['fr', 'dix', '10'],
      ['fr', 'je donne 9', '9'],
      ['fr', '9 sur 10', '9'],
      ['fr', 'un 8', '8'],
    ],
    ...[
      ['ja', '9です', '9'],
      ['ja', '9点', '9'],
      ['zh', '9分', '9'],
      ['zh', '我给9分', '9'],
    ],
    ...[
      ['hi', 'मैं 8 दूंगा', '8'],
      ['th', 'เก้าค่ะ', '9'],
      ['cs', 'pět', '5'],
      ['en', 'pet', '-'],
      ['ko', '이', '2'],
    ],
  ])('%s %j is %j', (language, text, expected) => {
    expect(rating(text as string, language)).toBe(expected);
  });
});
