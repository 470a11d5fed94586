import { describe, expect, it } from 'vitest';
import { World } from '../../world/world.ts';

const kim = 'kim@example.com';

/** Somebody bought something, and says how it went. */
const asked = async (): Promise<{ world: World; say: (score: number, comment: string) => Promise<void> }> => {
  const world = new World();
  await world.emit('purchase.completed', { id: 'ord_1', customer: { email: kim } });
  await world.pass(24 * 4);
  const [, path = ''] = /href="https:\/\/f\.example(\/s\/[^"?]+)\?score=9/.exec(world.mailer.sent[0]?.html ?? '') ?? [];
  const say = async (score: number, comment: string) => {
    await world.ask('POST', path, { form: { score: String(score), comment } });
  };
  return { world, say };
};

const only = async (world: World): Promise<{ surveyId: string; tags: string[] }> => {
  const { body } = await world.call<{ surveyId: string; tags: string[] }[]>('GET', '/v1/answers');
  expect(body).toHaveLength(1);
  return body[0] ?? { surveyId: '', tags: [] };
};

const file = (world: World, id: string, tags: unknown) =>
  world.call<{ tags: string[]; message: string }>('PUT', `/v1/answers/${id}/tags`, { tags });

describe('tags by rule', () => {
  it('are on the answer when it is taken, and follow its words', async () => {
    const { world, say } = await asked();
    await say(2, 'Verspätet, and the top has a CRACK.');
    expect((await only(world)).tags).toEqual(['delivery', 'damage']);
    await say(3, 'Too expensive.');
    expect((await only(world)).tags).toEqual(['price']);
    const { body } = await world.call<{ groups: object[] }>('GET', '/v1/metrics?type=nps&by=tag');
    expect(body.groups).toMatchObject([{ key: { tag: 'price' }, n: 1, score: -100 }]);
  });

  it('are on what comes by mail', async () => {
    const { world } = await asked();
    const [mail] = world.mailer.sent;
    if (mail) await world.reply(mail as never, '2\n\nThe courier never came.');
    expect((await only(world)).tags).toEqual(['delivery']);
  });
});

describe('PUT /v1/answers/{surveyId}/tags', () => {
  it('files an answer, once or twice, and a change of mind keeps what people decided', async () => {
    const { world, say } = await asked();
    await say(2, 'Late and broken.');
    const { surveyId } = await only(world);
    expect((await file(world, surveyId, ['Damage', ' lost  parcel '])).body).toEqual({
      surveyId,
      tags: ['damage', 'lost parcel'],
    });
    const row = await world.records.get({ kind: 'survey', id: [surveyId] });
    expect((await file(world, surveyId, ['lost parcel', 'damage'])).status).toBe(200);
    expect((await world.records.get({ kind: 'survey', id: [surveyId] }))?.version).toBe(row?.version);
    expect((await only(world)).tags).toEqual(['damage', 'lost parcel']);
    await say(1, 'Late, broken, too expensive.');
    expect((await only(world)).tags.sort()).toEqual(['damage', 'lost parcel', 'price']);
    expect((await file(world, surveyId, [])).body.tags).toEqual([]);
    expect((await only(world)).tags).toEqual([]);
  });

  it('opens no second task', async () => {
    const { world, say } = await asked();
    await say(2, 'Late.');
    await world.pass(1);
    const tasks = await world.call<object[]>('GET', '/v1/tasks');
    await file(world, (await only(world)).surveyId, ['x']);
    await world.pass(1);
    expect((await world.call<object[]>('GET', '/v1/tasks')).body).toEqual(tasks.body);
  });

  it.each([
    ['no list', 'late'],
    ['nothing', ['']],
    ['blanks', ['  ']],
    ['a number', [3]],
    ['two lines', ['a\u0000b']],
    ['a comma', ['a,b']],
    ['the sign for none', ['~']],
    ['half a letter', ['\ud800']],
    ['too long a tag', ['x'.repeat(41)]],
    ['too many', Array.from({ length: 21 }, (_, at) => `t${at}`)],
  ])('refuses %s, and says what to write', async (_, tags) => {
    const { world, say } = await asked();
    await say(2, 'Late.');
    const { surveyId } = await only(world);
    const { status, body } = await file(world, surveyId, tags);
    expect(status).toBe(400);
    expect(body.message).toContain('tags');
    expect((await only(world)).tags).toEqual(['delivery']);
  });

  it('knows only answers, and asks for the key', async () => {
    const { world } = await asked();
    const { body } = await world.call<{ id: string }[]>('GET', `/v1/surveys?email=${kim}`);
    expect((await file(world, body[0]?.id ?? '', ['x'])).status).toBe(404);
    expect((await file(world, 'none', ['x'])).status).toBe(404);
    expect((await file(world, 'a/b', ['x'])).status).toBe(404);
    expect((await world.ask('PUT', `/v1/answers/${body[0]?.id}/tags`, { json: { tags: [] } })).status).toBe(401);
  });
});

describe('tags on the list of comments', () => {
  const formOf = (page: string) => ({
    action: /action="(\/app\/answers\/[^"]+)"/.exec(page)?.[1] ?? '',
    csrf: /name="csrf" value="([^"]+)"/.exec(page)?.[1] ?? '',
    to: (/name="to" value="([^"]+)"/.exec(page)?.[1] ?? '').replaceAll('&amp;', '&'),
  });

  it('are filed by a form, and shown at once where the form stood', async () => {
    const { world, say } = await asked();
    await say(2, 'Late.');
    const cookies = [await world.signIn('mara@oakandember.example')];
    const page = (await world.ask('GET', '/app/insights?program=post-purchase', { cookies })).text;
    const { action, csrf, to } = formOf(page);
    const filed = await world.ask('POST', action, { cookies, form: { csrf, to, tags: 'Delivery, <b>odd</b>， 遅い' } });
    expect(filed.status).toBe(303);
    expect(String(filed.headers.location)).toMatch(/^\/app\/insights\?.*program=post-purchase.*#comments$/);
    const again = await world.ask('GET', '/app/insights', { cookies });
    expect(again.text).toContain('value="delivery, &lt;b&gt;odd&lt;/b&gt;, 遅い"');
    expect((await only(world)).tags).toEqual(['delivery', '<b>odd</b>', '遅い']);
  });

  it('are for whoever may act: not another team, an analyst, or a form of another site', async () => {
    const { world, say } = await asked();
    await say(2, 'Late.');
    const mara = [await world.signIn('mara@oakandember.example')];
    const { action } = formOf((await world.ask('GET', '/app/insights', { cookies: mara })).text);
    const post = async (cookies: string[], form: Record<string, string>, headers = {}) =>
      (await world.ask('POST', action, { cookies, form: { tags: 'x', ...form }, headers })).status;
    const csrfOf = async (cookies: string[]) =>
      /name="csrf" value="([^"]+)"/.exec((await world.ask('GET', '/app/insights', { cookies })).text)?.[1] ?? '';
    const others = [
      await world.signIn('tom@oakandember.example'),
      await world.signIn('analyst@oakandember.example', ['heardback-analysts']),
    ];
    for (const other of others) expect(await post([other], { csrf: await csrfOf([other]) })).toBe(404);
    const csrf = await csrfOf(mara);
    expect(await post(mara, { csrf: 'x' })).toBe(403);
    expect(await post(mara, { csrf }, { origin: 'https://evil.example' })).toBe(403);
    expect((await only(world)).tags).toEqual(['delivery']);
    expect(await post(mara, { csrf, tags: 'x'.repeat(50) })).toBe(400);
    const away = await world.ask('POST', action, {
      cookies: mara,
      form: { csrf, tags: 'x', to: 'https://evil.example/' },
    });
    expect(away.headers.location).toBe('/app/insights#comments');
  });
});
