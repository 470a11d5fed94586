import { describe, expect, it } from 'vitest';
import { inboundEmail } from '../../../functions/inbound-email/inbound-email.ts';
import { readReceivedMail } from '../../../functions/inbound-email/read-received.ts';
import type { Received } from '../../../functions/inbound-email/received.ts';
import { testKeyring } from '../../../shared/adapters/memory/doubles.ts';
import { addressHash } from '../../../shared/domain/contact/hash.ts';
import { taskReplyAddress } from '../../../shared/domain/link/reply-address.ts';
import { PermanentError } from '../../../shared/ports/errors.ts';
import config from '../../config.ts';
import { mail } from './mail.ts';
import { Mailroom } from './mailroom.ts';

const domain = config.brand.replies;
const kim = 'kim@customer.example';
const lee = 'lee@customer.example';
const suppressed = (room: Mailroom, address: string) =>
  room.all('address').find(({ hash }) => hash === addressHash('email', address, testKeyring.addresses))?.suppressed
    ?.reason;

describe('a mail to a person', () => {
  const withTask = async () => {
    const room = new Mailroom();
    await room.receive(mail('Where is my table?'), { to: `info@${domain}` });
    await room.settle();
    const [task] = room.all('task');
    if (!task) throw new Error('There is no task.');
    return { room, to: taskReplyAddress(task.id, domain, testKeyring.links) };
  };

  it('that asks for no more mail is obeyed, and read by that person', async () => {
    const { room, to } = await withTask();
    await room.receive(mail('Please unsubscribe me from all mail'), { to });
    expect(suppressed(room, kim)).toBe('unsubscribed');
    expect(room.all('message').map(({ words }) => words)).toContain('Please unsubscribe me from all mail');
  });

  it('that asks for nothing of the kind closes no address', async () => {
    const { room, to } = await withTask();
    await room.receive(mail('It came on Friday, thank you'), { to });
    expect(suppressed(room, kim)).toBeUndefined();
  });
});

describe('a survey that somebody else answers', () => {
  const words = '9. Please stop writing to me.';

  it('who rates it and wants no mail is obeyed at their own address, and a person reads why', async () => {
    const room = new Mailroom();
    const to = await room.asked(kim);
    await room.receive(mail(words, { from: lee }), { to });
    await room.settle();
    expect(suppressed(room, lee)).toBe('unsubscribed');
    const [task] = room.all('task');
    expect(task).toMatchObject({ contact: { email: lee }, comment: expect.stringContaining('Please stop writing') });
    expect(JSON.stringify(task)).toContain(`Answers the survey (post-purchase) that was sent to ${kim}.`);
  });

  it('tells them once where a rating counts, however often they rate, and not where they want no mail', async () => {
    const room = new Mailroom();
    const to = await room.asked(kim);
    for (const rating of ['9', '8']) await room.receive(mail(rating, { from: lee }), { to });
    expect(new Set(room.spoken).size).toBe(1);
    expect(room.all('saying')).toMatchObject([{ what: 'not-yours', channel: 'email', address: lee, state: 'waiting' }]);
    const closed = new Mailroom();
    const there = await closed.asked(kim);
    await closed.receive(mail('unsubscribe', { from: lee }), { to: `info@${domain}` });
    await closed.receive(mail('9', { from: lee }), { to: there });
    expect(closed.spoken).toEqual([]);
    expect(closed.all('saying')).toEqual([]);
  });
});

describe('a survey that takes no words any more', () => {
  it('is objected to all the same: obeyed, and read by a person', async () => {
    const room = new Mailroom();
    const to = await room.asked(kim, {
      remarks: Array.from({ length: 15 }, () => ({ at: '2026-11-24T09:00:00.000Z', channel: 'email', words: 'x' })),
    });
    await room.receive(mail('9. Please stop writing to me.'), { to });
    await room.settle();
    expect(suppressed(room, kim)).toBe('unsubscribed');
    expect(room.readable()).toContain('Please stop writing to me.');
  });
});

describe('a mail out of the blue', () => {
  it('that wants mail again has it', async () => {
    const room = new Mailroom();
    await room.asked(kim);
    await room.receive(mail('unsubscribe'), { to: `info@${domain}` });
    expect(suppressed(room, kim)).toBe('unsubscribed');
    expect(await room.receive(mail('resubscribe'), { to: `info@${domain}` })).toMatchObject({ kind: 'resumed' });
    expect(suppressed(room, kim)).toBeUndefined();
  });

  it('from nobody who can be answered is read by a person', async () => {
    const room = new Mailroom();
    await room.receive(mail('Your table is ready to be fetched', { from: '' }), { to: `info@${domain}` });
    await room.settle();
    expect(room.all('task')).toMatchObject([{ comment: expect.stringContaining('ready to be fetched') }]);
  });
});

describe('what is told of a mail', () => {
  it.each(['', 'no JSON', '{}', '{"replay":{"id":"unknown"}}', '{"notificationType":"Bounce"}'])(
    'and is none of SES’s notices is parked: %s',
    async (body) => {
      const records = { get: async () => undefined };
      await expect(inboundEmail(body, { records } as never)).rejects.toThrow(PermanentError);
    },
  );
});

describe('a mail that cannot be read', () => {
  const received = { source: 'bounce@x.example', subject: 'As SES saw it', messageId: '<1@x>' } as never as Received;

  it('is known by its envelope, where that is all', async () => {
    const broken = Buffer.from('Content-Type: multipart/mixed; boundary="x"\r\n\r\n'.repeat(1));
    const { mail: read } = await readReceivedMail(broken, received);
    expect(read.from).toBe('bounce@x.example');
  });

  it('is whose it says, where it says so', async () => {
    const { mail: read, unreadable } = await readReceivedMail(Buffer.from(mail('Hello')), received);
    expect([read.from, read.subject, unreadable]).toEqual([kim, 'Hello', undefined]);
  });
});
