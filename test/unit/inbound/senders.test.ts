import { describe, expect, it } from 'vitest';
import { readReceived, readReplay, replayed } from '../../../functions/inbound-email/received.ts';
import { answerableAt, isForged, isProven, isVouchedFor, senderOf } from '../../../functions/inbound-email/sender.ts';
import type { ReadMail } from '../../../shared/domain/reply/mail-body.ts';

const verdicts = (more: object = {}) => ({
  spam: 'GRAY',
  virus: 'GRAY',
  spf: 'GRAY',
  dkim: 'GRAY',
  dmarc: 'GRAY',
  ...more,
});

describe('a mail is forged', () => {
  it.each([
    [{}, false],
    [{ dmarc: 'FAIL' }, true],
    [{ dmarc: 'FAIL', spf: 'PASS', dkim: 'PASS' }, true],
    [{ spf: 'FAIL' }, false],
    [{ dkim: 'FAIL' }, false],
    [{ spf: 'FAIL', dkim: 'FAIL' }, true],
    [{ spf: 'FAIL', dkim: 'PASS' }, false],
    [{ spf: 'PASS', dkim: 'FAIL' }, false],
  ])('by %j: %s', (more, forged) => {
    expect(isForged(verdicts(more))).toBe(forged);
    expect(senderOf('ada@example.com', 'ada@example.com', verdicts(more))).toBe(forged ? 'forged' : 'customer');
    expect(senderOf('eve@example.com', 'ada@example.com', verdicts(more))).toBe(forged ? 'forged' : 'other');
  });
});

describe('a mail is vouched for', () => {
  it.each(['dmarc', 'spf', 'dkim'])('by %s alone', (name) => {
    expect(isVouchedFor(verdicts({ [name]: 'PASS' }))).toBe(true);
    expect(isVouchedFor(verdicts({ [name]: 'FAIL' }))).toBe(false);
  });
  it('by nothing where nothing was said', () => expect(isVouchedFor(verdicts())).toBe(false));
});

describe('it is proven that a mail is from where it says', () => {
  const mara = 'mara@oak.example';
  it.each([
    [{ dmarc: 'PASS' }, '', true],
    [{ dmarc: 'PASS', spf: 'FAIL', dkim: 'FAIL' }, mara, false],
    [{ dkim: 'PASS' }, mara, false],
    [{ spf: 'PASS' }, mara, true],
    [{ spf: 'PASS' }, 'bounce@mail.Oak.example', true],
    [{ spf: 'PASS' }, 'bounce@example', true],
    [{ spf: 'PASS' }, 'mara@evil-oak.example', false],
    [{ spf: 'PASS' }, 'mara@oak.example.evil', false],
    [{ spf: 'PASS' }, '', false],
    [{ spf: 'PASS' }, undefined, false],
    [{ spf: 'GRAY' }, mara, false],
    [{ spf: 'PASS', dmarc: 'FAIL' }, mara, false],
  ])('by %j and the envelope %s: %s', (more, source, proven) => {
    expect(isProven(' Mara@oak.example', { verdicts: verdicts(more), source })).toBe(proven);
  });
  it('never where it names nobody', () => {
    expect(isProven('', { verdicts: verdicts({ spf: 'PASS' }), source: '' })).toBe(false);
  });
});

describe('somebody is answered', () => {
  const mail = (from: string, writer: object = {}) =>
    ({ from, writer: { address: 'written@example.com', ...writer } }) as unknown as ReadMail;
  it.each<[string, object, string | undefined]>([
    ['Ada@Example.com', {}, 'ada@example.com'],
    ['', {}, 'written@example.com'],
    ['ada@example.com', { replyTo: 'other@example.com' }, 'ada@example.com'],
    ['no-reply@shop.example', { replyTo: 'Kim@Customer.example' }, 'kim@customer.example'],
    ['noreply@shop.example', { replyTo: 'kim@customer.example' }, 'kim@customer.example'],
    ['do-not-reply@shop.example', { replyTo: 'kim@customer.example' }, 'kim@customer.example'],
    ['donotrespond@shop.example', { replyTo: 'kim@customer.example' }, 'kim@customer.example'],
    ['notifications@shop.example', { replyTo: 'kim@customer.example' }, 'kim@customer.example'],
    ['posta-certificata@provider.example', { replyTo: 'kim@customer.example' }, 'kim@customer.example'],
    ['mailer-forms@shop.example', { replyTo: 'kim@customer.example' }, 'kim@customer.example'],
    ['mailerson@shop.example', { replyTo: 'kim@customer.example' }, 'mailerson@shop.example'],
    ['noreen@shop.example', { replyTo: 'kim@customer.example' }, 'noreen@shop.example'],
    ['no-reply@shop.example', {}, 'no-reply@shop.example'],
    ['no-reply@shop.example', { replyTo: 'nobody' }, 'no-reply@shop.example'],
    ['nobody', { replyTo: 'kim@customer.example' }, 'kim@customer.example'],
    ['nobody', {}, undefined],
  ])('who writes as %s with %j at %s', (from, writer, expected) => {
    expect(answerableAt(mail(from, writer))).toBe(expected);
  });
});

describe('a notice of a received mail', () => {
  const notice = {
    notificationType: 'Received',
    mail: {
      messageId: 'm1',
      source: 'bounce@example.com',
      headers: [
        { name: 'FROM', value: 'Ada Byron <ada@example.com> ' },
        { name: 'Subject', value: `s${'x'.repeat(2_000)}` },
        { name: 'Message-ID', value: '<1@example.com>' },
      ],
    },
    receipt: {
      ...{ recipients: ['info@reply.example'], spamVerdict: { status: 'PASS' }, dmarcVerdict: { status: 'FAIL' } },
      action: { type: 'S3', objectKey: 'mail/m1' },
    },
  };
  const read = (body: unknown) => readReceived(JSON.stringify(body));

  it('says where the mail lies, who it claims to be from, and what was found; what was not looked at is grey', () => {
    expect(read(notice)).toEqual({
      ...{ id: 'm1', key: 'mail/m1', recipients: ['info@reply.example'], source: 'bounce@example.com' },
      ...{ from: 'ada@example.com', subject: `s${'x'.repeat(999)}`, messageId: '<1@example.com>' },
      verdicts: { spam: 'PASS', virus: 'GRAY', spf: 'GRAY', dkim: 'GRAY', dmarc: 'FAIL' },
    });
  });

  it('may say nothing of headers, or name an address alone', () => {
    const without = { ...notice, mail: { messageId: 'm1' } };
    expect(read(without)).toMatchObject({ id: 'm1', from: undefined, subject: undefined, messageId: undefined });
    const alone = { ...notice, mail: { messageId: 'm1', headers: [{ name: 'From', value: 'ada@example.com' }] } };
    expect(read(alone)?.from).toBe('ada@example.com');
  });

  it.each([[{}], [{ ...notice, notificationType: 'Bounce' }], [{ ...notice, receipt: {} }], [[]], [null]])(
    'is not %j',
    (body) => expect(read(body)).toBeUndefined(),
  );

  it('is one where a person has it taken after all, as if every check had passed', () => {
    expect(readReplay(JSON.stringify({ replay: { id: 'm1' } }))).toBe('m1');
    for (const body of [{}, { replay: {} }, { replay: { id: 1 } }])
      expect(readReplay(JSON.stringify(body))).toBeUndefined();
    const all = { spam: 'PASS', virus: 'PASS', spf: 'PASS', dkim: 'PASS', dmarc: 'PASS' };
    const known = { id: 'm1', key: 'mail/m1', recipients: ['info@reply.example'] };
    expect(replayed({ ...known, why: 'spam' } as never)).toEqual({ ...known, verdicts: all, byPerson: true });
  });
});
