import { describe, expect, it } from 'vitest';
import { hasOwnWords, ownWords } from '../../../shared/domain/reply/cut.ts';
import { attributionAt } from '../../../shared/domain/reply/cutting/attribution.ts';
import { isContact, isNameLike, mayAnswer } from '../../../shared/domain/reply/cutting/card.ts';
import { endsLikeOne, endsSentence, isName } from '../../../shared/domain/reply/cutting/evidence.ts';

const isQuoted = (line: string): boolean => line.startsWith('>');
const at = (...lines: readonly string[]) => attributionAt(lines, 0, isQuoted);

describe('a line that may be an answer', () => {
  it.each([
    ...['9', ' 9 ', '10', '9/10', '9 / 10', '9.', '**9**', '(10)', '> 9', '8, 10', '9 ⭐', '★★★', 'Super 👍', '👎'],
  ])('%j is one', (line) => {
    expect(mayAnswer(line)).toBe(true);
    expect([isContact(line), isNameLike(line)]).toEqual([false, false]);
  });

  it.each([
    '',
    'Kim',

    '1 2 3 4 5 6 7',
    'No 9',
    '9 of us',
    '.......9',
    '9.......',
    '9 / 10.......',
    '+49 30 1234567',
  ])('%j is none', (line) => {
    expect(mayAnswer(line)).toBe(false);
  });
});

describe('a line of a card', () => {
  it.each([
    ['Tel. 030 1234567', true],
    ['+49 (0)30 / 123 45-67', true],
    ['kim@customer.example', true],
    ['Kim Ito @kimito', true],
    ['www.customer.example', true],
    ['https://customer.example', true],
    ['VAT DE123', true],
    ['one two three four five six seven eight nine ten eleven www.x.example', true],
    ['one two three four five six seven eight nine ten eleven twelve www.x.example', false],
    ['  one  two  three  four  five  six  seven  eight  nine  ten  eleven www.x.example ', true],
    [`www.${'x'.repeat(156)}`, true],
    [`www.${'x'.repeat(157)}`, false],
    ['I paid 123456', false],
    ['Telling you', false],
  ])('%j leads to somebody: %s', (line, expected) => {
    expect(isContact(line)).toBe(expected);
  });

  it.each([
    ['Kim Ito', true],
    ['  Kim   Ito  ', true],
    ['Kim Ito | Head of Sales', true],
    ['Ito, Kim & Sons', true],
    ['Oak/Pine & Co', true],
    ['The table is broken', false],
    ['Kim Ito!', false],
    ['Kim Ito."', false],
    ['Kim said "no" (twice!)', false],
    ['A B C D E F', true],
    ['A B C D E F G', false],
    ['A | B | C | D | E', false],
    [`K${'i'.repeat(69)}`, true],
    [`K${'i'.repeat(70)}`, false],
    ['木村 太郎', true],
    ['一 二 三', true],
    ['一 二 三 四', false],
    ['一二三四五六七八九十一二', true],
    ['一二三四五六七八九十一二三', false],
  ])('%j is a name: %s', (line, expected) => {
    expect(isNameLike(line)).toBe(expected);
  });
});

describe('words with capitals', () => {
  it.each([
    ['Kim Ito', true],
    ['Kim  Ito,  Dr', true],
    ['Anna van der Berg', false],
    ['Anna Maria van der Berg', true],
    ['Anna Maria from Berlin', true],
    ['Anna Maria behind Berlin', false],
    ['Kim Ito Jr.', true],
    ['Kim Ito Senior.', false],
    ['Kim Ito? ', false],
    ['Kim...', false],
    ['A B C D E F', true],
    ['A B C D E F G', false],
    ['A - B 2 C & D E F', true],
    ['"Kim" Ito', true],
    ['"kim" ito', false],
    ['', true],
  ])('%j are a name: %s', (text, expected) => {
    expect(isName(text)).toBe(expected);
  });

  it.each([
    ['It broke.', true],
    ['Really?', true],
    ['It broke', false],
    ['壊れた。', true],
    ['on 3.', false],
    ['on the 3rd.', false],
    ['in Nov.', false],
    ['in November.', true],
    ['Mr K.', false],
    ['Mr Ko.', true],
    ['on 3!', true],
  ])('%j ends a sentence: %s', (text, expected) => {
    expect(endsSentence(text)).toBe(expected);
  });

  it.each([
    ['Kim:', true],
    ['Kim：', true],
    ['Kim: * ', true],
    ['Kim ----', true],
    ['Kim -', false],
    ['Kim', false],
    ['Kim: yes', false],
  ])('%j ends as an introduction does: %s', (text, expected) => {
    expect(endsLikeOne(text)).toBe(expected);
  });
});

describe('a line that says who wrote', () => {
  const certain = 'On Tue, 3 Nov 2026 at 10:12, Oak & Pine <r@x.example> wrote:';

  it('is certain by itself, with rules about it or not, over as many as six lines', () => {
    expect(at(certain)).toEqual({ lines: 1, before: '', certain: true });
    expect(at(`---- ${certain}`)).toEqual({ lines: 1, before: '', certain: true });
    expect(at('On Tue, 3 Nov', '2026 at 10:12,', 'Oak', '& Pine', '<r@x.example>', 'wrote:')?.lines).toBe(6);
    expect(at('On Tue,', '3 Nov', '2026 at 10:12,', 'Oak', '& Pine', '<r@x.example>', 'wrote:')).toBeUndefined();
    expect(at('2026-11-24 16:32 GMT+01:00 Oak Pine <r@x.example>')?.certain).toBe(true);
    expect(at('2026-11-24 16:32 GMT+01:00 it broke again and nobody cares about it')).toBeUndefined();
  });

  it.each([
    'Oak <r@x.example> 3 Nov 2026',
    'Oak <r@x.example>:',
    'Oak <r@x.example>, 10:12 3 Nov 2026',
    'On 3 Nov 2026, 10:12',
  ])('is likely where a quote is below: %s', (line) => {
    expect(at(line, '', '> Hello')).toMatchObject({ lines: 1, certain: false });
    expect(at(line, 'Hello')).toBeUndefined();
    expect(at(line, '', '', '', '> Hello')?.lines).toBe(1);
    expect(at(line, '', '', '', '', '> Hello')).toBeUndefined();
    expect(at(`${line.slice(0, -1)} ${'and so on '.repeat(30)}${line.at(-1)}`, '> Hello')).toBeUndefined();
  });

  it('is none that is quoted, empty, too long, or of a person who quotes nobody', () => {
    expect([at(''), at(`> ${certain}`), at()]).toEqual([undefined, undefined, undefined]);
    expect(at(`${'X'.repeat(400)} ${certain}`)).toBeUndefined();
    expect(at('On 3 Nov 2026 at 10:12 I wrote:')).toBeUndefined();
    expect(at('The shelf wrote:', 'Hello')).toBeUndefined();
    expect(at('It broke.', certain)).toBeUndefined();
  });

  it('leaves the words that stand before it on its line', () => {
    expect(at(`2 slow - ${certain}`)).toEqual({ lines: 1, before: '2 slow', certain: true });
    expect(at('2 slow On Tue, 3 Nov 2026 at 10:12,', 'Oak & Pine <r@x.example> wrote:')).toEqual({
      ...{ lines: 2, before: '2 slow', certain: true },
    });
    expect(ownWords(`2 slow ${certain}\n\nHow was it?`)).toBe('2 slow');
  });
});

describe('marks of quoting', () => {
  it.each(['> a', '    > a', '＞ a', '| a', '  | a', '|', 'KI> a', '  K> a', 'KIM>'])('%j is quoted', (line) => {
    expect(ownWords(`9\n${line}`)).toBe('9');
  });

  it.each(['     > a', '   | a', '|a', 'KIMI> a', 'k> a', '   K> a', 'K>a', 'a | b', 'a K> b'])('%j is not', (line) => {
    expect(ownWords(`9\n${line}`)).toBe(`9\n${line}`);
  });

  it('are the customer’s habit where nothing else is there and nobody is named', () => {
    expect(ownWords('> 9\n\n> It broke')).toBe('> 9\n\n> It broke');
    expect(ownWords('> On Tue, 3 Nov 2026 at 10:12, Oak <r@x.example> wrote:\n> Hello')).toBe('');
    expect(hasOwnWords('> 9')).toBe(false);
    expect(hasOwnWords('9')).toBe(true);
    expect(hasOwnWords('On Tue, 3 Nov 2026 at 10:12, Oak <r@x.example> wrote:\nHello')).toBe(false);
  });

  it('set the words between them apart', () => {
    expect(ownWords('9\n> a\n\nIt broke\n\n\n\nyesterday\n> b\n---')).toBe('9\n\nIt broke\n\nyesterday');
  });
});
