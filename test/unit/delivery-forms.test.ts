import { describe, expect, it } from 'vitest';
import { readReport } from '../../functions/delivery/read-report.ts';
import { readReceived } from '../../functions/inbound-email/received.ts';
import { readText } from '../../functions/inbound-sms/text.ts';

const mail = {
  timestamp: '2026-11-20T09:00:00.000Z',
  messageId: '0107019a-1',
  destination: ['ada@example.com'],
  tags: { surveyId: ['s1'], 'ses:configuration-set': ['heardback'] },
};
const bounce = {
  bounceType: 'Permanent',
  bounceSubType: 'General',
  timestamp: '2026-11-20T09:30:00.000Z',
  bouncedRecipients: [{ emailAddress: 'ada@example.com', status: '5.1.1' }],
};
const record = { eventType: 'Bounce', mail, bounce };
const event = {
  version: '0',
  source: 'aws.ses',
  'detail-type': 'Email Bounced',
  time: '2026-11-20T09:30:00Z',
  detail: record,
};
const text = {
  eventType: 'TEXT_DELIVERED',
  eventVersion: '1.0',
  eventTimestamp: Date.parse('2026-11-20T09:30:00Z'),
  isFinal: true,
  messageId: 'm-1',
  messageStatus: 'DELIVERED',
  context: { surveyId: 's1' },
};
const bySns = (message: unknown) => ({
  Type: 'Notification',
  MessageId: 'n-1',
  TopicArn: 'arn:aws:sns:eu-central-1:123456789012:x',
  Subject: 'Amazon SES Email Event Notification',
  Message: JSON.stringify(message),
});
const said = { kind: 'report', about: { surveyId: 's1' }, at: '2026-11-20T09:30:00.000Z' };

describe('A report on a mail', () => {
  it.each([
    ['on a bus', event],
    ['on a topic', record],
    ['of an identity', { ...record, eventType: undefined, notificationType: 'Bounce' }],
    ['on a topic that is not raw', bySns(record)],
    ['of a bus, on a topic that is not raw', bySns(event)],
  ])('is heard %s', (_, body) => {
    expect(readReport(JSON.stringify(body))).toMatchObject({ ...said, fate: 'dead', channel: 'email' });
  });

  it.each(['Open', 'Click', 'Send', 'DeliveryDelay', 'Subscription'])('changes nothing by %s', (eventType) => {
    expect(readReport(JSON.stringify({ eventType, mail }))).toEqual({ kind: 'irrelevant' });
  });

  it('of others changes nothing', () => {
    expect(readReport(JSON.stringify({ ...record, mail: { ...mail, tags: undefined } }))).toEqual({
      kind: 'irrelevant',
    });
  });
});

describe('A report on a text', () => {
  it.each([
    ['on its topic', text],
    ['on a topic that is not raw', bySns(text)],
    ['on a bus', { source: 'aws.sms-voice', time: event.time, detail: text }],
  ])('is heard %s', (_, body) => {
    expect(readReport(JSON.stringify(body))).toMatchObject({ ...said, fate: 'delivered', channel: 'sms' });
  });
});

describe('What AWS sends to a topic to see whether it may', () => {
  it('is no mistake', () => {
    const probe = { eventType: 'TEXT_TEST', eventVersion: '1.0' };
    expect(readReport(JSON.stringify(probe))).toEqual({ kind: 'irrelevant' });
    expect(readReport(JSON.stringify({ ...probe, messageId: 'm-1' })).kind).toBe('unfit');
    expect(readReport('null').kind).toBe('unfit');
  });
});

describe('What is no report', () => {
  it.each([
    ['no JSON', 'x'],
    ['a list', [record]],
    ['a mail of no time', { ...event, time: 'soon' }],
    ['a text of no time', { ...text, eventTimestamp: 1e300 }],
    ['a notification of words', { ...bySns(0), Message: 'hello' }],
    ['a receipt of another service', { notification: { messageId: 'x' }, delivery: {}, status: 'SUCCESS' }],
    ['an event of another service', { source: 'aws.s3', time: event.time, detail: { bucket: {} } }],
  ])('is kept, and never thrown at: %s', (_, body) => {
    expect(readReport(typeof body === 'string' ? body : JSON.stringify(body)).kind).toBe('unfit');
  });
});

describe('What a customer wrote', () => {
  it('is heard from a topic that is not raw, too', () => {
    const given = { originationNumber: '+491701234567', messageBody: '9', inboundMessageId: 'i1' };
    expect(readText(JSON.stringify(bySns(given)))).toEqual(given);
    const received = {
      notificationType: 'Received',
      mail: { messageId: 'm1', source: 'ada@example.com' },
      receipt: { recipients: ['r@reply.example.com'], action: { type: 'S3', objectKey: 'm1' } },
    };
    expect(readReceived(JSON.stringify(bySns(received)))).toEqual(readReceived(JSON.stringify(received)));
    expect(readReceived(JSON.stringify(received))?.key).toBe('m1');
  });
});
