import { codePageOf, inCodePage } from './code-pages.ts';
import { plausibility } from './plausible.ts';

/** Undefined where bytes are none of a charset, or the charset is none. */
export const decodes = (bytes: Uint8Array, charset: string): string | undefined => {
  try {
    return new TextDecoder(charset, { fatal: true }).decode(bytes);
  } catch {
    return undefined;
  }
};

/** In order of how often they are met: the first of equals wins. */
const candidates = [
  ...['windows-1252', 'windows-1251', 'windows-1250', 'gb18030', 'shift_jis', 'euc-jp', 'euc-kr', 'big5', 'koi8-r'],
  ...['cp850', 'windows-1253', 'windows-1254', 'windows-1255', 'windows-1256', 'windows-874', 'iso-8859-2', 'koi8-u'],
  ...['iso-8859-5', 'iso-8859-7', 'ibm866', 'cp852', 'windows-1257', 'windows-1258', 'macintosh'],
] as const;

/** Most mail without a label is Western. */
const usual = 0.2;

/** Bytes that are enough to tell. */
const sample = 6_000;

/**
 * Bytes in the charset that gives the likeliest letters.
 * @param believed what they say in the charset that the mail names, if that can be.
 */
export const weighed = (bytes: Uint8Array, believed: string | undefined): string => {
  const part = sampleOf(bytes);
  let best = { charset: '', score: believed === undefined ? Number.NEGATIVE_INFINITY : plausibility(believed) + bias };
  for (const charset of candidates) {
    const text = candidate(part, charset);
    if (text === undefined) continue;
    const score = plausibility(text) + (charset === 'windows-1252' ? usual : 0);
    if (score > best.score + 1e-9) best = { charset, score };
  }
  if (best.charset === '') return believed ?? new TextDecoder('windows-1252').decode(bytes);
  return codePageOf(best.charset) ? inCodePage(bytes, best.charset) : new TextDecoder(best.charset).decode(bytes);
};

/** Of charsets of several bytes a letter may be torn, as where a header was cut. */
const candidate = (part: Uint8Array, charset: string): string | undefined => {
  if (codePageOf(charset)) return inCodePage(part, charset);
  return /^(gb|shift|euc|big5)/.test(charset) ? new TextDecoder(charset).decode(part) : decodes(part, charset);
};

/** How much more another charset must look like writing than the one that the mail names. */
const bias = 0.3;

/** The stretch around the first letters that are not ASCII, cut where no letter is torn. */
const sampleOf = (bytes: Uint8Array): Uint8Array => {
  const first = bytes.findIndex((byte) => byte >= 128);
  const from = bytes.lastIndexOf(10, first) + 1;
  if (bytes.length - from <= sample) return bytes.subarray(from);
  const end = bytes.lastIndexOf(10, from + sample);
  return bytes.subarray(from, end > first ? end : from + sample);
};
