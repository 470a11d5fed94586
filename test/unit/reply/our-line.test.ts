import { describe, expect, test } from 'vitest';
import { hasOwnWords, ownWords } from '../../../shared/domain/reply/cut.ts';
import { findReplyLine, replyLine } from '../../../shared/domain/reply/reply-line.ts';

const lines = (...all: readonly string[]): string => all.join('\n');
const ours = replyLine('en');

describe('the line above which a customer answers', () => {
  test('is in their language, and English where we have no words of our own', () => {
    expect(replyLine('de-AT')).not.toBe(ours);
    expect(replyLine('xx')).toBe(ours);
    expect(ours).toMatch(/^— .+ —$/);
  });

  test('is found wherever it was wrapped, from its first line to the one after the last', () => {
    const words = ours.split(' ');
    const wrapped = [words.slice(0, 3).join(' '), words.slice(3).join(' ')];
    expect(findReplyLine(['Fine', '', ours, 'How was it?'])).toEqual({ from: 2, to: 3 });
    expect(findReplyLine(['Fine', `> ${wrapped[0]}`, `> ${wrapped[1]}`, '> x'])).toEqual({ from: 1, to: 3 });
    expect(findReplyLine(['Fine', 'and well'])).toBeUndefined();
    expect(findReplyLine([])).toBeUndefined();
  });

  test('is the first, where the mail quotes us in two languages', () => {
    for (const [first, second] of [
      ['en', 'de'],
      ['de', 'en'],
    ] as const)
      expect(findReplyLine(['Fine', replyLine(first), 'x', replyLine(second)])).toEqual({ from: 1, to: 2 });
  });

  test.each([
    ['what stands above it is theirs', lines('Too late.', '', ours, 'How was it?', '0 1 2'), 'Too late.'],
    ['no rule above it is', lines('Too late.', '', '_____', '* | > -', ours, 'How was it?'), 'Too late.'],
    [
      'an attribution above it is not',
      lines('Too late.', '', 'On Tue, Nov 3, 2026 at 10:12 AM Oak <r@x.example> wrote:', '', ours, 'How was it?'),
      'Too late.',
    ],
    [
      'nor one that was wrapped',
      lines('Too late.', 'On Tue, Nov 3, 2026 at 10:12 AM Oak', '<r@x.example>', 'wrote:', ours, 'How was it?'),
      'Too late.',
    ],
    [
      'nor one behind their words on the same line',
      lines('2 slow On Wed, 4 Nov 2026 at 10:12, Oak <r@x.example> wrote:', ours, 'How was it?'),
      '2 slow',
    ],
    [
      'words above an attribution stay, however many lines',
      lines('One', 'two', 'three', 'four', 'five', 'On 3 Nov 2026 at 10:12, Oak <r@x.example> wrote:', ours, 'x'),
      'One\ntwo\nthree\nfour\nfive',
    ],
    ['whoever answers below the quote has answered', lines(`> ${ours}`, '> How was it?', '', 'Too late.'), 'Too late.'],
    ['unmarked, all below it is ours', lines(ours, 'How was it?', 'Too late.'), ''],
    ['words above count before words below', lines('Above.', '', `> ${ours}`, '> How was it?', '', 'Below.'), 'Above.'],
  ])('%s', (_, text, words) => {
    expect(ownWords(text)).toBe(words);
  });

  test.each([
    ['above it something is said', lines('Too late.', ours, 'How was it?'), true],
    ['above it nothing is said', lines('', ours, 'How was it?', 'Fine'), false],
    ['above it only an attribution stands', lines('On 3 Nov 2026 at 10:12, Oak wrote:', ours, 'How was it?'), false],
    ['below the quoted line something is said', lines(`> ${ours}`, '> How was it?', '', 'Too late.'), true],
    ['below the quoted line nothing is said', lines(`> ${ours}`, '> How was it?'), false],
  ])('of the parts of a mail one where %s: %#', (_, text, says) => {
    expect(hasOwnWords(text)).toBe(says);
  });
});

describe('a mail of nothing but marked lines', () => {
  test.each([
    [
      'perhaps their habit',
      '> The lamp broke\n>\n> and you do not answer',
      '> The lamp broke\n>\n> and you do not answer',
    ],
    ['their habit, blank lines between', '> The lamp broke\n\n| badly', '> The lamp broke\n\n| badly'],
    ['a quote, where it says who is quoted', '> On 3 Nov 2026 at 10:12, Oak wrote:\n> The lamp broke', ''],
    [
      'an answer in the frame of the quote, where somebody is quoted in turn',
      '> The lamp broke\n>\n> On 3 Nov 2026 at 10:12, Oak wrote:\n>> hi',
      'The lamp broke',
    ],
    ['an answer in the frame, above our line', '> 2 late\n>\n>> — Please reply above this line —\n>> hi', '2 late'],
    ['a quote, where nothing stands above our line', '> — Please reply above this line —\n> How did we do?', ''],
    ['a quote, where nobody is quoted in turn', '> On 3 Nov 2026 at 10:12, Oak wrote:\n> How did we do?', ''],
  ])('is %s: %j', (_, text, words) => {
    expect(ownWords(text)).toBe(words);
  });

  test('is none of theirs with a rule below', () => {
    expect(ownWords('> The lamp broke\n-----')).toBe('');
  });
});
