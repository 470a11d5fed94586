import { describe, expect, test } from 'vitest';
import { withoutEntities } from '../../../shared/domain/reply/entities.ts';
import { phrasesIn, piecesIn } from '../../../shared/domain/reply/expand.ts';
import { phraseSet, skeleton } from '../../../shared/domain/reply/phrase-book.ts';
import { digitsValue, fold, visible } from '../../../shared/domain/reply/text.ts';
import { tokenise } from '../../../shared/domain/reply/vocabulary.ts';

describe('character references', () => {
  test.each([
    ['&amp;&lt;&gt;&quot;&apos;', '&<>"\''],
    ['caf&eacute; &uuml &frac12; &nbsp;', 'café ü ½ \u00a0'],
    ['&#65;&#x41;&#X41;&#128077;', 'AAA👍'],
    ['&#0;&#xd7ff;&#xd800;&#xdfff;&#xe000;', '\ud7ff\ue000'],
    ['&#1114111;&#1114112;', '\u{10ffff}'],
    ['a & b &unknown; &;', 'a & b &unknown; &;'],
    ['no reference', 'no reference'],
  ])('%s are %j', (text, read) => {
    expect(withoutEntities(text)).toBe(read);
  });
});

describe('a list of phrases', () => {
  test.each([
    [
      'stop {texting,calling} {me,us}|enough',
      ['stop texting me', 'stop texting us', 'stop calling me', 'stop calling us', 'enough'],
    ],
    ['a {b,c {d,e}} f', ['a b f', 'a c d f', 'a c e f']],
    ['a {b,} c', ['a b c', 'a c']],
    ['{a|b,c}', ['a|b', 'c']],
    ['', ['']],
  ])('%s', (list, phrases) => {
    expect(phrasesIn(list)).toEqual(phrases);
  });

  test('must close its braces, and uses words that make no phrase by themselves', () => {
    expect(() => phrasesIn('a {b')).toThrow(RangeError);
    expect(piecesIn('a {b, c}|d')).toEqual(['a ', 'b', ' c', 'd']);
  });
});

describe('phrases at the beginning of a line', () => {
  const set = phraseSet(() => ['sent from', 'sent from my', '自動返信', 'x'.repeat(61)]);

  test('are whole words, the longest first; scripts without blanks go by letters', () => {
    expect(
      ['sent from my phone', 'sent from me', 'sent from', 'sent fromm', 'is sent from'].map(set.beginning),
    ).toEqual([...['sent from my', 'sent from', 'sent from', '', '']]);
    expect([set.beginning('自動返信です'), set.begins('自動')]).toEqual(['自動返信', false]);
    expect([set.has('sent from'), set.has('sent from me'), set.begins('sent'), set.begins('')]).toEqual([
      ...[true, false, false, false],
    ]);
    expect(set.begins('x'.repeat(61))).toBe(false);
  });

  test('are compared by letters and digits alone', () => {
    expect(skeleton('  “Réponse-automatique”: N° 7! ')).toBe('reponse automatique n 7');
    expect(skeleton('— … —')).toBe('');
  });
});

describe('a text as a person sees it', () => {
  test('has one kind of break and space, and nothing that is not seen', () => {
    expect(visible('a\r\nb\rc\u2028d\u0085e')).toBe('a\nb\nc\nd\ne');
    expect(visible('a\u00a0b\tc\u3000d')).toBe('a b c d');
    expect(visible('a\u200bb\u00adc\ufeffd\0e👍🏽❤\ufe0f')).toBe('abcde👍❤');
    expect(visible('9\ufe0f\u20e3 🔟 \ud800')).toBe('9 10 \ufffd');
  });

  test.each([
    ['STRASSE', 'strasse'],
    ['Straße', 'strasse'],
    ['Ærø Łódź Đà', 'aero lodz da'],
    ['İstanbul ılık', 'istanbul ilik'],
    ['don’t l`eau', 'dont leau'],
    ['œuf', 'oeuf'],
    ['９ Ａ', '9 a'],
    ['مدرسة على', 'مدرسه علي'],
    ['हिन्दी', 'हिन्दी'],
  ])('is compared under one spelling: %s', (text, folded) => {
    expect(fold(text)).toBe(folded);
  });

  test.each([
    ['07', 7],
    ['٩', 9],
    ['९०', 90],
    ['๑๐', 10],
    ['１０', 10],
    ['𝟗', 9],
    ['1234567890123456', 123_456_789_012_345],
  ])('has numbers of every script: %s', (digits, value) => {
    expect(digitsValue(digits)).toBe(value);
  });
});

describe('the tokens of a text', () => {
  const tokens = (text: string) => tokenise(text, 'en').map(({ kind, text: own }) => `${kind} ${own}`);

  test.each([
    ['It’s 9!', ['word its', 'number 9', 'stop !']],
    ['a, b\nc', ['word a', 'pause ,', 'word b', 'break \n', 'word c']],
    [
      'see https://x.example/9?a=b. www.x.example',
      ['word see', 'link https://x.example/9?a=b', 'stop .', 'link www.x.example'],
    ],
    ['⭐⭐☆ 👍👎', ['stars ⭐⭐☆', 'thumb 👍', 'thumb 👎']],
    ['€9 #1 ₿', ['sign €', 'number 9', 'sign #', 'number 1', 'sign ₿']],
    ['9⁄10 a‐b', ['number 9', 'pause /', 'number 10', 'word a', 'pause -', 'word b']],
    ['？。…', ['stop ?', 'stop 。', 'stop .']],
    ["😀 '", []],
  ])('%j', (text, kinds) => {
    expect(tokens(text)).toEqual(kinds);
  });

  test('know where they stand, and whether anything stands between them', () => {
    expect(tokenise('a-9 ⭐⭐', 'en').map(({ start, end, glued, value }) => [start, end, glued, value])).toEqual([
      ...[
        [0, 1, false, undefined],
        [1, 2, true, undefined],
        [2, 3, true, 9],
        [4, 6, false, 2],
      ],
    ]);
    expect(tokenise('🛑9', 'en').map(({ glued }) => glued)).toEqual([false]);
  });
});
