import type { Sources } from '../../contracts/config/sources.ts';
import { valueAt } from '../condition/condition.ts';
import type { Adapted, Adapter } from './adapted.ts';
import { fromMinorUnits } from './minor-units.ts';
import { known, numberAt, secondsAt, textAt } from './pick.ts';

type Reading = Omit<Adapted, 'source' | 'isTest'>;

/** Stripe's events, from its partner event source or its webhook: the whole Event object is the detail. */
export const stripeAdapter =
  ({ charges }: Sources['stripe']): Adapter =>
  ({ source, detail }) => {
    if (source !== 'stripe' && !source.startsWith('aws.partner/stripe.com/')) return undefined;
    if (valueAt(detail, 'object') !== 'event') return undefined;
    const type = textAt(detail, 'type') ?? '';
    const read = readers[type];
    if (!read) return undefined;
    const object = valueAt(detail, 'data.object');
    const { detail: fields, ...reading } = read(object, { type, charges });
    const occurredAt = fields.occurredAt ?? secondsAt(detail, 'created');
    return {
      source: 'stripe',
      isTest: valueAt(detail, 'livemode') === false,
      ...reading,
      detail: { ...fields, occurredAt },
    };
  };

interface Context {
  readonly type: string;
  readonly charges: boolean;
}

/** A purchase is known by its payment intent, so that a refund of the charge finds it; a subscription's by its session. */
const paymentOf = (object: unknown): string | undefined => textAt(object, 'payment_intent', 'payment_intent.id', 'id');

const amountAt = (object: unknown, path: string): { amount: number | undefined; currency: string | undefined } => {
  const [minor, currency] = [numberAt(object, path), textAt(object, 'currency')?.toUpperCase()];
  return { amount: minor === undefined ? undefined : fromMinorUnits(minor, currency), currency };
};

const session = (object: unknown, { type }: Context): Reading => {
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
  const detail = known({ id: paymentOf(object), customer, ...amountAt(object, 'amount_total') });
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

const charge = (object: unknown, { type, charges }: Context): Reading => {
  const detail = known({
    id: paymentOf(object),
    customer: customerOfCharge(object),
    occurredAt: secondsAt(object, 'created'),
    ...amountAt(object, 'amount'),
  });
  return charges
    ? { type: 'purchase.completed', detail }
    : { type, detail, noMoment: 'Charges are no purchases unless `sources.stripe.charges` says so.' };
};

const refund = (object: unknown, { type }: Context): Reading => {
  const detail = known({
    id: paymentOf(object),
    customer: customerOfCharge(object),
    ...amountAt(object, 'amount_refunded'),
  });
  return valueAt(object, 'refunded') === true
    ? { type: 'purchase.refunded', detail }
    : { type, detail, noMoment: 'Only a part was refunded; the purchase stands.' };
};

const invoice =
  (to: 'invoice.issued' | 'invoice.voided') =>
  (object: unknown): Reading => {
    const country = textAt(object, 'customer_address.country');
    const automatic = textAt(object, 'collection_method') === 'charge_automatically';
    const locale = textAt(object, 'customer_preferred_locales.0', 'account_country_locale');
    const detail = known({
      id: textAt(object, 'id'),
      number: textAt(object, 'number'),
      dueAt: secondsAt(object, 'due_date'),
      occurredAt:
        to === 'invoice.issued'
          ? secondsAt(object, 'status_transitions.finalized_at')
          : secondsAt(object, 'status_transitions.voided_at'),
      properties: automatic ? { collection: 'automatic' } : undefined,
      customer: known({
        email: textAt(object, 'customer_email'),
        phone: textAt(object, 'customer_phone'),
        name: textAt(object, 'customer_name'),
        locale,
        properties: country && { country },
      }),
      ...amountAt(object, 'amount_due'),
    });
    return { type: to, detail };
  };

const readers: Readonly<Record<string, (object: unknown, context: Context) => Reading>> = {
  'checkout.session.completed': session,
  'checkout.session.async_payment_succeeded': session,
  'charge.succeeded': charge,
  'charge.refunded': refund,
  'invoice.finalized': invoice('invoice.issued'),
  'invoice.voided': invoice('invoice.voided'),
};
