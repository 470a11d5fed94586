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
  it('takes an answer twice and makes one task of it', async () => {
    const { cloud } = here;
    const mail = await invited(cloud);
    await Promise.all([1, 2].map(() => submit(ratingLink(mail, 3), { score: '3', comment: 'Cracked.' })));
    await submit(ratingLink(mail, 3), { score: '3', comment: 'Cracked.' });
    await cloud.advance('PT30M');
    expect(await cloud.list('tasks')).toHaveLength(1);
    expect(await cloud.local('notifications')).toHaveLength(1);
  });
});
