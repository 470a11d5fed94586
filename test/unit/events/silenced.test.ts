import { describe, expect, it } from 'vitest';
import type { RuntimeConfig } from '../../../shared/contracts/config/config.ts';
import config from '../../config.ts';
import { World } from '../../world/world.ts';
import { stripeEvent } from '../sources/payloads.ts';
import { freshdeskTicket } from '../sources/system-payloads.ts';

const told = async (world: World, id: string) =>
  (
    await world.call<{ program: string; verdict: string; reasons: { rule: string; detail: string }[] }[]>(
      'GET',
      `/v1/decisions?event=${id}`,
    )
  ).body.map(
    ({ program, verdict, reasons }) => `${program} ${verdict}: ${reasons.at(-1)?.rule}, ${reasons.at(-1)?.detail}`,
  );
const kept = (world: World) => [...world.parking.parked.values()].map(({ reason }) => reason);
const count = (world: World, kind: string) => world.records.all().filter((row) => row.kind === kind).length;

describe('a system that tells of every little change', () => {
  const ticket = (world: World, status: string) =>
    world.emit('anything', freshdeskTicket({ ticket_status: status, triggered_event: '' }), 'freshdesk');

  it('has it written down once, with why nobody is asked, and never as a duplicate', async () => {
    const world = new World();
    for (const status of ['Pending', 'Pending', 'Waiting on Customer']) await ticket(world, status);
    expect(await told(world, '4821')).toEqual([
      '* skipped: moment, The ticket is Pending: neither closed nor reopened.',
    ]);
    expect([count(world, 'duplicate'), count(world, 'survey'), kept(world)]).toEqual([0, 0, []]);
  });

  it('is listened to once it comes to the point', async () => {
    const world = new World();
    for (const status of ['Pending', 'Resolved', 'Resolved']) await ticket(world, status);
    const decisions = await told(world, '4821');
    expect(decisions.filter((one) => one.startsWith('support scheduled'))).toHaveLength(1);
    await world.pass(24 * 3);
    expect(world.mailer.sent).toHaveLength(1);
  });
});

describe('an event of a system’s test mode', () => {
  const paid = (livemode: boolean) =>
    stripeEvent(
      'checkout.session.completed',
      {
        id: 'cs_1',
        payment_status: 'paid',
        customer_details: { email: 'ada@example.com', name: 'Ada' },
        amount_total: 1000,
        currency: 'eur',
      },
      { livemode },
    );
  const on = async (live: boolean, livemode: boolean) => {
    const staged: RuntimeConfig = { ...config, stage: { ...config.stage, live } };
    const world = new World(staged);
    const event = paid(livemode) as { type: string };
    await world.emit('checkout.session.completed', event, 'stripe');
    return world;
  };

  it('asks nobody on a stage with real customers, and says so; elsewhere it is as any other', async () => {
    const world = await on(true, false);
    const decisions = await Promise.all(['cs_1'].map((id) => told(world, id)));
    expect(decisions.flat().join()).toMatch(/^post-purchase skipped: test-mode, stripe sent it in test mode/);
    expect((await told(await on(true, true), 'cs_1')).join()).toContain('post-purchase scheduled');
    expect((await told(await on(false, false), 'cs_1')).join()).toContain('post-purchase scheduled');
  });
});

describe('an event without a customer', () => {
  it('of our own contract is kept aside with what to send; that undoes something does so by its id alone', async () => {
    const world = new World();
    await world.emit('purchase.completed', { id: 'o1' });
    expect(kept(world)).toEqual([expect.stringMatching(/customer/)]);
    await world.emit('purchase.completed', { id: 'o2', customer: { email: 'ada@example.com' } });
    await world.emit('purchase.refunded', { id: 'o2' });
    expect((await told(world, 'o2')).join('\n')).toMatch(/post-purchase cancelled: occasion, Undone by/);
    await world.pass(24 * 5);
    expect([world.mailer.sent, kept(world).length]).toEqual([[], 1]);
  });
});
