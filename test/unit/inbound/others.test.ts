import { describe, expect, it } from 'vitest';
import { testKeyring } from '../../../shared/adapters/memory/doubles.ts';
import { addressHash } from '../../../shared/domain/contact/hash.ts';
import { taskReplyAddress } from '../../../shared/domain/link/reply-address.ts';
import { findContactIds } from '../../../shared/steps/contact/find-contacts.ts';
import config from '../../config.ts';
import { mail, photo } from './mail.ts';
import { Mailroom } from './mailroom.ts';

const domain = config.brand.replies;
const info = `info@${domain}`;
const kim = 'kim@customer.example';
const suppressed = (room: Mailroom, address: string): boolean =>
  room
    .all('address')
    .some((row) => row.hash === addressHash('email', address, testKeyring.addresses) && row.suppressed);

const withTask = async () => {
  const room = new Mailroom();
  await room.receive(mail('Where is my table?'), { to: info });
  await room.settle();
  const [task] = room.all('task');
  if (!task) throw new Error('There is no task.');
  return { room, task, to: taskReplyAddress(task.id, domain, testKeyring.links) };
};

describe('what somebody writes out of the blue', () => {
  it('is found by their address', async () => {
    const { room, task } = await withTask();
    const found = await findContactIds({ email: kim }, { records: room.records, keyring: testKeyring });
    expect(found).toContain(task.contactId);
    expect(task.contact).toEqual({ name: undefined, email: kim, phone: undefined });
  });

  it('is answered where the mail says, when a system sent it for them', async () => {
    const room = new Mailroom();
    const headers = ['Reply-To: Kim <kim@customer.example>'];
    await room.receive(mail('From the form: call me', { from: 'no-reply@shop.example', headers }), { to: info });
    expect(room.all('task')).toMatchObject([{ contact: { email: kim } }]);
  });

  it('is a task even when it is a photo, or nothing', async () => {
    for (const raw of [photo('The table'), mail('', { subject: '' })]) {
      const room = new Mailroom();
      await room.receive(raw, { to: info });
      expect(room.all('task')[0]?.comment).toMatch(/The table|\(an empty mail\)/);
    }
  });

  it.each([
    'Please unsubscribe me from all mail',
    'unsubscribe',
    'Bitte melden Sie mich ab',
    'Merci de me désinscrire',
  ])('and asks for an end ("%s") is obeyed, without a task', async (words) => {
    const room = new Mailroom();
    await room.asked(kim);
    await room.receive(mail(words), { to: `hello@${domain}` });
    expect(suppressed(room, kim)).toBe(true);
    expect(room.all('task')).toEqual([]);
  });
});

describe('many mails at once', () => {
  it('of strangers open some tasks; the rest are listed, told once, and taken when a person says so', async () => {
    const room = new Mailroom();
    for (let at = 0; at < 60; at += 1)
      await room.receive(mail(`Hello, it is me, ${at}`, { from: `stranger${at}@example.com` }), { to: info });
    await room.settle();
    expect(room.all('task')).toHaveLength(20);
    const listed = room.all('unheard');
    expect(listed).toHaveLength(40);
    expect(new Set(listed.map(({ why }) => why))).toEqual(new Set(['surplus']));
    expect(room.notifier.notices.filter(({ subject }) => subject.includes('strangers'))).toHaveLength(1);
    expect(await room.replay(listed[0]?.id ?? '')).toEqual({ kind: 'for-staff' });
    expect(room.all('task')).toHaveLength(21);
  });

  it('of strangers keep no customer of ours from a task', async () => {
    const room = new Mailroom();
    await room.asked(kim);
    for (let at = 0; at < 30; at += 1)
      await room.receive(mail(`Hello ${at}`, { from: `stranger${at}@example.com` }), { to: info });
    expect(await room.receive(mail('Where is my table?'), { to: info })).toEqual({ kind: 'for-staff' });
  });

  it('of one person are one task, ten notices, and all of their words', async () => {
    const room = new Mailroom();
    for (let at = 0; at < 40; at += 1) await room.receive(mail(`Mail number ${at}.`), { to: info });
    await room.settle();
    expect(room.all('task')).toHaveLength(1);
    expect(room.mailer.sent.length).toBeLessThanOrEqual(11);
    for (let at = 0; at < 40; at += 1) expect(room.readable()).toContain(`Mail number ${at}.`);
    expect(JSON.stringify(room.all('task')[0]?.history)).toContain('without a notice each');
  });

  it('of one person are told all the same when one of them cannot wait', async () => {
    const room = new Mailroom();
    for (let at = 0; at < 20; at += 1) await room.receive(mail(`Mail number ${at}.`), { to: info });
    await room.receive(mail('I will call my lawyer.'), { to: info });
    expect(room.all('task')[0]).toMatchObject({ severity: 'urgent', flags: ['legal'] });
  });
});

describe('a reply to somebody here', () => {
  it('by another than the customer names the writer, who is answered until the customer writes', async () => {
    const { room, to, task } = await withTask();
    await room.receive(mail('I am his wife. It is still missing.', { from: 'Bo <bo@home.example>' }), { to });
    expect(room.all('task')[0]).toMatchObject({ writer: { email: 'bo@home.example' } });
    expect(room.all('task')[0]?.history.at(-1)).toMatchObject({ act: 'replied', note: 'From bo@home.example.' });
    await room.receive(mail('Thanks, it came', { from: 'kim+shop@customer.example' }), { to });
    expect(room.all('task').find(({ id }) => id === task.id)?.writer).toBeUndefined();
  });

  it('with a photo alone is one', async () => {
    const { room, to } = await withTask();
    await room.receive(photo('Re: Hello'), { to });
    expect(room.readable()).toContain('photo.jpg, image/jpeg');
  });
});

describe('a mail that came to nothing', () => {
  it.each([
    ['automatic', { headers: ['Auto-Submitted: auto-replied'] }, {}],
    ['spam', {}, { spam: 'FAIL' }],
    ['forged', {}, { dmarc: 'FAIL' }],
  ])('as %s is listed without words, kept, and taken when a person says so', async (why, how, verdicts) => {
    const room = new Mailroom();
    const to = await room.asked(kim);
    expect(await room.receive(mail('2 - it came scratched', how), { to, id: 'one', verdicts })).toEqual({
      kind: 'aside',
    });
    const [row] = room.all('unheard');
    expect(row).toMatchObject({ id: 'one', why, key: 'mail/one' });
    expect(JSON.stringify(row)).not.toContain('scratched');
    expect(room.parking.parked.get('one')?.body).toBe('s3://inbound/mail/one');
    expect(room.all('survey')[0]).toMatchObject({ state: 'sent', wakeAt: expect.any(String) });
    await room.replay('one');
    expect(room.all('survey')[0]).toMatchObject({ state: 'answered', response: { score: 2 } });
  });

  it('with a virus is listed, and not opened', async () => {
    const room = new Mailroom();
    await room.receive(mail('hello'), { to: info, verdicts: { virus: 'FAIL' } });
    expect(room.all('unheard')).toMatchObject([{ why: 'virus' }]);
    expect(room.all('task')).toEqual([]);
  });
});
