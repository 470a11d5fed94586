import { beforeEach, describe, expect, it } from 'vitest';
import { idOf } from '../../../shared/domain/id.ts';
import { plus } from '../../../shared/domain/instant.ts';
import { aTask, type TaskParts } from '../../world/task.ts';
import { start, World } from '../../world/world.ts';

const hour = 3_600_000;
let world: World;
beforeEach(() => {
  world = new World();
});
const id = idOf('task', 'one');
const put = (more: TaskParts = {}, name = 'one') =>
  world.records.commit([{ put: { ...aTask({ id: idOf('task', name), settleUntil: start, ...more }), version: 0 } }]);
const call = (method: string, path: string, json?: unknown, headers = {}) =>
  world.call<Record<string, never> & { message: string }>(method, path, json, headers);
const trail = async (name: string): Promise<readonly string[]> => {
  const { body } = await world.call<{ entries: { act: string }[] }>('GET', `/v1/audit?trail=${name}`);
  return body.entries.map(({ act }) => act);
};

describe('a change of a task', () => {
  const change = (ifMatch: string | undefined, wish: object = { note: 'Called.' }) =>
    call('PATCH', `/v1/tasks/${id}`, wish, ifMatch === undefined ? {} : { 'if-match': ifMatch });
  beforeEach(() => put());

  it.each([
    ['as it was given', (tag: string) => tag],
    ['as a cache that compresses writes it', (tag: string) => `W/${tag}`],
    ['without quotes', (tag: string) => tag.slice(1, -1)],
    ['among others', (tag: string) => `"0.0", ${tag}`],
    ['as whatever it is', () => ' * '],
  ])('names the version that was seen, %s', async (_, spelled) => {
    const { headers, body } = await call('GET', `/v1/tasks/${id}`);
    const changed = await change(spelled(String(headers.etag)));
    expect(changed.status).toBe(200);
    expect(changed.headers.etag).not.toBe(headers.etag);
    expect(changed.headers.etag).toBe((await call('GET', `/v1/tasks/${id}`)).headers.etag);
    expect(body).toMatchObject({ id, state: 'open', history: [] });
  });

  it.each([
    [undefined, { note: 'x' }, 428, 'Send `If-Match`'],
    ['"0.0"', { note: 'x' }, 412, 'Somebody changed this task meanwhile.'],
    ['"1"5"', { note: 'x' }, 412, 'Somebody changed this task meanwhile.'],
    ['*', { owner: { name: 'Ada', email: 'nobody' } }, 422, '`owner.email` is no e-mail address'],
    ['*', { colour: 'red' }, 400, 'Send a JSON object with any of state'],
    ['*', { team: 'nothing' }, 422, 'teams are care, accounts'],
  ])('that cannot be made says why (%s %j)', async (ifMatch, wish, status, words) => {
    const refused = await change(ifMatch, wish);
    expect([refused.status, refused.body.message]).toEqual([status, expect.stringContaining(words)]);
    expect((await call('GET', `/v1/tasks/${id}`)).body).toMatchObject({ history: [] });
  });
});

describe('tasks of a person', () => {
  it('are those that anybody may see, of the team and the state that was asked for', async () => {
    await world.emit('purchase.completed', { id: 'o1', customer: { id: 'ada', email: 'ada@example.com' } });
    const contact = world.records.all().find(({ kind }) => kind === 'contact');
    const own = { contactId: contact?.kind === 'contact' ? contact.id : '' };
    await put({ ...own, title: 'open' }, 'open');
    await put({ ...own, title: 'theirs', team: 'accounts' }, 'theirs');
    await put({ ...own, title: 'settling', state: 'settling' }, 'settling');
    await put({ ...own, title: 'withdrawn', state: 'withdrawn' }, 'withdrawn');
    await put({ title: 'stranger' }, 'stranger');
    const titles = async (query: string) => {
      const { body } = await world.call<{ title: string }[]>('GET', `/v1/tasks?email=ada@example.com${query}`);
      return body.map(({ title }) => title).toSorted();
    };
    expect(await titles('')).toEqual(['open', 'theirs']);
    expect(await titles('&team=accounts')).toEqual(['theirs']);
    expect(await titles('&state=open')).toEqual(['open', 'theirs']);
    expect(await titles('&state=settling')).toEqual([]);
  });
});

describe('shadow mode', () => {
  const shadow = (allow: readonly string[]) => call('PUT', '/v1/shadow', { on: true, allow });

  it.each([
    ...['ada', 'ada@example.com eve@example.com', '+49x', '12345', '+49'],
    ...['a b@example.com', 'ada@', '@example.com'],
  ])('sends to no “%s”', async (odd) => {
    const { status, body } = await shadow(['me@example.com', odd]);
    expect([status, body.message]).toEqual([400, expect.stringContaining('Each entry of `allow`')]);
    expect(await trail('switches')).toEqual([]);
  });

  it('keeps addresses as they are written to, and stands in the trail', async () => {
    const { body } = await shadow(['Me@Example.com', '+49 30 123-4567']);
    expect(body).toMatchObject({ shadow: { on: true, since: start, allow: ['me@example.com', '+49301234567'] } });
    expect(await trail('switches')).toEqual(['shadowed']);
  });
});

describe('switches', () => {
  it('stand in the trail by what was done, with a reason where there is one', async () => {
    const { body } = await call('POST', '/v1/pause', { program: 'support' });
    expect(body).toMatchObject({ paused: [{ program: 'support', since: start, reason: null, by: 'api' }] });
    await call('POST', '/v1/pause', { program: 'billing', reason: 'Prices change.' });
    await call('POST', '/v1/resume', { program: 'support' });
    expect((await call('GET', '/v1/switches')).body).toMatchObject({
      paused: [{ program: 'billing', reason: 'Prices change.' }],
    });
    expect(await trail('switches')).toEqual(['paused', 'paused', 'resumed']);
  });
});

describe('a survey to oneself', () => {
  const send = (to: string, program = 'support') => call('POST', '/v1/test-sends', { program, to });

  it.each(['nobody', 'a@b', 'ada @example.com', 'ada@example.com x', '+49', '+4930x', '+49301234567890123'])(
    'goes to no “%s”',
    async (to) => {
      const { status, body } = await send(to);
      expect([status, body.message]).toEqual([400, expect.stringContaining('`to` is an e-mail address')]);
    },
  );

  it('goes as a customer would get it, to each by itself, and says which it is', async () => {
    const [first, second] = [await send('Me@Example.com'), await send('+49 30 1234567')];
    expect([first.status, second.status]).toEqual([202, 202]);
    await world.pass(0.1);
    expect(world.mailer.sent.map(({ to }) => to)).toEqual(['me@example.com']);
    const surveys = world.records.all().filter(({ kind }) => kind === 'survey');
    expect(surveys.map((row) => row.kind === 'survey' && [row.id, row.address, row.test])).toEqual([
      [first.body.surveyId, 'me@example.com', true],
      [second.body.surveyId, '+49301234567', true],
    ]);
    expect(new Set(surveys.map((row) => row.kind === 'survey' && row.contactId)).size).toBe(2);
  });
});

describe('a team', () => {
  it('forgets an absence at the instant at which it ends', async () => {
    const away = { email: 'mara@oakandember.example', from: start, until: plus(start, hour) };
    expect((await call('PUT', '/v1/teams/care', { absences: [away] })).body).toMatchObject({ absences: [away] });
    world.clock.moveTo(plus(start, hour));
    expect((await call('PUT', '/v1/teams/care', {})).body).toMatchObject({ absences: [] });
  });
});

describe('ending sessions', () => {
  it('forgets those that were ended a day ago, and keeps the others', async () => {
    const ended = async () => {
      const row = await world.records.get({ kind: 'ended', id: ['all'] });
      return Object.values(row?.people ?? {});
    };
    await call('POST', '/v1/sessions/end', { email: 'mara@oakandember.example' });
    world.clock.moveTo(plus(start, 23 * hour));
    await call('POST', '/v1/sessions/end', { email: 'tom@oakandember.example' });
    expect(await ended()).toEqual([start, plus(start, 23 * hour)]);
    world.clock.moveTo(plus(start, 24 * hour));
    await call('POST', '/v1/sessions/end', { email: 'ines@oakandember.example' });
    expect(await ended()).toEqual([plus(start, 23 * hour), plus(start, 24 * hour)]);
  });
});

it('says that nobody answered a survey of an id', async () => {
  const { status, body } = await call('PUT', `/v1/answers/${idOf('survey', 'x')}/tags`, { tags: ['late'] });
  expect([status, body.message]).toEqual([404, expect.stringContaining('There is no such answer')]);
});
