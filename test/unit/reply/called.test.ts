import { describe, expect, it } from 'vitest';
import { understandText } from '../../../shared/domain/reply/understand.ts';

const heard = (body: string, language = 'en') =>
  understandText(body, { scale: { low: 0, high: 10 }, language, reads: [language] });

describe('what a network texts by itself', () => {
  it.each([
    ['Message not delivered', 'en'],
    ['Error: message could not be delivered.', 'en'],
    ['Your message to 12345 was not delivered', 'en'],
    ['MSG not sent. Service access denied', 'en'],
    ['Сообщение не доставлено', 'ru'],
    ['You have 1 new voicemail', 'en'],
    ['VOICEMAIL: You have 2 new messages. Call 121', 'en'],
    ['New voicemail from +1 202 555 0123 (0:32)', 'en'],
    ['Missed call from +1 202 555 0123 at 10:04', 'en'],
    ['You have a missed call from 020 7946 0123 on 12/11 at 10:04. The caller did not leave a message.', 'en'],
    ['Sie haben 1 neue Nachricht in Ihrer Mailbox', 'de'],
    ['Der Teilnehmer ist jetzt wieder erreichbar', 'de'],
    ['Vous avez 1 nouveau message vocal', 'fr'],
    ['Tienes 1 llamada perdida de 600 000 000', 'es'],
    ['Tem 1 nova mensagem de voz', 'pt'],
    ['U heeft 1 nieuw voicemailbericht', 'nl'],
    ['Вам звонили: +7 916 123-45-67 (1 раз)', 'ru'],
  ])('is automatic: %s (%s)', (body, language) => {
    expect(heard(body, language)).toEqual({ kind: 'automatic', why: 'carrier' });
  });

  it.each([
    ['Message not delivered by your driver', 'en'],
    ['Parcel not delivered', 'en'],
    ['Error', 'en'],
    ['You have 3 missed calls from me', 'en'],
    ['You have 3 missed calls from me, +1 202 555 0123', 'en'],
    ['Missed call at 10', 'en'],
    ['Missed call from your driver at 10:04, nobody came', 'en'],
    ['I had 3 missed calls from +1 202 555 0123', 'en'],
    ['Voicemail from +1 202 555 0123: Hi, the lamp broke, call me back', 'en'],
    ['PLEASE CALL ME: 082 123 4567', 'en'],
    ['Left 2 voicemails', 'en'],
    ['Sie haben 1 neue Nachricht von mir', 'de'],
    ['Un message à 10 h serait bien', 'fr'],
    ['Вам звонили, никто не ответил', 'ru'],
  ])('is none where somebody says something: %s (%s)', (body, language) => {
    expect(heard(body, language).kind).toBe('comment');
  });
});

describe('what a phone texts at the wheel or in a meeting', () => {
  it.each([
    ['I’m driving with Focus turned on. I’ll see your message when I get where I’m going.', 'en'],
    ['I can’t talk right now. Can I call you later?', 'en'],
    ['I’m on my way.', 'en'],
    ['Ich fahre gerade und habe „Nicht stören“ aktiviert. Ich sehe deine Nachricht, wenn ich angekommen bin.', 'de'],
    ['Jeg kører bil med Forstyr ikke. Jeg ser din besked, når jeg er fremme.', 'da'],
    ['Ajan juuri nyt. Palaan asiaan myöhemmin.', 'fi'],
    ['Éppen vezetek. Később jelentkezem.', 'hu'],
    ['Sunt la volan. Te sun mai târziu.', 'ro'],
    ['Οδηγώ. Θα απαντήσω αργότερα.', 'el'],
    ['운전 중입니다. 나중에 연락드리겠습니다.', 'ko'],
    ['Tôi đang lái xe. Tôi sẽ gọi lại sau.', 'vi'],
    ['ただいま運転中です。後ほどご連絡します。', 'ja'],
  ])('is automatic: %s (%s)', (body, language) => {
    expect(heard(body, language).kind).toBe('automatic');
  });

  it.each([
    ['I’m on my way to pick it up, is it there?', 'en'],
    ['Ich fahre nie wieder zu euch', 'de'],
    ['Jeg kører en tur med lampen', 'da'],
    ['운전 중에 고장났어요', 'ko'],
    ['運転中に壊れました', 'ja'],
  ])('is none where somebody says something: %s (%s)', (body, language) => {
    expect(heard(body, language).kind).toBe('comment');
  });
});

describe('a text in parts', () => {
  const comment = (body: string) => ({ kind: 'comment', comment: body, ambiguous: false });

  it.each([
    '(1/2) The lamp came dark and',
    '(2/2) nobody answers the phone',
    '1/2 The lamp came dark and',
    '[2 of 3] nobody answers',
    'Part 1 of 2: the lamp came dark',
    'Teil 2 von 2: und niemand antwortet',
    'nobody answers the phone (2/2)',
  ])('counts its parts, and rates nothing by that: %s', (body) => {
    expect(heard(body)).toEqual(comment(body));
  });

  it('is heard part by part, whichever comes first', () => {
    expect(heard('(2/2) nobody answers. 2')).toEqual({ kind: 'answer', score: 2, comment: '(2/2) nobody answers.' });
    expect(heard('(1/2) 9')).toEqual({ kind: 'answer', score: 9, comment: undefined });
    expect(heard('(2/2) STOP')).toEqual({ kind: 'unsubscribe' });
    expect(heard('(2/2) stop texting me, the lamp is dark')).toEqual({
      kind: 'unsubscribe',
      words: '(2/2) stop texting me, the lamp is dark',
    });
  });

  it.each([
    ['4/5 good lamp', 5, 4],
    ['(4/5) a good lamp', 5, 4],
    ['9/10 great lamp', 10, 9],
  ])('is none where the mark names the top of the scale: %s', (body, high, score) => {
    const asked = { scale: { low: 0, high }, language: 'en' };
    expect(understandText(body, asked)).toMatchObject({ kind: 'answer', score });
  });

  it.each(['1/2', '3/2 too many', '1/1 of it all'])('is none: %s', (body) => {
    expect(heard(body).kind).toBe('comment');
  });
});

describe('what a phone signs with', () => {
  it.each([
    ['9 Sent from my iPhone', 'en'],
    ['9\nSent from my iPhone', 'en'],
    ['9 Von meinem iPhone gesendet', 'de'],
  ])('says nothing beside a rating: %j', (body, language) => {
    expect(heard(body, language)).toEqual({ kind: 'answer', score: 9, comment: undefined });
  });

  it('is all that comes with a picture', () => {
    expect(heard('Sent from my iPhone')).toEqual({ kind: 'empty' });
  });

  it('is none within a sentence', () => {
    const body = 'The mail that I sent from my iPhone got no answer';
    expect(heard(body)).toEqual({ kind: 'comment', comment: body, ambiguous: false });
    expect(heard('That was sent from my iPhone')).toMatchObject({ comment: 'That was sent from my iPhone' });
  });
});
