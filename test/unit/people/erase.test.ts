import { describe, expect, it } from 'vitest';
import type { Receipt } from '../../../functions/people/receipt.ts';
import { holdings } from '../../../shared/domain/people/holdings.ts';
import { ada, adas, type Life, lived, taskOf } from './life.ts';

const call = async <Body>(world: Life, path: string, body: unknown): Promise<Body> =>
  (await world.call<Body>('POST', `/v1/people/${path}`, body)).body;

/** By address and by the id that she is known by elsewhere. */
const eraseAda = async (world: Life): Promise<readonly Receipt[]> => [
  await call<Receipt>(world, 'erase', { email: ada.email }),
  await call<Receipt>(world, 'erase', { id: 'c-77b' }),
];

const leftOf = async (world: Life): Promise<readonly string[]> => {
  await world.compact();
  return (await world.everything()).split('\n').filter((line) => adas.test(line));
};

describe('a person who is erased', () => {
  it('was there in every shape that a row can have', async () => {
    const world = await lived();
    expect(await world.everything()).toMatch(adas);
    for (const [kind, { erasure }] of Object.entries(holdings))
      if (erasure !== 'kept') expect([kind, world.rows(kind as 'task').length > 0]).toEqual([kind, true]);
    expect(world.raw()).toBe(6);
    expect(world.timer.armed.size).toBeGreaterThan(1);
  });

  it('leaves no address, name or word in any row, mail, schedule, file or what was kept aside', async () => {
    const world = await lived();
    await eraseAda(world);
    expect(await leftOf(world)).toEqual([]);
    expect(world.raw()).toBe(0);
  });

  it('takes nothing of anybody else’s with them', async () => {
    const world = await lived();
    const before = taskOf(world, 'carl@example.com');
    const fixed = ['surveys', 'tasks'].map((list) => world.call('GET', `/v1/${list}?email=carl@example.com`));
    await eraseAda(world);
    const after = ['surveys', 'tasks'].map((list) => world.call('GET', `/v1/${list}?email=carl@example.com`));
    expect((await Promise.all(after)).map(({ status, body }) => [status, (body as unknown[]).length])).toEqual(
      (await Promise.all(fixed)).map(({ status, body }) => [status, (body as unknown[]).length]),
    );
    expect(taskOf(world, 'carl@example.com')).toMatchObject({ id: before.id, comment: 'Late.', state: before.state });
    const aside = await Promise.all(
      (await world.safekeeping.list('')).map(async ({ key }) => String((await world.safekeeping.get(key))?.body)),
    );
    expect(aside.filter((text) => Buffer.from(text.split(',').map(Number)).includes('carl@example.com'))).toHaveLength(
      2,
    );
    expect(taskOf(world, 'bob@example.com').comment).toContain('fine for both');
  });

  it('is nobody’s pending survey, and no schedule wakes up for them', async () => {
    const world = await lived();
    const sent = world.mailer.sent.length;
    await eraseAda(world);
    const armed = [...world.timer.armed.values()].map(({ wakeUp }) => wakeUp.id);
    const rows = world.records.all().flatMap((row) => ('id' in row ? [row.id] : []));
    expect(armed.filter((id) => !rows.includes(id))).toEqual([]);
    await world.pass(24 * 20);
    const later = [...world.mailer.sent.slice(sent), ...world.texter.sent.slice(1)];
    expect(later.filter(({ to }) => adas.test(to) || to === ada.phone)).toEqual([]);
  });
});

describe('what comes late for somebody who was erased', () => {
  it.each([
    ['the same event in another copy', 'purchase.completed', { id: 'ord_9' }],
    ['an event that was overtaken', 'purchase.completed', { id: 'ord_late' }],
    ['an event that nobody listens to', 'nobody.listens', { id: 'x2' }],
  ])('%s leaves nothing', async (_, type, event) => {
    const world = await lived();
    const occurredAt = world.clock.now();
    await eraseAda(world);
    await world.pass(24 * 2);
    await world.emit(type, { ...event, occurredAt, customer: ada });
    await world.emit(type, { ...event, occurredAt, customer: { email: ada.email, name: 'Ada Byron' } });
    await world.pass(24 * 20);
    expect(await leftOf(world)).toEqual([]);
  });

  it('a bounce, a wake-up, a link and a row of the stream leave nothing', async () => {
    const world = await lived();
    const own = [...world.sent.keys()].filter((id) => world.mailer.sent.some((one) => one.messageId === id));
    const armed = [...world.timer.armed.values()].map(({ wakeUp }) => wakeUp);
    const link = /https:\/\/f\.example(\/s\/[^"?]+)\?score=2/.exec(
      world.mailer.sent.find(({ to }) => to === ada.email)?.html ?? '',
    )?.[1];
    await eraseAda(world);
    for (const id of own) await world.reports(id, 'Bounce', 'Permanent');
    for (const wakeUp of armed) await world.wakes(wakeUp);
    const answered = await world.ask('POST', link ?? '', { form: { score: '1', comment: 'Still cracked.' } });
    expect(answered.status).toBe(410);
    await world.replayStream();
    await world.pass(24);
    expect(await leftOf(world)).toEqual([]);
  });

  it('is a new beginning, when it is about a day after that', async () => {
    const world = await lived();
    await eraseAda(world);
    await world.pass(24 * 2);
    await world.emit('purchase.completed', { id: 'ord_new', customer: { id: 'c-77', email: ada.email } });
    const [contact] = world.records.all().filter((row) => row.kind === 'contact' && row.externalId === undefined);
    expect(contact).toBeDefined();
    expect(world.rows('survey').filter((row) => row.kind === 'survey' && row.address === ada.email)).toHaveLength(1);
  });

  it('an objection outlives it', async () => {
    const world = await lived();
    const leave = /https:\/\/f\.example(\/u\/[\w-]+)/.exec(
      world.mailer.sent.find(({ to }) => to === ada.email)?.html ?? '',
    )?.[1];
    await world.ask('POST', leave ?? '', { form: { scope: 'all' } });
    await eraseAda(world);
    await world.pass(24 * 2);
    await world.emit('purchase.completed', { id: 'ord_new', customer: { id: 'c-77', email: ada.email } });
    await world.pass(24 * 5);
    expect(world.rows('survey').filter((row) => row.kind === 'survey' && row.address === ada.email)).toEqual([]);
  });
});

describe('an erasure', () => {
  const counted = { rows: expect.any(Number), files: expect.any(Number), state: 'done', at: expect.any(String) };

  it('ends in a receipt that counts by kind, names nobody, and can be checked', async () => {
    const world = await lived();
    const receipt = await call<Receipt>(world, 'erase', { email: ada.email });
    expect(receipt).toMatchObject({ ...counted, counts: { mail: 6, parked: 3, survey: 1, message: 2, arrival: 9 } });
    expect(JSON.stringify(receipt)).not.toMatch(adas);
    const check = (given: object) => call(world, 'receipts/check', given);
    expect(await check(receipt)).toEqual({ genuine: true });
    expect(await check({ ...receipt, rows: receipt.rows + 1 })).toEqual({ genuine: false });
    expect(await check({ ...receipt, counts: { ...receipt.counts, mail: 0 } })).toEqual({ genuine: false });
    expect(await check({ ...receipt, signature: 'x' })).toEqual({ genuine: false });
  });

  it('says beside the receipt what it does not reach, and the receipt is genuine with it', async () => {
    const world = await lived();
    const { beyond, ...receipt } = await call<Receipt & { beyond: readonly string[] }>(world, 'erase', {
      email: ada.email,
    });
    for (const named of [/^Mails from before/, /dead-letter/, /Backups/, /suppression list/])
      expect(beyond).toContainEqual(expect.stringMatching(named));
    expect(await call(world, 'receipts/check', { ...receipt, beyond })).toEqual({ genuine: true });
  });

  it('that is asked for again finds nothing more', async () => {
    const world = await lived();
    const first = await call<Receipt>(world, 'erase', { email: ada.email });
    await world.pass(1);
    const second = await call<Receipt>(world, 'erase', { email: ada.email });
    expect(second).toMatchObject({ receipt: first.receipt, rows: first.rows, counts: first.counts });
    expect(second.at > first.at).toBe(true);
    const { rows, counts } = await call<Receipt>(world, 'erase', { email: 'nobody@example.com' });
    expect([rows, counts]).toEqual([0, {}]);
  });

  it('that dies anywhere goes on when it is asked for again, and counts nothing twice', async () => {
    const whole = await lived();
    const { rows, counts } = await call<Receipt>(whole, 'erase', { email: ada.email });
    const world = await lived();
    const { commit } = world.records;
    let deaths = 0;
    let receipt: Receipt | undefined;
    while (receipt?.state !== 'done') {
      let calls = 0;
      world.records.commit = async (changes) => {
        calls += 1;
        // It dies at its third commit, half of the times after that had its effect.
        if (calls < 3) return commit.call(world.records, changes);
        deaths += 1;
        if (deaths % 2 === 0) await commit.call(world.records, changes);
        throw new Error('Dead.');
      };
      const { status, body } = await world.call<Receipt>('POST', '/v1/people/erase', { email: ada.email });
      if (status === 202) receipt = body;
    }
    world.records.commit = commit;
    expect(deaths).toBeGreaterThan(5);
    expect(receipt).toMatchObject({ rows, counts });
    await call(world, 'erase', { id: 'c-77b' });
    expect(await leftOf(world)).toEqual([]);
  });

  it('is done again after a backup came back, and whoever is back by themselves is left alone', async () => {
    const world = await lived();
    const before = world.records.all();
    await eraseAda(world);
    await world.restore(before);
    expect((await leftOf(world)).length).toBeGreaterThan(5);
    expect(await call(world, 'erase-again', {})).toEqual({ erased: 2 });
    expect(await leftOf(world)).toEqual([]);
    await world.pass(24 * 2);
    await world.emit('purchase.completed', { id: 'ord_new', customer: { id: 'c-77', email: ada.email } });
    expect(await call(world, 'erase-again', {})).toEqual({ erased: 0 });
    expect(world.rows('survey').filter((row) => row.kind === 'survey' && row.address === ada.email)).toHaveLength(1);
  });
});
