import { describe, expect, it } from 'vitest';
import { checkoutSession, shopifyOrder, stripeEvent } from './payloads.ts';
import { read } from './reading.ts';
import { wooOrder } from './system-payloads.ts';

const shopify = (more: object) =>
  read('shopify', 'shopifyWebhook', {
    payload: { ...shopifyOrder, ...more },
    metadata: { 'X-Shopify-Topic': 'orders/paid' },
  });

describe('What people typed into a shop', () => {
  it.each([
    ['Ada Lovelace <Ada@Example.com>', 'ada@example.com'],
    [' ada+shop@example.com ', 'ada+shop@example.com'],
    ['mailto:ada@example.com', 'ada@example.com'],
    ['ada@bücher.example', 'ada@xn--bcher-kva.example'],
  ])('the address %j is read as from any other event', (email, address) => {
    expect(shopify({ email }).event.customer.email).toBe(address);
  });

  it.each([
    ['020 7183 8750', 'GB', '+442071838750'],
    ['(030) 901820', 'DE', '+4930901820'],
    ['0049 30 901820', 'US', '+4930901820'],
    ['tel:+1-212-555-0100', 'US', '+12125550100'],
  ])('the number %s of an order from %s is %s', (phone, country, number) => {
    const order = wooOrder;
    const { customer } = read('woocommerce', 'order.updated', {
      ...order,
      billing: { ...order.billing, phone, country },
      shipping: {},
    }).event;
    expect(customer.phone).toBe(number);
  });

  it('what cannot be an address is left out with a note, and named where nobody is left to ask', () => {
    const { event, notes } = shopify({ email: 'ada at example', phone: '12' });
    expect(event.customer).not.toHaveProperty('email');
    expect(notes?.map(({ field }) => field)).toEqual(expect.arrayContaining(['customer.email', 'customer.phone']));
    const session = { ...checkoutSession, client_reference_id: null, customer_details: { email: 'ada at example' } };
    const nobody = read('stripe', 'x', stripeEvent('checkout.session.completed', { ...session, customer_email: null }));
    expect(nobody.refusal?.rule).toBe('identified');
    expect(nobody.refusal?.detail).toContain('`customer.email` is no e-mail address');
    expect(JSON.stringify(nobody)).not.toContain('ada at');
  });

  it('three decimals of a shop that shows three are never thousands', () => {
    const order = { ...wooOrder, currency: 'EUR', total: '1.250' };
    expect(read('woocommerce', 'order.updated', order).event.amount).toBe(1.25);
  });
});
