import { describe, expect, it } from 'vitest';
import type { AddressRow, ContactRow } from '../../../shared/contracts/rows.ts';
import { type Facts, judge } from '../../../shared/domain/eligibility/eligibility.ts';
import { settingsOf } from '../../../shared/runtime/settings.ts';
import config from '../../config.ts';

const contact: ContactRow = {
  kind: 'contact',
  version: 1,
  id: 'c',
  email: 'ada@example.com',
  phone: '+4930123456',
  asked: {},
  createdAt: '2026-11-20T09:00:00.000Z',
};
const row = (channel: 'email' | 'sms', more: Partial<AddressRow> = {}): AddressRow => ({
  kind: 'address',
  version: 1,
  hash: channel,
  channel,
  contactId: 'c',
  others: [],
  asked: {},
  ...more,
});

const facts = (programId: 'support' | 'post-purchase', more: Partial<Facts> = {}): Facts => {
  const program = config.programs[programId];
  if (!program) throw new Error(`No programme ${programId}.`);
  const event = { source: 'shop', type: program.moment, id: '1', occurredAt: '2026-11-20T09:30:00.000Z', customer: {} };
  return {
    event,
    contact,
    addresses: [row('email'), row('sms')],
    programId,
    program,
    settings: settingsOf(config),
    now: '2026-11-20T09:31:00.000Z',
    ...more,
  };
};
const rules = (judged: ReturnType<typeof judge>) => judged.reasons.map(({ rule, verdict }) => `${rule} ${verdict}`);

describe('a person is asked', () => {
  it('three exact days after a purchase, within the hours for mail', () => {
    expect(judge(facts('post-purchase'))).toMatchObject({ verdict: 'scheduled', channel: 'email', dueAt: '2026-11-23T09:30:00.000Z' });
  });

  it('when the hours open, where the person lives', () => {
    const event = { ...facts('post-purchase').event, occurredAt: '2026-11-20T09:30:00.000Z' };
    const there = { ...contact, timezone: 'America/Los_Angeles' };
    expect(judge(facts('post-purchase', { event, contact: there }))).toMatchObject({
      timezone: 'America/Los_Angeles',
      dueAt: '2026-11-23T16:00:00.000Z',
    });
  });

  it('by the first channel that is open: text with consent, else mail', () => {
    expect(judge(facts('support'))).toMatchObject({ channel: 'email' });
    expect(judge(facts('support', { contact: { ...contact, smsConsent: true } }))).toMatchObject({
      channel: 'sms',
      address: '+4930123456',
    });
  });

  it('later, when they were asked too recently and it still makes sense then', () => {
    const asked = { support: { at: '2026-11-15T09:00:00.000Z', surveyId: 'other' } };
    const judged = judge(facts('post-purchase', { contact: { ...contact, asked } }));
    expect(judged).toMatchObject({ verdict: 'deferred', dueAt: '2026-11-29T09:00:00.000Z' });
    expect(rules(judged)).toContain('fatigue note');
  });
});

describe('a person is not asked', () => {
  it.each<[string, 'support' | 'post-purchase', Partial<Facts>, string]>([
    ['when the event says so', 'support', { event: { ...facts('support').event, closedBy: 'automation' } }, 'conditions fail'],
    ['when no channel reaches them', 'post-purchase', { contact: { ...contact, email: undefined } }, 'reachable fail'],
    ['without consent', 'post-purchase', { contact: { ...contact, emailConsent: false } }, 'consent note'],
    [
      'after they left',
      'post-purchase',
      { addresses: [row('email', { suppressed: { reason: 'unsubscribed', at: '2026-11-01T00:00:00.000Z' } })] },
      'suppression note',
    ],
    ['when it is too late', 'post-purchase', { now: '2026-12-24T09:31:00.000Z' }, 'age fail'],
    [
      'when they were asked by the same programme and it would be too late',
      'post-purchase',
      { contact: { ...contact, asked: { 'post-purchase': { at: '2026-11-01T09:00:00.000Z', surveyId: 'other' } } } },
      'fatigue fail',
    ],
    [
      'when their address was asked under another id',
      'post-purchase',
      { addresses: [row('email', { asked: { 'post-purchase': { at: '2026-11-01T09:00:00.000Z', surveyId: 'other' } } })] },
      'fatigue fail',
    ],
  ])('%s', (_, programId, more, rule) => {
    const judged = judge(facts(programId, more));
    expect(judged.verdict).toBe('skipped');
    expect(rules(judged)).toContain(rule);
  });
});
