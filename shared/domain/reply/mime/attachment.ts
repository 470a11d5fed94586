import { decodeWords } from './encoded-words.ts';
import type { Structured } from './parameters.ts';

export interface Attachment {
  /** As the sender named it, fit to be shown: one line, without folders. Never empty. */
  readonly name: string;
  /** As `image/jpeg`. */
  readonly type: string;
  /** Size once decoded; 0 where only a placeholder of it came. */
  readonly bytes: number;
  /** Whether it stands within the text, as logos and pasted pictures do. */
  readonly inline: boolean;
}

const longestName = 120;
// Controls, and what turns the direction of writing, so that a name cannot look like another.
const unfit = /[\p{Cc}\p{Cf}\u2028\u2029]+/gu;

/** @param type of the content, which names what has no name. */
export const attachmentName = (given: string, type: string): string => {
  const bare = decodeWords(given)
    .replace(unfit, ' ')
    .replace(/^.*[\\/]/, '')
    .replace(/\s+/g, ' ')
    .trim();
  return shortened(bare) || `${/^(image|audio|video|text)/.exec(type)?.[0] ?? 'attachment'}.${endingOf(type)}`;
};

/** What a file is shows at its end, so that the middle goes. */
const shortened = (name: string): string =>
  name.length <= longestName ? name : `${name.slice(0, longestName - 21)}…${name.slice(-20)}`.toWellFormed();

const endingOf = (type: string): string => {
  const ending = /\/(?:x-|vnd\.)?([a-z0-9]{2,5})$/.exec(type)?.[1] ?? 'bin';
  return ending === 'octet' || ending === 'plain' ? 'bin' : ending;
};

/** The name that a part gives itself, encoded or not; empty where it gives none. */
export const givenName = (type: Structured, disposition: Structured): string =>
  disposition.parameters.get('filename') ?? type.parameters.get('name') ?? '';

/** Size of a body once decoded, without decoding it. */
export const decodedSize = (body: Uint8Array, encoding: string): number => {
  if (!/base64/i.test(encoding)) return body.length;
  let letters = 0;
  for (const byte of body) if (byte > 32 && byte !== 61) letters += 1;
  return Math.floor((letters * 3) / 4);
};
