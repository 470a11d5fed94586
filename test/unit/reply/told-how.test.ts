import { describe, expect, test } from 'vitest';
import type { Asked } from '../../../shared/domain/reply/asked.ts';
import { textOfHtml } from '../../../shared/domain/reply/html.ts';
import { understandMail, understandText } from '../../../shared/domain/reply/understand.ts';

const asked = (language = 'en'): Asked => ({ scale: { low: 0, high: 10 }, language });
const text = (body: string, given = asked()) => understandText(body, given);
const mail = (body: string, given = asked()) =>
  understandMail({ subject: 'Re: How did we do?', text: body, headers: {} }, given);

describe('a wish in a text', () => {
  test.each([
    ['olha, não quero mais receber mensagem nenhuma', 'pt'],
    ['já pedi pra parar de mandar', 'pt'],
    ['oubliez mon numéro', 'fr'],
    ['plus jamais m’écrire', 'fr'],
    ['Ring bare, men fjern mig fra mailinglisten', 'da'],
    ['תפסיק לכתוב לי', 'he'],
    ['मुझे कॉल मत करो', 'hi'],
    ['już przestańcie wysyłać', 'pl'],
    ['Dont txt me', 'en'],
    ['Who is this? don’t write again, don’t call again', 'en'],
    ['Stop messaging me or I call the police', 'en'],
    ['wrong number stop texting', 'en'],
    ['not my order, unsubscribe', 'en'],
  ])('is heard in more words: %j', (body, language) => {
    expect(text(body, asked(language))).toMatchObject({ kind: 'unsubscribe' });
  });

  test.each([
    ['No more questions, thank you', 'en'],
    ['Keine weiteren Fragen', 'de'],
    ['Plus de questions', 'fr'],
    ['Geen vragen meer', 'nl'],
    ['Inga fler frågor', 'sv'],
    ['Žádné další otázky', 'cs'],
  ])('is none where all is settled: %j', (body, language) => {
    expect(text(body, asked(language))).toEqual({ kind: 'comment', comment: body, ambiguous: false });
  });
});

describe('how a company says that it can be left, passed on or quoted', () => {
  test.each([
    ['Lamps from 9.99 today! To opt out text STOP', 'en'],
    ['Is this you? “Half price. To unsubscribe, reply STOP”', 'en'],
    ['Lamps! STOP to 54321', 'en'],
    ['Soldes ! Pour ne plus recevoir nos offres envoyez STOP', 'fr'],
    ['Soldes. STOP SMS 36000', 'fr'],
    ['Lampen! Abmelden: STOP an 54321', 'de'],
    ['Rebajas. Baja: envía BAJA al 5432', 'es'],
  ])('asks for nothing in a text: %j', (body, language) => {
    expect(text(body, asked(language))).toMatchObject({ kind: 'comment' });
  });

  test.each([
    'The lamp is dark.\n\nUnsubscribe: click here',
    'The lamp is dark.\n\nUnsubscribe:\nhttps://oak.example/u',
    'The lamp is dark.\n\nClick here to unsubscribe.',
    'Die Lampe ist dunkel.\n\nKlicken Sie hier, um sich abzumelden. Abmelden',
    'La lampe est cassée.\n\nSe désabonner : cliquez ici',
  ])('asks for nothing below a mail: %j', (body) => {
    expect(mail(body)).toMatchObject({ kind: 'comment' });
  });

  test('does so where nothing else is said but a number', () => {
    expect(text('STOP 36000', asked('fr'))).toEqual({ kind: 'unsubscribe' });
    expect(text('I will not click here for it. Unsubscribe me now.')).toMatchObject({ kind: 'unsubscribe' });
  });
});

describe('a newsletter that nothing marks as quoted, below an answer', () => {
  const page = (link: string) =>
    textOfHtml(`<p>9</p><table><tr><td><h1>Weekly</h1><p>All about lamps</p>${link}</td></tr></table>`);

  test.each([
    '<a href="https://oak.example/u?id=1">Unsubscribe</a>',
    '<a href=https://oak.example/u>Hier abmelden</a>',
    '<p><a href="https://oak.example/u"><span>Se désabonner</span></a> | <a href="https://oak.example">Oak</a></p>',
    '<a href="https://oak.example/u"><p>Unsubscribe me</p></a>',
    '<a href="http://oak.example/u">退订</a>',
  ])('says what it is for by a link, which is nobody’s wish: %s', (link) => {
    expect(page(link)).toContain('<http');
    expect(mail(page(link))).toMatchObject({ kind: 'answer', score: 9 });
    expect(mail(page(link))).not.toHaveProperty('objects');
  });

  test.each([
    ['<p>Please <b>unsubscribe</b> me.</p>', 'Please unsubscribe me.'],
    ['<p><a href="mailto:leave@oak.example">unsubscribe</a></p>', 'unsubscribe'],
    [
      `<p><a href="https://oak.example">unsubscribe</a>${' me'.repeat(2)}</p>`,
      'unsubscribe <https://oak.example> me me',
    ],
    ['<p><a href="https://oak.example">our lamps</a></p>', 'our lamps'],
    ['<a href="https://oak.example">no end<p>unsubscribe me</p>', 'no end\nunsubscribe me <https://oak.example>'],
  ])('changes nothing else: %s', (html, text) => {
    expect(textOfHtml(html)).toBe(text);
  });
});

describe('a complaint of silence', () => {
  test.each([
    ['You never contact me', 'en'],
    ['you do not email me anymore', 'en'],
    ['You don’t call us', 'en'],
    ['Vous ne me contactez plus', 'fr'],
    ['The end', 'en'],
  ])('is no wish for it: %j', (body, language) => {
    expect(text(body, asked(language)).kind).toBe('comment');
  });

  test.each([
    ['Never contact me', 'en'],
    ['I told you not to text me again', 'en'],
    ['You need to stop texting me', 'en'],
    ['Ne me contactez plus', 'fr'],
    ['Stop the hell texting me', 'en'],
    ['END', 'en'],
  ])('is none of these: %j', (body, language) => {
    expect(text(body, asked(language)).kind).toBe('unsubscribe');
  });
});
