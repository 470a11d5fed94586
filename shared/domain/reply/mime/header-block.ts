import { decodeText } from './charset.ts';
import { parametersOf } from './parameters.ts';

export interface Header {
  /** In lower case. */
  readonly key: string;
  /** Unfolded; bytes beyond ASCII are decoded, encoded words are not. */
  readonly value: string;
}

/** Longest value that is kept of one header, in bytes: ids of a long conversation fit. */
const longestHeader = 64 * 1024;

/** The header lines of one part, as they go by. */
export class HeaderBlock {
  private readonly fields: { readonly pieces: Uint8Array[]; size: number }[] = [];

  /** `stray`: no header, so that it belongs to the body, or to nothing where headers follow it. */
  take(line: Uint8Array): 'header' | 'blank' | 'body' | 'stray' {
    if (line.every((byte) => byte === 10 || byte === 13)) return 'blank';
    const folded = (line[0] === 32 || line[0] === 9) && this.fields.length > 0;
    if (!folded && !isField(line)) return this.fields.length === 0 ? 'body' : 'stray';
    if (!folded) this.fields.push({ pieces: [], size: 0 });
    const field = this.fields.at(-1);
    if (field && field.size < longestHeader) {
      field.pieces.push(withoutEnd(line));
      field.size += line.length;
    }
    return 'header';
  }

  headers(): readonly Header[] {
    return this.fields.map(({ pieces }) => {
      const line = decodeText(new Uint8Array(Buffer.concat(pieces)));
      const colon = line.indexOf(':');
      return { key: line.slice(0, colon).trim().toLowerCase(), value: line.slice(colon + 1).trim() };
    });
  }
}

/** A name of printable letters and a colon; anything else is text. */
const isField = (line: Uint8Array): boolean => {
  const colon = line.subarray(0, 120).indexOf(58);
  if (colon <= 0) return false;
  const blank = line.subarray(0, colon).findIndex((byte) => byte === 32 || byte === 9);
  const end = blank < 0 ? colon : blank;
  return (
    line.subarray(0, end).every((byte) => byte > 32 && byte < 127) &&
    line.subarray(end, colon).every((byte) => byte === 32 || byte === 9) &&
    end > 0
  );
};

const withoutEnd = (line: Uint8Array): Uint8Array => {
  let end = line.length;
  while (end > 0 && (line[end - 1] === 10 || line[end - 1] === 13)) end -= 1;
  return line.subarray(0, end);
};

const ofMail =
  /^(from|to|cc|subject|date|received|sender|return-path|message-id|mime-version|reply-to|in-reply-to|references|delivered-to|precedence|importance|thread-|content-|auto-|x-|list-|dkim-|arc-|authentication-|__proto__)/;

/** Whether a header is one of mail at all: text whose first line holds a colon has others. */
export const isOfMail = ({ key }: Header): boolean => ofMail.test(key);

export const headerOf = (headers: readonly Header[], name: string): string | undefined =>
  headers.find(({ key }) => key === name)?.value;

/** By which the parts of a multipart are set apart; undefined for what is none. */
export const boundaryIn = (headers: readonly Header[]): string | undefined => {
  const { value, parameters } = parametersOf(headerOf(headers, 'content-type') ?? '');
  const boundary = value.startsWith('multipart/') ? parameters.get('boundary')?.trimEnd() : undefined;
  return boundary === '' ? undefined : boundary;
};
