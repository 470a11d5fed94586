import { describe, expect, test } from 'vitest';
import { understandMail } from '../../../shared/domain/reply/understand.ts';

const understood = (text: string, language = 'en') =>
  understandMail(
    { text, subject: 'Re: How was order 1?', headers: {} },
    { scale: { low: 0, high: 10 }, language, subject: 'How was order 1?' },
  );

describe('a receipt of a help desk whose headers were lost', () => {
  test.each([
    'Hello Kim,\n\nWe have received your request and a member of our team will get back to you soon. Your ticket number is 1234.\n\nKind regards,\nPine Support',
    'Dear Oak,\n\nYour enquiry has been logged. A support representative will review it and send you a personal response.\nTo view the status of the ticket, please visit\nhttps://desk.pine.example/77\n\nThank you for your patience.',
    'Just confirming that we got your message. We’re on it.\n\nView request: https://desk.pine.example/42\n\nPowered by Pinedesk',
    'Guten Tag,\n\nwir haben Ihre Anfrage erhalten und melden uns umgehend bei Ihnen. Ihre Vorgangsnummer lautet 88123.\n\nIhr Support-Team',
    'Bonjour,\n\nNous avons bien reçu votre message et nous vous répondrons rapidement. Votre numéro de dossier est 88123.\n\nL’équipe support',
    'Hola,\n\nHemos recibido su consulta. Su número de caso es 4412. Un agente se pondrá en contacto con usted.',
    'お問い合わせありがとうございます。\nこのメールは自動的に送信されています。\nお問い合わせ番号：12345',
  ])('is a machine’s: %s', (text) => {
    expect(understood(text)).toEqual({ kind: 'automatic', why: 'receipt' });
  });

  test.each([
    'We received your message asking how it went. Reference number 88 still has no answer.',
    'We received your message. Ticket number 12 was wrong.',
    'We received your message, our team will never buy again.',
    'Thank you for contacting us. The table is broken.',
    'Thank you for contacting us, we will get back to you when the table is repaired. It wobbles.',
    'I have received your request and will get back to you.',
    'Wir haben Ihre Nachricht erhalten. Der Tisch wackelt.',
    'Nous avons bien reçu votre message, mais personne ne répond.',
    'Thank you for contacting us. As soon as possible please refund.',
    'We received your request.',
  ])('is none where a person says something: %s', (text) => {
    expect(understood(text).kind).toBe('comment');
  });

  test('is none where a rating stands beside it', () => {
    expect(understood('We received your request. Our team will review it.\n9')).toMatchObject({ score: 9 });
  });
});

describe('what a spam filter asks of whoever writes', () => {
  test.each([
    'This message requires that you verify that you are a real live human being. To complete this verification, reply to it.',
    'I am protecting myself from receiving junk mail.\nClick the link below:\n\nhttps://filter.example/a2?x',
    'Bonjour, pour que votre message soit remis, cliquez ici.\nhttps://filtre.example/x',
  ])('is a machine’s: %s', (text) => {
    expect(understood(text)).toEqual({ kind: 'automatic', why: 'challenge' });
  });

  test('is none where somebody tells of it', () => {
    expect(understood('To complete this verification I had to click ten times.').kind).toBe('comment');
  });
});
