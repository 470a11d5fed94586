import { describe, expect, it } from 'vitest';
import { type CloudClient, type Mail, ratingLink, submit, useCloud } from './cloud.ts';

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
  it('come with the customer’s words and what helps to answer, and act when pressed, from taking to resolving', async () => {
    const { cloud } = here;
    const mail = await unhappy(cloud, 'The <b>top</b> is cracked.');
    expect(mail.subject).toContain('Ada');
    for (const words of ['The <b>top</b> is cracked.', 'order 1, oak table', '€320', 'ada@example.com'])
      expect(mail.text).toContain(words);
    expect(mail.html).not.toContain('<b>top</b>');
    expect(mail.text).toMatch(/Before:\n(- .*\n)*- .*Ticket opened, Where is my table\?/);
    const link = linkIn(mail);

    // A scanner that opens the link changes nothing.
    const page = await (await fetch(link)).text();
    expect(page).toContain('I have contacted them');
    expect((await taskOf(cloud))?.state).toBe('open');

    expect((await press(link, { do: 'take' })).status).toBe(200);
    expect(await taskOf(cloud)).toMatchObject({ state: 'acknowledged', owner: { email: mara } });
    expect((await press(link, { do: 'contacted', note: ' ' })).status).toBe(409);
    expect((await press(link, { do: 'contacted', note: 'Called, new top on its way.' })).status).toBe(200);
    expect((await press(link, { do: 'resolve', cause: 'packaging', outcome: 'New top.' })).status).toBe(200);
    const task = await taskOf(cloud);
    expect(task).toMatchObject({ state: 'resolved', cause: 'packaging', outcome: 'New top.' });
    expect(task?.history.map(({ act, by }) => [act, by])).toEqual([
      ['opened', 'heardback'],
      ['acknowledged', mara],
      ['contacted', mara],
      ['resolved', mara],
    ]);
  });

  it('work once, however often and however many at once they are pressed', async () => {
    const { cloud } = here;
    const link = linkIn(await unhappy(cloud, 'Cracked.'));
    const statuses = await Promise.all(
      Array.from({ length: 5 }, async () => (await press(link, { do: 'take' })).status),
    );
    expect(statuses.filter((status) => status === 200)).toHaveLength(1);
    expect((await taskOf(cloud))?.history.filter(({ act }) => act === 'acknowledged')).toHaveLength(1);
    await cloud.advance('PT5M');
    const again = await (await press(link, { do: 'take' })).text();
    expect(again).toContain('You pressed this button before.');
  });
});
