import { createHmac } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { type CloudClient, fetch, useCloud } from '../../world/cloud.ts';
import {
  charge,
  checkoutSession,
  shopifyOrder,
  stripeEvent,
  zendeskStatus,
  zendeskTrigger,
} from '../sources/payloads.ts';
import { wooOrder } from '../sources/system-payloads.ts';

const here = useCloud({ config: 'test/e2e/systems.config.ts' });

interface Decision {
  readonly event: { readonly source: string; readonly type: string; readonly id: string };
  readonly program: string;
  readonly verdict: string;
  readonly reasons: readonly { readonly rule: string; readonly verdict: string }[];
}
const hmac = (text: string, encoding: 'hex' | 'base64', secret = 'local') =>
  createHmac('sha256', secret).update(text).digest(encoding);
const post = (path: string, body: string, headers: Record<string, string> = {}) =>
  fetch(`${here.cloud.origin}${path}`, {
    method: 'POST',
    body,
    headers: { 'content-type': 'application/json', ...headers },
  });

const cloudNow = async (cloud: CloudClient): Promise<number> =>
  Date.parse(((await cloud.json('/_local/clock')) as { now: string }).now);
const stripeHeader = (body: string, at: number, secret = 'local') => ({
  'stripe-signature': `t=${at},v1=${hmac(`${at}.${body}`, 'hex', secret)}`,
});
const zendeskHeader = (body: string, at: string) => ({
  'x-zendesk-webhook-signature': hmac(at + body, 'base64'),
  'x-zendesk-webhook-signature-timestamp': at,
});
const shopifyHeader = (body: string, topic: string) => ({
  'x-shopify-hmac-sha256': hmac(body, 'base64'),
  'x-shopify-topic': topic,
});

const decided = async (id: string) => {
  await here.cloud.advance('PT1M');
  const decisions = await here.cloud.list<Decision>(`decisions?event=${id}`);
  return decisions.map(
    ({ event, program, verdict, reasons }) =>
      `${event.source} ${event.type}: ${program} ${verdict} (${reasons.at(-1)?.rule})`,
  );
};
/** What a refused request may not leave: nothing on the bus, nothing decided, nothing parked. */
const traces = async (id: string) => ({
  events: await here.cloud.local('events'),
  decisions: await decided(id),
  letters: await here.cloud.local('dead-letters'),
});
const nothing = { events: [], decisions: [], letters: [] };

describe('the webhook of Stripe', () => {
  const body = JSON.stringify(stripeEvent('checkout.session.completed', checkoutSession));

  it('takes a signed event once, and says what came of it', async () => {
    const at = Math.floor((await cloudNow(here.cloud)) / 1000);
    const body = JSON.stringify(stripeEvent('checkout.session.completed', checkoutSession, { created: at }));
    const first = await post('/hooks/stripe', body, stripeHeader(body, at));
    expect([first.status, await first.json()]).toEqual([200, { verdict: 'accepted' }]);
    // The very request again, and the sender's own retry, which is signed anew.
    for (const signedAt of [at, at + 1]) {
      const again = await post('/hooks/stripe', body, stripeHeader(body, signedAt));
      expect([again.status, await again.json()]).toEqual([200, { verdict: 'duplicate' }]);
    }
    expect((await here.cloud.local('events')).length).toBe(1);
    expect(await decided('pi_42')).toEqual(['stripe purchase.completed: post-purchase scheduled (timing)']);
  });

  it('knows the refund of a purchase by its payment', async () => {
    const created = Math.floor((await cloudNow(here.cloud)) / 1000);
    const bought = JSON.stringify(stripeEvent('checkout.session.completed', checkoutSession, { created }));
    const refunded = JSON.stringify(stripeEvent('charge.refunded', charge, { created, id: 'evt_refund' }));
    expect((await post('/hooks/stripe', bought, stripeHeader(bought, created))).status).toBe(200);
    await here.cloud.advance('PT1M');
    expect((await post('/hooks/stripe', refunded, stripeHeader(refunded, created))).status).toBe(200);
    expect(await decided('pi_42')).toEqual([
      'stripe purchase.completed: post-purchase cancelled (occasion)',
      'stripe purchase.refunded: post-purchase cancelled (occasion)',
    ]);
    await here.cloud.advance('P5D');
    expect(await here.cloud.mails()).toEqual([]);
  });

  it.each<[string, (at: number) => { body: string; headers: Record<string, string> }]>([
    ['forged', (at) => ({ body, headers: stripeHeader(body, at, 'guess') })],
    ['signed with an empty secret', (at) => ({ body, headers: stripeHeader(body, at, '') })],
    ['unsigned', () => ({ body, headers: {} })],
    ['expired', (at) => ({ body, headers: stripeHeader(body, at - 301) })],
    ['from the future', (at) => ({ body, headers: stripeHeader(body, at + 302) })],
    ['truncated', (at) => ({ body: body.slice(0, -20), headers: stripeHeader(body, at) })],
    ['altered', (at) => ({ body: body.replace('pi_42', 'pi_43'), headers: stripeHeader(body, at) })],
  ])('that is %s is refused and leaves nothing behind', async (_, make) => {
    const { body: sent, headers } = make(Math.floor((await cloudNow(here.cloud)) / 1000));
    const response = await post('/hooks/stripe', sent, headers);
    expect(response.status).toBeGreaterThanOrEqual(400);
    expect(response.status).toBeLessThan(500);
    expect(await response.text()).not.toMatch(/local|hmac|secret is/);
    expect(await traces('pi_42')).toEqual(nothing);
  });
});

describe('the webhook of Shopify', () => {
  it('takes a paid order once; its repeats are answered and put nowhere', async () => {
    const processed_at = new Date(await cloudNow(here.cloud)).toISOString();
    const body = JSON.stringify({ ...shopifyOrder, processed_at });
    for (const verdict of ['accepted', 'duplicate', 'duplicate']) {
      const response = await post('/hooks/shopify', body, shopifyHeader(body, 'orders/paid'));
      expect([response.status, await response.json()]).toEqual([200, { verdict }]);
    }
    expect(await here.cloud.local('events')).toHaveLength(1);
    expect(await decided('5550001112223')).toEqual(['shopify purchase.completed: post-purchase scheduled (timing)']);
    await here.cloud.advance('P4D');
    expect((await here.cloud.mails()).map(({ to }) => to)).toEqual(['ada@example.com']);
  });

  it('refuses what is forged or has another body', async () => {
    const body = JSON.stringify(shopifyOrder);
    const headers = shopifyHeader(body, 'orders/paid');
    expect((await post('/hooks/shopify', `${body} `, headers)).status).toBe(401);
    expect((await post('/hooks/shopify', body, { ...headers, 'x-shopify-hmac-sha256': 'AAAA' })).status).toBe(401);
    expect(await traces('5550001112223')).toEqual(nothing);
  });

  it('a guest of whom nothing is known is a decision with that reason', async () => {
    const body = JSON.stringify({
      ...shopifyOrder,
      email: '',
      contact_email: null,
      customer: null,
      billing_address: null,
    });
    await post('/hooks/shopify', body, shopifyHeader(body, 'orders/paid'));
    expect(await decided('5550001112223')).toEqual(['shopify purchase.completed: post-purchase skipped (identified)']);
    expect(await here.cloud.local('dead-letters')).toEqual([]);
  });
});

describe('the webhook of Zendesk', () => {
  it('takes the ready-made trigger, with the customer and who closed the ticket', async () => {
    const at = new Date(await cloudNow(here.cloud)).toISOString();
    const body = JSON.stringify({ ...zendeskTrigger('ticket.closed', 'noor@oakandember.example'), at });
    expect((await post('/hooks/zendesk', body, zendeskHeader(body, at))).status).toBe(200);
    const again = await post('/hooks/zendesk', body, zendeskHeader(body, at));
    expect([again.status, await again.json()]).toEqual([200, { verdict: 'duplicate' }]);
    expect(await decided('50')).toEqual(['zendesk ticket.closed: support scheduled (timing)']);
  });

  it('says that its own event names nobody', async () => {
    const at = new Date(await cloudNow(here.cloud)).toISOString();
    const body = JSON.stringify(zendeskStatus('OPEN', 'SOLVED'));
    expect((await post('/hooks/zendesk', body, zendeskHeader(body, at))).status).toBe(200);
    expect(await decided('50')).toEqual(['zendesk ticket.closed: support skipped (identified)']);
  });

  it('refuses an old signature', async () => {
    const at = new Date((await cloudNow(here.cloud)) - 301_000).toISOString();
    const body = JSON.stringify(zendeskTrigger('ticket.closed', null));
    expect((await post('/hooks/zendesk', body, zendeskHeader(body, at))).status).toBe(401);
    expect(await traces('50')).toEqual(nothing);
  });
});

describe('the webhook of WooCommerce', () => {
  const wooHeader = (body: string, delivery: string, secret = 'local') => ({
    'x-wc-webhook-signature': hmac(body, 'base64', secret),
    'x-wc-webhook-topic': 'order.updated',
    'x-wc-webhook-delivery-id': delivery,
  });
  const orderNow = async (status: string) => {
    const gmt = new Date(await cloudNow(here.cloud)).toISOString().slice(0, 19);
    return JSON.stringify({ ...wooOrder, status, date_completed_gmt: gmt, date_modified_gmt: gmt });
  };

  it('leads to a survey once the order is completed, and to none once it is refunded', async () => {
    const done = await orderNow('completed');
    for (const verdict of ['accepted', 'duplicate']) {
      const response = await post('/hooks/woocommerce', done, wooHeader(done, 'd1'));
      expect([response.status, await response.json()]).toEqual([200, { verdict }]);
    }
    expect(await decided('7311')).toEqual(['woocommerce purchase.completed: post-purchase scheduled (timing)']);
    const back = await orderNow('refunded');
    await post('/hooks/woocommerce', back, wooHeader(back, 'd2'));
    expect((await decided('7311')).at(-1)).toBe('woocommerce purchase.refunded: post-purchase cancelled (occasion)');
    await here.cloud.advance('P5D');
    expect(await here.cloud.mails()).toEqual([]);
  });

  it('is refused when it is forged, and leaves nothing behind', async () => {
    const done = await orderNow('completed');
    expect((await post('/hooks/woocommerce', done, wooHeader(done, 'd1', 'guess'))).status).toBe(401);
    expect((await post('/hooks/woocommerce', `${done} `, wooHeader(done, 'd1'))).status).toBe(401);
    expect(await traces('7311')).toEqual(nothing);
  });
});

describe('a system of one’s own that knows an address alone', () => {
  const receipt = async (uuid: string) =>
    JSON.stringify({
      kind: 'receipt',
      receipt: { no: 4711, uuid },
      at: new Date(await cloudNow(here.cloud)).toISOString().slice(0, 10),
      cents: 4990,
      currency: 'EUR',
      lines: [{ name: 'ash stool' }],
      account: { first: 'Ada', last: 'Lovelace', mail: 'ada@example.com' },
    });

  it('is asked about as its reader says, once', async () => {
    const body = await receipt('u1');
    for (const verdict of ['accepted', 'duplicate']) {
      const response = await post('/hooks/till/local', body);
      expect([response.status, await response.json()]).toEqual([200, { verdict }]);
    }
    expect(await decided('4711')).toEqual(['till purchase.completed: post-purchase scheduled (timing)']);
    await here.cloud.advance('P4D');
    expect((await here.cloud.mails()).map(({ to, text }) => [to, text.includes('receipt 4711, ash stool')])).toEqual([
      ['ada@example.com', true],
    ]);
  });

  it('is refused without the secret, and with another', async () => {
    const body = await receipt('u2');
    for (const path of ['/hooks/till', '/hooks/till/guess', '/hooks/till?key=local'])
      expect((await post(path, body)).status).toBe(401);
    expect(await traces('4711')).toEqual(nothing);
    expect((await fetch(`${here.cloud.origin}/hooks/till`, { method: 'HEAD' })).status).toBe(200);
    expect((await fetch(`${here.cloud.origin}/hooks/paypal`, { method: 'HEAD' })).status).toBe(404);
  });
});

describe('what is genuine', () => {
  it('and cannot be read is kept, with the reason', async () => {
    const at = new Date(await cloudNow(here.cloud)).toISOString();
    const body = '{"heardback":"ticket.closed","ticket":{"id":"50","title":"The "Oslo" sofa"}}';
    const response = await post('/hooks/zendesk', body, zendeskHeader(body, at));
    expect([response.status, await response.json()]).toEqual([
      200,
      { verdict: 'parked', reason: expect.stringContaining('`title`') },
    ]);
    expect(await here.cloud.local('dead-letters')).toEqual([
      expect.objectContaining({ reason: expect.stringContaining('zendesk') }),
    ]);
  });

  it('and not read by anybody is counted and listed, not kept', async () => {
    const at = Math.floor((await cloudNow(here.cloud)) / 1000);
    for (const id of ['evt_a', 'evt_b']) {
      const body = JSON.stringify(stripeEvent('customer.created', { id: 'cus_1', object: 'customer' }, { id }));
      expect((await post('/hooks/stripe', body, stripeHeader(body, at))).status).toBe(200);
    }
    await here.cloud.advance('PT1M');
    const day = new Date(at * 1000).toISOString().slice(0, 10);
    const unread = [{ source: 'stripe', type: 'customer.created', day, count: 2 }];
    expect(await here.cloud.list('unread')).toEqual(unread);
    expect(await here.cloud.local('dead-letters')).toEqual([]);
  });
});
