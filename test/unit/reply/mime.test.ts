import { describe, expect, test } from 'vitest';
import { attachmentName } from '../../../shared/domain/reply/mime/attachment.ts';
import { calendarOf, saidInCalendar } from '../../../shared/domain/reply/mime/calendar.ts';
import { decodeText } from '../../../shared/domain/reply/mime/charset.ts';
import { signedContent } from '../../../shared/domain/reply/mime/cms.ts';
import { decodeWords } from '../../../shared/domain/reply/mime/encoded-words.ts';
import { unflowed } from '../../../shared/domain/reply/mime/flowed.ts';
import { parametersOf } from '../../../shared/domain/reply/mime/parameters.ts';
import { unarmoured } from '../../../shared/domain/reply/mime/pgp.ts';
import { signOfJson, signOfText } from '../../../shared/domain/reply/mime/reaction.ts';
import { tnefOf } from '../../../shared/domain/reply/mime/tnef.ts';
import { fromBase64, fromQuotedPrintable } from '../../../shared/domain/reply/mime/transfer.ts';
import { inCharset } from '../../mail/charsets.ts';
import { opaqueSigned, winmail } from '../../mail/sealed.ts';

const text = (bytes: Uint8Array): string => Buffer.from(bytes).toString();

describe('charsets of a few words', () => {
  test.each([
    ['très déçu', 'windows-1252'],
    ['“Fine”, she said – it’s £20', 'windows-1252'],
    ['não gostei', 'iso-8859-15'],
    ['Grüße', 'cp850'],
    ['плохо', 'koi8-r'],
    ['плохо', 'windows-1251'],
    ['děkuji, ale přišlo to pozdě', 'iso-8859-2'],
    ['תודה רבה', 'windows-1255'],
    ['ευχαριστώ', 'iso-8859-7'],
    ['teşekkürler, çok iyi', 'windows-1254'],
    ['ありがとう', 'shift_jis'],
    ['ありがとう', 'iso-2022-jp'],
    ['很好', 'gb18030'],
    ['감사합니다', 'euc-kr'],
  ])('%s in %s without a label', (words, charset) => {
    expect(decodeText(inCharset(words, charset))).toBe(words);
    expect(decodeText(inCharset(words, charset), 'no-such-charset')).toBe(words);
  });

  test('what is ASCII says what it says, whatever the label', () => {
    expect(decodeText(Buffer.from('9 + 1, ~{no~}'), 'utf-16')).toBe('9 + 1, ~{no~}');
    expect(decodeText(Buffer.from('1+1-0'), 'us-ascii')).toBe('1+1-0');
  });

  test('the rare ones of seven bits', () => {
    expect(decodeText(Buffer.from('Hi Mom -+Jjo--!'), 'utf-7')).toBe('Hi Mom -☺-!');
    expect(decodeText(Buffer.from('~{<:Ky2;S{~}!'), 'hz-gb-2312')).toBe('己所不欲!');
    const korean = Buffer.from('\u001b$)C\u000e0!\u000f!');
    expect(decodeText(korean, 'iso-2022-kr')).toBe('가!');
  });
});

describe('encoded words', () => {
  test.each([
    ['=?utf-8?q?Gr=C3=BC=C3=9Fe?=', 'Grüße'],
    ['=?utf-8?Q?caf=C3?= =?utf-8?Q?=A9?=', 'café'],
    ['=?UTF-8?B?8J+YgA==?= =?UTF-8?B?9?=', '😀'],
    ['Re: =?iso-8859-1?Q?=E4?= and =?koi8-r?B?0NLJ18XU?=', 'Re: ä and привет'],
    ['=?utf-8?Q?What??= now', 'What? now'],
    ['=?utf-8?Q?two words here?=', 'two words here'],
    ['=?utf-8?Q?torn=20off', 'torn off'],
    ['=?klingon?Q?caf=E9?=', 'café'],
    ['=?utf-8*en?Q?a?=', 'a'],
    ['a =? b', 'a =? b'],
  ])('%s', (given, expected) => {
    expect(decodeWords(given)).toContain(expected);
  });
});

describe('parameters', () => {
  test.each([
    [`attachment; filename*=utf-8''caf%C3%A9.txt`, 'café.txt'],
    [`attachment; filename*0="Annual "; filename*1="Report.pdf"`, 'Annual Report.pdf'],
    [`attachment; filename*0*=utf-8''%E2%82; filename*1*=%AC; filename*2=%41`, '€%41'],
    ['attachment; filename="a \\"b\\".txt"; filename=c', 'a "b".txt'],
    ['attachment; filename=C:\\TEMP\\a.png', 'C:\\TEMP\\a.png'],
    ['attachment; filename=photo.jpg; size=3', 'photo.jpg'],
    ['attachment; x; filename = "b.txt', 'b.txt'],
  ])('%s', (header, name) => {
    expect(parametersOf(header).parameters.get('filename')).toBe(name);
  });

  test.each([
    ['C:\\Users\\kim\\scan.pdf', 'scan.pdf'],
    ['../../etc/passwd', 'passwd'],
    ['=?utf-8?Q?Gr=C3=BC=C3=9Fe=2Epdf?=', 'Grüße.pdf'],
    ['bill\u202efdp.exe', 'bill fdp.exe'],
    ['a\r\nb.txt', 'a b.txt'],
    ['', 'image.jpeg'],
  ])('a name fit to be shown: %j', (given, shown) => {
    expect(attachmentName(given, 'image/jpeg')).toBe(shown);
  });

  test('a long name keeps its end', () => {
    const name = attachmentName(`${'long '.repeat(100)}.pdf`, 'application/pdf');
    expect(name.length).toBeLessThanOrEqual(120);
    expect(name).toMatch(/….*\.pdf$/);
  });
});

describe('format=flowed', () => {
  test.each([
    ['one \ntwo', false, 'one two'],
    ['> quoted \n2 - it came scratched', false, '> quoted \n2 - it came scratched'],
    ['2 - it \n> quoted', false, '2 - it \n> quoted'],
    ['> a \n> b\n>> c \n>> d', false, '> a b\n>> c d'],
    ['so \nfar\n-- \nKim', false, 'so far\n-- \nKim'],
    [' >not quoted\n From here', false, '>not quoted\nFrom here'],
    ['日本 \n語', true, '日本語'],
    ['end ', false, 'end '],
    // Claimed wrongly: a line that is long enough to be wrapped ends in a whole word, and one blank.
    [`${'so '.repeat(15)}\nfar`, true, `${'so '.repeat(15)}far`],
    [`${'so '.repeat(15)} \nfar`, true, `${'so '.repeat(15)}far`],
    [`${'s'.repeat(60)} \nfar`, true, `${'s'.repeat(60)}far`],
    [`so ${'日本'.repeat(20)} \n語`, true, `so ${'日本'.repeat(20)}語`],
  ])('%j', (given, delSp, expected) => {
    expect(unflowed(given, delSp)).toBe(expected);
  });
});

describe('transfer encodings that are broken', () => {
  test.each([
    ['a=\r\nb', 'ab'],
    ['a= \nb', 'ab'],
    ['50=', '50'],
    ['a=zz', 'a=zz'],
    ['=c3=A9', 'é'],
  ])('quoted-printable %j', (given, expected) => {
    expect(text(fromQuotedPrintable(Buffer.from(given)))).toBe(expected);
  });

  test.each([
    ['aGVs\r\nbG8=', 'hello'],
    ['aGVsbG8=d29ybGQ=', 'helloworld'],
    ['aGVsbG8', 'hello'],
    ['!aGVs*bG8', 'hello'],
  ])('base64 %j', (given, expected) => {
    expect(text(fromBase64(Buffer.from(given)))).toBe(expected);
  });
});

describe('containers', () => {
  test('an opaque signature gives what was signed, in one piece or many, even when it was cut short', () => {
    const part = Buffer.from('Content-Type: text/plain\r\n\r\nIt broke.');
    expect(text(signedContent(opaqueSigned(part)) ?? Buffer.alloc(0))).toBe(part.toString());
    expect(text(signedContent(opaqueSigned(part, 7)) ?? Buffer.alloc(0))).toBe(part.toString());
    const cut = opaqueSigned(part).subarray(0, -6);
    expect(text(signedContent(cut) ?? Buffer.alloc(0))).toContain('It');
    expect(signedContent(Buffer.alloc(100, 0x30))).toBeUndefined();
    expect(signedContent(Buffer.alloc(0))).toBeUndefined();
  });

  test('PGP: what is signed stays, with its dashes; keys and what is encrypted go; quoted armour stays', () => {
    const signed =
      '-----BEGIN PGP SIGNED MESSAGE-----\nHash: SHA512\n\n- - one\n- -----\ntwo\n-----BEGIN PGP SIGNATURE-----\n\nx\n-----END PGP SIGNATURE-----\nbelow';
    expect(unarmoured(signed)).toEqual({ text: '- one\n-----\ntwo\nbelow', encrypted: false });
    const sealed = 'Hi\n-----BEGIN PGP MESSAGE-----\nVersion: 1\n\nhQ\n-----END PGP MESSAGE-----';
    expect(unarmoured(sealed)).toEqual({ text: 'Hi', encrypted: true });
    const quoted = '> -----BEGIN PGP MESSAGE-----\n> hQ\n9';
    expect(unarmoured(quoted)).toEqual({ text: quoted, encrypted: false });
  });

  test('TNEF: its text and its files; of what is none, nothing', () => {
    expect(tnefOf(winmail({ body: 'It broke.' }))).toMatchObject({ text: 'It broke.', files: [] });
    expect(tnefOf(winmail({ file: 'scan.pdf' }))?.files).toEqual([{ name: 'scan.pdf', bytes: 200 }]);
    expect(tnefOf(Buffer.from('no such thing'))).toBeUndefined();
    expect(tnefOf(winmail({ body: 'It broke.' }).subarray(0, 40))?.text).toMatch(/^(|It.*)$/);
  });

  test('a calendar reply: the answer and the comment', () => {
    const lines = [
      'METHOD:REPLY',
      'ATTENDEE;CN="Ito: Kim";PARTSTAT=DECLINED:mailto:kim@x',
      'SUMMARY:Visit\\, at',
      '  ten',
    ];
    const calendar = calendarOf([...lines, 'COMMENT;LANGUAGE=en:Not at home\\nCall me'].join('\r\n'));
    expect(calendar).toMatchObject({ method: 'reply', answer: 'declined', summary: 'Visit, at ten' });
    expect(saidInCalendar(calendar)).toBe('Declined: Visit, at ten\nNot at home\nCall me');
    expect(saidInCalendar(calendarOf('METHOD:REQUEST\nSUMMARY:Visit'))).toBe('');
  });

  test('a reaction is a sign, and words that only name the program are not one', () => {
    expect(signOfJson('{"version":1,"emoji":"👍"}')).toBe('👍');
    expect(signOfJson('{"emoji": "\\ud83d\\ude21"}')).toBe('😡');
    expect(signOfJson('{"emoji":"very long words"}')).toBeUndefined();
    expect(signOfText('👍\n\nKim Ito reacted via Gmail <https://www.google.com/gmail/about/>')).toBe('👍');
    expect(signOfText('❤️\nKim hat über Gmail reagiert <https://www.google.com/gmail/about/>')).toBe('❤️');
    expect(signOfText('👎\nYour mails land in the spam of Gmail, and nobody answers. '.repeat(9))).toBeUndefined();
    expect(signOfText('👍\nbut your mail was in the spam of Gmail')).toBeUndefined();
    expect(signOfText('👍')).toBeUndefined();
  });
});
