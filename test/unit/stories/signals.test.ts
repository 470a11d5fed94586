import { describe, expect, it } from 'vitest';
import { as, tom, useCloud } from '../../world/cloud.ts';

const here = useCloud({ config: 'test/e2e/busy.config.ts' });
const ada = { id: 'ada', email: 'ada@example.com', name: 'Ada' };

describe('a signal', () => {
  it('opens a task without a survey, once, with its owner and its clocks', async () => {
    const { cloud } = here;
    await cloud.advanceToForenoon();
    const detail = { id: 'pay_1', customer: ada, amount: 99.5, currency: 'EUR' };
    await Promise.all([1, 2, 3].map(() => cloud.emit('payment.failed', detail)));
    await cloud.advance('PT2M');
    expect(await cloud.list('tasks')).toMatchObject([
      {
        kind: 'signal',
        severity: 'urgent',
        score: null,
        surveyId: null,
        program: 'payment.failed',
        title: 'A payment failed',
        amount: 99.5,
        team: 'accounts',
        owner: { email: 'tom@oakandember.example' },
        contact: { email: 'ada@example.com' },
      },
    ]);
    const [mail, ...more] = await cloud.staffMails();
    expect(more).toEqual([]);
    expect(mail?.to).toBe('tom@oakandember.example');
    expect(mail?.text).toContain('Ada needs somebody: Payment failed');
    expect(await cloud.local('notifications')).toMatchObject([
      { attributes: { kind: 'signal', severity: 'urgent', team: 'accounts' } },
    ]);
  });

  it('about somebody whose task is open is told there, and raises it', async () => {
    const { cloud } = here;
    await cloud.emit('review.published', { id: 'rev_1', customer: ada, properties: { stars: 2 } });
    await cloud.advance('PT2M');
    await cloud.emit('payment.failed', { id: 'pay_1', customer: ada });
    await cloud.advance('PT2M');
    const tasks = await cloud.list<{ severity: string; history: readonly { act: string }[] }>('tasks');
    expect(tasks.map(({ severity }) => severity)).toEqual(['urgent']);
    expect(tasks[0]?.history.map(({ act }) => act)).toEqual(['opened', 'signal-joined']);
  });

  it('whose conditions do not hold opens nothing, and says so', async () => {
    const { cloud } = here;
    await cloud.emit('review.published', { id: 'rev_1', customer: ada, properties: { stars: 5 } });
    await cloud.advance('PT2M');
    expect(await cloud.list('tasks')).toEqual([]);
    const [decision] = await cloud.list<{ reasons: readonly { rule: string; detail: string }[] }>(
      'decisions?event=rev_1',
    );
    expect(decision?.reasons).toMatchObject([
      { rule: 'signal', detail: 'Its conditions do not hold: no task is opened.' },
    ]);
  });
});

describe('words without a rating', () => {
  it('reach a person, in a task that becomes the answer’s when the rating comes', async () => {
    const { cloud } = here;
    await cloud.emit('purchase.completed', { id: 'ord_1', title: 'order 1', customer: ada });
    await cloud.advance('P4D');
    const [mail] = await cloud.mails('ada@example.com');
    const write = (words: string) =>
      cloud.json('/_local/email/inbound', {
        method: 'POST',
        body: `From: ada@example.com\r\nTo: ${mail?.replyTo}\r\nSubject: Re: x\r\n\r\n${words}\r\n`,
      });
    await write('The table came with the wrong legs.');
    await cloud.advance('PT15M');
    expect(await cloud.list('tasks')).toMatchObject([
      { kind: 'remark', state: 'open', score: null, comment: 'The table came with the wrong legs.' },
    ]);
    await write('And nobody picks up the phone.');
    await cloud.advance('PT1M');
    expect(await cloud.list('tasks')).toMatchObject([{ comment: expect.stringContaining('picks up the phone') }]);
    await write('2');
    await cloud.advance('PT15M');
    expect(await cloud.list('tasks')).toMatchObject([
      { kind: 'detractor', score: 2, comment: expect.stringContaining('wrong legs') },
    ]);
    expect(await cloud.mails('ada@example.com')).toHaveLength(1);
  });

  it('that a customer may leave, by the model, is a task like any other, and names the reason', async () => {
    const { cloud } = here;
    await cloud.advanceToForenoon();
    const title = 'About to leave, 71 % likely: 5 months without a purchase (odds ×2.1)';
    for (const _ of [1, 2]) await cloud.emit('customer.at-risk', { id: 'risk-2026-11-01-x', customer: ada, title });
    await cloud.advance('PT2M');
    expect(await cloud.list('tasks')).toMatchObject([
      { kind: 'signal', title, team: 'accounts', owner: { email: 'tom@oakandember.example' } },
    ]);
    const [task] = await cloud.list<{ id: string }>('tasks');
    const path = `/app/tasks/${task?.id}`;
    const member = await as(cloud, tom);
    await member.press(path, 'answer', {
      words: 'Dear Ada, how is the table?',
      and: 'resolve',
      cause: 'x',
      outcome: 'y',
    });
    await cloud.advance('P3D');
    // Her letter, and the survey whether it is all right now.
    const mails = [...(await cloud.staffMails(ada.email)), ...(await cloud.mails(ada.email))];
    expect(mails.map(({ subject }) => subject)).toEqual(['Oak & Ember', 'Is it all right now?']);
    for (const mail of mails) expect(JSON.stringify(mail)).not.toMatch(/leave, 71|without a purchase|odds/);
  });
});
