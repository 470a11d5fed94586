import type { ParquetType } from 'hyparquet';
import { UnknownPageError } from './pages.ts';

/** Numbers as they stand in a page, one behind the other; instants as milliseconds. */
export const plainNumbers = (bytes: Uint8Array, type: ParquetType, count: number): Float64Array => {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  switch (type) {
    case 'DOUBLE':
      return filled(count, (at) => view.getFloat64(8 * at, true));
    case 'INT64':
      // No instant is beyond what a double holds: 53 bits.
      return filled(count, (at) => view.getInt32(8 * at + 4, true) * 4_294_967_296 + view.getUint32(8 * at, true));
    case 'INT32':
      return filled(count, (at) => view.getInt32(4 * at, true));
    case 'BOOLEAN':
      return filled(count, (at) => (view.getUint8(at >> 3) >> (at & 7)) & 1);
    default:
      throw new UnknownPageError(type);
  }
};

const filled = (count: number, read: (at: number) => number): Float64Array => {
  const values = new Float64Array(count);
  for (let at = 0; at < count; at += 1) values[at] = read(at);
  return values;
};

/** Texts as they stand in a page, each behind its length. */
export const plainTexts = (bytes: Uint8Array, count: number): string[] => {
  const page = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const texts = new Array<string>(count);
  for (let [at, from] = [0, 0]; at < count; at += 1) {
    const to = from + 4 + page.readUInt32LE(from);
    texts[at] = page.toString('utf8', from + 4, to);
    from = to;
  }
  return texts;
};
