import { latin1 } from './bytes.ts';

/** What the dictionary holds before anything is read (MS-OXRTFCP, 2.1.3.1). */
const known = String.raw`{\rtf1\ansi\mac\deff0\deftab720{\fonttbl;}{\f0\fnil \froman \fswiss \fmodern \fscript \fdecor MS Sans SerifSymbolArialTimes New RomanCourier{\colortbl\red0\green0\blue0${'\r\n'}\par \pard\plain\f0\fs20\b\i\u\tab\tx`;

const dictionarySize = 4_096;
const headerSize = 16;
const compressed = 0x75465a4c;
const plain = 0x414c454d;
/** Nobody types more; what does is a picture. */
const longest = 2_000_000;

/** RTF as Outlook packs it (MS-OXRTFCP); empty for what is none. */
export const unpackedRtf = (data: Uint8Array): string => {
  if (data.length < headerSize) return '';
  const view = new DataView(data.buffer, data.byteOffset, data.length);
  const [size, kind] = [Math.min(view.getUint32(4, true), longest), view.getUint32(8, true)];
  if (kind === plain) return latin1(data.subarray(headerSize, headerSize + size));
  return kind === compressed ? latin1(inflated(data.subarray(headerSize), size)) : '';
};

/** What was unpacked so far, and the dictionary into which it goes as well. */
class Unpacking {
  private readonly dictionary = new Uint8Array(dictionarySize);
  private readonly out: Uint8Array;
  private end = 0;
  write = known.length;

  constructor(size: number) {
    this.out = new Uint8Array(size);
    for (let at = 0; at < known.length; at += 1) this.dictionary[at] = known.charCodeAt(at);
  }

  get isFull(): boolean {
    return this.end >= this.out.length;
  }

  put(byte: number): void {
    if (!this.isFull) this.out[this.end++] = byte;
    this.dictionary[this.write] = byte;
    this.write = (this.write + 1) % dictionarySize;
  }

  again(from: number, length: number): void {
    for (let step = 0; step < length; step += 1) this.put(this.dictionary[(from + step) % dictionarySize] ?? 0);
  }

  get bytes(): Uint8Array {
    return this.out.subarray(0, this.end);
  }
}

/** Bytes as they are, and references to what came before, told apart by the bits of a byte before each eight of them. */
const inflated = (data: Uint8Array, size: number): Uint8Array => {
  const unpacking = new Unpacking(size);
  for (let [at, bit, flags] = [0, 8, 0]; at < data.length && !unpacking.isFull; bit += 1) {
    if (bit === 8) [flags, bit] = [data[at++] ?? 0, 0];
    const isByte = ((flags >> bit) & 1) === 0;
    if (isByte ? at >= data.length : at + 1 >= data.length) break;
    if (isByte) unpacking.put(data[at++] ?? 0);
    else {
      const pair = ((data[at] ?? 0) << 8) | (data[at + 1] ?? 0);
      at += 2;
      if (pair >> 4 === unpacking.write) break;
      unpacking.again(pair >> 4, (pair & 0xf) + 2);
    }
  }
  return unpacking.bytes;
};
