import { createHmac } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { checkRequest } from '../../../functions/receive/check-request.ts';
import { findDoor } from '../../../functions/receive/find-door.ts';
import { readBody } from '../../../functions/receive/read-body.ts';
import heardback from '../../../heardback.config.ts';
import { parseConfig } from '../../../shared/contracts/config/define.ts';

const now = '2026-11-20T09:30:00.000Z';
const seconds = Date.parse(now) / 1000;
const raw = Buffer.from('{"type":"order.paid","id":"o1"}');
const door = findDoor(
  'till',
  parseConfig({ ...heardback, sources: { own: { till: { verify: { by: 'standard-webhooks' } } } } }).sources,
);
const key = Buffer.from('a secret of twenty-four!');
const secret = `whsec_${key.toString('base64')}`;

const signed = (id: string, time: string | number, by = key, body: Buffer = raw): string =>
  `v1,${createHmac('sha256', by).update(`${id}.${time}.`).update(body).digest('base64')}`;
const requestWith = (headers: Record<string, string>) => ({
  raw,
  headers,
  method: 'POST',
  url: 'https://f.example/hooks/till',
  query: {},
});
const check = (headers: Record<string, string>, secrets = [secret]) =>
  checkRequest(door?.checks ?? [], requestWith(headers), { secrets, now }).kind;
const headersOf = (time: string | number, signature = signed('m1', time), family = 'webhook', id = 'm1') => ({
  ...{ [`${family}-id`]: id, [`${family}-timestamp`]: String(time), [`${family}-signature`]: signature },
});

describe('a request signed by Standard Webhooks', () => {
  it.each(['webhook', 'svix'])('is known by the headers of `%s`, within five minutes either way', (family) => {
    for (const at of [seconds, seconds - 300, seconds + 300])
      expect(check(headersOf(at, signed('m1', at), family))).toBe('genuine');
    for (const at of [seconds - 301, seconds + 301])
      expect(check(headersOf(at, signed('m1', at), family))).toBe('expired');
  });

  it('may bear several signatures, by an old secret and a new one, with and without its prefix', () => {
    const other = Buffer.from('another secret of these!');
    const both = `v1a,abc ${signed('m1', seconds, other)} ${signed('m1', seconds)}`;
    expect(check(headersOf(seconds, both))).toBe('genuine');
    expect(check(headersOf(seconds, signed('m1', seconds, other)), [secret, other.toString('base64')])).toBe('genuine');
    expect(check(headersOf(seconds, signed('m1', seconds, other)))).toBe('forged');
  });

  it('is forged where anything that is signed differs, or is missing', () => {
    const good = headersOf(seconds);
    expect(check(good)).toBe('genuine');
    expect(check({ ...good, 'webhook-id': 'm2' })).toBe('forged');
    expect(check({ ...good, 'webhook-timestamp': String(seconds - 1) })).toBe('forged');
    expect(check({ ...good, 'webhook-signature': signed('m1', seconds, key, Buffer.from('{}')) })).toBe('forged');
    expect(check({ ...good, 'webhook-signature': good['webhook-signature']?.slice(3) ?? '' })).toBe('forged');
    for (const name of Object.keys(good))
      expect(check(Object.fromEntries(Object.entries(good).filter(([one]) => one !== name)))).toBe('forged');
    expect(check({})).toBe('forged');
    expect(check(good, [])).toBe('forged');
  });

  it.each(['', 'soon', '1e9', '-1', '1700000000.5', '9'.repeat(13)])('is forged where its time is “%s”', (time) => {
    expect(check(headersOf(time, signed('m1', time)))).toBe('forged');
  });

  it('without an id is forged, though it was signed without one', () => {
    expect(check(headersOf(seconds, signed('', seconds), 'webhook', ''))).toBe('forged');
  });

  it('is the same delivery over all its attempts, by its id', () => {
    if (!door) throw new Error('There is no door.');
    const digest = (headers: Record<string, string>) => {
      const body = readBody('till', door, requestWith(headers));
      return body.kind === 'events' ? body.events.map((one) => one.digest).join() : body.reason;
    };
    const first = digest(headersOf(seconds));
    expect(first).toMatch(/^\w{26,}$/);
    expect(digest(headersOf(seconds + 60))).toBe(first);
    expect(digest(headersOf(seconds, '', 'svix'))).not.toBe('');
    expect(digest(headersOf(seconds, '', 'webhook', 'm2'))).not.toBe(first);
  });
});
