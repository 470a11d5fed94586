import { describe, expect, it } from 'vitest';
import { type CloudClient, type Mail, useCloud } from '../../world/cloud.ts';

const here = useCloud();

interface Text {
  readonly body: string;
}

interface Survey {
  readonly program: string;
  readonly state: string;
  readonly response: { readonly score: number; readonly comment?: string; readonly channel: string } | null;
}

const ada = {
  id: 'ada',
  email: 'ada@example.com',
  phone: '+12025550123',
  smsConsent: true,
  timezone: 'America/New_York',
};
const surveyOf = async (cloud: CloudClient, program: string): Promise<Survey | undefined> =>
  (await cloud.list<Survey>('surveys?email=ada@example.com')).find((survey) => survey.program === program);

const askedByMail = async (cloud: CloudClient): Promise<Mail> => {
  await cloud.emit('purchase.completed', { id: 'ord_1', title: 'order 1, oak table', customer: ada });
  await cloud.advance('P4D');
  const [mail] = await cloud.mails('ada@example.com');
  if (!mail) throw new Error('Nobody was asked.');
  return mail;
};

interface Reply {
  readonly from?: string;
  readonly subject?: string;
  readonly headers?: readonly string[];
  readonly query?: string;
}

const reply = (
  cloud: CloudClient,
  to: Mail | string,
  text: string,
  { from = 'Ada <ada@example.com>', subject, headers = [], query = '' }: Reply = {},
) => {
  const [address, about] = typeof to === 'string' ? [to, 'Hello'] : [to.replyTo, `Re: ${to.subject}`];
  const raw = [
    `From: ${from}`,
    `To: ${address}`,
    `Subject: ${subject ?? about}`,
    `Message-ID: <${Math.random()}@mail.example.com>`,
    'MIME-Version: 1.0',
    'Content-Type: text/plain; charset=utf-8',
    ...headers,
    '',
    text,
  ].join('\r\n');
  return cloud.json(`/_local/email/inbound${query}`, {
    method: 'POST',
    body: raw,
    headers: { 'content-type': 'message/rfc822' },
  });
};

const quoted = (mail: Mail): string =>
  `\r\n\r\nOn Fri, 20 Nov 2026 at 09:30, Oak & Ember <hello@oakandember.example> wrote:\r\n${mail.text
    .split('\n')
    .map((line) => `> ${line}`)
    .join('\r\n')}`;

describe('a mail reply', () => {
  it('is an answer: rating, words, and the task that follows', async () => {
    const { cloud } = here;
    const mail = await askedByMail(cloud);
    await reply(cloud, mail, `2 - the table top is cracked.${quoted(mail)}`);
    await cloud.advance('PT15M');
    expect(await surveyOf(cloud, 'post-purchase')).toMatchObject({
      state: 'answered',
      response: { score: 2, comment: 'the table top is cracked.', channel: 'email' },
    });
    expect(await cloud.list('tasks')).toMatchObject([
      { kind: 'detractor', score: 2, comment: 'the table top is cracked.' },
    ]);
    expect(await cloud.mails('ada@example.com')).toHaveLength(1);
  });

  it('changes an earlier one, and only words leave the rating as it was', async () => {
    const { cloud } = here;
    const mail = await askedByMail(cloud);
    await reply(cloud, mail, '9');
    await cloud.advance('PT1M');
    await reply(cloud, mail, 'Sorry, I meant 6. It wobbles.');
    await cloud.advance('PT1M');
    expect((await surveyOf(cloud, 'post-purchase'))?.response).toMatchObject({ score: 6 });
    await reply(cloud, mail, 'And the delivery man was friendly.');
    await cloud.advance('PT1M');
    const response = (await surveyOf(cloud, 'post-purchase'))?.response;
    expect(response?.score).toBe(6);
    expect(response?.comment).toContain('friendly');
  });

  it('that states no clear rating is kept, and asked about once', async () => {
    const { cloud } = here;
    const mail = await askedByMail(cloud);
    await reply(cloud, mail, 'Somewhere between 7 and 8 I would say', {
      headers: ['Message-ID: <first@mail.example.com>'],
    });
    await cloud.advance('PT2M');
    expect((await surveyOf(cloud, 'post-purchase'))?.response).toBeNull();
    const [, again, ...more] = await cloud.mails('ada@example.com');
    expect(more).toEqual([]);
    expect(again?.subject).toBe(`Re: ${mail.subject}`);
    expect(again?.text).toContain('Which rating did you mean?');
    await reply(cloud, mail, '7 or 8, really');
    await cloud.advance('PT2M');
    expect(await cloud.mails('ada@example.com')).toHaveLength(2);
    if (again) await reply(cloud, again, '8');
    await cloud.advance('PT2M');
    expect((await surveyOf(cloud, 'post-purchase'))?.response).toMatchObject({
      score: 8,
      comment: expect.stringContaining('7 and 8'),
    });
  });

  it('is found by its thread when the address was lost on the way', async () => {
    const { cloud } = here;
    const mail = await askedByMail(cloud);
    const headers = [`In-Reply-To: <${mail.id}@email.amazonses.com>`];
    await reply(cloud, 'hello@reply.oakandember.example', '10, lovely', { headers });
    await cloud.advance('PT1M');
    expect((await surveyOf(cloud, 'post-purchase'))?.response).toMatchObject({ score: 10 });
  });

  it.each([
    ['of a machine', 'I am out of the office until 3 December.', { headers: ['Auto-Submitted: auto-replied'] }],
    ['that is forged', '0', { query: '?dmarc=fail' }],
    ['that is spam', '0', { query: '?spam=fail' }],
    ['with a virus', '0', { query: '?virus=fail' }],
    ['of somebody else', '0', { from: 'Eve <eve@example.com>' }],
    ['that is empty', '\r\n\r\n', {}],
  ])('%s is no rating', async (_, text, how) => {
    const { cloud } = here;
    const mail = await askedByMail(cloud);
    await reply(cloud, mail, text, how);
    await cloud.advance('PT15M');
    expect((await surveyOf(cloud, 'post-purchase'))?.response).toBeNull();
    expect(await cloud.mails('ada@example.com')).toHaveLength(1);
  });

  it('that asks for an end is one, for texts too', async () => {
    const { cloud } = here;
    const mail = await askedByMail(cloud);
    await reply(cloud, mail, 'Please unsubscribe me');
    await cloud.advance('PT1M');
    await cloud.emit('ticket.closed', { id: 't1', customer: ada });
    await cloud.advance('P20D');
    expect(await cloud.mails('ada@example.com')).toHaveLength(1);
    expect(await cloud.local('sms')).toEqual([]);
  });

  it('that belongs to no survey reaches a person', async () => {
    const { cloud } = here;
    await reply(cloud, 'info@reply.oakandember.example', 'Where is my table?');
    await cloud.advance('PT1M');
    expect(await cloud.local('notifications')).toMatchObject([{ attributes: { kind: 'remark', event: 'opened' } }]);
    expect(await cloud.list('tasks')).toMatchObject([
      { kind: 'remark', program: 'mail', state: 'open', comment: 'Where is my table?' },
    ]);
    expect(await cloud.local('dead-letters')).toEqual([]);
    // What comes next belongs to the same task.
    await reply(cloud, 'info@reply.oakandember.example', 'And my chair?');
    await cloud.advance('PT1M');
    const tasks = await cloud.list<{ history: readonly { act: string }[] }>('tasks');
    expect(tasks.map(({ history }) => history.map(({ act }) => act))).toEqual([['opened', 'replied']]);
  });
});

describe('a conversation by text', () => {
  const text = (cloud: CloudClient, body: string, id?: string) =>
    cloud.json('/_local/sms/inbound', {
      method: 'POST',
      body: JSON.stringify({ from: ada.phone, body, ...(id && { id }) }),
    });
  const texts = async (cloud: CloudClient): Promise<readonly string[]> =>
    (await cloud.local<Text>('sms')).map(({ body }) => body);
  const askedByText = async (cloud: CloudClient): Promise<void> => {
    await cloud.emit('ticket.closed', { id: 't1', subject: 'Scratched table', closedBy: 'agent', customer: ada });
    await cloud.advance('P4D');
    expect(await texts(cloud)).toHaveLength(1);
  };

  it('asks, asks why, and thanks; a second number is a comment', async () => {
    const { cloud } = here;
    await askedByText(cloud);
    await text(cloud, '2');
    await cloud.advance('PT1M');
    expect((await texts(cloud)).at(-1)).toBe('Oak & Ember: We are sorry. What went wrong?');
    await text(cloud, 'Nobody called back');
    await cloud.advance('PT1M');
    expect((await texts(cloud)).at(-1)).toMatch(
      /^Oak & Ember: Thank you\. We have passed this on to a person\. Customer care will write to you by \w+day/,
    );
    await text(cloud, '5');
    await cloud.advance('PT15M');
    expect(await texts(cloud)).toHaveLength(3);
    expect((await surveyOf(cloud, 'support'))?.response).toMatchObject({
      score: 2,
      comment: 'Nobody called back\n\n5',
      channel: 'sms',
    });
    expect(await cloud.list('tasks')).toMatchObject([{ score: 2, kind: 'detractor' }]);
  });

  it('takes rating and reason in one text, and a text that comes twice once', async () => {
    const { cloud } = here;
    await askedByText(cloud);
    await text(cloud, '5 great help', 'same');
    await text(cloud, '5 great help', 'same');
    await cloud.advance('PT1M');
    expect((await texts(cloud)).slice(1)).toEqual(['Oak & Ember: Thank you. You have made our day.']);
    expect((await surveyOf(cloud, 'support'))?.response).toMatchObject({ score: 5, comment: 'great help' });
  });

  it('asks once which number was meant', async () => {
    const { cloud } = here;
    await askedByText(cloud);
    await text(cloud, '3 or 4');
    await cloud.advance('PT1M');
    await text(cloud, 'hm, 3 or 4');
    await cloud.advance('PT1M');
    expect((await texts(cloud)).slice(1)).toEqual(['Oak & Ember: Thank you. Which number did you mean, 1 to 5?']);
    await text(cloud, '4');
    await cloud.advance('PT1M');
    expect((await surveyOf(cloud, 'support'))?.response).toMatchObject({ score: 4, comment: '3 or 4\n\nhm, 3 or 4' });
  });

  it.each(['STOP', 'stop.', 'Please stop texting me', 'ARRET'])(
    'ends with %s, confirmed once, until START',
    async (words) => {
      const { cloud } = here;
      await askedByText(cloud);
      await text(cloud, words);
      await text(cloud, words);
      await cloud.advance('PT1M');
      expect((await texts(cloud)).slice(1)).toEqual([
        'Oak & Ember: You will get no more texts from us. START resumes.',
      ]);
      await cloud.emit('ticket.closed', { id: 't2', customer: { ...ada, email: undefined } });
      await cloud.advance('P20D');
      expect(await texts(cloud)).toHaveLength(2);
      await text(cloud, 'START');
      await cloud.advance('PT1M');
      expect((await texts(cloud)).at(-1)).toBe('Oak & Ember: You will get texts from us again. STOP ends.');
      await cloud.emit('ticket.closed', { id: 't3', customer: ada });
      await cloud.advance('P5D');
      expect(await texts(cloud)).toHaveLength(4);
    },
  );

  it('says who is texting, and hands what belongs to no survey to a person', async () => {
    const { cloud } = here;
    await text(cloud, 'help');
    await text(cloud, 'Is my table ready?');
    await cloud.advance('PT1M');
    await text(cloud, '5');
    await cloud.advance('PT1M');
    expect(await texts(cloud)).toEqual([
      'Oak & Ember: we ask customers how it went. Questions: hello@oakandember.example. STOP ends.',
    ]);
    expect(await cloud.local('dead-letters')).toEqual([]);
    expect(await cloud.list('tasks')).toMatchObject([
      { kind: 'remark', program: 'text', comment: 'Is my table ready?' },
    ]);
  });
});
