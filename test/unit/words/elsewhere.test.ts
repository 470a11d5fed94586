import { describe, expect, it } from 'vitest';
import { understandMail, understandText } from '../../../shared/domain/reply/understand.ts';
import { flagsOf, severityOf } from '../../../shared/domain/task/severity.ts';
import { elsewhereIn } from '../../../shared/domain/words/elsewhere.ts';

const asked = { scale: { low: 0, high: 10 }, language: 'en' };

const deaths = [
  'My husband died in March.',
  'I am writing for my mother. She passed away',
  'The account holder has sadly passed away',
  'Meine Mutter ist leider verstorben',
  'Er ist verstorben.',
  'Mon père est décédé le mois dernier',
  'Mi marido ha fallecido',
  'Mia moglie è venuta a mancare',
  'Mijn man is overleden',
  'Meu pai faleceu',
  'Mój mąż zmarł',
  'Min mamma har gått bort',
  'Kocam vefat etti',
  'Мой муж умер',
  'Моя дружина померла',
  'Můj manžel zemřel',
  '主人は亡くなりました',
  '他已经去世了',
  'בעלי נפטר',
];

const others = [
  'He does not work here any more',
  'Ms Lind no longer works for us.',
  'Sorry, wrong number',
  'You have the wrong person',
  'This is not Gareth',
  'I’m not Maria Lopez',
  'this isn’t Priya any more',
  'Frau Lind arbeitet nicht mehr hier',
  'Falsche Nummer',
  'Il ne travaille plus ici',
  'Número equivocado',
  'No soy Marta',
  'Non lavora più qui',
  'Verkeerd nummer',
  'Pessoa errada',
  'To pomyłka',
  'Hon jobbar inte kvar',
  'yanlış numara',
  'Вы ошиблись номером',
  'Už tu nepracuje',
  '人違いです',
  '你打错了',
  'טעות במספר',
];

const neither = [
  'The phone died after a day',
  'My husband nearly died laughing',
  'She said the lamp died',
  'The battery is dead',
  'Die Lampe ist tot',
  'Elle est morte au bout de deux jours, cette lampe',
  'You sent the wrong number of chairs',
  'They left it with the wrong person next door',
  'You have the wrong price on the page',
  'This is not good',
  'This is not Good',
  'I am not Happy',
  'This is not Ikea quality',
  'Ich bin nicht zufrieden',
  'Das ist nicht Schweden',
  'My husband loved it',
  'It no longer works',
  'Ich habe die falsche Nummer bestellt',
];

describe('somebody who is not to be reached', () => {
  it.each(deaths)('has died: %j', (text) => {
    expect(elsewhereIn(text)).toEqual(['death']);
    expect(severityOf({ group: 'promoter', words: text, highAmount: 100 })).toBe('urgent');
  });

  it.each(others)('is another person: %j', (text) => {
    expect(elsewhereIn(text)).toEqual(['wrong-person']);
    expect(flagsOf(text, 'passive')).toEqual(['wrong-person']);
    expect(severityOf({ group: 'passive', words: text, highAmount: 100 })).toBe('normal');
  });

  it.each(neither)('is none of it: %j', (text) => {
    expect(elsewhereIn(text)).toEqual([]);
  });

  it.each([...deaths, ...others])('is written to no more, and a person reads why: %j', (text) => {
    const expected = { kind: 'unsubscribe', words: text };
    expect(understandText(text, asked)).toEqual(expected);
    expect(understandMail({ subject: 'Re: How was it?', text, headers: {} }, asked)).toEqual(expected);
  });

  it('stays a customer who rates us and tells of a loss', () => {
    const text = 'My husband died last year and this was his lamp. Repaired beautifully. 10';
    expect(understandText(text, asked)).toMatchObject({ kind: 'answer', score: 10 });
    expect(understandText(text, asked)).not.toHaveProperty('objects');
    expect(flagsOf(text, 'promoter')).toEqual(['death']);
  });

  it('stays a customer who says more than that', () => {
    const text = `My father died. ${'We would like to keep the order and have it brought to us instead. '.repeat(3)}`;
    expect(understandText(text, asked).kind).toBe('comment');
  });

  it('is looked for in no more than a letter', () => {
    expect(elsewhereIn(`${'so it was. '.repeat(300)}My husband died`)).toEqual([]);
  });
});
