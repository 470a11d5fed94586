import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { ownWords } from '../../../shared/domain/reply/cut.ts';
import { readMail } from '../../../shared/domain/reply/mail-body.ts';
import { understandMail } from '../../../shared/domain/reply/understand.ts';
import { madeMails } from '../../mail/made-mails.ts';
import { envelope } from '../../mail/part.ts';

const mails = madeMails();
const asked = { scale: { low: 0, high: 10 }, language: 'en' };

/** Wrapping is the program's, not the person's. */
const flat = (text: string): string => text.replace(/\s+/g, ' ').trim();

describe('of several hundred mails that nobody sent', () => {
  test('there are enough to mean something, and no two are alike', () => {
    expect(mails.length).toBeGreaterThan(700);
    expect(new Set(mails.map(({ name }) => name)).size).toBe(mails.length);
  });

  test.each(mails.map((mail) => [mail.name, mail] as const))('nothing is lost: %s', async (_, { raw, said, words }) => {
    const mail = await readMail(raw);
    if (mail.kind !== 'mail') throw new Error(mail.why);
    const understood = understandMail(mail, asked);
    expect(mail.writer.address).toBe('kim@customer.example');
    expect(understood.kind).not.toBe('automatic');
    if (said === 'words') {
      expect(flat(ownWords(mail.text))).toContain(flat(words));
      expect(understood).toMatchObject({ kind: 'comment' });
    }
    if (said === 'attachment') expect(mail.attachments).not.toEqual([]);
    if (said === 'container') expect(mail.unopened).toMatch(/^(smime|pgp|tnef|calendar|mail)$/);
    if (said === 'subject') expect(mail.subject).not.toBe(envelope.subject);
    if (said === 'nothing') expect(understood.kind).toBe('empty');
  });

  test('none of them, cut anywhere and with bytes changed anywhere, is more than can be read', async () => {
    const changes = fc.array(fc.tuple(fc.nat(9_999), fc.nat(255)), { maxLength: 12 });
    await fc.assert(
      fc.asyncProperty(fc.constantFrom(...mails), fc.nat(9_999), changes, async ({ raw }, end, changed) => {
        const bytes = Uint8Array.from(raw.subarray(0, Math.ceil((raw.length * end) / 9_999)));
        for (const [at, value] of changed) if (bytes.length > 0) bytes[at % bytes.length] = value;
        const mail = await readMail(bytes);
        if (mail.kind === 'unreadable') expect(mail.why).not.toBe('malformed');
        else expect(understandMail(mail, asked).kind).toBeTypeOf('string');
      }),
      { numRuns: 500 },
    );
  });
});
