/** What the systems send, as their documentation shows it, with the untidiness of real life. */
export const stripeEvent = (type: string, object: object, more: object = {}): object => ({
  id: 'evt_1Q2w3e4r5t6y7u8i',
  object: 'event',
  api_version: '2026-09-30',
  created: 1_795_168_800,
  livemode: false,
  pending_webhooks: 1,
  request: { id: null, idempotency_key: null },
  type,
  data: { object },
  ...more,
});

export const checkoutSession = {
  id: 'cs_test_a1b2c3',
  object: 'checkout.session',
  amount_total: 24990,
  currency: 'eur',
  customer: 'cus_123',
  customer_email: null,
  customer_details: {
    email: 'Ada@Example.com',
    name: 'Ada Lovelace',
    phone: '+44 20 7183 8750',
    address: { country: 'GB', city: null },
  },
  locale: 'en-GB',
  mode: 'payment',
  payment_intent: 'pi_42',
  payment_status: 'paid',
  metadata: {},
};

export const charge = {
  id: 'ch_1',
  object: 'charge',
  amount: 24990,
  amount_refunded: 24990,
  refunded: true,
  billing_details: { email: null, name: 'Ada', phone: null, address: { country: 'GB' } },
  receipt_email: null,
  currency: 'eur',
  payment_intent: 'pi_42',
  created: 1_795_168_800,
};

export const invoice = {
  id: 'in_1',
  object: 'invoice',
  amount_due: 1200,
  collection_method: 'send_invoice',
  currency: 'jpy',
  customer: 'cus_123',
  customer_email: 'ada@example.com',
  customer_name: 'Ada',
  customer_phone: '',
  customer_address: null,
  due_date: 1_796_378_400,
  number: 'F-0007',
  status_transitions: { finalized_at: 1_795_168_000, voided_at: null },
};

export const shopifyOrder = {
  id: 5_550_001_112_223,
  name: '#1001',
  test: false,
  email: '',
  contact_email: 'ada@example.com',
  phone: null,
  currency: 'EUR',
  total_price: '249.90',
  financial_status: 'paid',
  customer_locale: 'de-DE',
  processed_at: '2026-11-20T10:30:00+01:00',
  customer: {
    id: 777,
    email: 'ada@example.com',
    first_name: 'Ada',
    last_name: 'L',
    phone: null,
    sms_marketing_consent: { state: 'subscribed' },
  },
  billing_address: { country_code: 'DE', phone: '0170 1234567', name: 'Ada L' },
  shipping_address: null,
  line_items: [{ title: 'oak table', price: '249.90' }],
};

export const shopifyEvent = (topic: string, payload: object): object => ({
  payload,
  metadata: {
    'X-Shopify-Topic': topic,
    'X-Shopify-Shop-Domain': 'oak.myshopify.com',
    'X-Shopify-Webhook-Id': 'w1',
    'X-Shopify-Triggered-At': '2026-11-20T09:30:05Z',
  },
});

export const zendeskStatus = (previous: string, current: string): object => ({
  account_id: 22,
  id: '5b1c',
  time: '2026-11-20T09:30:00Z',
  subject: 'zen:ticket:50',
  type: 'zen:event-type:ticket.status_changed',
  zendesk_event_version: '2022-11-06',
  detail: { id: '50', status: current, requester_id: '9031', subject: 'Table arrived scratched', assignee_id: '11' },
  event: { current, previous },
});

export const zendeskTrigger = (heardback: string, by: string | null): object => ({
  heardback,
  at: '2026-11-20T09:30:00Z',
  ticket: { id: '50', title: 'Table arrived scratched' },
  requester: { email: 'ada@example.com', name: 'Ada', phone: '', external_id: '', locale: 'en-GB' },
  agent: { id: '11', name: 'Noor', email: 'noor@oakandember.example' },
  by: { email: by },
});
