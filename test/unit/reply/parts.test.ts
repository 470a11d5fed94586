import { describe, expect, test } from 'vitest';
import { readMail } from '../../../shared/domain/reply/mail-body.ts';
import { formOf, isTechnical } from '../../../shared/domain/reply/mime/part.ts';
import { bytesOf, leaf, mailAround, multi, type Part } from '../../mail/part.ts';
import { winmail } from '../../mail/sealed.ts';

const lines = (...all: readonly string[]): Uint8Array => Buffer.from(all.join('\r\n'));
const read = async (raw: Uint8Array) => {
  const mail = await readMail(raw);
  if (mail.kind !== 'mail') throw new Error(mail.why);
  return mail;
};
const around = (part: Part) => read(mailAround(part));

describe('types', () => {
  test.each([
    ['text/html', 'html'],
    ['text/enriched', 'html'],
    ['application/xhtml+xml', 'html'],
    ['text/plain', 'plain'],
    ['text/x-markdown', 'plain'],
    ['multipart/anything', 'plain'],
    ['text', 'plain'],
    ['', 'plain'],
    ['text/htmlish', undefined],
    ['my-text/html', undefined],
    ['text/plainer', undefined],
    ['x/text/plain', undefined],
    ['text/csv', undefined],
    ['image/png', undefined],
  ])('%s is read as %s', (type, form) => {
    expect(formOf(type)).toBe(form);
  });

  test('of signatures and reports are neither words nor files', () => {
    const technical = ['application/pkcs7-signature', 'application/x-pkcs7-signature', 'application/pgp-keys'];
    expect([...technical, 'message/delivery-status', 'text/rfc822-headers', 'text/x-amp-html'].every(isTechnical)).toBe(
      true,
    );
    const others = [
      'x/application/pgp-keys',
      'application/pgp-keys2',
      'application/pkcs7',
      'text/rfc822',
      'text/plain',
    ];
    expect(others.some(isTechnical)).toBe(false);
  });
});

describe('text', () => {
  test.each([
    ['<meta charset=koi8-r>', 'koi8-r'],
    ['<META http-equiv="content-type" content="text/html; charset = \'koi8-r\'">', 'koi8-r'],
    ['<meta charset="koi8-r" >', 'koi8-r'],
  ])('in HTML may say in which charset it is: %s', async (meta) => {
    // In KOI8-R; weighed alone it could be anything.
    const body = bytesOf(meta, '<p>', Uint8Array.of(0xd6), '</p>');
    expect((await around(leaf('text/html', body))).text).toContain('ж');
    expect((await around(leaf('text/html; charset=windows-1252', body))).text).toContain('Ö');
    expect((await around(leaf('text/plain', body))).text).not.toContain('ж');
  });

  test('begins behind a byte order mark, and loses none within', async () => {
    expect((await around(leaf('text/plain', '\ufeff9'))).text).toBe('9');
    expect((await around(leaf('text/plain', '9 \ufeff!'))).text).toBe('9 \ufeff!');
  });

  test('is put together where its lines flow, and only there', async () => {
    const flow = async (type: string) => (await around(leaf(type, 'one \r\ntwo'))).text;
    expect(await flow('text/plain; format=flowed')).toBe('one two');
    expect(await flow('text/plain; format=Flowed; delsp=YES')).toBe('onetwo');
    for (const other of ['', '; format=fixed', '; format=flowed2', '; format=unflowed'])
      expect(await flow(`text/plain${other}`)).toMatch(/one ?\r?\n/);
    for (const other of ['no', 'yes2', 'eyes'])
      expect(await flow(`text/plain; format=flowed; delsp=${other}`)).toBe('one two');
    expect((await around(leaf('text/html; format=flowed', 'a \r\n<pre>b \r\nc</pre>'))).text).toMatch(/b ?\r?\nc/);
  });

  test('of a multipart without parts is read without the line that programs put above them', async () => {
    const raw = (above: string) =>
      lines(
        'Content-Type: multipart/mixed; boundary=x',
        '',
        above,
        '',
        'It broke.',
        'This is a multi-part message too',
      );
    expect((await read(raw('This is a multi-part message in MIME format.'))).text.trim()).toMatch(/^It broke/);
    expect((await read(raw('  this is a MIME-encoded message: read on'))).text.trim()).toMatch(/^It broke/);
    expect((await read(raw('Hello'))).text).toMatch(/^Hello\s+It broke/);
  });

  test('of a multipart under a wrong boundary is found where headers follow a line', async () => {
    const mail = await read(
      lines(
        ...['Content-Type: multipart/mixed; boundary=wrong', '', '--real', 'Content-Type: text/plain', '', 'It broke.'],
        ...['--real', 'content-type: image/png; name=a.png', '', 'x', '--real--'],
      ),
    );
    expect(mail.text.trim()).toBe('It broke.');
    expect(mail.attachments.map(({ name }) => name)).toEqual(['a.png']);
    const odd = lines(
      'Content-Type: multipart/mixed; boundary=w',
      '',
      '--a"\\b \t',
      'Content-ID : x',
      '',
      'Words',
      '--a"\\b--',
    );
    expect((await read(odd)).text.trim()).toBe('Words');
  });

  test('is shortened where a part is longer than is read', async () => {
    const part = (bytes: number) => around(leaf('text/plain', `9\r\n${'> a\r\n'.repeat(bytes / 5)}`));
    expect((await part(3 * 1024 * 1024 + 500)).shortened).toBe(true);
    expect((await part(50_000)).shortened).toBe(false);
  });
});

describe('what comes in parts', () => {
  const words = leaf('text/plain', 'It broke.');
  const attached = async (...parts: readonly Part[]) => (await around(multi('mixed', ...parts))).attachments;

  test('is listed by type, and encrypted where it says so', async () => {
    const mail = await around(multi('alternative', words, leaf('text/html', '<p>It broke.</p>')));
    expect(mail.parts).toEqual(['multipart/alternative', 'text/plain', 'text/html']);
    const pgp = await around(multi('encrypted', leaf('application/pgp-encrypted', 'Version: 1')));
    expect([pgp.unopened, pgp.text, pgp.attachments]).toEqual(['pgp', '', []]);
    const empty = await read(lines('Content-Type: multipart/encrypted; boundary=x', '', 'hQ'));
    expect([empty.unopened, empty.text]).toEqual(['pgp', '']);
  });

  test('of alternatives is one text, of others all', async () => {
    const html = leaf('text/html', '<p>And more.</p>');
    expect((await around(multi('alternative', words, html))).text.trim()).toBe('It broke.');
    const mixed = (await around(multi('mixed', words, html))).text;
    expect(mixed).toContain('It broke.');
    expect(mixed).toContain('And more.');
  });

  test('holds another mail as a file under its subject', async () => {
    const inner = (...headers: readonly string[]) => leaf('message/rfc822', [...headers, '', 'Hi'].join('\r\n'));
    expect(await attached(words, inner('Subject: =?utf-8?Q?A/B\\C?='))).toMatchObject([{ name: 'A B C.eml' }]);
    expect(await attached(words, inner('Subject:'))).toMatchObject([{ name: 'attachment.bin' }]);
    expect(await attached(words, inner('From: a@x'))).toMatchObject([
      { name: 'attachment.bin', type: 'message/rfc822' },
    ]);
    const named = leaf('message/global', 'Subject: a\r\n\r\nHi', { name: 'b.eml', disposition: 'attachment' });
    expect(await attached(words, named)).toMatchObject([{ name: 'b.eml', inline: false }]);
    expect((await around(multi('mixed', words, inner('Subject: a')))).unopened).toBe('mail');
    for (const type of ['message/rfc822-headers', 'my-message/rfc822']) {
      expect((await around(multi('mixed', words, leaf(type, 'Subject: a')))).unopened).toBeUndefined();
    }
  });

  test('of Outlook is opened under its type or its name, and is a file where it is none', async () => {
    const pack = (type: string, name: string, content: Uint8Array = winmail({ body: 'Cracked.', file: 'scan.pdf' })) =>
      around(multi('mixed', words, leaf(type, content, { transfer: 'base64', name, disposition: 'attachment' })));
    for (const mail of [await pack('application/ms-tnef', 'a'), await pack('application/x', 'WinMail.dat')]) {
      expect(mail.text).toContain('Cracked.');
      expect(mail.attachments).toEqual([
        { name: 'scan.pdf', type: 'application/octet-stream', bytes: 200, inline: false },
      ]);
      expect(mail.unopened).toBeUndefined();
    }
    for (const name of ['winmail.dat2', 'my-winmail.dat'])
      expect((await pack('application/x', name)).text).not.toContain('C');
    const broken = await pack('application/ms-tnef', 'winmail.dat', Buffer.from('none'));
    expect([broken.unopened, broken.attachments.length]).toEqual(['tnef', 1]);
    const bare = await pack('application/ms-tnef', 'winmail.dat', winmail({ file: 'scan.pdf' }));
    expect([bare.unopened, bare.attachments.map(({ name }) => name)]).toEqual(['tnef', ['scan.pdf']]);
  });

  test('sealed by S/MIME is said to be, under its very type', async () => {
    const sealed = (type: string) => around(multi('mixed', words, leaf(type, 'x')));
    expect((await sealed('application/x-pkcs7-mime')).unopened).toBe('smime');
    for (const type of ['application/pkcs7-mime2', 'my-application/pkcs7-mime'])
      expect((await sealed(type)).attachments).toHaveLength(1);
  });

  test('of a calendar says by its type how it is meant', async () => {
    const meeting = 'BEGIN:VCALENDAR\r\nATTENDEE;PARTSTAT=ACCEPTED:mailto:k@x\r\nSUMMARY:Visit\r\nEND:VCALENDAR';
    expect((await around(leaf('text/calendar; method=REPLY', meeting))).text).toBe('Accepted: Visit');
    expect((await around(leaf('text/calendar', meeting))).text).toBe('');
  });

  test('is words, or a file where it is named behind words or attached', async () => {
    const named = leaf('text/plain', 'Log', { name: 'log.txt', disposition: 'inline' });
    expect(await attached(words, named)).toEqual([{ name: 'log.txt', type: 'text/plain', bytes: 3, inline: true }]);
    const first = await around(
      multi('mixed', named, leaf('text/plain', 'More', { name: 'more.txt', disposition: 'inline' })),
    );
    expect([first.text.trim(), first.attachments.map(({ name }) => name)]).toEqual(['Log', ['more.txt']]);
    expect((await around(multi('mixed', leaf('text/plain', ''), named))).text.trim()).toBe('Log');
    const alone = await around(leaf('text/plain', 'Log', { disposition: 'attachment' }));
    expect([alone.text, alone.attachments]).toEqual([
      'Log',
      [{ name: 'text.bin', type: 'text/plain', bytes: 3, inline: false }],
    ]);
    const behind = [leaf('text/html', ''), leaf('text/html', '<p>It broke.</p>'), named];
    expect(await attached(...behind)).toHaveLength(1);
    const untyped = leaf('', 'x', { disposition: 'attachment' });
    expect(await attached(words, untyped)).toMatchObject([
      { type: 'application/octet-stream', name: 'attachment.bin' },
    ]);
  });

  test('is within the text where it says so, or is a picture that the text points to', async () => {
    const inline = async (type: string, more: { headers?: string[]; disposition?: 'inline' | 'attachment' }) =>
      (await attached(words, leaf(type, 'x', more)))[0]?.inline;
    const headers = ['Content-ID: <a>'];
    expect(await inline('image/png', { headers })).toBe(true);
    expect(await inline('image/png', {})).toBe(false);
    expect(await inline('application/pdf', { headers })).toBe(false);
    expect(await inline('image/png', { headers, disposition: 'attachment' })).toBe(false);
    expect(await inline('application/pdf', { disposition: 'inline' })).toBe(true);
  });

  test('is named so often and no more', async () => {
    const files = Array.from({ length: 51 }, (_, at) =>
      leaf('image/png', 'x', { name: `${at}.png`, disposition: 'inline' }),
    );
    expect(await attached(words, ...files)).toHaveLength(50);
  });

  test('without a charset, an encoding or a disposition is read as it stands', async () => {
    expect((await read(lines('Content-Type: text/plain', '', 'caf=C3=A9'))).text).toBe('caf=C3=A9');
    expect((await around(leaf('text/plain', Buffer.from('Très déçu', 'latin1')))).text).toBe('Très déçu');
  });
});
