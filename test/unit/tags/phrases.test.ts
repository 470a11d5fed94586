import { describe, expect, it } from 'vitest';
import { tagsByRule } from '../../../shared/domain/answer/tag-rules.ts';

// The rules are made anew each time, so that nothing is remembered from another test.
const stands = (phrase: string, text: string) => tagsByRule(text, { found: [phrase] }).length > 0;

describe('a phrase of a tag', () => {
  it.each([
    ['late', 'It was late.'],
    ['late', 'Late'],
    ['late', 'chocolate, but late'],
    ['late-', 'It came lately'],
    ['-lieferung', 'die Zulieferung kam'],
    ['-late-', 'chocolates'],
    ['attente', 'l’attente'],
    ['too late', 'too   late'],
    ['e-mail', 'no e-mail came'],
    ['配送', '配送が早い'],
    ['好', '很好吃'],
    ['👎', 'no👎no'],
    ['late', '很late了'],
    ['CAFÉ', 'the cafe'],
    ['x', 'ax x'],
  ])('%j stands in %j', (phrase, text) => {
    expect(stands(phrase, text)).toBe(true);
  });

  it.each([
    ['late', 'lately'],
    ['late', 'chocolate'],
    ['late', 'alate lated'],
    ['late-', 'chocolate'],
    ['-late', 'lately'],
    ['late', '2late'],
    ['late', 'late2'],
    ['too late', 'too very late'],
    ['e-mail', 'email'],
    ['late', '\u{10400}late'],
    ['late', 'late\u{10400}'],
    ['-', 'anything - at all'],
    ['', 'anything'],
    ['late', ''],
  ])('%j does not stand in %j', (phrase, text) => {
    expect(stands(phrase, text)).toBe(false);
  });

  it('gives its tags in the order of the rules, once each', () => {
    const rules = { b: ['late', 'slow'], a: ['slow'], c: ['rude'] };
    expect(tagsByRule('slow and late', rules)).toEqual(['b', 'a']);
    expect(tagsByRule(undefined, rules)).toEqual([]);
  });
});
