import { beforeEach, describe, expect, it } from 'vitest';
import type { Receipt } from '../../../functions/people/receipt.ts';
import { WholeWorld } from '../../world/whole-world.ts';
import { World } from '../../world/world.ts';

let world: World;
const ada = { id: 'c1', email: 'ada@example.com', phone: '+4915123456789', name: 'Ada Byron' };
const erase = async (person: object): Promise<Receipt> =>
  (await world.call<Receipt>('POST', '/v1/people/erase', person)).body;
const bought = (id: string, customer: object, more: object = {}) =>
  world.emit('purchase.completed', { id, customer, ...more });

beforeEach(() => {
  world = new World();
});

describe('an erasure', () => {
  it('is the same however an address is written, and another for each way to say who it is', async () => {
    await bought('o1', ada);
    const receipts = async (...people: readonly object[]): Promise<number> => {
      const all: string[] = [];
      for (const person of people) all.push((await erase(person)).receipt);
      return new Set(all).size;
    };
    expect(await receipts({ email: 'ada@example.com' }, { email: ' Ada@Example.com' })).toBe(1);
    expect(await receipts({ phone: '+49 151 234 56789' }, { phone: '+4915123456789' })).toBe(1);
    expect(await receipts({ email: 'ada@example.com' }, { phone: '+4915123456789' }, { id: 'c1' })).toBe(3);
    expect(await receipts({ id: 'c1' }, { id: 'c2' })).toBe(2);
    expect(await receipts({ phone: '+4915123456789' }, { phone: '+4915123456780' })).toBe(2);
  });

  it('counts each kind of row that it took something out of, and the files that had facts', async () => {
    await bought('o1', ada);
    await world.pass(24 * 4);
    const first = await erase({ email: ada.email });
    expect(first.counts).toMatchObject({ contact: 1, address: 2, event: 1, survey: 1 });
    expect(first.rows).toBe(Object.values(first.counts).reduce((sum, count) => sum + count, 0));
    expect(first.files).toBeGreaterThan(0);
    expect(await erase({ email: ada.email })).toMatchObject({ files: first.files, rows: first.rows });
    const shuffled = { ...first, counts: Object.fromEntries(Object.entries(first.counts).toReversed()) };
    const { body } = await world.call('POST', '/v1/people/receipts/check', shuffled);
    expect(body).toEqual({ genuine: true });
  });

  it.each<[object, object]>([
    [{ email: 'new@example.com' }, { email: 'new@example.com' }],
    [{ phone: '+4915123456780' }, { phone: '+4915123456780', smsConsent: true }],
    [{ id: 'c9' }, { id: 'c9', email: 'new@example.com' }],
  ])('of somebody whom nobody knows yet (%j) holds for what happened before and comes later', async (who, customer) => {
    const occurredAt = world.clock.now();
    await world.pass(1);
    expect(await erase(who)).toMatchObject({ state: 'done', rows: 0, counts: {} });
    await bought('o1', { ...customer, name: 'Nova Newman' }, { occurredAt });
    expect(JSON.stringify(world.records.all())).not.toMatch(/Nova|new@example|\+4915123456780/);
    expect(world.records.all().filter(({ kind }) => kind === 'survey')).toEqual([]);
  });

  it('that nobody was called back from has nothing to do again, whatever is sent with the question', async () => {
    for (const body of [undefined, null, 7, [], {}])
      expect(await world.call('POST', '/v1/people/erase-again', body)).toMatchObject({
        status: 202,
        body: { erased: 0 },
      });
  });
});

describe('what is handed over of a person', () => {
  type Exported = Readonly<Record<string, readonly Readonly<Record<string, unknown>>[]>>;
  const exported = async (person: object): Promise<Exported> =>
    (await world.call<Exported>('POST', '/v1/people/export', person)).body;

  it('says of each address whether others have it, and nothing of how rows are kept', async () => {
    await bought('o1', ada);
    await bought('o2', { id: 'c2', email: 'bob@example.com', phone: ada.phone });
    const { addresses, ...rest } = await exported({ id: 'c1' });
    const shared = (addresses ?? []).map(({ channel, isShared }) => `${channel} ${isShared}`);
    expect(shared.toSorted()).toEqual(['email false', 'sms true']);
    expect(JSON.stringify({ addresses, ...rest })).not.toMatch(/"version"|"generation"|"expires"|bob@|"c2"/);
  });

  it('holds of a business id that others had, too, what happened with them alone', async () => {
    await bought('o1', ada);
    await world.emit('purchase.refunded', { id: 'o1', customer: { id: 'c2', email: 'bob@example.com' } });
    const { businessIds = [] } = await exported({ id: 'c1' });
    const happened = businessIds.flatMap((one) => one.happened as readonly object[]);
    expect(happened).toMatchObject([{ type: 'purchase.completed' }]);
    expect(world.records.all().find(({ kind }) => kind === 'subject')).toMatchObject({
      happened: [{ type: 'purchase.completed' }, { type: 'purchase.refunded' }],
    });
  });

  it.each<[string, readonly string[], object, number]>([
    ['of whom there is nothing else', [], { email: 'kim@x.example' }, 1],
    ['who has the address alone', ['c1'], { id: 'c1' }, 1],
    ['who shares the address with another', ['c1', 'c2'], { id: 'c1' }, 0],
  ])('holds the mails of somebody %s', async (_, ids, person, mails) => {
    const whole = new WholeWorld();
    for (const id of ids)
      await whole.emit('purchase.completed', { id: `o${id}`, customer: { id, email: 'kim@x.example' } });
    const head = ['From: kim@x.example', 'To: info@reply.oakandember.example', 'Auto-Submitted: auto-replied'];
    await whole.mailArrives([...head, '', 'I am away.'].join('\r\n'), new URLSearchParams());
    const { body } = await whole.call<Exported>('POST', '/v1/people/export', person);
    expect(body.mails).toHaveLength(mails);
  });
});
