import { describe, expect, test } from 'vitest';
import { isVacationNote } from '../../../shared/domain/reply/machine-words.ts';

describe('words of a vacation note whose headers were stripped', () => {
  test.each([
    'I am on holiday until 3 June and will reply to your message upon my return.',
    'Hello,\nI’m out of the office until Monday. If urgent, please contact Noor at noor@x.example.',
    'Thanks for writing. I am on parental leave until March. Noor will get back to you shortly.',
    'Guten Tag,\nich befinde mich im Urlaub bis 3. Juni. Ihre Nachricht wird nicht weitergeleitet.',
    'Ich bin in Elternzeit bis März. Meine Vertretung ist Noor, noor@x.example.',
    'Bonjour, je suis actuellement en congés. Je serai de retour le 3 juin.',
    'Estoy fuera de la oficina hasta el 3 de junio. Responderé a mi vuelta.',
    'Sono in ferie dal 3 al 9 giugno. Risponderò al mio rientro.',
    'Jestem poza biurem do 3 czerwca. Odpowiem po powrocie.',
    'Szabadságon vagyok június 3-ig. Sürgős esetben keresse Noort.',
    'Я в отпуске до 3 июня, отвечу по возвращении.',
  ])('%s', (text) => {
    expect(isVacationNote(text)).toBe(true);
  });

  test.each([
    'I am away until Monday and the parcel came in 2 pieces.',
    'I am out of the office until Monday. Please call me then.',
    'I am out of office until Monday. I will sue you.',
    'I am on vacation until 3 June, and will never order again.',
    'I’m on vacation until Monday. Nobody will reply to this, I know.',
    'I was on holiday until 5 May and the box came on 6 May, damp.',
    'I’m on holiday until Monday. There may be a problem with the lamp.',
    'The lamp no longer works with the remote since 2 days',
    'Our office is closed until Monday but you tried to deliver 3 times',
    'When I return the lamp, do I get 20 euros?',
    'Ich bin bis Montag im Urlaub. Bitte rufen Sie mich danach an.',
    'Ich bin bis 12.5. im Urlaub und der Stuhl wackelt.',
    'Ich war bis 12.5. im Urlaub und niemand hat sich gemeldet.',
    'Je suis en congés jusqu’au 12 mai. Rappelez-moi après.',
    'Estoy de vacaciones hasta el lunes y la silla llegó rota.',
    'A mi regreso encontré 2 sillas rotas',
    'Sono in ferie fino al 12 maggio e la sedia è rotta.',
    'Jestem na urlopie do 12 maja. Proszę o zwrot pieniędzy.',
    'Я в отпуске до 12 мая, позвоните мне потом.',
    '12 Mayıs’a kadar izindeyim. Paket kırık.',
  ])('is none: %s', (text) => {
    expect(isVacationNote(text)).toBe(false);
  });
});
