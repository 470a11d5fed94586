import { describe, expect, it } from 'vitest';
import type { IntakeDeps } from '../../../functions/intake/deps.ts';
import { intake } from '../../../functions/intake/intake.ts';
import { InMemoryParking, testKeyring, VirtualClock } from '../../../shared/adapters/memory/doubles.ts';
import { InMemoryRecords } from '../../../shared/adapters/memory/records.ts';
import { ProgramSnapshots } from '../../../shared/steps/survey/programs.ts';
import config from '../../config.ts';
import { charge, checkoutSession, stripeEvent } from './payloads.ts';
import { envelope } from './reading.ts';

const created = Date.parse('2026-11-20T09:30:00Z') / 1000;
const told = (type: string, object: object) => stripeEvent(type, object, { created });

const subscription = { ...checkoutSession, mode: 'subscription', payment_intent: null, subscription: 'sub_1' };
const bought = told('checkout.session.completed', { ...subscription, invoice: 'in_1' });
/** Since 2025-03-31 a charge does not name its invoice any more. */
const refunded = told('charge.refunded', { ...charge, payment_intent: 'pi_1' });
const linked = told('invoice_payment.paid', {
  id: 'inpay_1',
  object: 'invoice_payment',
  invoice: 'in_1',
  status: 'paid',
  payment: { type: 'payment_intent', payment_intent: 'pi_1' },
});
const disputed = told('charge.dispute.created', {
  id: 'dp_1',
  object: 'dispute',
  amount: 24_990,
  charge: 'ch_1',
  payment_intent: 'pi_1',
  reason: 'fraudulent',
  status: 'needs_response',
});
const olderRefund = told('charge.refunded', { ...charge, payment_intent: 'pi_1', invoice: 'in_1' });

/** What is left to be asked once all of these have come. */
const leftAfter = async (...events: readonly object[]) => {
  const records = new InMemoryRecords();
  const clock = new VirtualClock('2026-11-20T09:31:00.000Z');
  const deps: IntakeDeps = {
    records,
    clock,
    parking: new InMemoryParking(),
    timer: { arm: async () => undefined },
    keyring: testKeyring,
    programs: new ProgramSnapshots(records, config),
    config,
  };
  for (const [at, event] of events.entries())
    await intake({ id: `m${at}`, body: envelope('stripe', 'x', { ...event, id: `evt_${at}` }) }, deps);
  return records.all().flatMap((row) => (row.kind === 'survey' ? [row.state] : []));
};

const ordersOf = <T>(items: readonly T[]): T[][] =>
  items.length < 2
    ? [[...items]]
    : items.flatMap((item, at) => ordersOf(items.toSpliced(at, 1)).map((rest) => [item, ...rest]));

describe('a subscription’s checkout', () => {
  it('is asked about', async () => {
    expect(await leftAfter(bought)).toEqual(['scheduled']);
    expect(await leftAfter(linked, bought)).toEqual(['scheduled']);
  });

  it.each([
    ['refunded in full', [bought, linked, refunded]],
    ['disputed', [bought, linked, disputed]],
    ['refunded, told by an older version of the API', [bought, olderRefund]],
    ['refunded, told both ways', [bought, linked, olderRefund]],
  ])('that is %s is not, in whatever order it comes', async (_, events) => {
    for (const order of ordersOf(events))
      expect((await leftAfter(...order)).filter((state) => state === 'scheduled')).toEqual([]);
  });

  it('stands when another payment is refunded', async () => {
    const other = told('charge.refunded', { ...charge, id: 'ch_9', payment_intent: 'pi_9' });
    expect(await leftAfter(bought, linked, other)).toEqual(['scheduled']);
  });
});

describe('a single payment', () => {
  const single = told('checkout.session.completed', { ...checkoutSession, payment_intent: 'pi_1', invoice: 'in_1' });
  it('that is disputed, or refunded, is not asked about', async () => {
    for (const undoing of [disputed, refunded, olderRefund])
      for (const order of ordersOf([single, undoing]))
        expect((await leftAfter(...order)).filter((state) => state === 'scheduled')).toEqual([]);
  });

  it('is asked about when only a part was given back', async () => {
    const part = told('charge.refunded', { ...charge, payment_intent: 'pi_1', refunded: false, amount_refunded: 10 });
    expect(await leftAfter(single, part)).toEqual(['scheduled']);
  });
});

describe('what Stripe sends and nobody reads', () => {
  it('is counted by day, and neither kept nor decided on', async () => {
    const records = new InMemoryRecords();
    const parking = new InMemoryParking();
    const clock = new VirtualClock('2026-11-20T09:31:00.000Z');
    const programs = new ProgramSnapshots(records, config);
    const timer = { arm: async () => undefined };
    const deps: IntakeDeps = { records, clock, parking, timer, keyring: testKeyring, programs, config };
    const body = envelope('aws.partner/stripe.com/ed_1', 'x', told('customer.created', { id: 'cus_1' }));
    for (const id of ['m1', 'm2']) await intake({ id, body }, deps);
    expect(records.all()).toEqual([
      expect.objectContaining({
        kind: 'unread',
        source: 'stripe',
        type: 'customer.created',
        day: '2026-11-20',
        count: 2,
      }),
    ]);
    expect(parking.parked.size).toBe(0);
  });
});
