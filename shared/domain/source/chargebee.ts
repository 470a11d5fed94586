import { valueAt } from '../condition/condition.ts';
import { type Adapter, type Reading, readBy } from './adapted.ts';
import { fromMinorUnits } from './minor-units.ts';
import { known, numberAt, secondsAt, textAt } from './pick.ts';

/**
 * Chargebee's events: `{id, occurred_at, event_type, content: {invoice, customer, transaction, credit_note}}`, amounts in
 * the smallest unit, times in seconds. A purchase is known by its invoice, so that a refund or a credit note finds it.
 * Source: Chargebee API v2, "Events", "Invoices", "Transactions", "Credit notes".
 */
export const chargebeeAdapter: Adapter = ({ source, detail }) => {
  const type = textAt(detail, 'event_type');
  if (source !== 'chargebee' || type === undefined) return undefined;
  return readBy(source, { readers, type, subject: detail });
};

const invoice =
  (type: string) =>
  (event: unknown): Reading => ({ type, detail: invoiceOf(event) });

const invoiceOf = (event: unknown): Record<string, unknown> => {
  const at = valueAt(event, 'content.invoice');
  return known({
    id: textAt(at, 'id'),
    number: textAt(at, 'id'),
    dueAt: secondsAt(at, 'due_date'),
    occurredAt: secondsAt(event, 'occurred_at'),
    customer: customerOf(event),
    ...amountOf(at, 'total'),
  });
};

const payment = (event: unknown): Reading => ({
  type: 'purchase.completed',
  detail: known({
    id: textAt(
      event,
      'content.invoice.id',
      'content.transaction.linked_invoices.0.invoice_id',
      'content.transaction.id',
    ),
    title: titleOf(event),
    occurredAt: secondsAt(event, 'content.transaction.date') ?? secondsAt(event, 'occurred_at'),
    customer: customerOf(event),
    ...amountOf(valueAt(event, 'content.transaction'), 'amount'),
  }),
});

const refund = (event: unknown, type: string): Reading => {
  const at = valueAt(event, 'content.transaction');
  const [back, paid] = [numberAt(at, 'amount'), numberAt(event, 'content.invoice.total')];
  const note = 'linked_credit_notes.0.cn_reference_invoice_id';
  const id = textAt(event, 'content.invoice.id') ?? textAt(at, 'linked_invoices.0.invoice_id', note, 'id');
  return undoing({ event, type, id, isPart: back !== undefined && paid !== undefined && back < paid });
};

/** A refundable credit note gives money back; one that merely adjusts an invoice does not. */
const creditNote = (event: unknown, type: string): Reading => {
  const note = valueAt(event, 'content.credit_note');
  const [back, paid] = [numberAt(note, 'total'), numberAt(event, 'content.invoice.total')];
  const isPart = textAt(note, 'type') === 'adjustment' || (back !== undefined && paid !== undefined && back < paid);
  return undoing({ event, type, id: textAt(note, 'reference_invoice_id'), isPart });
};

interface Undoing {
  readonly event: unknown;
  readonly type: string;
  readonly id: string | undefined;
  readonly isPart: boolean;
}

const undoing = ({ event, type, id, isPart }: Undoing): Reading => {
  const detail = known({ id, occurredAt: secondsAt(event, 'occurred_at'), customer: customerOf(event) });
  return isPart
    ? { type, detail, noMoment: 'Only a part was given back; the purchase stands.' }
    : { type: 'purchase.refunded', detail };
};

const amountOf = (subject: unknown, path: string) => {
  const [minor, currency] = [numberAt(subject, path), textAt(subject, 'currency_code')];
  return { amount: minor === undefined ? undefined : fromMinorUnits(minor, currency), currency };
};

const titleOf = (event: unknown): string | undefined =>
  textAt(event, 'content.invoice.line_items.0.description', 'content.subscription.plan_id');

const customerOf = (event: unknown): Record<string, unknown> => {
  const customer = valueAt(event, 'content.customer');
  const billing = valueAt(event, 'content.invoice.billing_address') ?? valueAt(customer, 'billing_address');
  const country = textAt(billing, 'country');
  const own = textAt(customer, 'id') ?? textAt(event, 'content.invoice.customer_id', 'content.transaction.customer_id');
  return known({
    id: own && `chargebee:${own}`,
    email: textAt(customer, 'email') ?? textAt(billing, 'email'),
    phone: textAt(customer, 'phone') ?? textAt(billing, 'phone'),
    name: nameOf(customer) ?? nameOf(billing),
    locale: textAt(customer, 'locale'),
    properties: country && { country },
  });
};

const nameOf = (person: unknown): string | undefined =>
  [textAt(person, 'first_name'), textAt(person, 'last_name')].filter(Boolean).join(' ') || undefined;

const readers = {
  invoice_generated: invoice('invoice.issued'),
  invoice_deleted: invoice('invoice.voided'),
  payment_succeeded: payment,
  payment_refunded: refund,
  credit_note_created: creditNote,
};
