import { describe, expect, test } from 'vitest';
import { certainHeader, doubtfulHeaders, isListMail, lookupIn } from '../../../shared/domain/reply/machine-headers.ts';

describe('a header', () => {
  test('is looked up in small letters without space around it, and is empty where there is none', () => {
    const header = lookupIn({ precedence: '  BULK ', 'x-long': 'a'.repeat(2_001) });
    expect(header('precedence')).toBe('bulk');
    expect(header('x-long')).toBe('a'.repeat(2_000));
    expect(header('from')).toBe('');
    expect(header('constructor')).toBe('');
  });
});

describe('a header that proves a machine', () => {
  test.each([
    ['auto-submitted', 'auto-replied', 'auto-submitted'],
    ['auto-submitted', 'auto-generated; owner-email="x"', 'auto-submitted'],
    ['x-autoreply', 'yes', 'x-autoreply'],
    ['x-ricevuta', 'avvenuta-consegna', 'x-ricevuta'],
    ['x-amz-sns-message-id', '1', 'x-amz-sns-message-id'],
    ['x-failed-recipients', 'kim@x.example', 'x-failed-recipients'],
    ['precedence', 'auto_reply', 'precedence'],
    ['precedence', 'auto-responder', 'precedence'],
    ['precedence', 'autoreply', 'precedence'],
    ['return-path', '<>', 'null-sender'],
    ['return-path', '< >', 'null-sender'],
    ['return-path', '<MAILER-DAEMON>', 'null-sender'],
    ['return-path', 'mailer-daemon@x.example>', 'null-sender'],
    ['from', '<>', 'null-sender'],
    ['from', '"" < >', 'null-sender'],
    ['from', "''<>", 'null-sender'],
    ['content-type', 'multipart/report; report-type=delivery-status', 'report'],
    ['content-type', 'message/delivery-status', 'report'],
    ['content-type', 'message/disposition-notification', 'report'],
    ['x-ms-exchange-generated-message-source', 'Mailbox Rules Agent', 'rule'],
    ['x-ms-exchange-generated-message-source', 'the out of office agent', 'rule'],
    ['from', 'Mail Delivery <MAILER-DAEMON@x.example>', 'mailer-daemon'],
    ['from', 'mailerdaemon@x.example', 'mailer-daemon'],
    ['from', '"post_master" <a@x.example>', 'mailer-daemon'],
    ['from', 'Postmaster', 'mailer-daemon'],
  ])('%s: %s', (name, value, why) => {
    expect(certainHeader(lookupIn({ [name]: value }))).toBe(why);
  });

  test.each([
    ['auto-submitted', 'no'],
    ['auto-submitted', 'no; owner-email="x"'],
    ['auto-submitted', ''],
    ['x-autoreply', 'no'],
    ['x-autoreply', ''],
    ['precedence', 'bulk'],
    ['precedence', 'not auto_reply'],
    ['precedence', 'auto'],
    ['return-path', '<kim@x.example>'],
    ['return-path', 'kim <>'],
    ['return-path', '<> kim'],
    ['from', 'Kim <>'],
    ['from', '<> Kim'],
    ['content-type', 'multipart/mixed'],
    ['content-type', 'text/plain; x=multipart/report'],
    ['content-type', 'multipart/reporter'],
    ['x-ms-exchange-generated-message-source', 'office'],
    ['from', 'Kim Postmasterson <kim@x.example>'],
    ['from', 'mypostmaster@x.example'],
    ['from', `${'Kim '.repeat(100)}<postmaster@x.example>`],
  ])('is not %s: %s', (name, value) => {
    expect(certainHeader(lookupIn({ [name]: value }))).toBeUndefined();
  });
});

describe('a header that speaks for a machine', () => {
  test.each([
    [{ precedence: 'bulk' }, ['precedence']],
    [{ precedence: 'junk mail' }, ['precedence']],
    [{ precedence: 'list' }, ['precedence']],
    [{ precedence: 'first-class list' }, []],
    [{ precedence: 'listed' }, []],
    [{ 'list-id': 'x', 'list-post': 'y' }, ['list-id']],
    [{ 'x-mlserver': 'x' }, ['x-mlserver']],
    [{ from: 'No-Reply@x.example' }, ['sender']],
    [{ from: 'Oak <donotreply-1@x.example>' }, ['sender']],
    [{ from: 'oak-bounces@x.example' }, ['sender']],
    [{ from: 'owner-oak@x.example' }, ['sender']],
    [{ from: '"majordomo"@x.example' }, ['sender']],
    [{ from: 'nora.reply@x.example' }, []],
    [{ from: 'casino-reply@x.example' }, []],
    [{ from: 'Noreply Kim <kim@x.example>' }, []],
    [{ from: `${'Kim '.repeat(100)}<noreply@x.example>` }, []],
    [{ 'x-auto-response-suppress': 'DR, All' }, ['suppress']],
    [{ 'x-auto-response-suppress': 'small' }, []],
    [{ precedence: 'bulk', 'mailing-list': 'x', from: 'bounce@x.example' }, ['precedence', 'mailing-list', 'sender']],
    [{}, []],
  ])('%j counts once: %j', (headers, doubts) => {
    expect(doubtfulHeaders(lookupIn(headers as Record<string, string>))).toEqual(doubts);
  });

  test.each([
    [{ 'list-unsubscribe': '<https://l.example>' }, true],
    [{ 'list-unsubscribe': '<https://l.example>', 'in-reply-to': '<1@x.example>' }, false],
    [{ 'list-unsubscribe': '<https://l.example>', references: '<1@x.example>' }, false],
    [{ subject: 'Hello' }, false],
  ])('%j is a list’s mail that answers none of ours: %s', (headers, is) => {
    expect(isListMail(lookupIn(headers as Record<string, string>))).toBe(is);
  });
});
