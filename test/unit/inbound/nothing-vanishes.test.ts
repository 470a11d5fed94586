import { describe, expect, it } from 'vitest';
import { testKeyring } from '../../../shared/adapters/memory/doubles.ts';
import { taskReplyAddress } from '../../../shared/domain/link/reply-address.ts';
import config from '../../config.ts';
import type { MadeMail } from '../../mail/made-mail.ts';
import { madeMails } from '../../mail/made-mails.ts';
import { Mailroom } from './mailroom.ts';

const mails = madeMails();
const domain = config.brand.replies;

/** The made mails are Kim's. */
const writers = {
  'whoever was asked': 'kim@customer.example',
  'an alias of theirs': 'kim+oak@customer.example',
  'somebody else': 'ada@example.com',
} as const;

const places = {
  'the address of a survey': (survey: string) => survey,
  'the address of a task': async (_: string, room: Mailroom) => {
    await room.receive('From: kim@customer.example\r\n\r\nHello?', { to: `info@${domain}` });
    await room.settle();
    const [task] = room.all('task');
    return taskReplyAddress(task?.id ?? '', domain, testKeyring.links);
  },
  'another address of ours': () => `hello@${domain}`,
} as const;

const flat = (text: string): string => text.replace(/\s+/g, ' ');

/** What staff must be able to read of a mail. */
const expected = ({ said, words }: MadeMail): RegExp | string => {
  if (said === 'words') return flat(words);
  if (said === 'subject') return 'Where is my refund???';
  return said === 'nothing' ? /an empty mail|How did we do/ : /\((no words|sent \d)|Where is my refund|How did we do/;
};

const lost = async (mail: MadeMail, asked: string, place: keyof typeof places): Promise<string | undefined> => {
  const room = new Mailroom();
  const to = await places[place](await room.asked(asked), room);
  const before = room.readable().length;
  const { kind } = await room.receive(mail.raw, { to });
  await room.settle();
  const read = flat(room.readable().slice(place === 'the address of a task' ? 0 : before));
  const wanted = expected(mail);
  const isThere = typeof wanted === 'string' ? read.includes(wanted) : wanted.test(read);
  const isSeen = room.all('task').length > 0;
  return isThere && isSeen && kind !== 'aside' ? undefined : `${mail.name}: ${kind}, ${read.slice(0, 200)}`;
};

describe.each(Object.keys(places) as (keyof typeof places)[])('a mail to %s', (place) => {
  it.each(Object.entries(writers))('is read by a person in every shape, from %s', async (_, asked) => {
    const found: (string | undefined)[] = [];
    for (const mail of mails) found.push(await lost(mail, asked, place));
    expect(found.filter((one) => one !== undefined)).toEqual([]);
  });
});
