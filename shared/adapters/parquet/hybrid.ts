/** Wider numbers do not fit into the shifts below; they are as many values as 16 million. */
const widest = 24;

/**
 * Numbers of equal width in runs, some repeated and some packed bit by bit
 * (https://parquet.apache.org/docs/file-format/data-pages/encodings/, RLE/bit-packing hybrid).
 * @param from where in the bytes the first run begins.
 * @param into is filled.
 * @throws RangeError where the bytes end before it is full, or the width is none.
 */
export const readHybrid = (
  bytes: Uint8Array,
  { from, width }: { readonly from: number; readonly width: number },
  into: Int32Array,
): void => {
  if (width > widest) throw new RangeError(`Numbers of ${width} bits are not read here.`);
  let [at, seen] = [from, 0];
  while (seen < into.length) {
    const [header, begins] = varint(bytes, at);
    const count = header >>> 1;
    if (header & 1) {
      unpack(bytes, { from: begins, width }, into.subarray(seen, seen + 8 * count));
      [at, seen] = [begins + count * width, seen + 8 * count];
    } else {
      at = begins + ((width + 7) >> 3);
      into.fill(littleEndian(bytes, begins, at), seen, seen + count);
      seen += count;
    }
  }
};

/** @returns the number, and where it ends. */
const varint = (bytes: Uint8Array, from: number): readonly [value: number, end: number] => {
  let value = 0;
  for (let at = from; at < bytes.length; at += 1) {
    const byte = bytes[at] ?? 0;
    value |= (byte & 127) << (7 * (at - from));
    if (byte < 128) return [value, at + 1];
  }
  throw new RangeError('A run begins where the page ends.');
};

const littleEndian = (bytes: Uint8Array, from: number, to: number): number => {
  let value = 0;
  for (let at = to - 1; at >= from; at -= 1) value = (value << 8) | (bytes[at] ?? 0);
  return value;
};

const unpack = (
  bytes: Uint8Array,
  { from, width }: { readonly from: number; readonly width: number },
  into: Int32Array,
): void => {
  const mask = 2 ** width - 1;
  let [at, held, bits] = [from, 0, 0];
  for (let to = 0; to < into.length; to += 1) {
    while (bits < width) {
      held |= (bytes[at] as number) << bits;
      at += 1;
      bits += 8;
    }
    into[to] = held & mask;
    held >>>= width;
    bits -= width;
  }
};
