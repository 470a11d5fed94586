import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { testKeyring } from '../../../shared/adapters/memory/doubles.ts';
import { taskReplyAddress } from '../../../shared/domain/link/reply-address.ts';
import type { Records } from '../../../shared/ports/records.ts';
import config from '../../config.ts';
import type { MadeMail } from '../../mail/made-mail.ts';
import { madeMails } from '../../mail/made-mails.ts';
import { Chance } from '../../simulation/chance.ts';
import { crashing, Process, SimulatedCrash } from '../../simulation/faults.ts';
import { Mailroom } from './mailroom.ts';

const mails = madeMails();
const domain = config.brand.replies;

/** The made mails are Kim's: the one who was asked, the same under an alias, or somebody else. */
const asked = fc.constantFrom('kim@customer.example', 'kim+oak@customer.example', 'ada@example.com');

/** Each shape as it is, and each with something done to it. */
const whole = mails.filter(({ name }) => !name.includes(';') || name.endsWith('; whole'));
const some = fc.constantFrom(...mails);

const place = fc.constantFrom('survey', 'task', 'elsewhere');
type Place = 'survey' | 'task' | 'elsewhere';

const addressOf = async (kind: string, survey: string, room: Mailroom): Promise<string> => {
  if (kind === 'survey') return survey;
  if (kind === 'elsewhere') return `hello@${domain}`;
  await room.receive('From: kim@customer.example\r\n\r\nHello?', { to: `info@${domain}` });
  await room.settle();
  return taskReplyAddress(room.all('task')[0]?.id ?? '', domain, testKeyring.links);
};

const flat = (text: string): string => text.replace(/\s+/g, ' ');

/** What staff must be able to read of a mail. */
const isRead = ({ said, words }: MadeMail, room: Mailroom): boolean => {
  const read = flat(room.readable());
  if (said === 'words') return read.includes(flat(words));
  if (said === 'subject') return read.includes('Where is my refund???');
  if (said === 'nothing') return /an empty mail|How did we do/.test(read);
  return /\(no words|\(sent \d/.test(read);
};

const receive = async (mail: MadeMail, to: Place | string, who: string): Promise<Mailroom> => {
  const room = new Mailroom();
  const address = await addressOf(to, await room.asked(who), room);
  await room.receive(mail.raw, { to: address });
  await room.settle();
  return room;
};

const isLost = (mail: MadeMail, room: Mailroom): boolean =>
  !isRead(mail, room) || room.all('task').length === 0 || room.all('unheard').length > 0;

/** Under an id of its own: the made mails all have one, and the same again under the same id is a duplicate. */
const numbered = (raw: Uint8Array, number: number): Uint8Array =>
  Buffer.from(Buffer.from(raw).toString('latin1').replace('<made@', `<made-${number}@`), 'latin1');

describe('a mail that a person wrote', () => {
  it('is read by a person in every shape that answers a survey', async () => {
    expect(whole.length).toBeGreaterThan(60);
    const lost: string[] = [];
    for (const mail of whole.filter((_, at) => at % 5 === 0))
      if (isLost(mail, await receive(mail, 'survey', 'kim@customer.example'))) lost.push(mail.name);
    expect(lost).toEqual([]);
  });

  it('is read by a person wherever it arrives, whoever wrote it', async () => {
    await fc.assert(
      fc.asyncProperty(some, place, asked, async (mail, to, who) => {
        expect(isLost(mail, await receive(mail, to, who))).toBe(false);
      }),
      { numRuns: 80 },
    );
  });

  it('is read once, though the process dies at any call and SES tells of it again', async () => {
    await fc.assert(
      fc.asyncProperty(some, place, asked, fc.integer({ min: 1, max: 1_000_000 }), async (mail, to, who, seed) => {
        const room = new Mailroom();
        const address = await addressOf(to, await room.asked(who), room);
        const [chance, faults] = [new Chance(seed), { rate: 0.25 }];
        for (let time = 0; time < 20; time += 1) {
          if (time === 12) faults.rate = 0;
          const records: Records = crashing(room.records, new Process(chance, faults));
          const id = time % 2 === 0 ? 'one' : 'other';
          await room.receive(mail.raw, { to: address, id, records }).catch((error: unknown) => {
            if (!(error instanceof SimulatedCrash)) throw error;
          });
        }
        await room.settle();
        expect(isLost(mail, room)).toBe(false);
        const [survey] = room.all('survey');
        expect(survey?.remarks?.length ?? 0).toBeLessThanOrEqual(1);
        const messages = room.all('message').filter(({ words }) => words !== 'Hello?');
        expect(messages.length).toBeLessThanOrEqual(1);
      }),
      { numRuns: 15 },
    );
  });

  it('is read in whatever order several of them arrive', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.uniqueArray(fc.nat(mails.length - 1), { minLength: 2, maxLength: 6 }),
        place,
        async (picked, to) => {
          const room = new Mailroom();
          const address = await addressOf(to, await room.asked('kim@customer.example'), room);
          const chosen = picked.flatMap((at) => mails[at] ?? []);
          for (const [at, { raw }] of chosen.entries()) await room.receive(numbered(raw, at), { to: address });
          await room.settle();
          expect(chosen.filter((mail) => !isRead(mail, room)).map(({ name }) => name)).toEqual([]);
        },
      ),
      { numRuns: 20 },
    );
  });
});
