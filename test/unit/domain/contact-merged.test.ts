import { describe, expect, it } from 'vitest';
import type { ContactRow } from '../../../shared/contracts/rows/contact.ts';
import { whyNotMailed } from '../../../shared/domain/contact/mail-reach.ts';
import { isOwnWish, objectionInWords, objectionTo } from '../../../shared/domain/contact/may-write.ts';
import { identifiersOf, resolveContact } from '../../../shared/domain/contact/resolve.ts';
import { hasAddress, isTurned, seenText, withoutAddresses } from '../../../shared/domain/contact/seen-text.ts';
import { instant } from '../../../shared/domain/instant.ts';

const key = new Uint8Array(32).fill(2);
const now = instant(0);
const resolve = (customer: Parameters<typeof identifiersOf>[0], owner?: ContactRow) => {
  const identifiers = identifiersOf(customer, key);
  const owned = owner
    ? identifiers.addresses.map(({ hash, channel }) => ({
        ...{ kind: 'address' as const, version: 1, hash, channel, contactId: owner.id, others: [], asked: {} },
      }))
    : [];
  const known = { contact: undefined, addresses: owned, owners: owner ? [owner] : [] };
  return resolveContact({ customer, identifiers, occurredAt: now, now }, known);
};

describe('a contact', () => {
  it('has its addresses in their one spelling, each in its place', () => {
    const both = resolve({ id: 'c', email: 'Ada@Example.com', phone: '+44 20 7946 0000' });
    expect(both.contact).toMatchObject({ email: 'ada@example.com', phone: '+442079460000' });
    expect(both.addresses.map(({ channel }) => channel)).toEqual(['email', 'sms']);
    expect(resolve({ id: 'c', phone: '+44 20 7946 0000' }).contact.email).toBeUndefined();
    expect(resolve({ id: 'c', email: 'ada@example.com' }).contact.phone).toBeUndefined();
  });

  it('takes over all that another was asked, may yet be asked and said', () => {
    const pending = [{ program: 'p', event: 'e', due: now, until: now }];
    const owner: ContactRow = {
      ...{ kind: 'contact', version: 1, id: 'old', createdAt: now, asked: { p: { at: now, surveyId: 's' } } },
      ...{ pending, tickets: ['t'], optedOut: ['p'], formerly: ['older'] },
    };
    const { contact, changed } = resolve({ id: 'c', email: 'ada@example.com' }, owner);
    expect(contact).toMatchObject({
      ...{ pending, tickets: ['t'], optedOut: ['p'], asked: owner.asked, formerly: ['older', 'old'] },
    });
    expect(changed).toContainEqual({ ...owner, mergedInto: contact.id });
  });
});

describe('what stands against writing to somebody', () => {
  const to = (what: Parameters<typeof objectionTo>[0]) =>
    (['bounced', 'complained', 'opted-out', 'unsubscribed'] as const).filter(
      (reason) => objectionTo(what, { suppressed: { reason, at: now } }) !== undefined,
    );

  it('is what they said, and more to a question than to what they wait for', () => {
    const all = ['bounced', 'complained', 'opted-out', 'unsubscribed'];
    expect([to('survey'), to('unasked'), to('reply')]).toEqual([all, all, all]);
    expect([to('personal'), to('confirmation')]).toEqual([all.slice(0, 3), []]);
    expect([objectionTo('survey', undefined), objectionTo('survey', {})]).toEqual([undefined, undefined]);
  });

  it('is theirs to take back where it was their wish, and is told with what one can do instead', () => {
    const reasons = ['bounced', 'complained', 'opted-out', 'unsubscribed'] as const;
    expect(reasons.map((reason) => isOwnWish({ reason }))).toEqual([false, false, true, true]);
    const words = reasons.map((reason) => objectionInWords({ reason, at: now }, 'email'));
    expect(words).toEqual([
      'Mail to this address comes back. Write by another way.',
      'The customer reported our mail as unwanted. Call them, or leave them in peace.',
      'The customer asked for no more texts. Write by another way.',
      'The customer wants no mail of this kind.',
    ]);
    expect(objectionInWords({ reason: 'bounced', at: now }, 'sms')).toBe(
      'This number takes no texts. Write by another way.',
    );
  });
});

describe('an address that mail can reach', () => {
  it.each(['a@b.co', 'a.b+c@x-y.example', "o'neil@x.example", `${'a'.repeat(64)}@x.example`, 'a@_dmarc.x.example'])(
    '%s',
    (address) => {
      expect(whyNotMailed(address)).toBeUndefined();
    },
  );
  it.each([
    ['', 'it is not complete'],
    ['@x.example', 'it is not complete'],
    ['kim@', 'it is not complete'],
    ['kim', 'it is not complete'],
    ['jürgen@x.example', 'letters outside ASCII before the @ are not taken by SES'],
    ['a b@x.example', 'letters outside ASCII before the @ are not taken by SES'],
    ['a..b@x.example', 'what stands before the @ is no mailbox'],
    ['.a@x.example', 'what stands before the @ is no mailbox'],
    ['a@b@x.example', 'what stands before the @ is no mailbox'],
    [`${'a'.repeat(65)}@x.example`, 'what stands before the @ is no mailbox'],
    ['a@localhost', 'what stands behind the @ is no domain'],
    ['a@x..example', 'what stands behind the @ is no domain'],
    ['a@-x.example', 'what stands behind the @ is no domain'],
    ['a@x-.example', 'what stands behind the @ is no domain'],
    [`a@${'x'.repeat(64)}.example`, 'what stands behind the @ is no domain'],
    [`a@${'x.'.repeat(126)}xx`, 'what stands behind the @ is no domain'],
  ])('is none: %s', (address, why) => {
    expect(whyNotMailed(address)).toBe(why);
  });
});

describe('a name as people see it', () => {
  it('is on one line, without what nobody sees', () => {
    expect(seenText(' A\u200bda\u202e\n\tLove\u3164lace ')).toBe('Ada Lovelace');
    expect(seenText('e\u0301')).toBe('é');
    expect(seenText('می\u200cخواهم \u200cx')).toBe('می\u200cخواهم x');
    expect(['Ada', 'A\nda', 'A\u202eda', 'A\u2028da'].map(isTurned)).toEqual([false, true, true, true]);
  });

  it('leads nowhere', () => {
    expect(
      ['Ada', 'Ada B. Cole', 'x.example', 'www.x', 'a@b.co', 'https://x', 'tel:1', 'x。example'].map(hasAddress),
    ).toEqual([...[false, false, true, true, true, true, true, true]]);
    expect(withoutAddresses('Ada of shop.example')).toBe('Ada of shop.\u200cexample');
    expect(withoutAddresses('Ada https://x.example/y now')).toBe('Ada … now');
    expect(withoutAddresses('www.x.example a@b.co')).toBe('… …');
    expect(withoutAddresses('x.example/path')).toBe('…');
    expect(withoutAddresses('Ada Ⅸ')).toBe('Ada Ⅸ');
  });
});
