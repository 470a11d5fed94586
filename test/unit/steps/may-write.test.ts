import { describe, expect, it } from 'vitest';
import { testKeyring } from '../../../shared/adapters/memory/doubles.ts';
import { InMemoryRecords } from '../../../shared/adapters/memory/records.ts';
import { addressHash } from '../../../shared/domain/contact/hash.ts';
import { isOwnWish, objectionInWords, objectionTo, type Writing } from '../../../shared/domain/contact/may-write.ts';
import { readObjection } from '../../../shared/steps/contact/may-write.ts';
import { suppress } from '../../../shared/steps/contact/suppress.ts';

const at = '2026-11-24T10:00:00.000Z';
const reasons = ['bounced', 'complained', 'opted-out', 'unsubscribed'] as const;

describe('what may be written to an address', () => {
  it.each([
    ['survey', []],
    ['unasked', []],
    ['reply', []],
    ['personal', ['unsubscribed']],
    ['confirmation', reasons],
  ] as const)('%s goes in spite of %j, and of nothing else', (what, inSpiteOf) => {
    const goes = reasons.filter((reason) => objectionTo(what, { suppressed: { reason, at } }) === undefined);
    expect(goes).toEqual([...inSpiteOf]);
    expect(objectionTo(what, {})).toBeUndefined();
    expect(objectionTo(what, undefined)).toBeUndefined();
  });

  it('is given with words for whoever wrote, by channel, without what the customer said', () => {
    for (const channel of ['email', 'sms'] as const)
      for (const reason of reasons) expect(objectionInWords({ reason, at }, channel)).toMatch(/\.$/);
    expect(objectionInWords({ reason: 'bounced', at }, 'sms')).toContain('number');
    expect(objectionInWords({ reason: 'bounced', at }, 'email')).toContain('Mail');
  });

  it('can be taken back by the customer where it was their own wish', () => {
    expect(reasons.filter((reason) => isOwnWish({ reason }))).toEqual(['opted-out', 'unsubscribed']);
  });

  it('is read from the one address and channel, with its row', async () => {
    const records = new InMemoryRecords();
    const deps = { records, keyring: testKeyring };
    const address = 'ada@example.com';
    const read = (what: Writing, channel: 'email' | 'sms' = 'email') => readObjection({ channel, address, what }, deps);
    expect(await read('survey')).toEqual({ row: undefined, objection: undefined });
    const hash = addressHash('email', address, testKeyring.addresses);
    await suppress({ hash, channel: 'email', contactId: 'c', reason: 'unsubscribed', at }, records);
    expect(await read('survey')).toMatchObject({ row: { hash }, objection: { reason: 'unsubscribed' } });
    expect(await read('personal')).toMatchObject({ row: { hash }, objection: undefined });
    expect(await read('survey', 'sms')).toEqual({ row: undefined, objection: undefined });
  });
});

describe('a suppression', () => {
  const hash = addressHash('email', 'ada@example.com', testKeyring.addresses);
  const later = '2026-11-25T10:00:00.000Z';
  const told = async (...reasonsGiven: readonly (typeof reasons)[number][]) => {
    const records = new InMemoryRecords();
    for (const [nth, reason] of reasonsGiven.entries())
      await suppress({ hash, channel: 'email', contactId: 'c', reason, at: nth === 0 ? at : later }, records);
    return records.peek({ kind: 'address', id: [hash] });
  };

  it('of an address that nobody knew keeps it as nobody else’s, whom nobody asked', async () => {
    expect(await told('unsubscribed')).toMatchObject({
      ...{ hash, channel: 'email', contactId: 'c', others: [], asked: {}, suppressed: { reason: 'unsubscribed', at } },
    });
  });

  it.each([
    ['unsubscribed', 'unsubscribed'],
    ['unsubscribed', 'opted-out'],
    ['opted-out', 'unsubscribed'],
    ['bounced', 'opted-out'],
    ['bounced', 'bounced'],
    ['complained', 'bounced'],
  ] as const)('for %s stands as it was said first, whatever is said then: %s', async (first, then) => {
    const row = await told(first, then);
    expect([row?.suppressed, row?.version]).toEqual([{ reason: first, at }, 1]);
  });

  it.each(['bounced', 'complained'] as const)(
    'by their own wish gives way to %s, which they cannot lift',
    async (then) => {
      expect((await told('opted-out', then))?.suppressed).toEqual({ reason: then, at: later });
    },
  );
});
