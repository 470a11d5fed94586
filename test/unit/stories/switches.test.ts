import { describe, expect, it } from 'vitest';
import { type CloudClient, fetch, ratingLink, submit, useCloud } from '../../world/cloud.ts';

const here = useCloud({ config: 'test/e2e/busy.config.ts' });

interface Decision {
  readonly program: string;
  readonly verdict: string;
  readonly reasons: readonly { readonly rule: string; readonly verdict: string; readonly detail: string }[];
}
const lastOn = async (cloud: CloudClient, id: string): Promise<string> => {
  const [decision] = await cloud.list<Decision>(`decisions?event=${id}`);
  const reason = decision?.reasons.at(-1);
  return `${decision?.verdict}: ${reason?.rule} ${reason?.verdict}`;
};
/** With ids, since who is held out is drawn by id: a person known by an address alone is drawn anew under every stage's secret. */
const named = (name: string) => ({ id: name, email: `${name}@example.com` });
const ada = named('ada');
const buy = (cloud: CloudClient, id: string, customer: object = ada) =>
  cloud.emit('purchase.completed', { id, customer });

describe('a pause', () => {
  it('holds what falls due, and lets it go when the programme is resumed', async () => {
    const { cloud } = here;
    await buy(cloud, 'o1');
    await cloud.advance('P2D');
    await cloud.call('POST', 'pause', { program: 'post-purchase', reason: 'wrong link in the mail' });
    await cloud.advance('P3D');
    expect(await cloud.mails()).toEqual([]);
    expect(await lastOn(cloud, 'o1')).toBe('deferred: paused note');
    expect(await cloud.list('surveys?email=ada@example.com')).toMatchObject([{ state: 'scheduled', held: 'paused' }]);
    expect(await cloud.list('switches')).toMatchObject({
      paused: [{ program: 'post-purchase', reason: 'wrong link in the mail' }],
    });
    expect(await cloud.call('POST', 'resume', { program: 'post-purchase' })).toMatchObject({
      paused: [],
      moved: 1,
      left: false,
    });
    await cloud.advance('P1D');
    expect(await cloud.mails()).toHaveLength(1);
  });

  it('that ends at night lets nobody wait for a morning on which it makes no sense any more to ask', async () => {
    const { cloud } = here;
    await cloud.advanceToForenoon();
    const { now } = (await cloud.json('/_local/clock')) as { readonly now: string };
    const occurredAt = `${new Date(Date.parse(now) - 86_400_000).toISOString().slice(0, 10)}T22:00:00Z`;
    await cloud.emit('ticket.closed', { id: 't2', occurredAt, customer: ada });
    await cloud.call('POST', 'pause', {});
    await cloud.advance('P3DT9H30M');
    expect(await lastOn(cloud, 't2')).toBe('deferred: paused note');
    await cloud.call('POST', 'resume', {});
    await cloud.advance('PT10M');
    expect(await lastOn(cloud, 't2')).toBe('skipped: age fail');
    expect(await cloud.mails()).toEqual([]);
  });

  it('of everything stops every programme; what grows too old meanwhile is skipped', async () => {
    const { cloud } = here;
    await cloud.emit('ticket.closed', { id: 't1', customer: ada });
    await cloud.call('POST', 'pause', {});
    await cloud.advance('P10D');
    await cloud.call('POST', 'resume', {});
    await cloud.advance('P2D');
    expect(await cloud.mails()).toEqual([]);
    expect(await lastOn(cloud, 't1')).toBe('skipped: age fail');
  });

  it('of a programme that does not exist is refused with those that do', async () => {
    const response = await fetch(`${here.cloud.origin}/v1/pause`, {
      method: 'POST',
      headers: { authorization: 'Bearer local' },
      body: JSON.stringify({ program: 'suport' }),
    });
    expect(response.status).toBe(422);
    expect(await response.text()).toContain('post-purchase');
  });

  it.each<[string, string, object]>([
    ['POST', 'pause', { program: 'constructor' }],
    ['POST', 'resume', { program: '__proto__' }],
    ['POST', 'test-sends', { program: 'toString', to: 'mara@example.com' }],
    ['PUT', 'teams/constructor', { members: [] }],
  ])('%s %s of a name that every object has is refused with those that exist: %j', async (method, path, body) => {
    const { cloud } = here;
    const headers = { authorization: 'Bearer local' };
    const response = await fetch(`${cloud.origin}/v1/${path}`, { method, headers, body: JSON.stringify(body) });
    expect(response.status).toBe(422);
    expect(await response.text()).toMatch(/post-purchase|care/);
    expect(await cloud.list('switches')).toMatchObject({ paused: [] });
  });
});

describe('shadow mode', () => {
  it('decides and records everything, and writes to the allow list alone', async () => {
    const { cloud } = here;
    await cloud.call('PUT', 'shadow', { on: true, allow: ['Mara@Example.com'] });
    await buy(cloud, 'o1');
    await buy(cloud, 'o2', named('mara'));
    await cloud.advance('P5D');
    expect((await cloud.mails()).map(({ to }) => to)).toEqual(['mara@example.com']);
    expect(await lastOn(cloud, 'o1')).toBe('skipped: shadow fail');
    await cloud.call('PUT', 'shadow', { on: false });
    await buy(cloud, 'o3');
    await cloud.advance('P5D');
    expect(await cloud.mails('ada@example.com')).toHaveLength(1);
  });
});

describe('a surge', () => {
  it('is held whole, shown, and released or dropped by a person', async () => {
    const { cloud } = here;
    await Promise.all(Array.from({ length: 16 }, (_, at) => buy(cloud, `o${at}`, named(`person${at}`))));
    await cloud.advance('P5D');
    // Nobody is asked, and somebody hears of it: by mail, by the topic, by when.
    expect(await cloud.mails()).toEqual([]);
    expect(await cloud.staffMails()).toMatchObject([{ to: 'mara@oakandember.example' }]);
    const notices = await cloud.local<{ subject: string; message: string; attributes: { kind: string } }>(
      'notifications',
    );
    expect(notices).toMatchObject([{ attributes: { kind: 'surge', event: 'opened' } }]);
    expect(notices[0]?.message).toMatch(/holds release post-purchase/);
    expect(await lastOn(cloud, 'o3')).toBe('deferred: surge note');
    const [hold] = await cloud.list<{ program: string; hour: string; count: number }>('holds');
    // One or the other of them is held out.
    expect(hold?.count).toBeGreaterThan(10);
    expect(hold).toMatchObject({
      program: 'post-purchase',
      limit: 10,
      state: 'held',
      releaseBy: expect.stringMatching(/^2/),
    });
    expect(await cloud.call('POST', 'holds/release', { program: hold?.program, hour: hold?.hour })).toEqual({
      moved: hold?.count,
      left: false,
    });
    await cloud.advance('P1D');
    expect(await cloud.mails()).toHaveLength(hold?.count ?? 0);
    expect(await cloud.list('holds')).toMatchObject([{ state: 'released' }]);
  });

  it('that nobody released is told again, and ends as a decision that says so', async () => {
    const { cloud } = here;
    await Promise.all(Array.from({ length: 16 }, (_, at) => buy(cloud, `o${at}`, named(`person${at}`))));
    await cloud.reconcile(true);
    await cloud.advance('P20D');
    const notices = await cloud.local<{ subject: string }>('notifications');
    expect(notices.map(({ subject }) => subject)).toEqual([
      expect.stringContaining('held'),
      expect.stringContaining('last call'),
      expect.stringContaining('not sent'),
    ]);
    expect(await lastOn(cloud, 'o3')).toBe('skipped: age fail');
  });

  it('that is dropped before it falls due is never sent', async () => {
    const { cloud } = here;
    await Promise.all(Array.from({ length: 16 }, (_, at) => buy(cloud, `o${at}`, named(`person${at}`))));
    await cloud.advance('PT1M');
    const [hold] = await cloud.list<{ program: string; hour: string }>('holds');
    await cloud.call('POST', 'holds/drop', { program: hold?.program, hour: hold?.hour });
    await cloud.advance('P5D');
    expect(await cloud.mails()).toEqual([]);
    expect(await lastOn(cloud, 'o3')).toBe('skipped: surge fail');
  });
});

describe('a test send', () => {
  it('shows oneself what customers get, and counts for nothing', async () => {
    const { cloud } = here;
    await cloud.call('POST', 'test-sends', { program: 'post-purchase', to: 'mara@oakandember.example' });
    await cloud.advance('PT5M');
    const [mail] = await cloud.mails('mara@oakandember.example');
    if (!mail) throw new Error('The test was not sent.');
    expect((await submit(ratingLink(mail, 1), { score: '1' })).status).toBe(200);
    await cloud.advance('PT30M');
    expect(await cloud.list('tasks')).toEqual([]);
  });
});

describe('rules that a configuration brings', () => {
  it('waits for a later event about the same id, or for so long', async () => {
    const { cloud } = here;
    await cloud.emit('order.placed', { id: 'd1', customer: ada });
    await cloud.emit('order.placed', { id: 'd2', customer: named('bob') });
    await cloud.emit('order.placed', { id: 'd3', customer: named('cem') });
    await cloud.advance('P1D');
    await cloud.emit('order.delivered', { id: 'd1', customer: ada }, 'carrier');
    await cloud.emit('order.cancelled', { id: 'd3', customer: named('cem') });
    await cloud.advance('P2D');
    expect((await cloud.mails()).map(({ to }) => to)).toEqual(['ada@example.com']);
    await cloud.advance('P6D');
    expect((await cloud.mails()).map(({ to }) => to)).toEqual(['ada@example.com', 'bob@example.com']);
  });

  it.each([
    ['own people', 'purchase.completed', {}, { id: 'agent', email: 'x@agency.example' }, 'skipped: own-people fail'],
    ['nothing to pay', 'invoice.issued', { amount: 0, currency: 'EUR' }, ada, 'skipped: nothing-to-pay fail'],
    [
      'a country that asks for consent',
      'purchase.completed',
      {},
      { ...ada, properties: { country: 'DE' } },
      'skipped: reachable fail',
    ],
    ['a persona that is not asked', 'quote.sent', { amount: 500 }, ada, 'skipped: conditions fail'],
    [
      'an amount too small',
      'quote.sent',
      { amount: 99 },
      { ...ada, properties: { trade: true } },
      'skipped: conditions fail',
    ],
    [
      'persona and amount as wanted',
      'quote.sent',
      { amount: 500 },
      { ...ada, properties: { trade: true } },
      'scheduled: timing pass',
    ],
    [
      'an event that is too old',
      'purchase.completed',
      { occurredAt: '2024-01-01T00:00:00Z' },
      ada,
      'skipped: age fail',
    ],
    ['no address', 'purchase.completed', {}, { id: 'c1' }, 'skipped: reachable fail'],
    ['no consent', 'purchase.completed', {}, { ...ada, emailConsent: false }, 'skipped: reachable fail'],
  ])('%s', async (_, type, detail, customer, expected) => {
    const { cloud } = here;
    await cloud.emit(type, { id: 'e1', ...detail, customer });
    await cloud.advance('PT1M');
    expect(await lastOn(cloud, 'e1')).toBe(expected);
  });

  it('those who are held out are asked by no programme', async () => {
    const { cloud } = here;
    const people = Array.from({ length: 150 }, (_, at) => ({
      id: `customer-${at}`,
      email: `customer${at}@example.com`,
    }));
    const items = people.map((customer) => ({
      detailType: 'visit.ended',
      detail: { id: `v-${customer.id}`, customer },
    }));
    for (const part of [items.slice(0, 100), items.slice(100)])
      await cloud.json('/events', {
        method: 'POST',
        headers: { authorization: 'Bearer local' },
        body: JSON.stringify(part),
      });
    await cloud.advance('PT1M');
    const verdicts = await Promise.all(people.map(({ id }) => lastOn(cloud, `v-${id}`)));
    const heldOut = people.filter((_, at) => verdicts[at] === 'skipped: holdout fail');
    expect(heldOut.length).toBeGreaterThan(0);
    expect(heldOut.length).toBeLessThan(15);
    for (const customer of heldOut) await cloud.emit('ticket.closed', { id: `t-${customer.id}`, customer });
    await cloud.advance('P4D');
    for (const { id, email } of heldOut) {
      expect(await lastOn(cloud, `t-${id}`)).toBe('skipped: holdout fail');
      expect(await cloud.mails(email)).toEqual([]);
    }
  });

  it('a sample is always the same people', async () => {
    const { cloud } = here;
    const people = Array.from({ length: 40 }, (_, at) => named(`person${at}`));
    const ask = (id: string) =>
      Promise.all(people.map((customer, at) => cloud.emit('visit.ended', { id: `${id}${at}`, customer })));
    await ask('a');
    await ask('b');
    await cloud.advance('PT1M');
    const passed = async (id: string) =>
      (await Promise.all(people.map((_, at) => lastOn(cloud, `${id}${at}`)))).map(
        (verdict) => verdict !== 'skipped: sampling fail',
      );
    const first = await passed('a');
    expect(first.filter(Boolean).length).toBeGreaterThan(8);
    expect(first.filter(Boolean).length).toBeLessThan(32);
    expect(await passed('b')).toEqual(first);
  });
});
