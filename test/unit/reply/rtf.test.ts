import { describe, expect, it } from 'vitest';
import { unpackedRtf } from '../../../shared/domain/reply/mime/compressed-rtf.ts';
import { textOfRtf } from '../../../shared/domain/reply/mime/rtf.ts';
import { tnefOf } from '../../../shared/domain/reply/mime/tnef.ts';

const bytesOf = (hex: string) => Uint8Array.from(hex.match(/../g) ?? [], (byte) => Number.parseInt(byte, 16));
/** The first example of MS-OXRTFCP. */
const hello = bytesOf(
  '2d0000002b0000004c5a4675f1c5c7a703000a007263706731323542320af32068656c090020627705b06c647d0a800fa0',
);
const unpacked = '{\\rtf1\\ansi\\ansicpg1252\\pard hello world}\r\n';

describe('RTF as Outlook packs it', () => {
  it('is unpacked from references to what came before', () => {
    expect(unpackedRtf(hello)).toBe(unpacked);
  });

  it('is taken as it is where it was not packed', () => {
    const plain = Buffer.from('{\\rtf1 dark}');
    const head = Buffer.alloc(16);
    head.writeUInt32LE(plain.length, 4);
    head.write('MELA', 8, 'latin1');
    expect(unpackedRtf(Buffer.concat([head, plain]))).toBe('{\\rtf1 dark}');
  });

  it.each([
    ['nothing', new Uint8Array()],
    ['a head alone', hello.subarray(0, 15)],
    ['another mark', Uint8Array.from(hello, (byte, at) => (at === 8 ? 0 : byte))],
  ])('is none in %s', (_, bytes) => {
    expect(unpackedRtf(bytes)).toBe('');
  });

  it('is what there is of one that was cut, and no longer than it says', () => {
    expect(unpacked.startsWith(unpackedRtf(hello.subarray(0, 30)).replace(/\0+$/, ''))).toBe(true);
    const short = Uint8Array.from(hello);
    short[4] = 6;
    expect(unpackedRtf(short)).toBe('{\\rtf1');
  });
});

describe('the words of RTF', () => {
  it.each([
    [unpacked, 'hello world'],
    [
      '{\\rtf1\\ansi{\\fonttbl{\\f0 Arial;}}{\\colortbl;\\red0;}\\f0 The leg\\par\\par is loose\\line now}',
      'The leg\n\nis loose\nnow',
    ],
    ["{\\rtf1\\ansicpg1252 Gr\\'fc\\'dfe \\{2\\} \\\\}", 'Grüße {2} \\'],
    ["{\\rtf1\\ansicpg1251 \\'cf\\'eb\\'ee\\'f5\\'ee}", 'Плохо'],
    ['{\\rtf1\\uc1 \\u1055?\\u1083?ohl}', 'Плohl'],
    ["{\\rtf1\\uc2 \\u26085\\'93\\'fa.}", '日.'],
    ['{\\rtf1\\uc0 \\u-10179 \\u-8694 !}', '😊!'],
    ['{\\rtf1{\\*\\generator Oak;}{\\info{\\title x}}\\ldblquote dark\\rdblquote\\~\\endash\\_x}', '“dark” –-x'],
    [
      '{\\rtf1\\fromhtml1{\\*\\htmltag64 <p>}\\htmlrtf {\\htmlrtf0 2 - dark{\\*\\htmltag72 </p>}\\htmlrtf \\par}\\htmlrtf0{\\*\\htmltag84 <b>}again}',
      '2 - dark\nagain',
    ],
    ['{\\rtf1 open {group', 'open group'],
    ['}}}x', 'x'],
    ['no rtf', 'no rtf'],
    ['', ''],
  ])('are those that a reader sees: %j', (rtf, text) => {
    expect(textOfRtf(rtf)).toBe(text);
  });

  it('are read where a container of Outlook holds nothing else', () => {
    const number = (size: number, value: number) => Array.from({ length: size }, (_, at) => (value >> (8 * at)) & 255);
    const padded = [...hello, ...Array(-hello.length & 3).fill(0)];
    const list = [
      ...number(4, 1),
      ...number(2, 0x102),
      ...number(2, 0x1009),
      ...number(4, 1),
      ...number(4, hello.length),
      ...padded,
    ];
    const tnef = [
      ...number(4, 0x223e9f78),
      0,
      0,
      1,
      ...number(4, 0x00069003),
      ...number(4, list.length),
      ...list,
      0,
      0,
    ];
    expect(tnefOf(Uint8Array.from(tnef))).toEqual({ text: 'hello world', html: '', files: [] });
  });
});
