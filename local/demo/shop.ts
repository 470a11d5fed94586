import { customer } from './people.ts';

export interface BusinessEvent {
  readonly detailType: string;
  readonly source: string;
  readonly detail: Readonly<Record<string, unknown>>;
}

const goods = [
  'oak table',
  'walnut shelf',
  'reading chair',
  'ash bench',
  'larch bed',
  'linen sofa',
  'birch stool',
  'desk lamp',
];
const stores = ['Berlin', 'Hamburg', 'Köln', 'online'];
const matters = ['scratched table top', 'missing screws', 'late delivery', 'wrong colour', 'question about care'];

const of = (list: readonly string[], number: number): string => list[number % list.length] ?? '';

const purchase = (number: number): BusinessEvent => ({
  source: 'webshop',
  detailType: 'purchase.completed',
  detail: {
    id: `ord_${1000 + number}`,
    title: `order ${1000 + number}, ${of(goods, number)}`,
    amount: 49 + ((number * 37) % 900),
    currency: 'EUR',
    properties: { store: of(stores, number * 3 + (number % 5)), product: of(goods, number) },
    customer: customer(number),
  },
});

const ticket = (number: number): BusinessEvent => ({
  source: 'helpdesk',
  detailType: 'ticket.closed',
  detail: {
    id: `tkt_${200 + number}`,
    subject: of(matters, number),
    closedBy: number % 6 === 5 ? 'automation' : 'agent',
    agent: { name: number % 2 ? 'Noor' : 'Felix' },
    properties: { product: of(goods, number * 5) },
    customer: customer(number),
  },
});

const invoice = (number: number): BusinessEvent => ({
  source: 'accounting',
  detailType: 'invoice.issued',
  detail: {
    id: `inv_${number}`,
    number: `INV-2026-${300 + number}`,
    amount: 120 + number,
    currency: 'EUR',
    customer: customer(number),
  },
});

/** What happens at the shop on one day of the fortnight: sales, closed tickets, invoices, and what goes wrong with senders. */
export const dayOfShop = (day: number): readonly BusinessEvent[] => {
  const sales = [0, 1, 2].map((nth) => purchase(day * 3 + nth));
  // Customers of earlier days write in and are billed, so that some would be asked too often.
  const tickets = day % 2 === 0 ? [ticket(day * 2), ticket(day * 2 + 35)] : [ticket(day * 3 + 40)];
  const invoices = day % 3 === 1 ? [invoice(day * 3), invoice(day + 60)] : [];
  return [...sales, ...tickets, ...invoices, ...mistakes(day)];
};

/** The same order twice, a type that nobody listens to, a customer without anything to know them by. */
const mistakes = (day: number): readonly BusinessEvent[] => {
  if (day === 2) return [purchase(day * 3)];
  if (day === 4)
    return [{ source: 'webshop', detailType: 'basket.abandoned', detail: { id: 'b_1', customer: customer(3) } }];
  if (day === 6)
    return [{ source: 'webshop', detailType: 'purchase.completed', detail: { id: 'ord_lost', customer: {} } }];
  return [];
};
