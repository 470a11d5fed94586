import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { beginningOf, bytesOf, cutAt, kept, together } from '../../../shared/domain/conversation/beginning.ts';
import { flagsOf } from '../../../shared/domain/task/severity.ts';

const letters = fc.constantFrom('a ', 'ö', 'слово ', '話', '🙂', '\n', ' ');
const texts = fc.array(letters, { maxLength: 4_000 }).map((all) => all.join(''));

describe('words that are longer than a row takes', () => {
  it('fit, and are whole where they fit anyway', () => {
    fc.assert(
      fc.property(texts, fc.integer({ min: 400, max: 8_000 }), (text, bytes) => {
        const kept = beginningOf(text, { bytes, place: 'There.' });
        expect(bytesOf(kept)).toBeLessThanOrEqual(bytes);
        expect(kept.isWellFormed()).toBe(true);
        if (bytesOf(text) <= bytes) expect(kept).toBe(text);
        else expect(kept).toMatch(/characters in all: There\.\]$/);
      }),
    );
  });

  it('are cut between letters', () => {
    fc.assert(
      fc.property(texts, fc.integer({ min: 0, max: 300 }), (text, bytes) => {
        const head = cutAt(text, bytes);
        expect(text.startsWith(head)).toBe(true);
        expect(bytesOf(head)).toBeLessThanOrEqual(bytes);
        expect(bytesOf(head)).toBeGreaterThan(Math.min(bytes, bytesOf(text)) - 4);
      }),
    );
  });

  it.each([
    ['lawyer', 'I will call my lawyer about it', 'legal', 25_000],
    ['an injury', 'my son was injured by it', 'injury', 180_000],
    ['a court, in German', 'ich gehe zum Anwalt', 'legal', 60_000],
    ['a wish to be deleted', 'please delete my data', 'data-deletion', 330_000],
  ])('still name %s, however far behind it stands', (_, sentence, flag, length) => {
    const filler =
      flag === 'legal' && sentence.startsWith('ich')
        ? 'Die Lieferung hat lange gedauert, und dann noch länger. '
        : 'The delivery took long, and then it took longer. ';
    const text = `${filler.repeat(length / filler.length)}${sentence}. ${filler.repeat(50)}`;
    expect(flagsOf(beginningOf(text, { bytes: kept.answer }), 'passive')).toContain(flag);
    expect(beginningOf(text, { bytes: kept.answer })).toContain(sentence.split(' ').slice(0, 3).join(' '));
  });

  it('raise no alarm that nobody gave, where a word is cut', () => {
    const text = 'lawyerly '.repeat(5_000);
    expect(flagsOf(beginningOf(text, { bytes: kept.answer }), 'passive')).toEqual(flagsOf(text, 'passive'));
  });
});

describe('words that are added to earlier ones', () => {
  it('always show, whatever was said before', () => {
    fc.assert(
      fc.property(texts, fc.integer({ min: 1, max: 40 }), (newest, times) => {
        const before = 'earlier words '.repeat(times * 50);
        const words = `${newest.trim().slice(0, 500)} the end of it`;
        const all = together(before, words);
        expect(all.endsWith(words)).toBe(true);
        expect(bytesOf(all)).toBeLessThanOrEqual(kept.together);
      }),
    );
  });
});
