import { latin1 } from './bytes.ts';

/** Tolerant: what is no base64 is left out, and a group that is cut short gives what it holds. */
export const fromBase64 = (bytes: Uint8Array): Uint8Array => {
  // Several encoded texts may stand behind each other, each padded.
  const groups = latin1(bytes)
    .replace(/[^A-Za-z0-9+/=_-]+/g, '')
    .split(/=+/);
  return new Uint8Array(Buffer.concat(groups.map((group) => Buffer.from(group, 'base64'))));
};

/**
 * Whether bytes may be base64, whatever they are said to be: what is encoded has no blanks within a line, and no line of one letter more than
 * groups of four. A footer that a list puts below comes later.
 */
const isBase64 = (bytes: Uint8Array): boolean => {
  const line =
    latin1(bytes.subarray(0, 2_000))
      .split(/\r?\n/)
      .find((one) => one.trim() !== '') ?? '';
  const text = line.trim();
  return /^[A-Za-z0-9+/=_-]*$/.test(text) && text.replaceAll('=', '').length % 4 !== 1;
};

/** Tolerant: an escape that is none stays as it is. */
export const fromQuotedPrintable = (bytes: Uint8Array): Uint8Array => {
  const out = new Uint8Array(bytes.length);
  let size = 0;
  for (let at = 0; at < bytes.length; at += 1) {
    const byte = bytes[at] ?? 0;
    const found = byte === equals ? escapeAt(bytes, at) : undefined;
    if (found === undefined) out[size] = byte;
    else at += found.length - 1;
    if (found?.byte !== undefined) out[size] = found.byte;
    if (found === undefined || found.byte !== undefined) size += 1;
  }
  return out.subarray(0, size);
};

const equals = 61;

/** A byte in hexadecimal, or a line break that was only for the transport. */
const escapeAt = (bytes: Uint8Array, at: number): { readonly length: number; readonly byte?: number } | undefined => {
  const [high, low] = [nibble(bytes[at + 1]), nibble(bytes[at + 2])];
  if (high >= 0 && low >= 0) return { length: 3, byte: high * 16 + low };
  let end = at + 1;
  while (bytes[end] === 32 || bytes[end] === 9) end += 1;
  if (bytes[end] === 13 && bytes[end + 1] === 10) return { length: end + 2 - at };
  if (bytes[end] === 10) return { length: end + 1 - at };
  return end >= bytes.length ? { length: end - at } : undefined;
};

const nibble = (byte: number | undefined): number =>
  byte === undefined ? -1 : '0123456789abcdef'.indexOf(String.fromCharCode(byte).toLowerCase());

/** @param encoding as `Content-Transfer-Encoding` names it; unknown ones are read as they are. */
export const transferred = (bytes: Uint8Array, encoding: string): Uint8Array => {
  const named = /[\w-]+/.exec(encoding.toLowerCase())?.[0];
  if (named === 'base64') return isBase64(bytes) ? fromBase64(bytes) : bytes;
  return named === 'quoted-printable' ? fromQuotedPrintable(bytes) : bytes;
};
