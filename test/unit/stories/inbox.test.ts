import { beforeEach, describe, expect, it } from 'vitest';
import {
  analyst,
  as,
  type CloudClient,
  customerWho,
  fetch,
  formsIn,
  manager,
  mara,
  tom,
  useCloud,
} from '../../world/cloud.ts';

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

describe('a session', () => {
  it('ends after twelve hours', async () => {
    const { cloud } = here;
    const member = await as(cloud, mara);
    await cloud.advance('PT11H58M');
    expect(await member.text('/app?queue=waiting')).toContain('Mara Lindt');
    await cloud.advance('PT3M');
    const out = await cloud.fetch('/app?queue=waiting', {
      headers: { cookie: member.cookieHeader() },
      redirect: 'manual',
    });
    expect([out.status, out.headers.get('location')]).toEqual([303, expect.stringContaining('/app/sign-in')]);
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

describe('a task at the inbox', () => {
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
