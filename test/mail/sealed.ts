import { bytesOf } from './part.ts';

const length = (size: number): readonly number[] => {
  if (size < 128) return [size];
  const digits: number[] = [];
  for (let rest = size; rest > 0; rest = Math.floor(rest / 256)) digits.unshift(rest % 256);
  return [0x80 | digits.length, ...digits];
};

const element = (tag: number, ...content: readonly Uint8Array[]): Buffer => {
  const body = bytesOf(...content);
  return bytesOf(Uint8Array.from([tag, ...length(body.length)]), body);
};

const endless = (tag: number, ...content: readonly Uint8Array[]): Buffer =>
  bytesOf(Uint8Array.from([tag, 0x80]), ...content, Uint8Array.from([0, 0]));

const id = (last: number): Buffer => Buffer.from([0x06, 9, 0x2a, 0x86, 0x48, 0x86, 0xf7, 0x0d, 1, 7, last]);

/**
 * A CMS SignedData around a MIME part, without certificates or signers (RFC 5652 allows none).
 * @param piece bytes for each piece of indefinite length, as streaming signers write it; in one otherwise.
 */
export const opaqueSigned = (part: Uint8Array, piece?: number): Uint8Array => {
  const version = element(0x02, Uint8Array.from([1]));
  const pieces = Array.from({ length: Math.ceil(part.length / (piece ?? 1)) }, (_, at) =>
    element(0x04, part.subarray(at * (piece ?? 0), (at + 1) * (piece ?? 0))),
  );
  const wrap = piece === undefined ? element : endless;
  const octets = piece === undefined ? element(0x04, part) : endless(0x24, ...pieces);
  const content = wrap(0x30, id(1), wrap(0xa0, octets));
  return wrap(0x30, id(2), wrap(0xa0, wrap(0x30, version, element(0x31), content, element(0x31))));
};

const attribute = (level: number, name: number, data: Uint8Array): Buffer => {
  const head = Buffer.alloc(9);
  head.writeUInt8(level, 0);
  head.writeUInt32LE(name, 1);
  head.writeUInt32LE(data.length, 5);
  const sum = Buffer.alloc(2);
  sum.writeUInt16LE(data.reduce((total, byte) => (total + byte) % 65_536, 0));
  return bytesOf(head, data, sum);
};

/** A `winmail.dat` as Outlook writes it: a body, a file, or neither. */
export const winmail = ({ body, file }: { readonly body?: string; readonly file?: string }): Uint8Array => {
  const start = Buffer.alloc(6);
  start.writeUInt32LE(0x223e9f78, 0);
  start.writeUInt16LE(1, 4);
  return bytesOf(
    start,
    attribute(1, 0x00089006, Buffer.from([0, 0, 1, 0])),
    ...(body === undefined ? [] : [attribute(1, 0x0002800c, Buffer.from(`${body}\0`))]),
    ...(file === undefined
      ? []
      : [
          attribute(2, 0x00069002, Buffer.alloc(14)),
          attribute(2, 0x00018010, Buffer.from(`${file}\0`)),
          attribute(2, 0x0006800f, Buffer.alloc(200, 7)),
        ]),
  );
};
