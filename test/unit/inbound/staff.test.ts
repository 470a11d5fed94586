import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { testKeyring } from '../../../shared/adapters/memory/doubles.ts';
import type { TaskRow } from '../../../shared/contracts/rows/task.ts';
import { staffReplyAddress, taskReplyAddress } from '../../../shared/domain/link/reply-address.ts';
import { findReplyLine } from '../../../shared/domain/reply/reply-line.ts';
import { perform } from '../../../shared/domain/task/decide.ts';
import { stepsOf } from '../../../shared/domain/task/task.ts';
import { staffReplyLine } from '../../../shared/render/staff/task-mail.ts';
import { teamRules } from '../../../shared/steps/task/team-clock.ts';
import config from '../../config.ts';
import { Chance } from '../../simulation/chance.ts';
import { crashing, Process, SimulatedCrash } from '../../simulation/faults.ts';
import { mail, photo } from './mail.ts';
import type { Mailroom } from './mailroom.ts';
import { told } from './told.ts';

const domain = config.brand.replies;
const kim = 'kim@customer.example';

type Patch = Extract<Parameters<typeof perform>[0], { type: 'change' }>['patch'];

const changedBy = async (room: Mailroom, by: string, patch: Patch): Promise<void> => {
  const [task] = room.all('task');
  if (!task) throw new Error('There is no task.');
  const rules = teamRules(task.team, config);
  const done = perform({ type: 'change', patch, by, rules }, task, room.clock.now());
  if (done.kind === 'refused') throw new Error(done.reason);
  await room.records.commit([{ put: done.task }]);
};

const quotedMail = [
  '',
  'On Tue, 24 Nov 2026 at 11:00, Shop – Heardback <care@shop.example> wrote:',
  `> ${staffReplyLine}`,
  '> Where is my table?',
].join('\r\n');

describe('the mail about a task', () => {
  it('is answered at an address that is theirs, and of the step that it tells of', async () => {
    const { task, to, owner } = await told();
    expect(to).toBe(staffReplyAddress(task.id, { email: owner, domain, step: 0 }, testKeyring.links));
    const long = staffReplyAddress(task.id, { email: owner, domain, step: 9_999_999 }, testKeyring.links);
    expect(long.split('@')[0]?.length).toBeLessThanOrEqual(64);
  });

  it('has the line above which it is answered, and says what a reply does', async () => {
    const { room } = await told();
    const { text = '' } = room.mailer.sent[0] ?? {};
    expect(findReplyLine(text.split('\n'))).toEqual({ from: 0, to: 1 });
    expect(text).toMatch(/gets it as a letter from you.*“note:”/);
  });
});

describe('what a member of staff answers to it', () => {
  it('is a letter to the customer, once, and stops the clock', async () => {
    const { room, owner, to, now, letters, task } = await told();
    const raw = mail(`Hello Kim,\r\n\r\nit comes tomorrow.\r\n\r\nBest regards\r\nAnn${quotedMail}`, { from: owner });
    for (const id of ['one', 'one', 'other']) await room.receive(raw, { to, id });
    expect(letters()).toMatchObject([
      {
        ...{ purpose: 'answer', channel: 'email', address: kim, state: 'waiting', by: { email: owner } },
        ...{ words: 'Hello Kim,\n\nit comes tomorrow.', quote: { words: 'Where is my table?' } },
      },
    ]);
    expect(now()).toMatchObject({ state: 'contacted', contactedAt: expect.any(String), owner: task.owner });
    expect(now().history.filter(({ act }) => act === 'contacted')).toMatchObject([{ by: owner }]);
  });

  it('goes to whoever wrote last, and again after they wrote back', async () => {
    const { room, task, owner, letters } = await told();
    const customers = taskReplyAddress(task.id, domain, testKeyring.links);
    await room.receive(mail('I am his wife.', { from: 'bo@home.example' }), { to: customers });
    await room.settle();
    const to = room.mailer.sent.at(-1)?.replyTo ?? '';
    expect(await room.receive(mail('It comes tomorrow.', { from: owner }), { to })).toEqual({ kind: 'wrote' });
    expect(letters()).toMatchObject([{ address: 'bo@home.example', quote: { words: 'I am his wife.' } }]);
  });

  it.each([
    'note: called him, he is fine',
    'NOTE : called him, he is fine',
    '*Note:* called him, he is fine',
    '[internal] called him, he is fine',
    '#note called him, he is fine',
    'Notiz: called him, he is fine',
    'Note interne : called him, he is fine',
    'Nota interna: called him, he is fine',
    'Заметка: called him, he is fine',
    'メモ：called him, he is fine',
    '备注：called him, he is fine',
    'ملاحظة: called him, he is fine',
  ])('is a note where it begins with a word for one: %s', async (words) => {
    const { room, owner, to, now, letters } = await told();
    for (const id of ['one', 'other'])
      await room.receive(mail(words + quotedMail, { from: owner, messageId: '<n@shop.example>' }), { to, id });
    expect(now().history.filter(({ act }) => act === 'noted')).toMatchObject([
      { by: owner, note: 'called him, he is fine' },
    ]);
    expect([now().state, letters()]).toEqual(['open', []]);
  });
});

describe('a mail of staff, though the process dies at any call and SES tells of it again', () => {
  it('is one letter or one note', async () => {
    await fc.assert(
      fc.asyncProperty(fc.boolean(), fc.integer({ min: 1, max: 1_000_000 }), async (isNote, seed) => {
        const { room, owner, to, letters, now } = await told();
        const raw = mail(isNote ? 'note: he is fine' : 'It comes tomorrow.', { from: owner });
        const faults = { rate: 0.3 };
        const chance = new Chance(seed);
        for (let time = 0; time < 12; time += 1) {
          if (time === 8) faults.rate = 0;
          const records = crashing(room.records, new Process(chance, faults));
          const id = time % 2 === 0 ? 'one' : 'other';
          await room.receive(raw, { to, id, records }).catch((error: unknown) => {
            if (!(error instanceof SimulatedCrash)) throw error;
          });
        }
        expect(letters()).toHaveLength(isNote ? 0 : 1);
        const [act, other] = isNote ? ['noted', 'contacted'] : ['contacted', 'noted'];
        const acts = now().history.map((entry) => entry.act);
        expect([acts.filter((one) => one === act).length, acts.includes(other as never)]).toEqual([1, false]);
      }),
      { numRuns: 20 },
    );
  });

  it('and a program that answers all of our mail is not told of it without end', async () => {
    const { room, owner } = await told();
    for (let time = 0; time < 12; time += 1) {
      const to = room.mailer.sent.at(-1)?.replyTo ?? '';
      await room.receive(mail('', { from: owner, messageId: `<${time}@shop.example>` }), { to });
      await room.settle();
    }
    expect(room.mailer.sent).toHaveLength(6);
  });
});

describe('nothing is sent to the customer, and whoever wrote is told and finds their words', () => {
  const unsent = async (
    raw: string,
    {
      before,
      to: other,
    }: { readonly before?: (room: Mailroom, task: TaskRow) => Promise<void>; readonly to?: string } = {},
  ) => {
    const scene = await told();
    await before?.(scene.room, scene.task);
    const outcome = await scene.room.receive(raw, { to: other ?? scene.to });
    expect(outcome).toEqual({ kind: 'not-sent' });
    expect(scene.letters()).toEqual([]);
    expect(scene.now().history.at(-1)).toMatchObject({ act: 'not-sent', by: 'heardback' });
    const [mailed] = (await scene.toldOf()).filter(({ text }) => text.includes('was not sent'));
    return { ...scene, mailed, draft: scene.room.all('draft')[0] };
  };
  const owner = config.teams[Object.keys(config.teams)[0] ?? '']?.owner.email ?? '';
  const fromOwner = (words: string) => mail(words, { from: owner });

  it.each([
    ['a colleague answered meanwhile', 'bo@shop.example', { state: 'contacted', note: 'Called.', wrote: 'Hello' }],
    ['a colleague resolved it meanwhile', 'bo@shop.example', { state: 'resolved', cause: 'late', outcome: 'sent' }],
    ['a colleague dismissed it meanwhile', 'bo@shop.example', { state: 'dismissed', note: 'A test.' }],
    ['a colleague left a note meanwhile', 'bo@shop.example', { note: 'Do not answer: lawyers.' }],
    ['it was handed over meanwhile', 'bo@shop.example', { owner: { name: 'Bo', email: 'bo@shop.example' } }],
    ['a system changed it meanwhile', 'api', { state: 'resolved', cause: 'late', outcome: 'sent' }],
  ] as const)('where %s', async (_, by, patch) => {
    const before = (room: Mailroom) => changedBy(room, by, patch);
    const { mailed, draft } = await unsent(fromOwner('It comes tomorrow.'), { before });
    expect(mailed).toMatchObject({ to: owner, text: expect.stringContaining(by) });
    expect(draft?.words).toBe('It comes tomorrow.');
  });

  it('where the customer wrote again meanwhile; a reply to the mail of that is sent', async () => {
    const { room, letters, mailed } = await unsent(fromOwner('It comes tomorrow.'), {
      before: async (room, { id }) => {
        const to = taskReplyAddress(id, domain, testKeyring.links);
        await room.receive(mail('It came!'), { to });
      },
    });
    expect(mailed?.text).toContain('the customer: wrote back');
    const to = room.mailer.sent.at(-1)?.replyTo ?? '';
    expect(await room.receive(fromOwner('Good to hear.'), { to })).toEqual({ kind: 'wrote' });
    expect(letters()).toHaveLength(1);
  });

  it.each([
    ['they want no contact', { noContact: true }],
    ['nobody is needed any more', { state: 'withdrawn' }],
  ] as const)('where %s', async (_, more) => {
    await unsent(fromOwner('It comes tomorrow.'), {
      before: async (room) => {
        const [task] = room.all('task');
        await room.records.commit([{ put: { ...task, ...more } as TaskRow }]);
      },
    });
  });

  it.each([
    ['is empty', quotedMail, 'There were no words in your mail.'],
    [
      'quotes our own mail without a mark',
      'Yes.\r\n\r\nTask 0123456789abcdefghjkmnpqrs',
      'Parts of our own mail to you are in it',
    ],
    [
      'has the button of our mail in it',
      `See https://here.example/t/${'a'.repeat(50)}`,
      'Parts of our own mail to you are in it',
    ],
    ['names an address of ours', `Write to info@${domain.toUpperCase()}`, 'Parts of our own mail to you are in it'],
    ['has a note within it', 'It comes tomorrow.\r\n\r\nNote: he is angry', 'begins with a word for a note'],
    ['is longer than a letter', 'a lot of it '.repeat(1_000), 'longer than a letter may be'],
    ['asks for no more mail', 'unsubscribe', 'a wish to get no more mail'],
  ])('where the mail %s', async (_, words, why) => {
    const { mailed } = await unsent(fromOwner(words));
    expect(mailed?.text).toContain(why);
  });

  it('where the mail cannot be read', async () => {
    const { room, owner: whose, to, letters, toldOf } = await told();
    expect(await room.receive('', { to, envelope: { source: whose } })).toEqual({ kind: 'not-sent' });
    expect(letters()).toEqual([]);
    expect(await toldOf()).toMatchObject([{ text: expect.stringContaining('Your mail could not be read.') }]);
  });

  it('where a photo came with it, which a letter cannot carry', async () => {
    const withPhoto = photo('Re: Hello')
      .replace('Kim <kim@customer.example>', owner)
      .replace('--b\r\n', '--b\r\nContent-Type: text/plain\r\n\r\nSee the photo.\r\n--b\r\n');
    const { mailed, draft } = await unsent(withPhoto);
    expect(mailed?.text).toContain('photo.jpg');
    expect(draft?.words).toContain('See the photo.');
  });

  it('and what they have begun in the inbox stays', async () => {
    const begun = { kind: 'draft', version: 0, words: 'Dear Kim', at: '2026-11-24T10:00:00.000Z' } as const;
    const scene = await told();
    await scene.room.receive(fromOwner(''), { to: scene.to });
    const [{ person = '', version = 0 } = {}] = scene.room.all('draft');
    const taskId = scene.task.id;
    await scene.room.records.commit([{ put: { ...begun, version, taskId, person, expires: 9_999_999_999 } }]);
    await scene.room.receive(mail('note in it\r\nnote: no', { from: owner }), { to: scene.to });
    expect(scene.room.all('draft')).toMatchObject([{ words: 'Dear Kim' }]);
  });
});

describe('a mail to the address of staff', () => {
  it.each([
    ['from somebody else', { from: 'eve@example.com' }, {}, 'not-staff'],
    ['from nobody who can be proven', {}, { dmarc: 'GRAY', spf: 'GRAY', dkim: 'GRAY' }, 'not-staff'],
    ['that a signature of another domain vouches for', {}, { dmarc: 'GRAY', spf: 'GRAY' }, 'not-staff'],
    ['from an envelope of another domain', {}, { dmarc: 'GRAY', dkim: 'GRAY' }, 'not-staff'],
    ['that fails its domain’s checks', {}, { dmarc: 'FAIL' }, 'forged'],
    ['that is taken for spam', {}, { spam: 'FAIL' }, 'spam'],
  ])('%s is listed, and whose address it is is told once, without its words', async (_, how, verdicts, why) => {
    const { room, owner, to, now, letters, toldOf } = await told();
    for (let time = 0; time < 3; time += 1)
      expect(await room.receive(mail(`Pay ${time} to me.`, { from: owner, ...how }), { to, verdicts })).toEqual({
        kind: 'aside',
      });
    expect(room.all('unheard').map((row) => row.why)).toEqual([why, why, why]);
    expect(letters()).toEqual([]);
    expect(now().history.filter(({ act }) => act === 'not-sent')).toHaveLength(1);
    expect(JSON.stringify(now())).not.toContain('to me');
    expect(await toldOf()).toMatchObject([
      { to: owner, text: expect.stringContaining('nothing proves that you wrote') },
    ]);
  });

  it('of a machine is listed, and nobody gets it', async () => {
    const { room, owner, to, letters, now } = await told();
    const headers = ['Auto-Submitted: auto-replied'];
    await room.receive(mail('I am on holiday until Monday.', { from: owner, headers }), { to });
    await room.receive(
      mail('I am out of the office until 3 December.', { from: owner, subject: 'Automatic reply: x' }),
      {
        to,
      },
    );
    expect(room.all('unheard').map(({ why }) => why)).toEqual(['automatic', 'automatic']);
    expect([letters(), now().history.length]).toEqual([[], 1]);
  });

  it('that a person had taken after all is a note, since nobody knows for whom it was', async () => {
    const { room, owner, to, letters, now } = await told();
    await room.receive(mail('It comes tomorrow.', { from: owner }), { to, id: 'one', verdicts: { dmarc: 'FAIL' } });
    expect(await room.replay('one')).toEqual({ kind: 'noted' });
    expect(now().history.at(-1)).toMatchObject({ act: 'noted', note: 'It comes tomorrow.' });
    expect(letters()).toEqual([]);
  });

  it('of somebody who is of no team any more stands in the task, and its owner is told', async () => {
    const { room, task, letters, toldOf } = await told();
    const to = staffReplyAddress(task.id, { email: 'gone@shop.example', domain, step: 0 }, testKeyring.links);
    await room.receive(mail('It comes tomorrow.', { from: 'gone@shop.example' }), { to });
    expect(letters()).toEqual([]);
    expect(await toldOf()).toMatchObject([
      { to: task.owner.email, text: expect.stringContaining('It comes tomorrow.') },
    ]);
    expect(room.all('draft')).toEqual([]);
  });

  it('that we never gave them is no letter of theirs', async () => {
    const { room, owner, to, letters } = await told();
    const forged = to.replace(/-0@/, '-1@');
    await room.receive(mail('Close it.', { from: owner }), { to: forged });
    expect(letters()).toEqual([]);
    expect(room.readable()).toContain('Close it.');
  });

  it('from before it said which step it was about is a note, as that mail said', async () => {
    const { room, task, owner, letters } = await told();
    const now = staffReplyAddress(task.id, { email: owner, domain, step: 0 }, testKeyring.links);
    expect(stepsOf(task)).toBe(1);
    await room.receive(mail('It comes tomorrow.', { from: owner }), { to: now.replace(/-0@/, '@') });
    expect(letters()).toEqual([]);
  });
});
