import { describe, expect, it } from 'vitest';
import { readMail } from '../../../shared/domain/reply/mail-body.ts';
import { understandMail } from '../../../shared/domain/reply/understand.ts';

const heard = (text: string, language = 'en') =>
  understandMail({ subject: 'Re: How did we do?', text, headers: {} }, { scale: { low: 0, high: 10 }, language });

const receipt = (first: string, labels: readonly [string, string], last: string): string =>
  `${first}\n\n   ${labels[0]}: Kim Ito\n   ${labels[1]}: How did we do?\n\n${last}`;

describe('what a mail program says of a mail by itself, without a header that tells', () => {
  it.each([
    ['Kim Ito would like to recall the message, "RE: How did we do?".', 'recall'],
    ['Ito, Kim van der would like to recall the message, “RE: How\ndid we do?”.', 'recall'],
    ['Kim Ito möchte die Nachricht "AW: Wie war es?" zurückrufen.', 'recall'],
    ['Kim Ito souhaite rappeler le message « RE: Alors ? ».', 'recall'],
    [receipt('Your message', ['To', 'Subject'], 'was read on 2 November 2026 10:05 (UTC+01:00) Bern.'), 'read receipt'],
    [receipt('Ihre Nachricht', ['An', 'Betreff'], 'wurde am 2.11.2026 10:05 gelesen.'), 'read receipt'],
    ['Your message was read on Monday, November 2, 2026 10:05 AM.', 'read receipt'],
    ['Your message was deleted without being read on Monday, November 2, 2026', 'read receipt'],
    [
      'This is a Return Receipt for the mail that you sent to kim@ito.example.\n\nNote: This Return Receipt only acknowledges that the message was displayed.',
      'read receipt',
    ],
    [
      'Dies ist eine Empfangsbestätigung für die Nachricht, die Sie an kim@ito.example gesendet haben.\n\nAchtung: Diese Empfangsbestätigung sagt wenig.',
      'read receipt',
    ],
  ])('is a machine’s: %j', (text, why) => {
    expect(heard(text)).toEqual({ kind: 'automatic', why });
  });

  it.each([
    'I would like to recall the message that I sent to you',
    'Kim would like to recall the message, "dark". And please call me.',
    'Everybody here who bought a lamp would like to recall the message',
    'Your message was read on Monday and nothing happened',
    'Your message was read on 2 November by nobody who ordered a lamp',
    receipt('Your message', ['To', 'Subject'], 'was read by my son and makes no sense to 2 of us'.repeat(4)),
    'Your message\nis a mess\nwas read on 2 November',
    'My message was not read',
    'This is a return receipt for the mail that you sent to kim@ito.example. The lamp is dark.',
  ])('is none where somebody says something: %j', (text) => {
    expect(heard(text).kind).toBe('comment');
  });
});

describe('a reaction of a mail program', () => {
  const mail = async (type: string, body: string) =>
    readMail(Buffer.from(`From: kim@ito.example\nSubject: Re: x\nContent-Type: ${type}; charset=utf-8\n\n${body}`));
  const below =
    '\n________________________________\nFrom: Oak <oak@oak.example>\nSent: Monday\nTo: Kim\nSubject: x\n\nHow was it?';

  it.each([
    ['text/plain', `[like] Kim Ito reacted to your message:${below}`, '👍'],
    ['text/plain', `[Herz] Kim Ito hat auf Ihre Nachricht reagiert:${below}`, '❤'],
    ['text/html', '<p><img src="cid:1" alt="sad"> Kim Ito reacted to your message:</p><hr>', '😢'],
  ])('is the sign that it names: %s %j', async (type, body, sign) => {
    expect(await mail(type, body)).toMatchObject({ sign, text: sign });
  });

  it.each([
    ['[like] new, it reacted to your message: dark'],
    ['[like] Kim Ito liked your message:'],
    ['[so] Kim Ito reacted to your message:'],
    ['The lamp is dark.\n\n[like] Kim Ito reacted to your message:'],
  ])('is none in words: %j', async (body) => {
    expect(await mail('text/plain', body)).toMatchObject({ sign: undefined, text: body });
  });
});
