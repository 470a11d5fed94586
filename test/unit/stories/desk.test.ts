import { describe, expect, it } from 'vitest';
import {
  analyst,
  as,
  type CloudClient,
  customerWho,
  fetch,
  type Mail,
  manager,
  mara,
  ratingLink,
  submit,
  tom,
  useCloud,
} from '../../world/cloud.ts';

const here = useCloud({ config: 'test/e2e/busy.config.ts' });
const linkIn = ({ text }: Mail): string => /http\S+\/t\/[\w-]+/.exec(text)?.[0] ?? '';
const mailAbout = async (cloud: CloudClient, what: string): Promise<Mail> => {
  const mail = (await cloud.staffMails(mara)).findLast(({ subject }) => subject.includes(what));
  if (!mail) throw new Error(`Nobody was told: ${what}`);
  return mail;
};

const answeredBack = async (cloud: CloudClient, id: string, words: string): Promise<void> => {
  await (await as(cloud, mara)).press(`/app/tasks/${id}`, 'answer', {
    channel: 'email',
    words: 'A new top is coming.',
  });
  await cloud.advance('PT1M');
  const letter = (await cloud.staffMails('ada@example.com')).at(-1);
  await cloud.receive(
    [
      `From: Ada Byron <ada@example.com>`,
      `To: ${letter?.replyTo}`,
      'Subject: Re: x',
      'Message-ID: <r@example.com>',
      '',
      words,
    ].join('\r\n'),
  );
  await cloud.advance('PT1M');
};

/** Resolved, asked whether it is mended, and answered: it is not. */
const stillUnhappy = async (cloud: CloudClient, id: string, comment: string): Promise<void> => {
  const solved = { state: 'resolved', cause: 'packaging', outcome: 'A new top.' };
  await cloud.call('PATCH', `tasks/${id}`, solved, { 'if-match': '*' });
  await cloud.advance('P4D');
  const mail = (await cloud.mails('ada@example.com')).at(-1);
  if (!mail) throw new Error('Nobody was asked whether it is mended.');
  await submit(ratingLink(mail, 1), { score: '1', comment });
  await cloud.advance('PT15M');
};

describe('who answers customers', () => {
  it('reads what they wrote back in the mail, behind its button and in the list, not their first comment', async () => {
    const { cloud } = here;
    await cloud.advanceToForenoon();
    const id = await customerWho(cloud);
    await answeredBack(cloud, id, 'It never came.');
    const mail = await mailAbout(cloud, 'wrote back');
    expect(mail.text.indexOf('It never came.')).toBeLessThan(mail.text.indexOf('The top is cracked.'));
    expect(mail.text).toContain('It never came.');
    expect(await (await fetch(linkIn(mail))).text()).toContain('It never came.');
    const list = await (await as(cloud, mara)).text('/app');
    expect(list).toContain('It never came.');
    expect(list).toContain('Wrote back');
    expect(list).not.toContain('The top is cracked.');
  });

  it('sees who is still unhappy after the repair as that, with the new words, in the list, the mail and the task', async () => {
    const { cloud } = here;
    await cloud.advanceToForenoon();
    const id = await customerWho(cloud);
    await stillUnhappy(cloud, id, 'It wobbles just like before.');
    const member = await as(cloud, mara);
    const list = await member.text('/app');
    expect(list).toContain('It wobbles just like before.');
    expect(list).toContain('<span class="badge new">still unhappy</span>');
    expect(list).not.toContain('The top is cracked.');
    const page = await member.text(`/app/tasks/${id}`);
    const [, thread = ''] = page.split('<ol class="thread">');
    expect(page).toContain('<span class="badge new">still unhappy</span>');
    expect(page).not.toContain('<span class="badge">New</span>');
    expect(thread.indexOf('It wobbles')).toBeGreaterThan(thread.indexOf('The top is cracked.'));
    const mail = await mailAbout(cloud, 'still unhappy');
    expect(mail.text).toContain('It wobbles just like before.');
    expect(await (await fetch(linkIn(mail))).text()).toContain('It wobbles just like before.');
  });

  it('is told of a late solution as that, sees ratings with their scale, and who was told when', async () => {
    const { cloud } = here;
    await cloud.advanceToForenoon();
    const id = await customerWho(cloud);
    const path = `/app/tasks/${id}`;
    const member = await as(cloud, mara);
    expect(await member.text('/app')).toContain('2/10');
    const opened = await member.text(path);
    expect(opened).toContain('2/10');
    expect(opened).toContain('Post-purchase');
    expect(opened).toContain('told Mara Lindt');
    await member.press(path, 'contacted', { note: 'Called her.' });
    await cloud.advance('P9D');
    const overdue = await mailAbout(cloud, 'Overdue');
    expect(`${overdue.subject} ${overdue.text}`).not.toContain('obody has answered');
    expect(overdue.subject).toContain('nothing is solved');
    const page = await (await as(cloud, mara)).text(path);
    expect(page).toContain('Called her.');
    expect(page).toMatch(/escalated, not solved in time; told Mara Lindt/);
  });

  it('reads what was said over links and at kiosks, each team its own, analysts without the words', async () => {
    const { cloud } = here;
    const [link] = await cloud.list<{ url: string }>('links');
    const send = (query: string, fields: Record<string, string>) =>
      fetch(`${link?.url}${query}`, { method: 'POST', body: new URLSearchParams(fields) });
    await submit(link?.url ?? '', { score: '1', comment: 'The queue was long.' });
    await cloud.advance('PT1M');
    await send('?kiosk=1', { score: '5', comment: 'Lovely <b>staff</b>.' });
    const page = await (await as(cloud, mara)).text('/app/links');
    expect(page).toContain('The queue was long.');
    expect(page).toContain('Lovely &lt;b&gt;staff');
    expect(page).toContain('1/5 (Counter)');
    expect(page.indexOf('Lovely')).toBeLessThan(page.indexOf('The queue'));
    expect(await (await as(cloud, manager)).text('/app/links')).toContain('The queue was long.');
    expect(await (await as(cloud, tom)).text('/app/links')).not.toContain('The queue was long.');
    const read = await (await as(cloud, analyst)).text('/app/links');
    expect(read).toContain('1/5');
    expect(read).not.toContain('The queue was long.');
  });
});

describe('what customers were promised', () => {
  interface Promises {
    readonly made: number;
    readonly kept: number;
    readonly broken: number;
    readonly open: number;
  }
  const promises = async (cloud: CloudClient): Promise<readonly Promises[]> => [
    ...(await cloud.list<Promises>('promises?team=care')),
    ...(await cloud.list<{ promises: Promises }>('figures?team=care')).map((figures) => figures.promises),
  ];

  it('is open until its time is over, and a promise that was kept stays kept when the next is made', async () => {
    const { cloud } = here;
    await cloud.advanceToForenoon();
    const id = await customerWho(cloud);
    const open = { made: 1, kept: 0, broken: 0, open: 1 };
    expect(await promises(cloud)).toMatchObject([open, open]);
    await (await as(cloud, mara)).press(`/app/tasks/${id}`, 'contacted', { note: 'Called her.' });
    const kept = { made: 1, kept: 1, broken: 0, open: 0 };
    expect(await promises(cloud)).toMatchObject([kept, kept]);
    await stillUnhappy(cloud, id, 'It wobbles.');
    const again = { made: 2, kept: 1, broken: 0, open: 1 };
    expect(await promises(cloud)).toMatchObject([again, again]);
    expect(await (await as(cloud, manager)).text('/app/figures')).toContain('1 of 1');
  });

  it('shows the date that the customer was told last', async () => {
    const { cloud } = here;
    await cloud.advanceToForenoon();
    const id = await customerWho(cloud);
    const promised = async (): Promise<string> =>
      /Promised by ([^<,]+)/.exec(await (await as(cloud, mara)).text(`/app/tasks/${id}`))?.[1] ?? '';
    const first = await promised();
    const untold = (await cloud.staffMails('ada@example.com')).length;
    for (let hour = 0; hour < 96 && (await cloud.staffMails('ada@example.com')).length === untold; hour += 1)
      await cloud.advance('PT1H');
    expect(await cloud.staffMails('ada@example.com')).toHaveLength(untold + 1);
    expect(await promised()).not.toBe(first);
  });
});
