import { describe, expect, test } from 'vitest';
import { ratingIn } from '../../../shared/domain/reply/rating.ts';
import { understandText } from '../../../shared/domain/reply/understand.ts';

const ten = { scale: { low: 0, high: 10 } };

/** The score; `?` where one may be meant and we ask; `-` where none is. */
const heard = (text: string, language = 'en', scale = ten.scale): string => {
  const rated = ratingIn(text, { scale, language });
  if (rated.kind === 'rated') return String(rated.score);
  return rated.ambiguous ? '?' : '-';
};

describe('a number that is a part of something longer', () => {
  test.each([
    ...['.7', 'Lovely .9', '3^-1', '7(412)', 'host ::1', 'Great!!!1', '−4', '06 . 08', 'ready by 7.am'],
    ...['7 and a quarter', '6 and an half', '9, no. 4', '8, 150 of them', "4'", '7"', '9,9', '４．４', 'since 03/10'],
  ])('is no rating that is clear: %s', (text) => {
    expect(heard(text)).not.toMatch(/\d/);
  });

  test.each([
    ['fr', 'le trois cent dix-huit'],
    ['fr', 'neuf et quart'],
    ['es', '7 y cuarto'],
    ['nl', 'twee en dertig'],
    ['nl', 'het is tien voor half negen'],
    ['da', 'fire og tyve'],
    ['sv', '2:a'],
    ['ru', '4-й'],
    ['ru', '2-я'],
    ['zh', '8点'],
    ['it', 'dal 2 al 6'],
    ['es', 'del 2 al 6'],
    ['pt', 'de 2 a 6'],
    ['fr', 'huit pour-cent'],
    ['en', '6.4 / 10'],
    ['en', 'a mere 2,000,000 / 10'],
  ])('in %s: %s', (language, text) => {
    expect(heard(text, language)).not.toMatch(/\d/);
  });

  test.each([
    ['nb', 'Den 4. mars kom den'],
    ['da', 'Leveret 2. juni hos naboen'],
    ['hr', 'Stiglo je 8. kolovoza navečer'],
    ['en', 'It came on Oct. 2 as agreed'],
    ['fr', 'Reçu le 01/août/2026 seulement'],
    ['en', 'We sold 1, 250, 300 of those'],
  ])('nothing is asked back about a date or an amount, in %s: %s', (language, text) => {
    expect(heard(text, language)).toBe('-');
  });

  test.each([
    ...[
      ['...8', '8'],
      ['Fine ,8', '8'],
      ['"8"', '8'],
      ["'8'", '8'],
      ['They said "go for 8"', '8'],
      ['It came in November. 8', '8'],
      ['8, 100% recommended', '8'],
      ['10,10,10', '10'],
      ['10, 10', '10'],
      ['8.0/10', '8'],
    ],
    ...[
      ['8* out of 10', '8'],
      ['10*', '10'],
      ['10s all round', '10'],
      ['Room 10, food 4, 7 overall', '7'],
      ['10/10 one of a kind', '?'],
      ['I give it 9/10 and thank the driver', '9'],
      ['My answer is 9 out of 10 with regards', '9'],
    ],
  ])('what stands for itself stays a rating: %s', (text, score) => {
    expect(heard(text as string)).toBe(score);
  });
});

describe('a number that counts what is praised or blamed behind it', () => {
  test.each([
    ['en', '2 great lads carried it up'],
    ['en', 'Three very helpful ladies'],
    ['en', '5 good reasons to stay'],
    ['en', '7 happy campers'],
    ['en', '2 bad chairs'],
    ['en', '3 very long days of waiting'],
    ['de', '2 sehr nette Fahrer haben geliefert'],
    ['fr', '2 très gentils messieurs'],
    ['es', '2 muy amables señoras'],
    ['nl', '2 zeer aardige mannen'],
    ['pl', '2 bardzo mili kurierzy'],
    ['sv', '2 mycket trevliga bud'],
  ])('in %s: %s', (language, text) => {
    expect(heard(text, language)).toBe('?');
  });

  test.each([
    ['9 great as ever', '9'],
    ['10 great service', '10'],
    ['2 bad', '2'],
    ['1 bad experience', '1'],
    ['9 very happy thanks', '9'],
  ])('but not here: %s', (text, score) => {
    expect(heard(text)).toBe(score);
  });
});

describe('numbers of others and of several things', () => {
  test.each([
    ...['Everyone gives you a 10', 'My friends say people rate it 9', 'The machine only gave me 10', 'this is the one'],
    ...['Quality 7/10 Delivery 9/10', 'Taste: 8/10 Service: 3/10 Price:5/10', 'See you 8-)', 'Lovely :0)'],
    'I am tempted to give it 10 out of 10',
  ])('are asked about: %s', (text) => {
    expect(heard(text)).toBe('?');
  });

  test('a rating of the one thing that several say of it is one', () => {
    expect(heard('Great service 10')).toBe('10');
    expect(heard('Quality 9/10 Delivery 9/10')).not.toBe('7');
  });
});

describe('stars that are typed', () => {
  test.each([
    ['4*', '4'],
    ['5* service', '5'],
    ['****', '4'],
    ['*****', '5'],
  ])('on a scale of five: %s', (text, score) => {
    expect(heard(text, 'en', { low: 1, high: 5 })).toBe(score);
  });

  test.each(['4*', '5* service', '****'])('on a longer one we ask: %s', (text) => {
    expect(heard(text)).toBe('?');
  });

  test.each(['**9**', '*9*'])('%s is bold', (text) => {
    expect(heard(text)).toBe('9');
  });

  test('a row of them that parts two paragraphs is none', () => {
    expect(heard('It came late\n****\nSent by Kim', 'en', { low: 1, high: 5 })).toBe('-');
  });
});

test('a change is heard where its word also means "out of"', () => {
  expect(understandText('zmieniam 8 na 5', { ...ten, language: 'pl' })).toMatchObject({ kind: 'answer', score: 5 });
  expect(understandText('8 na 10', { ...ten, language: 'pl' })).toMatchObject({ kind: 'answer', score: 8 });
});
