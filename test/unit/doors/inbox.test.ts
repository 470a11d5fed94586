import { beforeEach, describe, expect, it } from 'vitest';
import type { TaskRow } from '../../../shared/contracts/rows/task.ts';
import { origin, World } from '../../world/world.ts';

const mara = 'mara@oakandember.example';
const tom = 'tom@oakandember.example';

let world: World;
let cookie: string;
beforeEach(() => {
  world = new World();
});

/** Somebody who bought, was asked and answered; gives the id of their task. */
const unhappy = async (name: string, { comment = 'The top is cracked.', score = '2' } = {}): Promise<string> => {
  const email = `${name.toLowerCase()}@example.com`;
  const customer = { email, name: `${name} Byron` };
  await world.emit('purchase.completed', { id: `o-${name}`, title: 'oak table', customer });
  await world.pass(96);
  const link = new RegExp(`${origin}(/s/[\\w-]+)`).exec(world.mailer.sent.find(({ to }) => to === email)?.text ?? '');
  await world.ask('POST', link?.[1] ?? '', { form: { score, comment } });
  await world.pass(1);
  const task = tasks().find(({ contact }) => contact.email === email);
  if (!task) throw new Error('No task was opened.');
  // Days have passed, and a session lasts twelve hours.
  cookie = await world.signIn(mara);
  return task.id;
};
const tasks = (): readonly TaskRow[] => world.records.all().filter((row): row is TaskRow => row.kind === 'task');
const taskOf = (id: string): TaskRow => tasks().find((task) => task.id === id) as TaskRow;
const look = async (path: string, as = cookie) => world.ask('GET', path, { cookies: [as] });

/** Hidden fields of the form that does something, as a browser would send them. */
const formIn = (page: string, what: string): Record<string, string> => {
  const forms = [...page.matchAll(/<form method="post"[^>]*>(.*?)<\/form>/gs)].map(([, inside = '']) =>
    Object.fromEntries(
      [...inside.matchAll(/<input type="hidden" name="([^"]+)" value="([^"]*)">/g)].map(([, name, value]) => [
        name,
        value,
      ]),
    ),
  );
  return (forms.find((fields) => (fields.do ?? '') === what) ?? {}) as Record<string, string>;
};
const press = async (path: string, what: string, fields: Record<string, string>, as = cookie) => {
  const form = { ...formIn((await look(path, as)).text, what), ...fields };
  return world.ask('POST', path, { form, cookies: [as] });
};
const lettersTo = (email: string) => world.mailer.sent.filter(({ to, text }) => to === email && text.includes('Dear'));

describe('the desk', () => {
  it('groups who waits, says how many, and stays light', async () => {
    const ada = await unhappy('Ada');
    await unhappy('Bob');
    await press(`/app/tasks/${ada}`, 'answer', { words: 'Dear Ada, a new top is coming.', and: 'wait' });
    const page = (await look('/app')).text;
    expect(page).toContain('<title>(2) Waiting');
    expect(page.indexOf('>Waits for the customer')).toBeGreaterThan(page.indexOf('Bob Byron'));
    expect(page).toContain('You: Dear Ada');
    const other = await world.signIn('boss@oakandember.example', ['heardback-managers']);
    expect((await look('/app?queue=waiting', other)).text).toContain('Mara Lindt: Dear Ada');
    expect(page).toContain('<span class="chip detractor">2/10</span>');
    expect(page.length).toBeLessThan(60_000);
    const task = await look(`/app/tasks/${ada}`);
    expect(task.text.length).toBeLessThan(60_000);
    expect(task.headers['content-security-policy']).toContain("default-src 'none'");
    expect(task.text).not.toContain('style=');
  });

  it('does not say that nobody waits where only the filter is empty', async () => {
    await unhappy('Ada');
    const boss = await world.signIn('boss@oakandember.example', ['heardback-managers']);
    const page = (await look('/app?mine=1', boss)).text;
    expect(page).toContain('1 other is in this list');
    expect(page).not.toContain('Nobody waits');
  });

  it('keeps filter and place in every link, and goes from an answer to the next who waits', async () => {
    const [ada, bob] = [await unhappy('Ada'), await unhappy('Bob')];
    const list = (await look('/app?team=care&mine=1')).text;
    expect(list).toContain(`href="/app/tasks/${ada}?team=care&amp;mine=1"`);
    const path = `/app/tasks/${ada}?team=care&mine=1`;
    const sent = await press(path, 'answer', { words: 'Dear Ada, a new top is coming.', and: 'wait' });
    expect([sent.status, sent.headers.location]).toEqual([303, `/app/tasks/${bob}?team=care&mine=1`]);
    const said = sent.cookies.map((one) => one.split(';')[0] ?? '');
    const next = await world.ask('GET', String(sent.headers.location), { cookies: [cookie, ...said] });
    expect(next.text).toContain('On its way to the customer.');
    expect(next.text).toContain(`<a href="/app/tasks/${ada}" dir="auto">Ada Byron</a>`);
    // Said once: the cookie goes with the page, and looking again says nothing.
    expect(next.cookies.join()).toMatch(/said=; .*Max-Age=0/);
    expect((await look(String(sent.headers.location))).text).not.toContain('On its way');
    const last = await press(`/app/tasks/${bob}?team=care&mine=1`, 'answer', { words: 'Dear Bob, so is yours.' });
    expect(last.headers.location).toBe('/app?team=care&mine=1');
  });
});

describe('an answer', () => {
  it('quotes the words that wait for it, under the signature that the writer saw', async () => {
    const ada = await unhappy('Ada', { comment: 'Cracked.\n<b>Really</b>.' });
    const page = (await look(`/app/tasks/${ada}`)).text;
    expect(page).toContain('mara, Oak &amp; Ember');
    expect(page).toContain('Cracked.\n&lt;b&gt;Really');
    await press(`/app/tasks/${ada}`, 'answer', { words: 'Dear Ada, a new top is coming.', quote: 'yes' });
    await world.pass(1);
    const [letter] = lettersTo('ada@example.com');
    expect(letter?.text).toContain('mara\nOak & Ember\n\n> Cracked.\n> <b>Really</b>.');
    expect(letter?.html).not.toContain('<b>Really');
    await press(`/app/tasks/${ada}`, 'answer', { words: 'Dear Ada, one more thing.', quote: 'yes' });
    await world.pass(1);
    expect(lettersTo('ada@example.com').at(-1)?.text).not.toContain('> Cracked.');
  });

  it('closes its task in the same step, once, however often it is sent; the cause is asked for at its field', async () => {
    const ada = await unhappy('Ada');
    const path = `/app/tasks/${ada}`;
    const words = 'Dear Ada, the new top has left us.';
    const refused = await press(path, 'answer', { words, and: 'resolve' });
    expect(refused.status).toBe(409);
    expect(refused.text).toContain('<p class="problem" id="answer-cause-problem" role="alert">Say what the cause was.');
    expect(refused.text).toMatch(/id="cause"[^>]*aria-invalid="true"[^>]*autofocus/);
    expect(refused.text).toContain(words);
    const form = { ...formIn((await look(path)).text, 'answer'), words, and: 'resolve', cause: 'glue' };
    const sent = [1, 2, 3].map(() => world.ask('POST', path, { form, cookies: [cookie] }));
    for (const answer of await Promise.all(sent)) expect(answer.status).toBe(303);
    expect(taskOf(ada)).toMatchObject({ state: 'resolved', cause: 'glue', outcome: 'Told in the letter.' });
    await world.pass(1);
    expect(lettersTo('ada@example.com')).toHaveLength(1);
  });
});

describe('a draft', () => {
  const draftOf = (path: string) => async () => /data-key="a"[^>]*>([^<]*)</.exec((await look(path)).text)?.[1]?.trim();

  it('is kept for whoever wrote it, and is gone once it was sent', async () => {
    const ada = await unhappy('Ada');
    const path = `/app/tasks/${ada}`;
    const shown = draftOf(path);
    const form = { ...formIn((await look(path)).text, 'answer'), words: 'Dear Ada, half a', by: 'script' };
    const kept = () => world.ask('POST', `${path}/draft`, { form, cookies: [cookie] });
    expect((await kept()).status).toBe(204);
    expect(await shown()).toBe('Dear Ada, half a');
    const badge = '<span class="badge draft">Draft</span>';
    expect((await look('/app')).text).toContain(badge);
    const boss = await world.signIn('boss@oakandember.example', ['heardback-managers']);
    expect((await look(path, boss)).text).not.toContain('half a');
    expect((await look('/app?queue=waiting', boss)).text).not.toContain(badge);
    await world.ask('POST', path, { form: { ...form, words: 'Dear Ada, a whole answer.' }, cookies: [cookie] });
    expect(await shown()).toBe('');
    expect((await look('/app')).text).not.toContain(badge);
    // What a browser sent late does not come back as a draft.
    expect((await kept()).status).toBe(204);
    expect(await shown()).toBe('');
    expect((await world.ask('POST', `${path}/draft`, { form: { ...form, csrf: '' }, cookies: [cookie] })).status).toBe(
      403,
    );
  });

  it('takes a saved reply with the customer’s fields, and is nobody else’s business', async () => {
    const ada = await unhappy('Ada');
    const path = `/app/tasks/${ada}`;
    const form = { ...formIn((await look(path)).text, 'answer'), words: 'Hello.', reply: '0' };
    const kept = await world.ask('POST', `${path}/draft`, { form, cookies: [cookie] });
    expect(kept.headers.location).toContain(path);
    expect(await draftOf(path)()).toMatch(/^Hello\.\n\nDear Ada,\n\nI am sorry about oak table\./);
    const other = await world.signIn(tom);
    const { csrf = '' } = formIn((await look('/app?queue=waiting', other)).text, '');
    const theirs = { form: { ...form, csrf }, cookies: [other] };
    expect((await world.ask('POST', `${path}/draft`, theirs)).status).toBe(404);
  });

  it('is erased with the customer', async () => {
    const ada = await unhappy('Ada');
    const path = `/app/tasks/${ada}`;
    const form = { ...formIn((await look(path)).text, 'answer'), words: 'Dear Ada, secret' };
    await world.ask('POST', `${path}/draft`, { form, cookies: [cookie] });
    await world.call('POST', '/v1/people/erase', { email: 'ada@example.com' });
    expect(JSON.stringify(world.records.all())).not.toContain('secret');
  });
});

describe('a search', () => {
  it('has an address that says nothing, can be sent to a colleague, and keeps what was found beside a task', async () => {
    const ada = await unhappy('Ada');
    const { csrf = '' } = formIn((await look('/app')).text, '');
    const form = { csrf, q: 'ada@example.com' };
    const sent = await world.ask('POST', '/app/search', { form, cookies: [cookie] });
    const place = String(sent.headers.location);
    expect([sent.status, place]).toEqual([303, expect.stringMatching(/^\/app\/search\/[\w-]{40,}$/)]);
    expect(Buffer.from(place.slice(12), 'base64url').toString('latin1')).not.toContain('ada');
    expect(JSON.stringify(world.records.all().filter(({ kind }) => kind !== 'contact'))).not.toContain('search');
    const boss = await world.signIn('boss@oakandember.example', ['heardback-managers']);
    const found = (await look(place, boss)).text;
    expect(found).toContain('Found for “ada@example.com”');
    const [, link = ''] = /<a href="([^"]+)" data-row/.exec(found) ?? [];
    expect(link).toContain(`/app/tasks/${ada}?`);
    expect((await look(link.replaceAll('&amp;', '&'), boss)).text).toContain(`class="back" href="${place}"`);
    // Whoever may not see the customer finds nobody by the same address; one that was made up finds the list.
    expect((await look(place, await world.signIn(tom))).text).not.toContain('Ada Byron');
    expect((await look(`/app/search/${'a'.repeat(60)}`, boss)).text).toContain('<h1>Waiting</h1>');
  });
});

describe('several at once', () => {
  const tick = (ids: readonly string[]) => Object.fromEntries(ids.map((id) => [`task-${id}`, '1']));
  const doAll = async (fields: Record<string, string>, as = cookie) => {
    const { csrf = '' } = formIn((await look('/app', as)).text, '');
    return world.ask('POST', '/app/several?mine=1', { form: { csrf, ...fields }, cookies: [as] });
  };

  it('are dismissed with a reason, given a cause and handed over, each once and only by who may', async () => {
    const [ada, bob] = [await unhappy('Ada'), await unhappy('Bob')];
    const both = tick([ada, bob]);
    expect((await doAll({ ...both, do: 'dismiss', note: ' ' })).status).toBe(409);
    expect((await doAll({ ...both, do: 'cause', cause: 'glue' })).status).toBe(303);
    const steps = taskOf(ada).history.length;
    await doAll({ ...both, do: 'cause', cause: 'glue' });
    expect([taskOf(ada).cause, taskOf(bob).cause, taskOf(ada).history.length]).toEqual(['glue', 'glue', steps]);
    await doAll({ ...both, do: 'dismiss', note: 'Test orders.' }, await world.signIn(tom));
    expect(taskOf(ada).state).toBe('open');
    const done = await doAll({ ...both, do: 'dismiss', note: 'Test orders.' });
    expect(done.headers.location).toMatch(/^\/app\?.*mine=1/);
    const said = done.cookies.map((one) => one.split(';')[0] ?? '');
    const next = await world.ask('GET', '/app', { cookies: [cookie, ...said] });
    expect(next.text).toContain('2 dismissed.');
    expect([taskOf(ada).state, taskOf(bob).state]).toEqual(['dismissed', 'dismissed']);
    await doAll({ ...both, do: 'dismiss', note: 'Once more.' });
    expect(taskOf(ada).history.filter(({ act }) => act === 'dismissed')).toHaveLength(1);
  });
});

describe('a page that stays open', () => {
  const ask = (path: string, tag: string, as = cookie) =>
    world.ask('GET', path, { cookies: [as], headers: { 'if-none-match': tag } });

  it('hears what has changed, and nothing where nothing has', async () => {
    const ada = await unhappy('Ada');
    const [, from = ''] = /data-pulse="([^"]+)"/.exec((await look(`/app/tasks/${ada}`)).text) ?? [];
    const path = from.replaceAll('&amp;', '&');
    const first = await look(path);
    const { version, list } = JSON.parse(first.text);
    expect(list).toContain('Ada Byron');
    const tag = String(first.headers.etag);
    expect((await ask(path, tag)).status).toBe(304);
    await press(`/app/tasks/${ada}`, 'note', { note: 'Photo asked for.' });
    const second = await ask(path, tag);
    expect(second.status).toBe(200);
    expect(JSON.parse(second.text).version).not.toBe(version);
    expect((await ask(path, tag, await world.signIn(tom))).text).not.toContain('Ada Byron');
  });

  it('says who else looks at the same task, until they have gone', async () => {
    const ada = await unhappy('Ada');
    const boss = await world.signIn('boss@oakandember.example', ['heardback-managers']);
    await look(`/app/tasks/${ada}`);
    const seen = async () => (await look(`/app/tasks/${ada}`, boss)).text;
    expect(await seen()).toContain('mara is looking at this');
    await world.pass(1);
    expect(await seen()).not.toContain('is looking at this');
  });

  it('has its own name where it is a file, and a mark in the tab', async () => {
    await unhappy('Ada');
    const boss = await world.signIn('boss@oakandember.example', ['heardback-managers']);
    const file = await look('/app/export?queue=done', boss);
    expect(file.headers['content-disposition']).toMatch(/filename="heardback-done-\d{4}-\d\d-\d\d\.csv"/);
    const icon = await world.ask('GET', '/app/icon.svg');
    expect([icon.status, icon.headers['content-type']]).toEqual([200, 'image/svg+xml']);
  });
});
