import { describe, expect, it } from 'vitest';
import { understandMail } from '../../../shared/domain/reply/understand.ts';

const understood = (language: string, text: string) =>
  understandMail(
    { text, subject: 'Re: How was order 1?', headers: {} },
    { scale: { low: 0, high: 10 }, language, subject: 'How was order 1?' },
  );

describe('a vacation note whose headers were lost', () => {
  it.each([
    ['de', 'Guten Tag,\n\nich bin vom 1. bis 12. Dezember nicht im Büro. In dringenden Fällen wenden Sie sich an Bob.'],
    ['de', 'Vielen Dank für Ihre Nachricht. Ich bin bis zum 12.12. im Urlaub.'],
    [
      'de',
      'Vielen Dank für Ihre E-Mail. Ich bin ab dem 5.12. wieder für Sie da.\n\nMit freundlichen Grüßen\nAda Byron',
    ],
    ['fr', 'Bonjour,\nJe suis absente du bureau jusqu’au 12 décembre. En cas d’urgence, contactez Bob.'],
    ['es', 'Gracias por su correo. Estoy de vacaciones hasta el lunes.'],
    ['it', 'Grazie per il messaggio. Sarò in ferie fino al 7 gennaio, per urgenze contattare Bob.'],
    ['nl', 'Ik ben momenteel met verlof en op 7 december terug. Voor dringende zaken: bob@customer.example.'],
    ['ja', '休暇をいただいております。12月7日より出社いたします。お急ぎの場合は bob@customer.example まで。'],
    ['sv', 'Jag är på semester och är tillbaka den 7 december.'],
    ['en', 'The school is closed for the holidays and will reopen on 5 January.'],
    ['nl', 'Ik ben afwezig tot en met 12 december. Voor dringende zaken kunt u Bob bellen.'],
    ['pl', 'Jestem na urlopie do 12 grudnia. W pilnych sprawach proszę o kontakt z Bobem.'],
    ['sv', 'Jag är för närvarande inte på kontoret, åter måndag.'],
    ['tr', '12 Aralık tarihine kadar izinliyim.'],
    ['ru', 'Я в отпуске до 12 декабря. По срочным вопросам обращайтесь к Ивану.'],
    ['he', 'אני בחופשה עד 12 בדצמבר.'],
    ['en', 'I am on PTO until 12/12. For anything urgent call Bob at 555 0100.'],
  ])('in %s is known by its words: %s', (language, text) => {
    expect(understood(language, text)).toEqual({ kind: 'automatic', why: 'vacation note' });
  });
});

describe('a person who is away', () => {
  it.each([
    ['en', 'I am away until Friday, please deliver on Saturday.'],
    ['en', 'I was on holiday until Monday so could not use it yet.'],
    ['de', 'Ich bin bis Freitag im Urlaub, bitte liefern Sie danach. Der Tisch wackelt.'],
    ['de', 'Ich bin bis zum 12.12. im Urlaub. Der Tisch wackelt.'],
    ['fr', 'Je suis en congés jusqu’au 12, la table est cassée.'],
    ['en', 'I am away until Monday. Table broken.'],
    ['en', 'I am away until Monday, contact me.'],
    ['de', 'Ich bin bis zum 12.12. im Urlaub. Wieder kaputt geliefert!'],
    ['de', 'Ich bin bis zum 12.12. im Urlaub. Tisch kaputt!'],
  ])('is heard: %s %s', (language, text) => {
    expect(understood(language, text)).toMatchObject({ kind: 'comment', comment: text });
  });

  it('and rates is heard', () => {
    expect(understood('en', 'I am out of the office a lot so delivery to the neighbour was great: 10')).toMatchObject({
      kind: 'answer',
      score: 10,
    });
  });

  it('is heard where the number was a link', () => {
    expect(understood('en', '9 <https://click.example/x>')).toEqual({ kind: 'answer', score: 9 });
  });
});
