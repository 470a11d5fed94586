import { describe, expect, it } from 'vitest';
import { understandMail } from '../../../shared/domain/reply/understand.ts';

const understood = (language: string, text: string, high = 10) =>
  understandMail(
    { text, subject: 'Re: How was it?', headers: {} },
    { scale: { low: high === 5 ? 1 : 0, high }, language, subject: 'How was it?' },
  );

describe('a rating in terms that any reader takes it in', () => {
  it.each([
    ['a whole number with a nought behind its point', 'en', '7.0', 7],
    ['the same with a comma', 'de', '7,0', 7],
    ['the same of a scale', 'en', '7.0/10', 7],
    ['the same in words', 'en', '7.0 out of 10', 7],
    ['the same, announced', 'en', 'I would give it a 7.0', 7],
    ['a number said three times', 'en', '10 10 10', 10],
    ['the same with marks', 'en', '10, 10, 10!!!', 10],
    ['the same on lines', 'en', '8\n8\n8', 8],
    ['the same with strokes', 'en', '10/10/10', 10],
    ['one for all of several', 'en', 'Sofa: 9, driver: 3, overall: 6', 6],
    ['the same in German', 'de', 'Sofa 9, Fahrer 3, insgesamt 6', 6],
    ['the same in French', 'fr', 'canapé 9, livraison 3, globalement 6', 6],
    ['the same in Russian', 'ru', 'диван 9, доставка 3, в целом 6', 6],
    ['one behind a sentence that ends in a word that leads to numbers', 'en', 'The slowest delivery I ever had. 3', 3],
    ['the same', 'en', 'Best one I ever bought. 9', 9],
    ['one beside a bracket', 'en', '9 (order 5)', 9],
  ])('%s in %s: %s', (_, language, text, score) => {
    expect(understood(language, text)).toMatchObject({ kind: 'answer', score });
  });

  it.each([
    ['half', 'en', '7.5', 10],
    ['a price or a time', 'en', 'at 7.00', 10],
    ['another scale', 'en', '5/5', 10],
    ['a date', 'en', '9/9/26', 10],
    ['two numbers', 'en', '9 9 3', 10],
    ['part of others', 'en', '2 of 5, 5 of 5', 10],
    ['per cent', 'en', '80%', 10],
    ['per cent in words', 'de', '80 Prozent', 10],
    ['a question about the scale', 'en', '10 = good?', 10],
    ['the scale the other way round', 'en', '1 (1 being the best)', 10],
    ['the same at its top', 'en', '10, if 10 is the worst', 10],
    ['a mark at school', 'de', 'Note 1', 10],
    ['a mark at school as it is written', 'de', '1,0', 10],
    ['a mark at school, named and as it is written', 'de', 'Eine glatte 1,0!', 10],
    ['the same by its name', 'de', 'Eine glatte 1!', 5],
    ['two for all', 'en', 'overall 7 or 8', 10],
  ])('is not guessed: %s in %s: %s', (_, language, text, high) => {
    expect(understood(language, text, high)).toMatchObject({ kind: 'comment', comment: text });
  });

  it('leaves what was said beside it', () => {
    expect(understood('en', '10 10 10 great')).toEqual({ kind: 'answer', score: 10, comment: 'great' });
    expect(understood('en', '9 9 9')).toEqual({ kind: 'answer', score: 9 });
  });
});

describe('somebody who is away', () => {
  it.each([
    ['I’m on holiday until June. 8'],
    ['I am away until Monday. 8/10'],
    ['8\nI’m on holiday until 3 June.'],
    ['Back on Monday, I am on vacation until then.\n8'],
  ])('and rates is heard: %s', (text) => {
    expect(understood('en', text)).toMatchObject({ kind: 'answer', score: 8 });
  });

  it('and names two numbers is read by a person', () => {
    expect(understood('en', 'I’m on holiday until June. 8 or 9.').kind).toBe('comment');
  });
});

describe('a number that a program wrote', () => {
  it.each([
    'The table broke, see the photo.\n\n[1] https://photos.example/1',
    'In your guide [1], there is mention of a table.',
    'See your page [1]\n\nLinks:\n------\n[1] https://shop.example/s/x',
    'See [2] for the photo. The leg is loose.',
    'Order 402 240108 (3)',
    'Restored to us, and on time, [ 5 ]\nOr so it says, [ 10 ]',
    'Mobile: (+00)000000',
    '0000',
  ])('is no rating: %s', (text) => {
    expect(understood('en', text).kind).toBe('comment');
  });

  it.each([
    ['[9]', 9],
    ['[9] great', 9],
    ['Rating: [9]', 9],
    ['9 (9)', 9],
    ['Great service (9)', 9],
    ['0', 0],
  ])('is none of those: %s', (text, score) => {
    expect(understood('en', text)).toMatchObject({ kind: 'answer', score });
  });
});
