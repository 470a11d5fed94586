import { SendMessageCommand, SQSClient } from '@aws-sdk/client-sqs';
import { describe, expect, it } from 'vitest';
import { type CloudClient, type Mail, ratingLink, submit, useCloud } from './cloud.ts';

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
  readonly id: string;
  readonly state: string;
  readonly kind: string;
  readonly score: number;
  readonly comment: string;
  readonly history: readonly unknown[];
}
interface Survey {
  readonly state: string;
  readonly intents: number;
  readonly response: { readonly score: number; readonly comment: string | null } | null;
}

describe('a purchase', () => {
  it('becomes a survey, an answer and a task that staff hear of, with the words of the customer', async () => {
    const { cloud } = here;
    const mail = await invited(cloud);
    const page = await fetch(ratingLink(mail, 3));
    expect(page.status).toBe(200);
    expect((await submit(ratingLink(mail, 3), { score: '3', comment: 'The table top is cracked.' })).status).toBe(200);
    await cloud.advance('PT15M');

    expect(await cloud.list<Task>('tasks')).toMatchObject([
      { state: 'open', kind: 'detractor', score: 3, comment: 'The table top is cracked.' },
    ]);
    const notices = await cloud.local<{ topic: string; message: string; attributes: Record<string, string> }>(
      'notifications',
    );
    expect(notices).toMatchObject([
      { topic: 'heardback-follow-ups', attributes: { kind: 'detractor', team: 'care', event: 'opened' } },
    ]);
    expect(notices[0]?.message).toContain('The table top is cracked.');
  });

  it('tells other systems on the bus, without the words or the address of the customer', async () => {
    const { cloud } = here;
    const mail = await invited(cloud);
    await submit(ratingLink(mail, 3), { score: '3', comment: 'The table top is cracked.' });
    await cloud.advance('PT15M');
    const events = (await cloud.local<{ source: string; detailType: string }>('events')).filter(
      ({ source }) => source === 'heardback',
    );
    expect(new Set(events.map(({ detailType }) => detailType))).toEqual(
      new Set(['survey.sent', 'survey.answered', 'task.opened']),
    );
    expect(JSON.stringify(events)).not.toMatch(/cracked|ada@example/);
  });

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

  it('is asked about once when it arrives ten times at once', async () => {
    const { cloud } = here;
    await Promise.all(Array.from({ length: 10 }, () => cloud.emit('purchase.completed', purchase)));
    await cloud.advance('P4D');
    expect(await cloud.list('surveys?email=ada@example.com')).toHaveLength(1);
    expect(await cloud.mails()).toHaveLength(1);
    const verdicts = (await cloud.list<{ verdict: string }>('decisions?email=ada@example.com'))
      .map(({ verdict }) => verdict)
      .sort();
    expect(verdicts).toEqual([...Array.from({ length: 9 }, () => 'duplicate'), 'scheduled']);
  });

  it('is asked about once when its wake-up is delivered three times', async () => {
    const { cloud } = here;
    await cloud.emit('purchase.completed', purchase);
    await cloud.advance('PT1M');
    const [survey] = await cloud.list<{ id: string }>('surveys?email=ada@example.com');
    await cloud.advance('P3D');
    const queue = new SQSClient({
      endpoint: cloud.origin,
      region: 'us-east-1',
      credentials: { accessKeyId: 'owner', secretAccessKey: 'owner' },
    });
    const MessageBody = JSON.stringify({ kind: 'survey', id: survey?.id, generation: 1 });
    await Promise.all(
      [1, 2, 3].map(() =>
        queue.send(
          new SendMessageCommand({ QueueUrl: `${cloud.origin}/000000000000/heardback-dispatch`, MessageBody }),
        ),
      ),
    );
    await cloud.advance('PT12H');
    expect(await cloud.mails()).toHaveLength(1);
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

  it('is reminded of once, four days later, unless the person left', async () => {
    const { cloud } = here;
    const mail = await invited(cloud);
    await cloud.emit('purchase.completed', { ...purchase, id: 'ord_1002', customer: { email: 'bob@example.com' } });
    await cloud.advance('P4D');
    expect((await cloud.mails('ada@example.com')).map(({ subject }) => subject)).toHaveLength(2);
    const [toBob] = await cloud.mails('bob@example.com');
    const unsubscribe = /<(.*)>/.exec(toBob?.headers['List-Unsubscribe'] ?? '')?.[1] ?? '';
    const form = new FormData();
    form.set('List-Unsubscribe', 'One-Click');
    expect((await fetch(unsubscribe, { method: 'POST', body: form, redirect: 'manual' })).status).toBe(200);
    await cloud.advance('P6D');
    expect(await cloud.mails('bob@example.com')).toHaveLength(1);
    expect(await cloud.mails('ada@example.com')).toHaveLength(2);
    expect(mail.subject).not.toBe((await cloud.mails('ada@example.com'))[1]?.subject);
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

  it('takes an answer twice and makes one task of it', async () => {
    const { cloud } = here;
    const mail = await invited(cloud);
    await Promise.all([1, 2].map(() => submit(ratingLink(mail, 3), { score: '3', comment: 'Cracked.' })));
    await submit(ratingLink(mail, 3), { score: '3', comment: 'Cracked.' });
    await cloud.advance('PT30M');
    expect(await cloud.list('tasks')).toHaveLength(1);
    expect(await cloud.local('notifications')).toHaveLength(1);
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
