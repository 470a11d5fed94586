import { describe, expect, it } from 'vitest';
import { madeMails } from '../mail/made-mails.ts';
import { type CloudClient, type Mail, useCloud } from './cloud.ts';

const here = useCloud();
const key = { authorization: 'Bearer local' };

interface Task {
  readonly id: string;
  readonly comment: string | null;
  readonly owner: { readonly email: string };
  readonly history: readonly { readonly by: string; readonly act: string; readonly note?: string }[];
}

const kim = { id: 'kim', email: 'kim@customer.example', name: 'Kim Ito', timezone: 'Europe/Berlin' };

const asked = async (cloud: CloudClient): Promise<Mail> => {
  await cloud.emit('purchase.completed', { id: 'ord_1', title: 'order 1, oak table', customer: kim });
  await cloud.advance('P4D');
  const [mail] = await cloud.mails(kim.email);
  if (!mail) throw new Error('Nobody was asked.');
  return mail;
};

const arrives = (cloud: CloudClient, raw: string | Uint8Array, to: string, query = '') =>
  cloud.json(`/_local/email/inbound?to=${encodeURIComponent(to)}${query}`, {
    method: 'POST',
    body: Buffer.from(raw),
    headers: { 'content-type': 'message/rfc822' },
  });

const plain = (from: string, text: string, headers = ''): string =>
  `From: ${from}\r\nSubject: Re: it\r\nMessage-ID: <${Math.random()}@x.example>\r\n${headers}\r\n${text}`;

describe('mail of many shapes', () => {
  it('reaches a person, and nobody is reminded', async () => {
    const { cloud } = here;
    const { replyTo } = await asked(cloud);
    const mails = madeMails();
    const picked = mails.filter(({ said }, at) => said !== 'words' && at % 7 === 0).slice(0, 8);
    const spoken = mails.filter(({ said }, at) => said === 'words' && at % 97 === 0).slice(0, 6);
    // The same words under one Message-ID are one mail that was delivered twice.
    for (const [at, { raw }] of [...picked, ...spoken].entries()) {
      const own = Buffer.from(raw).toString('latin1').replaceAll('made@', `made.${at}@`);
      await arrives(cloud, Buffer.from(own, 'latin1'), replyTo);
    }
    await cloud.advance('PT15M');
    const [survey] = await cloud.list<{ remarks: readonly { words: string }[] }>(`surveys?email=${kim.email}`);
    expect(survey?.remarks.length).toBe(picked.length + spoken.length);
    expect(await cloud.list<Task>(`tasks?email=${kim.email}`)).toHaveLength(1);
    expect(await cloud.list('unheard')).toEqual([]);
    await cloud.advance('P6D');
    expect((await cloud.mails(kim.email)).filter(({ subject }) => /remind/i.test(subject))).toEqual([]);
  });
});

describe('mail that came to nothing', () => {
  it('is listed, counted, kept, and taken when a person says so', async () => {
    const { cloud } = here;
    const { replyTo } = await asked(cloud);
    await arrives(cloud, plain('kim@customer.example', '2 - scratched', 'Auto-Submitted: auto-replied\r\n'), replyTo);
    await arrives(cloud, plain('eve@example.com', '0'), replyTo, '&dmarc=fail');
    await cloud.advance('PT1M');
    const listed = await cloud.list<{ id: string; why: string }>('unheard');
    expect(listed.map(({ why }) => why).sort()).toEqual(['automatic', 'forged']);
    expect(await cloud.json('/v1/unheard/counts', { headers: key })).toMatchObject({
      total: 2,
      counts: { automatic: 1, forged: 1 },
    });
    expect(await cloud.local('dead-letters')).toHaveLength(2);
    const ids = listed.filter(({ why }) => why === 'automatic').map(({ id }) => id);
    const sent = { method: 'POST', headers: { ...key, 'content-type': 'application/json' } };
    expect(await cloud.json('/v1/unheard/replay', { ...sent, body: JSON.stringify({ ids }) })).toEqual({ replayed: 1 });
    await cloud.advance('PT15M');
    expect(await cloud.list(`surveys?email=${kim.email}`)).toMatchObject([{ response: { score: 2 } }]);
    expect(await cloud.list('unheard')).toHaveLength(1);
  });
});

describe('a member of staff', () => {
  it('answers the mail about a task with a note, of which the customer hears nothing', async () => {
    const { cloud } = here;
    await cloud.advanceToForenoon();
    await arrives(cloud, plain('kim@customer.example', 'Where is my table?'), 'info@reply.oakandember.example');
    await cloud.advance('PT1M');
    const [task] = await cloud.list<Task>('tasks');
    const owner = task?.owner.email ?? '';
    const [told] = await cloud.staffMails(owner);
    await arrives(cloud, plain(owner, 'Note: I have called them.'), told?.replyTo ?? '');
    await cloud.advance('PT1M');
    const [noted] = await cloud.list<Task>('tasks');
    expect(noted?.history.at(-1)).toMatchObject({ by: owner, act: 'noted', note: 'I have called them.' });
    expect(await cloud.mails(kim.email)).toEqual([]);
  });
});

describe('a very long reply', () => {
  it('of 420 KB in two-byte letters is heard, and its owner hears of it', async () => {
    const { cloud } = here;
    const { replyTo } = await asked(cloud);
    const words = `2 - ${'Стол пришёл поцарапанный. '.repeat(9_000)}`;
    await arrives(cloud, plain(kim.email, words, 'Content-Type: text/plain; charset=utf-8\r\n'), replyTo);
    await cloud.advance('PT15M');
    const [task] = await cloud.list<Task>('tasks');
    expect(task?.comment).toMatch(/^Стол пришёл[\s\S]*The mail lies at s3:/);
    expect(await cloud.local('notifications')).toMatchObject([{ attributes: { event: 'opened' } }]);
    expect(await cloud.staffMails(task?.owner.email)).toHaveLength(1);
  });
});
