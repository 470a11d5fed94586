import { describe, expect, it } from 'vitest';
import { type CloudClient, fetch, type Mail, ratingLink, submit, useCloud } from '../../world/cloud.ts';

const here = useCloud();
const purchase = {
  id: 'ord_1001',
  title: 'order 1001, oak table',
  customer: { email: 'ada@example.com', name: 'Ada' },
};

/** Emits a purchase and waits until it is asked about. */
const invited = async (cloud: CloudClient): Promise<Mail> => {
  await cloud.emit('purchase.completed', purchase);
  await cloud.advance('P4D');
  const [mail] = await cloud.mails();
  if (!mail) throw new Error('No mail was sent.');
  return mail;
};

interface Task {
  readonly kind: string;
  readonly score: number;
}
interface Survey {
  readonly state: string;
  readonly intents: number;
  readonly response: { readonly score: number; readonly comment: string | null } | null;
}

describe('a purchase', () => {
  it('leaves a decision that names each rule', async () => {
    const { cloud } = here;
    await invited(cloud);
    const [decision] = await cloud.list<{
      verdict: string;
      program: string;
      reasons: { rule: string; verdict: string }[];
    }>('decisions?email=ada@example.com');
    expect(decision).toMatchObject({ verdict: 'scheduled', program: 'post-purchase' });
    expect(decision?.reasons.map(({ rule }) => rule)).toEqual([
      'occasion',
      'conditions',
      'nothing-to-pay',
      'own-people',
      'holdout',
      'sampling',
      'preference',
      'reachable',
      'zone',
      'open-ticket',
      'open-task',
      'age',
      'fatigue',
      'timing',
    ]);
  });
});

describe('the mail', () => {
  it('has a link for each rating in text and HTML, says what it is about and labels the ends of the scale', async () => {
    const mail = await invited(here.cloud);
    for (let rating = 0; rating <= 10; rating += 1) {
      const link = ratingLink(mail, rating);
      expect(mail.html).toContain(`href="${link}"`);
    }
    for (const part of [mail.text, mail.html.replaceAll('&amp;', '&')]) {
      expect(part).toContain('order 1001, oak table');
      expect(part).toContain('Not at all likely');
      expect(part).toContain('Extremely likely');
      expect(part).toContain('Oak & Ember');
    }
    expect(mail.from).toContain('Oak & Ember');
  });

  it('can be left with one click, and a reply to it finds its survey', async () => {
    const mail = await invited(here.cloud);
    const [survey] = await here.cloud.list<{ id: string }>('surveys?email=ada@example.com');
    expect(mail.headers['List-Unsubscribe']).toMatch(/^<http\S+\/u\/[\w-]+>$/);
    expect(mail.headers['List-Unsubscribe-Post']).toBe('List-Unsubscribe=One-Click');
    expect(mail.replyTo).toContain(survey?.id);
  });
});

describe('the page', () => {
  it('says that nothing is sent yet, and opening every link answers nothing', async () => {
    const { cloud } = here;
    const mail = await invited(cloud);
    for (let rating = 0; rating <= 10; rating += 1) {
      const page = await fetch(ratingLink(mail, rating));
      expect(await page.text()).toContain('Nothing has been sent yet');
    }
    await cloud.advance('PT2H');
    expect(await cloud.list<Survey>('surveys?email=ada@example.com')).toMatchObject([
      { state: 'sent', intents: 11, response: null },
    ]);
    expect(await cloud.list('tasks')).toEqual([]);
  });

  it('lets people change their mind before anybody is called', async () => {
    const { cloud } = here;
    const mail = await invited(cloud);
    await submit(ratingLink(mail, 3), { score: '3' });
    await cloud.advance('PT5M');
    await submit(ratingLink(mail, 3), { score: '9', comment: 'Found the missing screw.' });
    await cloud.advance('PT30M');
    expect(await cloud.list<Task>('tasks')).toMatchObject([{ kind: 'promoter', score: 9 }]);
  });

  it.each([
    ['a rating that the scale does not have', { score: '11' }, 422],
    ['no rating', {}, 422],
    ['a rating in words', { score: 'three' }, 422],
  ])('refuses %s with a page that says what to do', async (_, fields: Record<string, string>, status) => {
    const mail = await invited(here.cloud);
    const refused = await submit(ratingLink(mail, 3), fields);
    expect(refused.status).toBe(status);
    expect(await refused.text()).toContain('Please choose one of the ratings');
  });

  it('refuses a link that was made up', async () => {
    const mail = await invited(here.cloud);
    const forged = ratingLink(mail, 3).replace(/\/s\/./, '/s/B');
    expect((await fetch(forged)).status).toBe(404);
    expect((await submit(forged, { score: '3' })).status).toBe(404);
  });

  it('is closed when the time to answer is over', async () => {
    const mail = await invited(here.cloud);
    await here.cloud.advance('P31D');
    expect((await submit(ratingLink(mail, 3), { score: '3' })).status).toBe(410);
    expect(await here.cloud.list<Survey>('surveys?email=ada@example.com')).toMatchObject([
      { state: 'expired', response: null },
    ]);
  });
});

describe('a bounce', () => {
  it('ends mail to the address, for every programme', async () => {
    const { cloud } = here;
    const mail = await invited(cloud);
    await cloud.json('/_local/email/event', { method: 'POST', body: JSON.stringify({ id: mail.id, type: 'bounce' }) });
    await cloud.advance('P10D');
    expect(await cloud.mails()).toHaveLength(1);
    await cloud.emit('invoice.issued', { id: 'inv_1', customer: { email: 'ada@example.com' } });
    await cloud.advance('P5D');
    expect(await cloud.mails()).toHaveLength(1);
    const billing = (
      await cloud.list<{ program: string; verdict: string; reasons: { rule: string }[] }>(
        'decisions?email=ada@example.com',
      )
    ).find(({ program }) => program === 'billing');
    expect(billing).toMatchObject({ verdict: 'skipped' });
    expect(billing?.reasons.map(({ rule }) => rule)).toContain('suppression');
  });
});
