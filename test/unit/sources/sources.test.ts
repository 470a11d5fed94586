import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import heardback from '../../../heardback.config.ts';
import { ConfigError, parseConfig } from '../../../shared/contracts/config/define.ts';
import { fromMinorUnits, fromStripeUnits } from '../../../shared/domain/source/minor-units.ts';
import { type ReadingRules, readEvent } from '../../../shared/steps/event/read-event.ts';
import config from '../../config.ts';
import {
  charge,
  checkoutSession,
  invoice,
  shopifyEvent,
  shopifyOrder,
  stripeEvent,
  zendeskStatus,
  zendeskTrigger,
} from './payloads.ts';
import { envelope, read } from './reading.ts';

const live: ReadingRules = { ...config, stage: { live: true } };
const stripe = (type: string, object: object, rules: ReadingRules = config, more: object = {}) =>
  read('aws.partner/stripe.com/ed_1', type, stripeEvent(type, object, more), rules);
const shopify = (topic: string, order: object = shopifyOrder, rules: ReadingRules = config) =>
  read('aws.partner/shopify.com/123/oak', 'shopifyWebhook', shopifyEvent(topic, order), rules);
const zendesk = (detail: object) => read('zendesk', 'zen:event-type:ticket.status_changed', detail);

describe('Stripe', () => {
  it('a paid session is a purchase, known by its payment', () => {
    expect(stripe('checkout.session.completed', checkoutSession)).toMatchObject({
      event: {
        source: 'stripe',
        type: 'purchase.completed',
        id: 'pi_42',
        amount: 249.9,
        currency: 'EUR',
        customer: {
          email: 'ada@example.com',
          phone: '+442071838750',
          name: 'Ada Lovelace',
          locale: 'en-GB',
          properties: { country: 'GB' },
        },
      },
    });
  });

  it('a session without a payment, as a subscription has, is known by its own id', () => {
    expect(
      stripe('checkout.session.completed', { ...checkoutSession, payment_intent: null, mode: 'subscription' }).event.id,
    ).toBe('cs_test_a1b2c3');
  });

  it('the refund of a charge finds the purchase, and needs no customer for that', () => {
    const { event, refusal } = stripe('charge.refunded', charge);
    expect([event.type, event.id, refusal?.rule]).toEqual(['purchase.refunded', 'pi_42', 'identified']);
  });

  it('a finalised invoice is issued, in the units of its currency', () => {
    expect(stripe('invoice.finalized', invoice)).toMatchObject({
      event: {
        type: 'invoice.issued',
        id: 'in_1',
        number: 'F-0007',
        amount: 1200,
        currency: 'JPY',
        dueAt: '2026-12-04T10:00:00.000Z',
      },
    });
    expect(stripe('invoice.voided', invoice).event.type).toBe('invoice.voided');
  });

  it('an invoice that is charged automatically says so', () => {
    const { event } = stripe('invoice.finalized', { ...invoice, collection_method: 'charge_automatically' });
    expect(event.properties).toEqual({ collection: 'automatic' });
  });

  it.each<[string, string, object, string]>([
    ['an unpaid session', 'checkout.session.completed', { ...checkoutSession, payment_status: 'unpaid' }, 'moment'],
    ['a session that only saved a card', 'checkout.session.completed', { ...checkoutSession, mode: 'setup' }, 'moment'],
    ['a charge, which nobody asked for', 'charge.succeeded', charge, 'moment'],
    ['a part of the money back', 'charge.refunded', { ...charge, refunded: false, amount_refunded: 100 }, 'moment'],
    [
      'a guest without an address',
      'checkout.session.completed',
      { ...checkoutSession, customer_details: null },
      'identified',
    ],
  ])('%s is no moment', (_, type, object, rule) => {
    expect(stripe(type, object).refusal?.rule).toBe(rule);
  });

  it('charges are purchases where the configuration asks for them', () => {
    const rules = { ...config, sources: { ...config.sources, stripe: { charges: true } } };
    expect(stripe('charge.succeeded', { ...charge, receipt_email: 'ada@example.com' }, rules)).toMatchObject({
      event: { type: 'purchase.completed', id: 'pi_42', customer: { email: 'ada@example.com' } },
    });
  });

  it('test mode is refused where real customers are asked', () => {
    expect(stripe('checkout.session.completed', checkoutSession, live).refusal?.rule).toBe('test-mode');
    expect(stripe('checkout.session.completed', checkoutSession, live, { livemode: true }).refusal).toBeUndefined();
  });

  it.each([
    [1000, 'EUR', 10],
    [1000, 'jpy', 1000],
    [1234, 'KWD', 1.234],
    [1000, 'ISK', 10],
    [1000, 'HUF', 10],
    [1_500_000, 'idr', 15_000],
    [1000, 'COP', 10],
    [1000, 'PKR', 10],
    [1000, 'UGX', 10],
    [1000, 'MGA', 1000],
    [1000, 'XOF', 1000],
    [1005, undefined, 10.05],
    [1005, 'XXXX', 10.05],
  ])('%i of %s is %d', (minor, currency, whole) => expect(fromStripeUnits(minor, currency)).toBe(whole));

  it.each([
    [1000, 'isk', 1000],
    [1000, 'UGX', 1000],
    [1000, 'MGA', 10],
    [1000, 'IDR', 10],
    [1234, 'BHD', 1.234],
    [12_345, 'CLF', 1.2345],
  ])('elsewhere %i of %s is %d, as ISO 4217 has it', (minor, currency, whole) =>
    expect(fromMinorUnits(minor, currency)).toBe(whole),
  );
});

describe('Shopify', () => {
  it('a paid order is a purchase, of whom it can', () => {
    expect(shopify('orders/paid')).toMatchObject({
      event: {
        source: 'shopify',
        type: 'purchase.completed',
        id: '5550001112223',
        title: 'order #1001',
        amount: 249.9,
        currency: 'EUR',
        occurredAt: '2026-11-20T09:30:00.000Z',
        customer: {
          id: 'shopify:777',
          email: 'ada@example.com',
          phone: '+491701234567',
          locale: 'de-DE',
          smsConsent: true,
          properties: { country: 'DE' },
        },
      },
    });
  });

  it('a cancelled or wholly refunded order is undone', () => {
    expect(shopify('orders/cancelled', { ...shopifyOrder, cancelled_at: '2026-11-21T00:00:00Z' }).event.type).toBe(
      'purchase.refunded',
    );
    expect(shopify('orders/updated', { ...shopifyOrder, financial_status: 'refunded' }).event.type).toBe(
      'purchase.refunded',
    );
  });

  it.each([
    ['orders/updated', { ...shopifyOrder, financial_status: 'partially_refunded' }],
    ['refunds/create', { id: 1, order_id: 5_550_001_112_223, created_at: '2026-11-21T00:00:00Z' }],
  ])('%s of a part is no moment', (topic, payload) => expect(shopify(topic, payload).refusal?.rule).toBe('moment'));

  it('a guest order without any address is a decision, not an error', () => {
    const guest = { ...shopifyOrder, email: '', contact_email: null, customer: null, billing_address: null };
    expect(shopify('orders/paid', guest).refusal?.rule).toBe('identified');
  });

  it('a test order is refused where real customers are asked', () => {
    expect(shopify('orders/paid', { ...shopifyOrder, test: true }, live).refusal?.rule).toBe('test-mode');
  });
});

describe('Zendesk', () => {
  it.each([
    ['OPEN', 'SOLVED', 'ticket.closed', 'identified'],
    ['NEW', 'CLOSED', 'ticket.closed', 'identified'],
    ['SOLVED', 'OPEN', 'ticket.reopened', 'identified'],
    ['SOLVED', 'CLOSED', 'ticket.status_changed', 'moment'],
    ['OPEN', 'PENDING', 'ticket.status_changed', 'moment'],
  ])('from %s to %s is %s; its own event names nobody', (previous, current, type, rule) => {
    const { event, refusal } = zendesk(zendeskStatus(previous, current));
    expect([event.type, event.id, refusal?.rule]).toEqual([type, '50', rule]);
  });

  it.each([
    ['noor@oakandember.example', 'agent'],
    ['ada@example.com', 'customer'],
    [null, 'automation'],
    ['', 'automation'],
  ])('a trigger brings the customer, the agent and who closed it (%s: %s)', (by, closedBy) => {
    expect(zendesk(zendeskTrigger('ticket.closed', by))).toMatchObject({
      event: {
        type: 'ticket.closed',
        id: '50',
        subject: 'Table arrived scratched',
        closedBy,
        agent: { name: 'Noor' },
        customer: { email: 'ada@example.com' },
      },
    });
  });
});

describe('a reader of one’s own', () => {
  const till = {
    when: { source: 'till', 'detail.kind': 'receipt' },
    type: 'purchase.completed',
    map: {
      id: 'detail.receipt.no',
      amount: { path: 'detail.total', minorUnitsOf: 'detail.cur' },
      currency: 'detail.cur',
      closedBy: { path: 'detail.how', values: { robot: 'automation' } },
      title: { always: 'your visit' },
      'customer.email': { path: ['detail.mail', 'detail.account.mail'] },
      'properties.shop.name': 'detail.shop',
    },
  } as const;
  const adapters = parseConfig({ ...heardback, adapters: { till } }).adapters;
  const receipt = {
    kind: 'receipt',
    receipt: { no: 12 },
    total: '1250',
    cur: 'EUR',
    how: 'robot',
    mail: '',
    account: { mail: 'ADA@example.com' },
    shop: 'Berlin',
  };

  it('says where our fields are in any system’s event', () => {
    expect(read('till', 'Whatever', receipt, { ...config, adapters })).toMatchObject({
      event: {
        source: 'till',
        type: 'purchase.completed',
        id: '12',
        amount: 12.5,
        closedBy: 'automation',
        title: 'your visit',
        customer: { email: 'ada@example.com' },
        properties: { 'shop.name': 'Berlin' },
      },
    });
  });

  it('leaves alone what its conditions do not name', () => {
    expect(readEvent(envelope('till', 'Whatever', { ...receipt, kind: 'refund' }), { ...config, adapters }).kind).toBe(
      'unfit',
    );
  });

  it.each([
    [{ ...till, map: { title: 'detail.x' } }, /adapters\.till\.map: has no `id`/],
    [{ ...till, when: {} }, /adapters\.till\.when: is empty/],
    [{ ...till, type: 'Purchase' }, /adapters\.till\.type: .*name an event type/],
    [{ ...till, map: { id: 'x', nonsense: 'y' } }, /adapters\.till\.map/],
  ])('that cannot work is refused at synthesis, with its place', (adapter, message) => {
    const parse = () => parseConfig({ ...heardback, adapters: { till: adapter } });
    expect(parse).toThrow(ConfigError);
    expect(parse).toThrow(message);
  });
});

describe('whatever a system sends', () => {
  it('is read or refused, never thrown at', () => {
    const object = fc.oneof(
      fc
        .constantFrom(checkoutSession, charge, invoice, shopifyOrder)
        .chain((known) =>
          fc
            .dictionary(fc.constantFrom(...Object.keys(known)), fc.jsonValue())
            .map((noise) => ({ ...known, ...noise })),
        ),
      fc.jsonValue(),
    );
    const type = fc.constantFrom(
      'checkout.session.completed',
      'charge.succeeded',
      'charge.refunded',
      'invoice.finalized',
      'invoice.voided',
      'x',
    );
    const topic = fc.constantFrom('orders/paid', 'orders/cancelled', 'orders/updated', 'refunds/create', 'x');
    const detail = fc.oneof(
      fc.record({
        object: fc.constant('event'),
        type,
        created: fc.jsonValue(),
        livemode: fc.jsonValue(),
        data: fc.record({ object }),
      }),
      fc.record({ payload: object, metadata: fc.record({ 'X-Shopify-Topic': topic }) }),
      fc.record({
        type: fc.constant('zen:event-type:ticket.status_changed'),
        detail: fc.jsonValue(),
        event: fc.jsonValue(),
      }),
      fc.jsonValue(),
    );
    const source = fc.constantFrom(
      'stripe',
      'aws.partner/stripe.com/x',
      'shopify',
      'aws.partner/shopify.com/x/y',
      'zendesk',
      'other',
    );
    fc.assert(
      fc.property(source, detail, (from, what) => {
        const parsed = readEvent(envelope(from, 'x', what), config);
        if (parsed.kind === 'event' && !parsed.refusal) {
          const { id, email, phone } = parsed.event.customer;
          expect(id ?? email ?? phone).toBeTruthy();
        }
      }),
      { numRuns: 1500 },
    );
  });
});
