import { describe, expect, it } from 'vitest';
import { SignInError } from '../../../shared/ports/ports.ts';
import { as, customerWho, formsIn, manager, mara, stranger, tom, useCloud } from '../../world/cloud.ts';
import { World } from '../../world/world.ts';

const here = useCloud();
const csrfOf = async (member: Awaited<ReturnType<typeof as>>): Promise<string> =>
  formsIn(await member.text('/app?queue=waiting'))[0]?.csrf ?? '';

/** What the provider of identities answers. */
class Provided extends World {
  leave: () => Promise<string | undefined> = async () => undefined;
  begun: object[] = [];
  trouble: Error | undefined;

  protected override deps() {
    const deps = super.deps();
    const { begin, finish } = deps.signIn as unknown as { begin: () => Promise<object>; finish: () => Promise<object> };
    return {
      ...deps,
      signIn: {
        begin: async (wish: object) => {
          this.begun.push(wish);
          return begin();
        },
        leave: () => this.leave(),
        finish: async () => {
          if (this.trouble) throw this.trouble;
          return finish();
        },
      },
    } as unknown as ReturnType<World['deps']>;
  }

  async enters(to: string): Promise<string> {
    const begun = await this.ask('GET', `/app/sign-in?to=${encodeURIComponent(to)}`);
    const cookies = begun.cookies.map((cookie) => cookie.split(';')[0] ?? '');
    return String((await this.ask('GET', '/app/signed-in?code=x&state=y', { cookies })).headers.location);
  }
}

describe('signing in', () => {
  it.each([
    '/app',
    '/app/insights',
    '/app/insights/causes',
    `/app/tasks/${'0a'.repeat(13)}`,
    `/app/search/${'x-'.repeat(20)}`,
  ])('leads back to %s', async (to) => expect(await new Provided().enters(to)).toBe(to));

  it.each([
    'https://evil.example',
    '//evil.example',
    '/app/../x',
    '/app/export',
    '/app?x=1',
    '/app/tasks/short',
    '\\app',
    '',
  ])('leads to the inbox and not to “%s”', async (to) => expect(await new Provided().enters(to)).toBe('/app'));

  it('asks the provider to ask again only where somebody wants to be somebody else', async () => {
    const world = new Provided();
    for (const path of ['/app/sign-in', '/app/sign-in?again=1', '/app/sign-in?again=0']) await world.ask('GET', path);
    expect(world.begun).toEqual([{ again: false }, { again: true }, { again: false }]);
  });

  it('that fails says why, and how to try again; what breaks is trouble and nothing else', async () => {
    const world = new Provided();
    world.trouble = new SignInError('The provider did not know this sign-in.');
    const refused = await world.ask('GET', '/app/signed-in?code=x&state=y');
    expect(refused.status).toBe(403);
    expect(refused.text).toContain('The provider did not know this sign-in.');
    expect(refused.text).toContain('href="/app/sign-in"');
    expect(refused.cookies).toEqual([]);
    world.trouble = new Error('secret detail');
    const broken = await world.ask('GET', '/app/signed-in?code=x&state=y');
    expect(broken.status).toBe(503);
    expect(broken.text).not.toContain('secret detail');
    expect(broken.text).toContain('Something went wrong here');
  });
});

describe('signing out', () => {
  const leaving = async (leave: () => Promise<string | undefined>) => {
    const world = new Provided();
    world.leave = leave;
    const cookie = await world.signIn(mara);
    const { text } = await world.ask('GET', '/app?queue=waiting', { cookies: [cookie] });
    const csrf = formsIn(text)[0]?.csrf ?? '';
    const out = await world.ask('POST', '/app/sign-out', { cookies: [cookie], form: { csrf } });
    return { world, cookie, out };
  };

  it('ends the session wherever its cookie went, once, and stands in the trail', async () => {
    const { world, cookie, out } = await leaving(async () => 'https://provider.example/out');
    expect(out.status).toBe(200);
    expect(out.text).toContain('href="https://provider.example/out"');
    expect(out.cookies.join()).toMatch(/-session=;.*Max-Age=0/);
    expect((await world.ask('GET', '/app?queue=waiting', { cookies: [cookie] })).status).toBe(303);
    expect((await world.ask('POST', '/app/sign-out', { cookies: [cookie], form: {} })).status).toBe(401);
    const trail = (await world.call<{ entries: { act: string }[] }>('GET', '/v1/audit?trail=sessions')).body.entries;
    expect(trail.map(({ act }) => act)).toEqual(['signed-in', 'signed-out']);
  });

  it.each<[string, () => Promise<string | undefined>]>([
    ['has no page for it', async () => undefined],
    ['does not answer', async () => Promise.reject(new Error('down'))],
  ])('works where the provider %s', async (_, leave) => {
    const { world, cookie, out } = await leaving(leave);
    expect(out.text).toContain('You are signed out');
    expect(out.text).toContain('href="/app/sign-in"');
    expect((await world.ask('GET', '/app?queue=waiting', { cookies: [cookie] })).status).toBe(303);
  });

  it('has a page that anybody may see', async () => {
    const shown = await new World().ask('GET', '/app/signed-out');
    expect([shown.status, shown.text.includes('You are signed out')]).toEqual([200, true]);
  });
});

describe('somebody who belongs to no team', () => {
  it('is told so and by what name, sees nothing, does nothing, and may leave', async () => {
    const { cloud } = here;
    const id = await customerWho(cloud);
    const member = await as(cloud, stranger);
    for (const path of ['/app', '/app?queue=waiting', `/app/tasks/${id}`]) {
      const shown = await member.get(path);
      const text = await shown.text();
      expect([shown.status, text.includes(stranger), text.includes('Ada')]).toEqual([403, true, false]);
      expect(text).toContain('href="/app/sign-in?again=1"');
    }
    expect((await member.post(`/app/tasks/${id}`, { do: 'take' })).status).toBe(403);
    const out = await member.post('/app/sign-out', {});
    expect([out.status, (await out.text()).includes('You are signed out')]).toEqual([200, true]);
    expect((await cloud.fetch('/app', { headers: { cookie: member.cookieHeader() } })).status).toBe(303);
  });
});

describe('a search', () => {
  const found = async (email: string, q: string): Promise<string> => {
    const member = await as(here.cloud, email);
    const html = await (await member.post('/app/search', { csrf: await csrfOf(member), q })).text();
    return [...html.matchAll(/data-row[^>]*>[\s\S]*?<\/a>/g)].map(([row]) => row).join('\n');
  };

  it('finds a customer by address, number, purchase, task and words, in whatever spelling', async () => {
    const { cloud } = here;
    const id = await customerWho(cloud);
    await customerWho(cloud, { email: 'bob@example.com', name: 'Bob Noyce', id: 'ord_2', comment: 'Late.' });
    for (const wanted of [
      ...['ada@example.com', ' ADA@Example.com ', 'ord_1', id, 'CRACKED', 'ada byron', 'order ord_1', 'ada@'],
    ]) {
      const rows = await found(mara, wanted);
      expect([wanted, rows.includes('Ada Byron'), rows.includes('Bob Noyce')]).toEqual([wanted, true, false]);
    }
    for (const nobody of ['eve@example.com', 'ord_3', '0'.repeat(26), 'glue', '   ', '+49 151 0000000'])
      expect([nobody, await found(mara, nobody)]).toEqual([nobody, '']);
  });

  it('by number finds whoever has it', async () => {
    const { cloud } = here;
    await cloud.emit('ticket.closed', {
      id: 't1',
      customer: { phone: '+4915123456789', name: 'Cem', smsConsent: true },
    });
    await cloud.advance('P2D');
    await cloud.json('/_local/sms/inbound', {
      method: 'POST',
      body: JSON.stringify({ from: '+4915123456789', body: '1 nobody ever came' }),
    });
    await cloud.advance('PT1H');
    expect(await found(mara, '+49 (151) 234-567/89')).toContain('Cem');
    expect(await found(mara, '+4915123456780')).toBe('');
  });

  it('shows nobody of another team, by whatever is known of them; a manager sees all', async () => {
    const id = await customerWho(here.cloud);
    for (const wanted of ['ada@example.com', 'ord_1', id, 'cracked']) {
      expect([wanted, await found(tom, wanted)]).toEqual([wanted, '']);
      expect(await found(manager, wanted)).toContain('Ada Byron');
    }
  });
});

describe('a form that is not filled in', () => {
  const refusals: readonly (readonly [string, Record<string, string>, string])[] = [
    ['answer', { words: ' ' }, 'Write the answer first.'],
    ['answer', { words: 'Dear Ada', once: '' }, 'Reload the page, and write again.'],
    ['answer', { words: 'x'.repeat(601), channel: 'sms' }, 'A text has at most 600 characters.'],
    ['answer', { words: 'Dear Ada', channel: 'sms' }, 'There is no phone number of this customer.'],
    ['answer', { words: '', and: 'resolve', cause: 'glue' }, 'Write the answer first.'],
    ['resolve', { cause: '', outcome: 'Sent.' }, 'Say what the cause was.'],
    ['resolve', { cause: 'glue', outcome: '' }, 'Say what was done.'],
    ['note', { note: ' ' }, 'Write the note first.'],
    ['contacted', { note: '' }, 'Say how the customer was contacted, and what was said.'],
    ['dismiss', { note: '' }, 'Say why nobody has to answer.'],
    ['assign', { to: '' }, 'Choose who is to have it.'],
    ['assign', { to: 'care|eve@evil.example' }, 'Choose who is to have it.'],
    ['assign', { to: 'accounts|' }, 'Only a manager hands tasks to another team.'],
    [
      'invite',
      { words: '', quoted: '', use: 'review' },
      'Choose what for, write the letter, and the words to agree to.',
    ],
    ['unheard-of', { note: 'x' }, 'There is no such button.'],
  ];

  it('is refused with what to do, and changes nothing', async () => {
    const { cloud } = here;
    const id = await customerWho(cloud);
    const member = await as(cloud, mara);
    const before = await cloud.list(`tasks/${id}`);
    const page = formsIn(await member.text(`/app/tasks/${id}`));
    for (const [what, typed, said] of refusals) {
      const fields = page.find((form) => form.do === what) ?? page.find((form) => form.do === 'answer') ?? {};
      const refused = await member.post(`/app/tasks/${id}`, { ...fields, do: what, ...typed });
      const text = await refused.text();
      expect({ what, typed, status: refused.status, said: text.includes(said) }).toEqual({
        what,
        typed,
        status: 409,
        said: true,
      });
    }
    expect(await cloud.list(`tasks/${id}`)).toEqual(before);
    expect(await cloud.staffMails('ada@example.com')).toEqual([]);
  });

  it('and whatever else was pressed, says to the slower of two what the other did', async () => {
    const { cloud } = here;
    const id = await customerWho(cloud);
    const [first, second] = [await as(cloud, mara), await as(cloud, manager)];
    const stale = formsIn(await second.text(`/app/tasks/${id}`));
    await first.press(`/app/tasks/${id}`, 'resolve', { cause: 'glue', outcome: 'New top sent.' });
    const acts = ['take', 'wait', 'assign', 'note', 'contacted', 'answer', 'resolve', 'dismiss'];
    for (const act of acts) {
      const fields = stale.find((form) => form.do === act);
      const refused = await second.post(`/app/tasks/${id}`, { ...fields, words: 'Dear Ada', note: 'x', to: 'care|' });
      const text = await refused.text();
      const said = text.split('Somebody was here meanwhile: the last step is now “resolved” by').length - 1;
      expect({ act, status: refused.status, said }).toEqual({ act, status: 409, said: 1 });
    }
  });

  it('about several says what is missing', async () => {
    const { cloud } = here;
    const id = await customerWho(cloud);
    const member = await as(cloud, mara);
    const csrf = await csrfOf(member);
    const said = async (fields: Record<string, string>) =>
      (await member.post('/app/several', { csrf, ...fields })).text();
    const ticked = { [`task-${id}`]: '1' };
    expect(await said({ ...ticked, do: 'erase' })).toContain('There is no such button.');
    expect(await said({ do: 'assign', to: `care|${mara}` })).toContain('Tick somebody first.');
    expect(await said({ ...ticked, do: 'cause', cause: ' ' })).toContain('Say what the cause was.');
    expect(await said({ ...ticked, do: 'dismiss', note: '' })).toContain('Say why nobody has to answer them.');
    expect(await said({ ...ticked, 'task-short': '1', do: 'assign', to: 'care|nobody' })).toContain('could not be');
  });
});
