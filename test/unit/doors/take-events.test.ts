import { describe, expect, it } from 'vitest';
import { type CloudClient, fetch, useCloud } from '../../world/cloud.ts';

const here = useCloud();

interface Decision {
  readonly event: { readonly source: string; readonly type: string; readonly id: string };
  readonly program: string;
  readonly verdict: string;
  readonly reasons: readonly { readonly rule: string; readonly verdict: string }[];
}
const post = (path: string, body: string, headers: Record<string, string> = {}) =>
  fetch(`${here.cloud.origin}${path}`, {
    method: 'POST',
    body,
    headers: { 'content-type': 'application/json', ...headers },
  });

const cloudNow = async (cloud: CloudClient): Promise<number> =>
  Date.parse(((await cloud.json('/_local/clock')) as { now: string }).now);
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

  it('takes a hundred at once, and not one more', async () => {
    const hundred = Array.from({ length: 100 }, (_, at) => item(`h${at}`, `person${at}@example.com`));
    const taken = await post('/events', JSON.stringify(hundred), key);
    expect(
      ((await taken.json()) as { verdict: string }[]).filter(({ verdict }) => verdict === 'accepted'),
    ).toHaveLength(100);
    expect((await post('/events', JSON.stringify([...hundred, item('x')]), key)).status).toBe(400);
    await here.cloud.advance('P4D');
    expect(await here.cloud.mails()).toHaveLength(100);
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

  it.each(['', 'null', '"text"', '{', '[', '12', '['.repeat(50_000) + ']'.repeat(50_000)])(
    'says what is wrong with the body %j',
    async (body) => {
      const response = await post('/events', body, key);
      expect([response.status, await response.text()]).toEqual([400, expect.stringContaining('message')]);
      expect(await traces('o1')).toEqual(nothing);
    },
  );

  it('reads a body with a byte-order mark', async () => {
    const one = await post('/events', `\uFEFF${JSON.stringify(item('bom'))}`, key);
    expect([one.status, await one.json()]).toEqual([202, [{ index: 0, verdict: 'accepted', reason: null }]]);
  });

  it('reads a body behind a byte-order mark, and one of odd fields, and says what it did to them', async () => {
    const odd = {
      detailType: 'purchase.completed',
      detail: {
        id: 'o5',
        occurredAt: Math.floor((await cloudNow(here.cloud)) / 1000),
        amount: 1e125,
        customer: { email: 'Ada <ada@example.com>', phone: '0171', properties: { constructor: 'x', points: 2 ** 60 } },
      },
    };
    const response = await post('/events', `\uFEFF${JSON.stringify(odd)}`, key);
    const [verdict] = (await response.json()) as { verdict: string; notes: readonly string[] }[];
    expect([response.status, verdict?.verdict]).toEqual([202, 'accepted']);
    expect(verdict?.notes.join(' ')).toMatch(/`customer.phone`.*`amount` is too large/);
    expect(await decided('o5')).toHaveLength(1);
    await here.cloud.advance('P4D');
    expect((await here.cloud.mails()).map(({ to }) => to)).toEqual(['ada@example.com']);
    expect(await here.cloud.local('dead-letters')).toEqual([]);
  });

  it('says of JSON that nests without end that it does', async () => {
    const response = await post('/events', `${'['.repeat(50_000)}${']'.repeat(50_000)}`, key);
    expect([response.status, await response.text()]).toEqual([400, expect.stringContaining('deeper')]);
    expect(await traces('o1')).toEqual(nothing);
  });

  it('keeps what is larger than anything it takes, with the reason', async () => {
    const huge = { ...item('big'), detail: { ...item('big').detail, title: 'x'.repeat(300_000) } };
    const [verdict] = (await (await post('/events', JSON.stringify(huge), key)).json()) as {
      verdict: string;
      reason: string;
    }[];
    expect([verdict?.verdict, verdict?.reason]).toEqual(['parked', expect.stringContaining('bytes')]);
  });
});
