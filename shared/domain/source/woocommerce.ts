import type { Adapter, Reading } from './adapted.ts';
import { readBy } from './adapted.ts';
import { known, numberAt, textAt } from './pick.ts';
import { instantFrom } from './times.ts';

/**
 * WooCommerce's webhooks: the order as its REST API gives it, the topic (`order.updated`) in a header. What happened is its
 * status, so `order.created` and `order.updated` suffice.
 * Source: WooCommerce REST API v3, "Orders" and "Webhooks"; times that end in `_gmt` have no zone and are UTC.
 */
export const woocommerceAdapter: Adapter = ({ source, 'detail-type': type, detail }) =>
  source === 'woocommerce' && /^[a-z_]+\.[a-z_.]+$/.test(type) && textAt(detail, 'heardback') === undefined
    ? readBy(source, { readers, type, subject: detail })
    : undefined;

const orderOf = (order: unknown): Reading => {
  const status = textAt(order, 'status') ?? 'unknown';
  if (paid.includes(status))
    return {
      type: 'purchase.completed',
      detail: detailOf(order, ['date_completed_gmt', 'date_paid_gmt', 'date_created_gmt']),
    };
  if (undone.includes(status)) return { type: 'purchase.refunded', detail: detailOf(order, ['date_modified_gmt']) };
  return {
    type: 'order.updated',
    detail: detailOf(order, ['date_modified_gmt', 'date_created_gmt']),
    noMoment: `The order is ${status}: neither completed nor given back.`,
  };
};

/** `processing` is paid but not sent yet; shops that ask then say so with an adapter of their own. */
const paid: readonly string[] = ['completed'];
const undone: readonly string[] = ['refunded', 'cancelled', 'failed', 'trash'];

/** A deleted order comes as its id alone. */
const deleted = (order: unknown): Reading => ({
  type: 'purchase.refunded',
  detail: known({ id: textAt(order, 'id'), customer: {} }),
});

const detailOf = (order: unknown, times: readonly string[]): Record<string, unknown> => {
  const number = textAt(order, 'number', 'id');
  return known({
    id: textAt(order, 'id'),
    title: number && `order ${number}`,
    // A shop may show three decimals: a point is never anything else here.
    amount: numberAt(order, 'total'),
    currency: textAt(order, 'currency')?.toUpperCase(),
    occurredAt: firstTime(order, times),
    customer: customerOf(order),
  });
};

const firstTime = (order: unknown, paths: readonly string[]): string | undefined => {
  const text = textAt(order, ...paths);
  return text === undefined ? undefined : instantFrom(text, 'utc');
};

const customerOf = (order: unknown): Record<string, unknown> => {
  const country = textAt(order, 'billing.country', 'shipping.country');
  const id = textAt(order, 'customer_id');
  return known({
    // 0 is a guest. The number is the shop's own: another system may use it for another person.
    id: id && id !== '0' ? `woocommerce:${id}` : undefined,
    email: textAt(order, 'billing.email'),
    phone: textAt(order, 'billing.phone', 'shipping.phone'),
    name: nameOf(order, 'billing') ?? nameOf(order, 'shipping'),
    properties: country && { country },
  });
};

const nameOf = (order: unknown, part: string): string | undefined =>
  [textAt(order, `${part}.first_name`), textAt(order, `${part}.last_name`)].filter(Boolean).join(' ') || undefined;

const readers = { 'order.created': orderOf, 'order.updated': orderOf, 'order.deleted': deleted };
