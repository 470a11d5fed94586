import { decodeText } from './charset.ts';
import { fromBase64, fromQuotedPrintable } from './transfer.ts';

interface Word {
  readonly charset: string;
  readonly bytes: Uint8Array;
}

/** RFC 2047, and what programs make of it: blanks and question marks inside, the end torn off. */
const pattern =
  /=\?([^?\s]{1,60})\?([qb])\?((?:[^?]|\?(?!=)){0,4000})\?=|=\?([^?\s]{1,60})\?([qb])\?([^?\s]{0,4000})$/gi;

/** A header's text with encoded words decoded. Neighbours of one charset are put together first: letters are torn between them. */
export const decodeWords = (text: string): string => {
  if (!text.includes('=?')) return text;
  const pieces: (Word | string)[] = [];
  let at = 0;
  for (const match of text.matchAll(pattern)) {
    const between = text.slice(at, match.index);
    if (between !== '' && !(between.trim() === '' && at > 0)) pieces.push(between);
    add(pieces, wordOf(match));
    at = match.index + match[0].length;
  }
  pieces.push(text.slice(at));
  return pieces.map((piece) => (typeof piece === 'string' ? piece : decodeText(piece.bytes, piece.charset))).join('');
};

const add = (pieces: (Word | string)[], word: Word): void => {
  const before = pieces.at(-1);
  if (before === undefined || typeof before === 'string' || before.charset !== word.charset) pieces.push(word);
  else pieces[pieces.length - 1] = { ...word, bytes: new Uint8Array(Buffer.concat([before.bytes, word.bytes])) };
};

const wordOf = ([, whole, kind, body, torn, tornKind, rest]: RegExpExecArray): Word => {
  const charset = (whole ?? torn ?? '').replace(/\*.*$/, '').toLowerCase();
  const text = Buffer.from(body ?? rest ?? '');
  const isBase64 = (kind ?? tornKind ?? '').toLowerCase() === 'b';
  return { charset, bytes: isBase64 ? fromBase64(text) : fromQuotedPrintable(underscored(text)) };
};

const underscored = (bytes: Uint8Array): Uint8Array => bytes.map((byte) => (byte === 95 ? 32 : byte));
