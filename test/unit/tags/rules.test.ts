import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { tagsByRule } from '../../../shared/domain/answer/tag-rules.ts';
import { anyText } from '../any-text.ts';

const rules = {
  delivery: ['late', 'courier-', '-lieferung', 'livré', 'attente', '配送', 'จัดส่ง', 'التوصيل', 'доставк-', 'geç kaldı'],
  price: ['too expensive', 'prix', 'Straße', '高すぎ', '😡'],
};

describe('tags by rule', () => {
  it.each([
    ['It came LATE.', ['delivery']],
    ['A plate, lately chocolate.', []],
    ['The couriers were kind', ['delivery']],
    ['Die Expresslieferung kam an', ['delivery']],
    ['Lieferungen gut', []],
    ['Pas encore livre !', ['delivery']],
    ["Trop d’attente, c'est sûr", ['delivery']],
    ['配送が遅い', ['delivery']],
    ['การจัดส่งช้ามาก', ['delivery']],
    ['التَّوصيل متأخر', ['delivery']],
    ['Плохая доставка', ['delivery']],
    ['GEÇ KALDI', ['delivery']],
    ['much too\n  EXPENSIVE', ['price']],
    ['too inexpensive', []],
    ['In der STRASSE', ['price']],
    ['値段が高すぎる、配送も', ['delivery', 'price']],
    ['配送late了', ['delivery']],
    ['no comment 😡', ['price']],
    ['', []],
  ])('%s', (words, tags) => expect(tagsByRule(words, rules)).toEqual(tags));

  it('finds a word among others whatever the capitals and accents, and never within another word', () => {
    const word = fc.stringMatching(/^[a-zà-ÿ]{2,12}$/).filter((text) => !/[÷ß]/.test(text));
    fc.assert(
      fc.property(word, fc.array(word), (wanted, others) => {
        const own = { it: [wanted] };
        expect(tagsByRule([...others, wanted.toUpperCase()].join(', '), own)).toEqual(['it']);
        expect(tagsByRule(wanted.normalize('NFD'), own)).toEqual(['it']);
        expect(tagsByRule(`x${wanted}x`, own)).toEqual([]);
        expect(tagsByRule(`x${wanted}`, { it: [`-${wanted}`] })).toEqual(['it']);
        expect(tagsByRule(`${wanted}x`, { it: [`${wanted}-`] })).toEqual(['it']);
      }),
    );
  });

  it('takes any phrase and any words without trouble', () => {
    fc.assert(
      fc.property(anyText({ maxLength: 60 }), anyText(), (phrase, words) => {
        fc.pre(/[\p{L}\p{N}\p{S}]/u.test(phrase));
        expect(['it', undefined]).toContain(tagsByRule(words, { it: [phrase.trim()] })[0]);
      }),
    );
  });
});
