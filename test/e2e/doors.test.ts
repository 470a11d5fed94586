import { createHmac } from 'node:crypto';
import { request } from 'node:http';
import { GetQueueUrlCommand, SendMessageCommand, SQSClient } from '@aws-sdk/client-sqs';
import { describe, expect, it } from 'vitest';
import { checkoutSession, shopifyOrder, stripeEvent, zendeskTrigger } from '../unit/sources/payloads.ts';
import { wooOrder } from '../unit/sources/system-payloads.ts';
import { type CloudClient, useCloud } from './cloud.ts';

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

describe('a door that nobody opened', () => {
  it('is not there', async () => {
    for (const name of ['paypal', '__proto__', 'constructor', '..%2fstripe'])
      expect((await post(`/hooks/${name}`, '{}')).status).toBe(404);
    expect((await fetch(`${here.cloud.origin}/hooks/stripe`)).status).toBe(404);
  });
});

describe('partner event sources', () => {
  it('say the same as the webhooks, when their rule puts them in the queue', async () => {
    const now = new Date(await cloudNow(here.cloud)).toISOString();
    const sqs = new SQSClient({
      endpoint: here.cloud.origin,
      region: 'us-east-1',
      credentials: { accessKeyId: 'owner', secretAccessKey: 'owner' },
    });
    const { QueueUrl } = await sqs.send(new GetQueueUrlCommand({ QueueName: 'heardback-intake' }));
    const detail = { payload: { ...shopifyOrder, processed_at: now }, metadata: { 'X-Shopify-Topic': 'orders/paid' } };
    const envelope = {
      version: '0',
      id: 'e1',
      source: 'aws.partner/shopify.com/123/oak',
      'detail-type': 'shopifyWebhook',
      time: now,
      detail,
    };
    await sqs.send(new SendMessageCommand({ QueueUrl, MessageBody: JSON.stringify(envelope) }));
    expect(await decided('5550001112223')).toEqual(['shopify purchase.completed: post-purchase scheduled (timing)']);
  });
});

describe('POST /events', () => {
  const key = { authorization: 'Bearer local' };
  const item = (id: string, email = 'ada@example.com') => ({
    detailType: 'purchase.completed',
    detail: { id, customer: { email } },
  });

  it('takes one event, or an array, each with its verdict', async () => {
    const one = await post('/events', JSON.stringify(item('o1')), key);
    expect([one.status, await one.json()]).toEqual([202, [{ index: 0, verdict: 'accepted', reason: null }]]);
    const mixed = [
      item('o2', 'bob@example.com'),
      { detailType: 'purchase.completed' },
      item('o3', 'nonsense'),
      { ...item('o4'), source: 'heardback' },
      7,
    ];
    const many = await post('/events', JSON.stringify(mixed), key);
    const verdicts = (await many.json()) as { index: number; verdict: string; reason: string | null }[];
    expect(verdicts.map(({ index, verdict }) => `${index} ${verdict}`)).toEqual([
      '0 accepted',
      '1 parked',
      '2 parked',
      '3 parked',
      '4 parked',
    ]);
    expect(verdicts[2]?.reason).toContain('detail.customer.email');
    expect(await decided('o2')).toEqual(['api purchase.completed: post-purchase scheduled (timing)']);
    // Nothing is dropped: what cannot be used is kept, with the reason.
    expect(await here.cloud.local('dead-letters')).toHaveLength(4);
  });

  it.each([{}, { authorization: 'Bearer wrong' }, { authorization: 'Basic bG9jYWxv' }])(
    'tells nothing without the key (%j)',
    async (headers: Record<string, string>) => {
      const response = await post('/events', JSON.stringify(item('o1')), headers);
      expect(response.status).toBe(401);
      const refused = await response.text();
      expect(await (await post('/events', 'not even JSON', headers)).text()).toBe(refused);
      expect(await traces('o1')).toEqual(nothing);
    },
  );
});

describe('an address that is none', () => {
  const ask = (path: string): Promise<number> =>
    new Promise((resolve, reject) => {
      const { port } = new URL(here.cloud.origin);
      const sent = request({ host: '127.0.0.1', port, path }, (response) => {
        response.resume();
        resolve(response.statusCode ?? 0);
      });
      sent.on('error', reject).end();
    });

  it('names nothing that is here', async () => {
    for (const path of ['//', 'http://[', '//hooks/stripe', '/\\', '*']) expect(await ask(path)).toBe(404);
  });
});
