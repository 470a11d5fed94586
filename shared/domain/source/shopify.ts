import { valueAt } from '../condition/condition.ts';
import type { Adapted, Adapter } from './adapted.ts';
import { known, textAt } from './pick.ts';

/** Shopify's webhooks, signed or from its partner event source: `{payload, metadata}`, the topic among the metadata. */
export const shopifyAdapter: Adapter = ({ source, detail }) => {
  if (source !== 'shopify' && !source.startsWith('aws.partner/shopify.com/')) return undefined;
  const topic = textAt(detail, 'metadata.X-Shopify-Topic');
  const order = valueAt(detail, 'payload');
  const reading = topic === undefined ? undefined : readingOf(topic, order);
  if (!reading) return undefined;
  const triggered = textAt(detail, 'metadata.X-Shopify-Triggered-At');
  return {
    source: 'shopify',
    isTest: valueAt(order, 'test') === true,
    ...reading,
    detail: { ...reading.detail, occurredAt: reading.detail.occurredAt ?? triggered },
  };
};

type Reading = Omit<Adapted, 'source' | 'isTest'>;

const readingOf = (topic: string, order: unknown): Reading | undefined => {
  switch (topic) {
    case 'orders/paid':
      return { type: 'purchase.completed', detail: detailOf(order, textAt(order, 'processed_at', 'created_at')) };
    case 'orders/cancelled':
      return { type: 'purchase.refunded', detail: detailOf(order, textAt(order, 'cancelled_at')) };
    case 'orders/updated':
    case 'orders/edited':
      return textAt(order, 'financial_status') === 'refunded'
        ? { type: 'purchase.refunded', detail: detailOf(order, textAt(order, 'updated_at')) }
        : {
            type: topic,
            detail: detailOf(order, textAt(order, 'updated_at')),
            noMoment: 'The order was changed, not refunded in full.',
          };
    case 'refunds/create':
      return {
        type: topic,
        detail: known({ id: textAt(order, 'order_id', 'id'), customer: {}, occurredAt: textAt(order, 'created_at') }),
        noMoment: 'A refund alone does not tell whether it was in full; `orders/updated` does.',
      };
    default:
      return undefined;
  }
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
    smsConsent: textAt(order, 'customer.sms_marketing_consent.state') === 'subscribed' ? true : undefined,
    properties: country && { country },
  });
  const called = textAt(order, 'name');
  return known({
    id: textAt(order, 'id'),
    title: called && `order ${called}`,
    amount: textAt(order, 'total_price', 'current_total_price'),
    currency: textAt(order, 'currency')?.toUpperCase(),
    occurredAt,
    customer,
  });
};

const fullName = (order: unknown): string | undefined =>
  [textAt(order, 'customer.first_name'), textAt(order, 'customer.last_name')].filter(Boolean).join(' ') || undefined;
