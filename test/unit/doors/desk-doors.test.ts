import { beforeEach, describe, expect, it } from 'vitest';
import { idOf } from '../../../shared/domain/id.ts';
import { start } from '../../world/world.ts';
import { textOf } from '../insights/page-text.ts';
import { boss, Desk, managers, mara } from './desk.ts';

let desk: Desk;
let path: string;
beforeEach(async () => {
  desk = await Desk.of('Ada');
  path = desk.path('Ada');
});
const link = (page: string, words: string): string | undefined =>
  new RegExp(`<a[^>]* href="([^"]+)"[^>]*>${words}</a>`).exec(page)?.[1];

describe('a page that somebody cannot have', () => {
  it('says that there is nothing, or that it is another team’s, and leads to the inbox', async () => {
    for (const nowhere of ['/app/nothing', desk.path('Nobody'), '/app/causes', '/app/export', '/app/links/card']) {
      const { status, text } = await desk.look(nowhere);
      expect([nowhere, status, link(text, 'To the inbox')]).toEqual([nowhere, 404, '/app']);
      expect(textOf(text)).toMatch(/There is nothing here .*belongs to another team/);
    }
  });

  it('was pressed too late: nothing was done, and one signs in again', async () => {
    const { status, text } = await desk.ask('POST', path, { form: { do: 'take' } });
    expect([status, link(text, 'Sign in again')]).toEqual([401, '/app/sign-in']);
    expect(textOf(text)).toMatch(/You were signed out meanwhile .*Nothing was done.*copy it/);
  });

  it.each([
    ['without what its own page puts in', {}, { do: 'take' }],
    ['from another site', { origin: 'https://evil.example' }, {}],
    ['with what another page put in', {}, { do: 'take', csrf: 'x'.repeat(43) }],
  ])('was sent %s: nothing is done', async (_, headers, form) => {
    const own = /name="csrf" value="([^"]+)"/.exec((await desk.look(path)).text)?.[1] ?? '';
    const all = 'do' in form ? form : { do: 'take', csrf: own };
    const { status, text } = await desk.ask('POST', path, { form: all, headers, cookies: [desk.cookie] });
    expect([status, link(text, 'To the inbox')]).toEqual([403, '/app']);
    expect(textOf(text)).toMatch(/Nothing was done .*your own session/);
    expect(desk.task('Ada').state).toBe('open');
  });

  it('is done where the browser says that it comes from our own', async () => {
    const form = {
      csrf: /name="csrf" value="([^"]+)"/.exec((await desk.look(path)).text)?.[1] ?? '',
      do: 'note',
      note: 'x',
    };
    const version = /name="version" value="([^"]+)"/.exec((await desk.look(path)).text)?.[1] ?? '';
    const headers = { origin: 'https://f.example' };
    const asked = { form: { ...form, version }, headers, cookies: [desk.cookie] };
    expect((await desk.ask('POST', path, asked)).status).toBe(303);
  });
});

describe('every page', () => {
  it('is one that a browser keeps and passes on nothing of', async () => {
    const { headers } = await desk.look('/app?queue=waiting');
    expect(headers).toMatchObject({
      ...{ 'content-type': 'text/html; charset=utf-8', 'referrer-policy': 'same-origin' },
      ...{
        'x-robots-tag': 'noindex, nofollow',
        'content-security-policy': expect.stringContaining("default-src 'none'"),
      },
    });
    expect((await desk.look('/app/pulse')).headers['content-type']).toBe('application/json');
  });

  it('has the mark of the brand, which a browser keeps for a day', async () => {
    const { headers, text } = await desk.ask('GET', '/app/icon.svg');
    expect(headers).toMatchObject({ 'content-type': 'image/svg+xml', 'cache-control': 'public, max-age=86400' });
    expect(text).toMatch(/^<svg [\s\S]*#8a4b20/);
  });
});

describe('after an act', () => {
  const next = idOf('task', 'Bob');

  it.each([
    ['answer', { words: 'It comes.' }, true],
    ['dismiss', { note: 'A joke.' }, true],
    ['resolve', { cause: 'Glue', outcome: 'A new one.' }, true],
    ['take', {}, false],
    ['note', { note: 'Called.' }, false],
  ] as const)('whoever comes next is shown, where there is no more to do (%s)', async (what, typed, goesOn) => {
    const { headers } = await desk.press(path, what, { ...typed, next });
    expect(headers.location).toBe(goesOn ? `/app/tasks/${next}?team=care` : `${path}?team=care`);
  });

  it.each([`${next}x`, `x/${next}`, ''])('nobody is shown where “%s” names nobody', async (wrong) => {
    const { headers } = await desk.press(path, 'dismiss', { note: 'A joke.', next: wrong });
    expect(headers.location).toBe('/app?team=care');
  });
});

describe('an act on several', () => {
  const ticked = (...names: readonly string[]) =>
    Object.fromEntries(names.map((name) => [`task-${idOf('task', name)}`, '1']));
  const several = (form: Record<string, string>, cookie = desk.cookie) => desk.post('/app/several', form, cookie);

  beforeEach(async () => {
    await desk.put('Bob');
    await desk.put('Cem', { team: 'accounts' });
    await desk.put('Dan', { state: 'resolved', closedAt: start });
  });

  it('hands over those that can be, and says how many could not', async () => {
    const manager = await desk.signIn(boss, managers);
    const to = 'accounts|tom@oakandember.example';
    const handed = await several({ do: 'assign', to, ...ticked('Ada', 'Bob', 'Cem', 'Dan') }, manager);
    expect(await desk.saysAfter(handed, manager)).toContain('3 handed over. 1 could not be, since somebody was faster');
    for (const name of ['Ada', 'Bob', 'Cem'])
      expect(desk.task(name)).toMatchObject({ team: 'accounts', owner: { name: 'Tom Aydin' } });
    const again = await several({ do: 'assign', to, ...ticked('Ada') }, manager);
    const before = desk.task('Ada').history.length;
    expect(await desk.saysAfter(again, manager)).toContain('1 handed over.');
    expect(desk.task('Ada').history).toHaveLength(before);
    await several({ do: 'assign', to: `care|${mara}`, ...ticked('Ada') }, manager);
    expect(desk.task('Ada')).toMatchObject({ team: 'care', owner: { email: mara } });
  });

  it('dismisses, or gives a cause, those of one’s own team', async () => {
    const dismissed = await several({ do: 'dismiss', note: 'A joke.', ...ticked('Ada', 'Cem') });
    expect(await desk.saysAfter(dismissed)).toContain('1 dismissed. 1 could not be');
    expect([desk.task('Ada').state, desk.task('Cem').state]).toEqual(['dismissed', 'open']);
    const named = await several({ do: 'cause', cause: `  ${'c'.repeat(120)}`, ...ticked('Bob') });
    const said = await desk.saysAfter(named);
    expect(said).toContain('1 given the cause.');
    expect(said).not.toContain('could not be');
    expect(desk.task('Bob').cause).toBe('c'.repeat(100));
    const steps = desk.task('Bob').history.length;
    await several({ do: 'cause', cause: 'c'.repeat(100), ...ticked('Bob') });
    expect(desk.task('Bob').history).toHaveLength(steps);
    await several({ do: 'cause', cause: 'Glue', ...ticked('Bob') });
    expect(desk.task('Bob').cause).toBe('Glue');
  });

  it('goes fifty at a press, and says of the others that they could not be', async () => {
    const all = Array.from({ length: 52 }, (_, n) => `N${n}`);
    for (const name of all) await desk.put(name);
    const pressed = await several({ do: 'cause', cause: 'Glue', ...ticked(...all) });
    expect(await desk.saysAfter(pressed)).toContain('50 given the cause. 2 could not be');
  });

  it('keeps the list that one came from, and shows a refusal as one', async () => {
    const { headers } = await several({ do: 'cause', cause: 'Glue', ...ticked('Ada') });
    expect(headers.location).toBe('/app?team=care');
    const refused = await several({ do: 'cause', ...ticked('Ada') });
    expect([refused.status, /role="alert"[^>]*>[^<]*Say what the cause was\./.test(refused.text)]).toEqual([409, true]);
  });
});
