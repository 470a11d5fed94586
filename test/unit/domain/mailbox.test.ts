import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { mailboxOf, sameMailbox } from '../../../shared/domain/contact/email.ts';

describe('Addresses of one mailbox', () => {
  test.each([
    ['ada+shop@example.com', 'ada@example.com'],
    ['Ada+Orders+2026@Example.COM', 'ada@example.com'],
    ['a.da.love@gmail.com', 'adalove@googlemail.com'],
    ['ada.love+news@googlemail.com', 'adalove@gmail.com'],
    ['ada@me.com', 'ada@icloud.com'],
    ['ada@mac.com', 'ada+x@icloud.com'],
    ['ada-love@protonmail.com', 'ada.love@pm.me'],
    ['ada.love@ya.ru', 'ada-love@yandex.ru'],
    ['orders@ada.fastmail.com', 'ada@fastmail.com'],
  ])('%s is read where %s is', (a, b) => {
    expect(sameMailbox(a, b)).toBe(true);
    expect(sameMailbox(b, a)).toBe(true);
  });

  test.each([
    ['ada@example.com', 'ada@example.org'],
    ['a.da@example.com', 'ada@example.com'],
    ['ada@hotmail.com', 'ada@outlook.com'],
    ['ada-shop@example.com', 'ada@example.com'],
    ['ada@gmx.de', 'ada@gmx.net'],
    ['no address', 'no address'],
    ['+news@example.com', '+other@example.com'],
    ['...@gmail.com', '....@gmail.com'],
  ])('%s may be somebody else than %s', (a, b) => {
    expect(sameMailbox(a, b)).toBe(false);
  });

  test('the mailbox of a mailbox is itself', () => {
    fc.assert(
      fc.property(fc.emailAddress(), (address) => {
        const mailbox = mailboxOf(address);
        if (mailbox !== undefined) expect(mailboxOf(mailbox) ?? mailbox).toBe(mailbox);
      }),
    );
  });
});
