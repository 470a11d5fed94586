import fc from 'fast-check';
import PostalMime from 'postal-mime';
import { describe, expect, it } from 'vitest';
import { mailboxOf } from '../../shared/adapters/aws/mailbox.ts';

const address = 'hello@oak.example';
const read = async (name: string) => {
  const header = mailboxOf({ name, address });
  const { from } = await new PostalMime().parse(`From: ${header}\r\n\r\n`);
  return { header, from, words: header.match(/=\?[^ ]*\?=/g) ?? [] };
};

describe('the name of a sender', () => {
  it.each([
    ['Oak & Ember'],
    ['Eiche & Glut – Möbel'],
    ['Анна-Мария Константинопольская-Преображенская '.repeat(3).trim()],
    ['山田太郎'.repeat(30)],
    ['شركة البلوط والجمر للأثاث المنزلي الفاخر'],
    ['👩‍👩‍👧‍👦 and 👩🏽‍🚒, '.repeat(6).trim()],
    ['Ada, Oak & Ember'],
  ])('is read as it was written: %s', async (name) => {
    const { header, from, words } = await read(name);
    expect(from).toMatchObject({ name, address });
    expect(header).toMatch(/^[\x20-\x7e]*$/);
    for (const word of words) expect(word.length).toBeLessThanOrEqual(75);
  });

  it('whatever its letters are', async () => {
    await fc.assert(
      fc.asyncProperty(fc.string({ unit: 'grapheme', minLength: 1, maxLength: 120 }), async (text) => {
        const { header, words } = await read(text);
        expect(header).toMatch(/^[\x20-\x7e]*$/);
        for (const word of words) {
          expect(word.length).toBeLessThanOrEqual(75);
          const bytes = Buffer.from(word.slice(10, -2), 'base64');
          expect(Buffer.from(bytes.toString('utf8'))).toEqual(bytes);
        }
      }),
    );
  });

  it('puts in no header of its own', async () => {
    const { header, from } = await read('Ada\r\nBcc: eve@evil.example');
    expect(header).not.toMatch(/[\r\n]/);
    expect(from).toMatchObject({ address });
  });

  it('is left out where there is none', () => {
    expect(mailboxOf({ name: '\u0000 \n', address })).toBe(address);
  });
});

describe('the address of a sender or recipient', () => {
  it('has its domain as IDNA writes it', () => {
    expect(mailboxOf({ name: 'Glut', address: 'hallo@glüh.example' })).toBe('"Glut" <hallo@xn--glh-ioa.example>');
  });
});
