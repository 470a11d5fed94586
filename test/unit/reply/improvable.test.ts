import { describe, expect, it } from 'vitest';
import { understandMail } from '../../../shared/domain/reply/understand.ts';

const understood = (language: string, text: string) =>
  understandMail(
    { text, subject: 'Re: How was it?', headers: {} },
    { scale: { low: 0, high: 10 }, language, subject: 'How was it?' },
  );

describe('a rating with what could be better behind it', () => {
  it.each([
    ['en', '6 out of 10, could be better', 6],
    ['en', '6/10 - should be a bit faster', 6],
    ['de', '6, könnte besser sein', 6],
    ['fr', '6, pourrait être mieux', 6],
    ['es', '6, podría ser mejor', 6],
    ['nl', '6, kon beter', 6],
    ['sv', '6, kunde varit bättre', 6],
    ['ru', '6, могло бы быть лучше', 6],
  ])('in %s stands: %s', (language, text, score) => {
    expect(understood(language, text)).toMatchObject({ kind: 'answer', score });
  });

  it.each(['10, could be better', '6, could be 7', '6, if you had called', '10, would be if you called'])(
    'is asked about where it is a condition, or contradicts: %s',
    (text) => {
      expect(understood('en', text)).toMatchObject({ kind: 'comment', ambiguous: true });
    },
  );
});
