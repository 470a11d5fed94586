import { codePageOf, inCodePage } from './code-pages.ts';
import { plausibility } from './plausible.ts';
import { escapesOf, hz, iso2022kr, utf7 } from './seven-bit.ts';
import { decodes, weighed } from './weigh.ts';

/**
 * Bytes as text, in the charset that they are in, whatever they say: what is well-formed UTF-8 or bears escapes is known for
 * certain; a label is believed where the bytes fit it; the rest is weighed.
 * @param label as the mail gives it; undefined where it gives none.
 */
export const decodeText = (bytes: Uint8Array, label?: string): string => {
  const named = normal(label ?? '');
  const marked = markedUtf16(bytes) ?? (/^(utf-?16|ucs-?2|unicode$)/.test(named) ? wideOf(bytes, named) : undefined);
  if (marked !== undefined) return marked;
  if (isAscii(bytes)) return sevenBit(bytes, named);
  if (isUtf8(bytes) && !mayBeDoubleByte(bytes, named)) return utf8.decode(bytes);
  const nearly = vague.test(named) || western.test(named) ? damagedUtf8(bytes) : undefined;
  if (nearly !== undefined) return nearly;
  const believed = vague.test(named) ? undefined : inNamed(bytes, named);
  if (believed !== undefined && isLikely(believed, named)) return believed;
  return weighed(bytes, believed);
};

const utf8 = new TextDecoder('utf-8');
/** Labels that say nothing: programs write them for want of something better. */
const vague = /^(|us-ascii|ascii|ansi|unknown|unknown-8bit|x-unknown|default|8bit|none|utf-?8|x-user-defined|binary)$/;

const normal = (label: string): string => label.trim().toLowerCase().replaceAll('"', '').slice(0, 60);

const isAscii = (bytes: Uint8Array): boolean => bytes.every((byte) => byte < 128);

const sevenBit = (bytes: Uint8Array, named: string): string => {
  const escapes = escapesOf(bytes);
  if (escapes === 'iso-2022-kr') return iso2022kr(bytes);
  if (escapes === 'hz-gb-2312' && (/^(hz|gb)/.test(named) || vague.test(named))) return hz(bytes);
  if (escapes === 'iso-2022-jp') return japanese.decode(bytes);
  return /^(x-)?(unicode-1-1-)?utf-?7$/.test(named) ? utf7(bytes) : utf8.decode(bytes);
};

const japanese = new TextDecoder('iso-2022-jp');

const markedUtf16 = (bytes: Uint8Array): string | undefined => {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return new TextDecoder('utf-16le').decode(bytes);
  return bytes[0] === 0xfe && bytes[1] === 0xff ? new TextDecoder('utf-16be').decode(bytes) : undefined;
};

/** Without a mark, the half in which the zeros of Latin letters and blanks lie tells which comes first. */
const wideOf = (bytes: Uint8Array, named: string): string | undefined => {
  const zeros = (from: number): number =>
    bytes.subarray(0, 2_000).reduce((count, byte, at) => count + Number(at % 2 === from && byte === 0), 0);
  if (zeros(0) + zeros(1) === 0) return undefined;
  const big = zeros(0) > zeros(1) || (named.endsWith('be') && zeros(0) === zeros(1));
  return new TextDecoder(big ? 'utf-16be' : 'utf-16le').decode(bytes);
};

const isUtf8 = (bytes: Uint8Array): boolean => decodes(bytes, 'utf-8') !== undefined;

/** A letter torn, or a byte lost on the way, spoils no text: where nearly all of it is well-formed, it is nothing else. */
const damagedUtf8 = (bytes: Uint8Array): string | undefined => {
  const text = utf8.decode(bytes);
  const lost = text.match(/\ufffd/g)?.length ?? 0;
  const letters = text.match(/[^\0-\x7f\ufffd]/g)?.length ?? 0;
  return letters > 2 && letters >= 3 * lost ? text : undefined;
};

/** Two bytes a letter can happen to be UTF-8 as well; letters of those languages would have three bytes there. */
const mayBeDoubleByte = (bytes: Uint8Array, named: string): boolean =>
  /^(gb|x-gb|big5|euc-|shift|sjis|ks_c|cp9|windows-9|ms9)/.test(named) &&
  bytes.every((byte) => byte < 0xe0) &&
  inNamed(bytes, named) !== undefined;

const inNamed = (bytes: Uint8Array, named: string): string | undefined => {
  const page = codePageOf(named);
  return page ? inCodePage(bytes, page) : decodes(bytes, spelled(named));
};

/** Names that mail uses and the platform does not know. */
const spelled = (named: string): string => {
  const bare = named.replace(/^x-(?!(mac|sjis|gbk|euc))|^cs(?!iso|koi|shift|euc)/, '');
  if (/^(gb|chinese)/.test(bare)) return 'gb18030';
  const page = /^(?:cp|windows|ms|ibm)[-_]?(9\d\d|125\d|866)$/.exec(bare)?.[1] ?? '';
  if (page !== '') return doubleByte[page] ?? (page === '866' ? 'ibm866' : `windows-${page}`);
  return bare.replace(/^(iso)[-_ ]?8859[-_ ]?(\d+).*$/, '$1-8859-$2').replace(/^iso-8859-8-[ie]$/, 'iso-8859-8');
};

const doubleByte: Readonly<Record<string, string>> = { 932: 'shift_jis', 936: 'gb18030', 949: 'euc-kr', 950: 'big5' };

/** Western labels are what programs write by default: what is full of rare letters under one was something else. */
const isLikely = (text: string, named: string): boolean => !western.test(named) || plausibility(text) > unlikely;

const western = /^(iso-?_?8859-?1(5)?$|latin-?1|l1$|windows-1252|cp1252|cp819)/;

const unlikely = -0.1;
