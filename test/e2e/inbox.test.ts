import { beforeEach, describe, expect, it } from 'vitest';
import { type CloudClient, useCloud } from './cloud.ts';
import { as, customerWho, formsIn, mara, StaffMember, stranger } from './staff.ts';

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
});

describe('the inbox', () => {
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
