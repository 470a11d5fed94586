import { describe, expect, test } from 'vitest';
import { readMail } from '../../../shared/domain/reply/mail-body.ts';
import { bytesOf, leaf, multi, type Part, rawOf } from '../../mail/part.ts';

const mail = (from: string, part: Part, more: readonly string[] = []): Buffer =>
  rawOf({ headers: [`From: ${from}`, 'Subject: Re: How did we do?', ...more, ...part.headers], body: part.body });
const read = async (raw: Uint8Array) => {
  const found = await readMail(raw);
  if (found.kind !== 'mail') throw new Error(found.why);
  return found;
};
const kim = 'Kim Ito <kim@customer.example>';
const inner = (from: string, text: string): Buffer => mail(from, leaf('text/plain; charset=utf-8', text));
const within = (from: string, text: string, type = 'message/rfc822'): Part => leaf(type, inner(from, text));

describe('a mail within a mail', () => {
  test.each([
    ['as the whole', within('kim@Customer.example', '2, it broke.')],
    [
      'in base64',
      leaf('message/rfc822', inner(kim, '2, it broke.'), { transfer: 'base64', disposition: 'attachment' }),
    ],
    [
      'signed',
      multi('signed', within(kim, '2, it broke.'), leaf('application/pkcs7-signature', 'x', { name: 'smime.p7s' })),
    ],
    ['as news', within(kim, '2, it broke.', 'message/news')],
    [
      'beside a text without words',
      multi('mixed', leaf('text/plain', 'Sent from my iPhone'), within(kim, '2, it broke.')),
    ],
  ])('is what its writer says, %s', async (_, part) => {
    const found = await read(mail(kim, part));
    expect([found.text.trim(), found.unopened, found.writer.address]).toEqual([
      '2, it broke.',
      undefined,
      'kim@customer.example',
    ]);
    expect(found.parts).toContain('text/plain');
  });

  test('is passed on where somebody else wrote it, and no words of whoever sent it', async () => {
    const found = await read(mail(kim, within('ann@other.example', '2, it broke.')));
    expect([found.text, found.unopened, found.attachments.length]).toEqual(['', 'mail', 1]);
  });

  test('stays attached where something else is said', async () => {
    const parts = multi('mixed', leaf('text/plain', 'As I wrote before.'), within(kim, '2, it broke.'));
    const found = await read(mail(kim, parts));
    expect([found.text.trim(), found.attachments.length]).toEqual(['As I wrote before.', 1]);
  });

  test('that holds nothing either leaves what is known of the one around it', async () => {
    const found = await read(mail(kim, within(kim, '')));
    expect([found.text, found.unopened, found.attachments.length]).toEqual(['', 'mail', 1]);
  });
});

describe('certified mail', () => {
  const envelope = (replyTo: string, transport = 'posta-certificata'): Buffer =>
    mail(
      '"Per conto di: kim@pec.example" <posta-certificata@provider.example>',
      multi(
        'signed',
        multi(
          'mixed',
          leaf('text/plain', 'Messaggio di posta certificata\r\n\r\nIl giorno 28/11/2026 alle ore 16:32:11 ...'),
          leaf('application/xml', '<postacert/>', { name: 'daticert.xml', disposition: 'attachment' }),
          within('kim@pec.example', '2. Il tavolo è graffiato.'),
        ),
        leaf('application/pkcs7-signature', 'x', { name: 'smime.p7s' }),
      ),
      [`X-Trasporto: ${transport}`, `Reply-To: ${replyTo}`],
    );

  test('is an envelope: what is said stands in the mail that it carries', async () => {
    const found = await read(envelope('kim@pec.example'));
    expect([found.text.trim(), found.attachments]).toEqual(['2. Il tavolo è graffiato.', []]);
    expect(found.writer.replyTo).toBe('kim@pec.example');
  });

  test('carries nobody else’s words', async () => {
    for (const raw of [envelope('ann@pec.example'), envelope('kim@pec.example', 'errore')])
      expect((await read(raw)).text).toContain('Messaggio di posta certificata');
  });
});

describe('a mail that comes in pieces', () => {
  const piece = (number: number, text: string): Buffer =>
    mail(kim, leaf(`message/partial; id="1@x.example"; number=${number}; total=2`, text));

  test('is read as far as its first one goes', async () => {
    const found = await read(piece(1, 'Subject: Re: x\r\nContent-Type: text/plain\r\n\r\nThe table broke.'));
    expect([found.text.trim(), found.shortened]).toEqual(['The table broke.', true]);
  });

  test('is a file from the second on', async () => {
    const found = await read(piece(2, 'aGVsbG8='));
    expect([found.text, found.attachments.map(({ type }) => type)]).toEqual(['', ['message/partial']]);
  });
});

describe('a digest', () => {
  test('holds mails, though its parts name no type', async () => {
    const digest = mail(
      kim,
      multi('digest', { headers: [], body: bytesOf('From: x@y.example\r\nSubject: A\r\n\r\n2') }),
    );
    const found = await read(digest);
    expect([found.text, found.unopened, found.attachments[0]?.type]).toEqual(['', 'mail', 'message/rfc822']);
  });
});

describe('a short text that is sent as a file', () => {
  const file = (text: string, name = 'text_0.txt'): Part =>
    leaf('text/plain; charset=utf-8', text, { name, disposition: 'attachment' });

  test('is what is said where nothing else is, and stays named', async () => {
    const found = await read(
      mail(kim, multi('mixed', file('2, it broke.'), leaf('image/jpeg', 'x', { name: 'a.jpg' }))),
    );
    expect([found.text, found.attachments.map(({ name }) => name)]).toEqual([
      '2, it broke.',
      ['text_0.txt', 'image.jpeg'],
    ]);
  });

  test('stays a file beside words, and where it is long', async () => {
    const beside = await read(mail(kim, multi('mixed', leaf('text/plain', 'See there.'), file('2'))));
    expect(beside.text.trim()).toBe('See there.');
    expect((await read(mail(kim, multi('mixed', file('log '.repeat(2_000)))))).text).toBe('');
  });

  test('is a part of the text where Exchange tore it off', async () => {
    const parts = [leaf('image/jpeg', 'x', { name: 'a.jpg' }), file('The leg, as you see.', 'ATT00001.txt')];
    const found = await read(mail(kim, multi('mixed', leaf('text/plain', 'Look:'), ...parts)));
    expect([found.text.replace(/\s+/g, ' '), found.attachments.length]).toEqual(['Look: The leg, as you see.', 1]);
  });
});
