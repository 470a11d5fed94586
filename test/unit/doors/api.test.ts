import { beforeEach, describe, expect, it } from 'vitest';
import { World } from '../../world/world.ts';

interface Task {
  readonly id: string;
  readonly state: string;
  readonly owner: string;
  readonly dueAt: string;
  readonly history: readonly { readonly act: string }[];
}

let world: World;
let task: Task;

/** A detractor's task. */
beforeEach(async () => {
  world = new World();
  await world.emit('purchase.completed', { id: 'ord_1', customer: { email: 'ada@example.com' } });
  await world.pass(24 * 4);
  const [, path = ''] = /href="https:\/\/f\.example(\/s\/[^"?]+)\?score=2/.exec(world.mailer.sent[0]?.html ?? '') ?? [];
  await world.ask('POST', path, { form: { score: '2', comment: 'It came cracked' } });
  await world.pass(1);
  task = (await world.call<readonly [Task]>('GET', '/v1/tasks?email=ada@example.com')).body[0];
});

const tagOf = async (): Promise<string> => String((await world.call('GET', `/v1/tasks/${task.id}`)).headers.etag);
const patch = async (change: object, etag?: string) =>
  world.call<Task & { message?: string }>('PATCH', `/v1/tasks/${task.id}`, change, {
    'if-match': etag ?? (await tagOf()),
  });

describe('GET /v1/tasks/{id} by whoever has it already', () => {
  const asked = async (tag: string, method = 'GET') =>
    world.ask(method, `/v1/tasks/${task.id}`, { headers: { authorization: 'Bearer local', 'if-none-match': tag } });

  it('answers 304 and nothing more to its own tag, alone, weak or among others', async () => {
    const tag = await tagOf();
    for (const known of [tag, `W/${tag}`, `"other", ${tag}`, '*'])
      expect(await asked(known)).toMatchObject({ status: 304, text: '', headers: { etag: tag } });
    expect(await asked(tag, 'HEAD')).toMatchObject({ status: 304 });
  });

  it('answers all of it once the task was changed, and to whom another tag is known', async () => {
    const tag = await tagOf();
    expect((await patch({ note: 'Called.' })).status).toBe(200);
    for (const known of [tag, '"other"', '', 'W/'])
      expect(await asked(known)).toMatchObject({ status: 200, text: expect.stringContaining(task.id) });
  });

  it('hides nothing that went wrong', async () => {
    const headers = { authorization: 'Bearer local', 'if-none-match': '*' };
    expect((await world.ask('GET', '/v1/tasks/nobody', { headers })).status).toBe(404);
  });
});

describe('PATCH /v1/tasks/{id}', () => {
  it('knows the tag however it is spelled: among others, weakened by a cache, or without its quotation marks', async () => {
    for (const spell of [
      (tag: string) => `"0.0", ${tag}`,
      (tag: string) => `W/${tag}`,
      (tag: string) => tag.replaceAll('"', ''),
    ])
      expect((await patch({ note: 'Called' }, spell((await tagOf()) ?? ''))).status).toBe(200);
    for (const odd of ['', '""', '"0.0", W/"0.1"', ','])
      expect((await patch({ note: 'Called' }, odd)).status).not.toBe(200);
  });

  it('wants to know on what it rests: 428 without, 412 when somebody was faster', async () => {
    expect((await world.call('PATCH', `/v1/tasks/${task.id}`, { note: 'x' })).status).toBe(428);
    const seen = await tagOf();
    expect((await patch({ note: 'Called' }, seen)).status).toBe(200);
    expect((await patch({ note: 'Called too' }, seen)).status).toBe(412);
  });

  it.each([
    { team: '__proto__' },
    { team: 'constructor' },
    { state: 'unheard-of' },
    { owner: 'a@b.example\r\nBcc: c@d.example' },
    { note: 7 },
    { unknown: 'field' },
  ])('refuses %j, says what there is, and changes nothing', async (change) => {
    const before = await tagOf();
    const refused = await patch(change);
    expect([400, 422]).toContain(refused.status);
    expect(refused.body.message).toMatch(/\w{3,}/);
    expect(await tagOf()).toBe(before);
  });

  it('answers 409 where no way leads', async () => {
    expect((await patch({ state: 'verified' })).status).toBe(409);
  });

  it('tells the owner, the topic and chats when a task is opened again, and winds its clock', async () => {
    await patch({ note: 'Sent a new one' });
    expect((await patch({ state: 'contacted', note: 'Called' })).status).toBe(200);
    expect((await patch({ state: 'resolved', outcome: 'replaced', cause: 'damage' })).status).toBe(200);
    const [mails, notices] = [world.mailer.sent.length, world.notifier.notices.length];
    await world.pass(24);
    const reopened = await patch({ state: 'open' });
    expect(reopened).toMatchObject({ status: 200, body: { state: 'open' } });
    expect(reopened.body.dueAt > world.clock.now()).toBe(true);
    expect(world.mailer.sent.length).toBeGreaterThan(mails);
    expect(world.notifier.notices.length).toBeGreaterThan(notices);
  });
});

describe('the REST API', () => {
  it('asks for its key before it looks at anything', async () => {
    for (const path of ['/v1/tasks', `/v1/tasks/${task.id}`, '/v1/surveys?email=ada@example.com', '/v1/nothing'])
      expect((await world.ask('GET', path)).status).toBe(401);
    expect((await world.ask('GET', '/v1/tasks', { headers: { authorization: 'Bearer wrong' } })).status).toBe(401);
  });

  it('has the head of whatever it shows', async () => {
    const head = await world.call('HEAD', `/v1/tasks/${task.id}`);
    expect(head).toMatchObject({ status: 200, text: '' });
    expect(String(head.headers.etag)).toBe(await tagOf());
  });

  it.each(['/v1/tasks/none', '/v1/teams/constructor', '/v1/nothing'])('says that there is no %s', async (path) => {
    const missing = await world.call<{ message: string }>('GET', path);
    expect(missing.status).toBe(404);
    expect(missing.body.message).toMatch(/\w{3,}/);
  });

  it.each([
    '/v1/surveys',
    '/v1/decisions?email=',
    '/v1/tasks?state=unheard-of',
    '/v1/surveys?email=a@b.example&limit=x',
  ])('says what to write instead of %s', async (path) => {
    const refused = await world.call<{ message: string }>('GET', path);
    expect([400, 422]).toContain(refused.status);
    expect(refused.body.message).toMatch(/\w{3,}/);
  });

  it('says that nothing was changed by half when something fails, and nothing of why', async () => {
    world.records.get = async () => {
      throw new Error('table heardback refused ada@example.com');
    };
    const failed = await world.call<{ message: string }>('GET', `/v1/tasks/${task.id}`);
    expect(failed.status).toBe(503);
    expect(failed.text).not.toMatch(/heardback refused|ada@/);
  });
});

describe('what came of an event', () => {
  const of = async (what: string, event: string) =>
    (await world.call<readonly Record<string, unknown>[]>('GET', `/v1/${what}?event=${encodeURIComponent(event)}`))
      .body;

  it('is found by its business id: the survey with each of its steps, and the task, those of nobody else', async () => {
    await world.emit('purchase.completed', { id: 'ord_2', customer: { email: 'bob@example.com' } });
    await world.pass(24 * 4);
    const [survey, ...others] = await of('surveys', 'ord_1');
    expect(others).toEqual([]);
    expect(survey).toMatchObject({ state: 'answered', response: { score: 2 }, ended: null });
    expect(String(survey?.answerBy) > String(survey?.sentAt)).toBe(true);
    expect(await of('tasks', 'ord_1')).toMatchObject([{ id: task.id, surveyId: survey?.id }]);
    expect(await of('surveys', 'ord_2')).toMatchObject([{ state: 'sent', response: null }]);
    expect(await of('tasks', 'ord_2')).toEqual([]);
  });

  it('is nothing where no such event came, whatever is asked', async () => {
    for (const event of ['ord_none', '__proto__', '../x', "' or 1=1"])
      for (const what of ['surveys', 'tasks']) expect(await of(what, event)).toEqual([]);
  });
});
