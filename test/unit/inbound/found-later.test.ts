import { describe, expect, it } from 'vitest';
import { testKeyring } from '../../../shared/adapters/memory/doubles.ts';
import { addressHash } from '../../../shared/domain/contact/hash.ts';
import { taskReplyAddress } from '../../../shared/domain/link/reply-address.ts';
import config from '../../config.ts';
import { mail } from './mail.ts';
import { Mailroom } from './mailroom.ts';

const domain = config.brand.replies;
const info = `info@${domain}`;
const kim = 'kim@customer.example';
const lee = 'lee@customer.example';
const hashOf = (address: string): string => addressHash('email', address, testKeyring.addresses);

const withTask = async () => {
  const room = new Mailroom();
  await room.receive(mail('Where is my table?'), { to: info });
  await room.settle();
  const [task] = room.all('task');
  if (!task) throw new Error('There is no task.');
  return { room, task, to: taskReplyAddress(task.id, domain, testKeyring.links) };
};

describe('a mail is found by', () => {
  const owners = (room: Mailroom, id: string): readonly string[] =>
    room.all('arrival').flatMap((row) => (row.id === id ? [row.by] : []));

  it('whom it says it is from, its envelope, and the survey that it answers', async () => {
    const room = new Mailroom();
    const to = await room.asked(kim);
    const [survey] = room.all('survey');
    await room.receive(mail('9'), { to, id: 'm1', envelope: { source: 'kim+bounces@customer.example' } });
    expect(new Set(owners(room, 'm1'))).toEqual(
      new Set([hashOf(kim), hashOf('kim+bounces@customer.example'), survey?.id]),
    );
    expect(room.all('arrival')[0]).toMatchObject({ channel: 'email', key: 'mail/m1', surveyId: survey?.id });
  });

  it('the task that it answers, also where the address stands in its head alone', async () => {
    const { room, task, to } = await withTask();
    await room.receive(mail('It came.'), { to, id: 'm1' });
    await room.receive(mail('It came.', { headers: [`To: ${to}`] }), { to: info, id: 'm2' });
    for (const id of ['m1', 'm2']) expect(owners(room, id)).toContain(task.id);
  });

  it.each([
    ['virus', { virus: 'FAIL' }],
    ['spam', { spam: 'FAIL' }],
    ['forged', { dmarc: 'FAIL' }],
  ])('whom SES says it is from where nobody reads it: %s', async (_, verdicts) => {
    const room = new Mailroom();
    const headers = [{ name: 'From', value: `Lee <${lee}>` }];
    await room.receive(mail('9', { from: lee }), { to: info, id: 'm1', verdicts, envelope: { headers } });
    expect(owners(room, 'm1')).toEqual([hashOf(lee)]);
  });

  it('nobody where it names nobody', async () => {
    const room = new Mailroom();
    await room.receive(mail('Hello', { from: '' }), { to: info });
    expect(room.all('arrival')).toEqual([]);
  });
});

describe('a mail that is not there, or cannot be read', () => {
  it('is listed where SES stored none', async () => {
    const room = new Mailroom();
    expect(await room.receive(undefined, { to: info, id: 'm1' })).toEqual({ kind: 'aside' });
    expect(room.all('unheard')).toMatchObject([{ id: 'm1', why: 'gone' }]);
  });

  it('is somebody’s task by what its envelope says', async () => {
    const room = new Mailroom();
    const headers = [{ name: 'Subject', value: 'My table' }];
    await room.receive('', { to: info, envelope: { source: lee, headers } });
    await room.settle();
    expect(room.all('task')).toMatchObject([
      { contact: { email: lee }, comment: expect.stringMatching(/could not be read[\s\S]*Subject: My table/) },
    ]);
  });
});

describe('a mail to another address that answers our message', () => {
  const answering = (id: string, from = kim) => mail('9', { from, headers: [`In-Reply-To: ${id}`] });
  const scored = (room: Mailroom) => room.all('survey').map(({ state }) => state);

  it.each(['<0100@eu-central-1.amazonses.com>', '<0102@email.amazonses.com>'])(
    'answers its survey, by whichever of our messages: %s',
    async (id) => {
      const room = new Mailroom();
      await room.asked(kim, { messageIds: ['0100', '0102'] });
      await room.receive(answering(id), { to: info });
      expect(scored(room)).toEqual(['answered']);
    },
  );

  it.each<[string, string, Readonly<Record<string, string>>]>([
    ['by a message of somebody else’s', answering('<0199@email.amazonses.com>'), {}],
    ['by none', mail('9'), {}],
    ['from somebody whom nobody vouches for', answering('<0100@x>'), { spf: 'GRAY', dkim: 'GRAY', dmarc: 'GRAY' }],
    ['from somebody who was not asked', answering('<0100@x>', lee), {}],
    ['from nobody', answering('<0100@x>', ''), {}],
  ])('answers none %s', async (_, raw, verdicts) => {
    const room = new Mailroom();
    await room.asked(kim);
    await room.receive(raw, { to: info, verdicts });
    expect(scored(room)).toEqual(['sent']);
  });
});

describe('what became of a reply to a person', () => {
  it('is said: taken, or known already; a machine’s is listed with its task', async () => {
    const { room, task, to } = await withTask();
    const reply = mail('It came.', { messageId: '<r1@customer.example>' });
    expect(await room.receive(reply, { to, id: 'm1' })).toEqual({ kind: 'replied' });
    expect(await room.receive(reply, { to, id: 'm1' })).toEqual({ kind: 'duplicate' });
    const away = mail('I am away.', { headers: ['Auto-Submitted: auto-replied'] });
    expect(await room.receive(away, { to, id: 'm2' })).toEqual({ kind: 'aside' });
    expect(room.all('unheard')).toMatchObject([{ id: 'm2', why: 'automatic', taskId: task.id }]);
  });
});

describe('a survey of somebody else', () => {
  it('of which they say something without a rating needs no word of where ratings count', async () => {
    const room = new Mailroom();
    const to = await room.asked(kim);
    await room.receive(mail('My wife’s table wobbles.', { from: lee }), { to });
    expect([room.spoken, room.all('saying')]).toEqual([[], []]);
    expect(room.all('task')).toMatchObject([{ comment: expect.stringContaining('wobbles') }]);
  });

  it('that they rate is answered in their thread, and remembered for ninety days', async () => {
    const room = new Mailroom();
    const to = await room.asked(kim);
    await room.receive(mail('9', { from: lee, messageId: '<9@customer.example>' }), { to });
    const expires = Date.parse(room.clock.now()) / 1000 + 90 * 86_400;
    expect(room.all('saying')).toMatchObject([{ address: lee, inReplyTo: '<9@customer.example>', expires }]);
    expect(room.spoken).toEqual(room.all('saying').map(({ id }) => id));
  });

  it('that somebody rates who cannot be answered is read by a person, and nobody is written to', async () => {
    const room = new Mailroom();
    const to = await room.asked(kim);
    await room.receive(mail('9', { from: '' }), { to });
    expect(room.spoken).toEqual([]);
    expect(room.all('task')).toHaveLength(1);
  });
});
