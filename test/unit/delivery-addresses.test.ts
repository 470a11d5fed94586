import { describe, expect, it } from 'vitest';
import { recordDelivery } from '../../functions/delivery/delivery.ts';
import type { SurveyRow } from '../../shared/contracts/rows/survey.ts';
import { addressHash } from '../../shared/domain/contact/hash.ts';
import { Asking } from './asked.ts';

const day = 86_400_000;
const ada = { id: 'ada', email: 'ada@example.com', timezone: 'Europe/Berlin' };
const cat = { id: 'cat', email: 'cat@example.com', phone: '+12025550123', smsConsent: true, timezone: 'Europe/Berlin' };

/** What SES says of the first mail that a survey went by. */
const mailed = (asking: Asking, survey: SurveyRow | undefined, eventType: string, more: object = {}) => {
  const messageId = survey && 'messageIds' in survey ? (survey.messageIds[0] ?? '') : '';
  const mail = { messageId, tags: { surveyId: [survey?.id ?? ''] } };
  const body = JSON.stringify({ time: asking.clock.now(), detail: { eventType, mail, ...more } });
  return recordDelivery({ id: 'm', body }, asking.deps);
};
const texted = (asking: Asking, survey: SurveyRow | undefined, eventType: string, more: object = {}) => {
  const about = {
    messageId: 'text-1',
    context: { surveyId: survey?.id },
    eventTimestamp: Date.parse(asking.clock.now()),
  };
  return recordDelivery(
    { id: 'm', body: JSON.stringify({ eventType, isFinal: true, ...about, ...more }) },
    asking.deps,
  );
};
const soft = { bounce: { bounceType: 'Transient' } };
const addressOf = (asking: Asking, channel: 'email' | 'sms', address: string) =>
  asking.records.peek({ kind: 'address', id: [addressHash(channel, address, asking.deps.keyring.addresses)] });
const suppressed = (asking: Asking, channel: 'email' | 'sms', address: string) =>
  addressOf(asking, channel, address)?.suppressed?.reason;
const latest = (asking: Asking, survey: SurveyRow | undefined) => asking.surveys.find(({ id }) => id === survey?.id);

/** One purchase after the other, whose mails all come back for now; days between them. */
const bouncing = async (...days: readonly number[]): Promise<Asking> => {
  const asking = new Asking();
  for (const wait of days) {
    await mailed(asking, await asking.ask('purchase.completed', ada), 'Bounce', soft);
    await asking.pass(wait * day);
  }
  return asking;
};

describe('an address whose mail comes back for now', () => {
  it('is given up after three mails over two weeks, and not before', async () => {
    expect(suppressed(await bouncing(5, 5, 5), 'email', ada.email)).toBe('bounced');
    expect(suppressed(await bouncing(1, 1, 1), 'email', ada.email)).toBeUndefined();
    expect(suppressed(await bouncing(20, 20), 'email', ada.email)).toBeUndefined();
  });

  it('is given up on the very day, and says since when', async () => {
    const asking = await bouncing(3, 3);
    const last = await asking.ask('purchase.completed', ada);
    const at = asking.clock.now();
    await mailed(asking, last, 'Bounce', soft);
    expect(addressOf(asking, 'email', ada.email)?.suppressed).toEqual({ reason: 'bounced', at });
  });

  it('stays left where its owner had left by then', async () => {
    const asking = await bouncing(7, 7);
    const survey = await asking.ask('purchase.completed', ada);
    const row = addressOf(asking, 'email', ada.email);
    if (!row) throw new Error('Nobody has the address.');
    await asking.records.commit([{ put: { ...row, suppressed: { reason: 'unsubscribed', at: asking.clock.now() } } }]);
    await mailed(asking, survey, 'Bounce', soft);
    expect(suppressed(asking, 'email', ada.email)).toBe('unsubscribed');
  });

  it('begins anew once a mail has arrived', async () => {
    const asking = await bouncing(7, 7);
    expect(addressOf(asking, 'email', ada.email)?.softBounces).toMatchObject({ count: 2 });
    await mailed(asking, await asking.ask('purchase.completed', ada), 'Delivery');
    expect(addressOf(asking, 'email', ada.email)?.softBounces).toBeUndefined();
  });
});

describe('a bounce that is told three times', () => {
  it('is one', async () => {
    const asking = new Asking();
    for (const _ of ['first mail', 'second mail']) {
      const survey = await asking.ask('purchase.completed', ada);
      for (const __ of [1, 2, 3]) await mailed(asking, survey, 'Bounce', soft);
      await asking.pass(20 * day);
    }
    expect(addressOf(asking, 'email', ada.email)?.softBounces).toMatchObject({ count: 2 });
    expect(suppressed(asking, 'email', ada.email)).toBeUndefined();
  });
});

describe('a bounce without a word on why', () => {
  it('is one that may pass', async () => {
    const asking = new Asking();
    const survey = await asking.ask('purchase.completed', ada);
    await mailed(asking, survey, 'Bounce');
    expect(latest(asking, survey)).toMatchObject({ state: 'bounced', reason: 'The mail came back.' });
    expect(suppressed(asking, 'email', ada.email)).toBeUndefined();
  });
});

describe('a mail that never left SES', () => {
  it.each([
    ['Reject', 'SES refused the mail.'],
    ['Rendering Failure', 'SES could not put the mail together.'],
  ])('ends its survey with the reason: %s', async (type, reason) => {
    const asking = new Asking();
    const survey = await asking.ask('purchase.completed', ada);
    await mailed(asking, survey, type);
    expect(latest(asking, survey)).toMatchObject({ state: 'bounced', reason });
  });
});

describe('a mail that SES took and did not send, since its reader once complained', () => {
  it('is a complaint', async () => {
    const asking = new Asking();
    const survey = await asking.ask('purchase.completed', ada);
    const complaint = { complaintFeedbackType: 'other', complaintSubType: ' OnAccountSuppressionList ' };
    await mailed(asking, survey, 'Complaint', { complaint });
    expect(suppressed(asking, 'email', ada.email)).toBe('complained');
    expect(latest(asking, survey)?.state).toBe('sent');
  });
});

describe('a survey that was delivered', () => {
  it('counts as asking, whatever is told of it for a while afterwards', async () => {
    const asking = new Asking();
    const survey = await asking.ask('purchase.completed', ada);
    expect(await mailed(asking, survey, 'Delivery')).toEqual({ kind: 'recorded' });
    expect(await mailed(asking, survey, 'Reject')).toEqual({ kind: 'recorded' });
    await asking.ask('purchase.completed', ada);
    expect(asking.surveys.map(({ state }) => state)).toEqual(['sent']);
  });

  it('says when, and a passing failure after that changes nothing; one for good ends it', async () => {
    const asking = new Asking();
    const survey = await asking.ask('purchase.completed', ada);
    const at = asking.clock.now();
    await mailed(asking, survey, 'Delivery');
    await asking.pass(day);
    await mailed(asking, survey, 'Reject');
    expect(latest(asking, survey)).toMatchObject({ state: 'sent', deliveredAt: at });
    expect(latest(asking, survey)).not.toHaveProperty('complainedAt');
    expect(latest(asking, survey)).not.toHaveProperty('optedOutAt');
    await mailed(asking, survey, 'Bounce', { bounce: { bounceType: 'Permanent' } });
    expect(latest(asking, survey)?.state).toBe('bounced');
  });

  it('though nobody knew that it had left may be answered as long as any other', async () => {
    const asking = new Asking();
    asking.texter.send = async () => ({ kind: 'unknown', reason: 'TimeoutError' });
    const survey = await asking.ask('ticket.closed', cat);
    const at = Date.parse(asking.clock.now());
    await texted(asking, survey, 'TEXT_DELIVERED');
    const answerBy = new Date(at + 30 * day).toISOString();
    expect(latest(asking, survey)).toMatchObject({ state: 'sent', answerBy });
  });

  it('by text, and lost by what the carrier says later, goes by mail', async () => {
    const asking = new Asking();
    const survey = await asking.ask('ticket.closed', cat);
    await texted(asking, survey, 'TEXT_SUCCESSFUL');
    await texted(asking, survey, 'TEXT_UNREACHABLE');
    expect(latest(asking, survey)).toMatchObject({ channel: 'email', state: 'scheduled' });
  });
});

describe('somebody who wants no texts, as their carrier tells', () => {
  it('is written down at the survey as having left', async () => {
    const asking = new Asking();
    const survey = await asking.ask('ticket.closed', cat);
    const at = asking.clock.now();
    await texted(asking, survey, 'TEXT_BLOCKED', { messageStatusDescription: 'Recipient opted-out' });
    expect(latest(asking, survey)).toMatchObject({ optedOutAt: at, channel: 'email', state: 'scheduled' });
    expect(suppressed(asking, 'sms', cat.phone)).toBe('opted-out');
  });

  it('is not meant by a text that arrived, whatever stands beside it', async () => {
    const asking = new Asking();
    const survey = await asking.ask('ticket.closed', cat);
    await texted(asking, survey, 'TEXT_DELIVERED', { messageStatusDescription: 'Not opted out' });
    expect(suppressed(asking, 'sms', cat.phone)).toBeUndefined();
    expect(latest(asking, survey)).toMatchObject({ state: 'sent', deliveredAt: expect.any(String) });
  });
});

describe('a report that comes late', () => {
  it('of the text says nothing about the address of the mail that went since', async () => {
    const asking = new Asking();
    const survey = await asking.ask('ticket.closed', cat);
    await texted(asking, survey, 'TEXT_INVALID');
    await asking.pass(7 * day);
    await texted(asking, survey, 'TEXT_INVALID');
    expect(latest(asking, survey)).toMatchObject({ channel: 'email', state: 'sent' });
    expect([suppressed(asking, 'sms', cat.phone), suppressed(asking, 'email', cat.email)]).toEqual([
      'bounced',
      undefined,
    ]);
  });

  it('of a survey that was erased since is nobody’s', async () => {
    const asking = new Asking();
    expect(await mailed(asking, { id: 'gone' } as SurveyRow, 'Delivery')).toEqual({ kind: 'irrelevant' });
  });
});

describe('a report that nobody can read', () => {
  it('is kept whole, with the reason and the time, where operators look', async () => {
    const asking = new Asking();
    const body = '{"status":"FAILURE"}';
    await recordDelivery({ id: 'm7', body }, asking.deps);
    expect([...asking.parking.parked.values()]).toEqual([
      {
        ...{ id: 'm7', queue: 'heardback-delivery', body, at: asking.clock.now() },
        reason: expect.stringMatching(/^Neither a mail event of SES nor a text event/),
      },
    ]);
  });
});
