import { describe, expect, test } from 'vitest';
import { ownWords } from '../../../shared/domain/reply/cut.ts';
import { readMail } from '../../../shared/domain/reply/mail-body.ts';
import { understandMail } from '../../../shared/domain/reply/understand.ts';
import { bytesOf, leaf, mailAround, multi } from '../../mail/part.ts';

const lines = (...all: readonly string[]): Uint8Array => Buffer.from(all.join('\r\n'));
const asked = { scale: { low: 0, high: 10 }, language: 'en' };

const read = async (raw: Uint8Array) => {
  const mail = await readMail(raw);
  if (mail.kind !== 'mail') throw new Error(mail.why);
  return mail;
};

describe('who wrote', () => {
  test.each([
    [['From: Kim Ito <kim@x.example>'], { name: 'Kim Ito', address: 'kim@x.example' }],
    [['From: kim@x.example (Kim Ito)'], { name: 'Kim Ito', address: 'kim@x.example' }],
    [['From: "=?utf-8?Q?Ito=2C_Kim?=" <kim@x.example>'], { name: 'Ito Kim', address: 'kim@x.example' }],
    [['From: =?utf-8?Q?ceo=40oak=2Eexample=3E?= <kim@x.example>'], { address: 'kim@x.example' }],
    [['From: J\u00f6rg <j@x.example>'], { name: 'Jörg', address: 'j@x.example' }],
    [['From: Kim', 'Sender: desk@x.example'], { name: 'Kim', address: 'desk@x.example' }],
    [['Reply-To: kim@home.example'], { address: 'kim@home.example' }],
    [['Return-Path: <kim@x.example>'], { address: 'kim@x.example' }],
    [
      ['From: kim@x.example', 'Sender: desk@x.example', 'Reply-To: Kim <kim@home.example>'],
      { address: 'kim@x.example', sender: 'desk@x.example', replyTo: 'kim@home.example' },
    ],
    [
      ['From: kim@x.example', 'Sender: KIM@x.example', 'Reply-To: kim@X.example'],
      { address: 'kim@x.example', sender: undefined, replyTo: undefined },
    ],
    [['From: <>'], { name: '', address: '' }],
  ])('%j', async (headers, expected) => {
    expect((await read(lines(...headers, 'Subject: Oak', '', '9'))).writer).toMatchObject(expected);
  });

  test('a raw name in an old charset is read', async () => {
    const raw = bytesOf('From: ', Buffer.from('Jörg Weiß', 'latin1'), ' <j@x.example>\r\nSubject: a\r\n\r\n9');
    expect((await read(raw)).writer.name).toBe('Jörg Weiß');
  });

  test('is known of what cannot be read', async () => {
    const head = 'From: Kim <kim@x.example>\r\nSubject: My table\r\n';
    const nested = Array.from(
      { length: 200 },
      (_, at) => `Content-Type: multipart/mixed; boundary=b${at}\r\n\r\n--b${at}\r\n`,
    );
    expect(await readMail(Buffer.from(head + nested.join('')))).toMatchObject({
      kind: 'unreadable',
      why: 'multiparts',
      subject: 'My table',
      writer: { name: 'Kim', address: 'kim@x.example' },
    });
  });
});

describe('long mail', () => {
  test('420 KB of letters of two bytes are read to the end', async () => {
    const words = `${'плохо '.repeat(35_000)}адвокат`;
    const mail = await read(mailAround(leaf('text/plain; charset=utf-8', words, { transfer: 'base64' })));
    expect(mail.shortened).toBe(false);
    expect(mail.text).toContain('адвокат');
  });

  test('what stands behind the ten thousandth letter is heard', async () => {
    const mail = await read(mailAround(leaf('text/plain', `${'so slow. '.repeat(2_600)} My lawyer will call you.`)));
    expect(understandMail(mail, asked)).toMatchObject({ kind: 'comment' });
    expect(ownWords(mail.text)).toContain('lawyer');
  });

  test('says so where it was shortened, and not where only a quote was', async () => {
    const long = 'It broke.\r\n'.repeat(50_000);
    expect(await read(mailAround(leaf('text/plain', long)))).toMatchObject({ shortened: true });
    const quoted = `9\r\n\r\n${'> How did we do?\r\n'.repeat(50_000)}`;
    expect(await read(mailAround(leaf('text/plain', quoted)))).toMatchObject({ shortened: false });
  });

  test('a megabyte of line breaks below a word costs nothing', async () => {
    const mail = await read(mailAround(leaf('text/plain', `9${'\r\n'.repeat(1_000_000)}> 3`)));
    expect(mail).toMatchObject({ shortened: false });
    expect(understandMail(mail, asked)).toMatchObject({ kind: 'answer', score: 9 });
  });

  test('a mail beyond all bounds is read as far as they go', async () => {
    const photo = leaf('image/png', Buffer.alloc(30 * 1024 * 1024, 7), { name: 'a.png', disposition: 'attachment' });
    const mail = await read(mailAround(multi('mixed', leaf('text/plain', 'It broke.'), photo)));
    expect(mail).toMatchObject({ text: 'It broke.', shortened: true, attachments: [{ name: 'a.png' }] });
  });
});

describe('signs', () => {
  const reaction = leaf('text/vnd.google.email-reaction+json; charset=utf-8', '{"version":1,"emoji":"👍"}');
  const below = 'On Tue, 3 Nov 2026, Oak wrote:\r\n\r\n> How did we do?';
  const remark = leaf('text/plain; charset=utf-8', `👍\r\n\r\nKim reacted via Gmail\r\n\r\n${below}`);

  test.each([
    ['Gmail’s', multi('alternative', remark, reaction)],
    ['Gmail’s without its text', multi('alternative', leaf('text/plain', ''), reaction)],
    ['Gmail’s text alone', remark],
  ])('%s: the sign is all that was said', async (_, part) => {
    const mail = await read(mailAround(part));
    expect(mail).toMatchObject({ sign: '👍', text: '👍' });
    expect(understandMail(mail, { ...asked, scale: { low: 0, high: 1 }, kind: 'thumbs' })).toMatchObject({ score: 1 });
    expect(understandMail(mail, asked).kind).not.toMatch(/^(empty|automatic|answer)$/);
  });

  test('words beside a sign are words', async () => {
    const beside = await read(mailAround(multi('alternative', leaf('text/plain', 'It broke, too.'), reaction)));
    expect(beside).toMatchObject({ sign: '👍', text: 'It broke, too.' });
    expect((await read(mailAround(leaf('text/plain; charset=utf-8', '👍 but late')))).sign).toBeUndefined();
  });
});

describe('what came along', () => {
  test('is named with its type and size', async () => {
    const photo = leaf('image/jpeg', Buffer.alloc(3_000), {
      transfer: 'base64',
      name: 'a.jpg',
      disposition: 'attachment',
    });
    const logo = leaf('image/png', 'x', { name: 'logo.png', disposition: 'inline', headers: ['Content-ID: <l>'] });
    const mail = await read(mailAround(multi('mixed', multi('related', leaf('text/html', '<p>Hi</p>'), logo), photo)));
    expect(mail.attachments).toEqual([
      { name: 'logo.png', type: 'image/png', bytes: 1, inline: true },
      { name: 'a.jpg', type: 'image/jpeg', bytes: 3_000, inline: false },
    ]);
  });

  test('placeholders of pictures are no words', async () => {
    const mail = await read(mailAround(leaf('text/plain', 'See here\r\n[image: scratch.jpg]\r\n\r\n> [image: Oak]')));
    expect(ownWords(mail.text)).toBe('See here');
    expect(mail.attachments).toEqual([{ name: 'scratch.jpg', type: 'image/*', bytes: 0, inline: true }]);
  });
});
