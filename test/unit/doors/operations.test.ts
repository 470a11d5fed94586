import { beforeEach, describe, expect, it } from 'vitest';
import { testKeyring } from '../../../shared/adapters/memory/doubles.ts';
import type { RuntimeConfig } from '../../../shared/contracts/config/config.ts';
import type { UndeliveredRow } from '../../../shared/contracts/rows/notice.ts';
import config from '../../config.ts';
import { WholeWorld } from '../../world/whole-world.ts';

const tickets = { url: 'https://tickets.example/in', events: ['opened' as const] };
const hooked: RuntimeConfig = { ...config, notifications: { ...config.notifications, webhooks: { tickets } } };
let world: WholeWorld;
const list = async (path: string) => (await world.call<readonly Record<string, unknown>[]>('GET', `/v1/${path}`)).body;
const message = async (method: string, path: string, body?: unknown) => {
  const answered = await world.call<{ message: string }>(method, `/v1/${path}`, body);
  return `${answered.status} ${answered.body.message}`;
};
const trail = async (name: string) =>
  (await world.call<{ entries: { act: string; detail: object }[] }>('GET', `/v1/audit?trail=${name}`)).body.entries.map(
    ({ act, detail }) => ({ act, ...detail }),
  );

beforeEach(() => {
  world = new WholeWorld(hooked);
});

describe('mail that came to nothing', () => {
  const arrives = (text: string, found = '') =>
    world.mailArrives(
      `From: kim@customer.example\r\nTo: info@reply.oakandember.example\r\n${text}`,
      new URLSearchParams(found),
    );

  it('is listed by what it is, the newest first, and counted by kind since the oldest', async () => {
    await arrives('Auto-Submitted: auto-replied\r\n\r\nI am away');
    world.clock.moveTo('2026-11-02T10:00:00.000Z');
    await arrives('\r\nBuy now', 'spam=fail');
    await arrives('\r\nRun me', 'virus=fail');
    const [virus, spam, automatic] = await list('unheard');
    expect(automatic).toMatchObject({ why: 'automatic', at: '2026-11-02T09:00:00.000Z', surveyId: null, taskId: null });
    expect(automatic?.sign).toMatch(/\w/);
    expect([virus?.why, spam?.why, spam?.sign]).toEqual(expect.arrayContaining(['virus', 'spam', null]));
    expect(String(spam?.mail)).toMatch(/^mail\//);
    expect((await world.call('GET', '/v1/unheard/counts')).body).toEqual({
      ...{ total: 3, since: '2026-11-02T09:00:00.000Z', more: false },
      counts: { automatic: 1, spam: 1, virus: 1 },
    });
    expect(await list('unheard?limit=1')).toHaveLength(1);
    expect((await world.call('GET', '/v1/unheard/others')).status).toBe(404);
  });

  it('counts nothing where there is nothing', async () => {
    expect((await world.call('GET', '/v1/unheard/counts')).body).toEqual({
      ...{ total: 0, since: null, more: false },
      counts: {},
    });
    expect(await list('unheard')).toEqual([]);
  });

  it('is taken once as a person’s, and then stands in no list', async () => {
    await arrives('Auto-Submitted: auto-replied\r\n\r\nWhere is my table?');
    const ids = (await list('unheard')).map(({ id }) => id);
    expect((await world.call('POST', '/v1/unheard/replay', { ids })).body).toEqual({ replayed: 1 });
    await world.pass(0.1);
    expect(await list('tasks')).toMatchObject([{ comment: 'Where is my table?' }]);
    expect((await world.call('POST', '/v1/unheard/replay', { ids: [...ids, 'unknown'] })).body).toEqual({
      replayed: 0,
    });
    expect([await list('unheard'), (await list('tasks')).length]).toEqual([[], 1]);
    expect(await trail('switches')).toEqual([{ act: 'reheard', mail: ids[0], why: 'automatic' }]);
  });

  it('is not opened where there is a virus in it, nor anything with it', async () => {
    await arrives('\r\nRun me', 'virus=fail');
    await arrives('\r\nBuy now', 'spam=fail');
    const ids = (await list('unheard')).map(({ id }) => id);
    expect(await message('POST', 'unheard/replay', { ids })).toMatch(/^409 .*virus/);
    expect(await list('unheard')).toHaveLength(2);
    expect(await trail('switches')).toEqual([]);
  });
});

describe('what another system did not take', () => {
  const row = (id: string, target: string, more: Partial<UndeliveredRow> = {}): UndeliveredRow => ({
    ...{ kind: 'undelivered', version: 0, id, target, steps: [{ taskId: `task-${id}`, number: 1 }] },
    ...{ reason: 'It answered 500.', tries: 8, at: world.clock.now(), expires: 9_999_999_999, ...more },
  });
  const put = (...rows: UndeliveredRow[]) => world.records.commit(rows.map((one) => ({ put: one })));
  const told = () => world.told.map(({ target, steps }) => `${target} ${steps.map(({ taskId }) => taskId)}`);

  it('is listed without what is on its way again, and sent by id, by target, or all', async () => {
    await put(row('a', 'webhook.tickets'), row('b', 'chat.care'), row('c', 'webhook.tickets'), row('d', 'chat.care'));
    await put(row('e', 'chat.care', { replayedAt: world.clock.now() }));
    expect((await list('undelivered')).map(({ id }) => id).sort()).toEqual(['a', 'b', 'c', 'd']);
    const replay = async (wish: object) => (await world.call('POST', '/v1/undelivered/replay', wish)).body;
    expect(await replay({ ids: ['a', 'e', 'unknown'] })).toEqual({ replayed: 1 });
    expect(await replay({ ids: ['a'] })).toEqual({ replayed: 0 });
    expect(await replay({ target: 'chat.care' })).toEqual({ replayed: 2 });
    expect(await replay({})).toEqual({ replayed: 1 });
    expect(told().sort()).toEqual([
      ...['chat.care task-b', 'chat.care task-d', 'webhook.tickets task-a', 'webhook.tickets task-c'],
    ]);
    expect(await list('undelivered')).toEqual([]);
    expect((await trail('switches')).map(({ act }) => act)).toEqual(['replayed', 'replayed', 'replayed', 'replayed']);
  });

  it('is sent at most 200 at a time, the rest by the next call, however many of others lie before them', async () => {
    for (let at = 0; at < 210; at += 1) await put(row(`a${at}`, 'chat.care'), row(`b${at}`, 'webhook.tickets'));
    const replay = async (wish: object) => (await world.call('POST', '/v1/undelivered/replay', wish)).body;
    expect(await replay({ target: 'webhook.tickets' })).toEqual({ replayed: 200 });
    expect(await replay({ target: 'webhook.tickets' })).toEqual({ replayed: 10 });
    expect(await replay({ target: 'webhook.tickets' })).toEqual({ replayed: 0 });
    expect(await list('undelivered?limit=200')).not.toContainEqual(
      expect.objectContaining({ target: 'webhook.tickets' }),
    );
  });

  it('says where it calls, and the secret for whoever checks the calls', async () => {
    const secret = `whsec_${Buffer.from(testKeyring.hookSecret('tickets')).toString('base64')}`;
    expect(await list('webhooks')).toEqual([{ name: 'tickets', team: null, secret, ...tickets }]);
  });
});

describe('what a system sent and nobody reads', () => {
  it('is counted by day and kind, a page at a time', async () => {
    const unread = (source: string, type: string) =>
      ({ kind: 'unread', source, day: '2026-11-02', type, expires: 9_999_999_999 }) as const;
    for (const [source, type] of [
      ...[
        ['stripe', 'charge.updated'],
        ['stripe', 'charge.updated'],
        ['stripe', 'plan.created'],
        ['jira', 'moved'],
      ],
    ] as const)
      await world.records.count(unread(source, type));
    expect(await list('unread')).toEqual([
      { source: 'stripe', type: 'charge.updated', day: '2026-11-02', count: 2 },
      { source: 'stripe', type: 'plan.created', day: '2026-11-02', count: 1 },
      { source: 'jira', type: 'moved', day: '2026-11-02', count: 1 },
    ]);
    const pages: unknown[] = [];
    for (let path = '/v1/unread?limit=1'; path !== ''; ) {
      const page = await world.call<readonly { type: string }[]>('GET', path);
      pages.push(...page.body.map(({ type }) => type));
      path = /<([^>]+)>/.exec(String(page.headers.link ?? ''))?.[1] ?? '';
    }
    expect(pages).toEqual(['charge.updated', 'plan.created', 'moved']);
  });

  it.each(['after=%2e%2e', 'after=1', 'after=x.y', 'limit=0', 'limit=201', 'limit=1e2', 'limit=-1'])(
    'is not listed by `%s`',
    async (query) => {
      expect(await message('GET', `unread?${query}`)).toMatch(/^400 .*(`after` is not from|`limit` is a number)/);
    },
  );
});

describe('a key', () => {
  const make = (name: string) =>
    world.call<{ id: string; message?: string }>('POST', '/v1/keys', { name, scopes: ['read'] });

  it('that was never made is not revoked', async () => {
    expect(await message('DELETE', 'keys/0123abcd')).toMatch(/^404 /);
  });

  it('more than a hundred are refused, until those revoked a year ago make room', async () => {
    for (let at = 0; at < 100; at += 1) expect((await make(`k${at}`)).status).toBe(201);
    const one = (await list('keys'))[0];
    expect((await make('more')).body.message).toMatch(/^There are 100 keys/);
    await world.call('DELETE', `/v1/keys/${one?.id}`);
    expect((await make('more')).status).toBe(409);
    await world.pass(24 * 365 + 1);
    expect((await make('more')).status).toBe(201);
    expect((await list('keys')).map(({ name }) => name)).not.toContain('k0');
    expect((await make('too many')).status).toBe(409);
  });
});

describe('a team', () => {
  const [ada, bob] = [
    { name: 'Ada', email: 'ada@oakandember.example', languages: [] },
    { name: 'Bob', email: 'bob@oakandember.example', languages: ['de'] },
  ];

  it('is read as configured until it is changed; what is not named stays', async () => {
    const configured = config.teams.care;
    expect((await world.call('GET', '/v1/teams/care')).body).toEqual({
      ...{ team: 'care', name: configured?.name, owner: configured?.owner, absences: [] },
      members: configured?.members,
    });
    const absence = { email: ada.email, from: '2026-11-03T00:00:00.000Z', until: '2026-11-05T00:00:00.000Z' };
    const changed = await world.call('PUT', '/v1/teams/care', { members: [ada, bob] });
    expect(changed.body).toMatchObject({ members: [ada, bob], absences: [] });
    expect((await world.call('PUT', '/v1/teams/care', { absences: [absence] })).body).toMatchObject({
      ...{ members: [ada, bob], absences: [absence] },
    });
    expect((await world.call('GET', '/v1/teams/care')).body).toMatchObject({ absences: [absence] });
    await world.pass(24 * 4);
    expect((await world.call('PUT', '/v1/teams/care', {})).body).toMatchObject({ members: [ada, bob], absences: [] });
  });

  it('that is changed to what it is stands once in the trail', async () => {
    for (const _ of ['once', 'again']) await world.call('PUT', '/v1/teams/care', { members: [ada] });
    expect(await trail('teams')).toEqual([{ act: 'changed', team: 'care' }]);
  });

  it('that does not exist is 404 to read and 422 to change, with those that do', async () => {
    expect(await message('GET', 'teams/cars')).toMatch(/^404 .*'cars'; teams are .*care/);
    expect(await message('PUT', 'teams/cars', { members: [] })).toMatch(/^422 .*'cars'/);
    for (const path of ['figures', 'promises']) {
      expect(await message('GET', `${path}?team=cars`)).toMatch(/^404 .*teams are /);
      expect(await list(`${path}?team=care`)).toMatchObject([{ team: 'care' }]);
      expect((await list(path)).length).toBe(Object.keys(config.teams).length);
    }
  });

  it.each([
    [{ members: [{ name: 'x' }] }, '`members.0.email`'],
    [{ absences: [{ email: 'a@b.example', from: 'soon', until: 'later' }] }, '`absences.0.from`, `absences.0.until`'],
    [[], '`body`'],
  ])('of %j is refused by the places that do not fit', async (wish, places) => {
    expect(await message('PUT', 'teams/care', wish)).toContain(`400 The body does not fit: look at ${places}. `);
  });
});

describe('shadow mode', () => {
  it('takes addresses and numbers as people write them, and nothing else', async () => {
    const shadow = async (wish: object) => (await world.call('PUT', '/v1/shadow', wish)).body;
    const since = world.clock.now();
    const allow = ['Mara@Example.com', '+49 30 1234567'];
    expect(await shadow({ on: true, allow })).toMatchObject({
      shadow: { on: true, since, allow: ['mara@example.com', '+49301234567'] },
    });
    await world.pass(1);
    expect(await shadow({ on: true })).toMatchObject({ shadow: { on: true, since, allow: [] } });
    expect(await message('PUT', 'shadow', { on: true, allow: ['ada@example.com', 'everybody'] })).toMatch(
      /^400 .*E\.164/,
    );
    expect((await world.call('GET', '/v1/switches')).body).toMatchObject({ shadow: { on: true, since, allow: [] } });
    expect(await shadow({ on: false })).toMatchObject({ shadow: { on: false, since: null, allow: [] } });
    expect((await trail('switches')).map(({ act }) => act)).toEqual(['shadowed', 'shadowed', 'unshadowed']);
  });
});

describe('a pause', () => {
  const paused = async (method: string, path: string, wish?: object) =>
    (await world.call<{ paused: { program: string; since: string; reason: string | null }[] }>(method, path, wish)).body
      .paused;

  it('that is said twice began with the first, and only the programme that is named goes on', async () => {
    await paused('POST', '/v1/programs/support/pause', { reason: 'the link is wrong' });
    await paused('POST', '/v1/pause', {});
    await world.pass(1);
    const both = await paused('POST', '/v1/programs/support/pause');
    expect(both.map(({ program }) => program).sort()).toEqual(['*', 'support']);
    expect(both).toContainEqual(
      expect.objectContaining({ since: '2026-11-02T09:00:00.000Z', reason: 'the link is wrong', by: 'api' }),
    );
    expect(await paused('POST', '/v1/programs/support/resume')).toMatchObject([{ program: '*', reason: null }]);
    expect(await paused('POST', '/v1/programs/nothing/resume').catch(() => undefined)).toBeUndefined();
    expect(await paused('POST', '/v1/resume', {})).toEqual([]);
    expect(await message('POST', 'programs/suport/pause')).toMatch(/^422 .*'suport'.*post-purchase/);
  });
});

describe('a test send', () => {
  it.each([
    ['mara@oakandember.example', 'email'],
    ['+49 151 23456789', 'sms'],
  ])('to %s goes out by %s, at once', async (to, channel) => {
    expect((await world.call('POST', '/v1/test-sends', { program: 'support', to })).status).toBe(202);
    await world.pass(0.1);
    const [mails, texts] = [world.mailer.sent.map((mail) => mail.to), world.texter.sent.map((text) => text.to)];
    expect({ mails, texts }).toEqual(
      channel === 'email' ? { mails: [to], texts: [] } : { mails: [], texts: ['+4915123456789'] },
    );
  });

  it.each([
    [{ program: 'support', to: 'mara' }, /^400 .*E\.164/],
    [{ program: 'support', to: 'mara@example' }, /^400 .*E\.164/],
    [{ program: '*', to: 'mara@example.com' }, /^400 There is no programme/],
    [{ program: 'suport', to: 'mara@example.com' }, /^422 /],
  ])('of %j sends nothing', async (wish, said) => {
    expect(await message('POST', 'test-sends', wish)).toMatch(said);
    await world.pass(1);
    expect([world.mailer.sent, world.texter.sent]).toEqual([[], []]);
  });
});

describe('an audit trail', () => {
  it.each(['', 'tasks', 'task.x', 'teams;', '__proto__'])('called "%s" is none', async (name) => {
    expect(await message('GET', `audit?trail=${name}`)).toMatch(/^400 Say which/);
  });

  it('of nothing yet is whole and empty; of a task that never was there is none', async () => {
    expect((await world.call('GET', '/v1/audit?trail=keys')).body).toMatchObject({
      intact: true,
      brokenAt: null,
      entries: [],
    });
    expect(await message('GET', `audit?trail=task.${'a'.repeat(26)}`)).toMatch(/^404 /);
    expect(await message('GET', 'audit')).toMatch(/^400 /);
  });

  it('longer than a page is read to its end', async () => {
    for (let at = 0; at < 203; at += 1) await world.call('PUT', '/v1/shadow', { on: at % 2 === 0 });
    const { body } = await world.call<{ intact: boolean; entries: { seq: number }[] }>(
      'GET',
      '/v1/audit?trail=switches',
    );
    expect([body.intact, body.entries.length, body.entries.at(-1)?.seq]).toEqual([true, 203, 203]);
  });
});
