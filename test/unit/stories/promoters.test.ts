import { beforeEach, describe, expect, it } from 'vitest';
import {
  as,
  type CloudClient,
  customerWho,
  fetch,
  formsIn,
  type Mail,
  manager,
  mara,
  ratingLink,
  type StaffMember,
  submit,
  useCloud,
} from '../../world/cloud.ts';

const here = useCloud({ config: 'test/e2e/promoters.config.ts' });
beforeEach(() => here.cloud.advanceToForenoon());

interface Task {
  readonly id: string;
  readonly state: string;
  readonly contact: { readonly email: string };
  readonly history: readonly { readonly act: string; readonly by: string }[];
}
interface Consent {
  readonly taskId: string;
  readonly use: string;
  readonly words: string;
  readonly name: string;
  readonly state: string;
  readonly askedBy: string;
  readonly agreedAt: string | null;
  readonly revokedAt: string | null;
}

/** Promoters, by their first names; gives their tasks in the same order. */
const happy = async (cloud: CloudClient, names: readonly string[]): Promise<readonly string[]> => {
  for (const name of names)
    await cloud.emit('purchase.completed', {
      id: `o-${name}`,
      customer: { email: `${name}@example.com`, name: `${name} Example` },
    });
  await cloud.advance('P4D');
  for (const name of names) {
    const [mail] = await cloud.mails(`${name}@example.com`);
    if (mail) await submit(ratingLink(mail, 10), { score: '10', comment: `Lovely, says ${name}.` });
  }
  await cloud.advance('PT15M');
  const tasks = await cloud.list<Task>('tasks');
  return names.map((name) => tasks.find(({ contact }) => contact.email === `${name}@example.com`)?.id ?? '');
};
const stateOf = async (cloud: CloudClient, id: string): Promise<string | undefined> =>
  (await cloud.list<Task>('tasks')).find((task) => task.id === id)?.state;

const thank = async (
  member: StaffMember,
  ids: readonly string[],
  words = 'Dear {name},\n\nthank you so much. {Really.}',
) => {
  const csrf = formsIn(await member.text('/app?queue=promoters'))[0]?.csrf ?? '';
  const ticked = Object.fromEntries(ids.map((id) => [`task-${id}`, '1']));
  return (await member.post('/app/thanks', { csrf, team: 'care', words, ...ticked })).text();
};
const thanks = async (cloud: CloudClient, to?: string) =>
  (await cloud.mails(to)).filter(({ text }) => text.includes('thank you so much'));

describe('promoters', () => {
  it('stand in a queue of their own; nobody is mailed, reminded or called up for them', async () => {
    const { cloud } = here;
    await happy(cloud, ['ada']);
    await cloud.advance('P20D');
    expect(await cloud.staffMails()).toEqual([]);
    const [task] = await cloud.list<Task>('tasks');
    expect(task?.history.map(({ act }) => act)).toEqual(['opened']);
    const member = await as(cloud, mara);
    expect(await member.text('/app?queue=waiting')).not.toContain('ada Example');
    expect(await member.text('/app?queue=promoters')).toContain('ada Example');
  });
});

describe('thanks for several at once', () => {
  it('go to each who was ticked, by name and once, close their tasks, and leave the others', async () => {
    const { cloud } = here;
    const [ada = '', bob = '', eve = ''] = await happy(cloud, ['ada', 'bob', 'eve']);
    const member = await as(cloud, mara);
    await Promise.all([thank(member, [ada, bob]), thank(member, [bob, ada])]);
    expect(await thank(member, [ada, bob])).toContain('Dealt with before: 2.');
    await cloud.advance('PT5M');
    expect((await thanks(cloud)).map(({ to }) => to).toSorted()).toEqual(['ada@example.com', 'bob@example.com']);
    const [mail] = await thanks(cloud, 'ada@example.com');
    expect(mail?.text).toContain('Dear ada,\n\nthank you so much. {Really.}');
    expect(mail?.text).toContain('Mara Lindt');
    expect(mail?.replyTo).toMatch(/^t-/);
    expect([await stateOf(cloud, ada), await stateOf(cloud, bob), await stateOf(cloud, eve)]).toEqual([
      'resolved',
      'resolved',
      'open',
    ]);
    // Whoever asks something in return is answered, and not thanked once more.
    await cloud.receive(
      `From: ada@example.com\r\nTo: ${mail?.replyTo}\r\nMessage-ID: <a@example.com>\r\n\r\nDo you have it in blue?\r\n`,
    );
    await cloud.advance('PT5M');
    expect(await stateOf(cloud, ada)).toBe('open');
    expect(await thank(member, [ada])).toContain('Dealt with before: 1.');
  });

  it('are so many a day and no more, however often it is pressed; who is left is thanked the next day', async () => {
    const { cloud } = here;
    const ids = await happy(cloud, ['ada', 'bob', 'cem', 'dora', 'eve']);
    const [member, boss] = [await as(cloud, mara), await as(cloud, manager)];
    await Promise.all([thank(member, ids), thank(boss, ids.toReversed()), thank(member, ids)]);
    expect(await thank(member, ids)).toContain('as many as it does in a day: 3.');
    await cloud.advance('PT5M');
    expect(await thanks(cloud)).toHaveLength(2);
    await cloud.advance('P1D');
    await thank(await as(cloud, mara), ids);
    await cloud.advance('PT5M');
    const told = (await thanks(cloud)).map(({ to }) => to);
    expect(told).toHaveLength(4);
    expect(new Set(told).size).toBe(4);
  });

  it('are not noted where none can be sent, nor given to the unhappy or without words', async () => {
    const { cloud } = here;
    const [ada = ''] = await happy(cloud, ['ada']);
    const unhappy = await customerWho(cloud, { email: 'bob@example.com', name: 'Bob', id: 'o2' });
    const [mail] = await cloud.mails('ada@example.com');
    await fetch(mail?.headers['List-Unsubscribe']?.slice(1, -1) ?? '', {
      method: 'POST',
      body: 'List-Unsubscribe=One-Click',
    });
    await cloud.advance('PT1M');
    const member = await as(cloud, mara);
    expect(await thank(member, [ada], ' ')).toContain('Write the thanks first.');
    const page = await thank(member, [ada, unhappy]);
    expect(page).toContain('0 thanked.');
    expect(page).toContain('Cannot be written to by mail, or do not want to be: 1.');
    await cloud.advance('PT5M');
    expect(await thanks(cloud)).toEqual([]);
    expect([await stateOf(cloud, ada), await stateOf(cloud, unhappy)]).toEqual(['open', 'open']);
  });
});

describe('consent to use a customer’s words', () => {
  const linkIn = ({ text }: Mail): string => /http\S+\/c\/[\w-]+/.exec(text)?.[0] ?? '';
  const decide = (link: string, fields: Readonly<Record<string, string>>): Promise<Response> =>
    fetch(link, { method: 'POST', body: new URLSearchParams(fields) });
  const consents = (cloud: CloudClient) => cloud.list<Consent>('consents');
  const invited = async (
    cloud: CloudClient,
    quoted: string,
  ): Promise<{ readonly id: string; readonly link: string }> => {
    const [id = ''] = await happy(cloud, ['ada']);
    const member = await as(cloud, mara);
    const path = `/app/tasks/${id}`;
    const form = formsIn(await member.text(path)).find(({ do: act }) => act === 'invite');
    const fields = { ...form, use: 'testimonial', words: 'Dear Ada, may we quote you?', quoted };
    for (let time = 0; time < 2; time += 1) expect((await member.post(path, fields)).status).toBe(200);
    await cloud.advance('PT5M');
    const [mail, ...more] = (await cloud.mails('ada@example.com')).filter(({ text }) =>
      text.includes('may we quote you'),
    );
    expect(more).toEqual([]);
    if (!mail) throw new Error('Nobody was invited.');
    return { id, link: linkIn(mail) };
  };

  it('is given, taken back and given again by the customer alone, and each time in the trail', async () => {
    const { cloud } = here;
    const { id, link } = await invited(cloud, 'Lovely table.');
    const page = await fetch(link);
    expect(await page.text()).toContain('<blockquote dir="auto">Lovely table.</blockquote>');
    // Neither a scanner that opens the link nor a form that says something else agrees to anything.
    await decide(link, { do: 'delete' });
    await decide(link, { do: 'revoke' });
    expect(await consents(cloud)).toMatchObject([
      { taskId: id, use: 'testimonial', state: 'asked', agreedAt: null, askedBy: mara },
    ]);

    await Promise.all(
      [1, 2, 3].map(() => decide(link, { do: 'agree', name: ' Ada B. ', words: 'Best table in the world!' })),
    );
    expect(await consents(cloud)).toMatchObject([
      { state: 'agreed', name: 'Ada B.', words: 'Lovely table.', revokedAt: null },
    ]);
    expect(await (await fetch(link)).text()).toContain('Ada B.');
    await cloud.advance('P20D');
    expect((await decide(link, { do: 'revoke' })).status).toBe(200);
    expect(await consents(cloud)).toMatchObject([{ state: 'revoked', revokedAt: expect.any(String) }]);
    await decide(link, { do: 'agree', name: 'Ada Byron' });
    expect(await consents(cloud)).toMatchObject([{ state: 'agreed', name: 'Ada Byron', revokedAt: null }]);
    const task = (await cloud.list<Task>('tasks')).find((one) => one.id === id);
    const steps = task?.history.filter(({ by }) => by === 'customer').map(({ act }) => act);
    expect(steps).toEqual(['consented', 'consent-revoked', 'consented']);
  });

  it('cannot be given by a link that was forged, cut, or made for something else', async () => {
    const { cloud } = here;
    const { link } = await invited(cloud, 'Lovely table.');
    const [survey] = await cloud.mails('ada@example.com');
    const token = link.replace(/.*\/c\//, '');
    const own = new URL(ratingLink(survey as Mail, 10)).pathname.replace('/s/', '');
    const flipped = (at: number): string =>
      `${token.slice(0, at)}${token[at] === 'A' ? 'B' : 'A'}${token.slice(at + 1)}`;
    for (const wrong of [flipped(0), flipped(3), flipped(20), flipped(45), token.slice(0, 40), `${token}A`, own, 'x'])
      expect((await decide(`${cloud.origin}/c/${wrong}`, { do: 'agree', name: 'Eve' })).status).toBe(404);
    expect((await decide(link.replace('/c/', '/t/'), { do: 'take' })).status).toBe(404);
    expect(await consents(cloud)).toMatchObject([{ state: 'asked' }]);
  });

  it('is asked for harmlessly, whatever the words', async () => {
    const { cloud } = here;
    const { link } = await invited(cloud, '</blockquote><script>alert(1)</script> \u202Eelbat ylevoL\u202C שולחן');
    const asked = await (await fetch(link)).text();
    await decide(link, { do: 'agree', name: '"><script>alert(2)</script>\u202E' });
    const agreed = await fetch(link);
    for (const page of [asked, await agreed.text()]) {
      expect(page).not.toContain('<script>alert');
      expect(page).toContain('&lt;/blockquote&gt;&lt;script&gt;');
      expect(page).toContain('<blockquote dir="auto">');
    }
    expect(agreed.headers.get('content-security-policy')).toContain("default-src 'none'");
  });
});
