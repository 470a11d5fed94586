import { hash } from 'node:crypto';
import { hmac } from './mac.ts';

/** 128 bits as 26 characters of Crockford's base32, lower case: fits schedule names, mail local parts and DNS. */
export type Id = string;

const alphabet = '0123456789abcdefghjkmnpqrstvwxyz';
const bytesOfId = 16;

export const encodeId = (bytes: Uint8Array): Id => {
  // 128 bits, and two more in front, are 26 letters of five.
  let [id, held, width] = ['', 0, 2];
  for (const byte of bytes.subarray(0, bytesOfId)) {
    [held, width] = [(held << 8) | byte, width + 8];
    for (; width >= 5; width -= 5) id += alphabet[(held >> (width - 5)) & 31];
    held &= 31;
  }
  return id;
};

/** @returns undefined for anything that `encodeId` does not write. */
export const decodeId = (id: string): Uint8Array | undefined => {
  if (id.length !== 26) return undefined;
  let bits = 0n;
  for (const letter of id) {
    const value = alphabet.indexOf(letter);
    if (value < 0) return undefined;
    bits = (bits << 5n) | BigInt(value);
  }
  if (bits >> 128n) return undefined;
  return Uint8Array.from({ length: bytesOfId }, (_, at) => Number((bits >> BigInt(8 * (bytesOfId - 1 - at))) & 255n));
};

/** So many ids are remembered: each step of a survey asks for the same few again. */
const mostKnown = 1_000;

const remembered = (known: Map<string, Id>, text: string, make: () => Id): Id => {
  const found = known.get(text);
  if (found !== undefined) return found;
  if (known.size >= mostKnown) known.clear();
  const id = make();
  known.set(text, id);
  return id;
};

const plain = new Map<string, Id>();
const keyed = new WeakMap<Uint8Array, Map<string, Id>>();

/** The same parts give the same id, so that a repeated event finds what it made the first time. */
export const idOf = (...parts: readonly string[]): Id => {
  const text = JSON.stringify(parts);
  return remembered(plain, text, () => encodeId(hash('sha256', text, 'buffer')));
};

/** As `idOf`, under a key: nobody without it can test whether an address is known. */
export const keyedIdOf = (key: Uint8Array, ...parts: readonly string[]): Id => {
  const known = keyed.get(key) ?? new Map<string, Id>();
  keyed.set(key, known);
  const text = JSON.stringify(parts);
  return remembered(known, text, () => encodeId(hmac(key).update(text).digest()));
};
