import { createHash, createHmac } from 'node:crypto';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { builtInDoors } from '../../../functions/receive/built-in-doors.ts';
import { checkRequest } from '../../../functions/receive/check-request.ts';
import type { DoorCheck } from '../../../functions/receive/door.ts';
import { findDoor } from '../../../functions/receive/find-door.ts';
import type { HookRequest } from '../../../functions/receive/request.ts';
import heardback from '../../../heardback.config.ts';
import type { ConfigInput } from '../../../shared/contracts/config/config.ts';
import { ConfigError, parseConfig } from '../../../shared/contracts/config/define.ts';
import { type HookName, hookNames } from '../../../shared/contracts/hooks.ts';

const now = '2026-11-20T09:30:00.000Z';
const seconds = Date.parse(now) / 1000;
const raw = Buffer.from('{"a":"ü"}');
const url = 'https://f.example/hooks/x?b=1';
type Encoding = 'hex' | 'base64';
const hmac = (secret: string, text: string | Buffer, encoding: Encoding, algorithm = 'sha256') =>
  createHmac(algorithm, secret).update(text).digest(encoding);
const requestWith = (headers: Record<string, string>, more: Partial<HookRequest> = {}): HookRequest => ({
  raw,
  headers,
  method: 'POST',
  url,
  query: {},
  ...more,
});
const check = (name: HookName, headers: Record<string, string>, secrets = ['s1'], more: Partial<HookRequest> = {}) =>
  checkRequest(builtInDoors[name].checks, requestWith(headers, more), { secrets, now }).kind;
const stripe = (secret: string, at: number | string) =>
  hmac(secret, Buffer.concat([Buffer.from(`${at}.`), raw]), 'hex');

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

  it.each(['', 't=,v1=', 'v1=abc', `t=${seconds}`, `t=${seconds},v0=${stripe('s1', seconds)}`])(
    'such as %j is forged',
    (header) => expect(check('stripe', { 'stripe-signature': header })).toBe('forged'),
  );

  it('without a time, or with one that is none, is not taken for one without a date', () => {
    expect(check('stripe', { 'stripe-signature': `t=,v1=${stripe('s1', '')}` })).toBe('expired');
    expect(check('stripe', { 'stripe-signature': `t=x,v1=${stripe('s1', 'x')}` })).toBe('expired');
  });
});

const stamp = '2026-11-20T09:29:00Z';
const dated = (text: string) => Buffer.concat([Buffer.from(text), raw]);
const milliseconds = String(Date.parse(now) - 60_000);
const hubspot = Buffer.concat([Buffer.from(`POST${url}`), raw, Buffer.from(milliseconds)]);

describe('every system', () => {
  it.each<[HookName, Record<string, string>, Partial<HookRequest>?]>([
    ['shopify', { 'x-shopify-hmac-sha256': hmac('s1', raw, 'base64') }],
    [
      'zendesk',
      {
        'x-zendesk-webhook-signature': hmac('s1', dated(stamp), 'base64'),
        'x-zendesk-webhook-signature-timestamp': stamp,
      },
    ],
    ['woocommerce', { 'x-wc-webhook-signature': hmac('s1', raw, 'base64') }],
    [
      'hubspot',
      { 'x-hubspot-signature-v3': hmac('s1', hubspot, 'base64'), 'x-hubspot-request-timestamp': milliseconds },
    ],
    ['hubspot', { 'x-hubspot-signature': createHash('sha256').update('s1').update(raw).digest('hex') }],
    ['hubspot', { 'x-hubspot-signature': createHash('sha256').update(`s1POST${url}`).update(raw).digest('hex') }],
    ['chargebee', { authorization: `Basic ${Buffer.from('whoever:s1').toString('base64')}` }],
    ['intercom', { 'x-hub-signature': `sha1=${hmac('s1', raw, 'hex', 'sha1')}` }],
    ['freshdesk', { 'x-heardback-key': 's1' }],
    ['freshdesk', { authorization: `basic ${Buffer.from('x:s1').toString('base64')}` }],
    ['jira', { 'x-hub-signature': `sha256=${hmac('s1', raw, 'hex')}` }],
    ['salesforce', {}, { pathSecret: 's1' }],
    ['salesforce', { 'x-heardback-key': 's1' }],
  ])('%s is known by %j, and by that secret alone', (name, headers, more = {}) => {
    expect(check(name, headers, ['s1'], more)).toBe('genuine');
    expect(check(name, headers, ['new', 's1'], more)).toBe('genuine');
    expect(check(name, headers, ['s2'], more)).toBe('forged');
    const altered = { ...more, raw: Buffer.from('{"a": "ü"}') };
    const isSigned = Object.keys(headers).some((header) => header.includes('signature') || header.includes('hmac'));
    if (isSigned) expect(check(name, headers, ['s1'], altered)).toBe('forged');
  });

  it('with a dated signature has to date it, and be of now', () => {
    expect(check('zendesk', { 'x-zendesk-webhook-signature': hmac('s1', raw, 'base64') })).toBe('expired');
    const old = String(Date.parse(now) - 300_001);
    const signed = hmac('s1', Buffer.concat([Buffer.from(`POST${url}`), raw, Buffer.from(old)]), 'base64');
    expect(check('hubspot', { 'x-hubspot-signature-v3': signed, 'x-hubspot-request-timestamp': old })).toBe('expired');
  });

  it('is refused when the signature is missing, whatever else is sent', () => {
    const secret = 'not to be guessed';
    fc.assert(
      fc.property(
        fc.constantFrom(...hookNames),
        fc.dictionary(fc.string(), fc.string()),
        fc.uint8Array(),
        (name, headers, body) => {
          expect(check(name, headers, [secret], { raw: Buffer.from(body), query: headers })).not.toBe('genuine');
        },
      ),
    );
  });
});

const configured = (own: NonNullable<ConfigInput['sources']>['own']) => parseConfig({ ...heardback, sources: { own } });
const doorOfOwn = (verify: unknown) =>
  findDoor('till', configured({ till: { verify: verify as never } }).sources)?.checks as readonly DoorCheck[];

describe('a door of one’s own', () => {
  it.each<[string, object, Record<string, string>, Partial<HookRequest>?]>([
    ['a bearer token', { by: 'header', header: 'Authorization', prefix: 'Bearer ' }, { authorization: 'Bearer s1' }],
    ['a secret in a header', { by: 'header', header: 'X-Key' }, { 'x-key': 's1' }],
    ['Basic authentication', { by: 'basic' }, { authorization: `Basic ${Buffer.from(':s1').toString('base64')}` }],
    ['a secret in the path', { by: 'path' }, {}, { pathSecret: 's1' }],
    ['a secret in the query', { by: 'query', parameter: 'token' }, {}, { query: { token: 's1' } }],
    [
      'a signature as GitHub makes it',
      { by: 'signature', header: 'X-Hub-Signature-256', prefix: 'sha256=' },
      { 'x-hub-signature-256': `sha256=${hmac('s1', raw, 'hex')}` },
    ],
    [
      'SHA-512 in base64',
      { by: 'signature', header: 'X-Sig', algorithm: 'sha512', encoding: 'base64' },
      { 'x-sig': hmac('s1', raw, 'base64', 'sha512') },
    ],
    [
      'a signature as Standard Webhooks makes it',
      {
        by: 'signature',
        header: 'webhook-signature',
        prefix: 'v1,',
        encoding: 'base64',
        signed: '{header:webhook-id}.{timestamp}.{body}',
        timestamp: { header: 'webhook-timestamp' },
      },
      {
        'webhook-id': 'm1',
        'webhook-timestamp': `${seconds}`,
        'webhook-signature': `v1,${hmac('s1', dated(`m1.${seconds}.`), 'base64')}`,
      },
    ],
    [
      'fields in one header',
      {
        by: 'signature',
        header: 'Paddle-Signature',
        fields: { signature: 'h1', timestamp: 'ts' },
        signed: '{timestamp}:{body}',
        timestamp: { within: '1 minute' },
      },
      { 'paddle-signature': `ts=${seconds};h1=${hmac('s1', dated(`${seconds}:`), 'hex')}` },
    ],
  ])('takes %s', (_, verify, headers, more = {}) => {
    const checks = doorOfOwn(verify);
    expect(checkRequest(checks, requestWith(headers, more), { secrets: ['s1'], now }).kind).toBe('genuine');
    expect(checkRequest(checks, requestWith(headers, more), { secrets: ['s2'], now }).kind).toBe('forged');
    expect(checkRequest(checks, requestWith({}), { secrets: ['s1'], now }).kind).toBe('forged');
  });

  it('has its own limit of age', () => {
    const verify = {
      by: 'signature',
      header: 'X-Sig',
      signed: '{timestamp}{body}',
      timestamp: { header: 'X-At', within: '1 minute' },
    };
    const at = String(seconds - 61);
    const headers = { 'x-at': at, 'x-sig': hmac('s1', dated(at), 'hex') };
    expect(checkRequest(doorOfOwn(verify), requestWith(headers), { secrets: ['s1'], now }).kind).toBe('expired');
  });

  it('takes the place of a built-in way where the configuration says so', () => {
    const { sources } = parseConfig({ ...heardback, sources: { jira: { verify: { by: 'path' } } } });
    expect(findDoor('jira', sources)?.checks).toEqual([{ by: 'path' }]);
  });

  it.each(['constructor', '__proto__', 'toString', 'own', 'paypal', ''])('named %j is not there', (name) => {
    expect(findDoor(name, configured({}).sources)).toBeUndefined();
  });

  it.each<[string, object, RegExp]>([
    [
      'no way to tell',
      { by: 'trust' },
      /sources\.own\.till\.verify.*'signature', 'basic', 'header', 'path' or 'query'/,
    ],
    ['a signature over nothing', { by: 'signature', header: 'X', signed: '{timestamp}' }, /leaves the body out/],
    ['a placeholder that is none', { by: 'signature', header: 'X', signed: '{body}{nonce}' }, /knows no \{nonce\}/],
    ['a time without a place', { by: 'signature', header: 'X', signed: '{timestamp}{body}' }, /timestamp.* is missing/],
    ['a header with a space', { by: 'header', header: 'X Key' }, /is no name of a header/],
  ])('with %s is refused with its place', (_, verify, message) => {
    expect(() => doorOfOwn(verify)).toThrow(ConfigError);
    expect(() => doorOfOwn(verify)).toThrow(message);
  });

  it('cannot take the name of a built-in system, or ours', () => {
    for (const name of ['stripe', 'jira', 'heardback', 'api'])
      expect(() => configured({ [name]: { verify: { by: 'path' } } })).toThrow(/has this name already/);
  });
});
