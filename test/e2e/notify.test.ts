import { createServer, type IncomingHttpHeaders, type Server } from 'node:http';
import { GetSecretValueCommand, PutSecretValueCommand, SecretsManagerClient } from '@aws-sdk/client-secrets-manager';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { ratingLink, submit, useCloud } from './cloud.ts';
import { customerWho, mara } from './staff.ts';

const here = useCloud({ config: 'test/e2e/notify.config.ts' });

interface Call {
  readonly path: string;
  readonly headers: IncomingHttpHeaders;
  readonly body: string;
}
let calls: Call[] = [];
let answer = (_: Call): number => 200;
let server: Server;

beforeAll(async () => {
  server = createServer((request, response) => {
    const chunks: Buffer[] = [];
    request.on('data', (chunk: Buffer) => chunks.push(chunk));
    request.on('end', () => {
      const call = { path: request.url ?? '', headers: request.headers, body: Buffer.concat(chunks).toString('utf8') };
      calls.push(call);
      response.statusCode = answer(call);
      response.end();
    });
  });
  await new Promise<void>((resolve) => server.listen(45_199, '127.0.0.1', resolve));
  const { origin } = here.cloud;
  const secrets = new SecretsManagerClient({
    endpoint: origin,
    region: 'us-east-1',
    credentials: { accessKeyId: 'owner', secretAccessKey: 'owner' },
  });
  const { SecretString = '{}' } = await secrets.send(new GetSecretValueCommand({ SecretId: 'heardback' }));
  const chats = { care: 'http://127.0.0.1:45199/chat' };
  await secrets.send(
    new PutSecretValueCommand({
      SecretId: 'heardback',
      SecretString: JSON.stringify({ ...JSON.parse(SecretString), chats }),
    }),
  );
});
afterAll(() => server?.close());
beforeEach(async () => {
  calls = [];
  answer = () => 200;
  await here.cloud.advanceToForenoon();
});
const to = (path: string): readonly Call[] => calls.filter((call) => call.path === path);

describe('other systems', () => {
  it('hear of each step by a signed call that is repeated until it is taken', async () => {
    const { cloud } = here;
    let refusals = 2;
    answer = ({ path }) => (path === '/in' && refusals-- > 0 ? 503 : 200);
    const id = await customerWho(cloud);
    await cloud.advance('PT5M');
    const opened = to('/in').filter(({ body }) => body.includes('task.opened'));
    expect(opened).toHaveLength(3);
    expect(new Set(opened.map(({ headers }) => headers['webhook-id']))).toEqual(new Set([`${id}.0.tickets`]));
    const [hook] = await cloud.list<{ name: string; secret: string }>('webhooks');
    expect(hook).toMatchObject({ name: 'tickets', secret: expect.stringMatching(/^whsec_/) });
    await cloud.call(
      'PATCH',
      `tasks/${id}`,
      { state: 'resolved', cause: 'glue', outcome: 'New top.' },
      { 'if-match': '*' },
    );
    await cloud.advance('PT1M');
    expect(to('/in').at(-1)?.body).toContain('task.resolved');
    expect(await cloud.list('undelivered')).toEqual([]);
  });

  it('that refuse are listed, and told again when somebody has mended them', async () => {
    const { cloud } = here;
    answer = ({ path }) => (path === '/in' ? 400 : 200);
    const id = await customerWho(cloud);
    await cloud.advance('PT1M');
    const [lost] = await cloud.list<{ id: string; target: string; reason: string; tries: number }>('undelivered');
    expect(lost).toMatchObject({ target: 'webhook.tickets', reason: 'It answered 400.', tries: 1 });
    answer = () => 200;
    expect(await cloud.call('POST', 'undelivered/replay', { target: 'webhook.tickets' })).toEqual({ replayed: 1 });
    await cloud.advance('PT1M');
    expect(to('/in').at(-1)?.headers['webhook-id']).toBe(`${id}.0.tickets`);
    expect(await cloud.list('undelivered')).toEqual([]);
  });
});

describe('a chat', () => {
  it('hears who needs an answer', async () => {
    await customerWho(here.cloud, { comment: 'Cracked. <!channel>' });
    await here.cloud.advance('PT1M');
    const [told] = to('/chat');
    expect(told?.body).toContain('Ada Byron');
    expect(told?.body).toContain('/app/tasks/');
    expect(told?.body).not.toContain('<!channel>');
  });

  it('and the owner get the first at once and the rest as one digest', async () => {
    const { cloud } = here;
    const people = ['a', 'b', 'c', 'd', 'e', 'f'].map((name) => `${name}@example.com`);
    for (const email of people)
      await cloud.emit('purchase.completed', {
        id: `o-${email}`,
        customer: { email, name: email.slice(0, 1).toUpperCase() },
      });
    await cloud.advance('P4D');
    for (const email of people) {
      const [mail] = await cloud.mails(email);
      if (mail) await submit(ratingLink(mail, 1), { score: '1', comment: `Words of ${email}` });
    }
    await cloud.advance('PT12M');
    const before = (await cloud.staffMails(mara)).length;
    expect(before).toBe(2);
    await cloud.advance('PT20M');
    const mails = await cloud.staffMails(mara);
    expect(mails).toHaveLength(3);
    expect(mails[2]?.subject).toBe('4 more customers wait for an answer');
    const all = mails.map(({ text }) => text).join('\n');
    for (const email of people) expect(all).toContain(`Words of ${email}`);
    expect(to('/chat').filter(({ body }) => body.includes('4 more customers'))).toHaveLength(1);
    expect(to('/chat')).toHaveLength(3);
  });
});

describe('what is owed again', () => {
  const solved = { state: 'resolved', cause: 'glue', outcome: 'New top.' };
  const closed = async (): Promise<string> => {
    const { cloud } = here;
    const id = await customerWho(cloud);
    await cloud.advance('PT1M');
    await cloud.call('PATCH', `tasks/${id}`, solved, { 'if-match': '*' });
    return id;
  };
  /** The owner by mail, staff on the topic, chat and ticket system; and the clock runs. */
  const everybodyHears = async (id: string, subject: RegExp, before: { readonly mails: number }) => {
    const { cloud } = here;
    const mails = (await cloud.staffMails(mara)).slice(before.mails);
    expect(mails.map((mail) => mail.subject)).toEqual([expect.stringMatching(subject)]);
    const said = await cloud.local<{ message: string; attributes: { event: string } }>('notifications');
    const topic = said.filter(({ message }) => message.includes(id));
    expect(topic.map(({ attributes }) => attributes.event)).toEqual(['opened', 'resolved', 'opened']);
    expect(to('/chat').at(-1)?.body).toContain('Open again: please answer this customer');
    expect(to('/in').map(({ body }) => JSON.parse(body).type)).toContain('task.reopened');
    const [task] = await cloud.list<{ state: string; dueAt: string; resolveBy: string }>('tasks');
    const { now } = (await (await fetch(`${cloud.origin}/_local/clock`)).json()) as { now: string };
    expect(task?.state).toBe('open');
    expect((task?.dueAt ?? '') > now && (task?.resolveBy ?? '') > now).toBe(true);
    await cloud.advance('P4D');
    expect((await cloud.staffMails(mara)).at(-1)?.subject).toMatch(/Overdue/);
  };

  it('since the repair did not help is told to all, and has a clock', async () => {
    const { cloud } = here;
    const id = await closed();
    await cloud.advance('P3D');
    const [, again] = await cloud.mails('ada@example.com');
    if (!again) throw new Error('Nobody was asked whether it is mended.');
    const before = await cloud.staffMails(mara);
    await submit(ratingLink(again, 1), { score: '1', comment: 'Still cracked.' });
    await cloud.advance('PT1M');
    await everybodyHears(id, /still unhappy/, { mails: before.length });
  });

  it('since somebody opened it again is told to all, and has a clock', async () => {
    const { cloud } = here;
    const id = await closed();
    await cloud.advance('P1D');
    const before = await cloud.staffMails(mara);
    await cloud.call('PATCH', `tasks/${id}`, { state: 'open', note: 'They called.' }, { 'if-match': '*' });
    await cloud.advance('PT1M');
    await everybodyHears(id, /Open again/, { mails: before.length });
  });
});
