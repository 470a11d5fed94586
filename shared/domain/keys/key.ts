import { createHash, timingSafeEqual } from 'node:crypto';

const digest = (text: string): Buffer => createHash('sha256').update(text).digest();

/** Compared in constant time, whatever their lengths. */
export const isSame = (given: string, expected: string): boolean => timingSafeEqual(digest(given), digest(expected));

export interface MadeKey {
  /** Stands in lists and logs. */
  readonly id: string;
  /** What the other system keeps; shown once. */
  readonly key: string;
  /** What is stored. 256 random bits need no slow hash: nobody can try them all. */
  readonly hash: string;
}

/** @param chance at least 256 random bits, as text. */
export const makeKey = (chance: string): MadeKey => {
  const id = digest(`id ${chance}`).toString('hex').slice(0, 8);
  const key = `hb_${id}_${digest(`key ${chance}`).toString('base64url')}`;
  return { id, key, hash: hashOf(key) };
};

export const hashOf = (key: string): string => digest(key).toString('base64url');

/** The id in a key's text, or undefined where it is no such key. */
export const idOf = (key: string): string | undefined => /^hb_([0-9a-f]{8})_[\w-]{43}$/.exec(key)?.[1];
