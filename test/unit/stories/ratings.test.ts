import { describe, expect, it } from 'vitest';
import { as, fetch, mara, ratingLink, submit, useCloud } from '../../world/cloud.ts';

const here = useCloud({ config: 'test/e2e/kinds.config.ts' });
const ada = { email: 'ada@example.com', name: 'Ada Byron' };

/** Each with its lowest rating, and how staff read that. */
const shown = [
  ['nps', 0, '0/10'],
  ['csat', 1, '1/5'],
  ['smileys', 1, '1/5'],
  ['stars', 1, '1/5'],
  ['thumbs', 0, 'thumbs down'],
] as const;

describe('a rating, wherever staff read it', () => {
  it.each(shown)('has its scale, and the survey its name (%s)', async (type, lowest, text) => {
    const { cloud } = here;
    await cloud.emit(`email.${type}`, { id: 'o1', title: 'order 7', customer: ada });
    await cloud.advance('P3D');
    const [asked] = await cloud.mails(ada.email);
    if (!asked) throw new Error('Nobody was asked.');
    await submit(ratingLink(asked, lowest), { score: String(lowest), comment: 'It broke.' });
    await cloud.advance('PT15M');
    const member = await as(cloud, mara);
    const [task] = await cloud.list<{ id: string }>('tasks');
    const [mail] = await cloud.staffMails(mara);
    const behind = /http\S+\/t\/[\w-]+/.exec(mail?.text ?? '')?.[0] ?? '';
    const seen = {
      list: await member.text('/app'),
      task: await member.text(`/app/tasks/${task?.id}`),
      mail: `${mail?.subject}\n${mail?.text}`,
      'page behind the mail': await (await fetch(behind)).text(),
    };
    for (const [where, page] of Object.entries(seen)) {
      expect(page.toLowerCase(), where).toContain(text);
      // The id of the programme is nobody's name for it.
      expect(page, where).not.toMatch(new RegExp(`[( ]email-${type}[),. ]`));
      expect(page, where).not.toMatch(/rated \d+(?![\d/])/);
    }
    expect(seen.task).toContain(`Email-${type}`);
  });

  it('is asked for by the name of its survey in what happened', async () => {
    const { cloud } = here;
    await cloud.emit('email.nps', { id: 'o1', title: 'order 7', customer: ada });
    await cloud.advance('P3D');
    const [asked] = await cloud.mails(ada.email);
    if (!asked) throw new Error('Nobody was asked.');
    await submit(ratingLink(asked, 1), { score: '1', comment: 'It broke.' });
    await cloud.advance('PT15M');
    const [task] = await cloud.list<{ id: string }>('tasks');
    const page = await (await as(cloud, mara)).text(`/app/tasks/${task?.id}`);
    expect(page).toContain('Asked: Email-nps');
    expect(page).not.toContain('(email-nps)');
  });
});
