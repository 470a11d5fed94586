import { describe, expect, it } from 'vitest';
import { withoutSignature } from '../../../shared/domain/reply/cutting/signature.ts';

const said = 'It came late.';
const kept = (below: readonly string[]): number =>
  withoutSignature([said, ...below], { spoken: false, keepClosings: false }).length - 1;
const phone = 'Tel. +49 30 1234567';
const [motto, another, third] = [
  'we make wood last for you',
  'together since long ago and near',
  'all that grows is dear to us',
];
const names = (count: number): readonly string[] =>
  Array.from({ length: count }, (_, at) => ['Kim Ito', 'Ada Byron', 'Mara Lindt'][at % 3] ?? '');

describe('what stands below an answer', () => {
  it.each<[string, readonly string[]]>([
    ['a closing and a name', ['Best regards', 'Kim Ito']],
    ['a closing alone', ['Best regards']],
    ['two closings', ['Best regards', 'Viele Grüße', 'Kim Ito']],
    ['a closing and a card with a motto', ['Best regards', 'Kim Ito', motto, phone]],
    ['a delimiter and a name', ['--', 'Kim Ito']],
    ['a delimiter and a card with two mottos', ['--', 'Kim Ito', motto, another, phone]],
    ['a rule and a card', ['-----', 'Kim Ito', phone]],
    ['a rule, a closing and a name', ['-----', 'Best regards', 'Kim Ito']],
    ['a card as long as cards are', ['Best regards', ...names(14)]],
    ['a card with blank lines, which count for nothing', ['Best regards', ...names(14).flatMap((name) => ['', name])]],
    ['a closing, then a delimiter with anything below', ['Best regards', 'Kim Ito', '--', motto, another, third]],
    ['a delimiter with its space, and anything below', ['-- ', motto, another, third]],
  ])('is cut off: %s', (_, below) => {
    expect(kept(below)).toBe(0);
  });

  it.each<[string, readonly string[]]>([
    ['a closing and a sentence', ['Best regards', 'nobody called me back since']],
    ['a closing, a number and two sentences', ['Best regards', motto, another, phone]],
    ['a delimiter and a sentence', ['--', 'nobody called me back since']],
    ['a delimiter, a number and three sentences', ['--', motto, another, third, phone]],
    ['a rule and a name', ['-----', 'Kim Ito']],
    ['a card longer than any', ['Best regards', ...names(15)]],
  ])('stays: %s', (_, below) => {
    expect(kept(below)).toBe(below.length);
  });
});
