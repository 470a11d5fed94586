import { latin1 } from './bytes.ts';

/**
 * Charsets that speak of other letters in seven bits. Node's `TextDecoder` reads ISO-2022-JP of them, and refuses the others, since
 * they hide markup in pages; here the result is only text.
 */

const utf16 = new TextDecoder('utf-16be');

/** RFC 2152. */
export const utf7 = (bytes: Uint8Array): string =>
  latin1(bytes).replace(/\+([A-Za-z0-9+/]*)-?/g, (_, run: string) =>
    run === '' ? '+' : utf16.decode(wholeUnits(run)),
  );

const wholeUnits = (run: string): Uint8Array => {
  const decoded = Buffer.from(run, 'base64');
  return decoded.subarray(0, decoded.length - (decoded.length % 2));
};

/** Bytes between two marks with their eighth bit set: the form in which the same letters come in eight bits. */
const raised = (text: string, shifted: RegExp): Uint8Array =>
  Buffer.from(
    text.replace(shifted, (_, run: string) =>
      run.replace(/[!-~]/g, (letter) => String.fromCharCode(letter.charCodeAt(0) | 0x80)),
    ),
    'latin1',
  );

/** RFC 1843. */
export const hz = (bytes: Uint8Array): string =>
  new TextDecoder('gbk').decode(raised(latin1(bytes).replaceAll('~\n', ''), /~\{((?:[^~\n]|~(?!\}))*)(?:~\}|$)/gm));

// biome-ignore lint/suspicious/noControlCharactersInRegex: shifts and escapes are what is looked for.
const shiftedOut = /\u000e([^\u000f\n]*)\u000f?/g;
// biome-ignore lint/suspicious/noControlCharactersInRegex: as above.
const korean = /\u001b\$\)C/;
// biome-ignore lint/suspicious/noControlCharactersInRegex: as above.
const japanese = /\u001b(\$[@B]|\([JI]|\$\(D)/;

/** RFC 1557. */
export const iso2022kr = (bytes: Uint8Array): string => {
  const plain = latin1(bytes).replaceAll('\u001b$)C', '');
  return new TextDecoder('euc-kr').decode(raised(plain, shiftedOut));
};

export type SevenBit = 'iso-2022-jp' | 'iso-2022-kr' | 'hz-gb-2312';

/** The charset that a text of seven bits gives away by its escapes. */
export const escapesOf = (bytes: Uint8Array): SevenBit | undefined => {
  const at = bytes.indexOf(0x1b);
  if (at >= 0) {
    const text = latin1(bytes.subarray(at, at + longestSearch));
    if (korean.test(text)) return 'iso-2022-kr';
    if (japanese.test(text)) return 'iso-2022-jp';
  }
  const tilde = bytes.indexOf(0x7e);
  if (tilde >= 0 && /~\{(?:[!-}][!-~]){1,200}~\}/.test(latin1(bytes.subarray(tilde, tilde + longestSearch))))
    return 'hz-gb-2312';
  return undefined;
};

const longestSearch = 100_000;
