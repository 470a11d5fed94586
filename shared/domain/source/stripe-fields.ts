import { fromStripeUnits } from './minor-units.ts';
import { numberAt, textAt } from './pick.ts';

/** The object that an event of Stripe is about, and what the configuration says of it. */
export interface Subject {
  readonly object: unknown;
  readonly charges: boolean;
}

/**
 * A purchase is known by its payment, so that a refund of the charge finds it; a subscription's session has none, but an
 * invoice. Both names are told wherever both are known.
 */
export const namesOf = (object: unknown, last: readonly string[] = ['id']) => {
  const payment = textAt(object, 'payment_intent', 'payment_intent.id', 'payment.payment_intent');
  const invoice = textAt(object, 'invoice', 'invoice.id');
  const [id, ...others] = [payment, invoice].filter((name) => name !== undefined);
  return { id: id ?? textAt(object, ...last), alsoKnownAs: others.length > 0 ? others : undefined };
};

export const amountAt = (
  object: unknown,
  path: string,
): { amount: number | undefined; currency: string | undefined } => {
  const [minor, currency] = [numberAt(object, path), textAt(object, 'currency')?.toUpperCase()];
  return { amount: minor === undefined ? undefined : fromStripeUnits(minor, currency), currency };
};
