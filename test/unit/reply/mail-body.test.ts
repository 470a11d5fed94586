import MailComposer from 'nodemailer/lib/mail-composer/index.js';
import type Mail from 'nodemailer/lib/mailer/index.js';
import { describe, expect, test } from 'vitest';
import { readMail } from '../../../shared/domain/reply/mail-body.ts';
import { understandMail } from '../../../shared/domain/reply/understand.ts';
import type { Understood } from '../../../shared/domain/reply/understood.ts';

const compose = (mail: Mail.Options): Promise<Buffer> =>
  new MailComposer({
    from: 'Kim Ito <kim@customer.example>',
    to: 'r-abc@reply.example',
    subject: 'Re: How did we do?',
    ...mail,
  })
    .compile()
    .build();

const read = async (raw: Uint8Array) => {
  const mail = await readMail(raw);
  if (mail.kind !== 'mail') throw new Error(mail.why);
  return mail;
};

const understood = async (raw: Uint8Array): Promise<Understood> =>
  understandMail(await read(raw), { scale: { low: 0, high: 10 }, language: 'en' });

const lines = (...all: readonly string[]): Uint8Array => Buffer.from(all.join('\r\n'));

describe('reading a raw mail', () => {
  test('gives sender, recipients, subject, ids and headers', async () => {
    const raw = await compose({
      text: '9',
      cc: 'Ann <ann@customer.example>',
      subject: 'Re: Wie wäre es? 😀',
      messageId: '<1@customer.example>',
      inReplyTo: '<sent@mail.example>',
      references: ['<first@mail.example>', '<sent@mail.example>'],
      headers: { 'Auto-Submitted': 'no', 'Delivered-To': 'r-abc@reply.example' },
    });
    expect(await read(raw)).toMatchObject({
      kind: 'mail',
      subject: 'Re: Wie wäre es? 😀',
      from: 'kim@customer.example',
      to: ['r-abc@reply.example', 'ann@customer.example'],
      messageId: '<1@customer.example>',
      answers: ['<sent@mail.example>', '<first@mail.example>'],
      headers: { 'auto-submitted': 'no' },
    });
  });

  test('of headers that come twice, the first counts', async () => {
    const mail = await read(lines('Auto-Submitted: auto-replied', 'Auto-Submitted: no', '', '9'));
    expect(mail.headers['auto-submitted']).toBe('auto-replied');
  });

  test('prefers plain text, since programs mark quotes best there', async () => {
    expect((await read(await compose({ text: '9\n\n> 10', html: '<p>8</p>' }))).text).toContain('9\n\n> 10');
  });

  test.each([
    ['On Tue, Nov 3, 2026 at 10:12 AM Oak <r@x.example> wrote:', 'How likely are you? 10'],
    ['Am 03.11.2026 um 10:12 schrieb Oak <r@x.example>:', 'Wie wahrscheinlich ist es? 10'],
  ])('where the plain text marks no quote, the HTML tells what is quoted: %s', async (attribution, asked) => {
    const text = `${attribution}\n\n${asked}\n\nLovely chair`;
    const said = attribution.replace('<', '&lt;').replace('>', '&gt;');
    const html = `<div>${said}</div><blockquote type="cite"><p>${asked}</p></blockquote><p>Lovely chair</p>`;
    expect(await understood(await compose({ text, html }))).toMatchObject({ kind: 'comment', comment: 'Lovely chair' });
    const unmarked = `<p>${said}</p><p>${asked}</p><p>Lovely chair</p>`;
    expect((await read(await compose({ text, html: unmarked }))).text.trim()).toBe(text);
  });

  test.each([
    ['quoted-printable', 'quoted-printable'],
    ['base64', 'base64'],
  ] as const)('decodes %s', async (_, textEncoding) => {
    expect((await read(await compose({ text: 'Größe: 9 ✓ 十点', textEncoding }))).text).toContain('Größe: 9 ✓ 十点');
  });

  test('decodes other charsets, and what claims a charset that does not exist', async () => {
    const latin = Buffer.concat([
      lines('Content-Type: text/plain; charset=iso-8859-1', '', ''),
      Buffer.from('Grüße 9', 'latin1'),
    ]);
    expect((await read(latin)).text).toContain('Grüße 9');
    const japanese = lines('Content-Type: text/plain; charset=iso-2022-jp', '', '\u001b$B==E@\u001b(B');
    expect((await read(japanese)).text).toContain('十点');
    expect((await read(lines('Content-Type: text/plain; charset=klingon', '', '9'))).text).toContain('9');
  });

  test('does not take attachments or attached mail for the reply', async () => {
    const raw = await compose({
      text: '9',
      attachments: [
        { filename: 'score.txt', content: '3' },
        { filename: 'old.eml', content: 'Subject: x\r\n\r\n4', contentType: 'message/rfc822' },
        { filename: 'a.png', content: Buffer.alloc(300_000, 1) },
      ],
    });
    expect(await understood(raw)).toEqual({ kind: 'answer', score: 9, comment: undefined });
  });

  test('recognises a delivery report', async () => {
    const raw = lines(
      'From: MAILER-DAEMON@mx.example',
      'Content-Type: multipart/report; report-type=delivery-status; boundary=b',
      '',
      '--b',
      'Content-Type: text/plain',
      '',
      'Your message of 9 November could not be delivered.',
      '--b',
      'Content-Type: message/delivery-status',
      '',
      'Status: 5.1.1',
      '--b--',
    );
    expect(await understood(raw)).toMatchObject({ kind: 'automatic' });
  });
});

describe('mail in HTML alone', () => {
  const cases: readonly (readonly [name: string, html: string, expected: Understood])[] = [
    ['a number', '<div dir="ltr">9</div>', { kind: 'answer', score: 9, comment: undefined }],
    [
      'Gmail',
      '<div dir="ltr">9<div><br></div><div>Great chair</div></div><br><div class="gmail_quote"><div dir="ltr" class="gmail_attr">On Tue, Nov 3, 2026 at 10:12 AM Oak &lt;<a href="mailto:r@x.example">r@x.example</a>&gt; wrote:<br></div><blockquote class="gmail_quote" style="margin:0px 0px 0px 0.8ex;border-left:1px solid rgb(204,204,204)"><p>0 1 2 3</p></blockquote></div>',
      { kind: 'answer', score: 9, comment: 'Great chair' },
    ],
    [
      'Apple Mail',
      '<html><body>7, slow<br><br><div dir="ltr">Sent from my iPhone</div><div dir="ltr"><br><blockquote type="cite">On 3 Nov 2026, at 10:12, Oak wrote:<br><br></blockquote></div><blockquote type="cite"><div>0 1 2</div></blockquote></body></html>',
      { kind: 'answer', score: 7, comment: 'slow' },
    ],
    [
      'Outlook on the web',
      '<html><head><style>p{margin:0}</style></head><body><div class="elementToProof">8</div><div id="Signature"><p>Kim Ito, Suite 7</p></div><div id="appendonsend"></div><hr tabindex="-1" style="display:inline-block; width:98%"><div id="divRplyFwdMsg"><b>From:</b> Oak<br><b>Sent:</b> 10 November</div><div>score: 10</div></body></html>',
      { kind: 'answer', score: 8, comment: undefined },
    ],
    [
      'Outlook on a desk',
      '<body><div class="WordSection1"><p class="MsoNormal">6<o:p></o:p></p><p class="MsoNormal">&nbsp;</p><div><div style="border:none;border-top:solid #E1E1E1 1.0pt;padding:3.0pt 0cm 0cm 0cm"><p class="MsoNormal"><b>Von:</b> Oak &lt;r@x.example&gt; <br><b>Gesendet:</b> Dienstag, 3. November 2026 10:12<br><b>An:</b> Kim<br><b>Betreff:</b> 10</p></div></div><p>score: 10</p></div></body>',
      { kind: 'answer', score: 6, comment: undefined },
    ],
    [
      'Yahoo',
      '<div><div dir="ltr">10!</div><div id="ydp" class="yahoo_quoted"><div><div>On Tuesday, November 3, 2026, Oak wrote:</div><div>score: 3</div></div></div></div>',
      { kind: 'answer', score: 10, comment: undefined },
    ],
    [
      'answers between quotes',
      '<blockquote>How likely?</blockquote><div>9</div><blockquote>Why?</blockquote><div>Noor was kind</div>',
      { kind: 'answer', score: 9, comment: 'Noor was kind' },
    ],
    [
      'hidden text and scripts',
      '<div style="display:none">3</div><script>4</script><!-- 5 --><p>9</p><style>.a{width:6}</style>',
      { kind: 'answer', score: 9, comment: undefined },
    ],
    ['an emoji as a picture', '<div>9 <img alt="😀" src="x"></div>', { kind: 'answer', score: 9, comment: undefined }],
    [
      'references',
      '<p>&#9;9&nbsp;&ndash; tr&egrave;s bien &amp; rapide</p>',
      { kind: 'answer', score: 9, comment: 'très bien & rapide' },
    ],
    [
      'a reply written into the signature',
      '<div class="gmail_signature">9</div>',
      { kind: 'answer', score: 9, comment: undefined },
    ],
    [
      'Gmail’s indent, which is no quote',
      '<blockquote style="margin:0 0 0 40px;border:none;padding:0px"><div>9</div></blockquote>',
      { kind: 'answer', score: 9, comment: undefined },
    ],
  ];
  test.each(cases)('%s', async (_, html, expected) => {
    const raw = await compose({ html });
    const result = await understood(raw);
    expect(
      result.kind === 'answer' ? { ...result, comment: result.comment?.replace('😀', '').trim() || undefined } : result,
    ).toEqual(expected);
  });
});

describe('hostile mail', () => {
  const nested = (depth: number): string =>
    `${Array.from(
      { length: depth },
      (_, at) => `Content-Type: multipart/mixed; boundary=b${at}\r\n\r\n--b${at}\r\n`,
    ).join('')}Content-Type: text/plain\r\n\r\n9`;

  test.each([
    ['nothing', Buffer.alloc(0), 'empty'],
    ['a megabyte of headers', Buffer.from(`X-A: ${'a\r\n b'.repeat(300_000)}\r\n\r\n9`), 'headers'],
    ['a thousand nested multiparts', Buffer.from(nested(1_000)), 'multiparts'],
    [
      'ten thousand parts without words',
      Buffer.from(`Content-Type: multipart/mixed; boundary=b\r\n\r\n${'--b\r\n\r\n'.repeat(10_000)}`),
      'parts',
    ],
  ] as const)('is refused: %s', async (_, raw, why) => {
    expect(await readMail(raw)).toMatchObject({ kind: 'unreadable', why });
  });

  test.each([
    ['only bytes that are no text', Buffer.from(Array.from({ length: 4_096 }, (_, at) => (at * 7) % 256))],
    ['base64 that is none', lines('Content-Type: text/plain', 'Content-Transfer-Encoding: base64', '', '!!!!*&^%')],
    ['an unknown encoding', lines('Content-Transfer-Encoding: x-uuencode', '', 'begin 644')],
    ['a boundary that never comes', lines('Content-Type: multipart/mixed; boundary=zzz', '', '9')],
    ['a multipart without a boundary', lines('Content-Type: multipart/mixed', '', '9')],
    ['header names of prototypes', lines('__proto__: 1', 'constructor: 2', '', '9')],
    ['nothing but a header', lines('Subject: 9')],
  ])('is read as far as it goes: %s', async (_, raw) => {
    expect((await readMail(raw)).kind).toBe('mail');
  });

  test('a picture of 20 MB before the text costs nothing and hides nothing', async () => {
    const picture = Buffer.alloc(15 * 1024 * 1024, 7)
      .toString('base64')
      .replace(/.{76}/g, '$&\r\n');
    const raw = lines(
      'Content-Type: multipart/mixed; boundary=b',
      '',
      '--b',
      'Content-Type: image/png',
      'Content-Transfer-Encoding: base64',
      '',
      picture,
      '--b',
      'Content-Type: text/plain',
      '',
      '9',
      '--b--',
    );
    expect(await understood(raw)).toMatchObject({ kind: 'answer', score: 9 });
  });

  const million = 1_000_000;
  test.each([
    ['line breaks', '\r\n'.repeat(million / 2)],
    ['base64 of zeros', Buffer.alloc(million).toString('base64')],
  ])('a body of a megabyte is read: %s', async (_, body) => {
    expect((await readMail(lines('Content-Type: text/plain', '', body))).kind).toBe('mail');
  });

  test.each([
    ['<', '<'],
    ['<!--', '<!--'],
    ['comments', '<!-- -->'],
    ['blockquotes', '<blockquote>'],
    ['unclosed attributes', '<a href="'],
    ['styles', '<style>'],
    ['hidden', '<div style="display:none">'],
    ['references', '&amp;amp;#'],
    ['ampersands', '&'],
    ['cells', '<td>9'],
    ['pre', '<pre>\n'],
  ])('a megabyte of %s in HTML is read', async (_, piece) => {
    const html = piece.repeat(Math.floor(million / piece.length));
    expect((await understood(lines('Content-Type: text/html', '', html))).kind).toBeTypeOf('string');
  });
});
