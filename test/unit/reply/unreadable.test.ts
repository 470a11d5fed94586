import { describe, expect, test } from 'vitest';
import { readMail } from '../../../shared/domain/reply/mail-body.ts';

/** A mail on which whatever reads it fails. */
const broken = (...lines: readonly string[]): Uint8Array =>
  Object.defineProperty(new Uint8Array(Buffer.from(lines.join('\r\n'))), 'subarray', {
    value: () => {
      throw new RangeError('broken');
    },
  });

describe('a mail that cannot be read', () => {
  test('still tells who wrote what, as far as its first lines say', async () => {
    const mail = await readMail(
      broken(
        'X-From: <other@x.example>',
        'FROM:Kim Ito <kim@x.example>',
        'Subject: \t Re: How did we do?',
        'To: r-abc@reply.example',
        'Message-ID: <1@x.example>',
        'Sender: <desk@x.example>',
        'Reply-To: <home@x.example>',
        'In-Reply-To: <2@x.example>',
      ),
    );
    expect(mail).toMatchObject({
      kind: 'unreadable',
      why: 'malformed',
      from: 'kim@x.example',
      writer: { name: 'Kim Ito', address: 'kim@x.example', sender: 'desk@x.example', replyTo: 'home@x.example' },
      subject: 'Re: How did we do?',
      to: ['r-abc@reply.example'],
      messageId: '<1@x.example>',
      answers: [],
    });
  });

  test('is looked through only so far', async () => {
    expect(await readMail(broken('x'.repeat(20_000), 'From: <kim@x.example>'))).toMatchObject({
      from: '',
      subject: '',
    });
    expect(await readMail(broken(`Subject: ${'x'.repeat(600)}`))).toMatchObject({ subject: 'x'.repeat(500) });
  });

  test('is empty where nothing came', async () => {
    expect(await readMail(new Uint8Array())).toMatchObject({ kind: 'unreadable', why: 'empty', from: '', to: [] });
  });
});
