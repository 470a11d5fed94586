import { beforeEach, describe, expect, it } from 'vitest';
import { idOf } from '../../../shared/domain/id.ts';
import { aTask, type TaskParts } from '../../world/task.ts';
import { start, World } from '../../world/world.ts';

let world: World;
beforeEach(() => {
  world = new World();
});
const list = async (path: string) => {
  const { status, body } = await world.call<readonly Record<string, unknown>[]>('GET', `/v1/${path}`);
  expect([path, status]).toEqual([path, 200]);
  return body;
};
/** All pages of a list, one after the other. */
const pages = async (path: string, of: (row: Record<string, unknown>) => unknown) => {
  const found: unknown[][] = [];
  for (let next = `/v1/${path}`; next !== ''; ) {
    const { status, body, headers } = await world.call<readonly Record<string, unknown>[]>('GET', next);
    expect([next, status]).toEqual([next, 200]);
    found.push(body.map(of));
    next = /<([^>]+)>/.exec(String(headers.link ?? ''))?.[1] ?? '';
  }
  return found;
};
const message = async (path: string) => {
  const { status, body } = await world.call<{ message: string }>('GET', `/v1/${path}`);
  return `${status} ${body.message}`;
};

describe('GET /v1/tasks', () => {
  const put = (name: string, more: TaskParts = {}) =>
    world.records.commit([
      { put: { ...aTask({ id: idOf('task', name), businessId: name, settleUntil: start, ...more }), version: 0 } },
    ]);
  const names = async (query: string) => (await list(`tasks?${query}`)).map(({ title }) => title).toSorted();
  beforeEach(async () => {
    const tom = { name: 'Tom', email: 'Tom@shop.example' };
    await put('open', { title: 'open', dueAt: '2026-11-02T08:00:00.000Z', severity: 'urgent' });
    await put('taken', { title: 'taken', state: 'acknowledged', owner: tom, dueAt: '2026-11-03T08:00:00.000Z' });
    await put('written', { title: 'written', state: 'contacted', contactedAt: start, team: 'accounts' });
    await put('glad', { title: 'glad', group: 'promoter', severity: 'normal' });
    await put('remark', { title: 'remark', origin: 'remark', group: 'passive' });
    await put('solved', { title: 'solved', state: 'resolved' });
    await put('proven', { title: 'proven', state: 'verified' });
    await put('dropped', { title: 'dropped', state: 'dismissed' });
    await put('settling', { title: 'settling', state: 'settling' });
    await put('withdrawn', { title: 'withdrawn', state: 'withdrawn' });
  });
  const all = ['dropped', 'glad', 'open', 'proven', 'remark', 'solved', 'taken', 'written'];

  it.each<[string, readonly string[]]>([
    ['', all],
    ['state=open', ['glad', 'open', 'remark']],
    ['state=acknowledged', ['taken']],
    ['state=contacted', ['written']],
    ['state=resolved', ['solved']],
    ['state=verified', ['proven']],
    ['state=dismissed', ['dropped']],
    ['state=settling', []],
    ['state=withdrawn', []],
    ['team=accounts', ['written']],
    ['team=care', all.filter((name) => name !== 'written')],
    ['team=care&state=resolved', ['solved']],
    ['owner=tom@SHOP.example', ['taken']],
    ['kind=promoter', ['glad']],
    ['kind=remark', ['remark']],
    ['kind=passive', []],
    ['severity=urgent', ['open']],
    ['overdue=true', ['open']],
    ['overdue=false', all],
    ['team=nothing', []],
  ])('lists by `%s`', async (query, expected) => {
    expect(await names(query)).toEqual(expected);
  });

  it('goes on from one queue into the next, those that wait first, each once', async () => {
    const found = await pages('tasks?limit=3', ({ title }) => title);
    expect(found.flat().toSorted()).toEqual(all);
    expect(found.flat().slice(0, 4).toSorted()).toEqual(['open', 'remark', 'taken', 'written']);
    expect(found.flat()[4]).toBe('glad');
    expect(found.every((page) => page.length <= 3)).toBe(true);
    expect((await pages('tasks?limit=4', ({ title }) => title)).flat().toSorted()).toEqual(all);
    expect((await pages('tasks?limit=1&state=resolved', ({ title }) => title)).flat()).toEqual(['solved']);
  });

  it('knows its states, and its own cursors', async () => {
    expect(await message('tasks?state=lost')).toMatch(/^400 There is no state 'lost'; use one of .*open/);
    for (const after of ['x', '1', '0.!', '99999.a', '.a', '0'])
      expect([after, await message(`tasks?after=${encodeURIComponent(after)}`)]).toEqual([
        after,
        expect.stringMatching(/^400 `after`/),
      ]);
  });

  it('shows one with its history to whoever names it, unless nobody may see it yet', async () => {
    const [task] = await list('tasks?state=acknowledged');
    expect(task).toMatchObject({ title: 'taken', owner: { email: 'Tom@shop.example' } });
    expect((await world.call('GET', `/v1/tasks/${task?.id}`)).headers.etag).toMatch(/^"[\d.]+"$/);
    expect(await message(`tasks/${idOf('task', 'settling')}`)).toMatch(/^404 There is no such task/);
    expect(await message(`tasks/${idOf('task', 'gone')}`)).toMatch(/^404 /);
  });

  it('changes none that is not there, or to an owner who cannot be written to', async () => {
    const change = async (id: string, wish: object) =>
      (await world.call('PATCH', `/v1/tasks/${id}`, wish, { 'if-match': '*' })).status;
    expect(await change(idOf('task', 'gone'), { note: 'x' })).toBe(404);
    expect(await change(idOf('task', 'settling'), { note: 'x' })).toBe(404);
    expect(await change(idOf('task', 'open'), { owner: { name: 'Ada', email: 'nobody' } })).toBe(422);
    expect(await change(idOf('task', 'open'), { team: 'nothing' })).toBe(422);
    expect(await change(idOf('task', 'open'), { owner: { name: 'Ada', email: 'ada@shop.example' } })).toBe(200);
    expect(await names('owner=ada@shop.example')).toEqual(['open']);
  });
});

describe('what is known of a person, or came of an event', () => {
  const phone = '+447700900123';
  const ada = { id: 'ada', email: 'ada@example.com', phone, timezone: 'Europe/London' };
  beforeEach(async () => {
    for (const at of [1, 2, 3]) await world.emit('purchase.completed', { id: `o${at}`, customer: ada });
    await world.emit('purchase.completed', { id: 'shared', customer: ada });
    await world.emit('invoice.issued', {
      id: 'shared',
      customer: { email: 'bob@example.com', timezone: 'Europe/London' },
    });
  });
  const idOfEvent = ({ event }: Record<string, unknown>) => (event as { id: string }).id;

  it('is found by address or number in any spelling, page by page', async () => {
    const everything = ['o1', 'o2', 'o3', 'shared'];
    for (const who of [
      'email=ada@example.com',
      'email=ADA@Example.COM',
      'phone=%2B44 7700 900123',
      'email=ada@example.com&phone=%2B447700900123',
    ])
      expect((await pages(`decisions?${who}&limit=3`, idOfEvent)).flat().toSorted()).toEqual(everything);
    expect((await pages('decisions?email=ada@example.com&limit=3', idOfEvent)).map((page) => page.length)).toEqual([
      3, 1,
    ]);
    expect(await list('decisions?email=eve@example.com')).toEqual([]);
    expect(await list('surveys?phone=%2B447700900999')).toEqual([]);
    expect(
      (await pages('surveys?email=ada@example.com&limit=2', ({ program }) => program)).flat().length,
    ).toBeGreaterThan(0);
  });

  it('of an event is whoever it was about', async () => {
    const programs = (await list('decisions?event=shared')).map(({ program }) => program);
    expect(programs.toSorted()).toEqual(['billing', 'post-purchase']);
    expect((await list('surveys?event=shared')).map(({ program }) => program)).toContain('billing');
    expect(await list('decisions?event=nothing')).toEqual([]);
    expect(await list('surveys?event=nothing')).toEqual([]);
    expect(await list('tasks?event=nothing')).toEqual([]);
  });

  it('has to be asked of somebody', async () => {
    for (const path of ['surveys', 'decisions', 'surveys?limit=5'])
      expect(await message(path)).toMatch(/^400 Say whose: `\?email=`/);
  });

  it('tells the survey as it stands, from its plan to its answer and the task that came of it', async () => {
    const cem = { id: 'cem', email: 'cem@example.com', timezone: 'Europe/London' };
    await world.emit('purchase.completed', { id: 'c1', customer: cem });
    const survey = async () => (await list('surveys?event=c1'))[0];
    const planned = await survey();
    expect(planned).toEqual({
      ...{
        id: planned?.id,
        program: 'post-purchase',
        type: 'nps',
        state: 'scheduled',
        channel: 'email',
        language: 'en',
      },
      ...{ scheduledFor: '2026-11-05T09:00:00.000Z', held: null, undoneBy: null, test: false, sentAt: null },
      ...{ deliveredAt: null, answerBy: null, ended: null, answeredAt: null, intents: 0, intentsByMachines: 0 },
      ...{ remarks: [], response: null },
    });
    await world.pass(96);
    const [, path = ''] =
      /href="https:\/\/f\.example(\/s\/[^"?]+)\?score=2/.exec(
        world.mailer.sent.find(({ to }) => to === cem.email)?.html ?? '',
      ) ?? [];
    await world.ask('GET', `${path}?score=2`);
    await world.ask('POST', path, { form: { score: '2', comment: 'Cracked' } });
    const at = world.clock.now();
    expect(await survey()).toMatchObject({
      ...{ state: 'answered', sentAt: '2026-11-05T09:00:00.000Z', answeredAt: at, intents: 1 },
      response: { score: 2, comment: 'Cracked', answers: {}, channel: 'page', at },
    });
    await world.pass(1);
    expect(await list('tasks?event=c1')).toMatchObject([{ score: 2, comment: 'Cracked' }]);
    expect(await list('tasks?email=CEM@example.com')).toHaveLength(1);
    expect(await list('tasks?phone=%2B447700900123&state=resolved')).toEqual([]);
    expect(await list('tasks?event=o2')).toEqual([]);
  });
});
