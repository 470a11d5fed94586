import { describe, expect, it } from 'vitest';
import { testKeyring } from '../../../shared/adapters/memory/doubles.ts';
import { addressHash } from '../../../shared/domain/contact/hash.ts';
import { invitationSubjects } from '../../../shared/render/invitation-mail.ts';
import { wordingOf } from '../../../shared/render/wording.ts';
import config from '../../config.ts';
import { mail, photo } from './mail.ts';
import { Mailroom } from './mailroom.ts';

const program = config.programs['post-purchase'];
const [ours = '', reminder = ''] = program
  ? invitationSubjects({
      brand: config.brand,
      language: 'en',
      title: 'order 1001, oak table',
      reason: 'purchase',
      wording: wordingOf(program.survey, config.brand, 'en'),
    })
  : [];

const kim = 'kim@customer.example';
const suppressed = (room: Mailroom, address: string): boolean =>
  room
    .all('address')
    .some((row) => row.hash === addressHash('email', address, testKeyring.addresses) && row.suppressed);

/** One mail by Kim in answer to a survey. */
const answered = async (raw: string, asked = kim) => {
  const room = new Mailroom();
  const to = await room.asked(asked);
  const outcome = await room.receive(raw, { to });
  await room.settle();
  const [survey] = room.all('survey');
  return { room, to, outcome, survey, task: room.all('task')[0] };
};

describe('a reply without words', () => {
  it('that is a photo is a remark, a task that says what came, and no reminder', async () => {
    const { survey, task } = await answered(photo(`Re: ${ours}`));
    expect(survey).toMatchObject({ state: 'sent', remarks: [{}] });
    expect(survey?.wakeAt).toBeUndefined();
    expect(task).toMatchObject({ origin: 'remark', contact: { email: kim } });
    expect(task?.comment).toMatch(
      /sent 1 attachment: photo\.jpg, image\/jpeg\. The mail lies at s3:\/\/inbound\/mail\/ses-1/,
    );
    expect(task?.comment).toContain(`Subject: Re: ${ours}`);
  });

  it.each(['9', 'Re: 9', '9/10', 'AW: 9', 'Sv: 9', '回复：9'])(
    'says by the subject "%s" how it went',
    async (subject) => {
      const { survey } = await answered(mail('', { subject }));
      expect(survey).toMatchObject({ state: 'answered', response: { score: 9 } });
    },
  );

  it.each(['Where is my refund???', 'Re: Where is my refund???', 'Wo bleibt mein Geld?', '返金はいつですか'])(
    'says by the subject "%s" what is wrong',
    async (subject) => {
      const { task, survey } = await answered(mail('\r\n\r\n', { subject }));
      expect(task?.comment).toContain(subject.replace('Re: ', ''));
      expect(survey?.wakeAt).toBeUndefined();
    },
  );

  it.each([
    '',
    'Re: ',
    'AW: ',
    'SV: Re: ',
    'Antw: ',
    'RE: [EXTERNAL] ',
    'Ynt: ',
    'Odp: ',
    'Отв: ',
    '答复: ',
    'Re[2]: ',
  ])('under our own subject behind "%s" is an empty mail, not a rating', async (prefix) => {
    for (const subject of [ours, reminder, ours.slice(0, 20)]) {
      const { survey, task } = await answered(mail('', { subject: `${prefix}${subject}` }));
      expect(survey?.state).toBe('sent');
      expect(task?.comment).toContain('(an empty mail)');
    }
  });

  it('ends the messages when the subject asks for that', async () => {
    const { room } = await answered(mail('', { subject: 'unsubscribe' }));
    expect(suppressed(room, kim)).toBe(true);
  });

  it('keeps what came along beside words and ratings', async () => {
    const raw = photo().replace('--b\r\n', '--b\r\nContent-Type: text/plain\r\n\r\n2 - it came scratched\r\n--b\r\n');
    const { survey } = await answered(raw);
    expect(survey).toMatchObject({
      state: 'answered',
      response: { score: 2, comment: expect.stringMatching(/^it came scratched\n\n\(sent 1 attachment: photo\.jpg/) },
    });
  });
});

describe('whoever answers', () => {
  it.each([
    ['ada.plus+oak@gmail.com', 'ada.plus@gmail.com'],
    ['ada.plus@gmail.com', 'adaplus+news@googlemail.com'],
    ['kim+oak@customer.example', 'Kim@Customer.example'],
  ])('asked at %s and answering from %s is the same person', async (asked, from) => {
    const { survey } = await answered(mail('9', { from }), asked);
    expect(survey).toMatchObject({ state: 'answered', response: { score: 9 } });
  });

  it('is named where it is somebody else, answered there, and told once where a rating counts', async () => {
    const { room, to, survey, task } = await answered(mail('2. The lamp broke.', { from: 'Bob <bob@other.example>' }));
    expect(survey).toMatchObject({ state: 'sent', remindersSent: 0 });
    expect(survey?.wakeAt).toBeDefined();
    expect(task).toMatchObject({
      contact: { email: 'bob@other.example' },
      comment: expect.stringContaining('The lamp broke'),
    });
    expect(task?.history[0]).toMatchObject({ act: 'wrote-for', note: expect.stringContaining(kim) });
    await room.receive(mail('3 then', { from: 'bob@other.example' }), { to });
    expect(room.all('saying')).toMatchObject([{ what: 'not-yours', address: 'bob@other.example' }]);
    expect(room.all('task')).toHaveLength(1);
  });

  it('and asks for an end is obeyed, at both addresses', async () => {
    const { room } = await answered(mail('Please unsubscribe me', { from: 'bob@other.example' }));
    expect([suppressed(room, kim), suppressed(room, 'bob@other.example')]).toEqual([true, true]);
  });
});

describe('a mail that comes twice', () => {
  it('under two ids of SES is taken once', async () => {
    const { room, to } = await answered(mail('Late and scratched.', { messageId: '<same@customer.example>' }));
    const again = await room.receive(mail('Late and scratched.', { messageId: '<same@customer.example>' }), { to });
    expect(again.kind).toBe('duplicate');
    expect(room.all('survey')[0]?.remarks).toHaveLength(1);
  });

  it('is two where the program gave two mails one Message-ID', async () => {
    const { room, to } = await answered(mail('Late.', { messageId: '<always@the.same>' }));
    await room.receive(mail('And scratched.', { messageId: '<always@the.same>' }), { to });
    await room.settle();
    expect(room.all('task')[0]?.comment).toBe('Late.\n\nAnd scratched.');
  });
});

describe('words that no survey takes any more', () => {
  it.each([
    ['is being sent anew', { state: 'scheduled' } as never],
    [
      'was answered and is closed',
      {
        state: 'answered',
        answerBy: '2026-11-20T00:00:00.000Z',
        response: { score: 9, answers: {}, channel: 'page', at: '2026-11-18T00:00:00.000Z', revision: 1 },
        history: [],
      } as never,
    ],
  ])('reach a person when the survey %s', async (_, state) => {
    const room = new Mailroom();
    const to = await room.asked(kim, state);
    await room.receive(mail('The top has split now.'), { to });
    expect(room.all('task')).toMatchObject([{ comment: 'The top has split now.', contact: { email: kim } }]);
  });

  it('reach a person after many remarks, and none of them goes', async () => {
    const room = new Mailroom();
    const to = await room.asked(kim);
    for (let at = 0; at < 40; at += 1)
      await room.receive(mail(`This is remark number ${at}, about the table.`), { to });
    await room.settle();
    for (let at = 0; at < 40; at += 1) expect(room.readable()).toContain(`remark number ${at},`);
  });
});

describe('a very long reply', () => {
  it.each([
    ['420 KB of two-byte letters', 'Стол пришёл поцарапанный. '.repeat(9_000)],
    ['330,000 letters', 'It came scratched. '.repeat(17_500)],
  ])('of %s is heard, told in short, and says where the rest lies', async (_, words) => {
    const { room, survey } = await answered(mail(`2 - ${words} I will call my lawyer.`));
    expect(survey).toMatchObject({ state: 'answered', response: { score: 2 } });
    expect(JSON.stringify(survey).length).toBeLessThan(20_000);
    const [task] = room.all('task');
    expect(task).toMatchObject({ flags: expect.arrayContaining(['legal']) });
    expect(task?.comment).toMatch(/The mail lies at s3:\/\/inbound\/mail\/ses-1 until \d{4}-\d\d-\d\d/);
  });
});
