import { describe, expect, test } from 'vitest';
import { decodeText } from '../../../shared/domain/reply/mime/charset.ts';
import { codePageOf } from '../../../shared/domain/reply/mime/code-pages.ts';
import { escapesOf, hz, iso2022kr } from '../../../shared/domain/reply/mime/seven-bit.ts';
import { inCharset } from '../../mail/charsets.ts';

/** Words whose bytes mean something in other charsets as well, so that only the label tells. */
describe('a label is believed under every name that mail gives it', () => {
  const names: readonly (readonly [words: string, charset: string, labels: string])[] = [
    [
      'ä',
      'iso-8859-1',
      'ISO-8859-1 iso8859-1 iso_8859-1 iso88591 iso-8859-1-windows cp1252 windows1252 ms-1252 latin1',
    ],
    ['€', 'iso-8859-15', 'iso-8859-15 ISO_8859-15 iso8859-15 iso885915'],
    ['ж', 'windows-1251', 'windows-1251 cp1251 CP-1251 ms_1251 x-cp1251 "windows-1251"'],
    ['ж', 'ibm866', 'ibm866 cp866 cp-866 866'],
    ['ж', 'koi8-r', 'koi8-r KOI8-R csKOI8R'],
    ['ж', 'iso-8859-5', 'iso-8859-5 iso_8859-5'],
    ['ש', 'iso-8859-8', 'iso-8859-8 iso-8859-8-i iso-8859-8-e'],
    ['ż', 'iso-8859-2', 'iso-8859-2 csisolatin2 x-iso-8859-2'],
    ['很', 'gb18030', 'gb18030 gbk GB2312 x-gbk chinese csgb2312 cp936 windows-936 ms936'],
    ['あ', 'shift_jis', 'shift_jis sjis csShiftJIS x-sjis cp932 windows-932 ms932'],
    ['감', 'euc-kr', 'euc-kr csEUCKR cp949 ks_c_5601-1987 ms949'],
    ['很', 'big5', 'big5 cp950 windows-950'],
  ];
  const rows = names.flatMap(([words, charset, labels]) =>
    labels.split(' ').map((label) => [words, charset, label] as const),
  );
  // Where the label was read wrongly the same bytes would be weighed, and one letter alone weighs little.
  test.each(rows)('%s of %s under %s', (words, charset, label) => {
    expect(decodeText(inCharset(words, charset), label)).toBe(words);
  });

  test('of the code pages of DOS', () => {
    const known = ['ibm437', 'cp-850', 'csPC850Multilingual'.toLowerCase(), 'ibm858', 'pc852', 'cp_852', 'dos-cp437'];
    expect(known.map(codePageOf)).toEqual(['cp437', 'cp850', 'cp850', 'cp850', 'cp852', 'cp852', 'cp437']);
    expect(['cp1252', 'windows-1250', 'utf-8', '', 'x850x', 'latin437'].map(codePageOf)).toEqual(
      Array(6).fill(undefined),
    );
    expect(decodeText(Uint8Array.of(65, 0x7f, 0x80, 0xff), 'cp437')).toBe('A\u007fÇ\u00a0');
    expect(decodeText(Uint8Array.of(0x88), 'cp852')).toBe('ł');
    expect(decodeText(Uint8Array.of(0x81), 'x-ibm850')).toBe('ü');
  });

  test('but not a western one, written by default, over what is none', () => {
    const russian = inCharset('Доставка опоздала на две недели', 'windows-1251');
    for (const label of [
      'iso-8859-1',
      'ISO_8859-1',
      'iso-8859-15',
      'latin1',
      'latin-1',
      'l1',
      'windows-1252',
      'cp1252',
    ])
      expect(decodeText(russian, label)).toBe('Доставка опоздала на две недели');
    expect(decodeText(russian, 'koi8-r')).not.toBe('Доставка опоздала на две недели');
  });
});

describe('text in two bytes a letter', () => {
  const wide = (text: string, big = false) => {
    const bytes = Buffer.from(text, 'utf16le');
    return Uint8Array.from(big ? bytes.swap16() : bytes);
  };

  test('is known by its mark, whatever the label', () => {
    for (const label of [undefined, 'utf-8', 'iso-8859-1']) {
      expect(decodeText(wide('\ufeffDesk 9'), label)).toBe('Desk 9');
      expect(decodeText(wide('\ufeffDesk 9', true), label)).toBe('Desk 9');
    }
    for (const [first, second] of [
      [0xff, 0x41],
      [0x41, 0xfe],
      [0xfe, 0x41],
      [0x41, 0xff],
    ] as const)
      expect(decodeText(Uint8Array.of(first, second, ...Buffer.from(' Table')), 'windows-1252')).toContain('Table');
  });

  test.each(['utf-16', 'utf16', 'ucs-2', 'ucs2', 'unicode', 'utf-16le', 'utf-16be'])(
    'without one, under %s, by where the zeros lie',
    (label) => {
      expect(decodeText(wide('Desk 9'), label)).toBe('Desk 9');
      expect(decodeText(wide('Desk 9', true), label)).toBe('Desk 9');
    },
  );

  test('and by the label where they tell nothing', () => {
    const even = Uint8Array.of(0x4e, 0x00, 0x00, 0x41);
    expect(decodeText(even, 'utf-16be')).toBe('一A');
    expect(decodeText(even, 'utf-16le')).toBe('N\u4100');
    expect(decodeText(even, 'utf-16')).toBe('N\u4100');
    expect(decodeText(wide('Desk'), 'unicode-1-1-utf-7')).toContain('D\0e');
  });
});

describe('text in seven bits', () => {
  const ascii = (text: string) => Uint8Array.from(Buffer.from(text, 'latin1'));

  test.each(['utf-7', 'utf7', 'x-utf-7', 'unicode-1-1-utf-7', 'x-unicode-1-1-utf-7'])(
    'speaks of others under %s',
    (label) => {
      expect(decodeText(ascii('+Jjo- n+AP0, pro+AWE- 1 +- 1'), label)).toBe('☺ ný, proš 1 + 1');
    },
  );

  test('and of none under any other', () => {
    for (const label of ['utf-8', 'my-utf-7', 'utf-77', undefined])
      expect(decodeText(ascii('+Jjo-'), label)).toBe('+Jjo-');
  });

  test('shows by its escapes what it is', () => {
    expect(escapesOf(ascii('\u001b$)C\u000e0!\u000f'))).toBe('iso-2022-kr');
    for (const mark of ['$@', '$B', '(J', '(I', '$(D']) expect(escapesOf(ascii(`a\u001b${mark}`))).toBe('iso-2022-jp');
    expect(escapesOf(ascii('~{<:Ky2;S{~}'))).toBe('hz-gb-2312');
    for (const none of ['\u001b[31m', '~{~}', '~{n~}', 'a ~ b', 'plain'])
      expect(escapesOf(ascii(none))).toBeUndefined();
    expect(escapesOf(ascii(`\u001b[31m ~{<:Ky~}`))).toBe('hz-gb-2312');
  });

  test('is read to the end of a run, of a line, or of the mail', () => {
    expect(hz(ascii('~{<:Ky~} ~~ a~\nb'))).toContain('ab');
    expect(hz(ascii('a ~{<:Ky'))).toBe(hz(ascii('a ~{<:Ky~}')));
    expect(hz(ascii('~{<:\nKy~}'))).toMatch(/\nKy/);
    expect(iso2022kr(ascii('\u001b$)C\u000e0!\u000f 0!\u000e0!'))).toBe('가 0!가');
    expect(iso2022kr(ascii('\u000e0!\n0!'))).toBe('가\n0!');
  });

  test('is Chinese by its marks where the label allows it', () => {
    for (const label of ['hz-gb-2312', 'gb2312', 'us-ascii', 'utf-8', undefined])
      expect(decodeText(ascii('~{<:Ky2;S{~}!'), label)).toBe('己所不欲!');
    expect(decodeText(ascii('~{<:Ky2;S{~}!'), 'iso-8859-1')).toBe('~{<:Ky2;S{~}!');
  });
});

describe('what is well-formed UTF-8', () => {
  test('is that, whatever the label, but for two-byte letters of Chinese, Japanese and Korean', () => {
    for (const label of [undefined, 'utf-8', 'iso-8859-1', 'windows-1251', 'my-gb2312'])
      expect(decodeText(Buffer.from('ü'), label)).toBe('ü');
    const both = Buffer.from('ü');
    for (const label of ['gb2312', 'big5', 'euc-kr', 'x-gbk', 'ks_c_5601-1987', 'cp949', 'windows-949', 'ms949'])
      expect(decodeText(both, label)).not.toBe('ü');
    for (const label of ['gb2312', 'big5', 'shift_jis']) expect(decodeText(Buffer.from('ü很'), label)).toBe('ü很');
    expect(decodeText(Uint8Array.of(0xc3, 0xa9, 0xe0, 0xa4, 0x85), 'gb2312')).toBe('éअ');
  });

  test('says nothing under a label that says nothing', () => {
    const words = 'Très déçu par la livraison';
    for (const label of ['us-ascii', 'ascii', 'ansi', 'unknown-8bit', '8bit', 'none', 'utf8', 'binary', '', ' '])
      expect(decodeText(inCharset(words, 'windows-1252'), label)).toBe(words);
  });
});
