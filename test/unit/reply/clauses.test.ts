import { describe, expect, test } from 'vitest';
import { bareClausesOf, clausesOf, isTurned } from '../../../shared/domain/reply/clauses.ts';
import { correctedAtOnce, correctionIn } from '../../../shared/domain/reply/correction.ts';
import { tokenise } from '../../../shared/domain/reply/vocabulary.ts';

type Clauses = ReturnType<typeof clausesOf>;
const said = (clauses: Clauses): readonly string[] => clauses.map((clause) => clause.map(({ text }) => text).join(' '));
const clauses = (text: string) => said(clausesOf(tokenise(text, 'en')));
const bare = (text: string, medium: 'sms' | 'mail') => said(bareClausesOf(tokenise(text, 'en'), medium));

describe('clauses in which a wish may stand', () => {
  test.each([
    ['one, two and three. four', ['one two and three', 'one', 'two and three', 'one two', 'three', 'four']],
    ['one\ntwo. three', ['one', 'two', 'three', 'one two', 'three']],
    ['I would never, ever stop', ['i would never ever stop', 'i would never', 'would never ever stop']],
    ['never, stop', ['never stop', 'never', 'stop']],
    ['and', ['and']],
  ])('are sentences, and their parts: %s', (text, parts) => {
    expect(clauses(text)).toEqual(parts);
  });
});

describe('clauses in which one word may be a command', () => {
  test.each([
    ['one, two and three. four', ['one', 'two and three', 'four']],
    ['but please stop', ['please stop']],
    ['and', ['and']],
    ['one-stop shop', ['one stop shop']],
    ['one - stop', ['one', 'stop']],
    ['- stop', ['stop']],
    ['We waited\nstop', ['we waited', 'stop']],
    ['never, stop', ['never', 'stop']],
    ['we would never, stop', ['we would never']],
  ])('are parted with more care: %s', (text, parts) => {
    expect(bare(text, 'sms')).toEqual(parts);
    expect(bare(text, 'mail')).toEqual(parts);
  });

  test('end with a line, unless a mail program broke it', () => {
    const long = 'we waited at the crowded and rather dirty long bus';
    expect(bare(`${long}\nstop`, 'sms')).toEqual([long, 'stop']);
    expect(bare(`${long}\nstop`, 'mail')).toEqual([`${long} stop`]);
    expect(bare(`late\n${long}\nstop`, 'mail')).toEqual(['late', `${long} stop`]);
    expect(bare(`${'x'.repeat(44)}\nstop`, 'mail')).toEqual(['x'.repeat(44), 'stop']);
    expect(bare(`${'x'.repeat(45)}\nstop`, 'mail')).toEqual([`${'x'.repeat(45)} stop`]);
  });
});

describe('what turns round what follows it', () => {
  test.each(['not', 'do not', 'if it', 'not really that', 'would you', 'why'])('%s', (before) => {
    expect(isTurned(tokenise(before, 'en'))).toBe(true);
  });
  test.each(['', 'and', 'not and', 'not a long time', 'the driver'])('is none: %s', (before) => {
    expect(isTurned(tokenise(before, 'en'))).toBe(false);
  });
});

describe('a rating that takes the place of another', () => {
  const asked = (language: string) => ({ scale: { low: 0, high: 10 }, language });
  const scoreIn = (text: string, language = 'en') => correctionIn(text, asked(language))?.score;

  test.each([
    ...['2*', '*2', '* 2', '2 *', '2 not 4', '2, not 4', 'not 4 but 2', 'sorry, I meant a 2', 'sorry 2', '2 sorry'],
    ...['2, sorry', 'no, 2', 'no. 2', 'no no 2', 'correction: 2', 'make that a 2', 'not 4 but 2 now', '2 not four'],
    ...['not 4 2', 'not four but 2', 'not 4 but two', '2 not 4 ok'],
  ])('%s', (text) => {
    expect(scoreIn(text)).toBe(2);
  });

  test.each([
    ...['**2', '2**', '2* late', '11*', '2 and 4', 'late not 4', '2 late sorry', 'sorry', 'no 2', 'sorry, it broke, 2'],
    'I meant',
    `sorry, I meant 2. ${'late '.repeat(60)}`,
  ])('is none: %s', (text) => {
    expect(scoreIn(text)).toBeUndefined();
  });

  test('leaves what else was said', () => {
    expect(correctionIn('sorry, I meant 2, it broke', asked('en'))).toMatchObject({ score: 2, comment: 'it broke' });
    expect([scoreIn('nein, 2', 'de'), scoreIn('nein 2', 'de')]).toEqual([2, undefined]);
  });

  test.each([
    '10 (sorry, I meant 1)',
    '10. Sorry, I meant 1',
    '10 sorry 1',
    '10 no, 1',
    '10, I meant a 1',
    'ten, I meant one',
  ])('in the same breath, and the words stay whole: %s', (text) => {
    expect(correctedAtOnce(text, asked('en'))).toEqual({ kind: 'rated', score: 1, comment: text });
  });

  test.each([
    '10',
    '10 -',
    '10, late',
    '10 no 1',
    '10, I meant 11',
    'late, sorry, I meant 1',
    '',
    `10, I meant 1. ${'late '.repeat(60)}`,
  ])('is none in the same breath: %s', (text) => {
    expect(correctedAtOnce(text, asked('en'))).toBeUndefined();
  });
});
