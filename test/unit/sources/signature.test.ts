import { createHmac } from 'node:crypto';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { checkSignature } from '../../../functions/receive/signature.ts';

const now = '2026-11-20T09:30:00.000Z';
const seconds = Date.parse(now) / 1000;
const raw = Buffer.from('{"a":"ü"}');
const hmac = (secret: string, text: string | Buffer, encoding: 'hex' | 'base64') =>
  createHmac('sha256', secret).update(text).digest(encoding);
const stripe = (secret: string, at: number, body = raw) =>
  hmac(secret, Buffer.concat([Buffer.from(`${at}.`), body]), 'hex');
const check = (name: 'stripe' | 'shopify' | 'zendesk', headers: Record<string, string>, secrets = ['s1'], body = raw) =>
  checkSignature(name, { raw: body, headers }, { secrets, now }).kind;

describe('a signature of Stripe', () => {
  it('is good within five minutes, either way', () => {
    for (const at of [seconds, seconds - 300, seconds + 300])
      expect(check('stripe', { 'stripe-signature': `t=${at},v1=${stripe('s1', at)}` })).toBe('genuine');
    for (const at of [seconds - 301, seconds + 301])
      expect(check('stripe', { 'stripe-signature': `t=${at},v1=${stripe('s1', at)}` })).toBe('expired');
  });

  it('may be one of several, with either of two secrets', () => {
    const header = {
      'stripe-signature': `t=${seconds},v0=abc,v1=${stripe('old', seconds)},v1=${stripe('s2', seconds)}`,
    };
    expect(check('stripe', header, ['s1', 's2'])).toBe('genuine');
    expect(check('stripe', header, ['s3'])).toBe('forged');
  });

  it.each([
    '',
    't=,v1=',
    'v1=abc',
    `t=${seconds}`,
    `t=x,v1=${stripe('s1', seconds)}`,
    `t=${seconds},v0=${stripe('s1', seconds)}`,
  ])('such as %j is forged', (header) => expect(check('stripe', { 'stripe-signature': header })).toBe('forged'));

  it('over an undated text is not taken for one without a date', () => {
    const signed = hmac('s1', Buffer.concat([Buffer.from('.'), raw]), 'hex');
    expect(check('stripe', { 'stripe-signature': `t=,v1=${signed}` })).toBe('expired');
  });
});

describe('a signature of Shopify and of Zendesk', () => {
  it('is over the raw bytes', () => {
    expect(check('shopify', { 'x-shopify-hmac-sha256': hmac('s1', raw, 'base64') })).toBe('genuine');
    expect(
      check('shopify', { 'x-shopify-hmac-sha256': hmac('s1', raw, 'base64') }, ['s1'], Buffer.from('{"a": "ü"}')),
    ).toBe('forged');
    const stamp = '2026-11-20T09:29:00Z';
    const signed = hmac('s1', Buffer.concat([Buffer.from(stamp), raw]), 'base64');
    expect(
      check('zendesk', { 'x-zendesk-webhook-signature': signed, 'x-zendesk-webhook-signature-timestamp': stamp }),
    ).toBe('genuine');
    expect(
      check('zendesk', {
        'x-zendesk-webhook-signature': signed,
        'x-zendesk-webhook-signature-timestamp': '2026-11-20T09:29:01Z',
      }),
    ).toBe('forged');
  });

  it('without a date where there should be one has expired', () => {
    expect(check('zendesk', { 'x-zendesk-webhook-signature': hmac('s1', raw, 'base64') })).toBe('expired');
  });

  it('is refused when it is missing, whatever else is sent', () => {
    fc.assert(
      fc.property(
        fc.constantFrom('stripe', 'shopify', 'zendesk'),
        fc.dictionary(fc.string(), fc.string()),
        fc.uint8Array(),
        (name, headers, body) => {
          expect(['forged', 'expired']).toContain(
            check(name as 'stripe', headers as Record<string, string>, ['s1'], Buffer.from(body)),
          );
        },
      ),
    );
  });
});
