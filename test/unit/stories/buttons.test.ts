import { describe, expect, it } from 'vitest';
import { type CloudClient, fetch, type Mail, ratingLink, submit, useCloud } from '../../world/cloud.ts';

const here = useCloud();
const mara = 'mara@oakandember.example';

interface Task {
  readonly id: string;
  readonly state: string;
  readonly cause: string | null;
  readonly outcome: string | null;
  readonly owner: { readonly email: string };
  readonly history: readonly { readonly act: string; readonly by: string; readonly note?: string }[];
}

const unhappy = async (cloud: CloudClient, comment: string): Promise<Mail> => {
  await cloud.advanceToForenoon();
  await cloud.emit('ticket.opened', {
    id: 'tic_1',
    subject: 'Where is my table?',
    customer: { email: 'ada@example.com' },
  });
  await cloud.emit('ticket.closed', { id: 'tic_1', closedBy: 'automation', customer: { email: 'ada@example.com' } });
  await cloud.emit('purchase.completed', {
    id: 'ord_1',
    title: 'order 1, oak table',
    amount: 320,
    currency: 'EUR',
    customer: { email: 'ada@example.com', name: 'Ada' },
  });
  await cloud.advance('P4D');
  const [mail] = await cloud.mails('ada@example.com');
  if (!mail) throw new Error('Nobody was asked.');
  await submit(ratingLink(mail, 2), { score: '2', comment });
  await cloud.advance('PT15M');
  const [told] = await cloud.staffMails(mara);
  if (!told) throw new Error('Nobody was told.');
  return told;
};
const linkIn = ({ text }: Mail): string => /http\S+\/t\/[\w-]+/.exec(text)?.[0] ?? '';
const press = (link: string, fields: Readonly<Record<string, string>>): Promise<Response> =>
  fetch(link, { method: 'POST', body: new URLSearchParams(fields) });
const taskOf = async (cloud: CloudClient): Promise<Task | undefined> => (await cloud.list<Task>('tasks'))[0];

describe('the buttons in a mail to the owner', () => {
  it('of one person show what another did meanwhile, and lose nothing that was typed', async () => {
    const { cloud } = here;
    const link = linkIn(await unhappy(cloud, 'Cracked.'));
    const task = await taskOf(cloud);
    await cloud.call('PATCH', `tasks/${task?.id}`, { state: 'dismissed', note: 'A joke.' }, { 'if-match': '*' });
    const answer = await press(link, { do: 'contacted', note: 'I called Ada.' });
    expect(answer.status).toBe(409);
    expect(await answer.text()).toContain('The last step was “dismissed” by api.');
  });

  it('are refused when forged, of another purpose, made up or too old', async () => {
    const { cloud } = here;
    const link = linkIn(await unhappy(cloud, 'Cracked.'));
    expect((await press(link.replace(/.$/, link.endsWith('A') ? 'B' : 'A'), { do: 'take' })).status).toBe(404);
    expect((await fetch(`${cloud.origin}/t/x`)).status).toBe(404);
    expect((await fetch(link.replace('/t/', '/s/'))).status).toBe(404);
    expect((await press(link, { do: 'delete' })).status).toBe(409);
    await cloud.advance('P15D');
    expect((await press(link, { do: 'take' })).status).toBe(410);
    expect((await taskOf(cloud))?.state).toBe('open');
  });
});

describe('a promise', () => {
  it('is made where somebody will write, in the customer’s time, and is kept or broken', async () => {
    const { cloud } = here;
    await cloud.advanceToForenoon();
    await cloud.emit('purchase.completed', {
      id: 'ord_1',
      customer: { email: 'ada@example.com', timezone: 'America/New_York' },
    });
    await cloud.emit('purchase.completed', { id: 'ord_2', customer: { email: 'bob@example.com' } });
    await cloud.advance('P4D');
    const answer = async (to: string, fields: Readonly<Record<string, string>>): Promise<string> => {
      const [mail] = await cloud.mails(to);
      return mail ? (await submit(ratingLink(mail, Number(fields.score)), fields)).text() : '';
    };
    expect(await answer('ada@example.com', { score: '2' })).toMatch(
      /Customer care will write to you by (\w+day (noon|evening)|(noon on|the evening of) \w+day)/,
    );
    expect(await answer('bob@example.com', { score: '1', contact: 'no' })).not.toContain('will write');
    await cloud.advance('PT15M');
    const promises = () =>
      cloud.list<{ team: string; made: number; open: number; kept: number; broken: number }>('promises?team=care');
    expect(await promises()).toEqual([{ team: 'care', made: 1, kept: 0, broken: 0, open: 1 }]);
    await cloud.advance('P5D');
    expect(await promises()).toEqual([{ team: 'care', made: 1, kept: 0, broken: 1, open: 0 }]);
  });
});

describe('who has to answer', () => {
  it('is told once when a task opens, reminded before its time, and told when it is over; promoters call nobody', async () => {
    const { cloud } = here;
    await unhappy(cloud, 'Cracked.');
    expect(await cloud.staffMails()).toHaveLength(1);
    await cloud.advance('P4D');
    const subjects = (await cloud.staffMails(mara)).map(({ subject }) => subject);
    expect(subjects).toEqual([
      expect.stringContaining('Please answer this customer'),
      expect.stringContaining('Still waiting'),
      expect.stringContaining('Overdue'),
    ]);
    await cloud.emit('purchase.completed', { id: 'ord_2', customer: { email: 'bob@example.com' } });
    await cloud.advance('P4D');
    const [mail] = await cloud.mails('bob@example.com');
    if (mail) await submit(ratingLink(mail, 10), { score: '10' });
    const before = (await cloud.staffMails()).length;
    await cloud.advance('PT20M');
    expect(await cloud.staffMails()).toHaveLength(before);
  });

  it('sees at once what outranks any rating', async () => {
    const mail = await unhappy(here.cloud, 'It fell on me and I was taken to hospital.');
    expect(mail.subject).toMatch(/^Urgent: /);
    expect(mail.text).toContain('Speaks of an injury');
    expect(await here.cloud.list('tasks')).toMatchObject([{ severity: 'urgent', flags: ['injury'] }]);
  });
});
