import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { decodeId, encodeId, idOf } from '../../../shared/domain/id.ts';
import { replyAddress, surveyOfReplyAddress } from '../../../shared/domain/link/reply-address.ts';
import { checkLink, signLink, signShortLink } from '../../../shared/domain/link/token.ts';

const key = new Uint8Array(32).fill(7);
const other = new Uint8Array(32).fill(8);
const id = idOf('survey', 'one');
const now = '2026-11-20T09:00:00.000Z';
const expires = '2026-12-20T09:00:00.000Z';
const token = signLink({ purpose: 'survey', id, expires }, key);

describe('an id', () => {
  it('survives being written and read', () => {
    fc.assert(
      fc.property(fc.uint8Array({ minLength: 16, maxLength: 16 }), (bytes) => {
        expect(decodeId(encodeId(bytes))).toEqual(bytes);
      }),
    );
  });

  it.each(['', 'short', 'z'.repeat(26), `${'0'.repeat(25)}u`])('is not read from %j', (text) => {
    expect(decodeId(text)).toBeUndefined();
  });
});

describe('a link', () => {
  it('names what it was signed for', () => {
    expect(checkLink(token, 'survey', { key, now })).toEqual({
      kind: 'valid',
      link: { purpose: 'survey', id, expires },
    });
  });

  it.each(['.', ')', ').', ',', '”', '!?', '>'])('opens with %j of a sentence behind it', (behind) => {
    expect(checkLink(token + behind, 'survey', { key, now }).kind).toBe('valid');
    expect(checkLink(`${token}${behind}x`, 'survey', { key, now }).kind).toBe('forged');
  });

  it('expires', () => {
    expect(checkLink(token, 'survey', { key, now: '2026-12-20T09:00:01.000Z' }).kind).toBe('expired');
  });

  it('serves no other purpose', () => {
    expect(checkLink(token, 'unsubscribe', { key, now }).kind).toBe('forged');
  });

  it('is worth nothing under another key', () => {
    expect(checkLink(token, 'survey', { key: other, now }).kind).toBe('forged');
  });

  it('is forged when any character was changed', () => {
    fc.assert(
      fc.property(fc.nat(token.length - 1), fc.constantFrom(...'ABCxyz019-_'), (at, letter) => {
        fc.pre(token[at] !== letter);
        expect(checkLink(token.slice(0, at) + letter + token.slice(at + 1), 'survey', { key, now }).kind).toBe(
          'forged',
        );
      }),
    );
  });

  it('judges whatever comes without throwing', () => {
    fc.assert(fc.property(fc.string(), (text) => checkLink(text, 'survey', { key, now }).kind === 'forged'));
  });
});

describe('a reply address', () => {
  const address = replyAddress(id, 'reply.shop.example', key);

  it('fits into a mail header and leads back to its survey, whatever the case', () => {
    expect(address.split('@')[0]?.length).toBeLessThanOrEqual(64);
    expect(surveyOfReplyAddress(address.toUpperCase(), key)).toBe(id);
  });

  it('is not accepted when it was made up', () => {
    expect(surveyOfReplyAddress(address.replace(id, idOf('survey', 'two')), key)).toBeUndefined();
  });
});

describe('a link in a text', () => {
  const short = signShortLink({ purpose: 'survey', id }, key);

  it('is short, and ends with its survey', () => {
    expect(short).toHaveLength(40);
    expect(checkLink(short, 'survey', { key, now })).toEqual({ kind: 'valid', link: { purpose: 'survey', id } });
  });

  it('opens nothing else, under no other key, and not changed in any letter', () => {
    expect(checkLink(short, 'unsubscribe', { key, now }).kind).toBe('forged');
    expect(checkLink(short, 'survey', { key: other, now }).kind).toBe('forged');
    for (const at of short.split('').keys()) {
      const letter = short[at] === 'A' ? 'B' : 'A';
      expect(checkLink(short.slice(0, at) + letter + short.slice(at + 1), 'survey', { key, now }).kind).toBe('forged');
    }
  });
});
