import { describe, expect, it } from 'vitest';
import { understandMail, understandText } from '../../../shared/domain/reply/understand.ts';

const scale = { low: 0, high: 10 };
const mail = (language: string, text: string) =>
  understandMail({ text, subject: 'Re: How was it?', headers: {} }, { scale, language, subject: 'How was it?' });
const heard = (language: string, text: string, answered = false) => understandText(text, { scale, language, answered });

describe('a rating that is put in the place of another in one breath', () => {
  it.each([
    ['en', 'Not 8 but 2', 2],
    ['en', 'not an 8, a 2', 2],
    ['en', '8, no 2', 2],
    ['en', '2 not 8!', 2],
    ['en', '2 instead of 8, please', 2],
    ['en', 'I pressed 8 by mistake, it should be 2', 2],
    ['en', 'not eight but two, since nobody called', 2],
    ['en', 'Could you change my 8 to a 2', 2],
    ['en', 'change my score from 8 to 2. It broke today', 2],
    ['de', '8, nein 2', 2],
    ['de', 'Keine 8, eine 2', 2],
    ['de', 'Bitte meine Bewertung auf 2 ändern', 2],
    ['fr', 'pas 8 mais 2', 2],
    ['es', 'cambiar mi 8 por un 2', 2],
    ['it', 'non 8 ma 2', 2],
    ['pt', 'não 8 mas 2', 2],
    ['nl', 'geen 8 maar een 2', 2],
    ['pl', 'nie 8, tylko 2', 2],
    ['sv', 'inte 8 utan 2', 2],
    ['da', 'ikke 8, men 2', 2],
    ['fi', 'ei 8 vaan 2', 2],
    ['hu', 'nem 8, hanem 2', 2],
    ['cs', 'ne 8, ale 2', 2],
    ['ro', 'nu 8, ci 2', 2],
    ['ru', 'измените 8 на 2', 2],
    ['uk', 'не 8, а 2', 2],
    ['el', 'όχι 8 αλλά 2', 2],
    ['tr', '8 değil 2', 2],
    ['ar', 'ليس 8 بل 2', 2],
    ['he', 'לא 8 אלא 2', 2],
    ['hi', '8 नहीं 2', 2],
    ['ja', '8ではなく2です', 2],
    ['zh', '不是8而是2', 2],
    ['ko', '8이 아니라 2', 2],
    ['id', 'bukan 8 tapi 2', 2],
    ['vi', 'không phải 8 mà là 2', 2],
  ] as const)('in %s: %s', (language, text, score) => {
    expect(mail(language, text)).toEqual({ kind: 'answer', score, comment: text });
    expect(heard(language, text)).toEqual({ kind: 'answer', score, comment: text });
  });

  it('takes the place of one that was sent before', () => {
    expect(heard('en', 'change my 8 to a 2', true)).toMatchObject({ kind: 'answer', score: 2, corrects: true });
  });
});

describe('two numbers of which none is surely the rating', () => {
  it.each([
    ['en', 'not 8'],
    ['en', 'not 8 but 2 days late'],
    ['en', 'not 8 but maybe 2 or 3'],
    ['en', 'not 8 chairs but 2'],
    ['en', '2 no 8'],
    ['en', 'I ordered 8 not 2'],
    ['en', 'Change my delivery from 8 to 2 please'],
    ['en', 'change it to 2 pm'],
    ['en', 'do not change my 8 to 2'],
    ['en', 'should it be 8 or 2?'],
    ['en', 'it should be a 10'],
    ['en', 'only 1 mistake'],
    ['en', 'change 2'],
    ['en', 'from 8 to 10'],
    ['es', 'de 8 a 10'],
    ['it', 'da 8 a 10'],
    ['ru', 'с 8 на 10'],
    ['zh', '从8到10'],
    ['en', 'No. 1!'],
    ['es', 'cambiar 2'],
    ['pl', 'zmiana 2'],
    ['vi', 'đổi 2'],
  ] as const)('in %s: %s', (language, text) => {
    expect(mail(language, text)).toMatchObject({ kind: 'comment', comment: text });
  });

  it('is the first in a language that denies with the same word as it refuses', () => {
    expect(mail('es', '8, no 2')).toMatchObject({ kind: 'answer', score: 8 });
    expect(mail('es', '8, no, 2')).toMatchObject({ kind: 'answer', score: 2 });
  });
});

describe('number one', () => {
  it.each(['10, no 1!', '10! No 1', '10. No. 1!', '10 - No.1', '10, nº 1'])(
    'is praise, and no rating of one: %s',
    (text) => {
      for (const answered of [false, true]) {
        const understood = heard('en', text, answered);
        expect(understood).not.toMatchObject({ score: 1 });
      }
      expect(mail('en', text)).not.toMatchObject({ score: 1 });
    },
  );

  it('is told from a no that has its comma', () => {
    expect(mail('en', '10, no, 1')).toMatchObject({ kind: 'answer', score: 1 });
    expect(heard('en', 'no, 1', true)).toMatchObject({ kind: 'answer', score: 1 });
    expect(mail('en', '10, no 11')).not.toMatchObject({ score: 1 });
  });
});
