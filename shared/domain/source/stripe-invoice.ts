import type { Reading } from './adapted.ts';
import { known, secondsAt, textAt } from './pick.ts';
import { amountAt, type Subject } from './stripe-fields.ts';

/** An invoice that customers have to pay themselves; one that Stripe charges by itself says so. */
export const invoice =
  (to: 'invoice.issued' | 'invoice.voided') =>
  ({ object }: Subject): Reading => {
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
