import { describe, expect, it } from 'vitest';
import { type CloudClient, type Mail, submit, useCloud } from './cloud.ts';
import { analyst, as, customerWho, manager, mara, tom } from './staff.ts';

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
    const again = await as(cloud, mara);
    const page = await again.text(path);
    expect(page).toContain('Called her.');
    expect(page).toMatch(/escalated, not solved in time; told Mara Lindt/);
    const [figures] = await cloud.list<{ promises: { made: number } }>('figures?team=care');
    expect(figures?.promises).toMatchObject({ made: 1, kept: 1, broken: 0, open: 0 });
  });

  it('reads what was said over links and at kiosks, each team its own, analysts without the words', async () => {
    const { cloud } = here;
    const [link] = await cloud.list<{ url: string }>('links');
    const send = (query: string, fields: Record<string, string>) =>
      fetch(`${link?.url}${query}`, { method: 'POST', body: new URLSearchParams(fields) });
    await submit(link?.url ?? '', { score: '1', comment: 'The queue was long.' });
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
