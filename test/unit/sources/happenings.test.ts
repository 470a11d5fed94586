import { describe, expect, it } from 'vitest';
import { adapt } from '../../../shared/domain/source/adapt.ts';
import config from '../../config.ts';

const read = (source: string, detail: unknown, type = 'x') =>
  adapt(
    { ...{ id: 'e', source, time: '2026-11-20T09:30:00Z', detail }, 'detail-type': type },
    { sources: config.sources, adapters: {} },
  );
/** What an event is, and whether it is a moment to ask about. */
const what = (source: string, detail: unknown, type?: string): string => {
  const found = read(source, detail, type);
  if (found === undefined) return 'unknown';
  return 'unread' in found ? `unread ${found.type}` : `${found.type}${found.noMoment ? ': no moment' : ''}`;
};
const detailOf = (source: string, detail: unknown, type?: string): Readonly<Record<string, unknown>> => {
  const found = read(source, detail, type);
  return found && 'detail' in found ? found.detail : {};
};

const seconds = 1_795_167_000;
const time = '2026-11-20T09:30:00.000Z';

describe('Stripe', () => {
  const stripe = (type: string, object: object = {}, more: object = {}) => ({
    ...{ object: 'event', type, livemode: true, created: seconds, data: { object }, ...more },
  });
  it.each([
    ['checkout.session.completed', { payment_status: 'paid' }, 'purchase.completed'],
    ['checkout.session.async_payment_succeeded', { payment_status: 'paid' }, 'purchase.completed'],
    ['checkout.session.completed', { payment_status: 'unpaid' }, 'checkout.session.completed: no moment'],
    ['checkout.session.completed', {}, 'checkout.session.completed: no moment'],
    ['checkout.session.completed', { payment_status: 'paid', mode: 'setup' }, 'checkout.session.completed: no moment'],
    ['charge.succeeded', {}, 'charge.succeeded: no moment'],
    ['charge.refunded', { refunded: true }, 'purchase.refunded'],
    ['charge.refunded', { refunded: false }, 'charge.refunded: no moment'],
    ['charge.dispute.created', {}, 'purchase.refunded'],
    ['charge.dispute.funds_withdrawn', {}, 'purchase.refunded'],
    ['invoice_payment.paid', {}, 'invoice_payment.paid: no moment'],
    ['invoice.finalized', {}, 'invoice.issued'],
    ['invoice.voided', {}, 'invoice.voided'],
    ['customer.created', {}, 'unread customer.created'],
    ['constructor', {}, 'unread constructor'],
  ])('%s %j: %s', (type, object, is) => {
    expect(what('stripe', stripe(type, object))).toBe(is);
    expect(what('aws.partner/stripe.com/ed_1', stripe(type, object))).toBe(is);
  });

  it('is read as its own alone, and its newer events not at all', () => {
    expect(what('stripe', { object: 'v2.core.event', type: 'v2.x' })).toBe('unread v2.x');
    expect(what('stripe', { object: 'charge', type: 'x' })).toBe('unknown');
    expect(what('shop', stripe('charge.succeeded'))).toBe('unknown');
  });

  it('tells what was bought, for how much, when, and whether it was a test', () => {
    const bought = { payment_status: 'paid', amount_total: 1_050, currency: 'eur', locale: 'auto', id: 'cs' };
    const event = stripe('checkout.session.completed', bought);
    expect(read('stripe', event)).toMatchObject({
      ...{ source: 'stripe', isTest: false, detail: { amount: 10.5, currency: 'EUR', occurredAt: time } },
    });
    expect(detailOf('stripe', event).customer).toEqual({});
    expect(read('stripe', { ...event, livemode: false })).toMatchObject({ isTest: true });
    const named = { ...bought, payment_intent: 'pi', invoice: 'in' };
    expect(detailOf('stripe', stripe('checkout.session.completed', named))).toMatchObject({
      ...{ id: 'pi', alsoKnownAs: ['in'] },
    });
    const charge = stripe('charge.succeeded', { amount: 500, currency: 'jpy', created: seconds - 60 });
    expect(detailOf('stripe', charge)).toMatchObject({ amount: 500, occurredAt: '2026-11-20T09:29:00.000Z' });
    const refund = stripe('charge.refunded', { refunded: true, amount_refunded: 500, currency: 'isk' });
    expect(detailOf('stripe', refund)).toMatchObject({ amount: 5, currency: 'ISK' });
  });

  it('tells when an invoice was written and is due, and whether it is charged by itself', () => {
    const object = {
      ...{ due_date: seconds, collection_method: 'charge_automatically', amount_due: 100, currency: 'eur' },
      status_transitions: { finalized_at: seconds - 60, voided_at: seconds - 120 },
    };
    expect(detailOf('stripe', stripe('invoice.finalized', object))).toMatchObject({
      ...{ dueAt: time, occurredAt: '2026-11-20T09:29:00.000Z', amount: 1, properties: { collection: 'automatic' } },
    });
    const byHand = { ...object, collection_method: 'send_invoice' };
    expect(detailOf('stripe', stripe('invoice.voided', byHand))).toMatchObject({
      ...{ occurredAt: '2026-11-20T09:28:00.000Z' },
    });
    expect(detailOf('stripe', stripe('invoice.voided', byHand)).properties).toBeUndefined();
  });
});

describe('Shopify', () => {
  const shopify = (topic: string, payload: object) => ({ metadata: { 'X-Shopify-Topic': topic }, payload });
  it.each([
    ['orders/paid', {}, 'purchase.completed'],
    ['orders/cancelled', {}, 'purchase.refunded'],
    ['orders/updated', {}, 'orders/updated: no moment'],
    ['orders/edited', { financial_status: 'refunded' }, 'purchase.refunded'],
    ['orders/updated', { cancelled_at: time }, 'purchase.refunded'],
    ['orders/updated', { financial_status: 'partially_refunded' }, 'orders/updated: no moment'],
    ['refunds/create', {}, 'refunds/create: no moment'],
    ['fulfillments/create', { shipment_status: 'delivered' }, 'order.delivered'],
    ['fulfillments/update', { status: 'delivered' }, 'order.delivered'],
    ['fulfillment_events/create', { shipment_status: 'in_transit' }, 'fulfillment_events/create: no moment'],
    ['fulfillments/update', {}, 'fulfillments/update: no moment'],
    ['carts/create', {}, 'unread carts/create'],
  ])('%s %j: %s', (topic, payload, is) => {
    expect(what('shopify', shopify(topic, payload))).toBe(is);
    expect(what('aws.partner/shopify.com/1/shop', shopify(topic, payload))).toBe(is);
  });

  it('tells how much it was, who, and whether they want text messages', () => {
    const order = (more: object) => detailOf('shopify', shopify('orders/paid', more));
    expect(order({ total_price: '9.50', current_total_price: '8', currency: 'eur' })).toMatchObject({
      ...{ amount: 9.5, currency: 'EUR' },
    });
    expect(order({ current_total_price: '8' }).amount).toBe(8);
    expect(order({ customer: { first_name: 'Kim', last_name: 'Ito' } }).customer).toEqual({ name: 'Kim Ito' });
    const consent = (state: string) => order({ customer: { sms_marketing_consent: { state } } }).customer;
    expect(['subscribed', 'unsubscribed', 'redacted', 'pending'].map(consent)).toEqual([
      ...[{ smsConsent: true }, { smsConsent: false }, { smsConsent: false }, {}],
    ]);
    expect(read('shopify', shopify('orders/paid', { test: true }))).toMatchObject({ isTest: true, source: 'shopify' });
    expect(read('shopify', shopify('orders/paid', {}))).toMatchObject({ isTest: false });
    expect(detailOf('shopify', shopify('orders/cancelled', { cancelled_at: 'c', created_at: 'd' })).occurredAt).toBe(
      'c',
    );
    expect(detailOf('shopify', shopify('orders/updated', { updated_at: 'u' })).occurredAt).toBe('u');
    expect(detailOf('shopify', shopify('refunds/create', { id: 1, order_id: 2, created_at: 'r' }))).toEqual({
      ...{ id: '2', customer: {}, occurredAt: 'r' },
    });
  });
});

describe('Chargebee', () => {
  const event = (type: string, content: object) => ({ event_type: type, occurred_at: seconds, content });
  it.each([
    ['invoice_generated', {}, 'invoice.issued'],
    ['invoice_deleted', {}, 'invoice.voided'],
    ['payment_succeeded', {}, 'purchase.completed'],
    ['payment_refunded', { transaction: { amount: 5 }, invoice: { total: 5 } }, 'purchase.refunded'],
    ['payment_refunded', { transaction: { amount: 4 }, invoice: { total: 5 } }, 'payment_refunded: no moment'],
    ['payment_refunded', { transaction: { amount: 4 } }, 'purchase.refunded'],
    ['payment_refunded', { invoice: { total: 5 } }, 'purchase.refunded'],
    ['credit_note_created', { credit_note: { total: 5 }, invoice: { total: 5 } }, 'purchase.refunded'],
    ['credit_note_created', { credit_note: { total: 4 }, invoice: { total: 5 } }, 'credit_note_created: no moment'],
    ['credit_note_created', { credit_note: { type: 'adjustment' } }, 'credit_note_created: no moment'],
    ['plan_created', {}, 'unread plan_created'],
  ])('%s %j: %s', (type, content, is) => {
    expect(what('chargebee', event(type, content))).toBe(is);
  });

  it('tells of an invoice, a payment and a credit note', () => {
    const invoice = { id: 'i', due_date: seconds, total: 1_050, currency_code: 'EUR' };
    expect(detailOf('chargebee', event('invoice_generated', { invoice }))).toEqual({
      ...{ id: 'i', number: 'i', dueAt: time, occurredAt: time, amount: 10.5, currency: 'EUR', customer: {} },
    });
    const transaction = { date: seconds - 60, amount: 500, currency_code: 'JPY' };
    expect(detailOf('chargebee', event('payment_succeeded', { transaction }))).toMatchObject({
      ...{ occurredAt: '2026-11-20T09:29:00.000Z', amount: 500, currency: 'JPY' },
    });
    expect(detailOf('chargebee', event('payment_succeeded', {})).occurredAt).toBe(time);
    const note = event('credit_note_created', { credit_note: { reference_invoice_id: 'i' } });
    expect(detailOf('chargebee', note)).toEqual({ id: 'i', occurredAt: time, customer: {} });
    const named = event('payment_succeeded', { customer: { first_name: 'Kim', last_name: 'Ito' } });
    expect(detailOf('chargebee', named).customer).toEqual({ name: 'Kim Ito' });
  });
});

describe('Salesforce', () => {
  const change = (changeType: string, payload: object = {}, more: object = {}) => ({
    payload: { ChangeEventHeader: { entityName: 'Case', changeType, recordIds: ['1'], ...more }, ...payload },
  });
  it.each([
    [change('CREATE'), 'ticket.opened'],
    [change('UPDATE', { Status: 'Closed' }), 'ticket.closed'],
    [change('UPDATE', { IsClosed: true }), 'ticket.closed'],
    [change('UPDATE', { IsClosed: 'true' }), 'ticket.closed'],
    [change('UPDATE', { Status: 'Working' }), 'ticket.reopened'],
    [change('UPDATE', { IsClosed: false }), 'ticket.reopened'],
    [change('UPDATE', { Subject: 'x' }), 'case.changed: no moment'],
    [change('CREATE', {}, { entityName: 'Lead' }), 'unread LeadChangeEvent'],
    [{ payload: { ChangeEventHeader: {} } }, 'unread unknownChangeEvent'],
    [{ sObject: 'Case', Status: 'Closed' }, 'ticket.closed'],
    [{ sObject: 'Case', CreatedDate: 'a', LastModifiedDate: 'a' }, 'ticket.opened'],
    [{ sObject: 'Case', CreatedDate: 'a', LastModifiedDate: 'b' }, 'ticket.reopened'],
    [{ sObject: 'Case' }, 'ticket.reopened'],
    [{ sObject: 'Lead' }, 'unread Lead'],
    [{ heardback: 'ticket.closed', by: { email: 'ann@x.example' } }, 'ticket.closed'],
    [{ heardback: 'other' }, 'unknown'],
    [{}, 'unread x'],
  ])('%j: %s', (detail, is) => {
    expect(what('salesforce', detail)).toBe(is);
    expect(what('aws.partner/salesforce.com/1', detail)).toBe(is);
    expect(what('other', { ...detail, heardback: undefined })).toBe('unknown');
  });

  it('tells which, when, and whether a rule closed it', () => {
    const closed = change('UPDATE', { Status: 'Closed', IsClosedOnCreate: true }, { commitTimestamp: seconds * 1_000 });
    expect(detailOf('salesforce', closed)).toMatchObject({ id: '1', occurredAt: time, closedBy: 'automation' });
    expect(detailOf('salesforce', { sObject: 'Case', Status: 'Closed' }).closedBy).toBeUndefined();
    expect(detailOf('salesforce', change('CREATE', {}, { commitTimestamp: 9e15 })).occurredAt).toBeUndefined();
    expect(read('salesforce', closed)).toMatchObject({ source: 'salesforce', isTest: false });
  });
});
