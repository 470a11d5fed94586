import { describe, expect, it } from 'vitest';
import { listImprovements } from '../../../functions/insights/improvements.ts';
import { testKeyring } from '../../../shared/adapters/memory/doubles.ts';
import { InMemoryFacts } from '../../../shared/adapters/memory/facts.ts';
import type { TaskRow } from '../../../shared/contracts/rows/task.ts';
import { dateOf } from '../../../shared/domain/insights/dates.ts';
import { Chance } from '../../simulation/chance.ts';
import { World } from '../../world/world.ts';
import { pageDeps, today } from '../insights/shop.ts';

const lid = { name: 'Cracks are caught before packing', cause: 'Cracked top', on: '2026-10-20' };

interface Shown {
  readonly id: string;
  readonly name: string;
  readonly cause: string;
  readonly state: string;
}

describe('improvements that were named', () => {
  it('are listed the newest first, and of one that has not begun nothing is counted', async () => {
    const world = new World();
    const named = async (cause: string, on: string) =>
      (await world.call<Shown>('POST', '/v1/improvements', { ...lid, cause, on })).body.id;
    await named('glue', '2026-10-01');
    await named('late', '2026-12-01');
    await named('cracked', '2026-10-20');
    const { body } = await world.call<(Shown & { proven: boolean; statement: string })[]>('GET', '/v1/improvements');
    expect(body.map(({ cause, state }) => `${cause} ${state}`)).toEqual([
      'late planned',
      'cracked begun',
      'glue begun',
    ]);
    expect(body[0]).toMatchObject({ proven: false, statement: 'It has not begun yet.' });
    expect(body[0]).not.toHaveProperty('share');
    expect(body[1]).toMatchObject({ proven: false, statement: expect.stringMatching(/^Not proven: /) });
  });

  it('are none yet where all are planned', async () => {
    const world = new World();
    await world.call('POST', '/v1/improvements', { ...lid, on: '2026-12-01' });
    const { body } = await world.call<Shown[]>('GET', '/v1/improvements');
    expect(body).toMatchObject([{ state: 'planned' }]);
  });
});

describe('POST /v1/improvements', () => {
  it('is the same improvement however often it comes, until somebody takes it off the list', async () => {
    const world = new World();
    const first = await world.call<Shown>('POST', '/v1/improvements', lid);
    expect(first.status).toBe(201);
    expect((await world.call('POST', '/v1/improvements', lid)).status).toBe(200);
    await Promise.all([1, 2, 3].map(() => world.call('POST', '/v1/improvements', { ...lid, cause: 'cracked  top' })));
    const listed = await world.call<Shown[]>('GET', '/v1/improvements');
    expect(listed.body).toMatchObject([{ id: first.body.id, name: lid.name, cause: 'cracked  top', state: 'begun' }]);
    expect((await world.call('DELETE', `/v1/improvements/${first.body.id}`)).status).toBe(200);
    expect((await world.call('DELETE', `/v1/improvements/${first.body.id}`)).status).toBe(200);
    expect((await world.call<Shown[]>('GET', '/v1/improvements')).body).toEqual([]);
    const trail = await world.call<{ intact: boolean; entries: { act: string }[] }>(
      'GET',
      '/v1/audit?trail=improvements',
    );
    expect(trail.body).toMatchObject({ intact: true });
    expect(trail.body.entries.at(-1)?.act).toBe('removed');
  });

  it.each([
    { ...lid, on: '2026-02-30' },
    { ...lid, on: 'yesterday' },
    { ...lid, name: ' ' },
    { ...lid, cause: 'x'.repeat(101) },
    { ...lid, price: 5 },
    { name: 'A name alone' },
  ])('says what does not fit in %j', async (body) => {
    const refused = await new World().call<{ message: string }>('POST', '/v1/improvements', body);
    expect(refused.status).toBe(400);
    expect(refused.body.message).toMatch(/look at `/);
  });

  it('knows none of that id, and asks for the key', async () => {
    const world = new World();
    expect((await world.call('DELETE', `/v1/improvements/${'0'.repeat(26)}`)).status).toBe(404);
    expect((await world.ask('POST', '/v1/improvements', { json: lid })).status).toBe(401);
    expect((await world.ask('GET', '/v1/improvements')).status).toBe(401);
  });
});

const day = 86_400_000;
const begun = today - 60;

/** Sixty days before and after: cracks halve in all stores but Berlin. */
const shop = (): InMemoryFacts => {
  const facts = new InMemoryFacts();
  const chance = new Chance(4);
  for (let at = 0; at < 6_000; at += 1) {
    const [date, store] = [begun - 60 + (at % 120), chance.pick(['Berlin', 'Köln', 'Wien'])];
    const rate = date >= begun && store !== 'Berlin' ? 0.03 : 0.12;
    const hasCause = chance.happens(rate);
    const [when, type] = [date * day + 12 * 3_600_000, { type: 'nps', series: 'nps 0-10', program: 'post-purchase' }];
    const taskId = hasCause ? `t${at}` : null;
    const cause = hasCause ? chance.pick(['cracked top', 'Cracked  Top']) : null;
    const told = { ...type, id: `s${at}`, at: when, day: dateOf(date), score: hasCause ? 2 : 9 };
    facts.add('answers', { ...told, group: hasCause ? 'detractor' : 'promoter', taskId, cause, property_store: store });
    if (hasCause)
      facts.add('tasks', {
        ...{
          id: taskId,
          survey: told.id,
          program: type.program,
          team: 'care',
          kind: 'detractor',
          state: 'resolved',
          cause,
        },
        ...{ openedAt: when, amount: at < 40 ? 100 : null, currency: 'EUR' },
      });
  }
  return facts;
};

const asked = async (query: string, holdout?: { readonly property: string; readonly values: readonly string[] }) => {
  const deps = await pageDeps(shop());
  await deps.records.commit([
    {
      put: {
        ...{ kind: 'improvement', version: 0, id: '0'.repeat(26), name: lid.name, cause: lid.cause, on: dateOf(begun) },
        addedAt: `${dateOf(today)}T08:00:00.000Z`,
      },
    },
  ]);
  const insights = {
    ...deps.config.insights,
    ...(holdout && { holdout: { ...holdout, values: [...holdout.values] } }),
  };
  const config = { ...deps.config, insights };
  const keyring = async () => testKeyring;
  return listImprovements(new URLSearchParams(query), { ...deps, config, keyring });
};

describe('GET /v1/improvements', () => {
  it('compares equal times, beside where the improvement did not reach', async () => {
    const [shown] = JSON.parse((await asked('days=60', { property: 'store', values: ['Berlin'] })).body);
    expect(shown).toMatchObject({ days: 60, before: { until: dateOf(begun - 1) }, after: { since: dateOf(begun) } });
    expect(shown.share.before.rate).toBeGreaterThan(9);
    expect(shown.share.change).toMatchObject({ isReal: true });
    expect(shown.share.beside.high).toBeLessThan(0);
    expect(shown.share.holdout).toMatchObject({ property: 'store', values: ['Berlin'] });
    expect(Math.abs(shown.share.holdout.change.by)).toBeLessThan(5);
    expect(shown.scores[0]).toMatchObject({ type: 'nps', change: { isReal: true }, beside: { isReal: true } });
    expect(shown.money[0]).toMatchObject({ currency: 'EUR' });
    expect(shown.missing).toEqual(['told']);
    expect(shown.statement).toBe('Not proven: not everyone who named it got the letter.');
  });

  it('never says proven without a holdout', async () => {
    const [shown] = JSON.parse((await asked('')).body);
    expect(shown.share.holdout).toBeNull();
    expect(shown.missing).toEqual(['told', 'holdout']);
    expect(shown.proven).toBe(false);
  });

  it.each(['days=0', 'days=400', 'days=x', 'since=2026-01-01', 'colour=red'])(
    'says what is wrong with %s',
    async (query) => {
      expect((await asked(query)).status).toBe(400);
    },
  );
});

describe('who was told', () => {
  it('is counted by letters sent, of those who can be written to', async () => {
    const world = new World();
    for (const [at, email] of ['ada@example.com', 'bob@example.com'].entries()) {
      await world.emit('purchase.completed', {
        id: `ord_${at}`,
        amount: '100.00',
        currency: 'EUR',
        customer: { email },
      });
      await world.pass(24 * 4);
      const mail = world.mailer.sent.find(({ to }) => to === email);
      const [, path = ''] = /href="https:\/\/f\.example(\/s\/[^"?]+)\?score=9/.exec(mail?.html ?? '') ?? [];
      await world.ask('POST', path, { form: { score: '2', comment: 'It has a crack.' } });
      await world.pass(1);
    }
    const tasks = world.records.all().filter((row): row is TaskRow => row.kind === 'task');
    const [first] = tasks;
    for (const { id } of tasks) {
      const change = { state: 'resolved', cause: 'Cracked top', outcome: 'A new one' };
      const found = await world.call('GET', `/v1/tasks/${id}`);
      const changed = await world.call('PATCH', `/v1/tasks/${id}`, change, { 'if-match': String(found.headers.etag) });
      expect(changed.status).toBe(200);
    }
    await world.call('POST', '/v1/improvements', { ...lid, on: '2026-11-05' });
    await world.pass(24 * 5);
    const shown = async () =>
      (await world.call<{ people: object; missing: string[]; money: object[] }[]>('GET', '/v1/improvements')).body[0];
    expect(first?.contact.email).toBe('ada@example.com');
    expect((await shown())?.people).toMatchObject({ people: 2, reachable: 2, told: 0 });
    const manager = await world.signIn('lead@oakandember.example', ['heardback-managers']);
    const page = await world.ask('GET', '/app/causes', { cookies: [manager] });
    const [, csrf = ''] = /name="csrf" value="([^"]+)"/.exec(page.text) ?? [];
    const form = { csrf, cause: 'cracked top', words: 'Dear {name}, we now look twice.', subject: 'You said, we did' };
    const sent = await world.ask('POST', '/app/causes', { cookies: [manager], form });
    expect(sent.text).toContain('2 told.');
    await world.pass(24);
    expect((await shown())?.people).toMatchObject({ told: 2 });
    expect((await shown())?.missing).not.toContain('told');
    expect((await shown())?.money).toMatchObject([{ currency: 'EUR' }]);
  });
});
