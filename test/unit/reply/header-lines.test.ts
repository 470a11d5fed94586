import { describe, expect, test } from 'vitest';
import { readMail } from '../../../shared/domain/reply/mail-body.ts';

const lines = (...all: readonly string[]): Uint8Array => Buffer.from(all.join('\r\n'));
const read = async (raw: Uint8Array) => {
  const mail = await readMail(raw);
  if (mail.kind !== 'mail') throw new Error(mail.why);
  return mail;
};
const headed = async (...headers: readonly string[]) => read(lines(...headers, '', '9'));

describe('headers', () => {
  test('may have blanks before the colon, and go on in the next line', async () => {
    const mail = await headed('Subject \t: My\r\n oak', 'From: a@x.example', 'X-Empty:', 'X-A:\r\n\tb');
    expect([mail.subject, mail.headers['x-empty'], mail.headers['x-a']]).toEqual(['My oak', '', 'b']);
  });

  test.each([
    ['an empty name', ': value'],
    ['a blank in the name', 'two words: value'],
    ['letters beyond ASCII in the name', 'Größe: value'],
    ['a control in the name', 'a\u0007b: value'],
    ['a DEL in the name', 'a\u007fb: value'],
    ['a blank before the name, where nothing goes on', ' Subject: value'],
    ['no colon', 'value'],
    ['a colon far behind', `${'a'.repeat(121)}: value`],
  ])('are none with %s: they are words', async (_, line) => {
    const mail = await read(lines(line, 'and more'));
    expect(mail.text).toContain(line.trim());
  });

  test('are kept as long as they may be, in whatever number of lines', async () => {
    const [subject, ...rest] = ['Subject: a', ...Array.from({ length: 900 }, () => ` ${'b'.repeat(90)}`)];
    const mail = await read(lines(subject, ...rest, 'From: a@x.example', '', '9'));
    expect(mail.from).toBe('a@x.example');
    expect(mail.headers.subject?.length).toBeGreaterThan(64_000);
    expect(mail.headers.subject?.length).toBeLessThan(67_000);
    expect(mail.subject).toHaveLength(1_000);
  });

  test('tell the sender, the recipients and the ids, as far as they go', async () => {
    const bare = await headed('X-A: b');
    expect(bare).toMatchObject({ subject: '', from: '', to: [], answers: [], writer: { name: '', address: '' } });
    expect(bare.messageId).toBeUndefined();
    const known = await headed(
      ...['Sender: desk@x.example', 'To: Team: a@x.example, b@x.example;, nobody', 'Cc: b@x.example'],
      ...[
        'Delivered-To: c@x.example',
        'Message-ID: no-angles@x',
        'In-Reply-To: <3@x>',
        'References: <1@x>  <2@x>\t<3@x>',
      ],
      'Subject:  =?utf-8?Q?Re=3A?=   oak \t table ',
    );
    expect(known).toMatchObject({
      ...{ from: 'desk@x.example', to: ['a@x.example', 'b@x.example', 'c@x.example'], messageId: 'no-angles@x' },
      ...{ answers: ['<3@x>', '<2@x>', '<1@x>'], subject: 'Re: oak table' },
    });
    expect((await headed('Message-ID: <5@x> (comment)', 'In-Reply-To: 3@x')).messageId).toBe('<5@x>');
    const many = Array.from({ length: 60 }, (_, at) => `p${at}@x.example`).join(', ');
    const ids = Array.from({ length: 60 }, (_, at) => `<${at}@x>`).join(' ');
    const long = await headed(`To: ${many}`, `References: ${ids}`, `Message-ID: ${'a'.repeat(2_000)}`);
    expect([long.to.length, long.answers.length, long.answers[0], long.messageId?.length]).toEqual([
      50,
      50,
      '<59@x>',
      990,
    ]);
  });

  test.each([
    ['Kim  \t Ito <k@x.example>', 'Kim Ito'],
    ['"=?utf-8?Q?Ito=2C?= =?utf-8?B?IEtpbQ==?=" <k@x.example>', 'Ito Kim'],
    ['=?iso-8859-1?q?J=F6rg?= <k@x.example>', 'Jörg'],
    ['=?utf-8?Q?a=22=5C=3C=3Eb?= <k@x.example>', 'a b'],
    [`${'long '.repeat(60)}<k@x.example>`, `${'long '.repeat(40)}`],
    ['k@x.example', ''],
  ])('name who wrote: %s', async (from, name) => {
    expect((await headed(`From: ${from}`)).writer).toMatchObject({ name: name.slice(0, 200), address: 'k@x.example' });
  });
});
