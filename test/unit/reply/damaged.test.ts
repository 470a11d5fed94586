import { describe, expect, test } from 'vitest';
import { readMail } from '../../../shared/domain/reply/mail-body.ts';

const mail = async (head: string, body: Uint8Array | string) => {
  const bytes = typeof body === 'string' ? Buffer.from(body) : body;
  const read = await readMail(
    Buffer.concat([Buffer.from(`From: kim@x.example\r\nSubject: Re: x\r\n${head}\r\n\r\n`), bytes]),
  );
  return read.kind === 'mail' ? read : undefined;
};

describe('mail that was damaged or says what it is not', () => {
  test.each([
    ['text/plain; charset=utf-8', 'Здравствуйте, посылка не пришла'],
    ['text/plain', 'Παρέλαβα το δέμα σπασμένο'],
    ['text/plain; charset=iso-8859-1', 'Die Tür schließt nicht, schöne Grüße'],
  ])('a letter torn at the end of %s spoils only itself', async (type, words) => {
    const bytes = Buffer.concat([Buffer.from(words), Buffer.from([0xd0])]);
    expect((await mail(`Content-Type: ${type}`, bytes))?.text).toBe(`${words}\ufffd`);
  });

  test.each(['2 - the lamp came in pieces', 'Great service, thanks!', '9'])(
    'words said to be base64 that are none: %s',
    async (words) => {
      expect((await mail('Content-Transfer-Encoding: base64', words))?.text.trim()).toBe(words);
    },
  );

  test('what is base64 stays so, with what a list puts below', async () => {
    const body = `${Buffer.from('9, the door fits').toString('base64')}\r\n`;
    expect((await mail('Content-Transfer-Encoding: base64', body))?.text).toContain('9, the door fits');
  });

  test('blanks above the headers are none of the mail', async () => {
    const read = await readMail(Buffer.from('   \t \r\n \nFrom: kim@x.example\r\nSubject: Re: x\r\n\r\n9'));
    expect(read).toMatchObject({ kind: 'mail', from: 'kim@x.example', text: '9' });
  });

  test('a file in the middle of the text is one that came along', async () => {
    const read = await mail('Content-Type: text/plain', 'See here: 2\n\nbegin 644 photo.jpg\n#0V%T\n`\nend\n\nKim');
    expect(read?.text.replace(/\s+/g, ' ').trim()).toBe('See here: 2 Kim');
    expect(read?.attachments).toEqual([
      { name: 'photo.jpg', type: 'application/octet-stream', bytes: 3, inline: false },
    ]);
  });

  test.each(['begin 2 stars', 'We begin 644 days ago', 'begin 644 photo.jpg\nit never did'])(
    'is none of it: %s',
    async (text) => {
      expect((await mail('Content-Type: text/plain', text))?.text.trim()).toBe(text);
    },
  );
});
