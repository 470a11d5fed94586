import { describe, expect, test } from 'vitest';
import { figuresOf } from '../../../shared/domain/reply/figures.ts';
import { recognise, tokenise } from '../../../shared/domain/reply/vocabulary.ts';

/** Each as "form value/other from-to", the places of its tokens. */
const figures = (text: string, language = 'en'): readonly string[] => {
  const tokens = tokenise(text, language);
  return figuresOf(tokens, recognise(tokens, language)[0]).map(
    ({ form, value, other, word, from, to }) =>
      `${form} ${value}${other === undefined ? '' : `/${other}`} ${from}-${to}${word ? ' word' : ''}`,
  );
};

describe('numbers of a text', () => {
  test.each([
    ['9', ['plain 9 0-1']],
    ['nine', ['plain 9 0-1 word']],
    ['9 of these, 8 of those', ['plain 9 0-1', 'plain 8 4-5']],
    ['9/10', ['of 9/10 0-3']],
    ['9 / 10', ['of 9/10 0-3']],
    ['9 out of 10', ['of 9/10 0-4']],
    ['9 points out of 10', ['of 9/10 0-5']],
    ['9 points / 10', ['of 9/10 0-4']],
    ['nine out of ten', ['of 9/10 0-4 word']],
    ['9 out of 1', ['plain 9 0-1', 'plain 1 3-4']],
    ['9 / 10/2', ['plain 9 0-1', 'of 10/2 2-5']],
    ['ten-out-of-ten', ['of 10/10 0-7 word']],
    ['ten-out of ten', ['plain 10 0-1 word', 'plain 10 4-5 word']],
    ['ten-out-of-one', ['plain 10 0-1 word', 'plain 1 6-7 word']],
    ['8.5', ['decimal 8/5 0-3']],
    ['8,5', ['decimal 8/5 0-3']],
    ['٩٫٥', ['decimal 9/5 0-3']],
    ['½', ['decimal 1 0-1']],
    ['9 ½', ['plain 9 0-1', 'decimal 1 1-2']],
    ['8.5/10', ['decimal 8 0-5']],
    ['8-9', ['range 8/9 0-3']],
    ['8–9', ['range 8/9 0-3']],
    ['9 -10', ['plain 9 0-1', 'plain 10 2-3']],
    ['9- 10', ['plain 9 0-1', 'plain 10 2-3']],
    ['8.5.6', ['code 8 0-5']],
    ['8/5.6', ['code 8 0-5']],
    ['24/12/2026', ['code 24 0-5']],
    ['9/½', ['code 9 0-3']],
    ['9:30', ['code 9/30 0-3']],
    ['9x10', ['code 9/10 0-3']],
    ['9²', ['code 92 0-1']],
    ['m²', ['code 2 1-2']],
  ])('%s', (text, expected) => {
    expect(figures(text)).toEqual(expected);
  });

  test.each([
    ['⭐⭐⭐☆☆', ['stars 3/5 0-1']],
    ['★ ⭐', ['stars 2/2 0-1']],
    ['4 ⭐', ['plain 4 0-1']],
    ['4 ☆', ['plain 4 0-1', 'stars 0/1 1-2']],
    ['4 ⭐⭐', ['plain 4 0-1', 'stars 2/2 1-2']],
    ['9/10 ⭐', ['of 9/10 0-3', 'stars 1/1 3-4']],
    ['👍', ['thumb 1 0-1']],
    ['👎', ['thumb 0 0-1']],
    ['thumbs up', ['thumb 1 0-2 word']],
    ['thumbs down', ['thumb 0 0-2 word']],
  ])('signs that stand for one: %s', (text, expected) => {
    expect(figures(text)).toEqual(expected);
  });

  test.each([
    ['fr', 'un 8', ['plain 8 1-2']],
    ['fr', 'un deux', ['plain 2 1-2 word']],
    ['fr', 'un', ['plain 1 0-1 word']],
    ['fr', 'neuf-sur-dix', ['of 9/10 0-5 word']],
    ['de', 'ein', ['plain 1 0-1 word']],
    ['de', 'ich lege Widerspruch ein', []],
    ['de', 'ich lege ein.', []],
    ['de', 'ich lege ein\nDanke', []],
    ['de', 'ich lege ein Buch', ['plain 1 2-3 word']],
    ['de', 'ich gebe zwei', ['plain 2 2-3 word']],
  ])('in %s the word for one may be an article, or belong to its verb: %s', (language, text, expected) => {
    expect(figures(text, language)).toEqual(expected);
  });

  test.each([
    ['ja', '10点満点で9点', ['of 9/10 0-3']],
    ['ja', '10点中 9', ['of 9/10 0-3']],
    ['tr', '10 üzerinden 9', ['of 9/10 0-3']],
    ['tr', '10 üzerinden - 9', ['of 9/10 0-4']],
    ['tr', '10 üzerinden 9/2', ['code 9/10 0-3', 'plain 2 4-5']],
    ['tr', '10 üzerinden kaç 9', ['plain 10 0-1', 'plain 9 3-4']],
    ['tr', '10 üzerinden', ['plain 10 0-1']],
  ])('in %s the top may come first: %s', (language, text, expected) => {
    expect(figures(text, language)).toEqual(expected);
  });
});
