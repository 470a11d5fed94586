import { beforeEach, describe, expect, it } from 'vitest';
import { customerWho, mara, ratingLink, submit, useCloud } from '../../world/cloud.ts';

const here = useCloud({ config: 'test/e2e/systems.config.ts' });
beforeEach(() => here.cloud.advanceToForenoon());

const to = (path: string) => here.cloud.others.to(path);

describe('other systems', () => {
  it('that refuse are listed, and told again when somebody has mended them', async () => {
    const { cloud } = here;
    cloud.others.answer = ({ url }) => (url.endsWith('/in') ? 400 : 200);
    const id = await customerWho(cloud);
    await cloud.advance('PT1M');
    const [lost] = await cloud.list<{ id: string; target: string; reason: string; tries: number }>('undelivered');
    expect(lost).toMatchObject({ target: 'webhook.tickets', reason: 'It answered 400.', tries: 1 });
    cloud.others.answer = () => 200;
    expect(await cloud.call('POST', 'undelivered/replay', { target: 'webhook.tickets' })).toEqual({ replayed: 1 });
    await cloud.advance('PT1M');
    expect(to('/in').at(-1)?.headers['webhook-id']).toBe(`${id}.0.tickets`);
    expect(await cloud.list('undelivered')).toEqual([]);
  });

  it('hear late rather than never: what passes is tried again, longer each time, under the same name', async () => {
    const { cloud } = here;
    let refusals = 5;
    cloud.others.answer = ({ url }) => (url.endsWith('/in') && refusals-- > 0 ? 503 : 200);
    const id = await customerWho(cloud);
    await cloud.advance('PT12H');
    const opened = to('/in').filter(({ body }) => body.includes('task.opened'));
    expect(opened).toHaveLength(6);
    expect(new Set(opened.map(({ headers }) => headers['webhook-id']))).toEqual(new Set([`${id}.0.tickets`]));
    expect(await cloud.list('undelivered')).toEqual([]);
  });

  it('that are down for half a day are listed', async () => {
    const { cloud } = here;
    cloud.others.answer = ({ url }) => (url.endsWith('/in') ? 503 : 200);
    await customerWho(cloud);
    await cloud.advance('PT20H');
    expect(await cloud.list('undelivered')).toMatchObject([{ target: 'webhook.tickets', tries: 7 }]);
  });
});

describe('a chat', () => {
  it('and the owner get the first at once and the rest as one digest', async () => {
    const { cloud } = here;
    const people = ['a', 'b', 'c', 'd', 'e', 'f'].map((name) => `${name}@example.com`);
    for (const email of people)
      await cloud.emit('purchase.completed', {
        id: `o-${email}`,
        customer: { email, name: email.slice(0, 1).toUpperCase() },
      });
    await cloud.advance('P4D');
    for (const email of people) {
      const [mail] = await cloud.mails(email);
      if (mail) await submit(ratingLink(mail, 1), { score: '1', comment: `Words of ${email}` });
    }
    await cloud.advance('PT12M');
    const before = (await cloud.staffMails(mara)).length;
    expect(before).toBe(2);
    await cloud.advance('PT20M');
    const mails = await cloud.staffMails(mara);
    expect(mails).toHaveLength(3);
    expect(mails[2]?.subject).toBe('4 more customers wait for an answer');
    const all = mails.map(({ text }) => text).join('\n');
    for (const email of people) expect(all).toContain(`Words of ${email}`);
    expect(to('/chat').filter(({ body }) => body.includes('4 more customers'))).toHaveLength(1);
    expect(to('/chat')).toHaveLength(3);
  });
});

describe('what is owed again', () => {
  const solved = { state: 'resolved', cause: 'glue', outcome: 'New top.' };
  const closed = async (): Promise<string> => {
    const { cloud } = here;
    const id = await customerWho(cloud);
    await cloud.advance('PT1M');
    await cloud.call('PATCH', `tasks/${id}`, solved, { 'if-match': '*' });
    return id;
  };
  /** The owner by mail, staff on the topic, chat and ticket system; and the clock runs. */
  const everybodyHears = async (id: string, subject: RegExp, before: { readonly mails: number }) => {
    const { cloud } = here;
    const mails = (await cloud.staffMails(mara)).slice(before.mails);
    expect(mails.map((mail) => mail.subject)).toEqual([expect.stringMatching(subject)]);
    const said = await cloud.local<{ message: string; attributes: { event: string } }>('notifications');
    const topic = said.filter(({ message }) => message.includes(id));
    expect(topic.map(({ attributes }) => attributes.event)).toEqual(['opened', 'resolved', 'opened']);
    expect(to('/chat').at(-1)?.body).toContain('Open again: please answer this customer');
    expect(to('/in').map(({ body }) => JSON.parse(body).type)).toContain('task.reopened');
    const [task] = await cloud.list<{ state: string; dueAt: string; resolveBy: string }>('tasks');
    const { now } = (await cloud.json('/_local/clock')) as { now: string };
    expect(task?.state).toBe('open');
    expect((task?.dueAt ?? '') > now && (task?.resolveBy ?? '') > now).toBe(true);
    await cloud.advance('P4D');
    expect((await cloud.staffMails(mara)).at(-1)?.subject).toMatch(/Overdue/);
  };

  it('since the repair did not help is told to all, and has a clock', async () => {
    const { cloud } = here;
    const id = await closed();
    await cloud.advance('P3D');
    const [, again] = await cloud.mails('ada@example.com');
    if (!again) throw new Error('Nobody was asked whether it is mended.');
    const before = await cloud.staffMails(mara);
    await submit(ratingLink(again, 1), { score: '1', comment: 'Still cracked.' });
    await cloud.advance('PT1M');
    await everybodyHears(id, /still unhappy/, { mails: before.length });
  });

  it('since somebody opened it again is told to all, and has a clock', async () => {
    const { cloud } = here;
    const id = await closed();
    await cloud.advance('P1D');
    const before = await cloud.staffMails(mara);
    await cloud.call('PATCH', `tasks/${id}`, { state: 'open', note: 'They called.' }, { 'if-match': '*' });
    await cloud.advance('PT1M');
    await everybodyHears(id, /Open again/, { mails: before.length });
  });
});
