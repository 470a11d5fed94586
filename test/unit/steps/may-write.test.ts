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
