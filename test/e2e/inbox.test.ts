import { beforeEach, describe, expect, it } from 'vitest';
import { type CloudClient, useCloud } from './cloud.ts';
import { analyst, as, customerWho, formsIn, manager, mara, StaffMember, stranger, tom } from './staff.ts';

const here = useCloud();
interface Task {
  readonly id: string;
  readonly state: string;
  readonly owner: { readonly email: string };
  readonly waitingSince: string | null;
  readonly cause: string | null;
  readonly history: readonly { readonly act: string; readonly by: string; readonly note?: string }[];
}
const taskOf = async (cloud: CloudClient, id: string): Promise<Task> =>
  (await cloud.json(`/v1/tasks/${id}`, { headers: { authorization: 'Bearer local' } })) as Task;
const steps = ({ history }: Task) => history.map(({ act, by }) => [act, by]);

beforeEach(async () => {
  await here.cloud.advanceToForenoon();
});

describe('signing in', () => {
  it('leads through the provider back to where somebody wanted to go, and out again', async () => {
    const { cloud } = here;
    const id = await customerWho(cloud);
    const member = new StaffMember(cloud.origin);
    const choice = await member.get(`/app/tasks/${id}`);
    const inside = await member.choose(choice, mara);
    expect(inside.url).toBe(`${cloud.origin}/app/tasks/${id}`);
    expect(await inside.text()).toContain('The top is cracked.');
    const carried = member.cookieHeader();
    await member.post('/app/sign-out', formsIn(await member.text('/app'))[0] ?? {});
    // The session is over, not only forgotten by this browser.
    const again = await fetch(`${cloud.origin}/app`, { headers: { cookie: carried }, redirect: 'manual' });
    expect([again.status, again.headers.get('location')]).toEqual([303, '/app/sign-in?to=%2Fapp']);
  });

  it('gives nothing to whoever belongs to nobody, made a session up, or came back with another’s code', async () => {
    const { cloud } = here;
    await customerWho(cloud);
    const rob = new StaffMember(cloud.origin);
    const answer = await rob.signIn(stranger);
    expect(answer.status).toBe(403);
    expect(await answer.text()).not.toContain('Ada');
    const made = await fetch(`${cloud.origin}/app`, {
      headers: { cookie: `heardback-session=${'a'.repeat(64)}` },
      redirect: 'manual',
    });
    expect(made.status).toBe(303);
    const other = await fetch(`${cloud.origin}/app/signed-in?code=stolen&state=x`, { redirect: 'manual' });
    expect(other.status).toBe(403);
    const open = await fetch(`${cloud.origin}/app/sign-in?to=https://evil.example`, { redirect: 'manual' });
    const kept = Buffer.from(
      /signing-in=[\w-]+\.([\w-]+)/.exec(open.headers.get('set-cookie') ?? '')?.[1] ?? '',
      'base64url',
    ).toString();
    expect(kept).toBe('/app');
  });

  it('ends after twelve hours', async () => {
    const { cloud } = here;
    const member = await as(cloud, mara);
    expect((await member.get('/app')).url).toBe(`${cloud.origin}/app`);
    await cloud.advance('PT12H1M');
    expect((await member.get('/app')).url).toContain('/_local/sign-in/');
  });
});

describe('roles', () => {
  it('agents see and move their own team’s tasks alone', async () => {
    const { cloud } = here;
    const id = await customerWho(cloud);
    const [own, other] = [await as(cloud, mara), await as(cloud, tom)];
    expect(await own.text('/app')).toContain('Ada Byron');
    const list = await other.text('/app?team=care&queue=waiting');
    expect(list).not.toContain('Ada Byron');
    expect((await other.get(`/app/tasks/${id}`)).status).toBe(404);
    const fields = formsIn(await own.text(`/app/tasks/${id}`)).find(({ do: act }) => act === 'take') ?? {};
    const csrf = formsIn(await other.text('/app'))[0]?.csrf ?? '';
    expect((await other.post(`/app/tasks/${id}`, { ...fields, csrf })).status).toBe(404);
    expect((await other.post('/app/search', { csrf, q: 'ada@example.com' })).status).toBe(200);
    expect(await (await other.post('/app/search', { csrf, q: 'ada@example.com' })).text()).not.toContain('Ada Byron');
    expect((await taskOf(cloud, id)).state).toBe('open');
    expect((await other.get('/app/export')).status).toBe(404);
  });

  it('managers hand over between teams, agents only within theirs', async () => {
    const { cloud } = here;
    const id = await customerWho(cloud);
    const [agent, boss] = [await as(cloud, mara), await as(cloud, manager)];
    expect((await agent.press(`/app/tasks/${id}`, 'assign', { to: `accounts|${tom}` })).status).toBe(409);
    expect(
      (
        await boss.press(`/app/tasks/${id}`, 'assign', {
          to: `accounts|${tom}`,
          note: 'Yours, it is about the invoice.',
        })
      ).status,
    ).toBe(200);
    expect(await taskOf(cloud, id)).toMatchObject({ owner: { email: tom }, team: 'accounts' });
    expect((await agent.get(`/app/tasks/${id}`)).status).toBe(404);
    expect(await (await as(cloud, tom)).text('/app')).toContain('Ada Byron');
  });

  it('analysts read figures, no person, and change nothing', async () => {
    const { cloud } = here;
    const id = await customerWho(cloud);
    const agent = await as(cloud, mara);
    await agent.press(`/app/tasks/${id}`, 'note', { note: 'Ada is furious.' });
    const member = await as(cloud, analyst);
    const pages = [
      await member.text('/app?queue=waiting'),
      await member.text(`/app/tasks/${id}`),
      await member.text('/app/export?queue=waiting'),
    ];
    for (const page of pages) {
      expect(page).toMatch(/post-purchase/i);
      for (const secret of ['Ada', 'ada@', 'cracked', 'furious', 'oak table', 'mara@'])
        expect(page).not.toContain(secret);
    }
    const csrf = formsIn(pages[0] ?? '')[0]?.csrf ?? '';
    const fields = { csrf, do: 'dismiss', note: 'x', version: '1.1' };
    expect((await member.post(`/app/tasks/${id}`, fields)).status).toBe(403);
    expect((await taskOf(cloud, id)).state).toBe('open');
  });
});

describe('a form', () => {
  it('of another site, of another session, or without its token does nothing', async () => {
    const { cloud } = here;
    const id = await customerWho(cloud);
    const [member, other] = [await as(cloud, mara), await as(cloud, manager)];
    const fields = formsIn(await member.text(`/app/tasks/${id}`)).find(({ do: act }) => act === 'take') ?? {};
    const foreign = formsIn(await other.text('/app'))[0]?.csrf ?? '';
    expect((await member.post(`/app/tasks/${id}`, { ...fields, csrf: '' })).status).toBe(403);
    expect((await member.post(`/app/tasks/${id}`, { ...fields, csrf: foreign })).status).toBe(403);
    expect((await member.post(`/app/tasks/${id}`, fields, { origin: 'https://evil.example' })).status).toBe(403);
    expect((await taskOf(cloud, id)).state).toBe('open');
    expect((await member.post(`/app/tasks/${id}`, fields)).status).toBe(200);
    expect((await taskOf(cloud, id)).state).toBe('acknowledged');
  });

  it('shows the second of two what the first did, and keeps what they typed', async () => {
    const { cloud } = here;
    const id = await customerWho(cloud);
    const [first, second] = [await as(cloud, mara), await as(cloud, manager)];
    const stale = formsIn(await second.text(`/app/tasks/${id}`)).find(({ do: act }) => act === 'resolve') ?? {};
    await first.press(`/app/tasks/${id}`, 'contacted', { note: 'Called her.' });
    const answer = await second.post(`/app/tasks/${id}`, { ...stale, cause: 'glue', outcome: 'New top <b>sent</b>.' });
    expect(answer.status).toBe(409);
    const page = await answer.text();
    expect(page).toContain('contacted');
    expect(page).toContain('Called her.');
    expect(page).toContain('New top &lt;b&gt;sent&lt;/b&gt;.');
    expect((await taskOf(cloud, id)).state).toBe('contacted');
  });
});

describe('the inbox', () => {
  it('takes a task from the list to its end, each step once in its history', async () => {
    const { cloud } = here;
    const id = await customerWho(cloud);
    const member = await as(cloud, mara);
    const path = `/app/tasks/${id}`;
    await member.press(path, 'take');
    await member.press(path, 'note', { note: 'Photo asked for.' });
    await member.press(path, 'wait');
    expect((await taskOf(cloud, id)).waitingSince).not.toBeNull();
    await member.press(path, 'go-on');
    expect((await member.press(path, 'contacted', { note: ' ' })).status).toBe(409);
    await member.press(path, 'contacted', { note: 'Called.' });
    expect((await member.press(path, 'resolve', { cause: 'packaging' })).status).toBe(409);
    await member.press(path, 'resolve', { cause: 'packaging', outcome: 'New top sent.' });
    const task = await taskOf(cloud, id);
    expect(steps(task)).toEqual([
      ['opened', 'heardback'],
      ['acknowledged', mara],
      ['noted', mara],
      ['waiting', mara],
      ['going-on', mara],
      ['contacted', mara],
      ['resolved', mara],
    ]);
    expect(await member.text('/app')).not.toContain('Ada Byron');
    expect(await member.text('/app?queue=done')).toContain('Ada Byron');
    await member.press(path, 'reopen');
    expect((await taskOf(cloud, id)).state).toBe('open');
  });

  it('answers by e-mail once, and the reply comes back to the same task', async () => {
    const { cloud } = here;
    const id = await customerWho(cloud);
    const member = await as(cloud, mara);
    const path = `/app/tasks/${id}`;
    const words = 'Dear Ada,\n\na new top is on its way. Shall we collect the old one?';
    const fields = {
      ...formsIn(await member.text(path)).find(({ do: act }) => act === 'answer'),
      channel: 'email',
      words,
      and: 'wait',
    };
    const statuses = await Promise.all([1, 2, 3].map(async () => (await member.post(path, fields)).status));
    expect(statuses).toContain(200);
    // Somebody goes back to the page and writes something else: it is neither sent unseen nor lost.
    const other = await member.post(path, { ...fields, words: 'Dear Ada, forget that.' });
    expect(other.status).toBe(409);
    expect(await other.text()).toContain('Dear Ada, forget that.');
    // Another form of the same page does what it says, or says why not.
    expect((await member.post(path, { ...fields, do: 'note', note: 'Seen.' })).status).toBe(409);
    await cloud.advance('PT1M');
    const sent = (await cloud.staffMails('ada@example.com')).filter(({ text }) => text.includes('new top'));
    expect(sent).toHaveLength(1);
    const [mail] = sent;
    expect(mail?.replyTo).toMatch(/^t-[0-9a-z]{26}-[0-9a-z]{26}@/);
    expect(mail?.text).toContain('Mara Lindt');
    expect(await taskOf(cloud, id)).toMatchObject({ state: 'contacted', waitingSince: expect.any(String) });

    const reply = [
      'From: Ada Byron <ada@example.com>',
      `To: ${mail?.replyTo}`,
      'Subject: Re: order',
      'Message-ID: <r1@example.com>',
      '',
      'Yes please, on Friday. <script>alert(1)</script>',
      '',
    ].join('\r\n');
    for (let time = 0; time < 2; time += 1) await cloud.receive(reply);
    await cloud.advance('PT1M');
    const task = await taskOf(cloud, id);
    expect(task.waitingSince).toBeNull();
    expect(task.history.filter(({ act }) => act === 'replied')).toHaveLength(1);
    const page = await member.text(path);
    expect(page).toContain('Yes please, on Friday. &lt;script&gt;');
    expect(page).not.toContain('<script>alert');
    expect(
      (await cloud.staffMails(mara)).filter(({ subject }) => subject.includes('Your customer wrote back')),
    ).toHaveLength(1);
  });
});

describe('tasks by the API', () => {
  it('are found by team, owner, kind, severity and lateness, and teams by their figures', async () => {
    const { cloud } = here;
    const id = await customerWho(cloud);
    const happy = await customerWho(cloud, { email: 'bob@example.com', id: 'ord_2', score: 10, comment: 'Lovely.' });
    const found = async (query: string) => (await cloud.list<Task>(`tasks?${query}`)).map((task) => task.id);
    expect((await found('team=care')).sort()).toEqual([id, happy].sort());
    expect(await found('team=accounts')).toEqual([]);
    expect(await found('team=care&kind=detractor')).toEqual([id]);
    expect(await found(`owner=${mara}&severity=high`)).toEqual([id]);
    await cloud.advance('P4D');
    expect(await found('overdue=true')).toEqual([id]);
    await (await as(cloud, mara)).press(`/app/tasks/${id}`, 'resolve', { cause: 'glue', outcome: 'New top.' });
    expect(await cloud.list('figures?team=care')).toMatchObject([
      { tasks: 1, open: 0, late: 0, minutesToFirstAnswer: expect.any(Number) },
    ]);
    const strange = await fetch(`${cloud.origin}/v1/figures?team=nobody`, {
      headers: { authorization: 'Bearer local' },
    });
    expect(strange.status).toBe(404);
  });
});
