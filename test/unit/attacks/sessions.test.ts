import { describe, expect, it } from 'vitest';
import { World } from '../../world/world.ts';

const mara = 'mara@oakandember.example';
const seen = async (world: World, cookie: string) =>
  (await world.ask('GET', '/app?queue=waiting', { cookies: [cookie] })).status;

describe('the sessions of somebody who left', () => {
  it('end at once, all of them, in whatever spelling they are named; nobody else’s do', async () => {
    const world = new World();
    const [first, second] = [await world.signIn(mara), await world.signIn(mara.toUpperCase())];
    const other = await world.signIn('boss@oakandember.example', ['heardback-managers']);
    for (const cookie of [first, second, other]) expect(await seen(world, cookie)).toBe(200);
    world.clock.moveTo('2026-11-02T09:05:00.000Z');
    const ended = await world.call('POST', '/v1/sessions/end', { email: 'MARA@oakandember.example' });
    expect(ended.body).toEqual({ email: mara, endedAt: '2026-11-02T09:05:00.000Z' });
    for (const cookie of [first, second]) expect(await seen(world, cookie)).toBe(303);
    expect((await world.ask('POST', '/app/search', { cookies: [first], form: { q: 'x' } })).status).toBe(401);
    expect((await world.ask('GET', '/app/insights', { cookies: [first] })).status).not.toBe(200);
    expect(await seen(world, other)).toBe(200);
    // Whom the company's own sign-in still lets in comes in.
    world.clock.moveTo('2026-11-02T09:06:00.000Z');
    expect(await seen(world, await world.signIn(mara))).toBe(200);
  });

  it('are told in the trail without an address, and the list of them does not grow', async () => {
    const world = new World();
    for (let day = 2; day < 12; day += 1) {
      world.clock.moveTo(`2026-11-${String(day).padStart(2, '0')}T12:00:00.000Z`);
      expect((await world.call('POST', '/v1/sessions/end', { email: `p${day}@shop.example` })).status).toBe(200);
    }
    const row = world.records.all().find(({ kind }) => kind === 'ended');
    expect(row?.kind === 'ended' && Object.keys(row.people)).toHaveLength(1);
    const { body } = await world.call<{ entries: readonly object[]; intact: boolean }>(
      'GET',
      '/v1/audit?trail=sessions',
    );
    expect([body.intact, body.entries.length]).toEqual([true, 10]);
    expect(JSON.stringify([row, body])).not.toContain('@');
  });

  it.each([{}, { email: 'nobody' }, { email: ['a@b.example'] }, { email: 'a@b.example', all: true }])(
    'need to be named: %j',
    async (wish) => {
      expect((await new World().call('POST', '/v1/sessions/end', wish)).status).toBe(400);
    },
  );
});

describe('a session', () => {
  it('is never the one that a browser brought along (fixation)', async () => {
    const world = new World();
    const planted = `__Host-heardback-session=${'a'.repeat(64)}`;
    const begun = await world.ask('GET', '/app/sign-in', { cookies: [planted] });
    const kept = begun.cookies.map((cookie) => cookie.split(';')[0] ?? '');
    const { cookies } = await world.ask('GET', '/app/signed-in?code=x&state=y', { cookies: [planted, ...kept] });
    const given = cookies.find((cookie) => cookie.includes('-session=')) ?? '';
    expect(given).not.toContain('a'.repeat(64));
    expect(given).toMatch(/HttpOnly; SameSite=Lax; Max-Age=\d+; Secure/);
    expect(await seen(world, planted)).toBe(303);
  });

  it('ends with the day, and when somebody signs out, whoever kept a copy of it', async () => {
    const world = new World();
    const [kept, left] = [await world.signIn(mara), await world.signIn(mara)];
    const [, csrf = ''] =
      /name="csrf" value="([^"]+)"/.exec((await world.ask('GET', '/app', { cookies: [left] })).text) ?? [];
    expect((await world.ask('POST', '/app/sign-out', { form: { csrf }, cookies: [left] })).status).toBe(200);
    expect([await seen(world, kept), await seen(world, left)]).toEqual([200, 303]);
    await world.pass(12.1);
    expect(await seen(world, kept)).toBe(303);
  });

  it('leaves no page behind for the Back button of who comes next, and of what else the browser stores nothing is lost', async () => {
    const world = new World();
    const cookie = await world.signIn(mara);
    const { text } = await world.ask('GET', '/app', { cookies: [cookie] });
    const [, csrf = ''] = /name="csrf" value="([^"]+)"/.exec(text) ?? [];
    const { headers } = await world.ask('POST', '/app/sign-out', { form: { csrf }, cookies: [cookie] });
    expect(headers['clear-site-data']).toBe('"cache"');
  });

  it('is nowhere in the table, so that who reads it signs in with nothing that they read', async () => {
    const world = new World();
    const cookie = await world.signIn(mara);
    const token = cookie.split('=')[1] ?? '';
    expect(token).toMatch(/^[0-9a-f]{64}$/);
    expect(world.records.all().some(({ kind }) => kind === 'session')).toBe(true);
    expect(JSON.stringify(world.records.all())).not.toContain(token);
  });

  it('acts by no form that another page made (CSRF)', async () => {
    const world = new World();
    const cookie = await world.signIn(mara);
    const form = { q: 'cracked' };
    const { text } = await world.ask('GET', '/app', { cookies: [cookie] });
    const [, csrf = ''] = /name="csrf" value="([^"]+)"/.exec(text) ?? [];
    expect((await world.ask('POST', '/app/search', { form: { ...form, csrf }, cookies: [cookie] })).status).toBe(303);
    for (const asked of [
      { form },
      { form: { ...form, csrf: 'guess' } },
      { form: { ...form, csrf: 'x'.repeat(csrf.length) } },
      // Not even with what only our own page knows.
      { form: { ...form, csrf }, headers: { origin: 'https://evil.example' } },
    ])
      expect((await world.ask('POST', '/app/search', { ...asked, cookies: [cookie] })).status).toBe(403);
  });

  it.each([
    '//evil.example',
    'https://evil.example',
    '/app/../..//evil.example',
    '/app\\evil',
    '/app/tasks/x\r\nset-cookie: a=b',
    '/app?to=//evil',
  ])('begins on a page of ours and no other (open redirect): %s', async (to) => {
    const world = new World();
    const begun = await world.ask('GET', `/app/sign-in?to=${encodeURIComponent(to)}`);
    const kept = begun.cookies.map((cookie) => cookie.split(';')[0] ?? '');
    const { headers } = await world.ask('GET', '/app/signed-in?code=x&state=y', { cookies: kept });
    expect(headers.location).toBe('/app');
  });
});
