import { describe, expect, test } from 'vitest';
import { signedContent } from '../../../shared/domain/reply/mime/cms.ts';
import { tnefOf } from '../../../shared/domain/reply/mime/tnef.ts';
import { propertiesOf } from '../../../shared/domain/reply/mime/tnef-properties.ts';
import { opaqueSigned } from '../../mail/sealed.ts';

const u16 = (value: number): readonly number[] => [value & 0xff, (value >> 8) & 0xff];
const u32 = (value: number): readonly number[] => [...u16(value & 0xffff), ...u16(value >>> 16)];
const padded = (bytes: readonly number[]): readonly number[] => [
  ...bytes,
  ...Array.from({ length: (4 - (bytes.length % 4)) % 4 }, () => 0xee),
];
const ascii = (text: string): readonly number[] => [...Buffer.from(`${text}\0`, 'latin1')];
const utf16 = (text: string): readonly number[] => [...Buffer.from(`${text}\0`, 'utf16le')];
const text = (bytes: Uint8Array | undefined): string | undefined =>
  bytes && Buffer.from(bytes).toString('latin1').replace(/\0+$/, '');

/** One property as Outlook writes it (MS-OXTNEF, 2.1.3.4). */
const fixed = (type: number, id: number, size: number) => [...u16(type), ...u16(id), ...Array(size).fill(7)];
const varying = (type: number, id: number, ...values: readonly (readonly number[])[]) => [
  ...[...u16(type), ...u16(id), ...u32(values.length)],
  ...values.flatMap((value) => [...u32(value.length), ...padded(value)]),
];
const list = (...all: readonly (readonly number[])[]) => Uint8Array.from([...u32(all.length), ...all.flat()]);
const body = varying(0x1e, 0x1000, ascii('It broke.'));

describe('a list of properties', () => {
  test.each([
    ['a short', fixed(2, 1, 4)],
    ['a long', fixed(3, 1, 4)],
    ['a float', fixed(4, 1, 4)],
    ['an error', fixed(10, 1, 4)],
    ['a boolean', fixed(11, 1, 4)],
    ['a double', fixed(5, 1, 8)],
    ['a currency', fixed(6, 1, 8)],
    ['an application time', fixed(7, 1, 8)],
    ['a longlong', fixed(20, 1, 8)],
    ['a time', fixed(64, 1, 8)],
    ['a class id', fixed(72, 1, 16)],
    ['a kind that nobody knows', fixed(99, 1, 4)],
    ['many longs', [...u16(0x1003), ...u16(1), ...u32(3), ...Array(12).fill(7)]],
    ['a binary', varying(0x102, 1, [1, 2, 3, 4, 5])],
    ['one named by a number', [...u16(3), ...u16(0x8001), ...Array(16).fill(1), ...u32(0), ...u32(9), ...u32(7)]],
    [
      'one named by a word',
      [...u16(3), ...u16(0x8000), ...Array(16).fill(1), ...u32(1), ...u32(6), ...padded(utf16('ab')), ...u32(7)],
    ],
  ])('is read past %s', (_, before) => {
    expect(text(propertiesOf(list(before, body)).get(0x1000))).toBe('It broke.');
  });

  test('gives strings and binaries, the first of each and of several values', () => {
    const found = propertiesOf(
      list(
        ...[fixed(3, 5, 4), varying(0x101e, 1, ascii('one'), ascii('two')), varying(0x1f, 2, utf16('wide'))],
        ...[varying(0x102, 3, [9, 8, 7]), varying(0x0d, 4, [6]), varying(0x1e, 1, ascii('again'))],
      ),
    );
    expect([...found.keys()]).toEqual([1, 2, 3, 4]);
    expect([text(found.get(1)), [...(found.get(3) ?? [])], [...(found.get(4) ?? [])]]).toEqual(['one', [9, 8, 7], [6]]);
  });

  test('that is cut short gives what it has, however many it promises', () => {
    const whole = list(body, varying(0x1e, 2, ascii('never there')));
    for (let end = 0; end <= whole.length; end += 1) {
      const found = propertiesOf(whole.subarray(0, end));
      expect(found.size).toBeLessThanOrEqual(2);
      if (end >= 4 + body.length) expect(text(found.get(0x1000))).toBe('It broke.');
    }
    const many = Uint8Array.from([...u32(0xffffffff), ...body]);
    expect([...propertiesOf(many).keys()]).toEqual([0x1000]);
    const values = [...u16(0x1e), ...u16(0x1000), ...u32(0xffffffff), ...u32(3), ...padded(ascii('ab'))];
    expect(text(propertiesOf(list(values)).get(0x1000))).toBe('ab');
    const long = list([...u16(0x1e), ...u16(1), ...u32(1), ...u32(0xffff), ...ascii('ab')]);
    expect(propertiesOf(long).get(1)).toHaveLength(3);
  });

  test('is read where it lies within other bytes, a thousand properties at most', () => {
    const within = Uint8Array.from([1, 2, 3, ...list(body)]).subarray(3);
    expect(text(propertiesOf(within).get(0x1000))).toBe('It broke.');
    const short = Uint8Array.from([...u32(1), ...body, ...varying(0x1e, 2, ascii('more'))]);
    expect([...propertiesOf(short).keys()]).toEqual([0x1000]);
    const many = Array.from({ length: 1_001 }, (_, id) => varying(0x1e, id, ascii('a')));
    expect(propertiesOf(list(...many)).size).toBe(1_000);
  });
});

describe('winmail.dat', () => {
  const attribute = (id: number, data: Iterable<number>) => {
    const bytes = [...data];
    return [2, ...u32(id), ...u32(bytes.length), ...bytes, 0, 0];
  };
  const packed = (...attributes: readonly (readonly number[])[]) =>
    Uint8Array.from([...u32(0x223e9f78), 1, 0, ...attributes.flat()]);
  const file = attribute(0x00069002, Array(14).fill(0));
  const html = varying(0x102, 0x1013, ascii('<p>It broke.</p>'));

  test('holds words as a body or as properties, narrow or wide, in text and in HTML', () => {
    expect(tnefOf(packed(attribute(0x0002800c, ascii('It broke.'))))).toEqual({
      text: 'It broke.',
      html: '',
      files: [],
    });
    const both = list(varying(0x1f, 0x1000, utf16(' It broke. ')), html);
    expect(tnefOf(packed(attribute(0x00069003, both)))).toEqual({
      ...{ text: 'It broke.', html: '<p>It broke.</p>', files: [] },
    });
    const twice = packed(attribute(0x0002800c, ascii('First.')), attribute(0x00069003, list(body, html)));
    expect(tnefOf(twice)).toMatchObject({ text: 'First.', html: '<p>It broke.</p>' });
    const again = packed(
      attribute(0x00069003, list(html)),
      attribute(0x00069003, list(body, varying(0x102, 0x1013, [65]))),
    );
    expect(tnefOf(again)).toMatchObject({ text: 'It broke.', html: '<p>It broke.</p>' });
    expect(tnefOf(packed(attribute(0x0002800c, [...ascii('ab'), ...ascii('\nrest')])))?.text).toBe('ab');
    expect(tnefOf(packed(attribute(0x0002800c, [65, 0])))?.text).toBe('A');
    expect(tnefOf(packed(attribute(0x0002800c, [0, 0, 65])))?.text).toBe('');
  });

  test('holds files under their long names, each with its size', () => {
    const named = (id: number, name: string) => attribute(id, list(varying(0x1e, 0x3707, ascii(name))));
    const files = packed(
      ...[attribute(0x00018010, ascii('lost.txt')), attribute(0x0006800f, [1]), named(0x00069005, 'lost-too.txt')],
      ...[file, attribute(0x00018010, ascii('PHOTO~1.JPG')), attribute(0x0006800f, [1, 2, 3])],
      ...[named(0x00069005, 'photo of the crack.jpg'), file, attribute(0x00018010, ascii('a.txt'))],
      ...[attribute(0x00018010, ascii('b.txt')), attribute(0x00069005, list(fixed(3, 1, 4))), file],
    );
    expect(tnefOf(files)?.files).toEqual([
      { name: 'photo of the crack.jpg', bytes: 3 },
      { name: 'a.txt', bytes: 0 },
      { name: '', bytes: 0 },
    ]);
  });

  test('is none without its mark, and what there is where it was cut', () => {
    expect(tnefOf(packed().subarray(0, 5))).toBeUndefined();
    expect(tnefOf(Uint8Array.of(1, 2, 3, 4, 5, 6, 7))).toBeUndefined();
    expect(tnefOf(packed())).toEqual({ text: '', html: '', files: [] });
    const cut = packed(attribute(0x0002800c, ascii('It broke.'))).subarray(0, -6);
    expect(tnefOf(cut)?.text).toBe('It bro');
    expect(tnefOf(packed(attribute(0x00069002, [])).subarray(0, -2))?.files).toHaveLength(1);
    const many = packed(...Array.from({ length: 2_001 }, () => file));
    expect(tnefOf(many)?.files).toHaveLength(2_000);
  });
});

describe('an opaque signature', () => {
  const tlv = (tag: number, ...content: readonly (readonly number[])[]): readonly number[] => {
    const all = content.flat();
    return [tag, ...(all.length < 128 ? [all.length] : [0x82, all.length >> 8, all.length & 255]), ...all];
  };
  const id = (last: number) => tlv(6, [0x2a, 0x86, 0x48, 0x86, 0xf7, 0x0d, 1, 7, last]);
  const around = (octets: readonly number[], last = 2) =>
    Uint8Array.from(
      tlv(0x30, id(last), tlv(0xa0, tlv(0x30, tlv(2, [1]), tlv(0x31), tlv(0x30, id(1), tlv(0xa0, octets))))),
    );
  const opened = (bytes: Uint8Array) => text(signedContent(bytes));
  const words = [...Buffer.from('It broke.')];

  test('holds its words in one piece, in pieces, or in pieces of pieces', () => {
    expect(opened(around(tlv(4, words)))).toBe('It broke.');
    expect(opened(around(tlv(0x24, tlv(4, words.slice(0, 4)), tlv(4, words.slice(4)))))).toBe('It broke.');
    expect(opened(around(tlv(0x24, tlv(0x24, tlv(4, words.slice(0, 4))), tlv(4, words.slice(4)))))).toBe('It broke.');
    const long = Array(300).fill(65);
    expect(opened(around(tlv(4, long)))).toHaveLength(300);
    const endless = [0x24, 0x80, ...tlv(4, words), 0, 0];
    expect(opened(around(endless))).toBe('It broke.');
    expect(opened(around([0x24, 0x80, ...tlv(4, words)]))).toBe('It broke.');
    expect(opened(around([0x24, 0x80, ...tlv(4, [0, 65, 0]), ...tlv(4, [0, 66]), 0, 0]))).toBe('\0A\0\0B');
  });

  test('is none where it is encrypted, holds nothing, or is no such thing', () => {
    expect(opened(around(tlv(4, words), 3))).toBeUndefined();
    expect(opened(around(tlv(0x30, words)))).toBeUndefined();
    expect(opened(around([]))).toBeUndefined();
    for (const none of [[], [0x30], [0x30, 0], tlv(0x30, id(2)), tlv(6, words), [0x1f, 1, 1], [0x3f, 2, 4, 0]])
      expect(opened(Uint8Array.from(none))).toBeUndefined();
    expect(opened(Uint8Array.of(0x30, 0x87, 0, 0, 0, 0, 0, 0, 0, 1))).toBeUndefined();
  });

  test('that is cut anywhere ends, with what there is of it', () => {
    for (const whole of [opaqueSigned(Buffer.from('It broke.')), opaqueSigned(Buffer.from('It broke.'), 4)])
      for (let end = 0; end <= whole.length; end += 1)
        expect('It broke.'.startsWith((opened(whole.subarray(0, end)) ?? '').replace(/[^\w .]/g, ''))).toBe(true);
    const deep = Array.from({ length: 60 }).reduce<readonly number[]>((within) => tlv(0x24, within), tlv(4, words));
    expect(() => opened(around(deep))).not.toThrow();
    const endlessly = Uint8Array.from(Array.from({ length: 5_000 }, () => [0x24, 0x80]).flat());
    expect(() => opened(endlessly)).not.toThrow();
  });
});
