import { valueAt } from '../condition/condition.ts';
import { type Adapter, type Reading, readBy } from './adapted.ts';
import { known, numberAt, textAt } from './pick.ts';

/** Shopify's webhooks, signed or from its partner event source: `{payload, metadata}`, the topic among the metadata. */
export const shopifyAdapter: Adapter = ({ source, detail }) => {
  if (source !== 'shopify' && !source.startsWith('aws.partner/shopify.com/')) return undefined;
  const topic = textAt(detail, 'metadata.X-Shopify-Topic');
  if (topic === undefined) return undefined;
  const subject = valueAt(detail, 'payload');
  const read = readBy('shopify', { readers, type: topic, subject });
  if ('unread' in read) return read;
  const occurredAt = read.detail.occurredAt ?? textAt(detail, 'metadata.X-Shopify-Triggered-At');
  return { ...read, isTest: valueAt(subject, 'test') === true, detail: { ...read.detail, occurredAt } };
};

const paid = (order: unknown): Reading => ({
  type: 'purchase.completed',
  detail: detailOf(order, textAt(order, 'processed_at', 'created_at')),
});

const cancelled = (order: unknown): Reading => ({
  type: 'purchase.refunded',
  detail: detailOf(order, textAt(order, 'cancelled_at')),
});

const updated = (order: unknown, type: string): Reading => {
  const detail = detailOf(order, textAt(order, 'updated_at'));
  if (textAt(order, 'cancelled_at') !== undefined) return cancelled(order);
  return textAt(order, 'financial_status') === 'refunded'
    ? { type: 'purchase.refunded', detail }
    : { type, detail, noMoment: 'The order was changed, not refunded in full.' };
};

const refunded = (refund: unknown, type: string): Reading => ({
  type,
  detail: known({ id: textAt(refund, 'order_id', 'id'), customer: {}, occurredAt: textAt(refund, 'created_at') }),
  noMoment: 'A refund alone does not tell whether it was in full; `orders/updated` does.',
});

/** A parcel, by the order that it is part of, so that `waitFor: { event: 'order.delivered' }` finds the purchase. */
const fulfilled = (fulfillment: unknown, type: string): Reading => {
  const country = textAt(fulfillment, 'destination.country_code');
  const detail = known({
    id: textAt(fulfillment, 'order_id'),
    occurredAt: textAt(fulfillment, 'updated_at', 'happened_at', 'created_at'),
    customer: known({
      email: textAt(fulfillment, 'email'),
      phone: textAt(fulfillment, 'destination.phone'),
      name: textAt(fulfillment, 'destination.name'),
      properties: country && { country },
    }),
  });
  const status = textAt(fulfillment, 'shipment_status', 'status') ?? 'unknown';
  return status === 'delivered'
    ? { type: 'order.delivered', detail }
    : { type, detail, noMoment: `The parcel is ${status}, not delivered.` };
};

const detailOf = (order: unknown, occurredAt: string | undefined): Record<string, unknown> => {
  const country = textAt(
    order,
    'billing_address.country_code',
    'shipping_address.country_code',
    'customer.default_address.country_code',
  );
  const name = textAt(order, 'billing_address.name', 'shipping_address.name') ?? fullName(order);
  const ownId = textAt(order, 'customer.id');
  const customer = known({
    // Shopify's own number: somebody else's system may use the same for another person.
    id: ownId && `shopify:${ownId}`,
    email: textAt(order, 'email', 'contact_email', 'customer.email'),
    phone: textAt(order, 'phone', 'customer.phone', 'billing_address.phone', 'shipping_address.phone'),
    name,
    locale: textAt(order, 'customer_locale'),
    smsConsent: consents.get(textAt(order, 'customer.sms_marketing_consent.state') ?? ''),
    // Mail needs no consent everywhere; whoever took theirs back has objected all the same.
    emailConsent:
      consents.get(textAt(order, 'customer.email_marketing_consent.state') ?? '') === false ? false : undefined,
    properties: country && { country },
  });
  const called = textAt(order, 'name');
  return known({
    id: textAt(order, 'id'),
    title: called && `order ${called}`,
    amount: numberAt(order, 'total_price') ?? numberAt(order, 'current_total_price'),
    currency: textAt(order, 'currency')?.toUpperCase(),
    occurredAt,
    customer,
  });
};

/** `not_subscribed`, `pending` and the like are neither: nobody was asked, or they have not answered. */
const consents: ReadonlyMap<string, boolean> = new Map([
  ['subscribed', true],
  ['unsubscribed', false],
  ['redacted', false],
]);

const fullName = (order: unknown): string | undefined =>
  [textAt(order, 'customer.first_name'), textAt(order, 'customer.last_name')].filter(Boolean).join(' ') || undefined;

const readers = {
  'orders/paid': paid,
  'orders/cancelled': cancelled,
  'orders/updated': updated,
  'orders/edited': updated,
  'refunds/create': refunded,
  'fulfillments/create': fulfilled,
  'fulfillments/update': fulfilled,
  'fulfillment_events/create': fulfilled,
};
