import { describe, expect, test } from 'vitest';
import { understandText } from '../../../shared/domain/reply/understand.ts';

const read = (language: string, text: string) => understandText(text, { scale: { low: 0, high: 10 }, language });

describe('a number that is part of a word', () => {
  test.each([
    ['en', 'Your one-stop, full-service shop is great'],
    ['en', 'One-off, sorry'],
    ['en', 'one‑stop, easy'],
    ['en', 'one–on–one, great'],
    ['en', 'Two-way communication'],
    ['en', 'A five-star hotel'],
    ['en', 'Top-10, loved it'],
    ['en', '24-hour wait'],
    ['en', 'A 10-year-old could do better'],
    ['en', '3-day delivery, good'],
    ['en', 'twenty-one'],
    ['en', 'Number-one, thanks'],
    ['en', 'zero-tolerance, ok'],
    ['de', 'Ein-Mann-Betrieb, super'],
    ['de', 'Acht-Stunden-Tag, gut'],
    ['fr', 'deux-en-un, super'],
    ['fr', 'un deux-pièces, bien'],
    ['es', 'dos-en-uno, bien'],
    ['nl', 'twee-in-een, goed'],
    ['it', 'due-in-uno, buono'],
    ['pt', 'dois-em-um, bom'],
    ['sv', 'två-i-ett, bra'],
    ['pl', 'dwa-w-jednym, dobre'],
    ['ru', 'три-в-одном, хорошо'],
    ['uk', 'два-в-одному, добре'],
  ])('rates nothing: %s, %j', (language, text) => {
    expect(read(language, text)).toEqual({ kind: 'comment', comment: text, ambiguous: false });
  });

  test.each([
    ['en', 'five-star'],
    ['en', '5-star service'],
    ['en', 'nine-ish'],
    ['en', '2-for-1, great'],
    ['de', '5-Sterne-Service'],
    ['ru', '5-ка'],
    ['fr', 'dix-sept, bien'],
  ])('is worth asking once where it may be a rating: %s, %j', (language, text) => {
    expect(read(language, text)).toEqual({ kind: 'comment', comment: text, ambiguous: true });
  });

  test.each([
    ['en', '10-great service', 10],
    ['en', '2-slow', 2],
    ['en', 'Nine - very good', 9],
    ['en', 'ten-out-of-ten', 10],
    ['en', '8-out-of-10, fine', 8],
    ['en', '9 for the 24-hour support', 9],
    ['en', 'Great 5-star service, 10', 10],
    ['en', 'A one-stop service, lovely. 7', 7],
    ['de', '8-gut', 8],
    ['de', 'neun-von-zehn', 9],
    ['fr', 'huit-sur-dix', 8],
    ['fr', '9-très bien', 9],
  ])('is none where it is said by itself: %s, %j', (language, text, score) => {
    expect(read(language, text)).toMatchObject({ kind: 'answer', score });
  });
});
