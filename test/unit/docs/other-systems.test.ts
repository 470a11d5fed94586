import { createHmac } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { receiveHook } from '../../../functions/receive/hook.ts';
import type { HookRequest } from '../../../functions/receive/request.ts';
import heardback from '../../../heardback.config.ts';
import { CountingIds, InMemoryParking, testKeyring, VirtualClock } from '../../../shared/adapters/memory/doubles.ts';
import { InMemoryRecords } from '../../../shared/adapters/memory/records.ts';
import { forStage, parseConfig } from '../../../shared/contracts/config/define.ts';
import type { IncomingEvent } from '../../../shared/ports/ports.ts';
import { readEvent } from '../../../shared/steps/event/read-event.ts';

type Part = Pick<typeof heardback, 'sources' | 'adapters'>;
const page = readFileSync(join(import.meta.dirname, '../../../docs/other-systems.md'), 'utf8');
const parts = [...page.matchAll(/^```ts\n(.*?)^```/gms)].map(([, code]) => new Function(`return {${code}}`)() as Part);
const config = forStage(
  parseConfig({
    ...heardback,
    sources: { own: Object.assign({}, ...parts.map(({ sources }) => sources?.own)) },
    adapters: Object.assign({}, ...parts.map(({ adapters }) => adapters)),
  }),
  'local',
);

const now = '2026-11-20T09:30:00.000Z';
const seconds = String(Date.parse(now) / 1_000);
const url = 'https://feedback.example/hooks/x';
const hmac = (text: string, encoding: 'hex' | 'base64', algorithm = 'sha256', key: string | Buffer = 'local') =>
  createHmac(algorithm, key).update(text).digest(encoding);

const send = async (name: string, payload: object, sign: (body: string) => Record<string, string>) => {
  const put: IncomingEvent[] = [];
  const body = JSON.stringify(payload);
  const request: HookRequest = { raw: Buffer.from(body), headers: sign(body), method: 'POST', url, query: {} };
  const reply = await receiveHook(name, request, {
    records: new InMemoryRecords(),
    entrance: { put: async (events) => events.map((event) => put.push(event) > 0) },
    parking: new InMemoryParking(),
    clock: new VirtualClock(now),
    ids: new CountingIds(),
    keyring: testKeyring,
    config,
  });
  const [event] = put;
  if (!event) return reply;
  const { detailType, ...rest } = event;
  const read = readEvent(JSON.stringify({ id: 'e', time: now, 'detail-type': detailType, ...rest }), config);
  return read.kind === 'event' ? read.event : read;
};

const standard = (body: string) => {
  const signature = hmac(`msg_1.${seconds}.${body}`, 'base64', 'sha256', Buffer.from('local', 'base64'));
  return { 'webhook-id': 'msg_1', 'webhook-timestamp': seconds, 'webhook-signature': `v1,b2xk v1,${signature}` };
};
const squareSign = (body: string) => ({ 'x-square-hmacsha256-signature': hmac(url + body, 'base64') });
const payment = {
  id: 'pay_9',
  status: 'COMPLETED',
  created_at: '2026-11-20T08:00:00Z',
  total_money: { amount: 2_000, currency: 'JPY' },
  buyer_email_address: 'Kenji@example.com',
  receipt_number: 'qFj3',
};

describe('The readers of docs/other-systems.md', () => {
  it('read a payment of Square, and its refund', async () => {
    const square = { type: 'payment.updated', event_id: 'ev1', data: { object: { payment } } };
    expect(await send('square', square, squareSign)).toMatchObject({
      ...{ source: 'square', type: 'purchase.completed', id: 'pay_9', amount: 2_000, currency: 'JPY' },
      ...{ title: 'receipt qFj3', occurredAt: '2026-11-20T08:00:00.000Z', customer: { email: 'kenji@example.com' } },
    });
    const refund = {
      type: 'refund.updated',
      data: { object: { refund: { status: 'COMPLETED', payment_id: 'pay_9' } } },
    };
    expect(await send('square', refund, squareSign)).toMatchObject({ type: 'purchase.refunded', id: 'pay_9' });
  });

  it('read an order of Lemon Squeezy', async () => {
    const attributes = {
      status: 'paid',
      total: 1_999,
      currency: 'EUR',
      user_email: 'ida@example.com',
      user_name: 'Ida',
    };
    const sign = (body: string) => ({ 'x-signature': hmac(body, 'hex'), 'x-event-name': 'order_created' });
    expect(await send('lemonsqueezy', { data: { id: '71', attributes } }, sign)).toMatchObject({
      ...{ type: 'purchase.completed', id: '71', amount: 19.99, customer: { email: 'ida@example.com', name: 'Ida' } },
    });
  });

  it('read what Standard Webhooks brings', async () => {
    const data = { id: 'o-1', total_amount: 1_500, currency: 'kwd', customer: { email: 'a@example.com' } };
    expect(await send('polar', { type: 'order.paid', data }, standard)).toMatchObject({
      ...{ type: 'purchase.completed', id: 'o-1', amount: 1.5, currency: 'KWD' },
    });
  });

  it('read a call of Segment', async () => {
    const track = {
      ...{
        type: 'track',
        event: 'Order Completed',
        userId: 'u7',
        messageId: 'm7',
        timestamp: '2026-11-20T08:00:00.000Z',
      },
      properties: { order_id: 'o7', total: 27.5, currency: 'USD' },
      context: { traits: { email: 'li@example.com' }, locale: 'en-US', timezone: 'America/New_York' },
    };
    expect(await send('segment', track, (body) => ({ 'x-signature': hmac(body, 'hex', 'sha1') }))).toMatchObject({
      ...{ type: 'purchase.completed', id: 'o7', amount: 27.5 },
      customer: { id: 'u7', email: 'li@example.com', locale: 'en-US', timezone: 'America/New_York' },
    });
  });

  it('read a payment of Adyen, and its refund', async () => {
    const sign = () => ({ authorization: `Basic ${Buffer.from('hook:local').toString('base64')}` });
    const item = {
      ...{ eventCode: 'AUTHORISATION', success: 'true', pspReference: 'P1', merchantReference: '1001' },
      ...{ eventDate: '2026-11-20T09:00:00+01:00', amount: { value: 1_999, currency: 'EUR' } },
      additionalData: { shopperEmail: 'ida@example.com', shopperLocale: 'nl_NL', 'billingAddress.country': 'NL' },
    };
    const notice = (more: object) => ({
      live: 'true',
      notificationItems: [{ NotificationRequestItem: { ...item, ...more } }],
    });
    expect(await send('adyen', notice({}), sign)).toMatchObject({
      ...{ type: 'purchase.completed', id: 'P1', amount: 19.99, currency: 'EUR', title: 'order 1001' },
      ...{ occurredAt: '2026-11-20T08:00:00.000Z' },
      customer: { email: 'ida@example.com', locale: 'nl-NL', properties: { country: 'NL' } },
    });
    const refund = { eventCode: 'REFUND', pspReference: 'P2', originalReference: 'P1' };
    expect(await send('adyen', notice(refund), sign)).toMatchObject({ type: 'purchase.refunded', id: 'P1' });
    expect(await send('adyen', notice({ success: 'false' }), sign)).toMatchObject({ kind: 'unread' });
  });

  it('read an appointment of Cal.com, due from its end on, and that it was cancelled', async () => {
    const sign = (body: string) => ({ 'x-cal-signature-256': hmac(body, 'hex') });
    const payload = {
      ...{ uid: 'bk1', title: 'Fitting', startTime: '2026-11-21T09:00:00Z', endTime: '2026-11-21T09:30:00Z' },
      organizer: { name: 'Noor', email: 'noor@example.com' },
      attendees: [{ email: 'li@example.com', name: 'Li', timeZone: 'Europe/Paris', language: { locale: 'fr' } }],
    };
    expect(await send('cal', { triggerEvent: 'BOOKING_CREATED', payload }, sign)).toMatchObject({
      ...{ type: 'appointment.held', id: 'bk1', title: 'Fitting', occurredAt: '2026-11-21T09:30:00.000Z' },
      customer: { email: 'li@example.com', name: 'Li', timezone: 'Europe/Paris', locale: 'fr' },
    });
    expect(await send('cal', { triggerEvent: 'BOOKING_CANCELLED', payload }, sign)).toMatchObject({
      ...{ type: 'appointment.cancelled', id: 'bk1' },
    });
  });

  it('read an appointment of Calendly, with the answer to a question, and that it was cancelled', async () => {
    const sign = (body: string) => ({
      'calendly-webhook-signature': `t=${seconds},v1=${hmac(`${seconds}.${body}`, 'hex')}`,
    });
    const payload = {
      ...{
        uri: 'https://api.example/i/7',
        email: 'li@example.com',
        name: 'Li',
        text_reminder_number: '+1 415-555-2671',
      },
      timezone: 'America/Toronto',
      scheduled_event: { name: 'Fitting', end_time: '2026-11-21T09:30:00.000000Z' },
      questions_and_answers: [
        { question: 'Size', answer: 'M' },
        { question: 'Company', answer: 'Oak Ltd' },
      ],
    };
    expect(await send('calendly', { event: 'invitee.created', payload }, sign)).toMatchObject({
      ...{ type: 'appointment.held', occurredAt: '2026-11-21T09:30:00.000Z', properties: { company: 'Oak Ltd' } },
      customer: { email: 'li@example.com', phone: '+14155552671', timezone: 'America/Toronto' },
    });
    expect(await send('calendly', { event: 'invitee.canceled', payload }, sign)).toMatchObject({
      ...{ type: 'appointment.cancelled', id: 'https://api.example/i/7' },
    });
  });

  it('read a conversation of Front that is archived, and one that is reopened', async () => {
    const sign = (body: string) => ({ 'x-front-signature': hmac(body, 'base64', 'sha1') });
    const conversation = {
      ...{ id: 'cnv_1', subject: 'Scratched', assignee: { email: 'noor@example.com' } },
      recipient: { handle: 'ida@example.com', name: 'Ida', role: 'from' },
    };
    const event = { id: 'evt_1', type: 'archive', emitted_at: 1_795_167_000.25, conversation };
    expect(await send('front', event, sign)).toMatchObject({
      ...{ type: 'ticket.closed', id: 'cnv_1', subject: 'Scratched', occurredAt: '2026-11-20T09:30:00.250Z' },
      ...{ agent: { email: 'noor@example.com' }, customer: { email: 'ida@example.com', name: 'Ida' } },
    });
    expect(await send('front', { ...event, type: 'reopen' }, sign)).toMatchObject({ type: 'ticket.reopened' });
  });

  it.each([
    ['of nobody', () => ({})],
    ['of another key', (body: string) => ({ ...standard(body), 'webhook-signature': `v1,${hmac(body, 'base64')}` })],
    ['of another id', (body: string) => ({ ...standard(body), 'webhook-id': 'msg_2' })],
    ['of another time', (body: string) => ({ ...standard(body), 'webhook-timestamp': '1' })],
  ])('turn away a standard webhook %s', async (_, sign) => {
    expect(await send('polar', { type: 'order.paid' }, sign)).toMatchObject({ status: 401 });
  });

  it('turn away a standard webhook that is ten minutes old', async () => {
    const old = String(Number(seconds) - 600);
    const sign = (body: string) => ({
      ...{ 'svix-id': 'm', 'svix-timestamp': old },
      'svix-signature': `v1,${hmac(`m.${old}.${body}`, 'base64', 'sha256', Buffer.from('local', 'base64'))}`,
    });
    const reply = await send('polar', { type: 'order.paid' }, sign);
    expect(reply).toMatchObject({ status: 401, body: { message: expect.stringContaining('older') } });
  });
});
