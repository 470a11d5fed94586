import { describe, expect, it } from 'vitest';
import config from '../../config.ts';
import { useCloud } from '../../world/cloud.ts';
import { World } from '../../world/world.ts';

const here = useCloud({ config: 'test/e2e/busy.config.ts' });
const ada = { id: 'ada', email: 'ada@example.com', timezone: 'Europe/London' };
const start = '2026-11-02T09:00:00.000Z';

interface Decision {
  readonly program: string;
  readonly verdict: string;
  readonly reasons: readonly { readonly rule: string; readonly verdict: string; readonly detail: string }[];
}
const reasons = async (id: string): Promise<readonly string[]> =>
  ((await here.cloud.list<Decision>(`decisions?event=${id}`)).at(-1)?.reasons ?? []).map(
    ({ rule, verdict, detail }) => `${rule} ${verdict}: ${detail}`,
  );
const subjects = (world: World) => world.records.all().flatMap((row) => (row.kind === 'subject' ? [row] : []));

describe('a decision', () => {
  const paused = `paused note: Paused since ${start}; held when due unless resumed.`;

  it.each([{ program: 'post-purchase' }, {}])(
    'says that its programme is paused (%j), and since when',
    async (what) => {
      await here.cloud.call('POST', 'pause', what);
      await here.cloud.emit('purchase.completed', { id: 'o1', customer: ada });
      expect(await reasons('o1')).toContain(paused);
    },
  );

  it('says nothing of another programme’s pause, nor of one that is over', async () => {
    await here.cloud.call('POST', 'pause', { program: 'support' });
    await here.cloud.emit('purchase.completed', { id: 'o1', customer: ada });
    await here.cloud.emit('ticket.closed', { id: 't1', customer: { ...ada, id: 'bob', email: 'bob@example.com' } });
    await here.cloud.call('POST', 'resume', {});
    await here.cloud.emit('ticket.closed', { id: 't2', customer: { ...ada, id: 'cem', email: 'cem@example.com' } });
    expect((await reasons('o1')).join()).not.toContain('Paused');
    expect(await reasons('t1')).toContain(paused);
    expect((await reasons('t2')).join()).not.toContain('Paused');
  });

  it('says that nothing is sent in shadow mode', async () => {
    await here.cloud.call('PUT', 'shadow', { on: true });
    await here.cloud.emit('purchase.completed', { id: 'o1', customer: ada });
    expect(await reasons('o1')).toContain(`shadow note: Shadow mode since ${start}; sent to its allow list alone.`);
  });

  it('names a dozen fields that could not be taken as they came, before all else, and counts the others', async () => {
    const properties = Object.fromEntries(Array.from({ length: 15 }, (_, at) => [`odd${at}`, { nested: true }]));
    await here.cloud.emit('purchase.completed', { id: 'o1', customer: ada, properties });
    const said = await reasons('o1');
    expect(said.slice(0, 12).every((one) => /^read note: `.*odd\d+.*` /.test(one))).toBe(true);
    expect(said[12]).toMatch(/^read note: \d more fields could not be taken as they were\.$/);
    expect(said.slice(13).join()).not.toContain('read note');
    expect(said.length).toBeGreaterThan(14);
  });

  it('of one odd field counts no others', async () => {
    await here.cloud.emit('purchase.completed', { id: 'o1', customer: ada, properties: { odd: { nested: true } } });
    expect((await reasons('o1')).filter((one) => one.startsWith('read'))).toHaveLength(1);
  });
});

describe('an event that nobody asks about', () => {
  it('and that the figures count says so', async () => {
    const counting = { ...config, insights: { ...config.insights, touchpoints: { 'app.opened': 'use' } } };
    const world = new World(counting as unknown as typeof config);
    await world.emit('app.opened', { id: 'x1', customer: ada });
    const [event] = world.records.all().flatMap((row) => (row.kind === 'event' ? [row] : []));
    const detail = 'Nobody is asked about it; the figures count it.';
    expect(event?.decisions).toMatchObject([
      { program: '*', verdict: 'skipped', reasons: [{ rule: 'touchpoint', verdict: 'note', detail }] },
    ]);
  });
});

describe('a closed ticket that no programme asks about', () => {
  it('is noted as closed', async () => {
    const { support: _, ...programs } = config.programs;
    const world = new World({ ...config, programs } as typeof config);
    await world.emit('ticket.closed', { id: 't1', closedBy: 'agent', customer: ada });
    const [event] = world.records.all().flatMap((row) => (row.kind === 'event' ? [row] : []));
    const detail = 'No programme asks about closed tickets; noted that it is closed.';
    expect(event?.decisions).toMatchObject([
      { program: '*', verdict: 'skipped', reasons: [{ rule: 'open-ticket', verdict: 'note', detail }] },
    ]);
  });
});

describe('a copy that can be asked about no more than the one before', () => {
  it('is a duplicate of it, and keeps what was decided', async () => {
    const world = new World();
    for (const name of ['Ada', 'Ada Byron'])
      await world.emit('purchase.completed', { id: 'o1', customer: { id: 'ada', name } });
    const [event] = world.records.all().flatMap((row) => (row.kind === 'event' ? [row] : []));
    expect(event?.decisions).toMatchObject([{ verdict: 'skipped' }]);
    expect(event?.decisions[0]?.reasons.at(-1)?.rule).toBe('reachable');
    expect(world.records.all().filter(({ kind }) => kind === 'duplicate')).toHaveLength(1);
  });
});

describe('what happened to one id', () => {
  it('is kept as far as the last forty times, the newest for certain', async () => {
    const world = new World();
    for (let at = 0; at < 45; at += 1)
      await world.emit('ticket.reopened', {
        ...{ id: 't1', customer: ada },
        occurredAt: new Date(Date.parse(start) + at * 60_000 - 86_400_000).toISOString(),
      });
    const [subject] = subjects(world);
    expect(subject?.happened).toHaveLength(40);
    expect(subject?.happened.at(-1)?.occurredAt).toBe('2026-11-01T09:44:00.000Z');
  });

  it('is known to be of somebody once a copy says of whom', async () => {
    const world = new World();
    await world.emit('purchase.refunded', { id: 'o1' });
    expect(subjects(world)).toMatchObject([{ happened: [{ type: 'purchase.refunded', source: 'shop' }] }]);
    expect(subjects(world)[0]?.happened[0]?.contactId).toBeUndefined();
    await world.emit('purchase.refunded', { id: 'o1', customer: ada });
    expect(subjects(world)[0]?.happened).toHaveLength(1);
  });

  it('is forgotten with the events that told of it', async () => {
    const world = new World();
    await world.emit('purchase.completed', { id: 'o1', customer: ada });
    const [subject] = subjects(world);
    const [event] = world.records.all().flatMap((row) => (row.kind === 'event' ? [row] : []));
    expect(subject?.expires).toBe(event?.expires);
    expect(event?.expires).toBeGreaterThan(Date.parse(start) / 1000 + 30 * 86_400);
  });
});

describe('an event that cannot be used', () => {
  it('is kept aside whole, with why and when', async () => {
    const world = new World();
    await world.emit('purchase.completed', { id: 'o1', customer: 'nobody' });
    const [kept] = [...world.parking.parked.values()];
    expect(kept).toMatchObject({ queue: 'heardback-intake', at: start, reason: expect.stringMatching(/\w{5}/) });
    expect(JSON.parse(kept?.body ?? '')).toMatchObject({ detail: { id: 'o1', customer: 'nobody' }, source: 'shop' });
  });
});

describe('people who share an address', () => {
  it('are asked once there, however many they are', async () => {
    const world = new World();
    for (let at = 0; at < 13; at += 1)
      await world.emit('purchase.completed', { id: `o${at}`, customer: { id: `c${at}`, email: 'office@example.com' } });
    await world.pass(24 * 10);
    const asked = world.records.all().filter((row) => row.kind === 'survey' && row.state === 'sent');
    expect(asked).toHaveLength(1);
  });
});
