import { decodeText } from './charset.ts';

export interface Structured {
  /** In lower case, as `text/plain`. */
  readonly value: string;
  /** By name in lower case; of those that come twice, the first. */
  readonly parameters: ReadonlyMap<string, string>;
}

const longestRead = 8_000;
const mostParameters = 60;

/** A structured header, with parameters that are continued or percent-encoded put together (RFC 2045, RFC 2231). */
export const parametersOf = (header: string): Structured => {
  const text = header.slice(0, longestRead);
  const value = /^\s*([^\s;,"]*)/.exec(text)?.[1] ?? '';
  const given = new Map<string, string>();
  const pattern = /[;\s]([a-z0-9_-]+(?:\*\d{1,3})?\*?)\s*=\s*(?:"((?:[^"\\]|\\.)*)"?|([^\s;"]*))/giy;
  for (let at = 0; at < text.length && given.size < mostParameters; at += 1) {
    pattern.lastIndex = at;
    const [whole, name = '', quoted, bare = ''] = pattern.exec(text) ?? [];
    if (whole === undefined) continue;
    const key = name.toLowerCase();
    if (!given.has(key)) given.set(key, quoted === undefined ? bare : quoted.replace(/\\(["\\])/g, '$1'));
    at += whole.length - 1;
  }
  return { value: value.toLowerCase(), parameters: joined(given) };
};

/** `name*0`, `name*1*` and their like under their plain name. */
const joined = (given: ReadonlyMap<string, string>): ReadonlyMap<string, string> => {
  const result = new Map<string, string>();
  const pieces = new Map<string, [number, string][]>();
  for (const [key, value] of given) {
    const [, name = key, number = '0', encoded = ''] = /^(.*?)(?:\*(\d+))?(\*?)$/.exec(key) ?? [];
    if (key === name) result.set(name, value);
    else pieces.set(name, [...(pieces.get(name) ?? []), [Number(number), encoded === '' ? escaped(value) : value]]);
  }
  for (const [name, all] of pieces) {
    const text = all.toSorted(([one], [other]) => one - other).map(([, piece]) => piece);
    result.set(name, percentDecoded(text.join('')));
  }
  return result;
};

const escaped = (text: string): string => text.replaceAll('%', '%25');

/** `utf-8'en'%e2%82%ac`: a charset, a language, and bytes. */
const percentDecoded = (text: string): string => {
  const [head, charset] = /^([\w.:-]*)'[^']*'/.exec(text) ?? ['', undefined];
  const bytes: number[] = [];
  for (const [letter, pair] of text.slice(head.length).matchAll(/%([0-9a-f]{2})|[\s\S]/giu))
    bytes.push(...(pair === undefined ? Buffer.from(letter) : [Number.parseInt(pair, 16)]));
  return decodeText(Uint8Array.from(bytes), charset);
};
