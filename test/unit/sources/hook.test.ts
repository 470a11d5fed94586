import { createHmac } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import type { ReceiveDeps } from '../../../functions/receive/deps.ts';
import { receiveHook } from '../../../functions/receive/hook.ts';
import type { HookRequest } from '../../../functions/receive/request.ts';
import heardback from '../../../heardback.config.ts';
import { CountingIds, InMemoryParking, testKeyring, VirtualClock } from '../../../shared/adapters/memory/doubles.ts';
import { InMemoryRecords } from '../../../shared/adapters/memory/records.ts';
import { forStage, parseConfig } from '../../../shared/contracts/config/define.ts';
import type { IncomingEvent } from '../../../shared/ports/ports.ts';
import { shopifyOrder } from './payloads.ts';
import { chargebeeEvent, chargebeePayment, hubspotChange, outboundMessage, wooOrder } from './system-payloads.ts';

const own = {
  till: { verify: { by: 'path' } as const, type: { path: 'kind' }, each: 'receipts' },
  shop: { verify: { by: 'query' } as const, type: { path: 'event' } },
};
const when = { source: 'shop', 'detail-type': 'sold' };
const sold = { when, type: 'purchase.completed', map: { id: 'detail.no', 'customer.id': 'detail.name' } } as const;
const config = forStage(parseConfig({ ...heardback, sources: { own }, adapters: { sold } }), 'local');
const world = () => {
  const put: IncomingEvent[] = [];
  const parking = new InMemoryParking();
  const bus = { isOpen: true };
  const deps: ReceiveDeps = {
    records: new InMemoryRecords(),
    entrance: {
      put: async (events) => {
        if (bus.isOpen) put.push(...events);
        return events.map(() => bus.isOpen);
      },
    },
    parking,
    clock: new VirtualClock('2026-11-20T09:30:00.000Z'),
    ids: new CountingIds(),
    keyring: testKeyring,
    config,
  };
  const parked = () => [...parking.parked.values()];
  return { deps, put, parked, bus };
};
const signed = (body: string, encoding: 'hex' | 'base64', algorithm = 'sha256') =>
  createHmac(algorithm, 'local').update(body).digest(encoding);
const request = (body: string, headers: Record<string, string>, more: Partial<HookRequest> = {}): HookRequest => ({
  raw: Buffer.from(body),
  headers: { 'content-type': 'application/json', ...headers },
  method: 'POST',
  url: 'https://f.example/hooks/x',
  query: {},
  ...more,
});
const woo = (body: string, headers: Record<string, string> = {}) =>
  request(body, {
    'x-wc-webhook-signature': signed(body, 'base64'),
    'x-wc-webhook-topic': 'order.updated',
    'x-wc-webhook-delivery-id': 'd1',
    ...headers,
  });
const basic = { authorization: `Basic ${Buffer.from('hook:local').toString('base64')}` };

describe('a repeated delivery', () => {
  it('is known by the system’s own id and answered 200, whatever else changed', async () => {
    const { deps, put } = world();
    const body = JSON.stringify(wooOrder);
    const later = JSON.stringify({ ...wooOrder, date_modified_gmt: '2026-11-20T09:31:00' });
    expect(await receiveHook('woocommerce', woo(body), deps)).toEqual({ status: 200, body: { verdict: 'accepted' } });
    expect(await receiveHook('woocommerce', woo(body), deps)).toEqual({ status: 200, body: { verdict: 'duplicate' } });
    expect((await receiveHook('woocommerce', woo(later), deps)).body).toEqual({ verdict: 'duplicate' });
    const next = await receiveHook('woocommerce', woo(later, { 'x-wc-webhook-delivery-id': 'd2' }), deps);
    expect(next.body).toEqual({ verdict: 'accepted' });
    expect(put).toHaveLength(2);
  });

  it('is read in the charset that it names, and as far as it can be where that is not true', async () => {
    const { deps, put } = world();
    for (const [id, charset] of [
      ['7', 'iso-8859-1'],
      ['8', 'utf-8'],
      ['9', 'nonsense'],
    ] as const) {
      const raw = Buffer.from(
        JSON.stringify({ ...wooOrder, id: Number(id), billing: { ...wooOrder.billing, first_name: 'Zo\u00eb' } }),
        'latin1',
      );
      const signature = createHmac('sha256', 'local').update(raw).digest('base64');
      const headers = { 'x-wc-webhook-signature': signature, 'content-type': `application/json; charset=${charset}` };
      const sent = woo('', { ...headers, 'x-wc-webhook-delivery-id': id });
      expect((await receiveHook('woocommerce', { ...sent, raw }, deps)).body).toEqual({ verdict: 'accepted' });
    }
    const names = put.map(({ detail }) => JSON.stringify(detail).match(/Zo[^"]*/)?.[0]);
    expect(names).toEqual(['Zo\u00eb', 'Zo\ufffd', 'Zo\ufffd']);
  });

  it('is remembered for four days, a day longer than anybody repeats it', async () => {
    const { deps } = world();
    const { commit } = deps.records;
    const seen: unknown[] = [];
    deps.records.commit = async (changes) => {
      seen.push(...changes);
      return commit.call(deps.records, changes);
    };
    await receiveHook('woocommerce', woo(JSON.stringify(wooOrder)), deps);
    const expires = Date.parse('2026-11-24T09:30:00.000Z') / 1000;
    expect(seen).toMatchObject([{ put: { kind: 'seen', at: '2026-11-20T09:30:00.000Z', expires } }]);
  });

  it('is the same topic and body where there is no id: three topics are three events', async () => {
    const { deps, put } = world();
    const body = JSON.stringify(shopifyOrder);
    const verdicts: unknown[] = [];
    for (const topic of ['orders/updated', 'orders/paid', 'orders/cancelled', 'orders/paid']) {
      const headers = { 'x-shopify-hmac-sha256': signed(body, 'base64'), 'x-shopify-topic': topic };
      verdicts.push((await receiveHook('shopify', request(body, headers), deps)).body);
    }
    expect(verdicts).toEqual(['accepted', 'accepted', 'accepted', 'duplicate'].map((verdict) => ({ verdict })));
    expect(put).toHaveLength(3);
  });

  it('that the bus did not take is taken the next time', async () => {
    const { deps, put, bus } = world();
    const sent = woo(JSON.stringify(wooOrder));
    bus.isOpen = false;
    expect((await receiveHook('woocommerce', sent, deps)).status).toBe(503);
    bus.isOpen = true;
    expect((await receiveHook('woocommerce', sent, deps)).body).toEqual({ verdict: 'accepted' });
    expect(put).toHaveLength(1);
  });
});

describe('a request with several events', () => {
  it('of HubSpot puts each on the bus, once', async () => {
    const { deps, put } = world();
    const body = JSON.stringify([hubspotChange, { ...hubspotChange, objectId: 7 }, hubspotChange]);
    const at = String(Date.parse(deps.clock.now()));
    const headers = {
      'x-hubspot-signature-v3': signed(`POSThttps://f.example/hooks/x${body}${at}`, 'base64'),
      'x-hubspot-request-timestamp': at,
    };
    const verdicts = ['accepted', 'accepted', 'duplicate'].map((verdict) => ({ verdict }));
    expect((await receiveHook('hubspot', request(body, headers), deps)).body).toEqual({ verdicts });
    expect(put.map(({ source, detailType }) => `${source} ${detailType}`)).toEqual([
      'hubspot deal.propertyChange',
      'hubspot deal.propertyChange',
    ]);
  });

  it('of Salesforce is acknowledged in its own words', async () => {
    const { deps, put } = world();
    const body = outboundMessage([
      { Id: '500A', Status: 'Closed' },
      { Id: '500B', Status: 'Closed' },
    ]);
    const reply = await receiveHook('salesforce', request(body, {}, { pathSecret: 'local' }), deps);
    expect([reply.status, reply.type, reply.body]).toEqual([
      200,
      'text/xml; charset=utf-8',
      expect.stringContaining('<Ack>true</Ack>'),
    ]);
    expect(put.map(({ detail }) => (detail as { Id: string }).Id)).toEqual(['500A', '500B']);
  });

  it('of one’s own system has them where the configuration says', async () => {
    const { deps, put } = world();
    const body = JSON.stringify({
      receipts: [
        { kind: 'sale', no: 1 },
        { kind: 'sale', no: 2 },
      ],
    });
    await receiveHook('till', request(body, {}, { pathSecret: 'local' }), deps);
    // Without a reader they have to fit our contract: kept, with the reason.
    expect(put).toEqual([]);
    expect((await receiveHook('till', request(body, {}, { pathSecret: 'locale' }), deps)).status).toBe(401);
  });
});

describe('a genuine request', () => {
  it('that cannot be read is kept as it came, with the reason, and the sender may rest', async () => {
    const { deps, put, parked } = world();
    const body = '{"heardback":"ticket.closed","ticket":{"id":"5","title":"Sofa "Oslo""}}';
    const at = '2026-11-20T09:30:00Z';
    const headers = {
      'x-zendesk-webhook-signature': signed(at + body, 'base64'),
      'x-zendesk-webhook-signature-timestamp': at,
    };
    for (let time = 0; time < 2; time += 1) {
      const { status, body: said } = await receiveHook('zendesk', request(body, headers), deps);
      expect([status, said]).toEqual([200, { verdict: 'parked', reason: expect.stringContaining('zendesk') }]);
      expect(JSON.stringify(said)).not.toContain('Oslo');
    }
    expect(parked()).toEqual([expect.objectContaining({ body, reason: expect.stringContaining('`title`') })]);
    expect(put).toEqual([]);
  });

  it('larger than an event may be is kept with the reason', async () => {
    const { deps, parked } = world();
    const body = JSON.stringify(chargebeeEvent('payment_succeeded', { note: 'x'.repeat(300_000) }));
    expect((await receiveHook('chargebee', request(body, basic), deps)).body).toMatchObject({ verdict: 'parked' });
    expect(parked()[0]?.reason).toContain('bytes');
  });

  it('that nobody reads goes on to be counted, and is not kept', async () => {
    const { deps, put, parked } = world();
    const body = JSON.stringify(chargebeeEvent('subscription_created'));
    expect((await receiveHook('chargebee', request(body, basic), deps)).body).toEqual({ verdict: 'accepted' });
    expect([put.length, parked().length]).toEqual([1, 0]);
  });

  it('may be a form, of a system that shows its secret in the query', async () => {
    const { deps, put } = world();
    const form = { 'content-type': 'application/x-www-form-urlencoded; charset=utf-8' };
    const sent = (key: string) => request('event=sold&no=7&name=Z%C3%BCrich+AG', form, { query: { key } });
    expect((await receiveHook('shop', sent('guess'), deps)).status).toBe(401);
    expect((await receiveHook('shop', sent('local'), deps)).body).toEqual({ verdict: 'accepted' });
    const detail = { event: 'sold', no: '7', name: 'Zürich AG' };
    expect(put).toEqual([{ source: 'shop', detailType: 'sold', detail }]);
  });
});

describe('a greeting of WooCommerce', () => {
  it('is answered, and is no way in', async () => {
    const { deps, put, parked } = world();
    const greet = (body: string) => receiveHook('woocommerce', request(body, {}), deps);
    expect((await greet('webhook_id=7')).status).toBe(200);
    expect((await greet('webhook_id=7&a=1')).status).toBe(401);
    expect([put, parked()]).toEqual([[], []]);
  });
});

describe('a forged request', () => {
  it('leaves nothing behind', async () => {
    const { deps, put, parked } = world();
    const body = JSON.stringify(chargebeeEvent('payment_succeeded', { transaction: chargebeePayment }));
    for (const headers of [{}, { authorization: 'Basic bm9ib2R5OmtuZXc=' }, { authorization: 'Bearer local' }])
      expect((await receiveHook('chargebee', request(body, headers as Record<string, string>), deps)).status).toBe(401);
    expect([put, parked()]).toEqual([[], []]);
  });

  it('to a door without a secret is not there', async () => {
    const { deps } = world();
    const shut = { ...deps, keyring: { ...testKeyring, doorSecrets: () => [] } };
    expect((await receiveHook('woocommerce', woo('{}'), shut)).status).toBe(404);
  });
});
