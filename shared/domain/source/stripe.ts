import type { Sources } from '../../contracts/config/sources.ts';
import { valueAt } from '../condition/condition.ts';
import { type Adapter, type Readers, type Reading, readBy } from './adapted.ts';
import { known, secondsAt, textAt } from './pick.ts';
import { amountAt, namesOf, type Subject } from './stripe-fields.ts';
import { invoice } from './stripe-invoice.ts';

/**
 * Stripe's events, from its partner event source or its webhook: the whole Event object is the detail.
 * Source: Stripe API, "Types of events"; since version 2025-03-31 a charge no longer names its invoice, and
 * `invoice_payment.paid` says which payment was of which.
 */
export const stripeAdapter =
  ({ charges }: Sources['stripe']): Adapter =>
  ({ source, detail }) => {
    if (source !== 'stripe' && !source.startsWith('aws.partner/stripe.com/')) return undefined;
    const type = textAt(detail, 'type') ?? 'event';
    // Its newer events name what they are about and bring nothing of it.
    if (valueAt(detail, 'object') === 'v2.core.event') return { unread: true, source: 'stripe', type };
    if (valueAt(detail, 'object') !== 'event') return undefined;
    const subject = { object: valueAt(detail, 'data.object'), charges };
    const read = readBy('stripe', { readers, type, subject });
    if ('unread' in read) return read;
    const occurredAt = read.detail.occurredAt ?? secondsAt(detail, 'created');
    return { ...read, isTest: valueAt(detail, 'livemode') === false, detail: { ...read.detail, occurredAt } };
  };

const session = ({ object }: Subject, type: string): Reading => {
  const country = textAt(object, 'customer_details.address.country');
  const locale = textAt(object, 'locale');
  const customer = known({
    id: textAt(object, 'client_reference_id'),
    email: textAt(object, 'customer_details.email', 'customer_email'),
    phone: textAt(object, 'customer_details.phone'),
    name: textAt(object, 'customer_details.name'),
    locale: locale === 'auto' ? undefined : locale,
    properties: country && { country },
  });
  const detail = known({ ...namesOf(object), customer, ...amountAt(object, 'amount_total') });
  if (textAt(object, 'mode') === 'setup')
    return { type, detail, noMoment: 'The session set up a payment method; nothing was bought.' };
  const status = textAt(object, 'payment_status');
  if (status !== 'paid')
    return { type, detail, noMoment: `The session is ${status ?? 'of unknown payment status'}, not paid.` };
  return { type: 'purchase.completed', detail };
};

const customerOfCharge = (object: unknown) => {
  const country = textAt(object, 'billing_details.address.country');
  return known({
    email: textAt(object, 'billing_details.email', 'receipt_email'),
    phone: textAt(object, 'billing_details.phone'),
    name: textAt(object, 'billing_details.name'),
    properties: country && { country },
  });
};

const charge = ({ object, charges }: Subject, type: string): Reading => {
  const detail = known({
    ...namesOf(object),
    customer: customerOfCharge(object),
    occurredAt: secondsAt(object, 'created'),
    ...amountAt(object, 'amount'),
  });
  return charges
    ? { type: 'purchase.completed', detail }
    : { type, detail, noMoment: 'Charges are no purchases unless `sources.stripe.charges` says so.' };
};

const refund = ({ object }: Subject, type: string): Reading => {
  const detail = known({
    ...namesOf(object),
    customer: customerOfCharge(object),
    ...amountAt(object, 'amount_refunded'),
  });
  return valueAt(object, 'refunded') === true
    ? { type: 'purchase.refunded', detail }
    : { type, detail, noMoment: 'Only a part was refunded; the purchase stands.' };
};

/** Money that a bank takes back is lost like money given back; a dispute that is won later brings no question. */
const dispute = ({ object }: Subject): Reading => ({
  type: 'purchase.refunded',
  detail: known({ ...namesOf(object, ['charge', 'charge.id', 'id']), customer: {} }),
});

const paymentOfInvoice = ({ object }: Subject, type: string): Reading => ({
  type,
  detail: known({ ...namesOf(object), customer: {} }),
  noMoment: 'It says which payment was of which invoice; noted, so that a refund finds the purchase.',
});

const readers: Readers<Subject> = {
  'checkout.session.completed': session,
  'checkout.session.async_payment_succeeded': session,
  'charge.succeeded': charge,
  'charge.refunded': refund,
  'charge.dispute.created': dispute,
  'charge.dispute.funds_withdrawn': dispute,
  'invoice_payment.paid': paymentOfInvoice,
  'invoice.finalized': invoice('invoice.issued'),
  'invoice.voided': invoice('invoice.voided'),
};
