import { describe, expect, it } from 'vitest';
import { attachmentName, decodedSize } from '../../../shared/domain/reply/mime/attachment.ts';
import { addTo } from '../../../shared/domain/reply/mime/block.ts';
import { calendarOf, saidInCalendar } from '../../../shared/domain/reply/mime/calendar.ts';
import { decodeWords } from '../../../shared/domain/reply/mime/encoded-words.ts';
import { parametersOf } from '../../../shared/domain/reply/mime/parameters.ts';
import { unarmoured } from '../../../shared/domain/reply/mime/pgp.ts';
import { isBesideSign, signOfJson, signOfText } from '../../../shared/domain/reply/mime/reaction.ts';

describe('a sign', () => {
  it.each([
    ['{"emoji":"👍"}', '👍'],
    ['{ "emoji" : " 👍 " }', '👍'],
    ['{"emoji":"🇩🇪"}', '🇩🇪'],
    ['{"emoji":"!!"}', undefined],
    ['{"emoji":"👍 yes"}', undefined],
    ['{"emoji":"a👍"}', undefined],
    [`{"emoji":"${'👍'.repeat(25)}"}`, undefined],
    ['{"emoji":""}', undefined],
    ['{"version":1}', undefined],
  ])('is told by %s: %s', (json, sign) => {
    expect(signOfJson(json)).toBe(sign);
  });

  it('is one beside what the program says of it, and beside nothing else', () => {
    const remark = 'Kim reacted via Gmail';
    expect(signOfText(`\n  \n 👍 \n\n${remark}\n`)).toBe('👍');
    expect(signOfText(`Fine\n${remark}`)).toBeUndefined();
    expect(signOfText(remark)).toBeUndefined();
    expect(signOfText('')).toBeUndefined();
    expect(signOfText('👍\nKim reacted\nto your message')).toBe('👍');
    expect(signOfText(`👍\n${remark} ${'x'.repeat(277)}`)).toBe('👍');
    expect(signOfText(`👍\n${remark} ${'x'.repeat(278)}`)).toBeUndefined();
    expect(isBesideSign(`👍\n\n  \n 👍 \n${remark}\nKim hat mit Gmail reagiert`, '👍')).toBe(true);
    expect(isBesideSign('👍\nIt broke', '👍')).toBe(false);
    expect(isBesideSign(`Gmail ${'x'.repeat(300)}`, '👍')).toBe(false);
    expect(isBesideSign('MyGmailer', '👍')).toBe(false);
  });
});

describe('a structured header', () => {
  it.each([
    ['Text/HTML; charset=x', 'text/html'],
    ['  text/plain ;a=b', 'text/plain'],
    ['text/plain, more', 'text/plain'],
    ['"text/plain"', ''],
    ['', ''],
  ])('%j has the value %j', (header, value) => {
    expect(parametersOf(header).value).toBe(value);
  });

  it.each([
    ['a; n*1=b; n*0=a; n*2=c', 'abc'],
    ['a; n*10=b; n*9=a', 'ab'],
    ['a; n*=plain', 'plain'],
    ["a; n*=utf-8'de'%C3%BC", 'ü'],
    ["a; n*=''%C3%BC", 'ü'],
    ["a; n*=koi8-r''%D6\n", 'ж'],
    ['a; N=first; n=second', 'first'],
    ['a; n="one\\\\two\\"three"', 'one\\two"three'],
    ['a\tn = x', 'x'],
    ['a; n=', ''],
    [`a; ${'x'.repeat(8_000)}; n=far`, undefined],
    [`a; ${Array.from({ length: 60 }, (_, at) => `p${at}=1`).join('; ')}; n=far`, undefined],
    [`a; ${Array.from({ length: 59 }, (_, at) => `p${at}=1`).join('; ')}; n=near`, 'near'],
  ])('%s', (header, value) => {
    expect(parametersOf(header).parameters.get('n')).toBe(value);
  });
});

describe('a calendar', () => {
  const said = (...lines: readonly string[]) => calendarOf(lines.join('\r\n'));

  it('says how it is meant by itself, else by its part', () => {
    expect(calendarOf('METHOD:REPLY', 'REQUEST').method).toBe('reply');
    expect(calendarOf('SUMMARY:a', 'REQUEST').method).toBe('request');
    expect(calendarOf('').method).toBe('');
    expect(calendarOf(`${' '.repeat(200_000)}\nSUMMARY:a`).summary).toBe('');
  });

  it.each([
    ['ATTENDEE;PARTSTAT=ACCEPTED:mailto:k@x', 'accepted'],
    ['attendee;partstat="tentative":mailto:k@x', 'tentative'],
    ['ATTENDEE;CN=a\r\n ;PARTSTAT=DECLINED:mailto:k@x', 'declined'],
    ['ATTENDEE;PARTSTAT=NEEDS-ACTION:mailto:k@x', undefined],
    ['X-ATTENDEE;PARTSTAT=ACCEPTED:mailto:k@x', undefined],
    ['ATTENDEE:mailto:k@x', undefined],
  ])('%j answers %s', (line, answer) => {
    expect(said(line).answer).toBe(answer);
  });

  it('is unfolded and unescaped, its parameters left out', () => {
    expect(said('SUMMARY;X="a:b";Y=c:One\\, two\\; three\\\\ \\nfour ').summary).toBe('One, two; three\\ \nfour');
    expect(said('SUMMARYX:no', 'summary:yes').summary).toBe('yes');
    expect(said('SUMMARY', 'SUMMARY;X="a').summary).toBe('');
    expect(said('SUMMARY:a\n\tb').summary).toBe('ab');
  });

  it('is told as a line where it answers', () => {
    const calendar = { method: 'reply', answer: 'tentative' as const, comment: 'Late.', summary: 'Visit' };
    expect(saidInCalendar(calendar)).toBe('Tentative: Visit\nLate.');
    expect(saidInCalendar({ ...calendar, answer: undefined })).toBe('Late.');
    expect(saidInCalendar({ ...calendar, comment: '' })).toBe('Tentative: Visit');
    expect(saidInCalendar({ ...calendar, method: 'request' })).toBe('');
  });
});

describe('encoded words', () => {
  it.each([
    ['plain', 'plain'],
    ['=?utf-8?Q?a?= =?utf-8?Q?b?=', 'ab'],
    ['=?utf-8?Q?a?=  b  =?utf-8?Q?c?=', 'a  b  c'],
    [' =?utf-8?Q?a?=', ' a'],
    ['=?utf-8?Q?=C3?= =?UTF-8?Q?=BC?=', 'ü'],
    ['=?utf-8?Q?=C3=BC?= =?koi8-r?B?1g==?=', 'üж'],
    ['=?utf-8*de-CH?Q?=C3=BC?= end', 'ü end'],
    ['=?utf-8?q?a_b?=', 'a b'],
    ['a =?utf-8?b?w7w', 'a ü'],
    ['=?koi8-r*ru?Q?=D6', 'ж'],
  ])('%j say %j', (given, words) => {
    expect(decodeWords(given)).toBe(words);
  });
});

describe('a file', () => {
  it.each([
    ['', 'application/octet-stream', 'attachment.bin'],
    ['', 'text/plain', 'text.bin'],
    ['', 'image/x-png', 'image.png'],
    ['', 'audio/mp4', 'audio.mp4'],
    ['', 'my-image/png', 'attachment.png'],
    ['', 'application/vnd.oasis.opendocument', 'attachment.bin'],
    ['', 'application/pdf', 'attachment.pdf'],
    ['  a   b.txt ', 'text/plain', 'a b.txt'],
    ['a/b\\c.txt', 'text/plain', 'c.txt'],
    ['a'.repeat(120), 'x', 'a'.repeat(120)],
    [`${'a'.repeat(121)}`, 'x', `${'a'.repeat(99)}…${'a'.repeat(20)}`],
  ])('called %j of %s is shown as %j', (given, type, name) => {
    expect(attachmentName(given, type)).toBe(name);
  });

  it('is as large as it is once decoded', () => {
    expect(decodedSize(Buffer.from('YWI=\r\n'), 'Base64')).toBe(2);
    expect(decodedSize(Buffer.from('YW Jj'), 'base64')).toBe(3);
    expect(decodedSize(Buffer.from('YWJj'), '8bit')).toBe(4);
  });
});

describe('a text in two forms', () => {
  it('is put together in each, and once where it is the same', () => {
    const block = { plain: '', html: '' };
    expect(addTo(block, 'plain', 'One')).toBe(false);
    addTo(block, 'plain', 'One');
    addTo(block, 'plain', 'Two');
    addTo(block, 'html', '<p>a</p>');
    expect(addTo(block, 'html', '<p>b</p>')).toBe(false);
    expect(block).toEqual({ plain: 'One\n\nTwo', html: '<p>a</p><br><p>b</p>' });
  });

  it('is HTML where it begins so, whatever it is called', () => {
    const form = (text: string) => {
      const block = { plain: '', html: '' };
      addTo(block, 'plain', text);
      return block.html === '' ? 'plain' : 'html';
    };
    expect(['<html>', ' \n<!DOCTYPE html>', '<HTML lang=de>'].map(form)).toEqual(Array(3).fill('html'));
    expect(['I wrote <html>', '<htmlx>', 'x<html>', `${' '.repeat(401)}<html>`].map(form)).toEqual(
      Array(4).fill('plain'),
    );
  });

  it('is without the armour about it', () => {
    const armoured = (kind: string, ...lines: readonly string[]) =>
      [`-----BEGIN PGP ${kind}-----`, ...lines, `-----END PGP ${kind}-----`].join('\n');
    expect(unarmoured('plain')).toEqual({ text: 'plain', encrypted: false });
    expect(unarmoured(`a\n${armoured('PUBLIC KEY BLOCK', 'k')}\nb`)).toEqual({ text: 'a\nb', encrypted: false });
    expect(unarmoured(`${armoured('MESSAGE', 'k')}\nb`)).toEqual({ text: 'b', encrypted: true });
    const signed =
      '-----BEGIN PGP SIGNED MESSAGE-----  \nHash: a\nHash: b\n  \n- - x\ny - z\n-----BEGIN PGP SIGNATURE-----\ns';
    expect(unarmoured(signed)).toEqual({ text: '- x\ny - z', encrypted: false });
    const within = 'a -----BEGIN PGP MESSAGE-----\nb -----BEGIN PGP MESSAGE----- c';
    expect(unarmoured(within)).toEqual({ text: within, encrypted: false });
    expect(addTo({ plain: '', html: '' }, 'plain', armoured('MESSAGE', 'k'))).toBe(true);
  });
});
