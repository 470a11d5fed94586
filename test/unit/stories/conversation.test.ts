import { beforeEach, describe, expect, it } from 'vitest';
import {
  as,
  type CloudClient,
  customerWho,
  fetch,
  formsIn,
  type Mail,
  mara,
  type StaffMember,
  useCloud,
} from '../../world/cloud.ts';

const here = useCloud();
beforeEach(() => here.cloud.advanceToForenoon());

interface Task {
  readonly id: string;
  readonly state: string;
  readonly dueAt: string;
  readonly waitingSince: string | null;
  readonly history: readonly { readonly act: string; readonly note?: string }[];
}
const ada = {
  id: 'ada',
  email: 'ada@example.com',
  phone: '+12025550123',
  smsConsent: true,
  name: 'Ada Byron',
  timezone: 'America/New_York',
};
const taskOf = async (cloud: CloudClient, id: string): Promise<Task> =>
  (await cloud.json(`/v1/tasks/${id}`, { headers: { authorization: 'Bearer local' } })) as Task;
const acts = async (cloud: CloudClient, id: string) => (await taskOf(cloud, id)).history.map(({ act }) => act);
const answer = async (member: StaffMember, id: string, fields: Readonly<Record<string, string>>): Promise<Response> => {
  const path = `/app/tasks/${id}`;
  return member.post(path, { ...formsIn(await member.text(path)).find(({ do: act }) => act === 'answer'), ...fields });
};
const toOwner = async (cloud: CloudClient, words: string) =>
  (await cloud.staffMails(mara)).filter(({ subject }) => subject.includes(words));

describe('a conversation by text', () => {
  const text = async (cloud: CloudClient, body: string, id?: string): Promise<void> => {
    await cloud.json('/_local/sms/inbound', {
      method: 'POST',
      body: JSON.stringify({ from: ada.phone, body, ...(id && { id }) }),
    });
    await cloud.advance('PT1M');
  };
  const texts = async (cloud: CloudClient) => (await cloud.local<{ body: string }>('sms')).map(({ body }) => body);
  /** Was asked by text, is unhappy, and was texted to by a person. */
  const answeredByText = async (cloud: CloudClient) => {
    await cloud.emit('ticket.closed', { id: 't1', subject: 'Scratched table', closedBy: 'agent', customer: ada });
    // No texts on Sundays: whatever day this runs on, it has left by then.
    await cloud.advance('P3D');
    await text(cloud, '1');
    await text(cloud, 'Nobody called back');
    await cloud.advance('PT15M');
    const [task] = await cloud.list<Task>('tasks?email=ada@example.com');
    const [id, member] = [task?.id ?? '', await as(cloud, mara)];
    expect((await answer(member, id, { channel: 'sms', words: 'When may we call?', and: 'wait' })).status).toBe(200);
    await cloud.advance('PT1M');
    expect((await texts(cloud)).at(-1)).toBe('Mara Lindt, Oak & Ember: When may we call?');
    return { id, member };
  };

  it('brings what the customer texts back to the task, once, and lets its clocks go on', async () => {
    const { cloud } = here;
    const { id, member } = await answeredByText(cloud);
    expect(await taskOf(cloud, id)).toMatchObject({ state: 'contacted', waitingSince: expect.any(String) });
    const before = (await texts(cloud)).length;
    for (let time = 0; time < 2; time += 1) await text(cloud, '5 o’clock <b>today</b>', 'same');
    expect((await acts(cloud, id)).filter((act) => act === 'replied')).toHaveLength(1);
    expect((await taskOf(cloud, id)).waitingSince).toBeNull();
    expect(await member.text(`/app/tasks/${id}`)).toContain('5 o’clock &lt;b&gt;today&lt;/b&gt;');
    expect(await toOwner(cloud, 'Your customer wrote back')).toHaveLength(1);
    // It was no rating, and nobody is thanked by a machine for it.
    expect(await cloud.list('surveys?email=ada@example.com')).toMatchObject([{ response: { score: 1 } }]);
    expect(await texts(cloud)).toHaveLength(before);
  });

  it('ends with STOP all the same; a further text is refused, and told', async () => {
    const { cloud } = here;
    const { id, member } = await answeredByText(cloud);
    await text(cloud, 'STOP');
    const said = await texts(cloud);
    expect(said.at(-1)).toContain('You will get no more texts from us.');
    expect(await acts(cloud, id)).not.toContain('replied');
    await answer(member, id, { channel: 'sms', words: 'Are you sure?' });
    await cloud.advance('PT1M');
    expect(await texts(cloud)).toEqual(said);
    expect(await taskOf(cloud, id)).toMatchObject({ state: 'acknowledged' });
    expect(await toOwner(cloud, 'did not')).toHaveLength(1);
  });

  it('is taken back by a later survey', async () => {
    const { cloud } = here;
    const { id } = await answeredByText(cloud);
    await cloud.call(
      'PATCH',
      `tasks/${id}`,
      { state: 'resolved', cause: 'glue', outcome: 'Called.' },
      { 'if-match': '*' },
    );
    await cloud.advance('P20D');
    await cloud.emit('ticket.closed', { id: 't2', subject: 'A chair', closedBy: 'agent', customer: ada });
    await cloud.advance('P3D');
    await text(cloud, '5');
    expect(await acts(cloud, id)).not.toContain('replied');
    const scores = (await cloud.list<{ response: { score: number } | null }>('surveys?email=ada@example.com')).map(
      ({ response }) => response?.score,
    );
    expect(scores.toSorted()).toEqual([1, 5]);
  });
});

describe('a letter that does not arrive', () => {
  const written = async (cloud: CloudClient) => {
    const id = await customerWho(cloud);
    const member = await as(cloud, mara);
    await answer(member, id, { channel: 'email', words: 'A new top is on its way.', and: 'wait' });
    await cloud.advance('PT1M');
    const mail = (await cloud.staffMails('ada@example.com')).find(({ text }) => text.includes('new top'));
    return { id, member, mail };
  };
  const report = (cloud: CloudClient, mail: Mail | undefined, type: string): Promise<unknown> =>
    cloud.json('/_local/email/event', { method: 'POST', body: JSON.stringify({ id: mail?.id, type }) });
  const letters = async (cloud: CloudClient) =>
    (await cloud.staffMails('ada@example.com')).map(({ text }) => text.split('\n')[2]);

  it('puts the task back with its clocks, and tells the owner once; later letters are not tried', async () => {
    const { cloud } = here;
    const { id, member, mail } = await written(cloud);
    const { dueAt } = await taskOf(cloud, id);
    for (let time = 0; time < 2; time += 1) await report(cloud, mail, 'bounce');
    await cloud.advance('PT1M');
    expect(await taskOf(cloud, id)).toMatchObject({ state: 'acknowledged', waitingSince: null, dueAt });
    expect((await acts(cloud, id)).filter((act) => act === 'not-delivered')).toHaveLength(1);
    expect(await toOwner(cloud, 'did not')).toHaveLength(1);
    await answer(member, id, { channel: 'email', words: 'Did you get my letter?' });
    await cloud.advance('PT1M');
    expect(await letters(cloud)).toEqual(['A new top is on its way.']);
    expect(await taskOf(cloud, id)).toMatchObject({ state: 'acknowledged' });
    expect(await toOwner(cloud, 'did not')).toHaveLength(2);
    await cloud.advance('P4D');
    expect(await acts(cloud, id)).toContain('escalated');
  });

  it.each(['bounce', 'complaint'])(
    'or was not wanted (%s) is the last, also to somebody who had left the surveys',
    async (type) => {
      const { cloud } = here;
      const id = await customerWho(cloud);
      const [survey] = await cloud.mails('ada@example.com');
      await fetch(survey?.headers['List-Unsubscribe']?.slice(1, -1) ?? '', {
        method: 'POST',
        body: 'List-Unsubscribe=One-Click',
      });
      const member = await as(cloud, mara);
      // What they were promised is theirs, surveys or not.
      await answer(member, id, { channel: 'email', words: 'A new top is on its way.' });
      await cloud.advance('PT1M');
      expect(await letters(cloud)).toEqual(['A new top is on its way.']);
      await report(cloud, (await cloud.staffMails('ada@example.com')).at(-1), type);
      await cloud.advance('PT1M');
      await answer(member, id, { channel: 'email', words: 'Did you get my letter?' });
      await cloud.advance('PT1M');
      expect(await letters(cloud)).toEqual(['A new top is on its way.']);
      expect(await taskOf(cloud, id)).toMatchObject({ state: 'acknowledged' });
      const reason =
        type === 'bounce' ? 'Mail to this address comes back.' : 'The customer reported our mail as unwanted.';
      expect((await taskOf(cloud, id)).history.at(-1)?.note).toContain(reason);
    },
  );
});

describe('a reply by mail', () => {
  const closed = async (cloud: CloudClient) => {
    const id = await customerWho(cloud);
    const member = await as(cloud, mara);
    await answer(member, id, { channel: 'email', words: 'A new top is on its way.' });
    await cloud.call(
      'PATCH',
      `tasks/${id}`,
      { state: 'resolved', cause: 'glue', outcome: 'New top.' },
      { 'if-match': '*' },
    );
    await cloud.advance('PT1M');
    const mail = (await cloud.staffMails('ada@example.com')).find(({ text }) => text.includes('new top'));
    return { id, to: mail?.replyTo ?? '' };
  };
  interface Reply {
    readonly words: string;
    readonly headers?: readonly string[];
    readonly query?: string;
  }
  const reply = async (cloud: CloudClient, to: string, { words, headers = [], query = '' }: Reply): Promise<void> => {
    const lines = [
      'From: Ada <ada@example.com>',
      `To: ${to}`,
      'Subject: Re: order',
      `Message-ID: <${words.length}@example.com>`,
    ];
    const body = [...lines, 'Content-Type: text/plain; charset=utf-8', ...headers, '', words, ''].join('\r\n');
    await cloud.json(`/_local/email/inbound${query}`, {
      method: 'POST',
      body,
      headers: { 'content-type': 'message/rfc822' },
    });
    await cloud.advance('PT1M');
  };

  it.each([
    ['opens a closed task again', { words: 'It is broken again.' }, 'open', ['replied', 'reopened']],
    [
      'opens it with thanks and a question, too',
      { words: 'Thank you, but when does it come?' },
      'open',
      ['replied', 'reopened'],
    ],
    ['leaves it closed with nothing but thanks', { words: 'Thank you so much!' }, 'resolved', ['replied']],
    [
      'is none when a machine is on holiday',
      { words: 'I am away.', headers: ['Auto-Submitted: auto-replied'] },
      'resolved',
      [],
    ],
    ['is refused when its sender is forged', { words: 'It is broken.', query: '?dmarc=fail' }, 'resolved', []],
    ['is refused as spam', { words: 'Cheap pills, friend.', query: '?spam=fail' }, 'resolved', []],
  ] as const)('%s', async (_, mail, state, steps) => {
    const { cloud } = here;
    const { id, to } = await closed(cloud);
    const before = (await acts(cloud, id)).length;
    await reply(cloud, to, mail);
    expect((await taskOf(cloud, id)).state).toBe(state);
    expect((await acts(cloud, id)).slice(before)).toEqual(steps);
  });

  it('to an address that nobody was given reaches no task', async () => {
    const { cloud } = here;
    const { id, to } = await closed(cloud);
    const before = await acts(cloud, id);
    await reply(
      cloud,
      to.replace(/.@/, (end) => (end === '0@' ? '1@' : '0@')),
      { words: 'It is broken again.' },
    );
    expect(await acts(cloud, id)).toEqual(before);
  });
});
