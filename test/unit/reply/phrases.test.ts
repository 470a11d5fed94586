import fc from 'fast-check';
import { expect, test } from 'vitest';
import { phrasesIn } from '../../../shared/domain/reply/expand.ts';
import { isPhrase, phraseAt, phraseBefore, phrasesFrom } from '../../../shared/domain/reply/phrases.ts';
import type { Token } from '../../../shared/domain/reply/tokens.ts';

const wordsOf = (piece: string): readonly string[] => piece.split(' ').filter((word) => word !== '');
const tokensOf = (words: readonly string[]): readonly Token[] =>
  words.map((text, at) => ({ kind: 'word', text, start: at, end: at + 1, glued: false }));

const word = fc.constantFrom('a', 'b', 'c', 'ab');
/** Pieces that stand apart, or against one another. */
const joined = (piece: fc.Arbitrary<string>): fc.Arbitrary<string> =>
  fc
    .array(fc.tuple(piece, fc.constantFrom(' ', ' ', '')), { maxLength: 3 })
    .map((pieces) => pieces.map(([text, gap]) => text + gap).join(''));
const grouped = (phrase: fc.Arbitrary<string>): fc.Arbitrary<string> =>
  fc.array(phrase, { minLength: 1, maxLength: 3 }).map((alternatives) => `{${alternatives.join(',')}}`);
/** Groups, and groups within them. */
const inner = joined(fc.oneof(word, grouped(joined(word))));
const phrase = joined(fc.oneof(word, grouped(inner)));
const list = fc.array(phrase, { minLength: 1, maxLength: 3 }).map((phrases) => phrases.join('|'));

/** Each phrase spelt out, and tried. */
const longestOf = (all: readonly (readonly string[])[], fits: (phrase: readonly string[]) => boolean): number =>
  Math.max(0, ...all.filter((one) => one.length > 0 && fits(one)).map(({ length }) => length));

test('a list is found as if each of its phrases were spelt out', () => {
  fc.assert(
    fc.property(list, fc.array(word, { maxLength: 6 }), (written, said) => {
      const all = phrasesIn(written).map(wordsOf);
      const phrases = phrasesFrom(written, wordsOf);
      const tokens = tokensOf(said);
      for (let at = 0; at <= said.length; at += 1) {
        const starts = (one: readonly string[]) => one.every((text, step) => said[at + step] === text);
        const ends = (one: readonly string[]) => one.every((text, step) => said[at - one.length + step] === text);
        expect(phraseAt(tokens, at, phrases)).toBe(longestOf(all, starts));
        expect(phraseBefore(tokens, at, phrases)).toBe(longestOf(all, ends));
      }
      for (const text of ['a', 'b', 'c', 'ab'])
        expect(isPhrase(text, phrases)).toBe(all.some((one) => one.length === 1 && one[0] === text));
      expect(phrases.words).toEqual(new Set(all.flat()));
    }),
    { numRuns: 300 },
  );
});

test('a brace that is never closed is no list', () => {
  expect(() => phrasesFrom('stop {texting,calling', wordsOf)).toThrow(RangeError);
});
